"""Touring: all things of one kind in a story, one after another, each of them once.

The tour of the divergences goes from the most important to the least, as they are listed everywhere; that of what one
account alone tells goes in the order in which the rows tell the story, over all accounts that the reader chose, on this
page of columns or another. Pure, no terminal.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from sahelread.model import PassageRef
from sahelread.ui.layout_rows import Rows

Place = tuple[int, int, int]
"""Where a passage comes: row, then account and rank in it where the row is not one of a group."""


class Stop(NamedTuple):
    """A place, and the passage there that is gone to."""

    place: Place
    ref: PassageRef


def places_in_rows(rows: Rows) -> dict[PassageRef, Place]:
    """Where each passage of the rows comes; those of a group's row come together."""
    return {
        ref: (number, 0, 0) if row.group is not None else (number, account, rank)
        for number, row in enumerate(rows.rows)
        for account, cell in enumerate(row.cells)
        for rank, ref in enumerate(cell.held)
    }


def first_of(refs: Iterable[PassageRef], places: Mapping[PassageRef, Place]) -> tuple[PassageRef, ...]:
    """Those of these passages that are shown at the first place where any of them is."""
    shown = [ref for ref in refs if ref in places]
    first = min((places[ref] for ref in shown), default=None)
    return tuple(ref for ref in shown if places[ref] == first)


def lone_stops(lone: Iterable[PassageRef], places: Mapping[PassageRef, Place]) -> tuple[Stop, ...]:
    """A stop for each of these passages that is shown."""
    return tuple(sorted(Stop(places[ref], ref) for ref in lone if ref in places))


def next_stop(stops: Sequence[Stop], step: int, here: Place | None) -> Stop | None:
    """The stop after (1) or before (-1) a place; the first where there is no place. None: there is none further."""
    places = [stop.place for stop in stops]
    number = 0
    if here is not None:
        number = bisect_right(places, here) if step > 0 else bisect_left(places, here) - 1
    return stops[number] if 0 <= number < len(stops) else None


def nearest_of(refs: Iterable[PassageRef], account: str, visible: Collection[str]) -> PassageRef:
    """The passage to go to: of the account being read, else of one on the screen, else the first."""
    return min(refs, key=lambda ref: (ref.article != account, ref.article not in visible))

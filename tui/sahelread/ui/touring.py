"""Touring: all things of one kind in a story, one after another, each of them once.

A tour goes through the divergences, or through what one account alone tells, in the order in which the rows tell the
story, over all accounts that the reader chose, on this page of columns or another: each thing keeps its place
("3/16") however the accounts are set. Several divergences that one row answers come in the order in which they were
ranked. Pure, no terminal.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from sahelread.model import Divergence, PassageRef, Verdict
from sahelread.ui.layout_rows import Rows

Place = tuple[int, int, int]
"""Where a passage comes: row, then account and rank in it where the row is not one of a group."""


# A rank that no stop has.
_LAST = 1 << 30


class Stop(NamedTuple):
    """A place, the rank of the stop among those of that place, the passages that can be gone to there, the nearest
    first, and the key of the divergence that it is about."""

    place: Place
    rank: int
    refs: tuple[PassageRef, ...]
    divergence: str = ""


def places_in_rows(rows: Rows) -> dict[PassageRef, Place]:
    """Where each passage of the rows comes; those of a group's row come together."""
    return {
        ref: (number, 0, 0) if row.group is not None else (number, account, rank)
        for number, row in enumerate(rows.rows)
        for account, cell in enumerate(row.cells)
        for rank, ref in enumerate(cell.held)
    }


def divergence_stops(
    divergences: Iterable[Divergence],
    places: Mapping[PassageRef, Place],
    passages_of: Callable[[Divergence], Sequence[PassageRef]],
) -> tuple[Stop, ...]:
    """A stop for each divergence that a passage shown takes part in, where the story first comes to it."""
    stops = []
    for rank, divergence in enumerate(divergences):
        refs = [ref for ref in passages_of(divergence) if ref in places]
        if refs and divergence.verdict is not Verdict.EQUIVALENT:
            place = min(places[ref] for ref in refs)
            here = tuple(ref for ref in refs if places[ref] == place)
            stops.append(Stop(place, rank, here, divergence.key))
    return tuple(sorted(stops))


def lone_stops(lone: Iterable[PassageRef], places: Mapping[PassageRef, Place]) -> tuple[Stop, ...]:
    """A stop for each of these passages that is shown."""
    return tuple(sorted(Stop(places[ref], 0, (ref,)) for ref in lone if ref in places))


def next_stop(
    stops: Sequence[Stop], step: int, here: Place | None, at: tuple[Place, int] | None = None
) -> Stop | None:
    """The stop after (1) or before (-1) the one the reader is `at`, which need not be among them any more. Who is at
    none is taken to those of the place where he is first. None: there is none further."""
    marks = [stop[:2] for stop in stops]
    if at is not None:
        number = bisect_right(marks, at) if step > 0 else bisect_left(marks, at) - 1
    elif here is not None:
        number = bisect_left(marks, (here, 0)) if step > 0 else bisect_left(marks, (here, _LAST)) - 1
    else:
        number = 0
    return stops[number] if 0 <= number < len(stops) else None


def nearest_of(stop: Stop, account: str, visible: Collection[str]) -> PassageRef:
    """The passage to go to: of the account being read, else of one on the screen, else the first."""
    return min(stop.refs, key=lambda ref: (ref.article != account, ref.article not in visible))

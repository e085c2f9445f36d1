"""A text cut where marks begin and end, so that overlapping marks can be shown in a format where they must nest."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple


class Mark(NamedTuple):
    """A span of the text, and the number of the annotation that it belongs to."""

    start: int
    end: int
    number: int


class Piece(NamedTuple):
    """A stretch of text under the same marks. `ending`: the numbers of those that end with it."""

    start: int
    end: int
    numbers: tuple[int, ...] = ()
    ending: tuple[int, ...] = ()


def pieces(start: int, end: int, marks: Iterable[Mark]) -> list[Piece]:
    """`[start, end)` in pieces that follow each other without a gap."""
    inside = [mark for mark in marks if mark.start < end and start < mark.end]
    cuts = sorted({start, end, *(cut for mark in inside for cut in mark[:2] if start < cut < end)})
    return [_piece(one, other, inside) for one, other in pairwise(cuts)]


def _piece(start: int, end: int, marks: Sequence[Mark]) -> Piece:
    over = [mark for mark in marks if mark.start < end and start < mark.end]
    return Piece(
        start,
        end,
        tuple(sorted({mark.number for mark in over})),
        tuple(sorted({mark.number for mark in over if mark.end == end})),
    )

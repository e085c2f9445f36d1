"""The overview: the whole board in one column of signs, so that one sees where there is something to see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum

from sahelread.model import Verdict
from sahelread.ui.layout_marks import NOTE_SIGN, VERDICT_SIGNS


class Sight(IntEnum):
    """What there is to see, the more telling the higher: a cell shows the highest of its lines."""

    NOTHING = 0
    DIVERGENCE = 1
    CONFLICT = 2
    MATCH = 3
    NOTE = 4
    CURSOR = 5


SIGHT_SIGNS: Mapping[Sight, str] = {
    Sight.NOTHING: " ",
    Sight.DIVERGENCE: "·",
    Sight.CONFLICT: VERDICT_SIGNS[Verdict.CONFLICT],
    Sight.MATCH: "▪",
    Sight.NOTE: NOTE_SIGN,
    Sight.CURSOR: "◂",
}


def overview(sights: Iterable[tuple[int, Sight]], lines: int, cells: int) -> list[Sight]:
    """What each of `cells` cells shows of a board of `lines` lines, given what is on which line."""
    found = [Sight.NOTHING] * cells
    for line, sight in sights:
        cell = overview_cell(line, lines, cells)
        if sight > found[cell]:
            found[cell] = sight
    return found


def overview_cell(line: int, lines: int, cells: int) -> int:
    """The cell in which a line falls. A board that is shorter than the screen is not stretched."""
    return min(max(0, line), cells - 1) if lines <= cells else min(cells - 1, max(0, line * cells // lines))


def overview_line(cell: int, lines: int, cells: int) -> int:
    """The first line that falls in a cell."""
    return min(cell, max(0, lines - 1)) if lines <= cells else -(-cell * lines // cells)

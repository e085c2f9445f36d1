"""Steps: which passage comes next, in the order in which the board shows them.

In the aligned layout that order goes down the rows, over all accounts; the cells of one row of a group are one stop,
at which the reader's own account is preferred. In the others it goes down the account being read.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from sahelread.model import PassageRef
from sahelread.ui.layout import Layout
from sahelread.ui.layout_frame import Frame

Place = tuple[int, int, int]


class Steps:
    """The order of one frame."""

    def __init__(self, frame: Frame) -> None:
        self._sheet = frame.sheet
        self._by_rows = frame.layout is Layout.ALIGNED
        self._number = {column.article: number for number, column in enumerate(frame.sheet.columns)}

    def place(self, ref: PassageRef) -> Place | None:
        """Where a passage comes: row, then column and rank in it where the row is not one stop. None: not shown."""
        number = self._number.get(ref.article)
        if number is None:
            return None
        column = self._sheet.columns[number]
        block = column.block_of.get(ref)
        if block is None:
            return None
        if not self._by_rows:
            return (0, number, column.rank(ref))
        row = bisect_right(self._sheet.row_tops, block.top)
        return (row, 0, 0) if block.group is not None else (row, number, column.rank(ref))

    def stops(self, refs: Iterable[PassageRef]) -> list[tuple[Place, PassageRef]]:
        """Those of the passages that are shown, in the order of the board."""
        placed = ((self.place(ref), ref) for ref in refs)
        return sorted((place, ref) for place, ref in placed if place is not None)

    def step(
        self, stops: list[tuple[Place, PassageRef]], cursor: PassageRef | None, step: int
    ) -> PassageRef | None:
        """The stop after (or before) the cursor; None when there is none."""
        here = self.place(cursor) if cursor is not None else None
        if here is None or cursor is None:
            return stops[0][1] if stops else None
        if not self._by_rows:
            stops = [stop for stop in stops if stop[1].article == cursor.article]
        places = [place for place, _ in stops]
        if step > 0:
            found = bisect_right(places, here)
            if found == len(stops):
                return None
        else:
            found = bisect_left(places, here) - 1
            if found < 0:
                return None
        first, last = bisect_left(places, places[found]), bisect_right(places, places[found])
        at_stop = [ref for _, ref in stops[first:last]]
        return min(
            at_stop, key=lambda ref: (ref.article != cursor.article, self._number[ref.article], ref.passage)
        )

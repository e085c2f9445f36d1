"""The aligned layout: rows of groups at the same height in every column, lone passages packed between them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sahelread.model import PassageRef
from sahelread.ui.layout import Block, BlockKind, Column, Sheet
from sahelread.ui.layout_rows import Cell, Row, Rows
from sahelread.ui.layout_text import Typesetter


def aligned_sheet(
    accounts: tuple[str, ...],
    rows: Rows,
    typesetter: Typesetter,
    *,
    folded: bool = False,
    opened: PassageRef | None = None,
) -> Sheet:
    """The rows set at the typesetter's width, one column per account. `folded`: captions, credits and datelines that
    follow one another take one line, but for those that `opened` is among."""
    setting = _Setting(accounts, rows, typesetter, folded, opened)
    row_tops: list[int] = []
    line = 0
    for number, row in enumerate(rows.rows):
        row_tops.append(line)
        line = setting.set_lone(row, line) if row.group is None else setting.set_group(number, row, line)
    return Sheet(setting.columns, typesetter.width, shared_axis=True, row_tops=row_tops)


class _Setting:
    def __init__(
        self,
        accounts: tuple[str, ...],
        rows: Rows,
        typesetter: Typesetter,
        folded: bool,
        opened: PassageRef | None,
    ) -> None:
        self.folded = folded
        self.opened = opened
        self.columns = tuple(Column(name) for name in accounts)
        self.typesetter = typesetter
        self.moved = rows.moved
        self.row_of = {
            ref: number for number, row in enumerate(rows.rows) for cell in row.cells for ref in cell.held
        }
        self.in_order = dict.fromkeys(accounts, -1)  # the last passage set that kept its order

    def set_group(self, number: int, row: Row, top: int) -> int:
        """Set the row of a group from line `top`; returns the line under it."""
        reached: list[int] = []
        for cell, column in zip(row.cells, self.columns, strict=True):
            column.add(Block(BlockKind.RULE, top, 1, group=row.group))
            reached.append(self._set_cell(number, cell, column, top + 1, row.group))
        bottom = max(reached)
        for cell, column, line in zip(row.cells, self.columns, reached, strict=True):
            if not cell.held and cell.elsewhere is None and line < bottom:
                column.add(Block(BlockKind.GAP, line, bottom - line, group=row.group))
        return bottom

    def set_lone(self, row: Row, top: int) -> int:
        """Set passages that stand alone, each account's under one another; paragraphs stay apart."""
        first = bottom = top + 1 if top else top
        for cell, column in zip(row.cells, self.columns, strict=True):
            line = first
            for number, refs, folded in self._blocks(cell):
                line += self._space_before(cell, number)
                height = 1 if folded else self.typesetter.height(refs)
                line = column.add(Block(BlockKind.TEXT, line, height, refs, folded=folded))
                self.in_order[refs[-1].article] = refs[-1].passage
            bottom = max(bottom, line)
        return bottom

    def _set_cell(self, number: int, cell: Cell, column: Column, line: int, group: int | None) -> int:
        for number_in_cell, ref in enumerate(cell.held):
            line += self._space_before(cell, number_in_cell)
            tag = self._moved_tag(ref) if ref in self.moved else ""
            height = self.typesetter.height((ref,), tag)
            line = column.add(Block(BlockKind.TEXT, line, height, (ref,), tag, group))
            if not tag:
                self.in_order[ref.article] = ref.passage
        if not cell.held and cell.elsewhere is not None:
            arrow = "↑" if self.row_of[cell.elsewhere] < number else "↓"
            tag = f"{arrow} §{self.typesetter.number(cell.elsewhere)}"
            line = column.add(Block(BlockKind.ELSEWHERE, line, 1, (cell.elsewhere,), tag, group))
        return line

    def _blocks(self, cell: Cell) -> Iterator[tuple[int, tuple[PassageRef, ...], bool]]:
        """The passages that share a block, the number of the first of them in the cell, and whether a line stands for
        them: one passage each, and all furniture that is folded."""
        number = 0
        for furniture, run in groupby(cell.held, self.typesetter.is_furniture):
            refs = tuple(run)
            if furniture and self.folded and self.opened not in refs:
                yield number, refs, True
            else:
                yield from ((number + place, (ref,), False) for place, ref in enumerate(refs))
            number += len(refs)

    def _space_before(self, cell: Cell, number: int) -> int:
        """Passages of one cell stand apart as they do in their article."""
        return int(number > 0 and self.typesetter.stand_apart(*cell.held[number - 1 : number + 1]))

    def _moved_tag(self, ref: PassageRef) -> str:
        arrow = "↑" if ref.passage < self.in_order[ref.article] else "↓"
        return f"{arrow} §{self.typesetter.number(ref)}"

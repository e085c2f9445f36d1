"""The aligned layout: what is told alike stands at the same height, and no account waits for what it does not tell.

A row begins where all accounts that have a passage in it have come to their end, below the row before it. The others
go on beside it: what one of them tells alone runs past, and makes nobody wait. Where their column is free, it says
where they tell the same thing elsewhere. This is a quarter shorter than full rows one below the other (five to eight
accounts at 80 to 200 cells), and what is read together stands closer together.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sahelread.i18n import _
from sahelread.model import PassageRef
from sahelread.ui.layout import Block, BlockKind, Column, Sheet
from sahelread.ui.layout_rows import EMPTY, Cell, Row, Rows
from sahelread.ui.layout_text import Typesetter

# Its head and a line of text: the heads of two rows that share no account must not run into one another.
_LEAST_ROW = 2


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
    for number, row in enumerate(rows.rows):
        if row.group is None:
            setting.set_lone(row)
        else:
            setting.set_group(number, row)
    return Sheet(setting.columns, shared_axis=True, row_bottoms=setting.row_bottoms)


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
        self.row_bottoms: dict[int, int] = {}
        self.headed: set[int | None] = set()  # the groups that have a row already
        self.next_row = 0  # no row begins above this line

    def set_group(self, number: int, row: Row) -> None:
        """Set the row of a group. Its head runs from the first to the last account that has something to show in it,
        over those between that are free."""
        beside = list(zip(row.cells, self.columns, strict=True))
        top = max([self.next_row, *(column.height for cell, column in beside if cell.held)])
        self.next_row = top + _LEAST_ROW
        free = [column.height <= top for column in self.columns]
        shown = [place for place, (cell, _) in enumerate(beside) if free[place] and cell != EMPTY]
        bottom = top + 1
        tag = _("(continued)") if row.group in self.headed else ""
        self.headed.add(row.group)
        for place in range(shown[0], shown[-1] + 1):
            if free[place]:
                cell, column = beside[place]
                column.add(Block(BlockKind.RULE, top, 1, tag=tag, group=row.group))
                bottom = max(bottom, self._set_cell(number, cell, column, top + 1, row.group))
        self.row_bottoms[top] = bottom

    def set_lone(self, row: Row) -> None:
        """Set passages that stand alone, each account's under one another; paragraphs stay apart."""
        for cell, column in zip(row.cells, self.columns, strict=True):
            line = column.height + 1 if column.height else 0
            for number, refs, folded in self._blocks(cell):
                line += self._space_before(cell, number)
                height = 1 if folded else self.typesetter.height(refs)
                line = column.add(Block(BlockKind.TEXT, line, height, refs, folded=folded))
                self.in_order[refs[-1].article] = refs[-1].passage

    def _set_cell(self, number: int, cell: Cell, column: Column, line: int, group: int | None) -> int:
        for number_in_cell, refs, folded in self._blocks(cell):
            line += self._space_before(cell, number_in_cell)
            tag = self._moved_tag(refs[0]) if refs[0] in self.moved and not folded else ""
            height = 1 if folded else self.typesetter.height(refs, tag)
            line = column.add(Block(BlockKind.TEXT, line, height, refs, tag, group, folded=folded))
            if refs[0] not in self.moved:
                self.in_order[refs[-1].article] = refs[-1].passage
        if not cell.held and cell.elsewhere is None:
            return column.add(Block(BlockKind.GAP, line, 1, group=group))
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

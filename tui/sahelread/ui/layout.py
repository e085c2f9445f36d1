"""Where every line of the board stands: the shapes that its three layouts share.

A `Sheet` is the board set at one width: a `Column` per account, each a pile of `Block`s on an axis of lines. In the
aligned layout all columns share one axis; in the others each has its own. Blocks know where they stand and how
high they are; what is on their lines is worked out when they are drawn (`layout_text`), so that forty thousand
passages cost no more than their heights.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from itertools import chain
from typing import NamedTuple

from sahelread.model import PassageRef


class Layout(StrEnum):
    """How the board sets the accounts: lined up by group, each in its own order, or one alone with marks."""

    ALIGNED = "aligned"
    READING = "reading"
    ANNOTATED = "annotated"


class BlockKind(IntEnum):
    """What a block shows."""

    TEXT = 0  # passages
    ELSEWHERE = 1  # one line that says where a passage of this row is shown
    RULE = 2  # the line that heads a row of a group
    GAP = 3  # nothing: this account does not tell what the row tells, here or elsewhere
    VERSION = 4  # how another account tells it, unfolded under a passage


@dataclass(slots=True, eq=False)
class Block:
    """`height` lines from `top` on the axis of its column. `tag` follows the text ("↑ §3") or the label; `group` is the row's;
    `rank` is the place of the first of its passages among those of its column; `folded` says that one line stands for
    all of them."""

    kind: BlockKind
    top: int
    height: int
    refs: tuple[PassageRef, ...] = ()
    tag: str = ""
    group: int | None = None
    rank: int = 0
    folded: bool = False

    @property
    def bottom(self) -> int:
        return self.top + self.height


class Piece(NamedTuple):
    """A stretch of one line: the shown text of passage `ref` from offset `start` on, or words of the board's own."""

    text: str
    ref: PassageRef | None
    start: int = 0

    @property
    def end(self) -> int:
        return self.start + len(self.text)


TextLine = tuple[Piece, ...]


@dataclass(slots=True, eq=False)
class Column:
    """The blocks of one account, from top to bottom, and where each of its passages is among them.

    `order` is that of the passages on the board; `mentions` are the other blocks that show or name a passage.
    """

    article: str
    blocks: list[Block] = field(default_factory=list)
    tops: list[int] = field(default_factory=list)
    order: list[PassageRef] = field(default_factory=list)
    block_of: dict[PassageRef, Block] = field(default_factory=dict)
    mentions: dict[PassageRef, list[Block]] = field(default_factory=dict)

    def add(self, block: Block) -> int:
        """Put a block under the others; returns the line under it."""
        self.blocks.append(block)
        self.tops.append(block.top)
        if block.kind == BlockKind.TEXT:
            block.rank = len(self.order)
            self.order += block.refs
            for ref in block.refs:
                self.block_of[ref] = block
        elif block.refs:
            self.mentions.setdefault(block.refs[0], []).append(block)
        return block.top + block.height

    def rank(self, ref: PassageRef) -> int:
        """The place of one of its passages in `order`."""
        block = self.block_of[ref]
        return block.rank + block.refs.index(ref)

    def shown_of(self, refs: Iterable[PassageRef]) -> list[PassageRef]:
        """Those of the passages that are in the column, in its order."""
        return sorted((ref for ref in refs if ref in self.block_of), key=self.rank)

    @property
    def height(self) -> int:
        return self.blocks[-1].bottom if self.blocks else 0

    def block_at(self, line: int) -> Block | None:
        """The block on that line; None between blocks."""
        number = bisect_right(self.tops, line) - 1
        if number < 0 or line >= self.blocks[number].bottom:
            return None
        return self.blocks[number]

    def blocks_between(self, first: int, last: int) -> list[Block]:
        """The blocks of which some line is among [first, last)."""
        number = max(0, bisect_right(self.tops, first) - 1)
        return [
            block for block in self.blocks[number : bisect_right(self.tops, last)] if block.bottom > first
        ]

    def nearest(self, line: int, wanted: Callable[[PassageRef], bool] = lambda _: True) -> PassageRef | None:
        """A wanted passage that stands on that line, or the first one above it, or else the first one below."""
        number = bisect_right(self.tops, line)
        for block in chain(reversed(self.blocks[:number]), self.blocks[number:]):
            if block.kind == BlockKind.TEXT:
                found = next((ref for ref in block.refs if wanted(ref)), None)
                if found is not None:
                    return found
        return None


@dataclass(slots=True, eq=False)
class Sheet:
    """The board set at one width. `row_bottoms` are the lines under the rows of the aligned layout, by the line of
    their head (empty in the others); `shared_axis` says whether all columns scroll as one."""

    columns: tuple[Column, ...]
    shared_axis: bool
    row_bottoms: Mapping[int, int] = field(default_factory=dict)

    @property
    def height(self) -> int:
        return max((column.height for column in self.columns), default=0)

    def column_of(self, article: str) -> int | None:
        """The number of the column of that article."""
        for number, column in enumerate(self.columns):
            if column.article == article:
                return number
        return None

    def row_of(self, number: int, block: Block) -> tuple[int, int]:
        """The lines [top, bottom) of the row that a block of column `number` is in; the block's own when it is in
        none."""
        if block.group is None:
            return block.top, block.bottom
        column = self.columns[number]
        place = bisect_right(column.tops, block.top) - 1
        while column.blocks[place].kind != BlockKind.RULE:
            place -= 1
        top = column.blocks[place].top
        return top, self.row_bottoms[top]

"""The board: one widget that draws all accounts, in any of the three layouts, and knows where the reader is.

It shows what it is given and says what happened through messages; it binds no key. Everything the reader can do
with it is a public method, for commands to call; every `move_…` says whether there was somewhere to go.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from textual.message import Message
from textual.scroll_view import ScrollView

from sahelread.model import Alignment, Divergence, DivergenceType, PassageRef, Story, Verdict
from sahelread.ui.layout import Layout

Span = tuple[int, int]
Unit = Literal["character", "word", "sentence"]


@dataclass(frozen=True, slots=True)
class Selection:
    """Selected text of one article. `ref` is the passage where it begins; `start` and `end` count inside that
    passage (`end` may lie beyond it), `article_start` and `article_end` inside the article; `text` is raw."""

    ref: PassageRef
    start: int
    end: int
    article_start: int
    article_end: int
    text: str


@dataclass(frozen=True, slots=True)
class Position:
    """Where the cursor is, for a status line. `number` counts from 1 among the `count` passages of `article` that
    are not furniture (0 for furniture); `told_by` are the other accounts that report the same thing."""

    article: str
    number: int
    count: int
    told_by: tuple[str, ...]
    group: int | None


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """What stands above one visible column: where it is (cells from the left edge of the board) and whose it is.

    `share` is the part of the account's passages that another account tells too, None while nothing is aligned.
    """

    article: str
    left: int
    width: int
    spine: bool
    current: bool
    share: float | None


class AlignedBoard(ScrollView, inherit_bindings=False, can_focus=True):
    """Draws the accounts of a story; see the module."""

    class CursorMoved(Message):
        """The cursor stands on another passage, or on none."""

        def __init__(self, board: AlignedBoard, ref: PassageRef | None) -> None:
            super().__init__()
            self.board = board
            self.ref = ref

        @property
        def control(self) -> AlignedBoard:
            return self.board

    class PassageActivated(CursorMoved):
        """The passage was double-clicked."""

    class SelectionChanged(Message):
        """Other text is selected, or none."""

        def __init__(self, board: AlignedBoard, selection: Selection | None) -> None:
            super().__init__()
            self.board = board
            self.selection = selection

        @property
        def control(self) -> AlignedBoard:
            return self.board

    class ColumnsChanged(Message):
        """The visible columns, their widths, or the current one are others: heads must be shown anew."""

        def __init__(self, board: AlignedBoard) -> None:
            super().__init__()
            self.board = board

        @property
        def control(self) -> AlignedBoard:
            return self.board

    # What is shown

    def show(
        self, story: Story, alignment: Alignment | None = None, divergences: Sequence[Divergence] = ()
    ) -> None:
        """Show a story. Called again (the articles first, then what was found in them), it keeps the place."""

    def set_layout(self, layout: Layout) -> None:
        """Set the accounts in another way; the cursor stays where it is."""

    @property
    def layout_now(self) -> Layout:
        """The layout in force: under 54 columns it is ANNOTATED whatever was asked for."""
        return Layout.ALIGNED

    def set_spine(self, article: str) -> None:
        """Order the rows by this account."""

    @property
    def spine(self) -> str | None:
        """The account that orders the rows."""
        return None

    def set_accounts(self, articles: Sequence[str]) -> None:
        """Show these accounts, in this order. None at all stands for all."""

    def accounts(self) -> tuple[str, ...]:
        """The accounts chosen, in order, on this page or another."""
        return ()

    def visible_accounts(self) -> tuple[str, ...]:
        """The accounts that have a column on the screen now, from left to right."""
        return ()

    def heads(self) -> tuple[ColumnHead, ...]:
        """What stands above each visible column."""
        return ()

    def page_columns(self, step: int) -> bool:
        """Show the next (1) or previous (-1) accounts when they do not all fit."""
        return False

    def widen(self, cells: int) -> None:
        """Make the columns wider (or narrower): fewer of them then fit."""

    def set_furniture(self, shown: bool) -> None:
        """Show captions, credits and the like, dimmed, or hide them."""

    def toggle_fold(self) -> bool:
        """In the annotated layout, unfold or fold the other versions of the passage under the cursor."""
        return False

    def set_notes(self, notes: Mapping[PassageRef, str]) -> None:
        """Mark the passages that have notes; the value is the note's kind."""

    def set_matches(self, matches: Mapping[PassageRef, tuple[Span, ...]]) -> None:
        """Mark what a search found: spans inside each passage."""

    def set_wording(self, on: bool) -> None:
        """Set back the words that the versions of a passage share, so that the others stand out."""

    # Where the reader is

    @property
    def cursor(self) -> PassageRef | None:
        """The passage under the cursor."""
        return None

    def position(self) -> Position | None:
        """Where the cursor is, for a status line."""
        return None

    def go_to(self, ref: PassageRef, start: int | None = None) -> bool:
        """Put the cursor on a passage (`start`: and bring this offset of it into view). False when it is not shown."""
        return False

    def move_passage(self, step: int) -> bool:
        """Down (or up) the account by so many passages; inside one that is taller than the screen, by a line."""
        return False

    def move_account(self, step: int) -> bool:
        """To the account right (or left) of this one, at the same height."""
        return False

    def move_aligned(self, step: int) -> bool:
        """To the next (1) or previous (-1) passage of this account that another one tells too."""
        return False

    def move_page(self, step: int) -> bool:
        """A screen down (1) or up (-1)."""
        return False

    def go_first(self) -> bool:
        """To the first passage of this account."""
        return False

    def go_last(self) -> bool:
        """To the last passage of this account."""
        return False

    def move_divergence(
        self,
        step: int,
        types: Collection[DivergenceType] | None = None,
        verdicts: Collection[Verdict] | None = None,
    ) -> bool:
        """To the next or previous passage that answers a question differently; None stands for every type, verdict."""
        return False

    def move_lone(self, step: int) -> bool:
        """To the next or previous passage that only one account tells."""
        return False

    def move_match(self, step: int) -> bool:
        """To the next or previous thing that the search found, over all accounts."""
        return False

    # Selecting

    def start_selection(self) -> None:
        """Begin to select by keyboard, at the start of the passage under the cursor."""

    @property
    def selecting(self) -> bool:
        """Whether a keyboard selection has begun."""
        return False

    def extend_selection(self, unit: Unit, step: int) -> None:
        """Move the end of the selection by so many characters, words or sentences, inside the account."""

    def clear_selection(self) -> None:
        """Select nothing."""

    def selected(self) -> Selection | None:
        """What is selected, by keyboard or mouse."""
        return None

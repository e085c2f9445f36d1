"""What the board shows: the story as the reader wants it (accounts, layout, widths), each thing staying where it was on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from sahelread.model import Alignment, Article, Divergence, Kind, PassageRef, Story
from sahelread.ui.layout import Layout
from sahelread.ui.layout_report import ColumnHead, LinedUp, Position, lined_up_passages
from sahelread.ui.layout_rows import Rows
from sahelread.ui.layout_selection import Selection
from sahelread.ui.layout_wording import ComparedWords
from sahelread.ui.widgets.board_marks import MarkedBoard


class BoardMessage(Message):
    """What a board has to say."""

    def __init__(self, board: BoardView) -> None:
        super().__init__()
        self.board = board

    @property
    def control(self) -> BoardView:
        return self.board


class PassageMessage(BoardMessage):
    """What a board has to say of a passage, or of none."""

    def __init__(self, board: BoardView, ref: PassageRef | None) -> None:
        super().__init__(board)
        self.ref = ref


class BoardView(MarkedBoard, inherit_bindings=False, can_focus=True):
    """Frames a story as the reader wants it."""

    class CursorMoved(PassageMessage):
        """The cursor stands on another passage, or on none."""

    class PassageActivated(PassageMessage):
        """The passage was double-clicked."""

    class SelectionChanged(BoardMessage):
        """Other text is selected, or none."""

        def __init__(self, board: BoardView, selection: Selection | None) -> None:
            super().__init__(board)
            self.selection = selection

    class ColumnsChanged(BoardMessage):
        """The visible columns, their widths, or the current one are others: heads must be shown anew."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._articles: dict[str, Article] = {}
        self._lined_up: dict[str, LinedUp] = {}
        self._framed_height = 0  # of the screen that the frame was made for: after a resize, not that of now

    # What is shown

    def show(
        self, story: Story, alignment: Alignment | None = None, divergences: Sequence[Divergence] = ()
    ) -> None:
        """Show a story. Called again (the articles first, then what was found in them), it keeps the place."""
        self._articles = {article.id: article for article in story.articles}
        self._framing = self._framing.about(story, alignment or Alignment())
        self._divergences = tuple(divergences)
        self._compared_words = ComparedWords(story, self._framing.alignment)
        self._lined_up = lined_up_passages(story, self._framing.alignment)
        self._drawing = None
        if self._cursor is not None and not self._is_passage(self._cursor):
            self._cursor = None
        self._reframe()

    def set_layout(self, layout: Layout) -> None:
        """Set the accounts in another way; the cursor stays where it is."""
        self._framing = replace(self._framing, layout=layout)
        self._reframe()

    @property
    def layout_now(self) -> Layout:
        """The layout in force: where two columns do not fit it is ANNOTATED, whatever was asked for."""
        return self._frame.layout if self._frame is not None else self._framing.layout

    def set_spine(self, article: str) -> None:
        """Order the rows by this account."""
        self._framing = replace(self._framing, spine=article)
        self._reframe()

    @property
    def spine(self) -> str | None:
        """The account that orders the rows."""
        return self._framing.spine_shown

    def set_accounts(self, articles: Sequence[str]) -> None:
        """Show these accounts, in this order. None at all stands for all."""
        self._framing = replace(self._framing, chosen=tuple(articles), first=0, together=())
        self._reframe()

    def accounts(self) -> tuple[str, ...]:
        """The accounts chosen, in order, on this page or another."""
        return self._framing.accounts

    def story_rows(self, spine: str | None = None) -> Rows:
        """The rows of all accounts chosen, on this page or another; in the order of `spine` when it is given."""
        return self._framing.story_rows(spine)

    def show_beside(self, other: PassageRef) -> None:
        """Set the account of that passage beside that of the cursor, whichever come between, until the reader goes to
        one that is not on the screen then; and bring both passages into view."""
        if self._cursor is None:
            return
        self._framing = replace(self._framing, together=(self._cursor.article, other.article))
        if other.article not in self.visible_accounts():
            self._reframe()
        self._reveal_beside(other)

    def visible_accounts(self) -> tuple[str, ...]:
        """The accounts that have a column on the screen now, from left to right."""
        return tuple(place.article for place in self._frame.places) if self._frame is not None else ()

    def heads(self) -> tuple[ColumnHead, ...]:
        """What stands above each visible column."""
        if self._frame is None:
            return ()
        current = self._cursor.article if self._cursor is not None else None
        spine = self.spine if self._frame.layout is Layout.ALIGNED else None
        beside: tuple[tuple[str, int], ...] = ()
        if self._frame.layout is Layout.ANNOTATED and self._cursor is not None:
            number = self._frame.typesetter.number
            beside = tuple((ref.article, number(ref)) for ref in self._framing.versions(self._cursor))
        return tuple(
            ColumnHead(
                place.article,
                place.left,
                place.width,
                spine=place.article == spine,
                current=place.article == current,
                lined_up=self._lined_up.get(place.article),
                beside=beside,
            )
            for place in self._frame.places
        )

    def hidden_accounts(self) -> tuple[int, ...]:
        """How many of the chosen accounts are a page away: before each of those that are shown, and after the last."""
        accounts, shown = self._framing.accounts, self.visible_accounts()
        places = [-1, *(accounts.index(name) for name in shown), len(accounts)]
        return tuple(place - before - 1 for before, place in pairwise(places))

    def widen(self, cells: int) -> None:
        """Make the columns wider (or narrower), so that one fewer (or one more) fits; read alone, by so many cells."""
        self._framing = self._framing.widened(cells, self._board_width)
        self._reframe()

    def set_furniture(self, shown: bool, *, folded: bool = False) -> None:
        """Show captions, credits and the like, dimmed, or hide them; `folded`: each run of them in one line."""
        self._framing = replace(self._framing, furniture=shown, folded=folded, opened=None)
        self._reframe()

    def toggle_fold(self) -> bool:
        """In the annotated layout, unfold or fold the other versions of the passage under the cursor."""
        ref = self._cursor
        if ref is None or self.layout_now is not Layout.ANNOTATED or not self._framing.versions(ref):
            return False
        self._framing = replace(self._framing, unfolded=self._framing.unfolded ^ {ref})
        self._reframe()
        self._reveal()
        return True

    @property
    def cursor(self) -> PassageRef | None:
        """The passage under the cursor."""
        return self._cursor

    def position(self) -> Position | None:
        """Where the cursor is, for a status line."""
        ref = self._cursor
        if ref is None or self._frame is None:
            return None
        versions = tuple(self._framing.versions(ref))
        setter = self._frame.typesetter
        return Position(
            ref.article,
            setter.number(ref),
            setter.count(ref.article),
            tuple(dict.fromkeys(version.article for version in versions)),
            self._focus.group,
            versions,
        )

    # Framing

    def on_resize(self, event: events.Resize) -> None:
        del event
        self._fit()

    def render_lines(self, crop: Region) -> list[Strip]:
        # Textual draws a widget before it tells it its size: without this the first picture would be blank, and the
        # text come two pictures later.
        if not self._room:
            self._fit()
        return super().render_lines(crop)

    def _fit(self) -> None:
        """Set the board for the size that it has now."""
        if self.size:
            self._room = self.size
            self._reframe()

    def _reframe(self) -> None:
        """Set the board anew, what the reader looks at staying where it is on the screen."""
        if not self.is_mounted or not self._room:
            return
        held = self._held_in_view()
        at_the_top = self._shares_axis and self.scroll_offset.y == 0
        self._framed_height = self._room.height
        before = self._cursor
        if not self._framing.accounts:
            self._frame = self._cursor = None
        else:
            self._cursor = self._cursor_or_near()
            name = self._cursor.article if self._cursor is not None else self._framing.accounts[0]
            self._framing = self._framing.showing(name, self._board_width).opening(self._cursor)
            self._frame = self._framing.frame(self._board_width)
            self._cursor = self._cursor or self._first_passage()
            self.virtual_size = Size(self._width, max(1, self._frame.sheet.height))
        self._focus = self._focus_on(self._cursor)
        self._marks_changed()
        if at_the_top and held is not None and self._stands_at_the_beginning(held[0]):
            held = held[0], self._lines_of(held[0])[0]
        self._hold_in_view(held)
        self.post_message(self.ColumnsChanged(self))
        if self._cursor != before:
            self.post_message(self.CursorMoved(self, self._cursor))

    def _held_in_view(self) -> tuple[PassageRef, int] | None:
        """What to keep in its place on the screen: the cursor while it is in view, else what is at the top."""
        if self._frame is None or self._cursor is None:
            return None
        number = self._column_of(self._cursor)
        if number is not None:
            line = self._lines_of(self._cursor)[0] - self._top(number)
            if 0 <= line < self._framed_height:
                return self._cursor, line
        column = self._frame.sheet.columns[number or 0]
        top = column.nearest(self._top(number or 0))
        return (top, self._lines_of(top)[0] - self._top(number or 0)) if top is not None else None

    def _stands_at_the_beginning(self, ref: PassageRef) -> bool:
        """Whether who begins to read at that passage sees it from the top of the sheet, with what the other columns begin with."""
        return ref == self._cursor == self._first_passage() and self._lines_of(ref)[1] <= self._room.height

    def _hold_in_view(self, held: tuple[PassageRef, int] | None) -> None:
        if self._frame is None:
            return
        self._offsets = [0] * len(self._frame.places)
        self._slide_from, self._slide_to = self._offsets, self._offsets
        number = self._column_of(held[0]) if held is not None else None
        if held is not None and number is not None:
            line = self._lines_of(held[0])[0] - min(held[1], self._room.height - 1)
            self._offsets = [min(max(0, line), self.max_scroll_y)] * len(self._offsets)
            self._slide_from, self._slide_to = self._offsets, self._offsets
            self._scroll_now(self._offsets[0])
        if held is None or held[0] == self._cursor or not self._shares_axis:
            self._reveal(animate=False)

    def _cursor_or_near(self) -> PassageRef | None:
        """The cursor, or a passage near it that is not hidden by the reader's choices."""
        ref = self._cursor
        if ref is not None and ref.article not in self._framing.accounts:
            ref = next(iter(self._framing.versions(ref)), None)
        if ref is None or self._framing.furniture or self._kind(ref) is not Kind.FURNITURE:
            return ref
        near = sorted(self._articles[ref.article].passages, key=lambda p: abs(p.index - ref.passage))
        found = next((passage for passage in near if passage.kind is not Kind.FURNITURE), None)
        return PassageRef(ref.article, found.index) if found is not None else None

    def _first_passage(self) -> PassageRef | None:
        """Where a reader begins: the first passage of the first account that is not furniture."""
        assert self._frame is not None
        for column in self._frame.sheet.columns:
            refs = sorted(column.order, key=lambda ref: (self._kind(ref) is Kind.FURNITURE, ref.passage))
            if refs:
                return refs[0]
        return None

    def _is_passage(self, ref: PassageRef) -> bool:
        article = self._articles.get(ref.article)
        return article is not None and ref.passage < len(article.passages)

    def _kind(self, ref: PassageRef) -> Kind:
        return self._articles[ref.article].passages[ref.passage].kind

"""Framing: what the reader chose to see (accounts, layout, widths) made into a sheet for a board of a given width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from sahelread.model import Alignment, Kind, PassageRef, Story
from sahelread.ui.layout import Block, BlockKind, Column, Layout, Sheet
from sahelread.ui.layout_aligned import aligned_sheet
from sahelread.ui.layout_columns import (
    GUTTER,
    LEAST_BOARD,
    LEAST_COLUMN,
    MARGIN,
    MARGIN_FROM,
    MEASURE_BOUNDS,
    RIGHT,
    TEXT_MEASURE,
    THINNEST_COLUMN,
    WIDEST_COLUMN,
    ColumnPlace,
    accounts_on_page,
    column_places,
    columns_that_fit,
    page_together,
    page_with,
)
from sahelread.ui.layout_flow import reading_column, unfolded_column
from sahelread.ui.layout_marks import counterparts
from sahelread.ui.layout_rows import Rows, rows
from sahelread.ui.layout_text import VERSION_INDENT, Typesetter
from sahelread.ui.wrap import offset_at, width_of

# Each page of columns has rows of its own. going back and forth between a few pages should cost little; the rows of more
# of them would weigh more than the articles (8 MB a page for 8 accounts of 5,000 passages).
_KEPT_ROWS = 4


class Frame(NamedTuple):
    """What stands on the board: a sheet, and the place of each of its columns. `gutter` is what precedes the text."""

    layout: Layout
    sheet: Sheet
    places: tuple[ColumnPlace, ...]
    typesetter: Typesetter
    gutter: int

    def column_at(self, cell: int) -> int:
        """The number of the column at a cell of the board, or the nearest one."""
        for number, place in enumerate(self.places):
            if cell <= place.left + place.width:
                return number
        return len(self.places) - 1

    def column_of(self, ref: PassageRef) -> int | None:
        """The number of the column that shows a passage."""
        number = self.sheet.column_of(ref.article)
        return number if number is not None and ref in self.sheet.columns[number].block_of else None

    def lines_of(self, ref: PassageRef) -> tuple[int, int]:
        """The lines [first, last) of its column on which a passage stands. Raises KeyError when it is not shown."""
        block = self._block_of(ref)
        first, last = self.typesetter.span(block, ref)
        return block.top + first, block.top + last

    def line_of(self, ref: PassageRef, start: int) -> int:
        """The line of its column on which an offset of a passage stands. Raises KeyError when it is not shown."""
        block = self._block_of(ref)
        offset = self.typesetter.shown(ref).to_shown(start)
        for line, pieces in enumerate(self.typesetter.lines(block)):
            if any(piece.ref == ref and offset < piece.end for piece in pieces):
                return block.top + line
        return block.bottom - 1

    def point(self, number: int, line: int, x: int) -> tuple[PassageRef, int] | None:
        """The passage and the offset in it that stand on a line of a column, at cell `x` of the board."""
        block = self.sheet.columns[number].block_at(line)
        if block is None or not block.refs:
            return None
        cell = x - self.places[number].left - self.gutter
        if block.kind == BlockKind.VERSION:
            cell -= VERSION_INDENT
        ref, offset = block.refs[0], 0
        for piece in self.typesetter.lines(block)[line - block.top]:
            if piece.ref is not None:
                ref, offset = piece.ref, piece.start + offset_at(piece.text, max(0, cell))
                if cell < width_of(piece.text):
                    break
            cell -= width_of(piece.text)
        return ref, self.typesetter.shown(ref).to_source(offset)

    def point_near(self, number: int, line: int, x: int) -> tuple[PassageRef, int] | None:
        """The same, or the end of the nearest passage when the line is between passages."""
        found = self.point(number, line, x)
        ref = self.sheet.columns[number].nearest(line) if found is None else None
        if ref is None:
            return found
        text = self.typesetter.shown(ref)
        return ref, 0 if line < self.lines_of(ref)[0] else text.to_source(len(text.text))

    def _block_of(self, ref: PassageRef) -> Block:
        number = self.sheet.column_of(ref.article)
        if number is None:
            raise KeyError(ref)
        return self.sheet.columns[number].block_of[ref]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Framing:
    """The reader's choices, and the story they are about. `chosen` are the accounts to show (none: all), `alone` the
    one that the annotated layout shows and `measure` its width of text, `first` the first of those that are on the
    page, `together` those that are on it whatever comes first, `column` the least width of a column; `folded`: a line stands for furniture, but for
    the run that holds `opened`."""

    story: Story
    alignment: Alignment
    chosen: tuple[str, ...] = ()
    spine: str | None = None
    layout: Layout = Layout.ALIGNED
    alone: str | None = None
    first: int = 0
    together: tuple[str, ...] = ()
    column: int = LEAST_COLUMN
    measure: int = TEXT_MEASURE
    furniture: bool = True
    folded: bool = False
    opened: PassageRef | None = None
    unfolded: frozenset[PassageRef] = frozenset()
    _kept_rows: dict[tuple[tuple[str, ...], str, bool], Rows] = field(default_factory=dict)
    _kept_type: list[Typesetter] = field(default_factory=list)
    _kept_columns: dict[tuple[str, bool, bool, PassageRef | None], Column] = field(default_factory=dict)

    def about(self, story: Story, alignment: Alignment) -> Framing:
        """The same choices for another story, or for what was found in it meanwhile."""
        same = replace(self, story=story, alignment=alignment, _kept_rows={})
        return same if story is self.story else replace(same, _kept_type=[], _kept_columns={})

    @property
    def accounts(self) -> tuple[str, ...]:
        """The accounts to show, in order. An account that the story does not have is not shown."""
        known = tuple(article.id for article in self.story.articles)
        return tuple(name for name in dict.fromkeys(self.chosen) if name in known) or known

    @property
    def spine_shown(self) -> str | None:
        """The account that orders the rows: the one that was chosen while it is shown, else the first."""
        accounts = self.accounts
        return self.spine if self.spine in accounts else accounts[0] if accounts else None

    def frame(self, width: int) -> Frame:
        """The board at `width` cells. There must be at least one account."""
        layout = self.layout_at(width)
        if layout is Layout.ANNOTATED:
            return self._annotated(width)
        on_page = self._on_page(width)
        places = column_places(on_page, width, WIDEST_COLUMN)
        typesetter = self._set_at(min(place.width for place in places) - GUTTER - RIGHT)
        if layout is Layout.ALIGNED:
            sheet = aligned_sheet(
                on_page, self._rows_of(on_page), typesetter, folded=self.folded, opened=self.opened
            )
        else:
            columns = tuple(self._reading_column(name, typesetter) for name in on_page)
            sheet = Sheet(columns, shared_axis=False)
        return Frame(layout, sheet, places, typesetter, GUTTER)

    def layout_at(self, width: int) -> Layout:
        """The layout in force at a width: where two columns do not fit, one account alone."""
        return Layout.ANNOTATED if width < LEAST_BOARD else self.layout

    def showing(self, name: str, width: int) -> Framing:
        """The choices that put an account on the board."""
        if self.together and name in self._on_page(width):
            return replace(self, alone=name)
        fit = columns_that_fit(width, self.column)
        first = page_with(self.accounts, self._pinned, self.first, fit, name)
        return replace(self, alone=name, first=first, together=())

    def opening(self, ref: PassageRef | None) -> Framing:
        """The choices that show a passage whole where a line stands for furniture. It stays so until another one is
        to be shown: nothing moves on the screen because the cursor has left it."""
        if ref is None or ref == self.opened or self.story.passage(ref).kind is not Kind.FURNITURE:
            return self
        return replace(self, opened=ref)

    def turned(self, step: int, width: int) -> Framing | None:
        """The next (1) or previous (-1) page of accounts; None when there is none."""
        fit = columns_that_fit(width, self.column)
        if self.layout_at(width) is Layout.ANNOTATED or fit >= len(self.accounts):
            return None
        pinned = self._pinned is not None and fit > 1
        room, others = fit - pinned, len(self.accounts) - pinned
        if self.together:  # from what is shown on: that is no page of its own
            edge = self._on_page(width)[-1 if step > 0 else 0]
            start = page_with(self.accounts, self._pinned, self.first, fit, edge)
            return replace(self, first=start, together=()).turned(step, width)
        first = min(max(0, self.first + step * room), others - room)
        return replace(self, first=first) if first != self.first else None

    def widened(self, cells: int, width: int) -> Framing:
        """Columns so much wider (or narrower) that one fewer (or one more) of them fits; read alone, wider lines."""
        if self.layout_at(width) is Layout.ANNOTATED:
            least, most = MEASURE_BOUNDS
            return replace(self, measure=min(max(least, self.measure + cells), most))
        shown = min(columns_that_fit(width, self.column), len(self.accounts))
        wanted = min(max(1, shown - 1 if cells > 0 else shown + 1), len(self.accounts))
        column = (width + 1) // wanted - 1
        return self if column < THINNEST_COLUMN else replace(self, column=column)

    def versions(self, ref: PassageRef) -> Sequence[PassageRef]:
        """How the other accounts tell a passage, in the order of the accounts."""
        told = counterparts(self.alignment, ref)
        if not told:
            return ()
        order = {name: number for number, name in enumerate(self.accounts)}
        others = [member for member in told if member.article in order]
        return sorted(others, key=lambda member: (order[member.article], member.passage))

    def _on_page(self, width: int) -> tuple[str, ...]:
        fit = columns_that_fit(width, self.column)
        page = accounts_on_page(self.accounts, self._pinned, self.first, fit)
        return page_together(self.accounts, page, self.together, self._pinned)

    @property
    def _pinned(self) -> str | None:
        return self.spine_shown if self.layout is Layout.ALIGNED else None

    def _annotated(self, width: int) -> Frame:
        name = self.alone if self.alone in self.accounts else self.accounts[0]
        gutter = MARGIN if width >= MARGIN_FROM else GUTTER
        places = column_places((name,), width, gutter + self.measure + RIGHT)
        typesetter = self._set_at(places[0].width - gutter - RIGHT)
        if not any(ref.article == name for ref in self.unfolded):
            column = self._reading_column(name, typesetter)
        else:
            article = self.story.article(name)
            column = unfolded_column(
                article,
                typesetter,
                self.furniture,
                self.unfolded,
                self.versions,
                folded=self.folded,
                opened=self.opened,
            )
        return Frame(Layout.ANNOTATED, Sheet((column,), shared_axis=True), places, typesetter, gutter)

    def _set_at(self, width: int) -> Typesetter:
        setter = self._kept_type[0].at_width(width) if self._kept_type else Typesetter(self.story, width)
        if self._kept_type[:1] != [setter]:
            self._kept_type[:] = [setter]
            self._kept_columns.clear()
        return setter

    def _reading_column(self, name: str, typesetter: Typesetter) -> Column:
        opened = self.opened if self.opened is not None and self.opened.article == name else None
        key = (name, self.furniture, self.folded, opened)
        kept = self._kept_columns.get(key)
        if kept is None:
            article = self.story.article(name)
            kept = reading_column(article, typesetter, self.furniture, folded=self.folded, opened=opened)
            for other in [other for other in self._kept_columns if other[0] == name]:
                del self._kept_columns[other]
            self._kept_columns[key] = kept
        return kept

    def story_rows(self, spine: str | None = None) -> Rows:
        """The rows of all accounts, whether or not they are on the page, in the order of `spine` when it is one of
        them."""
        accounts = self.accounts
        return self._rows_of(accounts, spine) if accounts else Rows((), frozenset())

    def _rows_of(self, on_page: tuple[str, ...], wanted: str | None = None) -> Rows:
        spine = next((name for name in (wanted, self.spine_shown) if name in on_page), on_page[0])
        assert spine is not None
        key = (on_page, spine, self.furniture)
        found = self._kept_rows.get(key)
        if found is None:
            if len(self._kept_rows) >= _KEPT_ROWS:
                self._kept_rows.clear()
            found = rows(self.story, self.alignment, on_page, spine, self.furniture)
            self._kept_rows[key] = found
        return found

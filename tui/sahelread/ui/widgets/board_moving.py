"""Where the reader can go on the board. Every move says whether there was somewhere to go."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import islice

from sahelread.model import Kind, PassageRef
from sahelread.ui.layout import BlockKind, Column, Layout
from sahelread.ui.widgets.board_view import BoardView

# What stays on the screen when a page is turned.
_PAGE_OVERLAP = 2


class MovingBoard(BoardView, inherit_bindings=False, can_focus=True):
    """Moves the cursor."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._goal: int | None = None  # the line that a walk across the columns started from

    def go_to(self, ref: PassageRef, start: int | None = None) -> bool:
        """Put the cursor on a passage (`start`: and bring this offset of it into view). False when it is not shown."""
        if self._frame is None or not self._is_passage(ref) or ref.article not in self._framing.accounts:
            return False
        if self._column_of(ref) is None:
            before, self._cursor = self._cursor, ref
            self._reframe()
            if self._column_of(ref) is None:
                self._cursor = before
                self._reframe()
                return False
        self._goal = None
        self._put_cursor(ref, start)
        return True

    def move_passage(self, step: int) -> bool:
        """Down (or up) the account by so many passages; inside one that is taller than the screen, by a line."""
        self._goal = None
        if self._cursor is None or self._scroll_inside(step):
            return self._cursor is not None
        column = self._column()
        if column is None:
            return False
        if self._is_out_of_view(self._cursor):
            seen = self._first_in_view(column)
            if seen is not None:
                return self._go(seen)
        rank = column.rank(self._cursor)
        ahead = column.order[rank + 1 :] if step > 0 else column.order[:rank][::-1]
        walked = list(islice(filter(self._is_prose, ahead), abs(step)))
        return bool(walked) and self._go(walked[-1])

    def move_account(self, step: int) -> bool:
        """To the account right (or left) of this one, at the same height."""
        accounts = self._framing.accounts
        if self._cursor is None or self._frame is None or self._cursor.article not in accounts:
            return False
        place = accounts.index(self._cursor.article)
        wanted = min(max(0, place + step), len(accounts) - 1)
        if wanted == place:
            return False
        return self._go_across(accounts[wanted])

    def page_columns(self, step: int) -> bool:
        """Show the next (1) or previous (-1) accounts when they do not all fit."""
        if self.layout_now is Layout.ANNOTATED:
            return self.move_account(step)
        turned = self._framing.turned(step, self._board_width)
        if turned is None or self._cursor is None:
            return False
        before = set(self.visible_accounts())
        after = turned.frame(self._board_width).places
        self._framing = turned
        if self._cursor.article not in {place.article for place in after}:
            name = next((place.article for place in after if place.article not in before), after[0].article)
            self._cursor = self._beside(self._cursor, name)
        self._reframe()
        return True

    def move_aligned(self, step: int) -> bool:
        """To the next (1) or previous (-1) passage of this account that another one tells too."""
        return self._go_to_next_in_column(step, lambda ref: bool(self._framing.versions(ref)))

    def move_page(self, step: int) -> bool:
        """A screen down (1) or up (-1)."""
        column = self._column()
        if column is None or self._cursor is None:
            return False
        number = self._column_of(self._cursor) or 0
        height = max(1, self._room.height - _PAGE_OVERLAP)
        line, last = self._lines_of(self._cursor)
        now = self._top(number)
        in_view = min(max(0, line - now), self._room.height - 1)
        turned = min(max(0, now + step * height), self.max_scroll_y)
        if last - line > self._room.height and (now < last - self._room.height if step > 0 else now > line):
            self._reveal((turned, turned + self._room.height))
            return True
        if turned == now:
            return self._go_to_end(-1 if step > 0 else 0)
        wanted = column.nearest(turned + in_view, self._is_prose)
        if wanted == self._cursor:
            return self.move_passage(step)
        self._goal = None
        if self._shares_axis:
            self._scroll_now(turned)
        return wanted is not None and wanted != self._cursor and self._go(wanted)

    def go_first(self) -> bool:
        """To the first passage of this account, wherever it stands in its column."""
        return self._go_to_end(0, in_its_own_order=True)

    def go_last(self) -> bool:
        """To the last passage of this account."""
        return self._go_to_end(-1, in_its_own_order=True)

    def move_match(self, step: int) -> bool:
        """To the next or previous thing that the search found, over all accounts; from the last to the first, and back."""
        accounts, here = self._framing.accounts, self._place_among_matches()
        order = self._matches_in_order()
        if here is None or not order:
            return False
        number = (bisect_right if step > 0 else bisect_left)(order, here) - (step < 0)
        account, passage, start = order[number % len(order)]
        return self.go_to(PassageRef(accounts[account], passage), start)

    # How

    def _put_cursor(self, ref: PassageRef, start: int | None = None, *, reveal: bool = True) -> None:
        """Set the cursor on a shown passage, and everything that goes with it."""
        if self._is_folded_away(ref):
            self._cursor = ref
            self._reframe()
        before, old_focus = self._cursor, self._focus
        self._cursor = ref
        self._focus = self._focus_on(ref)._replace(match=self._match_at(ref, start))
        lines = None
        if start is not None and self._frame is not None:
            line = self._frame.line_of(ref, start)
            first, last = self._lines_of(ref)
            lines = (line, line + 1) if last - first > self._room.height else None
        if reveal or not self._shares_axis:
            self._reveal(lines)
        self._refresh_focus(old_focus)
        other_account = before is None or before.article != ref.article
        if other_account and not self._shares_axis:
            self._sights_changed()
        else:
            self._show_cursor_in_overview()
        if other_account or self.layout_now is Layout.ANNOTATED:
            self.post_message(self.ColumnsChanged(self))
        if before != ref:
            self.post_message(self.CursorMoved(self, ref))

    def _is_folded_away(self, ref: PassageRef) -> bool:
        """Whether a line stands for the furniture that the passage is among."""
        number = self._column_of(ref)
        if self._frame is None or number is None:
            return False
        return self._frame.sheet.columns[number].block_of[ref].folded

    def _match_at(self, ref: PassageRef, start: int | None) -> tuple[PassageRef, int, int] | None:
        for first, last in self._matches.get(ref, ()):
            if first == start:
                return ref, first, last
        return None

    def _go(self, ref: PassageRef) -> bool:
        self._put_cursor(ref)
        return True

    def _is_prose(self, ref: PassageRef) -> bool:
        """Whether the cursor stops there when it walks: captions and credits are passed over, not out of reach."""
        return self._kind(ref) is not Kind.FURNITURE

    def _column(self) -> Column | None:
        """The column that the cursor is in."""
        number = self._column_of(self._cursor) if self._cursor is not None else None
        return self._frame.sheet.columns[number] if self._frame is not None and number is not None else None

    def _scroll_inside(self, step: int) -> bool:
        """Scroll by a line inside a passage that is taller than the screen; False when its end is in view."""
        number = self._column_of(self._cursor) if self._cursor is not None else None
        if abs(step) != 1 or number is None or self._cursor is None:
            return False
        first, last = self._lines_of(self._cursor)
        top, height = self._top(number), self._room.height
        if last - first <= height or not (first < top + height and top < last):
            return False
        if step > 0 and last > top + height:
            return self._reveal((top + 1, top + 1 + height))
        if step < 0 and first < top:
            return self._reveal((top - 1, top - 1 + height))
        return False

    def _is_out_of_view(self, ref: PassageRef) -> bool:
        """Whether the reader has scrolled away from a passage."""
        number = self._column_of(ref)
        if number is None:
            return True
        first, last = self._lines_of(ref)
        top = self._top(number)
        return last <= top or first >= top + self._room.height

    def _first_in_view(self, column: Column) -> PassageRef | None:
        number = self._column_of(column.order[0]) if column.order else None
        if number is None:
            return None
        top = self._top(number)
        for line in range(top, top + self._room.height):
            block = column.block_at(line)
            if block is not None and block.top >= top and block.kind == BlockKind.TEXT:
                found = next((ref for ref in block.refs if self._is_prose(ref)), None)
                if found is not None:
                    return found
        return None

    def _go_across(self, article: str) -> bool:
        """To another account: beside the cursor where it tells the same thing, else at the same height."""
        assert self._cursor is not None and self._frame is not None
        here = self._cursor
        goal = self._goal
        if goal is None:
            goal = self._lines_of(here)[0]
        if self._frame.sheet.column_of(article) is None:
            self._cursor = self._beside(here, article)
            self._reframe_to(article)
            if self._frame.layout is not Layout.ALIGNED:
                return self._cursor is not None and self._go(self._cursor)
        wanted = self._at_height(here, article, goal)
        if wanted is None:
            return False
        self._go(wanted)
        self._goal = goal if self._shares_axis else None
        return True

    def _reframe_to(self, article: str) -> None:
        """Turn to the page that shows an account."""
        if self._cursor is None:
            self._framing = self._framing.showing(article, self._board_width)
        self._reframe()

    def _at_height(self, here: PassageRef, article: str, goal: int) -> PassageRef | None:
        """The passage of an account on the page that stands at the cursor's height."""
        assert self._frame is not None
        number = self._frame.sheet.column_of(article)
        if number is None:
            return None
        column = self._frame.sheet.columns[number]
        versions = column.shown_of(self._focus.counterparts)
        if self._frame.layout is Layout.READING:
            if versions:
                return versions[0]
            place = self._column_of(here)
            top = self._lines_of(here)[0] - (self._top(place) if place is not None else 0)
            return column.nearest(self._top(number) + top, self._is_prose)
        sheet, place = self._frame.sheet, self._column_of(here)
        if place is not None:
            row = sheet.row_of(place, sheet.columns[place].block_of[here])
            for ref in versions if row[0] <= goal < row[1] else ():
                if sheet.row_of(number, column.block_of[ref]) == row:
                    return ref
        return column.nearest(goal, self._is_prose)

    def _beside(self, ref: PassageRef, article: str) -> PassageRef | None:
        """The passage of an account that tells the same thing, or what precedes it; else its first passage."""
        for passage in range(ref.passage, -1, -1):
            for version in self._framing.versions(PassageRef(ref.article, passage)):
                if version.article == article:
                    return version
        return PassageRef(article, 0) if self._articles[article].passages else None

    def _go_to_end(self, end: int, *, in_its_own_order: bool = False) -> bool:
        column = self._column()
        self._goal = None
        if column is None or not column.order:
            return False
        order = sorted(column.order) if in_its_own_order else column.order
        prose = [ref for ref in order if self._is_prose(ref)] or order
        moved = prose[end] != self._cursor
        self._go(prose[end])
        return moved

    def _go_to_next_in_column(self, step: int, wanted: Callable[[PassageRef], bool]) -> bool:
        column = self._column()
        if column is None or self._cursor is None:
            return False
        self._goal = None
        rank = column.rank(self._cursor)
        ahead = column.order[rank + 1 :] if step > 0 else column.order[:rank][::-1]
        found = next((ref for ref in ahead if wanted(ref)), None)
        return found is not None and self._go(found)

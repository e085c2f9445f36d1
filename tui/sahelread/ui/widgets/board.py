"""The board: one widget that draws all accounts, in any of the three layouts, and knows where the reader is.

It shows what it is given and says what happened through messages; it binds no key. Everything the reader can do
with it is a public method, for commands to call: what is shown (`board_view`), where to go (`board_moving`), and
here, what to select. A selection stays inside one account, whatever way the mouse goes.
"""

from __future__ import annotations

from textual import events

from sahelread.model import PassageRef
from sahelread.ui.layout import Layout
from sahelread.ui.layout_overview import overview_line
from sahelread.ui.layout_report import ColumnHead, Position
from sahelread.ui.layout_selection import Selecting, Selection, Unit, unit_at
from sahelread.ui.widgets.board_moving import MovingBoard

__all__ = ["AlignedBoard", "ColumnHead", "Layout", "Position", "Selection", "Unit"]


class AlignedBoard(MovingBoard, inherit_bindings=False, can_focus=True):
    """Draws the accounts of a story; see the module."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._selecting: Selecting | None = None
        self._by_keyboard = False
        self._drag: tuple[int, PassageRef, int] | None = None

    # Selecting by keyboard

    def start_selection(self) -> None:
        """Begin to select by keyboard, with the first word of the passage under the cursor, or what a search found."""
        ref = self._cursor
        if ref is None:
            return
        article = self._articles[ref.article]
        passage = article.passages[ref.passage]
        match = self._focus.match
        if match is not None and match[0] == ref:
            start, end = passage.start + match[1], passage.start + match[2]
        else:
            start, end = unit_at(article, passage.start, "word")
        self._by_keyboard = True
        self._select(Selecting(article, start, end))

    @property
    def selecting(self) -> bool:
        """Whether a keyboard selection has begun."""
        return self._by_keyboard

    def extend_selection(self, unit: Unit, step: int) -> None:
        """Move the end of the selection by so many characters, words or sentences, inside the account."""
        if self._selecting is None:
            self.start_selection()
        elif step:
            self._selecting.extend(unit, step)
            self._select(self._selecting)
            self._show_head()

    def move_selection(self, unit: Unit, step: int) -> None:
        """Select the next or previous unit instead of what is selected."""
        if self._selecting is None:
            self.start_selection()
        elif step:
            self._selecting.move(unit, step)
            self._select(self._selecting)
            self._show_head()

    def swap_selection_ends(self) -> None:
        """Let the other end of the selection be the one that moves."""
        if self._selecting is not None:
            self._selecting.swap()
            self._show_head()

    def clear_selection(self) -> None:
        """Select nothing."""
        self._by_keyboard = False
        if self._selecting is not None:
            self._select(None)

    def selected(self) -> Selection | None:
        """What is selected, by keyboard or mouse."""
        return self._selecting.selection() if self._selecting is not None else None

    def _select(self, selecting: Selecting | None) -> None:
        before = self._focus
        self._selecting = selecting
        span = (selecting.article.id, *selecting.span) if selecting is not None else None
        self._focus = self._focus._replace(selection=span)
        self._refresh_focus(before)
        self.post_message(self.SelectionChanged(self, self.selected()))

    def _show_head(self) -> None:
        """Bring the end that moves into view."""
        if self._selecting is None:
            return
        ref, offset = self._passage_at(self._selecting)
        number = self._column_of(ref)
        here = self._cursor is not None and self._cursor.article == ref.article
        if self._frame is not None and number is not None and here:
            line = self._frame.line_of(ref, offset)
            top = self._offset(number)
            if not top <= line < top + self._room.height:
                self._reveal((line, line + 1))

    def _passage_at(self, selecting: Selecting) -> tuple[PassageRef, int]:
        """The passage in which the head of a selection stands, and where in it."""
        article = selecting.article
        before = [passage for passage in article.passages if passage.start < max(1, selecting.head)]
        passage = before[-1] if before else article.passages[0]
        return PassageRef(article.id, passage.index), selecting.head - passage.start

    # The mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the cursor where it was clicked; a selection may begin here."""
        if event.button != 1 or self._frame is None:
            return
        if self._sights and event.x == self._width - 1:
            line = overview_line(event.y, self._frame.sheet.height, self._room.height)
            self._scroll_now(line - self._room.height // 2)
            return
        number = self._frame.column_at(event.x)
        point = self._frame.point(number, event.y + self._offset(number), event.x)
        self.clear_selection()
        if point is None:
            return
        ref, offset = point
        if self._column_of(ref) is not None:
            self._goal = None
            self._put_cursor(ref, reveal=self._is_out_of_view(ref))
        self._drag = (number, ref, offset)
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select from where the button was pressed to here, inside the column where that was."""
        if self._drag is None or self._frame is None:
            return
        number, ref, offset = self._drag
        if event.y < 0 or event.y >= self._room.height:
            self._scroll_now(self.scroll_offset.y + (1 if event.y > 0 else -1))
        y = min(max(0, event.y), self._room.height - 1)
        point = self._frame.point_near(number, y + self._offset(number), event.x)
        if point is None or point[0].article != ref.article:
            return
        article = self._articles[ref.article]
        anchor = article.passages[ref.passage].start + offset
        head = article.passages[point[0].passage].start + point[1]
        if self._selecting is not None or anchor != head:
            self._select(Selecting(article, anchor, head))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Leave the selection as it is."""
        del event
        self._drag = None
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """A double click opens the passage."""
        if event.chain == 2 and self._cursor is not None and event.button == 1:
            self.post_message(self.PassageActivated(self, self._cursor))

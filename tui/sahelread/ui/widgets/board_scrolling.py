"""How the columns of the board scroll.

In the aligned and annotated layouts all columns scroll as one. In the reading layout each has an offset of its own:
the account being read scrolls, and the others slide until what they tell of the same thing is at the same height.
"""

from __future__ import annotations

from collections.abc import Collection

from textual.geometry import Size
from textual.reactive import var
from textual.scroll_view import ScrollView

from sahelread.model import PassageRef
from sahelread.ui.layout_frame import Frame
from sahelread.ui.widgets.drawing import Focus

# Lines kept in view above and below the row of the cursor, so that one sees what comes.
_CONTEXT_LINES = 2
# How long the columns of the reading layout take to slide, in seconds: long enough for the eye to follow.
_SLIDE_SECONDS = 0.2


class ScrollingBoard(ScrollView, inherit_bindings=False, can_focus=True):
    """Scrolls a frame. What is in it, how it is drawn and what is in focus is for subclasses to say."""

    slide: var[float] = var(1.0, init=False)

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._frame: Frame | None = None
        self._focus = Focus()
        self._room = Size(0, 0)  # the widget's size when it was last shown: while it is hidden, it has none
        self._offsets: list[int] = []  # of the reading layout: the line of each column that is at the top
        self._slide_from: list[int] = []
        self._slide_to: list[int] = []
        self._settling = False

    @property
    def _shares_axis(self) -> bool:
        """Whether all columns scroll as one."""
        return self._frame is not None and self._frame.sheet.shared_axis

    def _offset(self, number: int) -> int:
        """The line of a column that is at the top of the screen."""
        return self.scroll_offset.y if self._shares_axis else self._offsets[number]

    def _top(self, number: int) -> int:
        """The same, once the columns have stopped sliding."""
        return self.scroll_offset.y if self._shares_axis else self._slide_to[number]

    def _column_of(self, ref: PassageRef) -> int | None:
        """The number of the column that shows a passage."""
        return self._frame.column_of(ref) if self._frame is not None else None

    def _lines_of(self, ref: PassageRef) -> tuple[int, int]:
        """The lines [first, last) of its column on which a shown passage stands."""
        assert self._frame is not None
        return self._frame.lines_of(ref)

    def _reveal(self, lines: tuple[int, int] | None = None, *, animate: bool = True) -> bool:
        """Bring the cursor (or some lines of its column) into view, with its row when that fits; says whether
        anything scrolled."""
        ref = self._focus.cursor
        number = self._column_of(ref) if ref is not None else None
        if self._frame is None or ref is None or number is None:
            return False
        first, last = lines or self._lines_of(ref)
        height = self._room.height
        context = min(_CONTEXT_LINES, height // 8)
        block = self._frame.sheet.columns[number].block_of[ref]
        if block.group is not None:
            top, bottom = self._frame.sheet.row_of(number, block)
            if bottom - top <= height - 2 * context:
                first, last = top, bottom
        now = self._top(number)
        wanted = _offset_that_shows(first, last, now, height, context)
        if wanted != now and lines is None and not self._shares_axis:
            # All columns move anyway: a place at which one sees what comes before and after.
            wanted = first - height // 3
        wanted = min(max(0, wanted), self.max_scroll_y)
        if self._shares_axis:
            if wanted != now:
                self._scroll_now(wanted)
            return wanted != now
        self._level(ref, number, wanted, animate)
        return True

    def _reveal_beside(self, other: PassageRef) -> None:
        """Bring another passage into view beside the cursor, as far as the screen is high enough for both."""
        ref = self._focus.cursor
        number, place = (self._column_of(each) if each is not None else None for each in (ref, other))
        if ref is None or number is None or place is None:
            return
        lines = self._lines_of(ref), self._lines_of(other)
        top, height = self._top(place), self._room.height
        if lines[1][0] < top + height and lines[1][1] > top:
            return
        if not self._shares_axis:
            self._level(ref, number, self._top(number), False, {other})
            return
        first, last = min(lines[0][0], lines[1][0]), max(lines[0][1], lines[1][1])
        if last - first <= height:
            self._scroll_now(min(_offset_that_shows(first, last, top, height, 0), self.max_scroll_y))

    def _scroll_now(self, line: int) -> None:
        self._settling = True
        self.scroll_to(y=line, animate=False, force=True)
        self._settling = False

    def _level(
        self,
        ref: PassageRef,
        number: int,
        wanted: int,
        animate: bool,
        others: Collection[PassageRef] | None = None,
    ) -> None:
        """Reading layout: put column `number` at that line, and the counterparts of `ref` (or `others`) at its height."""
        assert self._frame is not None
        height = self._lines_of(ref)[0] - wanted
        target = list(self._slide_to)
        target[number] = wanted
        for other, column in enumerate(self._frame.sheet.columns):
            beside = column.shown_of(self._focus.counterparts if others is None else others)
            if other != number and beside:
                target[other] = self._lines_of(beside[0])[0] - height
        self._scroll_now(wanted)
        self._slide_from, self._slide_to = list(self._offsets), target
        self.slide = 0.0
        if animate and self._slide_from != target and self.app.animation_level != "none":
            self.animate("slide", 1.0, duration=_SLIDE_SECONDS, easing="out_cubic", level="basic")
        else:
            self.app.animator.force_stop_animation(self, "slide")
            self.slide = 1.0

    def watch_slide(self, slide: float) -> None:
        before = self._offsets
        self._offsets = [
            round(start + (end - start) * slide)
            for start, end in zip(self._slide_from, self._slide_to, strict=True)
        ]
        if self._offsets != before:
            self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        moved = round(new_value) - round(old_value)
        if moved and not self._settling and self._frame is not None and not self._shares_axis:
            # The wheel or the scroll bar: all columns go on together, as they stand.
            self._slide_from = [offset + moved for offset in self._slide_from]
            self._slide_to = [offset + moved for offset in self._slide_to]
            self._offsets = [offset + moved for offset in self._offsets]


def _offset_that_shows(first: int, last: int, now: int, height: int, context: int) -> int:
    """The line to be at the top so that [first, last) is in view, moving as little as can be."""
    if last - first > height:
        return now if first <= now <= last - height else first if now < first else last - height
    context = min(context, (height - (last - first)) // 2)
    if first - context < now:
        return first - context
    return max(now, last + context - height)

"""The surface of the board: its lines, drawn from a frame, and how they scroll.

In the aligned and annotated layouts all columns scroll as one. In the reading layout each has an offset of its own:
the account being read scrolls, and the others slide until what they tell of the same thing is at the same height.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from sahelread.model import PassageRef
from sahelread.ui.layout import Block, BlockKind
from sahelread.ui.layout_frame import Frame
from sahelread.ui.layout_overview import SIGHT_SIGNS, Sight, overview, overview_cell
from sahelread.ui.widgets.drawing import DIVIDER, Drawing, Focus
from sahelread.ui.widgets.ink import Ink, Sign

# Lines kept in view above and below the row of the cursor, so that one sees what comes.
_CONTEXT_LINES = 2
# How long the columns of the reading layout take to slide, in seconds: long enough for the eye to follow.
_SLIDE_SECONDS = 0.2
# The overview takes a cell of every line: only where there is one to spare.
_OVERVIEW_FROM = 60
_SIGHT_INKS: dict[Sight, Sign] = {
    Sight.NOTHING: "rule",
    Sight.DIVERGENCE: "hint-sign",
    Sight.CONFLICT: "sign",
    Sight.MATCH: "lone",
    Sight.NOTE: "note",
    Sight.CURSOR: "cursor-sign",
}


class BoardCanvas(ScrollView, inherit_bindings=False, can_focus=True):
    """Draws a frame. What is in it, and what is in focus, is for subclasses to say."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
BoardCanvas {
    width: 1fr;
    height: 1fr;
    overflow-x: hidden;
    overflow-y: scroll;
    scrollbar-size-vertical: 1;
    background: $background;
    color: $foreground;
}
"""

    slide: var[float] = var(1.0, init=False)

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._frame: Frame | None = None
        self._drawing: Drawing | None = None
        self._ink: Ink | None = None
        self._focus = Focus()
        self._room = Size(0, 0)  # the widget's size when it was last shown: while it is hidden, it has none
        self._offsets: list[int] = []  # of the reading layout: the line of each column that is at the top
        self._slide_from: list[int] = []
        self._slide_to: list[int] = []
        self._settling = False
        self._sights: list[Sight] = []  # what each cell of the overview shows
        self._sights_apart: list[Sight] = []  # the same without the cursor

    # Drawing

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._ink = None

    def _inks(self) -> Ink:
        """The styles in force, worked out anew after the theme has changed."""
        if self._ink is None:
            self._ink = Ink(self)
            if self._drawing is not None:
                self._drawing.ink = self._ink
                self._drawing.forget()
        return self._ink

    def render_line(self, y: int) -> Strip:
        ink = self._inks()
        width = self._width
        if self._frame is None or self._drawing is None:
            return Strip.blank(width, ink.base)
        segments = self._columns_line(y, ink)
        last = self._frame.places[-1]
        used = last.left + last.width
        room = width - used - bool(self._sights)
        if room > 0:
            segments.append(Segment(" " * room, ink.base))
            used += room
        if self._sights and y < len(self._sights):
            sight = self._sights[y]
            segments.append(Segment(SIGHT_SIGNS[sight], ink.sign(_SIGHT_INKS[sight])))
            used += 1
        return Strip(segments, used).adjust_cell_length(width, ink.base)

    def _columns_line(self, y: int, ink: Ink) -> list[Segment]:
        """Line `y` of the screen, from the left edge of the board to the right edge of its last column."""
        assert self._frame is not None and self._drawing is not None
        places, sheet = self._frame.places, self._frame.sheet
        offsets = [self.scroll_offset.y] * len(places) if self._shares_axis else self._offsets
        lines = [y + offset for offset in offsets]
        if lines[0] in sheet.row_bottoms:
            return self._row_head(lines[0], ink)
        segments = [Segment(" " * places[0].left, ink.base)] if places[0].left else []
        between = Segment(DIVIDER, ink.sign("rule"))
        for number, (place, column) in enumerate(zip(places, sheet.columns, strict=True)):
            if number:
                segments.append(between)
            segments += self._drawing.line(number, column, lines[number], place.width, self._focus)
        return segments

    def _row_head(self, line: int, ink: Ink) -> list[Segment]:
        """The same where a row begins: its head runs over the columns that are free there, between those whose text
        runs past it."""
        assert self._frame is not None and self._drawing is not None
        places, columns = self._frame.places, self._frame.sheet.columns
        blocks = [column.block_at(line) for column in columns]
        heads = [
            range(first, last)
            for first, last in _stretches(
                number
                for number, block in enumerate(blocks)
                if block is not None and block.kind == BlockKind.RULE
            )
        ]
        drawn = self._drawing.row_head(
            next(block for block in blocks if block is not None and block.kind == BlockKind.RULE),
            [[places[number].width for number in head] for head in heads],
            self._focus,
        )
        starting = {head.start: (head, segments) for head, segments in zip(heads, drawn, strict=True)}
        segments = [Segment(" " * places[0].left, ink.base)] if places[0].left else []
        number, after_head = 0, False
        while number < len(columns):
            head, of_head = starting.get(number, (None, []))
            if number:
                sign = "├" if head is not None else "┤" if after_head else DIVIDER
                segments.append(Segment(sign, ink.sign("rule")))
            if head is not None:
                segments += of_head
                number = head.stop
            else:
                segments += self._drawing.line(
                    number, columns[number], line, places[number].width, self._focus
                )
                number += 1
            after_head = head is not None
        return segments

    def _refresh_focus(self, before: Focus) -> None:
        """Draw anew the lines that look otherwise now that the focus has moved."""
        frame = self._frame
        if frame is None:
            return
        if not self._shares_axis:
            self.refresh()
            return
        top = self.scroll_offset.y
        lines: set[int] = set()
        for focus in (before, self._focus):
            for number, block in self._blocks_in_focus(focus):
                lines.update(range(max(block.top, top), min(block.bottom, top + self._room.height)))
                if block.group is not None:
                    lines.add(frame.sheet.row_of(number, block)[0])
        for first, last in _stretches(lines):
            self.refresh(Region(0, first - top, self._width, last - first))

    def _blocks_in_focus(self, focus: Focus) -> Iterable[tuple[int, Block]]:
        """The blocks that look otherwise for the focus, and the number of their column."""
        assert self._frame is not None
        refs = set(focus.counterparts | focus.answers)
        refs.update(ref for ref in (focus.cursor, focus.match[0] if focus.match else None) if ref is not None)
        for number, column in enumerate(self._frame.sheet.columns):
            for ref in refs:
                if ref in column.block_of:
                    yield number, column.block_of[ref]
                yield from ((number, block) for block in column.mentions.get(ref, ()))
            if focus.selection is not None and column.article == focus.selection[0]:
                top = self.scroll_offset.y
                for block in column.blocks_between(top, top + self._room.height):
                    yield number, block

    # Overview

    @property
    def _width(self) -> int:
        """The cells of a line: Textual counts those under the scroll bar to the widget's size."""
        return max(0, self._room.width - self.scrollbar_size_vertical)

    @property
    def _board_width(self) -> int:
        """The cells that the columns can have."""
        return self._width - self._has_overview

    @property
    def _has_overview(self) -> bool:
        return self._width >= _OVERVIEW_FROM

    def _set_sights(self, sights: Iterable[tuple[int, Sight]]) -> None:
        """What there is to see on the lines of the sheet, the cursor apart."""
        height = self._room.height
        if self._frame is None or not self._has_overview or not height:
            self._sights_apart = []
        else:
            self._sights_apart = overview(sights, self._frame.sheet.height, height)

    def _show_sights(self, cursor: int | None) -> None:
        """Draw the overview, with the cursor on that line."""
        before, self._sights = self._sights, list(self._sights_apart)
        if cursor is not None and self._sights and self._frame is not None:
            cell = overview_cell(cursor, self._frame.sheet.height, len(self._sights))
            self._sights[cell] = Sight.CURSOR
        for cell, (old, new) in enumerate(zip(before, self._sights, strict=False)):
            if old != new:
                self.refresh(Region(self._width - 1, cell, 1, 1))

    # Scrolling

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


def _stretches(lines: Iterable[int]) -> list[tuple[int, int]]:
    """Numbers as runs [first, last)."""
    found: list[tuple[int, int]] = []
    for line in sorted(lines):
        if found and found[-1][1] == line:
            found[-1] = (found[-1][0], line + 1)
        else:
            found.append((line, line + 1))
    return found

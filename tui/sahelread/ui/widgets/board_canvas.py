"""The surface of the board: its lines, drawn from a frame, and the overview beside them."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip

from sahelread.ui.layout import Block, BlockKind
from sahelread.ui.layout_overview import SIGHT_SIGNS, Sight, overview, overview_cell
from sahelread.ui.widgets.board_scrolling import ScrollingBoard
from sahelread.ui.widgets.drawing import DIVIDER, Drawing, Focus
from sahelread.ui.widgets.ink import Ink, Sign

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


class BoardCanvas(ScrollingBoard, inherit_bindings=False, can_focus=True):
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

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._drawing: Drawing | None = None
        self._ink: Ink | None = None
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


def _stretches(lines: Iterable[int]) -> list[tuple[int, int]]:
    """Numbers as runs [first, last)."""
    found: list[tuple[int, int]] = []
    for line in sorted(lines):
        if found and found[-1][1] == line:
            found[-1] = (found[-1][0], line + 1)
        else:
            found.append((line, line + 1))
    return found

"""The panel: what is known of the passage under the cursor, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.segment import Segment
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from sahelread.model import Comparison, Link, PassageRef
from sahelread.ui.layout_explanation import NoteShown, explanation, possible_links
from sahelread.ui.layout_marks import CURSOR_SIGN
from sahelread.ui.layout_paragraphs import DIVERGENCE, SECTION, Paragraph
from sahelread.ui.widgets.ink import Ink
from sahelread.ui.wrap import width_of, wrap

__all__ = ["NoteShown", "Panel"]

# A cell on each side of the text; on the left it also holds the bar of the link in focus.
_PADDING = 1
# Cells of the line above the panel that a title leaves free: the corner and a space at each end.
_TITLE_ENDS = 4

PanelLine = tuple[Paragraph, int, int]
"""A paragraph and the part [start, end) of its text that stands on the line."""


class Panel(ScrollView, inherit_bindings=False, can_focus=True):
    """Label, versions, divergences, evidence, possible links and notes of one passage."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
Panel {
    width: 1fr;
    height: 1fr;
    overflow-x: hidden;
    overflow-y: scroll;
    scrollbar-size-vertical: 1;
    background: $surface;
    color: $foreground;
}
"""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._paragraphs: list[Paragraph] = []
        self._lines: list[PanelLine | None] = []
        self._links: tuple[Link, ...] = ()
        self._focused = 0
        self._sought: str | None = None
        self._about: PassageRef | None = None
        self._group: int | None = None
        self._ink: Ink | None = None
        self._summaries: Sequence[str] = ()

    def sum_up(self, *summaries: str) -> None:
        """Put the first of these that there is room for above the panel, where it stays whatever the passage."""
        self._summaries = summaries
        room = self.size.width - _TITLE_ENDS
        fitting = (summary for summary in summaries if width_of(summary) <= room)
        self.border_title = Content(next(fitting, ""))

    def show(
        self,
        comparison: Comparison,
        ref: PassageRef | None,
        notes: Sequence[NoteShown] = (),
        *,
        group: int | None = None,
        numbers: Mapping[str, str] | None = None,
        judged: Mapping[str, Sequence[str]] | None = None,
        accept_key: str = "",
    ) -> None:
        """Explain the passage `ref`, of its groups that of the id `group` first; `numbers` are those of the divergences
        in the list, and `judged` what the notes say of them, by key; `accept_key` accepts the possible link that is marked."""
        same = ref == self._about and group == self._group
        self._about, self._group = ref, group
        self._paragraphs = (
            explanation(
                comparison, ref, notes, group=group, numbers=numbers, judged=judged, accept_key=accept_key
            )
            if ref is not None
            else []
        )
        self._links = possible_links(comparison, ref) if ref is not None else ()
        self._focused = min(self._focused, max(0, len(self._links) - 1)) if same else 0
        self._set_lines()
        if not same:
            self.scroll_to(y=0, animate=False, force=True)

    def possible_links(self) -> tuple[Link, ...]:
        """The links that the reader may accept, in the order shown."""
        return self._links

    def move_link(self, step: int) -> bool:
        """Focus the next or previous possible link. False when there is none further."""
        wanted = self._focused + step
        if not self._links or not 0 <= wanted < len(self._links):
            self.reveal_link()
            return False
        self._focused = wanted
        self.reveal_link()
        self.refresh()
        return True

    def move_stop(self, step: int) -> bool:
        """Scroll to the next or previous section or divergence. False when there is none further."""
        top, last = self.scroll_offset.y, self.max_scroll_y
        stops = self._stops((SECTION, DIVERGENCE))
        ahead = [line for line in stops if top < line] if step > 0 else [line for line in stops if line < top]
        wanted = (ahead[0] if step > 0 else ahead[-1]) if ahead else (last if step > 0 else 0)
        if min(wanted, last) == top:
            return False
        self.scroll_to(y=wanted, animate=False, force=True)
        return True

    @property
    def divergence_at_top(self) -> str:
        """The key of the divergence that begins on the first line in view; empty where none does."""
        line = self._lines[self.scroll_offset.y] if self._lines else None
        return line[0].divergence if line is not None else ""

    def show_divergence(self, key: str = "") -> None:
        """Scroll to the divergence of that key, else to the first, as soon as the panel has a size."""
        stops = self._stops((DIVERGENCE,))
        self._sought = None if self._lines else key
        wanted = [line for line in stops if (at := self._lines[line]) and at[0].divergence == key]
        if stops:
            self.scroll_to(y=(wanted or stops)[0], animate=False, force=True)

    def _stops(self, kinds: tuple[int, ...]) -> list[int]:
        """The lines where such paragraphs begin."""
        return [
            number
            for number, line in enumerate(self._lines)
            if line is not None and line[1] == 0 and line[0].stop in kinds
        ]

    @property
    def focused_link(self) -> Link | None:
        """The possible link that a command would accept."""
        return self._links[self._focused] if self._links else None

    def scroll_lines(self, lines: int) -> None:
        """Scroll by so many lines."""
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False, force=True)

    def scroll_pages(self, pages: int) -> None:
        """Scroll by so many times what is in view, but for a line that is seen again."""
        self.scroll_lines(pages * max(1, self.size.height - 1))

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew at the new width."""
        del event
        self._set_lines()
        self.sum_up(*self._summaries)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._ink = None

    @property
    def _width(self) -> int:
        """The cells of a line: Textual counts those under the scroll bar to the widget's size."""
        return max(0, self.size.width - self.scrollbar_size_vertical)

    def _set_lines(self) -> None:
        width = self._width - 2 * _PADDING
        lines: list[PanelLine | None] = []
        for paragraph in self._paragraphs if width > 0 else ():
            if paragraph.space:
                lines.append(None)
            lines += _lines(paragraph, width)
        self._lines = lines
        self.virtual_size = Size(self._width, len(lines))
        if self._sought is not None and lines:
            self.show_divergence(self._sought)
        self.refresh()

    def reveal_link(self) -> bool:
        """Bring the possible link in focus into view. False when it was there."""
        on = [
            number
            for number, line in enumerate(self._lines)
            if line is not None and self._links and line[0].link == self._focused
        ]
        top, height = self.scroll_offset.y, self.size.height
        if on and on[-1] >= top + height:
            self.scroll_to(y=min(on[0], on[-1] - height + 1), animate=False, force=True)
        elif on and on[0] < top:
            self.scroll_to(y=on[0], animate=False, force=True)
        return self.scroll_offset.y != top

    def render_line(self, y: int) -> Strip:
        if self._ink is None:
            self._ink = Ink(self)
        ink, width = self._ink, self._width
        number = y + self.scroll_offset.y
        line = self._lines[number] if number < len(self._lines) else None
        if line is None:
            return Strip.blank(width, ink.base)
        paragraph, start, end = line
        marked = paragraph.here or (bool(self._links) and paragraph.link == self._focused)
        bar = Segment(CURSOR_SIGN if marked else " ", ink.sign("cursor-sign"))
        indent = paragraph.indent + (paragraph.hang if start else 0)
        segments = [bar, Segment(" " * indent, ink.base), *_segments(paragraph, start, end, ink)]
        return Strip(segments).adjust_cell_length(width, ink.base)


def _lines(paragraph: Paragraph, width: int) -> list[PanelLine]:
    """The lines of a paragraph; those after the first are narrower where it hangs."""
    text = paragraph.text
    first = wrap(text, max(1, width - paragraph.indent))[0]
    lines: list[PanelLine] = [(paragraph, *first)]
    start = first[1] + (text[first[1] : first[1] + 1] == " ")
    if start < len(text):
        rest = wrap(text[start:], max(1, width - paragraph.indent - paragraph.hang))
        lines += [(paragraph, start + line_start, start + line_end) for line_start, line_end in rest]
    return lines


def _segments(paragraph: Paragraph, start: int, end: int, ink: Ink) -> list[Segment]:
    found: list[Segment] = []
    place = 0
    for stretch in paragraph.stretches:
        first, last = max(start, place), min(end, place + len(stretch.text))
        if first < last:
            found.append(Segment(stretch.text[first - place : last - place], ink.look(stretch.look)))
        place += len(stretch.text)
    return found

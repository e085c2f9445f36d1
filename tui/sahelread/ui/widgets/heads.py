"""The heads of the columns: whose account each one is, when it was published, how much of it others tell too."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.strip import Strip
from textual.widget import Widget

from sahelread.i18n import _
from sahelread.model import Article, Story
from sahelread.text.safe import safe_line
from sahelread.ui.widgets.board_view import ColumnHead
from sahelread.ui.wrap import clipped, width_of

# A terminal of fewer lines keeps them for the text: its heads are names only.
_TWO_LINES_FROM = 14


class Heads(Widget):
    """One head above each visible column of the board, at the same place."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"heads--name", "heads--current", "heads--detail", "heads--rule"}
    DEFAULT_CSS = """
Heads {
    height: 2;
    background: $surface;
    color: $foreground;
    & > .heads--name { text-style: bold; }
    & > .heads--current { color: $text-primary; text-style: bold underline; }
    & > .heads--detail { color: $foreground 70%; }
    & > .heads--rule { color: $foreground 22%; }
    &:ansi {
        background: transparent;
        & > .heads--detail { color: ansi_default; text-style: dim; }
        & > .heads--rule { color: ansi_default; text-style: dim; }
    }
}
"""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._articles: dict[str, Article] = {}
        self._heads: tuple[ColumnHead, ...] = ()
        self._hidden = (0, 0)

    def show(
        self, story: Story, heads: Sequence[ColumnHead], hidden_left: int = 0, hidden_right: int = 0
    ) -> None:
        """Show these heads; `hidden_left` and `hidden_right` count the accounts that are a page away."""
        self._articles = {article.id: article for article in story.articles}
        self._heads = tuple(head for head in heads if head.article in self._articles)
        self._hidden = hidden_left, hidden_right
        wanted = 2 if self.app.size.height >= _TWO_LINES_FROM else 1
        if self.styles.height is None or self.styles.height.value != wanted:
            self.styles.height = wanted
        self.refresh()

    def render_line(self, y: int) -> Strip:
        base = self._style()
        width = self.size.width
        segments: list[Segment] = []
        used = 0
        for number, head in enumerate(self._heads):
            if head.left > used:
                rule = "│" if number else " " * (head.left - used)
                segments.append(Segment(rule, self._style("heads--rule")))
            segments += self._name_line(number, head) if y == 0 else self._detail_line(head)
            used = head.left + head.width
        return Strip(segments).adjust_cell_length(width, base)

    def _style(self, *names: str) -> RichStyle:
        style = self.visual_style
        for name in names:
            style = style + self.get_visual_style(name, partial=True)
        return style.rich_style

    def _name_line(self, number: int, head: ColumnHead) -> list[Segment]:
        """The account's name; ▌ before the one being read, ◆ after the one that orders the rows."""
        article = self._articles[head.article]
        before = f"‹{self._hidden[0]} " if number == 0 and self._hidden[0] else ""
        after = f" {self._hidden[1]}›" if number == len(self._heads) - 1 and self._hidden[1] else ""
        sign = " ◆" if head.spine and len(self._heads) > 1 else ""
        room = head.width - 3 - width_of(before + sign + after)
        name = clipped(safe_line(article.name), max(0, room))
        space = " " * max(0, head.width - 2 - width_of(before + name + sign + after))
        style = self._style("heads--current" if head.current else "heads--name")
        plain = self._style("heads--detail")
        return [
            Segment("▌ " if head.current else "  ", self._style("heads--current") if head.current else plain),
            Segment(before, plain),
            Segment(name, style),
            Segment(sign + space + after, plain),
        ]

    def _detail_line(self, head: ColumnHead) -> list[Segment]:
        """When it was published, and how much of it others tell too."""
        article = self._articles[head.article]
        parts = [day_named(article.published)] if article.published is not None else []
        if head.share is not None:
            parts.append(_("{share} % shared").format(share=round(head.share * 100)))
        text = clipped("  " + " · ".join(parts), max(0, head.width - 1))
        return [Segment(text + " " * (head.width - width_of(text)), self._style("heads--detail"))]


def day_named(day: date) -> str:
    """A day as one reads it in a newspaper: 19 Sep 2025."""
    months = _("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()
    return _("{day} {month} {year}").format(day=day.day, month=months[day.month - 1], year=day.year)

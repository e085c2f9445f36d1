"""The heads of the columns: whose account each one is, when it was published, how many of its passages are lined up."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from sahelread.i18n import _, day_in_words, ngettext
from sahelread.model import Article, Story
from sahelread.ui.layout_columns import GUTTER
from sahelread.ui.layout_marks import CURSOR_SIGN, TOLD_SIGN, Look
from sahelread.ui.layout_report import ColumnHead
from sahelread.ui.layout_text import account_names, short_day
from sahelread.ui.widgets.ink import Ink
from sahelread.ui.wrap import clipped, padded, shown, width_of

# A terminal of fewer lines keeps them for the text: its heads are names only.
_TWO_LINES_FROM = 14
# A narrower head tells first where the counterparts are: they cannot be seen.
_ALL_FROM = 70
# How long what stands under a name is: with words, with a sign for them, and without the year that all accounts share.
_LENGTHS = _IN_WORDS, _SHORT, _SHORTER = 2, 1, 0


class Heads(Widget):
    """One head above each visible column of the board, at the same place."""

    DEFAULT_CSS = """
Heads {
    height: 2;
    background: $surface;
    color: $foreground;
}
"""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._articles: dict[str, Article] = {}
        self._story: Story | None = None
        self._heads: tuple[ColumnHead, ...] = ()
        self._hidden: tuple[int, ...] = ()
        self._ink: Ink | None = None

    def show(self, story: Story, heads: Sequence[ColumnHead], hidden: tuple[int, ...] = ()) -> None:
        """Show these heads; `hidden` counts the accounts that are a page away, before each of these and after the last."""
        wanted = 2 if self.app.size.height >= _TWO_LINES_FROM else 1
        if self.styles.height is None or self.styles.height.value != wanted:
            self.styles.height = wanted
        before = self._story, self._heads, self._hidden
        self._articles = {article.id: article for article in story.articles}
        self._story = story
        self._heads = tuple(head for head in heads if head.article in self._articles)
        self._hidden = hidden or (0,) * (len(self._heads) + 1)
        if before[0] is not story or before[1:] != (self._heads, self._hidden):
            self.refresh()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._ink = None

    def render_line(self, y: int) -> Strip:
        ink = self._ink = self._ink or Ink(self)
        segments: list[Segment] = []
        used = 0
        for number, head in enumerate(self._heads):
            if head.left > used:
                rule = "│" if number else " " * (head.left - used)
                segments.append(Segment(rule, ink.sign("rule")))
            segments += self._name_line(number, head, ink) if y == 0 else self._detail_line(head, ink)
            used = head.left + head.width
        return Strip(segments).adjust_cell_length(self.size.width, ink.base)

    def _name_line(self, number: int, head: ColumnHead, ink: Ink) -> list[Segment]:
        """The account's name; ▌ before the one being read, ◆ after the one that orders the rows."""
        article = self._articles[head.article]
        before = f"‹{self._hidden[number]} " if self._hidden[number] else ""
        after = f" {self._hidden[-1]}› " if number == len(self._heads) - 1 and self._hidden[-1] else ""
        sign = " ◆" if head.spine and len(self._heads) > 1 else ""
        room = head.width - GUTTER - width_of(before + sign + after)
        name = clipped(shown(self._heading(article)).text, max(0, room))
        space = " " * max(0, room - width_of(name))
        bar = CURSOR_SIGN if head.current else " "
        quiet = ink.look(Look.SHARED)
        return [
            Segment(bar.ljust(GUTTER), ink.sign("cursor-sign")),
            Segment(before, quiet),
            Segment(name, ink.look(Look.NAME if head.current else Look.HEADING)),
            Segment(sign + space + after, quiet),
        ]

    def _heading(self, article: Article) -> str:
        """What the account is called elsewhere, and its title when it has no name but its id."""
        name = article.label or article.outlet
        if name is None:
            return f"{article.id} · {article.title}" if article.title else article.id
        alike = sum(other.name == name for other in self._articles.values())
        return f"{name} ({article.id})" if alike > 1 else name

    def _detail_line(self, head: ColumnHead, ink: Ink) -> list[Segment]:
        """When it was published, and how much of it is lined up: in the most words for which all heads have room."""
        fitting = (
            length
            for length in _LENGTHS
            if all(width_of(self._detail(other, length)) < other.width - GUTTER for other in self._heads)
        )
        text = self._detail(head, next(fitting, _SHORTER))
        return [Segment(padded(" " * GUTTER + text, head.width), ink.look(Look.SHARED))]

    def _detail(self, head: ColumnHead, length: int) -> str:
        published = self._articles[head.article].published
        parts = []
        if published is not None and length == _SHORTER and self._story is not None:
            parts.append(short_day(published, self._story))
        elif published is not None:
            parts.append(day_in_words(published))
        if head.lined_up is not None:
            count, total = head.lined_up
            # Of four passages one is plural in English and singular in French: both numbers are asked for.
            in_words = ngettext(
                "{count} of {total} passages lined up", "{count} of {total} passages lined up", count
            )
            in_words = in_words if total > 1 else _("{count} of {total} passage lined up")
            short = f"{TOLD_SIGN} {count}/{total}"
            parts.append(in_words.format(count=count, total=total) if length == _IN_WORDS else short)
        if head.beside and self._story is not None:
            names = account_names(self._story)
            told: dict[str, list[str]] = {}
            for name, number in head.beside:
                told.setdefault(name, []).append(f"§{number}")
            beside = ", ".join(f"{names[name]} {' '.join(numbers)}" for name, numbers in told.items())
            parts.insert(len(parts) if head.width >= _ALL_FROM else 0, f"→ {beside}")
        return " · ".join(parts)

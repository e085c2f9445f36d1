"""Choosing which accounts are shown, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from sahelread.exporting.terms import appeared, article_names
from sahelread.i18n import _
from sahelread.model import Article, Story
from sahelread.text.safe import safe_line
from sahelread.ui.screens.choosing import ListDialog
from sahelread.ui.widgets.status import QUIET


class AccountsScreen(ListDialog[tuple[str, ...]]):
    """Gives the ids of the accounts to show, in order, or None."""

    CONTEXT: ClassVar[str] = "accounts"
    AUTO_FOCUS = "OptionList"

    def __init__(self, story: Story, shown: Sequence[str]) -> None:
        super().__init__()
        self.story = story
        self.shown = set(shown)
        self._names = article_names(story.articles)
        rest = [article.id for article in story.articles if article.id not in self.shown]
        self.order = [*shown, *rest]
        self.list = OptionList(markup=False, compact=True)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog choosing") as box:
            box.border_title = Content(_("Accounts"))
            yield self.list
            yield self.footer

    def on_mount(self) -> None:
        self._show(0)
        self.keymap_changed()

    def first_in_footer(self) -> tuple[str, ...]:
        return ("accounts.show", "accounts.apply")

    def _show(self, highlighted: int) -> None:
        self.list.clear_options()
        self.list.add_options(Option(self._line(self.story.article(id_))) for id_ in self.order)
        self.list.highlighted = highlighted

    def _line(self, article: Article) -> Content:
        mark = "✓ " if article.id in self.shown else "  "
        name = self._names[article.id]
        day = appeared(article) or ""
        title = article.title if article.title != name else ""
        aside = " · ".join(part for part in (day, title) if part)
        return Content.assemble(mark, safe_line(name), "  ", (safe_line(aside), QUIET))

    @property
    def _at(self) -> int:
        return self.list.highlighted or 0

    @on(OptionList.OptionSelected)
    def _clicked(self) -> None:
        self.do_accounts_show()

    def do_accounts_show(self) -> None:
        """Show or hide the account; the last one stays."""
        id_ = self.order[self._at]
        if id_ not in self.shown:
            self.shown.add(id_)
        elif len(self.shown) > 1:
            self.shown.discard(id_)
        self._show(self._at)

    def do_accounts_up(self) -> None:
        self._swap(-1)

    def do_accounts_down(self) -> None:
        self._swap(1)

    def _swap(self, step: int) -> None:
        at, to = self._at, self._at + step
        if 0 <= to < len(self.order):
            self.order[at], self.order[to] = self.order[to], self.order[at]
            self._show(to)

    def do_accounts_apply(self) -> None:
        self.dismiss(tuple(id_ for id_ in self.order if id_ in self.shown))

    def do_accounts_cancel(self) -> None:
        self.dismiss(None)

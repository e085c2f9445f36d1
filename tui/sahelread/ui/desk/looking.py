"""Commands that change how the story is shown: layouts, accounts, columns."""

from __future__ import annotations

from sahelread.i18n import _
from sahelread.ui.desk.beside import Beside
from sahelread.ui.layout import Layout
from sahelread.ui.sifting import sieve_of
from sahelread.ui.state import Place
from sahelread.ui.wording import layout_name

_WIDENING_CELLS = 4


class Looking(Beside):
    """Which accounts are seen, and how they are set."""

    _layout_before = Layout.ALIGNED
    wording_shown = False

    # Coming back

    def restore(self, place: Place) -> None:
        """Show the story as the reader left it."""
        if place.layout in tuple(Layout):
            self.layout_wanted = Layout(place.layout)
        self.furniture_shown = self.furniture_folded = place.furniture
        self.sieve = sieve_of(place.sieve)
        if self.program.bar is None and 0 < place.bar <= 1:
            self.program.bar = place.bar
        if place.panel:
            self.panel.display = True
        self.place_panel()

    def place(self) -> Place:
        """Where the reader is, to come back to."""
        ref = self.cursor
        accounts = self.board.accounts()
        everything = tuple(article.id for article in self.story.articles)
        return Place(
            article=ref.article if ref else "",
            passage=ref.passage if ref else 0,
            layout=self.layout_wanted.value,
            spine=self.board.spine or "",
            accounts=() if accounts == everything else accounts,
            sieve=self.sieve.id,
            furniture=self.furniture_shown,
            panel=self.is_open("panel"),
            bar=self.program.bar or 0.0,
        )

    # Layouts and accounts

    def do_layout_next(self) -> None:
        layouts = tuple(Layout)
        self.use_layout(layouts[(layouts.index(self.layout_wanted) + 1) % len(layouts)])

    def do_layout_annotated(self) -> None:
        if self.layout_wanted is Layout.ANNOTATED:
            self.use_layout(self._layout_before)
        else:
            self._layout_before = self.layout_wanted
            self.use_layout(Layout.ANNOTATED)

    def use_layout(self, layout: Layout) -> None:
        """Set the accounts this way."""
        self.layout_wanted = layout
        self.board.set_layout(layout)
        if self.board.layout_now is layout:
            self.say(_("Layout: {name}").format(name=layout_name(layout)))
        else:
            self.say(_("Too narrow for two accounts: one is shown."))
        self.place_changed()

    def do_fold_toggle(self) -> None:
        if self.board.layout_now is not Layout.ANNOTATED:
            self.say(_("Versions unfold in the annotated layout."))
        elif not self.board.toggle_fold():
            self.say_none(_("This passage is lined up with none of another account."))

    def do_spine_set(self) -> None:
        ref = self.cursor
        if ref is not None:
            self.board.set_spine(ref.article)
            name = self.names[ref.article]
            self.say(_("The rows follow the order of {account}.").format(account=name))

    def do_accounts_choose(self) -> None:
        from sahelread.ui.screens.accounts import AccountsScreen

        chooser = AccountsScreen(self.story, self.board.accounts())
        self.app.push_screen(chooser, self._accounts_chosen)

    def _accounts_chosen(self, articles: tuple[str, ...] | None) -> None:
        if articles:
            self.board.set_accounts(articles)
            self.place_changed()

    def do_columns_wider(self, count: int) -> None:
        self.board.widen(count * _WIDENING_CELLS)

    def do_columns_next(self) -> None:
        if not self.board.page_columns(1):
            self.say(_("No account further right."))

    def do_columns_previous(self) -> None:
        if not self.board.page_columns(-1):
            self.say(_("No account further left."))

    def do_furniture_toggle(self) -> None:
        """From one line for all of it to nothing, to all of it, and back to one line."""
        if self.furniture_folded:
            self.furniture_shown, self.furniture_folded = False, False
            said = _("Captions and credits hidden.")
        elif not self.furniture_shown:
            self.furniture_shown = True
            said = _("Captions and credits shown.")
        else:
            self.furniture_folded = True
            said = _("Captions and credits in one line.")
        self.board.set_furniture(self.furniture_shown, folded=self.furniture_folded)
        self.say(said)

    def do_wording_toggle(self) -> None:
        self.wording_shown = not self.wording_shown
        self.board.set_wording(self.wording_shown)
        self.say(
            _("Shared words set back, those of one alone in bold.")
            if self.wording_shown
            else _("All words shown alike.")
        )

"""Commands that change how the story is shown: layouts, accounts, columns, panel, map."""

from __future__ import annotations

from collections.abc import Iterator

from sahelread.i18n import _, say
from sahelread.model import PassageRef
from sahelread.notes.annotation import Annotation
from sahelread.ui.desk.touring import Touring
from sahelread.ui.layout import Layout
from sahelread.ui.layout_explanation import place_in_article
from sahelread.ui.layout_marks import signs_of
from sahelread.ui.sifting import EVERYTHING, sieve_of
from sahelread.ui.state import Place
from sahelread.ui.widgets.panel import NoteShown
from sahelread.ui.wording import (
    layout_name,
    note_heading,
    notes_counted,
    summary_in_words,
)

# Beside the board when the board keeps room for two accounts, else below it, else in its place.
_PANEL_BESIDE_FROM = 116
_PANEL_BELOW_FROM = 18
_WIDENING_CELLS = 4
_MOST_NAMES = 4  # in the status line; the panel names all


class Looking(Touring):
    """Which accounts are seen, how they are set, and what stands beside them."""

    _layout_before = Layout.ALIGNED
    wording_shown = False

    # Coming back

    def restore(self, place: Place) -> None:
        """Show the story as the reader left it."""
        if place.layout in tuple(Layout):
            self.layout_wanted = Layout(place.layout)
        self.furniture_shown = self.furniture_folded = place.furniture
        self.sieve = sieve_of(place.sieve)
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
        self.say(_("Layout: {name}").format(name=layout_name(layout)))
        self.place_changed()

    def do_fold_toggle(self) -> None:
        if self.board.layout_now is not Layout.ANNOTATED:
            self.say(_("Versions unfold in the annotated layout."))
        elif not self.board.toggle_fold():
            self.say(_("No other account reports this passage."))

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

    def do_columns_narrower(self, count: int) -> None:
        self.board.widen(-count * _WIDENING_CELLS)

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
            _("Shared words set back.") if self.wording_shown else _("Shared words shown as the others.")
        )

    # Panel

    def do_panel_toggle(self) -> None:
        self.open_panel(not self.is_open("panel"))
        self._show_what_led_here()

    def do_passage_explain(self) -> None:
        self.open_panel(True)
        self.panel.focus()
        self._show_what_led_here()

    def _show_what_led_here(self) -> None:
        """Bring the divergence into view that the reader came for."""
        if self.is_open("panel") and self.went_for is not None and self.went_for[0] == self.cursor:
            self.panel.show_divergence(self.went_for[1])

    def open_panel(self, wanted: bool) -> None:
        """Show or hide the panel."""
        if wanted:
            self.close_map()
        if wanted or self.is_open("panel"):
            self.panel.display = wanted
        if not wanted:
            self.board.focus()
        self.place_panel()
        self.place_changed()

    def place_panel(self) -> None:
        """Set the panel beside the board, below it, or in its place, as the terminal allows."""
        width, height = self.app.size
        beside = width >= _PANEL_BESIDE_FROM
        below = not beside and height >= _PANEL_BELOW_FROM
        self.screen.set_class(beside, "-panel-beside")
        self.screen.set_class(below, "-panel-below")
        alone = self.is_open("panel") and not beside and not below
        self.board.display = not alone and not self.is_open("map")
        self.screen.heads.display = self.board.display

    def do_panel_next(self, count: int) -> None:
        self.panel.scroll_lines(count)

    def do_panel_previous(self, count: int) -> None:
        self.panel.scroll_lines(-count)

    def do_panel_next_section(self) -> None:
        if not self.panel.move_stop(1):
            self.say(_("Nothing further down in the panel."))

    def do_panel_previous_section(self) -> None:
        if not self.panel.move_stop(-1):
            self.say(_("Nothing further up in the panel."))

    def do_panel_next_link(self) -> None:
        if not self.panel.move_link(1):
            self.say(_("No possible link further down."))

    def do_panel_previous_link(self) -> None:
        if not self.panel.move_link(-1):
            self.say(_("No possible link further up."))

    def do_panel_leave(self) -> None:
        if not self.board.display:
            self.open_panel(False)
        self.board.focus()

    def show_panel(self) -> None:
        """Explain the passage under the cursor, when the panel is open."""
        if not self.is_open("panel"):
            return
        ref = self.cursor
        notes = self.notebook.annotations_at(ref) if ref else ()
        group = self.group_here()
        self.panel.show(
            self.comparison,
            ref,
            [_shown(note) for note in notes],
            group=group.id if group is not None else None,
            places=self.places_on_tour(),
            accept_key=self.program.keymap.shown("link.accept"),
        )
        self.panel.sum_up(*self._summaries)

    # Map

    def do_map_toggle(self) -> None:
        if self.is_open("map"):
            self.close_map()
            return
        if self.is_open("panel"):
            self.panel.display = False
        self.map.display = True
        self.place_panel()
        self.show_map()
        self.map.focus()

    def show_map(self) -> None:
        """Draw the map as things are now, when it is open."""
        if self.is_open("map"):
            self.map.show(self.comparison, self.cursor, self.note_kinds(), self.board.accounts())

    def do_map_jump(self) -> None:
        self.map.jump()

    def jump_from_map(self, ref: PassageRef) -> None:
        """Go to the passage that was chosen on the map."""
        self.close_map()
        self.move_to(ref)

    def do_map_leave(self) -> None:
        self.close_map()

    def close_map(self) -> None:
        """Back from the map to the board."""
        if self.is_open("map"):
            self.map.display = False
            self.place_panel()
            self.board.focus()

    # Status line

    def place_changed(self) -> None:
        if self.summed_up_at != self.cursor:
            self.summed_up_at = None  # told once, until the reader goes on
        self.show_panel()  # before the status line, which names the link that it marks
        self.status.show_place(
            self._place_in_words(),
            self._notes_in_words(),
            self._limits_in_words(),
            self._question_shown(),
            summary_in_words(self._shown_divergences) if self.summed_up_at is not None else "",
        )
        self.show_map()

    def _place_in_words(self) -> str:
        position = self.board.position()
        if position is None:
            return ""
        parts = []
        if self._question_shown():
            parts.append(self._question_shown())
        parts.append(self.names[position.article])
        if position.number:
            parts.append(f"{position.number}/{position.count}")
        if position.told_by:
            names = [self.names[id_] for id_ in position.told_by[:_MOST_NAMES]]
            names += [f"+{len(position.told_by) - _MOST_NAMES}"] * (len(position.told_by) > _MOST_NAMES)
            parts.append(_("also: {accounts}").format(accounts=", ".join(names)))
        elif position.number and self.comparison.alignment.groups:
            parts.append(_("this account only"))
            if self.cursor == self.went_for_lone:
                parts[-1] += f" ({self.place_among_lone()})"
            parts += self._link_offered()
        return " · ".join(parts)

    def _link_offered(self) -> Iterator[str]:
        """The possible link of the passage under the cursor, and the key that accepts it."""
        link, key = self.link_to_accept(), self.program.keymap.shown("link.accept")
        if link is not None and key:
            other = link.b if link.a == self.cursor else link.a
            yield _("{key} links it to {account} §{place} ({score}%)").format(
                key=key,
                account=self.names[other.article],
                place=place_in_article(self.comparison, other),
                score=round(link.score * 100),
            )

    def _question_shown(self) -> str:
        """The divergence that the status line names, with its signs, and its place on the tour when the reader came
        for it; empty when there is none."""
        first = self.divergence_shown()
        if first is None:
            return ""
        question = f"{signs_of(first)} {say(first.question)}"
        if (self.cursor, first.key) == self.went_for:
            question = f"{self.places_on_tour().get(first.key, '')} {question}".lstrip()
        return question

    def _notes_in_words(self) -> str:
        """How many notes there are, and where they are kept."""
        path = self.notebook.path
        counted = notes_counted(len(self.notebook.annotations))
        return f"{counted} · {path.name}" if path is not None and self.notebook.read_only is None else counted

    def _limits_in_words(self) -> str:
        """What the divergence keys are held to, and that notes are not saved, when that is so."""
        parts = []
        if self.sieve != EVERYTHING:
            key = self.program.keymap.shown("divergence.next")
            parts.append(_("{key}: {types}").format(key=key, types=self.sieve.name))
        if self.notebook.read_only is not None:
            parts.append(_("not saved"))
        return " · ".join(parts)


def _shown(note: Annotation) -> NoteShown:
    return NoteShown(note.id, note_heading(note), note.comment or note.question)

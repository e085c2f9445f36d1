"""Commands of what stands beside the board or in its place: the panel that explains a passage, and the map of the story."""

from __future__ import annotations

from dataclasses import replace

from sahelread.exporting.judgements import judgements_in_words
from sahelread.exporting.note_terms import decision_in_words
from sahelread.i18n import _
from sahelread.model import PassageRef
from sahelread.notes.annotation import Annotation, Decision
from sahelread.ui.desk.situating import Situating
from sahelread.ui.widgets.panel import NoteShown
from sahelread.ui.wording import note_heading

# Beside the board when the board keeps room for two accounts, else below it, else in its place.
_PANEL_BESIDE_FROM = 116
_PANEL_BELOW_FROM = 18


class Beside(Situating):
    """The panel and the map, which follow the cursor."""

    def place_changed(self) -> None:
        if self.summed_up_at != self.cursor:
            self.summed_up_at = None  # told once, until the reader goes on
        self.show_panel()  # before the status line, which names the link that it marks
        self.show_status()
        self.show_map()

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

    def do_panel_next_section(self) -> None:
        self._move_in_panel(1, _("Nothing further down in the panel."))

    def do_panel_previous_section(self) -> None:
        self._move_in_panel(-1, _("Nothing further up in the panel."))

    def _move_in_panel(self, step: int, end: str) -> None:
        """Go to the next section or divergence of the panel; the keys that judge are then about that divergence."""
        if not self.panel.move_stop(step):
            self.say(end)
        elif self.panel.divergence_at_top and self.cursor is not None:
            self.went_for = self.cursor, self.panel.divergence_at_top
            self.show_status()

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
            replace(self.comparison, divergences=self._shown_divergences),
            ref,
            [_shown(note) for note in notes],
            group=group.id if group is not None else None,
            numbers=self.numbers,
            judged={
                key: judgements_in_words(found)
                for key, found in self.notebook.annotations_of_divergences().items()
            },
            accept_key=self.program.keymap.shown("link.accept"),
        )
        self.panel.sum_up(*self._summaries)
        if self.has_focus("panel"):
            self.screen.keymap_changed()  # what can be accepted is of the passage

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


def _shown(note: Annotation) -> NoteShown:
    decided = decision_in_words(note.decision) if note.decision not in (None, Decision()) else ""
    return NoteShown(note.id, note_heading(note), "\n".join((note.comment or note.question, decided)))

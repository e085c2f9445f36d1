"""Five lines of welcome, once."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from sahelread.i18n import _
from sahelread.ui.commanding import Dialog


class WelcomeScreen(Dialog[None]):
    """What to know to begin; any key or click goes on."""

    CONTEXT: ClassVar[str] = "page"

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog welcome") as box:
            box.border_title = Content(_("Welcome"))
            yield Static(Content("\n".join(self._lines())), markup=False)

    def _lines(self) -> tuple[str, ...]:
        key = self.program.keymap.shown
        return (
            _("Accounts of one event, side by side: what they share stands at the same height."),
            _(
                "{down} {right} move;  {aligned}: next passage that others report too;  {divergence}: next divergence."
            ).format(
                down=key("passage.next"),
                right=key("account.next"),
                aligned=key("aligned.next"),
                divergence=key("divergence.next"),
            ),
            _("{panel} explains a passage;  {note} writes a note, saved at once;  {export} exports.").format(
                panel=key("panel.toggle"), note=key("note.add"), export=key("notes.export")
            ),
            _("{help} shows every key;  {palette} finds any command by a few letters.").format(
                help=key("help.open"), palette=key("palette.open")
            ),
            _("Any key goes on. This is said only once."),
        )

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self.dismiss(None)

    def on_click(self) -> None:
        self.dismiss(None)

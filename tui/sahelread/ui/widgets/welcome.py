"""Five lines of welcome, once; the first key takes them away and does what it does."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from sahelread.i18n import _
from sahelread.ui.keymap import Keymap


class Welcome(Static):
    """What to know to begin, with the keys in force."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__(Content("\n".join(welcome_lines(keymap))), markup=False, id="welcome")
        self.border_title = Content(_("Welcome"))

    def on_click(self) -> None:
        self.remove()


def welcome_lines(keymap: Keymap) -> tuple[str, ...]:
    """The five lines."""
    key = keymap.shown
    return (
        _("Accounts of one event side by side; what they share stands at one height."),
        _("{down} {right} move;  {aligned} next passage lined up;  {divergence} next divergence").format(
            down=key("passage.next"),
            right=key("account.next"),
            aligned=key("aligned.next"),
            divergence=key("divergence.next"),
        ),
        _("{panel} explains a passage;  {note} writes a note;  {export} exports the notes").format(
            panel=key("panel.toggle"), note=key("note.add"), export=key("notes.export")
        ),
        _("{layout} changes the layout;  {help} shows every key;  {palette} finds anything").format(
            layout=key("layout.next"), help=key("help.open"), palette=key("palette.open")
        ),
        _("These lines go with the first key, and do not come back."),
    )

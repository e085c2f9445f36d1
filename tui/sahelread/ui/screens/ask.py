"""A question to be answered with yes or no before something is lost."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button

from sahelread.i18n import _
from sahelread.ui.commanding import ALL_FROM, Dialog
from sahelread.ui.widgets.prose import Prose

# Cells of the widest question, in its frame.
_ROOM_FOR_ALL = 70


class AskScreen(Dialog[bool]):
    """Gives True for yes; no, and closing it, are no. The safe answer has the focus."""

    CONTEXT: ClassVar[str] = "dialog"
    AUTO_FOCUS = "#no"
    TAKES_WHAT_WAS_TYPED: ClassVar[bool] = False

    def __init__(self, question: str, yes: str = "", no: str = "") -> None:
        super().__init__()
        self._question = question
        self._yes = yes or _("Yes")
        self._no = no or _("No")

    def on_resize(self) -> None:
        """A question takes the width it needs, in a small terminal all of it. Textual then calls the handler of all dialogs."""
        width, height = self.app.size
        self.set_class(width < _ROOM_FOR_ALL or height < ALL_FROM, "-full")

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog asking"):
            yield Prose(self._question)
            with Horizontal(classes="answers"):
                yield Button(Content(self._no), id="no", compact=True)
                yield Button(Content(self._yes), id="yes", compact=True)

    @on(Button.Pressed)
    def _answered(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")

"""Help: what can be done on the screen below, now, with the keys in force; then what is worth knowing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from sahelread.i18n import _
from sahelread.text.safe import safe, safe_line
from sahelread.ui import keys as key_names
from sahelread.ui.commanding import CommandScreen, Dialog
from sahelread.ui.commands import CONTEXTS, Command

_KEY_COLUMN = 16


class HelpScreen(Dialog[None]):
    """A page to read."""

    CONTEXT: ClassVar[str] = "page"
    AUTO_FOCUS = ""

    def __init__(self, below: CommandScreen[Any]) -> None:
        super().__init__()
        self._commands = below.offered()
        self._page = VerticalScroll(can_focus=False)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog page") as box:
            box.border_title = Content(_("Help"))
            with self._page:
                yield Static(self._content(), markup=False)
            yield self.footer

    def on_mount(self) -> None:
        self.keymap_changed()

    def _content(self) -> Content:
        parts: list[Content] = []
        for context in dict.fromkeys(command.context for command in self._commands):
            own = [command for command in self._commands if command.context == context]
            parts.append(Content.styled(_(CONTEXTS[context].name), "bold"))
            parts += [self._line(command) for command in own]
            parts.append(Content(""))
        parts += self._worth_knowing()
        return Content("\n").join(parts)

    def _line(self, command: Command) -> Content:
        bound = self.program.keymap.of(command.id)
        shown = "  ".join(key_names.shown(sequence) for sequence in bound) or "–"
        padding = " " * max(1, _KEY_COLUMN - cell_len(shown))
        return Content.assemble("  ", (shown, "bold"), padding, _(command.help))

    def _worth_knowing(self) -> Sequence[Content]:
        app = self.program
        notes = app.reader.desk.notebook
        lines = [
            _("Keymap: {name}").format(name=app.keymap.name)
            + (f" ({app.keymap.paths[0]})" if app.keymap.paths else ""),
            _("Theme: {name}").format(name=app.theme),
            _("Notes: {path}").format(path=notes.path) if notes.path else _("Notes are not kept in a file."),
        ]
        parts = [
            Content.styled(_("In force"), "bold"),
            *(Content("  " + safe_line(line)) for line in lines),
            Content(""),
        ]
        if app.reader.remarks:
            parts.append(Content.styled(_("Remarks on these articles"), "bold"))
            parts += [Content("  " + safe(remark)) for remark in app.reader.remarks]
        return parts

    def do_page_scroll_down(self, count: int) -> None:
        self._page.scroll_relative(y=count, animate=False)

    def do_page_scroll_up(self, count: int) -> None:
        self._page.scroll_relative(y=-count, animate=False)

    def do_page_screen_down(self, count: int) -> None:
        self._page.scroll_relative(y=count * self._page.size.height, animate=False)

    def do_page_screen_up(self, count: int) -> None:
        self._page.scroll_relative(y=-count * self._page.size.height, animate=False)

    def do_page_top(self) -> None:
        self._page.scroll_home(animate=False)

    def do_page_end(self) -> None:
        self._page.scroll_end(animate=False)

    def do_page_close(self) -> None:
        self.dismiss(None)

    def do_help_open(self) -> None:
        self.dismiss(None)

"""Help: what can be done on the screen below, now, with the keys in force; then what is worth knowing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from rich.cells import cell_len, set_cell_size
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from sahelread.i18n import _
from sahelread.text.safe import safe, safe_line
from sahelread.ui import keys as key_names
from sahelread.ui.commanding import CommandScreen, Dialog
from sahelread.ui.commands import COMMANDS, CONTEXTS, SECTIONS, Command, around
from sahelread.ui.keys_in_force import short_line
from sahelread.ui.wording import summary_in_words
from sahelread.ui.wrap import shown, wrap

_KEY_COLUMN = 16
_SIGN_SPACE = 2  # cells between a sign and what it stands for
_LEAST_TEXT = 12


class HelpScreen(Dialog[None]):
    """A page to read."""

    CONTEXT: ClassVar[str] = "page"
    AUTO_FOCUS = ""

    def __init__(self, below: CommandScreen[Any]) -> None:
        super().__init__()
        self._commands = below.offered()
        self._of_reader = "reader" in around(below.context)
        self._page = VerticalScroll(can_focus=False)
        self._text = Static("", markup=False)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog page") as box:
            box.border_title = Content(_("Help"))
            with self._page:
                yield self._text
            yield self.footer

    def on_mount(self) -> None:
        self.keymap_changed()

    def on_resize(self) -> None:
        """Set the lines anew: what follows a key stands under what followed it before."""
        self.call_after_refresh(lambda: self._text.update(self._content(self._page.size.width - 2)))

    def _content(self, width: int) -> Content:
        parts = self._keymap_faults()
        for heading, commands in self._sections().items():
            parts.append(Content.styled(heading, "bold underline"))
            parts += [line for command in commands for line in self._lines(command, width)]
            parts.append(Content(""))
        if self._of_reader:
            parts += self._legend(width)
        parts += self._worth_knowing()
        return Content("\n").join(parts)

    def _keymap_faults(self) -> list[Content]:
        """All that keeps the keymap that was asked for from being in force: before the keys that are."""
        faults = self.program.keys.faults
        if not faults:
            return []
        heading = _("The keymap is not taken over; these are the keys before it")
        files = dict.fromkeys(fault.where for fault in faults)
        lines = [*map(safe_line, files), *map(short_line, faults)]
        return [
            Content.styled(heading, "bold underline"),
            *(Content("  " + line) for line in lines),
            Content(""),
        ]

    def _sections(self) -> dict[str, list[Command]]:
        """The commands under their headings: those of the place itself first."""
        found: dict[str, list[Command]] = {}
        offered = {command.id for command in self._commands}
        for context in dict.fromkeys(command.context for command in self._commands):
            heading = _(CONTEXTS[context].name)
            for command in COMMANDS.values():
                if command.context == context:
                    heading = _(SECTIONS[command.id]) if command.id in SECTIONS else heading
                    if command.id in offered:
                        found.setdefault(heading, []).append(command)
        return found

    def _lines(self, command: Command, width: int) -> list[Content]:
        bound = self.program.keymap.of(command.id)
        keys = "  ".join(key_names.shown(sequence) for sequence in bound) or "–"
        column = _KEY_COLUMN + 2
        if width - column < _LEAST_TEXT:  # what the key does stands below it
            return [Content.styled(f"  {keys}", "bold"), *_indented(_(command.help), 4, width)]
        first, *others = _indented(_(command.help), column, width)
        start = Content.assemble("  ", (keys, "bold"), " " * max(1, _KEY_COLUMN - cell_len(keys)))
        return [Content.assemble(start, first.plain.lstrip(" ")), *others]

    def _legend(self, width: int) -> Sequence[Content]:
        """What the signs stand for, in as many columns as there is room for."""
        from sahelread.ui.legend import legend

        parts: list[Content] = []
        for heading, signs in legend():
            parts.append(Content.styled(heading, "bold underline"))
            beside = max(cell_len(sign) for sign, _meaning in signs) + _SIGN_SPACE
            cell = max(cell_len(meaning) for _sign, meaning in signs) + beside + 2
            columns = max(1, (width - 2) // cell)
            for start in range(0, len(signs), columns):
                line: list[Content | str | tuple[str, str]] = ["  "]
                for sign, meaning in signs[start : start + columns]:
                    line += [(set_cell_size(sign, beside), "bold"), set_cell_size(meaning, cell - beside)]
                parts.append(Content.assemble(*line))
            parts.append(Content(""))
        return parts

    def _worth_knowing(self) -> Sequence[Content]:
        app, desk = self.program, self.program.reader.desk
        notes, found = desk.notebook, desk.shown_comparison().divergences
        key = app.keymap.shown("divergence.choose")
        lines = [
            _("Found: {summary}").format(summary=summary_in_words(found)) + (f" ({key})" if key else ""),
            _("The divergence keys stop at: {types}.").format(types=desk.sieve.name),
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

    def do_page_screen_down(self, count: int) -> None:
        self._page.scroll_relative(y=count * self._page.size.height, animate=False)

    def do_page_top(self) -> None:
        self._page.scroll_home(animate=False)

    def do_page_end(self) -> None:
        self._page.scroll_end(animate=False)

    def do_page_close(self) -> None:
        self.dismiss(None)

    def do_help_open(self) -> None:
        self.dismiss(None)


def _indented(text: str, indent: int, width: int) -> list[Content]:
    """The lines of a text, each behind so many cells."""
    text = shown(text).text
    return [Content(" " * indent + text[start:end]) for start, end in wrap(text, max(1, width - indent))]

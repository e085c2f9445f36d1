"""Screens that are driven by commands: keys become commands here, whoever carries them out.

A screen says in which `context` it is, and carries out the command `passage.next` in a method `do_passage_next`. Keys
that the focused widget took for itself (letters typed into a field) never arrive here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual import events, on
from textual.screen import ModalScreen, Screen

from sahelread.i18n import _
from sahelread.ui import keys as key_names
from sahelread.ui.commands import COMMANDS, Command, around
from sahelread.ui.sequences import KeySequences
from sahelread.ui.widgets.status import KeyFooter

if TYPE_CHECKING:
    from sahelread.ui.app import SahelreadApp
    from sahelread.ui.screens.choosing import Choice

Result = TypeVar("Result")

# How a dialog is left.
_LEAVING = ("list.close", "accounts.cancel", "dialog.cancel", "page.close")
# Of a dialog: the last two that have a key there are shown before all others.
_WAYS_OUT = ("help.open", "dialog.help", *_LEAVING)
# The same in a narrow terminal, where there is no room for more than how to keep what one did and how to leave.
_ONLY_WAYS_OUT = ("editor.save", "export.write", "accounts.apply", *_LEAVING)

# Lines of the terminal: fewer leave no room for a text under its quote, or for a list in a frame.
ALL_FROM = 14
# Cells of the terminal: in fewer, the name of a field takes its share of the line, not the room it wants.
NAMES_WHOLE_FROM = 60


def can_do(performer: object, command: Command) -> bool:
    """Whether that carries out the command, or what it is the way back of."""
    return hasattr(performer, command.method) or hasattr(performer, command.way_back_of)


class CommandScreen(Screen[Result]):
    """A screen whose keys come from the keymap."""

    CONTEXT: ClassVar[str] = "anywhere"
    TAKES_WHAT_WAS_TYPED: ClassVar[bool] = True
    """Whether keys typed before the screen was there are for it."""

    def __init__(self) -> None:
        super().__init__()
        self._sequences = KeySequences()

    @property
    def program(self) -> SahelreadApp:
        """The application, with all it offers to screens."""
        return cast("SahelreadApp", self.app)

    @property
    def context(self) -> str:
        """Where the user is now."""
        return self.CONTEXT

    @property
    def performer(self) -> object:
        """What carries out the commands of this screen: the screen, unless it says otherwise."""
        return self

    def on_key(self, event: events.Key) -> None:
        """Carry out the command of a key, or wait for the rest of its sequence."""
        if event.key in getattr(self.focused, "KEYS_OF_ITS_OWN", ()):
            return  # the application has it next, and with it the field
        key = key_names.of_event(event.key, event.character)
        typed = self._sequences.press(key, self.program.keymap, self.context)
        if typed.taken:
            event.stop()
            event.prevent_default()
        self.show_pending(self._hint(typed.pending))
        if typed.command is not None:
            self.run_command(typed.command, typed.count)

    @on(KeyFooter.Chosen)
    def _command_clicked(self, event: KeyFooter.Chosen) -> None:
        self.run_command(event.command)

    def run_command(self, command_id: str, count: int | None = None) -> bool:
        """Carry out a command, as many times as `count` says. False when this screen does not know it."""
        command = COMMANDS[command_id]
        performer = next((each for each in (self.performer, self) if can_do(each, command)), None)
        if performer is None:
            return False
        if not hasattr(performer, command.method):
            getattr(performer, command.way_back_of)(-(count or 1))
        elif command.counted:
            getattr(performer, command.method)(count or 1)
        else:
            getattr(performer, command.method)()
            self.program.typing_ahead.hold()
        return True

    def offered(self) -> tuple[Command, ...]:
        """The commands that can be carried out here, now: those of the innermost context first."""
        places = around(self.context)
        found = [
            command for command in COMMANDS.values() if command.context in places and self.offers(command)
        ]
        return tuple(sorted(found, key=lambda command: places.index(command.context)))

    def offers(self, command: Command) -> bool:
        """Whether that command would do something now."""
        return can_do(self.performer, command) or can_do(self, command)

    def show_pending(self, hint: str) -> None:
        """Show what was typed of a sequence and what may follow; empty when nothing waits."""

    def keymap_changed(self) -> None:
        """Other keys are in force: whoever shows keys shows them anew."""

    def _hint(self, pending: str) -> str:
        if not pending:
            return ""
        follows = self._sequences.follows(self.program.keymap, self.context)
        choices = "  ".join(f"{key_names.shown(f.key)} {_(COMMANDS[f.command].name)}" for f in follows)
        return f"{pending} …  {choices}" if choices else f"{pending} …"

    # What is asked of the reader

    def ask(
        self,
        question: str,
        act: Callable[[], object],
        *,
        yes: str = "",
        no: str = "",
        otherwise: Callable[[], object] = lambda: None,
    ) -> None:
        """Do that when the answer is yes, the other thing when it is not."""
        from sahelread.ui.screens.ask import AskScreen

        def answered(said: bool | None) -> None:
            (act if said else otherwise)()

        self.app.push_screen(AskScreen(question, yes, no), answered)

    def choose(
        self, title: str, choices: Sequence[Choice], act: Callable[[str], object], current: str = ""
    ) -> None:
        """Do that with the id of the line that is chosen, if one is."""
        from sahelread.ui.screens.choose import ChooseScreen

        def chosen(id_: str | None) -> None:
            if id_ is not None:
                act(id_)

        self.app.push_screen(ChooseScreen(title, choices, current), chosen)

    # What can be done anywhere

    def do_help_open(self) -> None:
        """Open the help on this screen."""
        from sahelread.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self))

    do_dialog_help = do_help_open

    def do_palette_open(self) -> None:
        """Open the palette."""
        from sahelread.ui.screens.palette import PaletteScreen

        self.app.push_screen(PaletteScreen(self))

    def do_theme_choose(self) -> None:
        """Choose a theme."""
        self.program.choose_theme()

    def do_language_choose(self) -> None:
        """Say how the language is chosen: what stands on the screen is worded by then."""
        self.program.reader.desk.say(
            _("The language is chosen at the start: sahelread --lang fr, or --lang en.")
        )

    def do_keymap_choose(self) -> None:
        """Choose a keymap."""
        self.program.choose_keymap()

    def do_program_suspend(self) -> None:
        """Go back to the shell for a while."""
        self.program.action_suspend_process()

    def do_program_quit(self) -> None:
        """Leave the program."""
        self.program.leave()


class Dialog(CommandScreen[Result], ModalScreen[Result]):
    """A screen over another one, left with a result or without. It has its own footer when it needs one."""

    CONTEXT = "dialog"
    CSS_PATH = Path(__file__).with_name("screens") / "dialogs.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.footer = KeyFooter()

    def on_resize(self) -> None:
        """A terminal of a few lines keeps them for what the dialog is about (no frame, no footer), a narrow one for the
        fields."""
        self.set_class(self.app.size.height < ALL_FROM, "-small")
        self.set_class(self.app.size.width < NAMES_WHOLE_FROM, "-narrow")
        self.keymap_changed()

    def keymap_changed(self) -> None:
        """Show what can be done here in the footer; how to get help and out comes last, and is always there."""
        if self.footer.is_attached:
            here = [command for command in self.offered() if command.context != "anywhere"]
            narrow = self.app.size.width < NAMES_WHOLE_FROM
            ways_out = _ONLY_WAYS_OUT if narrow else _WAYS_OUT
            last = [COMMANDS[id_] for id_ in ways_out if self.offers(COMMANDS[id_])]
            rest = [command for command in here if command not in last]
            first = self.first_in_footer()
            rest.sort(key=lambda command: first.index(command.id) if command.id in first else len(first))
            self.footer.show([*rest, *last], self.program.keymap, self.context)

    def first_in_footer(self) -> tuple[str, ...]:
        """The commands that are shown first, as what one came for; the footer may have no room for all."""
        return ("list.choose", "accounts.apply")

    def do_dialog_cancel(self) -> None:
        """Close a list that is unfolded; else the dialog, without a result."""
        if not self.closed_a_list():
            self.dismiss(None)

    def do_dialog_next_field(self) -> None:
        """Go to the next field."""
        self.focus_next()

    def do_dialog_previous_field(self) -> None:
        """Go back to the field before."""
        self.focus_previous()

    def closed_a_list(self) -> bool:
        """Whether a list was unfolded over the dialog; it is folded again."""
        for field in self.query("Select").results():
            if getattr(field, "expanded", False):
                field.expanded = False  # type: ignore[attr-defined]
                field.focus()
                return True
        return False

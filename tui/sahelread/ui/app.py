"""The application: what lives as long as the program does, whatever screen is open.

It owns the story, the keys in force, the theme, the clipboard and what is remembered between runs; screens own
behaviour.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.screen import Screen

from sahelread.i18n import _, say
from sahelread.model import Divergence, Group, PassageRef, Story, message
from sahelread.problems import Problem, ProblemError
from sahelread.text.safe import safe_line
from sahelread.ui import memory
from sahelread.ui.commanding import CommandScreen
from sahelread.ui.screens.reader import ReaderScreen
from sahelread.ui.state import State, load_state, save_state
from sahelread.ui.themes import OURS, starting_theme, theme_names
from sahelread.ui.typing_ahead import TypingAhead

if TYPE_CHECKING:
    from sahelread.ui.keymap import Keymap
    from sahelread.ui.keys_in_force import KeysInForce

# How long the interface waits for its turn, several times a key, while the accounts are compared in a thread. At
# Python's own 5 ms a key took 30 ms at 8 x 5,000, at this 16 ms (`python -m bench.reader`).
_TURN_SECONDS = 0.0005
# How often a changed keymap file is looked for: one `stat` a second costs nothing and feels immediate.
_KEYMAP_POLL_SECONDS = 1.0


class SahelreadApp(App[int], inherit_bindings=False):
    """The reader of one story. `keymap` None stands for the usual one, `theme` None for the one remembered."""

    CSS_PATH = "sahelread.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []
    TITLE = "sahelread"

    def __init__(
        self,
        story: Story,
        *,
        keymap: Keymap | None = None,
        annotations: Path | None = None,
        theme: str | None = None,
        state: State | None = None,
        read_only: bool = False,
        bar: float | None = None,
        model: str | None = None,
    ) -> None:
        self.state = state or State()
        first_theme = starting_theme(theme, self.state.theme)
        # Without colours means none at all: Textual would otherwise turn them into greys. It also takes the variable
        # out of the environment, so that this is the moment to ask.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.story = story
        self.annotations = annotations
        self.read_only = read_only
        self.bar = bar
        self.model = model
        self.reader = ReaderScreen(story)
        self.typing_ahead = TypingAhead(self, super().on_event, self._takes_what_was_typed)
        self._keymap_asked_for = keymap
        for own in OURS:
            self.register_theme(own)
        if first_theme in theme_names():
            # Set in the usual way, it would be worked out and applied twice before the first text.
            self.set_reactive(App.theme, first_theme)
            self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[Any]:
        return self.reader

    def on_mount(self) -> None:
        self._listen_to_signals()
        self.set_interval(_KEYMAP_POLL_SECONDS, self._take_changed_keymap)
        self.app_suspend_signal.subscribe(self, lambda _app: self._save_notes())

    def settle(self) -> None:
        """The story has been compared and what was found is shown."""
        memory.tidy_up()

    def go_to(self, ref: PassageRef) -> None:
        """Show that passage, from whatever screen."""
        self._back_to_the_reader()
        self.reader.desk.move_to(ref)

    def go_to_divergence(self, divergence: Divergence) -> None:
        """Show that divergence, from whatever screen."""
        self._back_to_the_reader()
        self.reader.desk.go_to_divergence(divergence)

    def go_to_group(self, group: Group) -> None:
        """Show that group and what is known of it, from whatever screen."""
        self._back_to_the_reader()
        self.reader.desk.go_to_group(group)

    def _back_to_the_reader(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()

    # Leaving

    def leave(self) -> None:
        """Save everything and end the program; when the notes cannot be saved, only if the user says so."""
        self.remember_place()
        if self.reader.flush_notes():
            self.exit(0)
            return
        self.reader.ask(_("The notes could not be saved. Leave all the same?"), lambda: self.exit(1))

    def remember_place(self) -> None:
        """Write down where the reader is."""
        self.remember(self.state.with_place(self.story, self.reader.desk.place()))

    def remember(self, state: State) -> None:
        """Remember that; a state folder that cannot be written is no reason to disturb anyone."""
        self.state = state
        if not self.is_headless:
            save_state(state)

    def _save_notes(self) -> None:
        self.reader.flush_notes()

    def _listen_to_signals(self) -> None:
        """A closed window or a polite kill must not cost a note."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, self._end_on_signal, number)

    def _end_on_signal(self, number: int) -> None:
        self.reader.keep_draft()
        self._save_notes()
        self.remember_place()
        self.exit(128 + number, return_code=128 + number)

    def _handle_exception(self, error: Exception) -> None:
        """A fault of the program: the notes first, then a message that a reader can use instead of a traceback."""
        with suppress(Exception):
            self.reader.keep_draft()
            self._save_notes()
        if self.is_headless or isinstance(error, ProblemError):
            super()._handle_exception(error)
            return
        from sahelread.ui.faults import write_fault

        report = write_fault(error)
        lines = [
            _("sahelread stopped on a fault of its own: {fault}").format(fault=safe_line(repr(error))[:300])
        ]
        lines.append(_("Your notes were saved first."))
        if report:
            path = safe_line(str(report))
            lines.append(_("What happened is in {path}; please join it to your report.").format(path=path))
        self.exit(1, message="\n".join(lines))

    # Keys

    async def on_event(self, event: events.Event) -> None:
        """Hand what is typed to what has the focus, when that is settled."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self.typing_ahead.take(event)
        else:
            await super().on_event(event)

    def _takes_what_was_typed(self) -> bool:
        """Nothing typed before a question was read is its answer."""
        return getattr(self.screen, "TAKES_WHAT_WAS_TYPED", True)

    @cached_property
    def keys(self) -> KeysInForce:
        """The keymap in force; read when the first key is to be shown or pressed."""
        from sahelread.ui.keys_in_force import KeysInForce

        found = KeysInForce(self._keymap_asked_for, self.state.keymap)
        self.call_later(self._tell_keymap_faults)
        return found

    @property
    def keymap(self) -> Keymap:
        """What each key does."""
        return self.keys.keymap

    def _take_changed_keymap(self) -> None:
        if self.keys.changed() and self._use_keymap(self.keys.source):
            self.reader.status.show_notice(_("The keymap has changed and is in force."))

    def _use_keymap(self, source: str | Path | None) -> bool:
        taken = self.keys.use(source)
        self._tell_keymap_faults()
        if taken:
            for screen in self.screen_stack:
                if isinstance(screen, CommandScreen):
                    screen.keymap_changed()
        return taken

    def _tell_keymap_faults(self) -> None:
        """Say what keeps a keymap from being in force, until it is mended."""
        self.reader.alert.show("keymap", self.keys.alert())

    def choose_keymap(self) -> None:
        """Let the user choose among the keymaps there are."""
        from sahelread.ui.keymap import available
        from sahelread.ui.screens.choosing import Choice

        choices = [Choice(name, name) for name in available()]
        self.reader.choose(_("Keymap"), choices, self._keymap_chosen, self.keymap.name)

    def _keymap_chosen(self, name: str) -> None:
        if self._use_keymap(name):
            self.remember(replace(self.state, keymap=name))

    # Colours

    def choose_theme(self) -> None:
        """Let the user choose a theme, showing each as the cursor comes to it."""
        from sahelread.ui.screens.choose import Choice, ChooseScreen

        before = self.theme
        choices = [Choice(name, name) for name in theme_names()]
        chooser = ChooseScreen(_("Theme"), choices, current=before, preview=self._show_theme)
        self.push_screen(chooser, lambda name: self._theme_chosen(name, before))

    def _show_theme(self, name: str) -> None:
        self.theme = name

    def _theme_chosen(self, name: str | None, before: str) -> None:
        self.theme = name or before
        if name:
            self.remember(replace(self.state, theme=name))

    # Clipboard

    def copy(self, text: str, done: Callable[[str], None]) -> None:
        """Copy `text` by every way there is; `done` hears in words how it went."""
        from sahelread.ui.clipboard import OSC52_LIMIT, clipboard_tools, copy_report, give_to_tools

        if len(text) <= OSC52_LIMIT:
            self.copy_to_clipboard(text)
        tools = clipboard_tools()

        def give() -> None:
            taken = give_to_tools(text, tools)
            with suppress(RuntimeError):  # the program is ending
                self.call_from_thread(done, copy_report(text, taken, tools_tried=bool(tools)))

        self.run_worker(give, thread=True, group="clipboard", exit_on_error=False)


def run_reader(
    story: Story,
    *,
    annotations: Path | None,
    keymap: Path | None,
    theme: str | None,
    author: str | None = None,
    read_only: bool = False,
    bar: float | None = None,
    model: str | None = None,
) -> int:
    """Open the reader on `story` and return the exit code of the program when it is closed.

    `annotations` is the file to keep notes in (None: the default place), `keymap` a keymap file or the name of one (None: the one
    remembered, else the user's, else the default), `theme` the name of a theme (None: the one remembered), `author` what new notes are
    signed with (None: the one remembered), `bar` the score from which a link is sure, `model` a model2vec model to score with. Raises
    ProblemError when the theme or the keymap that was asked for cannot be used.
    """
    if theme is not None and theme not in theme_names():
        what = message("there is no theme {name}", name=repr(theme))
        known = message("choose one of: {names}", names=", ".join(theme_names()))
        raise ProblemError(Problem("--theme", what, remedy=known))
    asked = None
    if keymap is not None:
        from sahelread.ui.keymap import load

        asked = load(keymap if keymap.is_file() else str(keymap))
    sys.setswitchinterval(_TURN_SECONDS)
    state, notice = load_state()
    if author is not None:
        state = replace(state, author=author)
    app = SahelreadApp(
        story,
        keymap=asked,
        annotations=annotations,
        theme=theme,
        state=state,
        read_only=read_only,
        bar=bar,
        model=model,
    )
    if notice is not None:
        app.reader.remark(say(notice))
    try:
        result = app.run()
    finally:
        app.reader.flush_notes()
    return result if result is not None else (app.return_code or 0)

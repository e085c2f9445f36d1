"""The application: what lives as long as the program does, whatever screen is open.

It owns the story, the keymap in force, the theme and what is remembered between runs; screens own behaviour.
"""

from __future__ import annotations

import gc
import signal
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

from textual.app import App, InvalidThemeError
from textual.binding import BindingType
from textual.screen import Screen

from sahelread.i18n import _, say
from sahelread.model import Comparison, PassageRef, Story, message
from sahelread.problems import Problem, ProblemError
from sahelread.text.safe import safe, safe_line
from sahelread.ui import keymap as keymaps
from sahelread.ui.clipboard import OSC52_LIMIT, clipboard_tools, give_to_tools
from sahelread.ui.commanding import CommandScreen
from sahelread.ui.keymap import Keymap
from sahelread.ui.keymap_watch import KeymapWatch
from sahelread.ui.screens.reader import ReaderScreen
from sahelread.ui.state import State, load_state, save_state, state_file
from sahelread.ui.themes import OURS, starting_theme, theme_names

# How often a changed keymap file is looked for: one `stat` a second costs nothing and feels immediate.
_KEYMAP_POLL_SECONDS = 1.0


class SahelreadApp(App[int], inherit_bindings=False):
    """The reader of one story."""

    CSS_PATH = "sahelread.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []
    TITLE = "sahelread"

    def __init__(
        self,
        story: Story,
        *,
        keymap: Keymap,
        annotations: Path | None = None,
        theme: str | None = None,
        state: State | None = None,
        read_only: bool = False,
    ) -> None:
        first_theme = starting_theme(theme, (state or State()).theme)  # before Textual takes NO_COLOR away
        super().__init__()
        self.story = story
        self.keymap = keymap
        self.annotations = annotations
        self.read_only = read_only
        self.state = state or State()
        self.reader = ReaderScreen(story)
        self._watch = KeymapWatch(keymap)
        self._remembers_theme = theme is None
        for own in OURS:
            self.register_theme(own)
        with suppress(InvalidThemeError):
            self.theme = first_theme

    @property
    def comparison(self) -> Comparison:
        """What was found in the story so far."""
        return self.reader.comparison

    def get_default_screen(self) -> Screen[Any]:
        return self.reader

    def on_mount(self) -> None:
        self._listen_to_signals()
        self.set_interval(_KEYMAP_POLL_SECONDS, self._take_changed_keymap)
        self.app_suspend_signal.subscribe(self, lambda _app: self.reader.flush_notes())

    def settle(self) -> None:
        """The story is loaded and drawn: keep its objects out of the way of later garbage collections.

        Without it one key in twenty waits 100 ms for the collector in a story of 40,000 passages.
        """
        gc.collect()
        gc.freeze()

    def go_to(self, ref: PassageRef) -> None:
        """Show that passage, from whatever screen."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.reader.move_to(ref)

    # Leaving

    def leave(self) -> None:
        """Save everything and end the program."""
        self.remember_place()
        if self.reader.flush_notes():
            self.exit(0)
            return
        from sahelread.ui.screens.ask import AskScreen

        question = _("The notes could not be saved. Leave all the same?")
        self.push_screen(AskScreen(question), lambda leaving: self.exit(1) if leaving else None)

    def remember_place(self) -> None:
        """Write down where the reader is; a state folder that cannot be written is no reason to disturb anyone."""
        self.state = self.state.with_place(self.story, self.reader.place())
        self.save_state()

    def save_state(self) -> None:
        """Write what is remembered."""
        if not self.is_headless:
            save_state(self.state)

    def _listen_to_signals(self) -> None:
        """A closed window or a polite kill must not cost a note."""
        import asyncio

        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, self._end_on_signal, number)

    def _end_on_signal(self, number: int) -> None:
        self.reader.flush_notes()
        self.remember_place()
        self.exit(128 + number)

    def _handle_exception(self, error: Exception) -> None:
        """A fault of the program: the notes first, then a message that a reader can use instead of a traceback."""
        with suppress(Exception):
            self.reader.flush_notes()
        if self.is_headless or isinstance(error, ProblemError):
            super()._handle_exception(error)
            return
        report = write_fault(error)
        lines = [
            _("sahelread stopped on a fault of its own: {fault}").format(fault=safe_line(repr(error))[:300])
        ]
        lines.append(_("Your notes were saved first."))
        if report:
            lines.append(
                _("What happened is in {path}; please join it to your report.").format(
                    path=safe_line(str(report))
                )
            )
        self.exit(1, message="\n".join(lines))

    # Keys

    def use_keymap(self, keymap: Keymap) -> None:
        """Put these keys in force, everywhere, now."""
        self.keymap = keymap
        self._watch = KeymapWatch(keymap)
        for screen in self.screen_stack:
            if isinstance(screen, CommandScreen):
                screen.keymap_changed()

    def _take_changed_keymap(self) -> None:
        if not self._watch.changed():
            return
        try:
            keymap = keymaps.load(self.keymap.paths[0])
        except ProblemError as error:
            first = error.problems[0]
            at = f"{Path(first.where).name}:{first.line}" if first.line else Path(first.where).name
            more = len(error.problems) - 1
            text = f"{at}: {say(first.what)}" + (f" (+{more})" if more else "")
            self.reader.say(_("The keymap is not taken over: {problem}").format(problem=text))
            return
        self.use_keymap(keymap)
        self.reader.say(_("The keymap has changed and is in force."))

    def choose_keymap(self) -> None:
        """Let the user choose among the keymaps there are."""
        from sahelread.ui.screens.choose import Choice, ChooseScreen

        choices = [Choice(name, name) for name in keymaps.available()]
        self.push_screen(ChooseScreen(_("Keymap"), choices, current=self.keymap.name), self._keymap_chosen)

    def _keymap_chosen(self, name: str | None) -> None:
        if name is None:
            return
        try:
            self.use_keymap(keymaps.load(name))
        except ProblemError as error:
            self.reader.say(say(error.problems[0].what))
            return
        self.state = replace(self.state, keymap=name)
        self.save_state()

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
            self.state = replace(self.state, theme=name)
            self.save_state()

    # Clipboard

    def copy(self, text: str, done: Callable[[str], None]) -> None:
        """Copy `text` by every way there is; `done` hears in words how it went."""
        if not text:
            done(_("There is nothing to copy here."))
            return
        if len(text) <= OSC52_LIMIT:
            self.copy_to_clipboard(text)
        tools = clipboard_tools()

        def give() -> None:
            taken = give_to_tools(text, tools)
            self.call_from_thread(done, copy_report(text, taken, tools_tried=bool(tools)))

        self.run_worker(give, thread=True, group="clipboard", exit_on_error=False)


def copy_report(text: str, taken: tuple[str, ...], *, tools_tried: bool) -> str:
    """How a copy went, in words: a terminal never says whether it took the text, a tool does."""
    count = f"{len(text):n}"
    if taken:
        return _("Copied {count} characters ({tools}).").format(count=count, tools=", ".join(taken))
    if len(text) > OSC52_LIMIT:
        return _("Not copied: {count} characters are more than a terminal takes.").format(count=count)
    if tools_tried:
        return _("Sent {count} characters to the terminal, but no clipboard tool took them.").format(
            count=count
        )
    return _("Sent {count} characters to the terminal’s clipboard.").format(count=count)


def write_fault(error: BaseException) -> Path | None:
    """Write the traceback where it can be found; None when that is not possible."""
    path = state_file().with_name("fault.txt")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(safe("".join(traceback.format_exception(error))), "utf-8", errors="replace")
    except OSError:
        return None
    return path


def run_reader(
    story: Story,
    *,
    annotations: Path | None,
    keymap: Path | None,
    theme: str | None,
    read_only: bool = False,
) -> int:
    """Open the reader on `story` and return the exit code of the program when it is closed.

    `annotations` is the file to keep notes in (None: the default place), `keymap` a keymap file or the name of one
    (None: the one remembered, else the user's, else the default), `theme` the name of a theme (None: the one
    remembered). Raises ProblemError when the theme or the keymap that was asked for cannot be used.
    """
    if theme is not None and theme not in theme_names():
        what = message("there is no theme {name}", name=repr(theme))
        known = message("choose one of: {names}", names=", ".join(theme_names()))
        raise ProblemError(Problem("--theme", what, remedy=known))
    state, state_notice = load_state()
    notices = [say(state_notice)] if state_notice else []
    bindings = _keymap_to_start_with(keymap, state, notices)
    app = SahelreadApp(
        story, keymap=bindings, annotations=annotations, theme=theme, state=state, read_only=read_only
    )
    for notice in notices:
        app.reader.announce(notice)
    try:
        result = app.run()
    finally:
        app.reader.flush_notes()
    return result if result is not None else (app.return_code or 0)


def _keymap_to_start_with(asked: Path | None, state: State, notices: list[str]) -> Keymap:
    """The keymap that was asked for, else the first of the usual ones that is sound."""
    if asked is not None:
        return keymaps.load(asked if asked.is_file() else str(asked))
    for source in (*((state.keymap,) if state.keymap else ()), None):
        try:
            return keymaps.load(source)
        except ProblemError as error:
            first = error.problems[0]
            place = f"{first.where}:{first.line}" if first.line else first.where
            notices.append(
                _("The keymap is not used: {problem}").format(problem=f"{place}: {say(first.what)}")
            )
    return keymaps.load(keymaps.DEFAULT)

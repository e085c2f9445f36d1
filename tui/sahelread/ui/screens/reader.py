"""The reader: the articles on screen first; then what lines up in them, the notes, and everything a user does.

The screen composes the widgets and hears their messages. What commands do is in `sahelread.ui.desk`, which is imported
once the articles are on the screen: with the notes and all they need it would triple the wait for the first text.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container

from sahelread.i18n import _, ngettext, say
from sahelread.model import Alignment, Comparison, PassageRef, Story
from sahelread.ui import keys as key_names
from sahelread.ui import memory
from sahelread.ui.commanding import CommandScreen
from sahelread.ui.commands import COMMANDS, Command
from sahelread.ui.layout import Layout
from sahelread.ui.state import Place
from sahelread.ui.typing_ahead import GIVES_UP
from sahelread.ui.widgets.board import AlignedBoard
from sahelread.ui.widgets.heads import Heads
from sahelread.ui.widgets.status import Alert, KeyFooter, StatusLine

if TYPE_CHECKING:
    from sahelread.ui.desk import Desk
    from sahelread.ui.widgets.map import Map

_FOOTER = (
    "note.add",
    "aligned.next",
    "divergence.next",
    "divergences.list",
    "panel.toggle",
    "palette.open",
    "layout.next",
    "search.open",
    "notes.export",
    "divergence.choose",
    "help.open",
    "program.quit",
)

# Keys of the reader that matter most elsewhere in it: on selected words, and on what the panel explains.
_FOOTER_FIRST = {
    "selection": ("note.add",),
    "panel": ("divergence.next", "divergence.reject", "divergence.decide"),
}

# What goes elsewhere, by the first word of its command: the words selected before are no longer what is read.
_LEAVES_THE_SELECTION = frozenset(
    {"account", "aligned", "divergence", "layout", "lone", "page", "search", "story"}
)

# What moves or looks elsewhere, on the way from a passage that was marked for a link to the other one; all else gives the link up.
_GOES_ON_LINKING = frozenset(
    {"account", "aligned", "columns", "fold", "furniture", "help", "layout", "lone", "map", "page", "palette"}
    | {"panel", "passage", "spine", "story", "wording"}
)
# What has nothing else to take back when a half-made link is given up.
_TAKES_BACK = frozenset({"search.clear", "history.undo"})


class ReaderScreen(CommandScreen[None]):
    """The one screen that a reader lives in."""

    CONTEXT: ClassVar[str] = "reader"
    AUTO_FOCUS = "AlignedBoard"

    def __init__(self, story: Story) -> None:
        super().__init__()
        self.story = story
        self.comparison = Comparison(story, Alignment())
        self.heads = Heads()
        self.board = AlignedBoard()
        self.status = StatusLine()
        self.alert = Alert()
        self.footer = KeyFooter()
        self.remarks: list[str] = []
        self._begun = False
        self._waiting: tuple[str, int | None] | None = None
        self._followed: PassageRef | None = None

    def compose(self) -> ComposeResult:
        yield self.heads
        with Container(id="body"):
            yield self.board
        yield self.alert
        yield self.status
        yield self.footer

    @cached_property
    def desk(self) -> Desk:
        """What the commands work on; made when it is first needed."""
        from sahelread.ui.desk import Desk

        return Desk(self)

    @property
    def performer(self) -> object:
        return self.desk

    @property
    def context(self) -> str:
        """Where in the reader the user is: the focus says it, and whether words are being selected."""
        if self._begun:
            for name, context in (("search_field", "search"), ("panel", "panel"), ("map", "map")):
                if self.desk.has_focus(name):
                    return context
        return "selection" if self.board.selecting else "reader"

    # Beginning

    def on_mount(self) -> None:
        self.board.show(self.story)
        self._restore(self.program.state.place(self.story))
        self.call_after_refresh(self.begin)

    def _restore(self, place: Place) -> None:
        """Go back to where the reader was; what no longer exists is passed over."""
        known = {article.id for article in self.story.articles}
        accounts = tuple(id_ for id_ in place.accounts if id_ in known)
        if accounts:
            self.board.set_accounts(accounts)
        if place.spine in known:
            self.board.set_spine(place.spine)
        if place.layout in tuple(Layout):
            self.board.set_layout(Layout(place.layout))
        self.board.set_furniture(place.furniture, folded=place.furniture)

    def begin(self) -> None:
        """What can wait until the articles are on screen."""
        if self._begun:
            return
        self._begun = True
        self.keymap_changed()
        place = self.program.state.place(self.story)
        self.board.go_to(PassageRef(place.article, place.passage))  # only now has the board a size
        self.desk.restore(place)
        self.desk.open_notes()
        self.desk.ask_about_the_notes()
        self.desk.compare()
        self.remark(*(say(warning) for warning in self.story.warnings))
        if not self.program.state.welcomed:
            self._welcome()
        memory.begin()

    def _welcome(self) -> None:
        from sahelread.ui.widgets.welcome import Welcome

        self.program.remember(replace(self.program.state, welcomed=True))
        self.mount(Welcome(self.program.keymap), after="#body")

    def remark(self, *remarks: str) -> None:
        """Say this once, quietly; the help keeps it."""
        self.remarks += remarks
        if self._begun and remarks:
            self.show_remarks()

    def show_remarks(self) -> None:
        """Say the first of them again, with how many more there are."""
        if not self.remarks:
            return
        more = len(self.remarks) - 1
        text = self.remarks[0]
        if more:
            key = self.program.keymap.shown("help.open")
            text += "  " + ngettext(
                "({count} more remark: {key})", "({count} more remarks: {key})", more
            ).format(count=more, key=key)
        self.status.show_notice(text)

    # Keys

    def on_key(self, event: events.Key) -> None:  # noqa: ARG002 - the signature that all handlers of it share
        """Any key ends the welcome. Textual then calls the handler of all command screens, for the key itself."""
        self.query("#welcome").remove()

    def run_command(self, command_id: str, count: int | None = None) -> bool:
        self.begin()
        before = self.context
        if before == "selection" and command_id.partition(".")[0] in _LEAVES_THE_SELECTION:
            self.board.clear_selection()
        goes_on = command_id == "link.make" or command_id.partition(".")[0] in _GOES_ON_LINKING
        if not goes_on and self.desk.give_up_link() and command_id in _TAKES_BACK:
            return True
        self.desk.is_put_off = False
        done = super().run_command(command_id, count)
        if self.desk.is_put_off:
            self._put_off(command_id, count)
        self._follow_board()
        if self.is_attached and self.context != before:
            self.keymap_changed()
        return done

    def _put_off(self, command_id: str, count: int | None) -> None:
        """Keep a command, and all keys after it, until it is known what lines up: each would do something else without it."""
        self._waiting = command_id, count
        kept = _("{command}: as soon as the accounts are lined up; {leave} gives it up.")
        name, leave = _(COMMANDS[command_id].name), key_names.shown(GIVES_UP)
        self.alert.show("waiting", kept.format(command=name, leave=leave))
        self.program.typing_ahead.wait(self._give_up_waiting)

    def _give_up_waiting(self) -> None:
        self._waiting = None
        self.alert.show("waiting", "")

    def go_on(self) -> None:
        """Carry out what waited until it was known what lines up, then the keys after it."""
        if self._waiting is not None:
            command_id, count = self._waiting
            self._give_up_waiting()
            self.run_command(command_id, count)
            self.program.typing_ahead.go_on()

    def offers(self, command: Command) -> bool:
        return super().offers(command) and self.desk.offers(command)

    def show_pending(self, hint: str) -> None:
        self.status.show_pending(hint)

    def keymap_changed(self) -> None:
        """Show in the footer what belongs to where the user is, then what can be done everywhere in the reader."""
        context = self.context
        here = [
            command
            for command in COMMANDS.values()
            if command.context == context and context != "reader" and self.offers(command)
        ]
        first = [COMMANDS[id_] for id_ in _FOOTER_FIRST.get(context, ())]
        offered = dict.fromkeys([*first, *here, *(COMMANDS[id_] for id_ in _FOOTER)])
        self.footer.show([*offered], self.program.keymap, context)

    def on_descendant_focus(self) -> None:
        """Other keys are in force in the panel, on the map, in the search field."""
        if self._begun:
            self.keymap_changed()

    # What the widgets say

    @on(AlignedBoard.CursorMoved)
    @on(AlignedBoard.ColumnsChanged)
    def _follow_board(self) -> None:
        """Show around the board what belongs to where its cursor is now.

        After a command this is done at once: the board's messages come late for the picture that the board is in,
        and what they change would be seen one picture later.
        """
        self.heads.show(self.story, self.board.heads(), self.board.hidden_accounts())
        if self._begun and self.board.cursor != self._followed:
            self._followed = self.board.cursor
            self.desk.place_changed()

    @on(AlignedBoard.PassageActivated)
    def _passage_activated(self) -> None:
        self.desk.open_panel(True)

    @on(AlignedBoard.SelectionChanged)
    def _selection_changed(self, event: AlignedBoard.SelectionChanged) -> None:
        count = len(event.selection.text) if event.selection is not None else 0
        text = ngettext("{count} character selected", "{count} characters selected", count)
        self.status.show_selected(text.format(count=count) if count else "")
        if event.selection is None and self._begun:  # a dialog ends it too, with no command of this screen
            self.keymap_changed()

    def on_map_jump_to(self, event: Map.JumpTo) -> None:
        """The map asks for a passage."""
        self.desk.jump_from_map(event.ref)

    def on_input_changed(self) -> None:
        """The query of the search has changed."""
        self.desk.query_changed()

    def on_resize(self) -> None:
        if self._begun:
            self.desk.place_panel()

    # What others ask

    def keep_draft(self) -> None:
        """Make a note of what is being written."""
        if self._begun:
            self.desk.keep_draft()

    def flush_notes(self) -> bool:
        """Save what is not saved yet, now; False when that was not possible."""
        return not self._begun or self.desk.flush_notes()

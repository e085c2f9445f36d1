"""What all commands of the reader work on: the story, what was found in it, the notes, and the widgets on the screen.

A desk is no widget. The commands are spread over modules by subject (moving, looking, searching, noting, linking,
comparing), each a class over this one; `sahelread.ui.desk.Desk` is all of them together.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from textual.app import App
from textual.widget import Widget

from sahelread.exporting.judgements import as_left_by
from sahelread.model import Comparison, Divergence, Group, Kind, Link, PassageRef
from sahelread.notes.annotation import Annotation, Status
from sahelread.notes.notebook import Notebook
from sahelread.ui.layout import Layout
from sahelread.ui.layout_explanation import possible_links
from sahelread.ui.sifting import EVERYTHING
from sahelread.ui.whereabouts import Whereabouts
from sahelread.ui.widgets.map import Map
from sahelread.ui.widgets.panel import Panel
from sahelread.ui.widgets.search_field import SearchField
from sahelread.ui.wording import from_home, short_names

if TYPE_CHECKING:
    from sahelread.ui.app import SahelreadApp
    from sahelread.ui.screens.reader import ReaderScreen

Shown = TypeVar("Shown", bound=Widget)


class DeskBase:
    """What lies on the desk. `screen` is the reader that shows it."""

    def __init__(self, screen: ReaderScreen) -> None:
        self.screen = screen
        self.story = screen.story
        self.comparison = screen.comparison
        self.notebook = Notebook(screen.story)
        self.board = screen.board
        self.status = screen.status
        self.alert = screen.alert
        self.found: Mapping[PassageRef, tuple[tuple[int, int], ...]] = {}
        self.link_end: PassageRef | None = None
        """The passage that was marked to be linked to another; it is named on the screen as long as it is."""
        self.went_for: tuple[PassageRef, str] | None = None  # where a divergence led, and its key
        self.went_for_lone: PassageRef | None = None
        self.group_wanted: tuple[PassageRef, int] | None = None  # where a group chosen led, and its id
        self.summed_up_at: PassageRef | None = None
        self.layout_wanted = Layout.ALIGNED
        self.furniture_shown = self.furniture_folded = True
        self.sieve = EVERYTHING
        self.is_comparing = False
        self.is_put_off = False
        """Whether the command that was carried out last came too early, and is to be carried out again."""
        self.asked = self.comparison
        """The comparison with the divergences that the reader found, and with all that they put aside."""
        self.whereabouts = Whereabouts(self.asked)
        self._shown_divergences: tuple[Divergence, ...] = ()
        self.is_refused = False
        """Whether the file of the notes could not be written when that was last tried; it is tried again."""
        self.numbers: Mapping[str, str] = {}  # of these as `compare` numbers them ("3/16"), by key
        self._summaries: tuple[str, ...] = ()  # of these, the fullest first

    @property
    def program(self) -> SahelreadApp:
        """The application."""
        return self.screen.program

    @property
    def app(self) -> App[Any]:
        """The application, as Textual knows it."""
        return self.screen.app

    # Widgets that are there once they are used

    @cached_property
    def panel(self) -> Panel:
        """The panel, hidden until it is opened."""
        return self._hidden(Panel(), "#body")

    @cached_property
    def map(self) -> Map:
        """The map, hidden until it is opened."""
        return self._hidden(Map(), "#body")

    @cached_property
    def search_field(self) -> SearchField:
        """The field of the search, hidden until it is opened."""
        field = SearchField()
        self.screen.mount(field, before="#status")
        return field

    def _hidden(self, widget: Shown, inside: str) -> Shown:
        widget.display = False
        self.screen.query_one(inside, Widget).mount(widget)
        return widget

    def is_open(self, name: str) -> bool:
        """Whether the panel, the map or the search field is shown."""
        return name in self.__dict__ and bool(getattr(self, name).display)

    def has_focus(self, name: str) -> bool:
        """Whether the panel, the map or the search field has the focus."""
        return name in self.__dict__ and bool(getattr(self, name).has_focus)

    # What the commands ask

    @property
    def cursor(self) -> PassageRef | None:
        """The passage under the cursor."""
        return self.board.cursor

    def link_to_accept(self) -> Link | None:
        """The possible link of this passage that would be accepted; None when it has none."""
        if self.cursor is None:
            return None
        if self.is_open("panel"):
            return self.panel.focused_link
        return next(iter(possible_links(self.comparison, self.cursor)), None)

    def group_here(self) -> Group | None:
        """The group that was chosen here, else the one that holds the passage under the cursor in place."""
        ref = self.cursor
        ids = self.comparison.alignment.groups_by_passage.get(ref, ()) if ref else ()
        wanted = next((id_ for id_ in ids if (ref, id_) == self.group_wanted), next(iter(ids), None))
        return self.comparison.alignment.group_by_id.get(wanted) if wanted is not None else None

    def divergences_here(self) -> tuple[Divergence, ...]:
        """The divergences that the passage under the cursor takes part in, first those that quote it."""
        return self.whereabouts.divergences_at(self.cursor) if self.cursor else ()

    def divergence_shown(self) -> Divergence | None:
        """The divergence of this passage that the status line names: the one chosen, else one of those asked for."""
        keys = {found.key for found in self._shown_divergences}
        shown = [found for found in self.divergences_here() if found.key in keys]
        went_for = next((found for found in shown if (self.cursor, found.key) == self.went_for), None)
        if went_for is not None:
            return went_for
        return next(filter(self.sieve.passes, shown), next(iter(shown), None))

    def shown_comparison(self) -> Comparison:
        """The comparison as the notes leave it: without the divergences that the reader rejected, with the answers that they gave."""
        return as_left_by(self.notebook.annotations_of_divergences(), self.comparison)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What to call each account where there is little room."""
        return short_names(self.story)

    def note_kinds(self) -> dict[PassageRef, str]:
        """The kind of note that each annotated passage has; what was put aside marks none."""
        marks = self.notebook.marks().items()
        return {ref: mark.kind.value for ref, mark in marks if mark.status is not Status.REJECTED}

    @property
    def is_saved(self) -> bool:
        """Whether the notes are in their file, or will be in a moment."""
        return self.notebook.read_only is None and not self.is_refused

    @property
    def notes_elsewhere(self) -> str:
        """The folder in which the notes are kept when that is not the folder of the articles nor one that was asked for, as nobody would
        guess it; else empty."""
        path, folders = self.notebook.path, {Path(one.path).absolute().parent for one in self.story.articles}
        if path is None or self.program.annotations is not None or not self.is_saved:
            return ""
        folder = path.absolute().parent
        return "" if folder in folders else from_home(folder)

    # What the commands say and do to the screen

    def say(self, text: str) -> None:
        """Say something for a few seconds."""
        self.status.show_notice(text)

    @property
    def is_early(self) -> bool:
        """Whether nothing is known of the accounts yet."""
        return self.is_comparing and not self.comparison.alignment.groups

    def say_none(self, text: str) -> None:
        """Say that there is none of something; nobody knows as long as the accounts are not lined up."""
        if not self.puts_off():
            self.say(text)

    def puts_off(self) -> bool:
        """Whether nothing is known of the accounts yet: the command waits until it is."""
        self.is_put_off = self.is_early
        return self.is_put_off

    def move_to(self, ref: PassageRef, start: int | None = None) -> bool:
        """Put the cursor there; an account that is hidden is shown first, and so are hidden captions and credits."""
        if self.board.go_to(ref, start):
            return True
        if ref.article not in self.board.accounts():
            self.board.set_accounts((*self.board.accounts(), ref.article))
        if not self.furniture_shown and self.story.passage(ref).kind is Kind.FURNITURE:
            self.furniture_shown = self.furniture_folded = True
            self.board.set_furniture(True, folded=True)
        return self.board.go_to(ref, start)

    def place_changed(self) -> None:
        """Show what belongs to the passage under the cursor."""
        raise NotImplementedError

    def notes_changed(self, *, save: bool = True) -> None:
        """Show the notes as they are now, and save them soon unless they come from the file."""
        raise NotImplementedError

    def compare(self) -> None:
        """Work out the comparison anew, with what the reader decided about links."""
        raise NotImplementedError

    def open_panel(self, wanted: bool) -> None:
        """Show or hide the panel."""
        raise NotImplementedError

    def give_up_link(self) -> bool:
        """Mark no passage any more for a link; False when none was."""
        raise NotImplementedError

    def edit_note(self, note: Annotation) -> None:
        """Open the editor on a note."""
        raise NotImplementedError

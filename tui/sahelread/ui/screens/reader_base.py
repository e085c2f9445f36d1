"""What the parts of the reader have in common: the story, what was found in it, the notes, and the widgets.

The reader's commands are spread over modules by subject (moving, looking, searching, noting, linking); each is a class
over this one, and `reader.ReaderScreen` is all of them together.
"""

from __future__ import annotations

from collections.abc import Mapping

from sahelread.model import Alignment, Comparison, Divergence, Group, PassageRef, Story
from sahelread.notes.notebook import Notebook
from sahelread.ui.commanding import CommandScreen
from sahelread.ui.widgets.board import AlignedBoard
from sahelread.ui.widgets.heads import Heads
from sahelread.ui.widgets.map import Map
from sahelread.ui.widgets.panel import Panel
from sahelread.ui.widgets.search_field import SearchField
from sahelread.ui.widgets.status import Alert, KeyFooter, StatusLine


class ReaderBase(CommandScreen[None]):
    """The widgets of the reader and what they show."""

    def __init__(self, story: Story) -> None:
        super().__init__()
        self.story = story
        self.comparison = Comparison(story, Alignment())
        self.notebook = Notebook(story)
        self.heads = Heads()
        self.board = AlignedBoard()
        self.panel = Panel()
        self.map = Map()
        self.status = StatusLine()
        self.alert = Alert()
        self.footer = KeyFooter()
        self.search_field = SearchField()
        self.found: Mapping[PassageRef, tuple[tuple[int, int], ...]] = {}
        self.link_end: PassageRef | None = None

    # What the commands ask

    @property
    def cursor(self) -> PassageRef | None:
        """The passage under the cursor."""
        return self.board.cursor

    def group_here(self) -> Group | None:
        """The group that holds the passage under the cursor in place."""
        ref = self.cursor
        ids = self.comparison.alignment.groups_by_passage.get(ref, ()) if ref else ()
        return self.comparison.alignment.group_by_id.get(ids[0]) if ids else None

    def divergences_here(self) -> tuple[Divergence, ...]:
        """The divergences that the passage under the cursor takes part in, first those that quote it."""
        ref = self.cursor
        if ref is None:
            return ()
        passage = self.story.passage(ref)
        groups = self.comparison.alignment.groups_by_passage.get(ref, ())

        def quoted(divergence: Divergence) -> bool:
            return any(
                value.article == ref.article and quote.start < passage.end and passage.start < quote.end
                for value in divergence.values
                for quote in value.quotes
            )

        near = [d for d in self.comparison.divergences if quoted(d) or d.group in groups]
        return tuple(sorted(near, key=lambda divergence: not quoted(divergence)))

    def note_kinds(self) -> dict[PassageRef, str]:
        """The kind of note that each annotated passage has."""
        return {ref: mark.kind.value for ref, mark in self.notebook.marks().items()}

    # What the commands say

    def say(self, text: str) -> None:
        """Say something for a few seconds."""
        self.status.show_notice(text)

    def move_to(self, ref: PassageRef, start: int | None = None) -> bool:
        """Put the cursor there; an account that is hidden is shown first."""
        if self.board.go_to(ref, start):
            return True
        self.board.set_accounts((*self.board.accounts(), ref.article))
        return self.board.go_to(ref, start)

    def notes_changed(self, *, save: bool = True) -> None:
        """Show the notes as they are now, and save them soon unless they come from the file."""
        raise NotImplementedError

    @property
    def panel_open(self) -> bool:
        """Whether the panel is shown."""
        return bool(self.panel.display)

    def open_panel(self, wanted: bool) -> None:
        """Show or hide the panel."""
        raise NotImplementedError

    def links_changed(self) -> None:
        """Work out the comparison anew, with what the reader decided about links."""
        raise NotImplementedError

    def place_changed(self) -> None:
        """Show what belongs to the passage under the cursor."""
        raise NotImplementedError

"""The panel: what is known of the passage under the cursor, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.scroll_view import ScrollView

from sahelread.model import Comparison, Link, PassageRef


@dataclass(frozen=True, slots=True)
class NoteShown:
    """A note as the panel shows it: its text, and a line that says what it is (kind, verdict, author, day)."""

    id: str
    heading: str
    text: str


class Panel(ScrollView, inherit_bindings=False, can_focus=True):
    """Label, versions, divergences, evidence, possible links and notes of one passage."""

    def show(self, comparison: Comparison, ref: PassageRef | None, notes: Sequence[NoteShown] = ()) -> None:
        """Explain the passage `ref`."""

    def possible_links(self) -> tuple[Link, ...]:
        """The links that the reader may accept, in the order shown."""
        return ()

    def move_link(self, step: int) -> bool:
        """Focus the next or previous possible link. False when there is none further."""
        return False

    @property
    def focused_link(self) -> Link | None:
        """The possible link that a command would accept."""
        return None

    def scroll_lines(self, lines: int) -> None:
        """Scroll by so many lines."""

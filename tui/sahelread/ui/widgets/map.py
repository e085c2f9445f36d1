"""The map: the whole story at a glance, and where each account tells what."""

from __future__ import annotations

from collections.abc import Mapping

from textual.message import Message
from textual.widget import Widget

from sahelread.model import Comparison, PassageRef


class Map(Widget, inherit_bindings=False, can_focus=True):
    """One column per account, one cell per passage in its order, groups joined."""

    class JumpTo(Message):
        """The reader wants to go to this passage."""

        def __init__(self, map_: Map, ref: PassageRef) -> None:
            super().__init__()
            self.map = map_
            self.ref = ref

        @property
        def control(self) -> Map:
            return self.map

    def show(
        self,
        comparison: Comparison,
        cursor: PassageRef | None,
        notes: Mapping[PassageRef, str] | None = None,
        accounts: tuple[str, ...] = (),
    ) -> None:
        """Draw the story, these accounts of it (none stands for all), with the map's own cursor on this passage."""

    @property
    def cursor(self) -> PassageRef | None:
        """The passage that the map's cursor is on."""
        return None

    def move_passage(self, step: int) -> bool:
        """Down (or up) the account by so many cells."""
        return False

    def move_account(self, step: int) -> bool:
        """To the account on the right (or left)."""
        return False

    def move_aligned(self, step: int) -> bool:
        """To the next (or previous) passage of this account that another one tells too."""
        return False

    def jump(self) -> None:
        """Ask for the passage under the map's cursor."""

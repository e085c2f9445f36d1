"""The heads of the columns: whose account each one is, when it was published, how much of it others tell too."""

from __future__ import annotations

from collections.abc import Sequence

from textual.widget import Widget

from sahelread.model import Story
from sahelread.ui.widgets.board import ColumnHead


class Heads(Widget):
    """One head above each visible column of the board, at the same place."""

    def show(
        self, story: Story, heads: Sequence[ColumnHead], hidden_left: int = 0, hidden_right: int = 0
    ) -> None:
        """Show these heads; `hidden_left` and `hidden_right` count the accounts that are a page away."""

"""The articles as one would write them down first, a Textual widget per passage: what the reader is measured against.

python -m bench.widgets PATH…
"""

from __future__ import annotations

import sys
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from sahelread.reading import load_story

_PAGE = 8  # passages: about a screen


class Widgets(App[None]):
    """A column of passages per account; one passage is marked as the reader's place."""

    CSS = "VerticalScroll { width: 1fr; } Static { margin-bottom: 1; } .at { background: $primary; }"
    BINDINGS: ClassVar = [
        ("down,n", "step(1)"),
        ("up,p", "step(-1)"),
        ("right", "turn(1)"),
        ("left", "turn(-1)"),
        ("pagedown", f"step({_PAGE})"),
        ("pageup", f"step({-_PAGE})"),
    ]
    column = place = 0

    def compose(self) -> ComposeResult:
        with Horizontal():
            for article in load_story(sys.argv[1:]).articles:
                with VerticalScroll(can_focus=False):
                    for passage in article.passages:
                        yield Static(passage.text, markup=False)

    def on_mount(self) -> None:
        self.columns = [list(column.query(Static)) for column in self.query(VerticalScroll)]
        self._go(0, 0)

    def action_step(self, by: int) -> None:
        """Go down by so many passages."""
        self._go(self.column, self.place + by)

    def action_turn(self, by: int) -> None:
        """Go to the account on the right."""
        self._go(self.column + by, self.place)

    def _go(self, column: int, place: int) -> None:
        self._here().remove_class("at")
        self.column = min(max(0, column), len(self.columns) - 1)
        self.place = min(max(0, place), len(self.columns[self.column]) - 1)
        self._here().add_class("at")
        self._here().scroll_visible(animate=False)

    def _here(self) -> Static:
        return self.columns[self.column][min(self.place, len(self.columns[self.column]) - 1)]


if __name__ == "__main__":
    Widgets().run()

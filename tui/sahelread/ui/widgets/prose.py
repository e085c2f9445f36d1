"""Sentences in a widget, broken into lines as those of the accounts are: no line begins with a mark that belongs to the word before it."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from sahelread.text.safe import safe
from sahelread.ui.wrap import shown, width_of, wrap


class Prose(Static):
    """Paragraphs, one to each line of the text. Textual itself breaks lines at no-break spaces too."""

    def __init__(self, text: str = "", *, id: str | None = None, classes: str = "") -> None:  # noqa: A002
        super().__init__("", markup=False, id=id, classes=classes)
        self.text = text

    def say(self, text: str) -> None:
        """Have it say this from now on."""
        self.text = text
        self.refresh(layout=True)

    def _paragraphs(self) -> list[str]:
        return [shown(line).text for line in safe(self.text).split("\n")]

    def _lines(self, width: int) -> list[str]:
        return [line[start:end] for line in self._paragraphs() for start, end in wrap(line, width)]

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002
        """Cells of its longest paragraph."""
        return max(map(width_of, self._paragraphs()))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Lines that it takes in so many cells."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Its lines, or all on one that is cut short, where the style sheet says so."""
        one_line = self.styles.text_wrap == "nowrap"
        return Content("\n".join(self._paragraphs() if one_line else self._lines(self.content_size.width)))

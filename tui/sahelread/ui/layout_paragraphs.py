"""Paragraphs of a panel: text in stretches of one look each, set in from the left, before it is known how wide the panel is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sahelread.ui.layout_marks import Look, Run
from sahelread.ui.wrap import shown

# What a paragraph may be to a reader who leafs through.
SECTION, DIVERGENCE = 1, 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one look."""

    text: str
    look: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Stretches that run on, set in by `indent` cells, `hang` more after the first line. `here` says that it is the
    passage under the cursor, `link` numbers the possible link that it belongs to; `space` leaves a line above it.
    `stop` is set where a reader who leafs through stops: 1 at a section, 2 at a divergence, whose
    key is `divergence`."""

    stretches: tuple[Stretch, ...]
    indent: int = 0
    hang: int = 0
    link: int | None = None
    here: bool = False
    space: bool = False
    stop: int = 0
    divergence: str = ""

    @property
    def text(self) -> str:
        return "".join(stretch.text for stretch in self.stretches)


def line(text: str, look: int) -> Paragraph:
    """Words of one look, as a paragraph that is safe to show."""
    return Paragraph((Stretch(shown(text).text, look),))


def section(title: str) -> Paragraph:
    """The title of a section."""
    return Paragraph((Stretch(title, Look.TAG),), space=True, stop=SECTION)


def stretches(text: str, found: Iterable[Run]) -> Iterator[Stretch]:
    """A text in the looks of its runs."""
    return (Stretch(text[run.start : run.end], run.look) for run in found if run.end > run.start)

"""Lines of text: where a passage breaks at a given width, and how what is shown maps to what was written.

`Shown` is a text made fit for one run of lines: every character visible, each run of blanks one space; it knows
which offset of the source each of its own offsets is. `wrap` cuts a shown text into lines, exactly, fast enough
that the height of every passage of a story can be known before anything is drawn.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from rich.cells import cell_len, split_graphemes

from sahelread.text.line_breaks import held_together
from sahelread.text.safe import safe_line

Line = tuple[int, int]
"""The part [start, end) of a text that stands on one line."""

# Characters that take one cell each, in every terminal: for a text made of them alone, offsets are cells. French
# is all here (narrow no-break space and typographic apostrophe included). What is not goes the exact, slower way.
_NARROW = re.compile(
    "[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u0482\u1e00-\u1eff"
    "\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2190-\u21ff\u2423]*"
)
_BLANKS = re.compile(r" {2,}")


def is_narrow(text: str) -> bool:
    """Whether every character takes one cell, so that an offset into the text is a distance on the screen."""
    return text.isascii() or _NARROW.fullmatch(text) is not None


def width_of(text: str) -> int:
    """How many cells the text takes."""
    return len(text) if is_narrow(text) else cell_len(text)


class Shown(NamedTuple):
    """A text as it is shown. `origins[i]` is the offset in the source of character i (None: the same), with one
    entry more for the end."""

    text: str
    origins: tuple[int, ...] | None = None

    def to_source(self, offset: int) -> int:
        """The source's offset of a shown one."""
        return offset if self.origins is None else self.origins[min(offset, len(self.text))]

    def to_shown(self, offset: int) -> int:
        """The shown offset of a source's one; inside a run of blanks, that of the space that stands for it."""
        if self.origins is None:
            return min(offset, len(self.text))
        return max(0, bisect_right(self.origins, offset) - 1)


def shown(source: str) -> Shown:
    """`source` as it may be shown on the screen: harmless characters, line ends and runs of blanks one space, and no line
    that begins with a mark which belongs to the line before."""
    text = safe_line(source)
    if "  " not in text:
        return Shown(held_together(text))
    origins: list[int] = []
    pieces: list[str] = []
    place = 0
    for blanks in _BLANKS.finditer(text):
        pieces.append(text[place : blanks.start() + 1])
        origins.extend(range(place, blanks.start() + 1))
        place = blanks.end()
    pieces.append(text[place:])
    origins.extend(range(place, len(text) + 1))
    return Shown(held_together("".join(pieces)), tuple(origins))


def wrap(text: str, width: int) -> list[Line]:
    """The lines of `text` in columns of `width` cells; at least one. The space at which a line breaks is on none.

    Lines break at plain spaces only: a no-break space keeps « and the word after it together. A word that is
    wider than the column is cut, never inside a letter and its accents.
    """
    width = max(1, width)
    if len(text) <= width and is_narrow(text):
        return [(0, len(text))]
    return _wrap_narrow(text, width) if is_narrow(text) else _wrap_wide(text, width)


def _wrap_narrow(text: str, width: int) -> list[Line]:
    lines: list[Line] = []
    start, end = 0, len(text)
    while end - start > width:
        space = text.rfind(" ", start, start + width + 1)
        if space <= start:
            lines.append((start, start + width))
            start += width
        else:
            lines.append((start, space))
            start = space + 1
    lines.append((start, end))
    return lines


def _wrap_wide(text: str, width: int) -> list[Line]:
    graphemes, _ = split_graphemes(text)
    lines: list[Line] = []
    start = used = 0
    space, used_to_space = -1, 0  # the last space on this line, and the cells up to and with it
    for first, last, cells in graphemes:
        is_space = text[first:last] == " "
        if used + cells > width and first > start and not is_space:
            if space > start:
                lines.append((start, space))
                start, used = space + 1, used - used_to_space
            if used + cells > width and first > start:
                lines.append((start, first))
                start, used = first, 0
            space = -1
        if is_space and used >= width:
            lines.append((start, first))
            start, used, space = last, 0, -1
            continue
        used += cells
        if is_space:
            space, used_to_space = first, used
    lines.append((start, len(text)))
    return lines


def clipped(text: str, width: int) -> str:
    """`text` in at most `width` cells, with … where something had to go."""
    if width_of(text) <= width:
        return text
    if width <= 0:
        return ""
    room = width - 1
    if is_narrow(text):
        return _without_end(text[:room]) + "…"
    used = end = 0
    for _, last, cells in split_graphemes(text)[0]:
        if used + cells > room:
            break
        used, end = used + cells, last
    return _without_end(text[:end]) + "…"


def _without_end(text: str) -> str:
    """What "…" is put behind: no blank, and no "…" of something that was shortened before."""
    return text.rstrip().rstrip("…")


def padded(text: str, width: int) -> str:
    """`text` in exactly `width` cells."""
    text = clipped(text, width)
    return text + " " * (width - width_of(text))


def offset_at(text: str, cell: int) -> int:
    """The offset of the character that stands `cell` cells into a line's text; its length when beyond."""
    if cell <= 0:
        return 0
    if is_narrow(text):
        return min(cell, len(text))
    used = 0
    for first, _, cells in split_graphemes(text)[0]:
        if used + cells > cell:
            return first
        used += cells
    return len(text)

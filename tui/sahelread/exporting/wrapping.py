"""Paragraphs for a terminal: text on one line, then cut at spaces to a width in terminal cells.

No-break spaces are kept and not cut at, so that « » and thousands stay with their neighbours.
"""

import re
import unicodedata
from collections.abc import Iterator

from sahelread.text.line_breaks import held_together
from sahelread.text.safe import safe_line

_SPACES = re.compile(r"[ \n\t]+")


def one_line(text: str) -> str:
    """`text` without line ends and runs of spaces, and inert in a terminal."""
    return _SPACES.sub(" ", safe_line(text)).strip()


def cells(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    return sum(_cell(char) for char in text)


def _cell(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrapped(text: str, width: int, *, first: str = "", rest: str = "") -> str:
    """`text` in lines of at most `width` cells, the first one after `first`, the others after `rest`.

    A word that is longer than a line is cut. `text` must be one line already.
    """
    lines: list[str] = []
    line, free, empty = first, max(width - cells(first), 1), True
    room = max(width - cells(rest), 1)
    for word in _pieces(text, min(free, room)):
        size = cells(word)
        if not empty and size + 1 > free:
            lines.append(line)
            line, free, empty = rest, room, True
        line += word if empty else " " + word
        free -= size if empty else size + 1
        empty = False
    lines.append(line)
    return "\n".join(lines)


def _pieces(text: str, room: int) -> Iterator[str]:
    """The words of `text`, those that do not fit in `room` cells in parts that do."""
    start = 0
    for held in held_together(text).split(" "):
        word = text[start : start + len(held)]
        start += len(held) + 1
        while cells(word) > room:
            cut, used = 0, 0
            while cut < len(word) and used + _cell(word[cut]) <= room:
                used += _cell(word[cut])
                cut += 1
            cut = max(cut, 1)
            yield word[:cut]
            word = word[cut:]
        if word:
            yield word

"""The blocks of a page: what its lines were before the page was copied.

A line is a paragraph, unless the copy broke one: a quotation or a linked name set on its own line, text wrapped at
a fixed width. `blocks(text)` joins those again and says of each block what it looks like: prose, an item of a list,
a row of a table (even where its cells ran together, "FacteursDescription"), or signs without words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple


class Shape(Enum):
    """What a block looks like before anything is known of its wording or its place."""

    PROSE = "prose"
    ITEM = "item"
    ROW = "row"
    SIGNS = "signs"
    HEADING = "heading"


class Line(NamedTuple):
    """A line that is not blank: its span without outer white space, its text, whether a blank line stands before it."""

    start: int
    end: int
    text: str
    after_gap: bool


class Block(NamedTuple):
    """One or several lines of the page that belong together; `start` is behind the bullet of an item."""

    start: int
    end: int
    text: str
    shape: Shape
    after_gap: bool
    lines: int = 1


_LINE = re.compile(r"[^\n]+")

# A dash may also open a line of dialogue; an em dash always does. "1." needs its space: "1.5 million" is prose.
_BULLET = re.compile(
    r"(?:[•◦▪▫‣●○■□►▶▸➤➔→✓✔✅★☆·∙❖♦*+-]|–|o(?=\s{2}))[ \t\u00a0]+(?=\S)|\d{1,2}[.)][ \t\u00a0]+(?=\S)"
)

# Text that was written as Markdown: "## Heading", "> quotation".
_HEADING_MARK = re.compile(r"#{1,6}[ \t]+(?=\S)")
_QUOTE_MARK = re.compile(r"(?:>[ \t]*)+(?=\S)")

_CLOSED = r"[\s»›\"”’')\]*]*$"
_ENDS_SENTENCE = re.compile(rf"[.!?…。！？؟۔]{_CLOSED}")
_ENDS_CLAUSE = re.compile(rf"[:;]{_CLOSED}")
_CONTINUES = re.compile(r"[,;)»%]|\.(?!\.)|[:!?](?=\s|$)|[«“\"(]?\s*[a-zà-öø-ÿœ]")
_GOES_ON_AFTER_A_GAP = re.compile(r"[,;)]\s")
_WHOLE_QUOTATION = re.compile(r"[«“\"][^«»“”\"]+[»”\"]$")
_GLUED_CELLS = re.compile(r"[a-zà-öø-ÿ)][A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ’']")
_CELLS = re.compile(r"\t+| {3,}|\s[|¦]\s?|;(?=\S)")

# A wrapped text has no line longer than this, and nearly all its line ends are explained by the width.
_WIDEST_WRAP = 120
_NARROWEST_WRAP = 40
_EXPLAINED = 0.7
_FEWEST_WRAPS = 5
# A linked name or a quotation that a page set on its own line has few words; more are a line of its own.
_LONGEST_INSERT = 12
# Quotes and brackets that close behind a full stop are never more than this.
_LONGEST_END = 40


def blocks(text: str, stands_alone: Callable[[str], bool] | None = None) -> list[Block]:
    """The blocks of `text`, in order. A line of which `stands_alone` says so (a byline, a date) is joined to no other."""
    lines = page_lines(text)
    groups = _joined(lines, stands_alone or _never)
    rows = _table_rows(lines)
    return [_block(text, lines, first, last, rows) for first, last in groups]


def _never(_line: str) -> bool:
    return False


def page_lines(text: str) -> list[Line]:
    """The lines of `text` that are not blank."""
    found: list[Line] = []
    end_of_last = 0
    for match in _LINE.finditer(text):
        line = match.group()
        bare = line.strip()
        if not bare:
            continue
        start = match.start() + line.index(bare[0])
        after_gap = text.count("\n", end_of_last, start) > 1
        found.append(Line(start, start + len(bare), bare, after_gap))
        end_of_last = start + len(bare)
    return found


def _block(text: str, lines: Sequence[Line], first: int, last: int, rows: frozenset[int]) -> Block:
    start, end = lines[first].start, lines[last].end
    shape = Shape.PROSE
    bullet = _BULLET.match(lines[first].text)
    if not any(char.isalnum() for char in lines[first].text) and first == last:
        shape = Shape.SIGNS
    elif first in rows:
        shape = Shape.ROW
    elif mark := _HEADING_MARK.match(lines[first].text):
        shape = Shape.HEADING
        start += mark.end()
    elif bullet:
        shape = Shape.ITEM
        start += bullet.end()
    elif mark := _QUOTE_MARK.match(lines[first].text):
        start += mark.end()
    return Block(start, end, text[start:end], shape, lines[first].after_gap, last - first + 1)


def _joined(lines: Sequence[Line], stands_alone: Callable[[str], bool]) -> list[tuple[int, int]]:
    """First and last line of each block."""
    width = wrap_width(lines)
    no_capitals = sum(line.text[0].islower() for line in lines) > len(lines) / 2
    groups: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if groups:
            first, _ = groups[-1]
            following = lines[index + 1] if index + 1 < len(lines) else None
            joins = _continues(lines[index - 1], line, following, no_capitals) or (
                width is not None and _is_wrapped(lines[index - 1], line, width)
            )
            if joins and not stands_alone(line.text) and not stands_alone(lines[index - 1].text):
                groups[-1] = (first, index)
                continue
        groups.append((index, index))
    return groups


def _continues(before: Line, line: Line, following: Line | None, no_capitals: bool) -> bool:
    """Whether a sentence that the page broke goes on from one line to the next."""
    if _BULLET.match(line.text) or _HEADING_MARK.match(line.text) or _HEADING_MARK.match(before.text):
        return False
    if _GOES_ON_AFTER_A_GAP.match(line.text):
        return True
    if line.after_gap or no_capitals or _is_complete(before.text):
        return False
    if _CONTINUES.match(line.text):
        return True
    # "Le président / Assimi Goïta / a déclaré…", "qualifie / "d'infondées" / , et réclame"
    is_insert = bool(_WHOLE_QUOTATION.match(line.text)) or len(line.text.split()) <= _LONGEST_INSERT
    return (
        is_insert
        and following is not None
        and not following.after_gap
        and not _BULLET.match(following.text)
        and not _is_complete(line.text)
        and bool(_CONTINUES.match(following.text))
        and len(before.text.split()) > 2
    )


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The width at which the text was wrapped, None when its lines are paragraphs."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.after_gap]
    if len(pairs) < _FEWEST_WRAPS:
        return None
    width = max(len(line.text) for line in lines)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return None
    explained = sum(_is_wrapped(a, b, width) for a, b in pairs)
    return width if explained >= _EXPLAINED * len(pairs) else None


def _is_wrapped(before: Line, line: Line, width: int) -> bool:
    """Whether the first word of `line` would not have fitted behind `before`."""
    first_word = line.text.split(None, 1)[0]
    return (
        not line.after_gap
        and not _BULLET.match(line.text)
        and len(before.text) + 1 + len(first_word) > width - 3
    )


def _table_rows(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that are rows: at least two neighbours with cells set apart, or run together."""
    rows: set[int] = set()
    for cells in (_glued_cells, _separated_cells):
        run: list[int] = []
        for index, line in enumerate(lines):
            if cells(line.text) and not (run and line.after_gap):
                run.append(index)
            else:
                rows.update(run if len(run) > 1 else ())
                run = [index] if cells(line.text) else []
        rows.update(run if len(run) > 1 else ())
    return frozenset(rows)


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, closing quotes and brackets aside."""
    return bool(_ENDS_SENTENCE.search(text[-_LONGEST_END:]))


def _is_complete(line: str) -> bool:
    """Whether nothing of a sentence is missing behind the line: a list may be, behind a colon."""
    return ends_sentence(line) or bool(_ENDS_CLAUSE.search(line[-_LONGEST_END:]))


def _glued_cells(line: str) -> bool:
    """Whether no space stands where a cell ended, "RussieÉmergenteRenforcement des liens", in what is no sentence."""
    return bool(_GLUED_CELLS.search(line)) and not _is_complete(line)


def _separated_cells(line: str) -> bool:
    return len([cell for cell in _CELLS.split(line) if cell.strip()]) > 1 and not _is_complete(line)

"""The map of a story: one column of cells per account, from its beginning to its end, and lines between the columns.

A cell is one passage while there is a line of the screen for each; in longer accounts it is several, and shows the
most telling of them. All columns are drawn to the same scale, so that long accounts look long. Lines join the cells
of one group in neighbouring columns, in Braille dots (two by four to a cell of the screen): where they cross, the
accounts tell things in another order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from sahelread.lone import lone_passages
from sahelread.model import Article, Comparison, Group, Kind, PassageRef, Verdict
from sahelread.ui.layout_marks import divergence_marks

_BRAILLE = 0x2800
# The bit of each dot of a Braille cell, by line and column (Unicode 15, chapter 21.1).
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_DOTS_DOWN, _DOTS_ACROSS = 4, 2


class Told(IntEnum):
    """What a cell holds, the more telling the higher."""

    NOTHING = 0
    FURNITURE = 1
    POSSIBLE = 2
    LONE = 3
    SHARED = 4
    DIVERGENCE = 5
    CONFLICT = 6


@dataclass(frozen=True, slots=True)
class Scale:
    """Which cell a passage falls in: its own while there is a line for each, else as the longest account fits."""

    lines: int
    longest: int

    def cell(self, passage: int) -> int:
        """The cell of a passage, by its index in its article."""
        return passage if self.longest <= self.lines else passage * self.lines // self.longest


@dataclass(frozen=True, slots=True)
class MapColumn:
    """One account: what each of its cells holds, which passages, and which cells have notes."""

    article: str
    cells: tuple[Told, ...]
    passages: tuple[tuple[PassageRef, ...], ...]
    noted: frozenset[int]


@dataclass(frozen=True, slots=True)
class StoryMap:
    """The columns, all to one scale."""

    columns: tuple[MapColumn, ...]
    scale: Scale


def story_map(
    comparison: Comparison, accounts: Sequence[str], notes: Mapping[PassageRef, str], lines: int
) -> StoryMap:
    """The accounts drawn on so many lines."""
    articles = [comparison.story.article(name) for name in accounts]
    scale = Scale(max(1, lines), max((len(article.passages) for article in articles), default=0))
    told = _told(comparison)
    return StoryMap(tuple(_column(article, scale, told, notes) for article in articles), scale)


def _column(
    article: Article, scale: Scale, told: Mapping[PassageRef, Told], notes: Mapping[PassageRef, str]
) -> MapColumn:
    passages: list[list[PassageRef]] = []
    cells: list[Told] = []
    for passage in article.passages:
        ref = PassageRef(article.id, passage.index)
        holds = told.get(ref, Told.POSSIBLE)
        if scale.cell(passage.index) == len(passages):
            passages.append([ref])
            cells.append(holds)
        else:
            passages[-1].append(ref)
            cells[-1] = max(cells[-1], holds)
    noted = frozenset(scale.cell(ref.passage) for ref in notes if ref.article == article.id)
    return MapColumn(article.id, tuple(cells), tuple(tuple(refs) for refs in passages), noted)


def _told(comparison: Comparison) -> dict[PassageRef, Told]:
    """What holds of each passage, but for those that are linked only possibly."""
    story, alignment = comparison.story, comparison.alignment
    untold = (Kind.FURNITURE, Kind.HEADING)
    found = {
        PassageRef(article.id, passage.index): Told.FURNITURE
        for article in story.articles
        for passage in article.passages
        if passage.kind in untold
    }
    found |= dict.fromkeys(lone_passages(story, alignment, comparison.divergences), Told.LONE)
    found |= dict.fromkeys(alignment.groups_by_passage, Told.SHARED)
    for ref, marks in divergence_marks(comparison.story, comparison.divergences).items():
        conflict = any(mark.divergence.verdict is Verdict.CONFLICT for mark in marks)
        found[ref] = Told.CONFLICT if conflict else Told.DIVERGENCE
    return found


class DotCanvas:
    """A surface of Braille dots, `width` by `height` cells of the screen."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self._cells = [[0] * width for _ in range(height)]

    def join(self, left: int, right: int) -> None:
        """Draw a line from the middle of cell `left` at the left edge to the middle of cell `right` at the right."""
        dots = self.width * _DOTS_ACROSS
        start, end = left * _DOTS_DOWN + 1, right * _DOTS_DOWN + 1
        before = start
        for x in range(dots):
            y = round(start + (end - start) * x / max(1, dots - 1))
            # A steep line has several dots over one another: without them it would be a row of islands.
            step = 1 if y >= before else -1
            for between in range(before, y + step, step):
                self._dot(x, between)
            before = y

    def _dot(self, x: int, y: int) -> None:
        row, column = y // _DOTS_DOWN, x // _DOTS_ACROSS
        if 0 <= row < self.height and 0 <= column < self.width:
            self._cells[row][column] |= _DOTS[y % _DOTS_DOWN][x % _DOTS_ACROSS]

    def text(self, row: int) -> str:
        """A line of the canvas; blank where there is no dot."""
        return "".join(chr(_BRAILLE + cell) if cell else " " for cell in self._cells[row])


def joins(
    map_: StoryMap, left: int, groups: Sequence[Group], main: Mapping[PassageRef, int]
) -> list[tuple[int, int]]:
    """For two neighbouring columns, the cells that these groups join. A passage is joined in its main group only:
    a lead that stands in ten of them would hide the rest."""
    first, second = (map_.columns[number].article for number in (left, left + 1))
    found: set[tuple[int, int]] = set()
    for group in groups:
        held = [ref for ref in group.members if main.get(ref) == group.id]
        found.update(
            (map_.scale.cell(ref.passage), map_.scale.cell(other.passage))
            for ref in held
            if ref.article == first
            for other in held
            if other.article == second
        )
    return sorted(found)

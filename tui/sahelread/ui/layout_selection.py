"""Selecting by keyboard: where the next character, word or sentence of an article ends or begins.

Offsets are those of the article's text, and always inside its passages: what lies between passages (blank lines)
cannot be where a selection begins or ends.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal, NamedTuple

from rich.cells import split_graphemes

from sahelread.model import Article, Passage, PassageRef

Unit = Literal["character", "word", "sentence"]
Edge = Literal["start", "end"]


class Selection(NamedTuple):
    """Selected text of one article. `ref` is the passage where it begins; `start` and `end` count inside that
    passage (`end` may lie beyond it), `article_start` and `article_end` inside the article; `text` is raw."""

    ref: PassageRef
    start: int
    end: int
    article_start: int
    article_end: int
    text: str


@dataclass(slots=True)
class Selecting:
    """A selection while it is made, by keyboard or mouse: from `anchor` to `head`, whichever comes first."""

    article: Article
    anchor: int
    head: int

    @property
    def span(self) -> tuple[int, int]:
        """The offsets [start, end) of what is selected."""
        return min(self.anchor, self.head), max(self.anchor, self.head)

    def extend(self, unit: Unit, step: int) -> None:
        """Move the head by so many units."""
        for _ in range(abs(step)):
            edge: Edge = (
                "end" if self.head > self.anchor or (self.head == self.anchor and step > 0) else "start"
            )
            self.head = next_edge(self.article, self.head, unit, 1 if step > 0 else -1, edge)

    def move(self, unit: Unit, step: int) -> None:
        """Select the unit that lies so many units further on, or back, instead."""
        start, end = self.span
        for _ in range(abs(step)):
            if step > 0:
                end = next_edge(self.article, end, unit, 1, "end")
                start = next_edge(self.article, end, unit, -1, "start")
            else:
                start = next_edge(self.article, start, unit, -1, "start")
                end = next_edge(self.article, start, unit, 1, "end")
        self.anchor, self.head = start, end

    def swap(self) -> None:
        """Let the other end be the one that moves."""
        self.anchor, self.head = self.head, self.anchor

    def selection(self) -> Selection | None:
        """What is selected; None when nothing is."""
        start, end = self.span
        if start == end:
            return None
        passage = passage_at(self.article, start)
        ref = PassageRef(self.article.id, passage.index)
        text = self.article.text[start:end]
        return Selection(ref, start - passage.start, end - passage.start, start, end, text)


def passage_at(article: Article, offset: int) -> Passage:
    """The passage in which an offset of the article falls, or the one before it. The article must have passages."""
    starts = _Starts(article)
    return article.passages[max(0, bisect_right(starts, offset) - 1)]


class _Starts:
    """The starts of an article's passages, as a sequence to search in, without a copy of them."""

    def __init__(self, article: Article) -> None:
        self._passages = article.passages

    def __len__(self) -> int:
        return len(self._passages)

    def __getitem__(self, number: int) -> int:
        return self._passages[number].start


def next_edge(article: Article, offset: int, unit: Unit, step: int, edge: Edge) -> int:
    """The nearest start or end of such a unit after `offset` (step 1) or before it (step -1); `offset` when none is."""
    here = passage_at(article, offset).index
    numbers = range(here, len(article.passages)) if step > 0 else range(here, -1, -1)
    for number in numbers:
        passage = article.passages[number]
        edges = [passage.start + place for place in _edges(passage.text, unit, edge)]
        if step > 0:
            found = next((place for place in edges if place > offset), None)
        else:
            found = next((place for place in reversed(edges) if place < offset), None)
        if found is not None:
            return found
    return offset


def unit_at(article: Article, offset: int, unit: Unit) -> tuple[int, int]:
    """The unit [start, end) that holds `offset`, or the next one after it, or else the last."""
    end = next_edge(article, offset, unit, 1, "end")
    return next_edge(article, end, unit, -1, "start"), end


def _edges(text: str, unit: Unit, edge: Edge) -> list[int]:
    from sahelread.text.words import (
        words,
    )  # its lexicon takes 10 ms to load: not before the first text is on screen

    if unit == "sentence":
        return [0 if edge == "start" else len(text)]
    spans = (
        [(word.start, word.end) for word in words(text)]
        if unit == "word"
        else [(start, end) for start, end, _ in split_graphemes(text)[0]]
    )
    return [span[0] if edge == "start" else span[1] for span in spans]

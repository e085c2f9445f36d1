"""Finding what a reader typed: accents and case folded, and names that are spelt otherwise when nothing else is found.

Pure: a story and a query in, spans inside passages out. Exact matches come first; only a query that is nowhere to be
found as it is written is looked for among the words that resemble it ("Goita" finds "Goïta", "Choguel Maïga" finds
"Choguel Kokalla Maiga" word by word).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from sahelread.model import Passage, PassageRef, Story
from sahelread.text.words import fold

Span = tuple[int, int]
Matches = Mapping[PassageRef, tuple[Span, ...]]

# Below this many letters nearly every word resembles every other.
_FUZZY_FROM = 4
# Two letters in ten may differ. At 75, "Niger" finds "Nigeria" and "mission" finds "missile".
_RESEMBLANCE = 80.0
_WORD = re.compile(rf"[^\W\d_]{{{_FUZZY_FROM},}}")
# No-break spaces are spaces to whoever types a query.
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\n": " ", "\t": " "})


def comparable(text: str) -> str:
    """Text as it is compared with a query, character for character: lower case, no accents, plain spaces."""
    return fold(text).translate(_SPACES)


def matches(story: Story, query: str) -> Matches:
    """Where `query` stands in the passages of the story, as spans inside each; empty for an empty query."""
    wanted = " ".join(comparable(query).split())
    if not wanted:
        return {}
    return _exact(story, wanted) or _resembling(story, wanted.split())


def _exact(story: Story, wanted: str) -> Matches:
    found: dict[PassageRef, tuple[Span, ...]] = {}
    for ref, passage in _passages(story):
        spans = _occurrences(_folded(passage.text), wanted)
        if spans:
            found[ref] = spans
    return found


def _occurrences(text: str, wanted: str) -> tuple[Span, ...]:
    spans = []
    at = text.find(wanted)
    while at >= 0:
        spans.append((at, at + len(wanted)))
        at = text.find(wanted, at + len(wanted))
    return tuple(spans)


def _resembling(story: Story, wanted: Sequence[str]) -> Matches:
    """The passages that have a word like each word of the query."""
    if any(len(word) < _FUZZY_FROM for word in wanted):
        return {}
    texts = [(ref, _folded(passage.text)) for ref, passage in _passages(story)]
    vocabulary = {word for _ref, text in texts for word in _WORD.findall(text)}
    patterns = []
    for word in wanted:
        alike = process.extract(word, vocabulary, scorer=fuzz.ratio, score_cutoff=_RESEMBLANCE, limit=None)
        if not alike:
            return {}
        patterns.append(re.compile(rf"\b(?:{'|'.join(re.escape(found) for found, *_rest in alike)})\b"))
    found: dict[PassageRef, tuple[Span, ...]] = {}
    for ref, text in texts:
        spans = [[match.span() for match in pattern.finditer(text)] for pattern in patterns]
        if all(spans):
            found[ref] = tuple(sorted({span for own in spans for span in own}))
    return found


@lru_cache(maxsize=65_536)
def _folded(text: str) -> str:
    return comparable(text)


def _passages(story: Story) -> list[tuple[PassageRef, Passage]]:
    return [
        (PassageRef(article.id, passage.index), passage)
        for article in story.articles
        for passage in article.passages
    ]


def first_from(found: Matches, story: Story, cursor: PassageRef | None) -> PassageRef | None:
    """The match to show first: at the cursor or below it in its account, else the first of all."""
    if cursor is not None:
        below = [ref for ref in found if ref.article == cursor.article and ref.passage >= cursor.passage]
        if below:
            return min(below)
    order = {article.id: number for number, article in enumerate(story.articles)}
    return min(found, key=lambda ref: (order[ref.article], ref.passage), default=None)

"""Acts and things under one name each: "débrayage" and "grève", "ont péri" and "tués", "Paris" and "la France".

The lexicon's tables `acts` and `equivalents` list, for each concept, the words and phrases that tell it. A phrase is
found with its inner words inflected and with function words before or between them ("ont mis le feu à" is
"mettre le feu"). A word may tell several concepts; where phrases overlap the longer one wins.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from sahelread.aligning.forms import forms
from sahelread.text.lexicon import table
from sahelread.text.words import Word, fold, words

_TABLES = ("acts", "equivalents")
_JOINT = "_"  # between the words of a phrase, in the lexicon


class Mention(NamedTuple):
    """A concept told by the words from `first` to `last` (included) of a passage; `kind` is the table's name."""

    kind: str
    concept: str
    first: int
    last: int


Phrases = Mapping[tuple[str, ...], tuple[tuple[str, str], ...]]
"""(kind, concept) pairs by the folded words that tell them."""


@cache
def function_words(language: str) -> frozenset[str]:
    """The folded words that carry grammar and no fact."""
    return (
        frozenset(fold(word) for word in table(language, "function_words").split())
        if table(language, "function_words")
        else frozenset()
    )


@cache
def _phrases(language: str) -> tuple[Phrases, Phrases]:
    """Phrases of content words, and phrases to be found word by word."""
    content: dict[tuple[str, ...], set[tuple[str, str]]] = {}
    literal: dict[tuple[str, ...], set[tuple[str, str]]] = {}
    empty = function_words(language)
    for kind in _TABLES:
        for concept, listed in table(language, kind).items():
            for expression in listed.split():
                parts = [word.text for word in words(expression.replace(_JOINT, " "))]
                telling = [part for part in parts if fold(part) not in empty]
                if expression.startswith("="):
                    telling = ["=" + part for part in telling]
                into = content if telling and (len(parts) == 1 or len(telling) > 1) else literal
                chosen = telling if into is content else parts
                for form in product(*(sorted(_part_forms(part, language, empty)) for part in chosen)):
                    into.setdefault(form, set()).add((kind, concept))
    return (
        {phrase: tuple(sorted(told)) for phrase, told in content.items()},
        {phrase: tuple(sorted(told)) for phrase, told in literal.items()},
    )


def _part_forms(part: str, language: str, empty: frozenset[str]) -> frozenset[str]:
    return frozenset((fold(part),)) if fold(part) in empty else forms(part, language)


def mentions(passage: Sequence[Word], language: str) -> list[Mention]:
    """The concepts that the words of a passage tell, in their order; overlapped shorter phrases are left out."""
    content, literal = _phrases(language)
    if not content:
        return []
    content_beginnings, literal_beginnings = _beginnings(language)
    empty = function_words(language)
    folded = [fold(word.text) for word in passage]
    telling = [place for place, word in enumerate(folded) if word not in empty]
    found = [
        *_found(content, content_beginnings, [folded[place] for place in telling], telling),
        *_found(literal, literal_beginnings, folded, range(len(folded))),
    ]
    found.sort(
        key=lambda mention: (mention.first - mention.last, mention.first, mention.kind, mention.concept)
    )
    kept: list[Mention] = []
    taken: dict[int, tuple[int, int]] = {}
    for mention in found:
        span = (mention.first, mention.last)
        if all(taken.get(place, span) == span for place in range(mention.first, mention.last + 1)):
            kept.append(mention)
            taken.update(dict.fromkeys(range(mention.first, mention.last + 1), span))
    return sorted(kept, key=lambda mention: (mention.first, mention.kind, mention.concept))


def _found(
    phrases: Phrases, beginnings: Mapping[str, int], folded: Sequence[str], places: Sequence[int]
) -> list[Mention]:
    """Every phrase in a row of words; `places` are the words' numbers in the passage."""
    found = []
    for start, word in enumerate(folded):
        longest = beginnings.get(word, 0)
        for length in range(1, min(longest, len(folded) - start) + 1):
            for kind, concept in phrases.get(tuple(folded[start : start + length]), ()):
                found.append(Mention(kind, concept, places[start], places[start + length - 1]))
    return found


@cache
def _beginnings(language: str) -> tuple[dict[str, int], dict[str, int]]:
    """How long the longest phrase is that begins with a word, for phrases of content and for literal ones."""
    lengths: tuple[dict[str, int], dict[str, int]] = ({}, {})
    for known, phrases in zip(lengths, _phrases(language), strict=True):
        for phrase in phrases:
            known[phrase[0]] = max(known.get(phrase[0], 0), len(phrase))
    return lengths

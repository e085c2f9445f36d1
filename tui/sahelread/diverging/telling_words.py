"""The telling words of a passage, around something or inside it, each known by its stem and by what the lexicon makes of it.

Who is quoted, when it was and how many tell nothing of what is said. Two accounts that say a thing in two forms of one word have words that
are akin.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from sahelread.diverging.told import Told, read_once
from sahelread.text.cardinals import cardinal
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.words import fold, folded_function_words, stem, words

# What is said of what stands so near on both sides.
NEAR = 90
# Two forms of one word begin with so many letters, and the shorter has no longer an ending.
_STEM, _ENDING = 5, 2
# "ex", "or": shorter, a word tells nothing.
SHORTEST = 3
_pronoun = expression("in_telling_words", "pronoun")
# What stands between a subject and its verb.
verb_group = expression("in_telling_words", "verb_group")


class Word(NamedTuple):
    """A telling word, the keys of the terms that it is part of and its stem."""

    start: int
    end: int
    folded: str
    keys: frozenset[str]

    def is_akin(self, other: Word) -> bool:
        """Whether two words are one in the lexicon, or two forms of one."""
        if self.keys & other.keys:
            return True
        if self.folded[:_STEM] != other.folded[:_STEM]:
            return False
        short, long = sorted((self.folded, other.folded), key=len)
        begins = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
        return begins >= _STEM and len(short) - begins <= _ENDING


def akin(some: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    """Those of some words that are akin to one of others; few are compared, for most neither begin alike nor have a key in common."""
    keys = frozenset[str]().union(*(one.keys for one in others))
    begun = {one.folded[:_STEM] for one in others}
    return [
        one
        for one in some
        if not keys.isdisjoint(one.keys)
        or (one.folded[:_STEM] in begun and any(one.is_akin(other) for other in others))
    ]


def words_in(told: Told, start: int, end: int, *, at: int | None = None) -> Iterator[Word]:
    """The telling words of a span of a passage, without those that say when it was, how many, that it was not, or who tells it, unless
    what is told `at` a place is that somebody says so."""
    aside = [(one.start, one.end) for one in told.attributions if at is None or not one.start <= at < one.end]
    aside += [(one.start, one.end) for one in told.dates]
    starts, telling = _telling_words(told)
    for word in telling[bisect_left(starts, start) : bisect_left(starts, end)]:
        if word.end <= end and not any(first <= word.start < last for first, last in aside):
            yield word


@read_once
def _telling_words(told: Told) -> tuple[list[int], list[Word]]:
    """The words of a passage that tell something, with where they begin."""
    empty = _empty(told.language)
    places = [
        (word.start, word.end)
        for word in words(told.text)
        if word.end - word.start >= SHORTEST
        and (folded := told.folded[word.start : word.end]) not in empty
        and cardinal(folded, told.language) is None
    ]
    return [start for start, _ in places], with_keys(told, places)


@cache
def _empty(language: str) -> frozenset[str]:
    """Words around which nothing is told of."""
    return folded_function_words(language) | word_set(language, "words_around_nothing")


def with_keys(told: Told, places: Sequence[tuple[int, int]]) -> list[Word]:
    """The words at places of a passage, in order."""
    starts = [start for start, _ in places]
    keys: list[set[str]] = [{stem(told.text[start:end], told.language)} for start, end in places]
    for term in told.terms:
        for at in range(bisect_left(starts, term.start), bisect_left(starts, term.end)):
            if places[at][1] <= term.end:
                keys[at].add(term.key)
    found = zip(places, keys, strict=True)
    return [Word(start, end, told.folded[start:end], frozenset(known)) for (start, end), known in found]


@read_once
def around(told: Told, start: int, end: int) -> list[Word]:
    """The telling words around something said."""
    first, last = told.clause(start, end, NEAR)
    return [
        *words_in(told, first, start, at=start),
        *words_in(told, end, last, at=start),
        *_taken_up(told, start),
    ]


@read_once
def _taken_up(told: Told, start: int) -> list[Word]:
    """What a pronoun may stand for that is the subject of a verb: the telling words of the passage before."""
    pronouns = told.finditer(_pronoun, 0, start)
    if not any(told.fullmatch(verb_group, one.end(), start) for one in pronouns):
        return []
    return words_before(told)


@read_once
def words_before(told: Told) -> list[Word]:
    """The telling words of the passage before."""
    empty = _empty(told.language)
    return [
        Word(-1, -1, fold(word.text), frozenset((stem(word.text, told.language),)))
        for word in words(told.text_before)
        if len(word.text) >= SHORTEST and fold(word.text) not in empty
    ]


@read_once
def words_inside(told: Told, start: int, end: int) -> list[Word]:
    """The telling words of something said, or of what stands behind it."""
    return list(words_in(told, start, end))

"""Finding the fixed phrases of a lexicon table in a folded text: the first words are looked up, the rest is compared.

Compiling hundreds of phrases into one regular expression costs more than reading a whole story with them; an index of their
first words costs next to nothing. What matches longest wins (two phrases of one length both do), others do not overlap it, a
space matches one or more, and a phrase begins and ends with a word: "fin" is not found in "enfin" nor in "mi-fin". One that
ends in an apostrophe may go on ("en raison d'").

In a table `revendiqu*` stands for the word with any ending, and `..` for up to three words, an elided article among them:
"revendiqu* .. attaque" is "ont revendiqué lundi l'attaque". Two of them stand for up to six.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from sys import intern
from typing import NamedTuple

from sahelread.text.present import BEGINNINGS, beginning, beginnings, words_present
from sahelread.text.remembering import remembered_in_a_row

_FIRST_WORD = re.compile(r"(?<![\w-])\w+")
_WHOLE_WORD = re.compile(r"\w+(?![\w*])")
_BEGUN_WORD = re.compile(r"\w+(?=\*)")
_GOES_ON = re.compile(r"[\w-]")
_ENDING = re.compile(r"[^\W\d_]*")
_ANY = ".."
_SKIPPED_WORD = re.compile(r" *[^\s.,;:!?()\"]+")
_TO_THE_NEXT = re.compile(r" *(?:[cdjlmnst]'|qu')?(?=\w)")
_MOST_SKIPPED = 3
# A first word with any ending is looked up by so many letters; it must have them.
_STEM = min(BEGINNINGS)


class Found(NamedTuple):
    """A phrase of the table at `[start, end)` of the text."""

    start: int
    end: int
    phrase: str


class _Listed(NamedTuple):
    """A phrase and its parts; `begins` is its first word, or how that begins when it may have any ending. Without all the
    words of `needs`, and words that begin like those of `stems`, it is not there."""

    any_ending: bool
    phrase: str
    parts: tuple[str, ...]
    begins: str
    needs: frozenset[str]
    stems: frozenset[str]


@cache
def _listed(phrase: str) -> _Listed:
    """A phrase taken apart; once it may be in a text, it may be in others. ValueError where it begins with no word."""
    first = _FIRST_WORD.match(phrase)
    if first is None:
        raise ValueError(f"{phrase!r} does not begin with a word")
    parts, begins = tuple(phrase.split(" ")), first.group()
    any_ending = parts[0] == begins + "*"
    if any_ending and len(begins) < _STEM:
        raise ValueError(f"{phrase!r} begins with too few letters")
    stems = frozenset(map(beginning, _begun(phrase)))
    return _Listed(any_ending, phrase, parts, begins, frozenset(_WHOLE_WORD.findall(phrase)), stems)


def _begun(phrase: str) -> list[str]:
    """How the words of a phrase begin that may have any ending."""
    return [word for word in _BEGUN_WORD.findall(phrase) if len(word) >= _STEM]


class Phrases:
    """The phrases of a table, folded, ready to be found. Each must begin with a letter or a figure, and a first word with
    any ending with three of them: ValueError otherwise."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_word: dict[str, list[str]] = {}
        self._by_begun: dict[str, list[str]] = {}
        for phrase in set(phrases):
            _listed(phrase)  # what is wrong with it is said now
            # It is looked up by its longest word, which is in the fewest texts.
            begun = max(_begun(phrase), key=len, default="")
            whole = max(_WHOLE_WORD.findall(phrase), key=len, default="")
            if len(whole) >= len(begun):
                self._by_word.setdefault(whole, []).append(phrase)
            else:
                self._by_begun.setdefault(begun, []).append(phrase)
        self._begun: dict[str, list[str]] = {}
        for begun in self._by_begun:
            self._begun.setdefault(beginning(begun), []).append(begun)
        # The keys of both once more: two sets are sooner compared than a set and the keys of a dictionary.
        self._words, self._beginnings = frozenset(self._by_word), frozenset(self._begun)

    def find(self, folded: str) -> Iterator[Found]:
        """The phrases in a folded text, in order, none inside another."""
        possible = self._possible(folded)
        return longest(_all_of(possible, folded)) if possible else iter(())

    def find_all(self, folded: str) -> Iterator[Found]:
        """The phrases in a folded text, in the order in which they begin, overlapping or not."""
        possible = self._possible(folded)
        return _all_of(possible, folded) if possible else iter(())

    def _possible(self, folded: str) -> dict[str, list[_Listed]]:
        """The phrases that a text has the words for, by the words of it that they begin with."""
        present, begin = words_present(folded), beginnings(folded)
        whole, begun_by = self._words & present, self._beginnings & begin
        possible: dict[str, list[_Listed]] = {}
        if not (whole or begun_by):
            return possible  # most tables have no phrase of most passages
        phrases = [phrase for word in whole for phrase in self._by_word[word]]
        for known in begun_by:
            phrases += [
                phrase for begun in self._begun[known] if begun in folded for phrase in self._by_begun[begun]
            ]
        for one in map(_listed, phrases):
            if one.needs <= present and one.stems <= begin:
                first = [one.begins]
                if one.any_ending:
                    first = [word for word in present if word.startswith(one.begins)]
                for word in first:
                    possible.setdefault(word, []).append(one)
        return possible


def _all_of(possible: Mapping[str, list[_Listed]], folded: str) -> Iterator[Found]:
    """Those of the possible phrases that a text has."""
    for start, word in _beginnings(folded):
        if word in possible:
            for one in sorted(possible[word]):
                end = _end_of(one.parts, folded, start)
                if end:
                    yield Found(start, end, one.phrase)


def longest(found: Iterable[Found]) -> Iterator[Found]:
    """Of phrases in their order, the longest of those that begin together, and none that overlaps one before it."""
    reached = 0
    for start, alike in groupby(found, key=lambda one: one.start):
        if start >= reached:
            ends = list(alike)
            reached = max(one.end for one in ends)
            yield from (one for one in ends if one.end == reached)


@remembered_in_a_row
def _beginnings(folded: str) -> tuple[tuple[int, str], ...]:
    """Where each word of a text begins, with the word."""
    return tuple([(word.start(), intern(word.group())) for word in _FIRST_WORD.finditer(folded)])


def _end_of(parts: tuple[str, ...], folded: str, start: int) -> int | None:
    """Where a phrase that begins at `start` ends; None when the text says something else."""
    at = start
    for place, part in enumerate(parts):
        if part == _ANY:
            return _end_after_any(parts[place + 1 :], folded, at)
        if place:
            spaces = at
            while folded.startswith(" ", at):
                at += 1
            if at == spaces:
                return None
        stem = part.removesuffix("*")
        if not folded.startswith(stem, at):
            return None
        at += len(stem)
        if stem != part:
            ending = _ENDING.match(folded, at)
            at = ending.end() if ending else at
        if part.endswith("'"):
            continue
        if _GOES_ON.match(folded, at):
            return None
    return at


def _end_after_any(parts: tuple[str, ...], folded: str, at: int) -> int | None:
    """Where the rest of a phrase ends, after none to three words that may be anything."""
    for _ in range(_MOST_SKIPPED + 1):
        begins = _TO_THE_NEXT.match(folded, at)
        end = _end_of(parts, folded, begins.end()) if begins else None
        if end is not None:
            return end
        skipped = _SKIPPED_WORD.match(folded, at)
        if skipped is None:
            return None
        at = skipped.end()
    return None

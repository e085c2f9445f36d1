"""The terms of passages, by family: what two passages may have in common, from letters to facts.

A family is one way of looking: character grams, stems, acts, things, figures, dates, the questions that a passage
answers. Each gives one sparse matrix with a row per passage; `weights.py` says what each is worth.
"""

from __future__ import annotations

import itertools
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

import numpy as np

from sahelread.aligning.concepts import breadth
from sahelread.aligning.facts import Facts
from sahelread.aligning.grams import counted_grams, gram_rows, joined
from sahelread.aligning.rows import Rows, rows_of
from sahelread.text.dates import Role
from sahelread.text.numbers import Number

# Figures that say little by themselves: every article has "deux" somewhere.
_COMMON_FIGURES = ("1", "2")

# Days of the longest stretch of time that is told as one ("en août"); longer ones date nothing.
_LONGEST_NAMED = 31


class Terms:
    """The terms of the passages of a story, added one passage after the other, or part by part."""

    def __init__(self) -> None:
        self._told: list[str] = []
        self._counted_grams: list[Rows] = []
        self._numbered = {family: defaultdict[str, int](itertools.count().__next__) for family in _MAKERS}
        self._codes = {family: array("q") for family in _MAKERS}
        self._lengths: dict[str, list[int]] = {family: [] for family in _MAKERS}

    def add(self, facts: Facts) -> None:
        """Count the terms of the next passage."""
        self._told.append(facts.told)
        for family, maker in _MAKERS.items():
            codes = self._codes[family]
            before = len(codes)
            codes.extend(map(self._numbered[family].__getitem__, maker(facts)))
            self._lengths[family].append(len(codes) - before)

    def count_grams(self) -> None:
        """Count the grams of the passages added: each process those of its part. All parts must, of a long story."""
        self._counted_grams.append(counted_grams(self._told))
        self._told = []

    def join(self, part: Terms) -> None:
        """Count the terms of the passages of the next part."""
        self._told += part._told
        self._counted_grams += part._counted_grams
        for family, numbered in self._numbered.items():
            numbers = np.array([numbered[term] for term in part._numbered[family]], dtype=np.int64)
            self._codes[family].frombytes(numbers[part._codes[family]].tobytes())
            self._lengths[family] += part._lengths[family]

    def rows(self) -> dict[str, Rows]:
        """The rows of every family by its name, one per passage added."""
        found = {"grams": self._grams()}
        for family, lengths in self._lengths.items():
            owners = np.repeat(np.arange(len(lengths), dtype=np.int64), lengths)
            found[family] = rows_of(owners, np.array(self._codes[family], dtype=np.int64), len(lengths))
        return found

    def _grams(self) -> Rows:
        """The rows of grams. What was counted is let go of on the way, or all would be there twice."""
        if not self._counted_grams:
            return gram_rows(self._told)
        room = sum(len(part.columns) for part in self._counted_grams)
        self._counted_grams.reverse()
        return joined((self._counted_grams.pop() for _ in range(len(self._counted_grams))), room)

    def holders(self, stems: Rows) -> dict[str, int]:
        """How many passages hold each stem, from the rows of stems."""
        held = np.bincount(stems.columns, minlength=stems.width).tolist()
        return dict(zip(self._numbered["stems"], held, strict=True))


def _stems(facts: Facts) -> Iterator[str]:
    return (stem for stem in facts.stems if stem)


def _neighbours(facts: Facts) -> Iterator[str]:
    """Two telling words side by side, in either order: "Cour constitutionnelle" is one thing, not two."""
    pairs = itertools.pairwise(filter(None, facts.stems))
    return (f"{one} {other}" if one < other else f"{other} {one}" for one, other in pairs)


def _acts(facts: Facts) -> Iterator[str]:
    """The acts of a passage, the widest of those that one phrase may be: "tué" is two acts, and weighs no more than "pillé"."""
    wide = breadth(facts.language)
    told: dict[tuple[int, int], str] = {}
    for mention in facts.mentions:
        if mention.kind == "acts":
            place = (mention.first, mention.last)
            told[place] = max(told.get(place, mention.concept), mention.concept, key=wide.__getitem__)
    return iter(told.values())


def _things(facts: Facts) -> Iterator[str]:
    return (mention.concept for mention in facts.mentions if mention.kind == "equivalents")


def figure_of(number: Number) -> str | None:
    """The figure of a number as a term; None for what has no figure."""
    value = number.best if number.best is not None else number.low
    return f"{value:g}" if value is not None and number.has_figure else None


def _numbers(facts: Facts) -> Iterator[str]:
    """Figures, those of measures with their unit: "trois mois" is no more like "trois hommes" than like "deux mois"."""
    for number in facts.numbers:
        value = figure_of(number)
        if value is not None and value not in _COMMON_FIGURES:
            yield f"{value} {number.unit}" if number.unit else value


def counted_things(facts: Facts, number: Number) -> list[str]:
    """Under which names the thing that a number counts may be known: its concepts, or its noun."""
    if number.unit:
        return [number.unit]
    if number.head is None or number.head_span is None:
        return []
    place = facts.word_at(number.head_span[0])
    told = facts.concepts.get(place, []) if place is not None else []
    return told or [number.head]


def _counted(facts: Facts) -> Iterator[str]:
    for number in facts.numbers:
        value = figure_of(number)
        if value is not None and not (number.definite and value in _COMMON_FIGURES):
            for thing in counted_things(facts, number):
                yield f"{value} {thing}"
            if number.fate:
                yield f"{value} {number.fate}"


def _questions(facts: Facts) -> Iterator[str]:
    """What a passage gives a figure for, whatever the figure."""
    for number in facts.numbers:
        things = counted_things(facts, number)
        for thing in things:
            yield f"how many {thing} {number.fate or ''}"
        if number.fate:
            yield f"how many {number.fate}"


def _dates(facts: Facts) -> Iterator[str]:
    """Days and months by the calendar, however they are written; what cannot be resolved as far as it is known."""
    for when in facts.whens:
        if when.role in (Role.LENGTH, Role.HOUR) or when.loose:
            continue
        if when.days is not None:
            first, last = when.days
            if first == last:
                yield first.isoformat()
            elif (last - first).days <= _LONGEST_NAMED:
                yield f"{first.isoformat()}/{last.isoformat()}"
        elif when.day and when.month:
            yield f"{when.month}-{when.day}"
        elif when.weekday is not None:
            yield f"weekday {when.weekday}"


_MAKERS: Mapping[str, Callable[[Facts], Iterator[str]]] = {
    "stems": _stems,
    "neighbours": _neighbours,
    "acts": _acts,
    "things": _things,
    "numbers": _numbers,
    "counted": _counted,
    "questions": _questions,
    "dates": _dates,
}

"""The terms of passages, by family: what two passages may have in common, from letters to facts.

A family is one way of looking: character grams, stems, concepts, names, numbers, acts with their actors, the
questions that a passage answers. Each gives one sparse matrix with a row per passage; `weights.py` says what each
is worth.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

import numpy as np

from sahelread.aligning.facts import Facts
from sahelread.aligning.grams import gram_rows
from sahelread.aligning.rows import Rows, rows_of
from sahelread.text.dates import Role
from sahelread.text.numbers import Number

# Figures that say little by themselves: every article has "deux" somewhere.
_COMMON_FIGURES = ("1", "2")

# Days of the longest stretch of time that is told as one ("en août"); longer ones date nothing.
_LONGEST_NAMED = 31


def family_rows(passages: Sequence[Facts], wanted: Collection[str] | None = None) -> dict[str, Rows]:
    """The rows of every family by its name, or of those that are wanted."""
    makers = {
        "stems": _stems,
        "concepts": _concepts,
        "names": _names,
        "numbers": _numbers,
        "counted": _counted,
        "deeds": _deeds,
        "questions": _questions,
        "dates": _dates,
    }
    found = {"grams": gram_rows([facts.told for facts in passages])}
    for family, terms in makers.items():
        if wanted is None or family in wanted:
            found[family] = _rows([list(terms(facts)) for facts in passages])
    return found


def _rows(terms: Sequence[Sequence[str]]) -> Rows:
    numbered: dict[str, int] = {}
    codes = [numbered.setdefault(term, len(numbered)) for found in terms for term in found]
    owners = np.repeat(np.arange(len(terms), dtype=np.int64), [len(found) for found in terms])
    rows, _ = rows_of(owners, np.array(codes, dtype=np.uint64), len(terms))
    return rows


def _stems(facts: Facts) -> Iterator[str]:
    return (stem for stem in facts.stems if stem)


def _concepts(facts: Facts) -> Iterator[str]:
    return (mention.concept for mention in facts.mentions)


def _names(facts: Facts) -> Iterator[str]:
    return (facts.folded[place] for place in facts.names)


def figure_of(number: Number) -> str | None:
    """The figure of a number as a term; None for what has no figure."""
    value = number.best if number.best is not None else number.low
    return f"{value:g}" if value is not None and number.modifier.value not in ("vague", "unknown") else None


def _numbers(facts: Facts) -> Iterator[str]:
    for number in facts.numbers:
        value = figure_of(number)
        if value is not None and value not in _COMMON_FIGURES:
            yield value


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


def _deeds(facts: Facts) -> Iterator[str]:
    """Each act with each name and each other concept of its clause."""
    clauses: dict[int, set[tuple[str, str]]] = {}
    for mention in facts.mentions:
        clauses.setdefault(facts.clauses[mention.first], set()).add((mention.kind, mention.concept))
    for place in facts.names:
        clauses.setdefault(facts.clauses[place], set()).add(("name", facts.folded[place]))
    for told in clauses.values():
        for a, b in combinations(sorted(told), 2):
            if "acts" in (a[0], b[0]):
                yield f"{a[1]}+{b[1]}"


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

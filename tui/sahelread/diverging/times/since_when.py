"""Since when a state has lasted, held against when it began: "ville où il vit | depuis 1996" here, "il s'y était installé | en 2001" there.

The lexicon pairs words for a state with words for its beginning (`states_begun`). Where a linked passage gives the one a day, a month or a
year, and another passage gives the other one that has nothing in common with it, they are asked about, as a hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import product

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import grouped
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.telling_words import akin, words_in
from sahelread.diverging.times.holding import between_dates
from sahelread.diverging.times.moments import width
from sahelread.diverging.told import Told, read_alone
from sahelread.diverging.topics import in_a_sentence, topic_of_all
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.dates import Role, When
from sahelread.text.expressions import expression
from sahelread.text.intervals import Interval
from sahelread.text.kept import kept
from sahelread.text.lexicon import table

# The words of a state stand so near its date, and what it is a state of so far before.
_NEAR, _ABOUT = 80, 110
# What is told to the year at least.
_LONGEST = 366
_other = expression("in_since_when", "other")
_of_a_span = expression("in_since_when", "of_a_span", frame=r"{}\Z")


@dataclass(frozen=True)
class State(Span):
    """When a state of some kind began, as a date says it that it has lasted from (`lasts`) or that it began on; `about` are the telling
    words around it."""

    days: Interval
    kind: str
    lasts: bool
    about: frozenset[str]


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The states that linked passages give two beginnings."""
    every = [state for told in accounts for state in states(told)]
    of_account = grouped(((state.kind, state.article), state) for state in every)
    found: dict[str, dict[State, None]] = {}
    for a, b in accounts.linked_pairs(every):
        if not (_are_one(a, b) and _are_apart(a, b)):
            continue
        told = of_account[a.kind, a.article], of_account[b.kind, b.article]
        if all(_are_apart(one, other) for one, other in product(*told)):
            found.setdefault(a.kind, {}).update({a: None, b: None})
    for kind, alike in sorted(found.items()):
        yield Finding(
            DivergenceType.DATE,
            Verdict.CONFLICT,
            "since/" + kind,
            asked("since", topic_of_all(accounts, alike, fewest=2) or _told_in(alike)),
            [state.answer for state in alike],
            (message("The dates have no day or hour in common."),),
        )


def _are_one(a: State, b: State) -> bool:
    """Whether two states are one: of a kind, told of the same, and of no two things that only the one or the other tells."""
    is_told_alike = a.kind == b.kind and a.lasts is not b.lasts and not a.about.isdisjoint(b.about)
    if not is_told_alike or (_others(a) is None) is not (_others(b) is None):
        return False
    mine, theirs = (list(words_in(one.told, one.start, one.end))[1:] for one in (a, b))
    some, others = (list(words_in(one.told, 0, len(one.told.text))) for one in (a, b))
    return not (mine and theirs) or bool(akin(mine, others) or akin(theirs, some))


def _others(state: State) -> re.Match[str] | None:
    return state.told.search(_other, state.start, state.end)


def _are_apart(a: State, b: State) -> bool:
    return a.days[1] < b.days[0] or b.days[1] < a.days[0]


def _told_in(alike: Sequence[State] | dict[State, None]) -> str:
    """The shortest of the clauses that tell a state, without its date."""
    clauses = ((one.told, *one.told.clause(one.start, one.end)) for one in alike)
    told, first, last = min(clauses, key=lambda clause: clause[2] - clause[1])
    return in_a_sentence(told.text[first:last].strip(" ,."), told.language)


@kept
def _kinds(language: str) -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    listed = table(language, "states_begun").items()
    return tuple(
        (kind, *(re.compile(rf"(?<![\w-]){words[part]}(?![\w-])") for part in ("lasts", "begins")))
        for kind, words in listed
    )


@read_alone
def states(told: Told) -> Iterator[State]:
    """The states of a passage of which it says since when, or when they began."""
    for when in told.dates:
        span = _span_from(told, when)
        since = when.role is Role.SINCE or span is not None
        days = span or when.days
        if days is None or width(days) > _LONGEST or when.loose or when.of_saying or told.denies(when.start):
            continue
        if not since and when.role is not Role.POINT:
            continue
        first, last = _clause_of(told, when)
        for kind, lasts, begins in _kinds(told.language):
            sought = lasts if since else begins
            word = sought.search(told.folded, first, last)
            if word is not None:
                about = told.keys_in(max(0, when.start - _ABOUT), min(len(told.text), when.end + _NEAR))
                about -= {key for one in told.dates for key in told.keys_in(one.start, one.end)}
                start, end = min(word.start(), when.start), max(word.end(), when.end)
                yield State(told, start, end, days, kind, since, about)


# What begins another clause between the words of a state and its date, but no comma of a figure.
_turn = expression("in_holding", "turn", frame=r"{}(?!(?<=\d,)\d)")
# So few words stand before a date that opens its clause.
_OPENING_WORDS = 3


def _clause_of(told: Told, when: When) -> tuple[int, int]:
    """Where the words for what a date dates may stand: before it since the last turn, or behind it where it opens its clause."""
    first, last = between_dates(told, when)
    turns = [turn.end() for turn in told.finditer(_turn, max(first, when.start - _NEAR), when.start)]
    first = turns[-1] if turns else max(first, when.start - _NEAR)
    if len(told.folded[first : when.start].split()) > _OPENING_WORDS:
        return first, when.start
    turn = told.search(_turn, when.end + 2, min(last, when.end + _NEAR))
    return first, turn.start() if turn else min(last, when.end + _NEAR)


def _span_from(told: Told, when: When) -> Interval | None:
    """The year from which something lasted to another: "a dirigé le pays de | 2009 à 2019"."""
    if when.role is not Role.POINT or when.days is None or when.year is not None:
        return None
    if width(when.days) <= _LONGEST or not told.before(_of_a_span, when.start, _NEAR):
        return None
    return when.days[0], when.days[0] + timedelta(days=_LONGEST - 1)

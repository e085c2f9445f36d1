"""Whether a thing was in order, there, or working: "les freins venaient d'être révisés" here, "les freins étaient usés" there.

The words that say so are general, good or bad, and a negation turns them round; what they are said of is any rarer word that two
accounts use beside them. A hint: brakes can be new and fail.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import grouped, told_by_each
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.told import Term, Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.lexicon import word_set
from sahelread.text.named_phrases import named_phrases
from sahelread.text.wishes import is_told_as_so

GOOD, BAD = "good", "bad"

# What is in order stands so near to the words that say so, in its clause.
_NEAR = 45
# A word that more passages have is no thing of its own: weights as in `Accounts.rarity`. Found on bench/stories/dev and press.
_RARE = 0.6
# A negation turns round a word this near behind it.
_NEGATED = 22


@dataclass(frozen=True)
class State(Span):
    """A thing that a passage says is in order or not."""

    side: str
    thing: Term


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The things that one account finds in order and another does not."""
    things = grouped((state.thing.key, state) for told in accounts for state in _states(accounts, told))
    for thing, states in sorted(things.items()):
        sides = told_by_each(states, lambda state: state.side).values()
        if {GOOD} in sides and {BAD} in sides:
            yield _finding(thing, states)


_words = named_phrases("conditions")


def _states(accounts: Accounts, told: Told) -> Iterator[State]:
    for side, start, end in _sides_taken(told):
        for thing in _things(accounts, told, start, end):
            first, last = min(start, thing.start), max(end, thing.end)
            yield State(told, first, last, side, thing)


@read_alone
def _sides_taken(told: Told) -> Iterator[tuple[str, int, int]]:
    """Where a passage finds something in order, or not."""
    for found, side in _words(told.language).find(told.folded):
        if not is_told_as_so(told.folded, found.start, told.language):
            continue
        start = found.start
        for negation in told.negations:
            if not negation.denied and negation.end <= found.start <= negation.end + _NEGATED:
                side, start = BAD if side == GOOD else GOOD, negation.start
        yield side, start, found.end


def _things(accounts: Accounts, told: Told, start: int, end: int) -> Iterator[Term]:
    """The rarer words beside a span, in its clause: what it may be said of."""
    first, last = told.clause(start, end, _NEAR)
    names = [(name.start, name.end) for name in told.names]
    for term in told.terms:
        inside = first <= term.start and term.end <= last and not (term.start < end and start < term.end)
        if (
            inside
            and accounts.rarity[term.key] >= _RARE
            and not any(a <= term.start < b for a, b in names)
            and term.key not in _not_things(told.language)
        ):
            yield term


@cache
def _not_things(language: str) -> frozenset[str]:
    """Words that nothing is said of: acts of speech, times of the day."""
    return word_set(language, "acts_of_speech") | word_set(language, "no_things")


def _finding(thing: str, states: Sequence[State]) -> Finding:
    answers = [state.answer for state in states]
    return Finding(
        DivergenceType.NEGATION,
        Verdict.CONFLICT,
        f"condition/{thing}",
        asked("so", answers[0].value),
        answers,
        (message("One account finds it in order, another does not."),),
    )

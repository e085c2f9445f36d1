"""What exactly an act is done to: "sa coopération antiterroriste" here, "sa coopération sécuritaire et antiterroriste" there.

The thing is the phrase right behind the word for the act. Of linked passages that tell one act of one thing, the one whose
adjectives hold the other's and more is more specific. A hint: a shorter phrase may mean the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from sahelread.aligning.sides import sides
from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Answer, Finding
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.cardinals import alternatives
from sahelread.text.chunks import chunks
from sahelread.text.lexicon import table
from sahelread.text.words import fold

# A thing stands so near behind the word for the act: "la suspension de sa coopération".
_BEHIND = 14
# Who takes a thing up again ("cette attaque", "leur village") is no vaguer for it.
_TAKEN_UP = re.compile(r"(?:ce|cet|cette|ces|leurs?|this|that|these|their) ")


# A bare noun that is known already ("l'attaque") takes up what was told more closely; "les frontières" may be any.
_KNOWN = re.compile(r"(?:le |la |l'|the )")


@dataclass(frozen=True)
class Thing:
    """A thing at `[start, end)` of a passage, its noun, and its adjectives; `nations` are those that name a country; `count`
    is how many there are of it, where that is told; `word` is its noun as it is written, one or many."""

    told: Told
    start: int
    end: int
    noun: str
    adjectives: frozenset[str]
    nations: frozenset[str]
    count: float | None
    word: str

    @property
    def article(self) -> str:
        return self.told.ref.article


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The things that one passage tells more closely than another that is linked with it."""
    things: dict[tuple[str, str], list[Thing]] = defaultdict(list)
    for told in accounts:
        for act, thing in _things(told):
            things[act, thing.noun].append(thing)
    for (act, noun), alike in sorted(things.items()):
        for bucket in connected(accounts, alike, lambda a, b: _nearness(accounts, a, b)):
            pairs = [pair for pair in combinations(bucket, 2) if pair[0].article != pair[1].article]
            closer = [pair for pair in pairs if _is_closer(*pair) or _is_closer(*reversed(pair))]
            if closer:
                told_so = sorted(
                    {id(one): one for pair in closer for one in pair}.values(), key=lambda one: one.told.ref
                )
                yield _finding(f"exactly/{act}/{noun}", told_so)


def _nearness(accounts: Accounts, a: Thing, b: Thing) -> tuple[float, ...] | None:
    return (0.0,) if (a.told.ref, b.told.ref) in accounts.sure else None


def _is_closer(a: Thing, b: Thing) -> bool:
    """Whether the first thing has all adjectives of the second and more that the other passage does not tell."""
    more = a.adjectives - b.adjectives
    if (
        (a.count, a.word) != (b.count, b.word)
        or not b.adjectives < a.adjectives
        or (not b.adjectives and _KNOWN.match(b.told.folded, b.start))
    ):
        return False
    if a.noun in _people(a.told.language):  # whose soldiers they are; whose territory may be another's
        more -= a.nations
    elif more & a.nations:
        return False
    return not more & b.told.keys


@cache
def _people(language: str) -> frozenset[str]:
    return frozenset(str(table(language, "actors") or "").split())


@cache
def _prepositions(language: str) -> re.Pattern[str]:
    return re.compile(rf" (?:{alternatives(list(table(language, 'prepositions') or ('(?!)',)))})(?= |(?<='))")


@cache
def _no_acts(language: str) -> frozenset[str]:
    return frozenset(str(act) for act in table(language, "acts_of_speech") or ())


@cache
def _fates(language: str) -> frozenset[str]:
    """Concepts of those whom something befell: they are counted, not described."""
    return frozenset(table(language, "fates_of_acts") or ())


def _things(told: Told) -> Iterator[tuple[str, Thing]]:
    """The things of a passage, each with the act that it stands behind."""
    acts = [term for term in told.terms if term.key in told.acts - _no_acts(told.language)]
    if not acts:
        return
    ends: dict[int, tuple[int, int]] = {}
    for chunk in chunks(told.text, told.language):
        if not chunk.is_clause:
            ends[chunk.start] = max(ends.get(chunk.start, (0, 0)), (chunk.end, chunk.bare))
    for start, (end, bare) in ends.items():
        act = next((act for act in reversed(acts) if act.end <= start <= act.end + _BEHIND), None)
        if act is None or _TAKEN_UP.match(told.folded, start):
            continue
        cut = _prepositions(told.language).search(told.folded, bare, end)
        end = cut.start() if cut else end
        terms = [term for term in told.terms if start <= term.start and term.end <= end]
        if not terms or any(told.text[term.start].isupper() for term in terms):
            continue
        noun, adjectives = terms[0].key, frozenset(term.key for term in terms[1:])
        dated = any(when.start < end and start < when.end for when in told.dates)
        if noun in _fates(told.language) or noun in _no_acts(told.language) or dated:
            continue
        nations = frozenset(fold(side) for side in _nations(told, start, end))
        count = next((number.best for number in told.numbers if start <= number.start < end), None)
        word = told.folded[terms[0].start : terms[0].end].rstrip("sx")
        yield act.key, Thing(told, start, end, noun, adjectives - {noun}, nations, count, word)


def _nations(told: Told, start: int, end: int) -> frozenset[str]:
    return frozenset(sides(re.findall(r"[\w'-]+", told.folded[start:end]), told.language).values())


def _finding(about: str, things: Sequence[Thing]) -> Finding:
    longest = max(things, key=lambda thing: len(thing.adjectives))
    is_someone = longest.noun in _people(longest.told.language)
    return Finding(
        DivergenceType.ACTOR if is_someone else DivergenceType.TERM,
        Verdict.MORE_SPECIFIC,
        Confidence.HINT,
        about,
        asked("who exactly" if is_someone else "exactly", longest.told.text[longest.start : longest.end]),
        [Answer(one.told, one.start, one.end, one.told.text[one.start : one.end]) for one in things],
        (message("One account says more closely what is meant."),),
    )

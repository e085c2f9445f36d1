"""Questions of quantity: passages that say how many of the same people met the same fate, whatever the figure.

Two death tolls share few words when they differ most, and they are what a reader looks for. A slot is a question
(how many dead, how many trucks, what turnout) about a referent (soldiers, civilians, a country's diplomats). Named
referents that agree make a link by themselves; unnamed ones ("morts", "personnes") only make it likely. Tolls of
other events (an older year, "depuis 2015", a distant month) answer another question and are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations, product

from sahelread.aligning import weights
from sahelread.aligning.facts import Facts
from sahelread.aligning.rows import Ints
from sahelread.aligning.sides import sides
from sahelread.text.lexicon import table
from sahelread.text.numbers import Modifier, Number
from sahelread.text.words import fold

# Concepts that measure or scale what is counted, and are not what is counted.
_NO_THINGS = frozenset(
    ("several", "half", "third", "majority", "double", "dozens", "hundreds", "thousands", "year", "death")
)

# Words after a noun phrase among which an act says what happened to the people; farther ones happen to others.
_ACT_WITHIN = 5
# Words around a percentage within which it is said what it is a share of.
_SHARE_WITHIN = 9
# Characters after "parmi", "dans les rangs de" in which the people are named.
_NAMED_WITHIN = 30

# Unnamed figures further apart than this are hardly two counts of the same people: of pairs with the same kind of
# figure and unnamed people about half are right (research on French stories), and the wrong ones lie far apart.
_SAME_COUNT_AT_MOST = 5.0

_PEOPLE, _THINGS = "of people", "of thing"
"""Questions of how many there are, whatever happened to them."""

_SHARE = "share"
"""The question of a percentage: turnout, a candidate's score, how many strike."""

_WHOEVER = ("displaced", "missing")
"""Fates of which a story has one count, whatever it calls the people."""

_OF_SOMEONE = ("score",)
"""Shares of which a story has as many as candidates."""

UNNAMED = ""
"""The referent of "morts" and "personnes": whose, the text does not say."""


@dataclass(frozen=True)
class Slot:
    """`question` is a fate ("dead") or what is counted ("of truck"); `side` a country that the noun's phrase names.

    `low` and `high` bound the answer (None: open); `start` and `end` are where it stands in the passage; `years` are
    those that the passage names with a month.
    """

    question: str
    referent: str
    side: str
    low: float | None
    high: float | None
    start: int
    end: int
    supposed: bool = False
    years: frozenset[int] = frozenset()

    @property
    def named(self) -> bool:
        """Whether the text says who or what is counted."""
        return self.referent != UNNAMED and not self.supposed

    @property
    def strength(self) -> float:
        """How likely the same question makes a link by itself."""
        if self.question in (_PEOPLE, _THINGS):
            return weights.COUNT_SLOT
        return weights.NAMED_SLOT if self.named else weights.UNNAMED_SLOT


@cache
def _people(language: str) -> Mapping[str, str]:
    """The class of people (armed forces, attackers, civilians …) of each concept that names people."""
    classes: Mapping[str, str] = table(language, "people_classes")
    return {concept: people for people, listed in classes.items() for concept in listed.split()}


@cache
def _patterns(language: str, name: str) -> re.Pattern[str] | None:
    """The expressions of a table as one: what says that a figure belongs to another event, or that this is a record."""
    patterns: Sequence[str] = table(language, name) or ()
    return re.compile("|".join(f"(?:{fold(pattern)})" for pattern in patterns)) if patterns else None


def slots(facts: Facts) -> tuple[Slot, ...]:
    """The questions of quantity that a passage answers."""
    folded = fold(facts.text)
    elsewhen, records = _patterns(facts.language, "other_time"), _patterns(facts.language, "records")
    if elsewhen is not None and elsewhen.search(records.sub(" ", folded) if records is not None else folded):
        return ()
    years = frozenset(when.year for when in facts.whens if when.year and when.month)
    countries = sides(facts.folded, facts.language)
    found = []
    for number in facts.numbers:
        if number.definite or number.modifier is Modifier.UNKNOWN or number.duration or number.money:
            continue
        slot = _slot(facts, number, countries)
        if slot is not None:
            found.append(replace(slot, years=years))
    return tuple(found)


def _slot(facts: Facts, number: Number, countries: Mapping[int, str]) -> Slot | None:
    """The question that a number answers; None for what is no count of anything told."""
    end = max(number.end, number.phrase_end)
    inside = [place for place, word in enumerate(facts.words) if number.start <= word.start < end]
    told = [concept for place in inside for concept in facts.concepts.get(place, ())]
    people = _people(facts.language)
    referent = next((people[concept] for concept in told if concept in people), UNNAMED)
    side = next((countries[place] for place in inside if place in countries), "")
    if number.percent:
        return _share(facts, number)
    if number.unit is not None:
        return None
    fate = number.fate or (_fate_told(facts, inside) if inside else None)
    if fate in _WHOEVER:
        return Slot(fate, UNNAMED, side, number.low, number.high, number.start, end)
    if fate:
        referent = referent or _people_after(facts, end)
        return Slot(fate, referent, side, number.low, number.high, number.start, end)
    if referent:
        return Slot(_PEOPLE, referent, side, number.low, number.high, number.start, end)
    thing = next((concept for concept in told if concept not in _NO_THINGS), None)
    if thing is None:
        return None
    return Slot(_THINGS, thing, side, number.low, number.high, number.start, end)


def _share(facts: Facts, number: Number) -> Slot | None:
    """What a percentage is the share of, and of whom where it is a score; None where its clause does not say."""
    place = facts.word_at(number.start)
    if place is None:
        return None
    shares: Mapping[str, str] = table(facts.language, "shares")
    told = [
        (abs(at - place), shares[concept])
        for at, concepts in facts.concepts.items()
        if abs(at - place) <= _SHARE_WITHIN
        for concept in concepts
        if concept in shares
    ]
    if not told:
        return None
    share = min(told)[1]
    whose = _whose(facts, place) if share in _OF_SOMEONE else ""
    if share in _OF_SOMEONE and not whose:
        return None
    return Slot(_SHARE, f"{share} {whose}".strip(), "", number.low, number.high, number.start, number.end)


def _whose(facts: Facts, place: int) -> str:
    """The last word of the name of the one whose score stands at that word: before it, or after "contre 32 % à"."""
    against = frozenset(table(facts.language, "score_of_the_next") or ())
    named = [at for at, word in enumerate(facts.words) if at and word.text[0].isupper() and facts.stems[at]]
    after = [at for at in named if place < at <= place + _SHARE_WITHIN]
    before = [at for at in named if at < place]
    if (place and facts.folded[place - 1] in against) or not before:
        end = after[0] if after else None
        while end is not None and end + 1 in named:
            end += 1
        return facts.folded[end] if end is not None else ""
    return facts.folded[before[-1]]


def _fate_told(facts: Facts, inside: Sequence[int]) -> str | None:
    """What happened to the people counted, from an act told next to them in their clause."""
    if not _counts_people(facts, inside):
        return None
    fates: Mapping[str, str] = table(facts.language, "fates_of_acts")
    clause = facts.clauses[inside[-1]]
    near = (
        *range(inside[-1] + 1, min(inside[-1] + 1 + _ACT_WITHIN, len(facts.words))),
        *range(inside[0], inside[-1] + 1),
    )
    for place in near:
        if facts.clauses[place] == clause:
            for concept in facts.concepts.get(place, ()):
                if concept in fates:
                    return fates[concept]
    return None


def _counts_people(facts: Facts, inside: Sequence[int]) -> bool:
    """Whether a number counts persons, named by a class of people or by a general word."""
    people = _people(facts.language)
    general = frozenset(str(table(facts.language, "general_people") or "").split())
    return any(
        facts.folded[place].rstrip("s") in general
        or any(concept in people for concept in facts.concepts.get(place, ()))
        for place in inside
    )


def _people_after(facts: Facts, end: int) -> str:
    """The people whose loss it is, when they are told after the figure: "40 morts parmi les soldats"."""
    among = _among(facts.language)
    if among is None:
        return UNNAMED
    found = among.match(fold(facts.text), end)
    if found is None:
        return UNNAMED
    people = _people(facts.language)
    for place, word in enumerate(facts.words):
        if found.end() <= word.start < found.end() + _NAMED_WITHIN:
            for concept in facts.concepts.get(place, ()):
                if concept in people:
                    return people[concept]
    return UNNAMED


@cache
def _among(language: str) -> re.Pattern[str] | None:
    words = table(language, "among") or ()
    return re.compile(rf"\s*(?:{'|'.join(fold(word) for word in words)})\b") if words else None


def same_question(a: Slot, b: Slot) -> bool:
    """Whether two slots ask the same: same fate, same people, no two countries, figures of one order."""
    if a.question != b.question or (a.referent != b.referent and UNNAMED not in (a.referent, b.referent)):
        return False
    if a.side and b.side and a.side != b.side:
        return False
    return (a.named and b.named) or not _far_apart(a, b)


def _far_apart(a: Slot, b: Slot) -> bool:
    first, second = (one.low if one.low is not None else one.high for one in (a, b))
    if not first or not second:
        return False
    return max(first, second) > _SAME_COUNT_AT_MOST * min(first, second)


def shared_slots(a: Sequence[Slot], b: Sequence[Slot]) -> list[tuple[Slot, Slot]]:
    """The pairs of slots of two passages that ask the same question."""
    return [(one, other) for one in a for other in b if same_question(one, other)]


# An unnamed toll is that of the people to whom so large a share of the story's named tolls of that kind belongs.
_USUALLY = 0.8


def _with_usual_people(answered: Sequence[Sequence[Slot]]) -> list[list[Slot]]:
    """The slots, the unnamed ones given the people whose fate the story mostly tells; they stay unnamed in strength."""
    tolls: dict[str, Counter[str]] = {}
    for slot in (slot for found in answered for slot in found if slot.named):
        tolls.setdefault(slot.question, Counter())[slot.referent] += 1
    usual = {}
    for question, counted in tolls.items():
        people, most = max(counted.items(), key=lambda entry: (entry[1], entry[0]))
        if question not in (_PEOPLE, _THINGS) and most >= _USUALLY * counted.total():
            usual[question] = people
    return [
        [
            replace(slot, referent=usual[slot.question], supposed=True)
            if not slot.named and slot.question in usual
            else slot
            for slot in found
        ]
        for found in answered
    ]


def _of_the_event(answered: Sequence[Sequence[Slot]]) -> list[list[Slot]]:
    """The slots without those of passages that name only years before the last one that the story names."""
    last = max((year for found in answered for slot in found for year in slot.years), default=None)
    return [[slot for slot in found if not slot.years or last in slot.years] for found in answered]


# Up to so many answers all pairs of them are taken; with more, only those of passages that look alike as well: a
# thousand accounts of one toll would make half a million links.
_ALL_ANSWERS = 60


def slot_strength(one: Slot, other: Slot) -> float:
    """How likely two passages that answer the same question are a pair for that alone."""
    if one.referent != other.referent:
        return weights.HALF_NAMED_SLOT
    if (one.side == "") != (other.side == ""):
        return min(one.strength, other.strength, weights.UNNAMED_SLOT)
    return min(one.strength, other.strength)


def questions_in_common(
    answered: Sequence[Sequence[Slot]], accounts: Ints, alike: Collection[tuple[int, int]]
) -> dict[tuple[int, int], tuple[Slot, Slot]]:
    """The pairs of passages of two accounts that answer the same question, each with the strongest that they share.

    `alike` are the pairs of passages that look alike; they matter where very many answer one question.
    """
    by_question: dict[str, dict[int, list[Slot]]] = {}
    for passage, found in enumerate(_with_usual_people(_of_the_event(answered))):
        for slot in found:
            key = (
                slot.question
                if slot.question not in (_PEOPLE, _THINGS)
                else f"{slot.question} {slot.referent}"
            )
            by_question.setdefault(key, {}).setdefault(passage, []).append(slot)
    shared: dict[tuple[int, int], tuple[Slot, Slot]] = {}
    for answers in by_question.values():
        pairs: Iterable[tuple[int, int]] = combinations(sorted(answers), 2)
        if len(answers) > _ALL_ANSWERS:
            pairs = (pair for pair in alike if pair[0] in answers and pair[1] in answers)
        for a, b in pairs:
            if accounts[a] != accounts[b]:
                for one, other in product(answers[a], answers[b]):
                    known = shared.get((a, b))
                    if same_question(one, other) and (
                        known is None or slot_strength(one, other) > slot_strength(*known)
                    ):
                        shared[a, b] = (one, other)
    return shared

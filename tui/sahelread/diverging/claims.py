"""Which numbers answer one question: the claims of all passages, brought together before their values are looked at.

Numbers answer one question when they count the same beings or things with the same fate (`referents`), or when their passages
report the same thing and say it with the same words around the number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.amounts import Relation, in_days, relation
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Answer, shortened
from sahelread.diverging.mentions import source_of
from sahelread.diverging.referents import ANYONE, BARE_MONEY, DECIDED, Referent, comparable, referent
from sahelread.model import PassageRef
from sahelread.text.absences import absences
from sahelread.text.dates import Role
from sahelread.text.numbers import Modifier, Number

# How many characters on each side of a number are taken for what it is about.
_NEAR = 70

# Without a common fate, two numbers need this share of their surroundings in common (weighted by rarity, Dice), and
# this much in all: "63 camions" of the convoy, not any camions. Found on bench/stories/dev with `python -m bench.divergences`;
# lower lets pairs in that only share the place, higher loses those that tell it in other words.
_SHARED_SURROUNDINGS = 0.30
_SHARED_WEIGHT = 0.9
# Numbers of people of whom nothing more is said need more when their passages are linked.
_SHARED_BY_ANYONE = 0.2
# Measures (years, euros, shares) are of so many things that only nearly the same words make them one.
_SHARED_BY_MEASURES = 0.5
# Passages that are linked already need less.
_SHARED_WHEN_LINKED = 0.12


@dataclass(frozen=True)
class Claim:
    """A number that one passage gives, and what it counts."""

    told: Told
    number: Number
    referent: Referent
    surroundings: frozenset[str]

    @property
    def article(self) -> str:
        return self.told.ref.article

    @property
    def answer(self) -> Answer:
        start, end = self.number.start, _quoted_end(self.told, self.number)
        source = source_of(self.told, self.number.start)
        return Answer(self.told, start, end, shortened(self.told.text[start:end]), source)


# A number is quoted with its noun, not with where that is, what it did or what somebody called it.
_BEYOND_THE_NOUN = re.compile(
    r" (?:a|au|aux|en|dans|ayant|perdu|perdus|qui|at|in|who) |[«“\"(]|(?<= )(?:perdue?s?|pries?|somme(?:e|s|es)?|at)\Z| [^\W\d_]{2,}ent(?!\w)"
)


def _quoted_end(told: Told, number: Number) -> int:
    """Where a number with its noun ends."""
    end = max(number.end, number.phrase_end)
    if number.head_span is None or number.head_span[0] < number.start:
        return end
    beyond = _BEYOND_THE_NOUN.search(told.folded, number.head_span[1], end)
    return len(told.folded[: beyond.start()].rstrip()) if beyond else end


def claims(accounts: Accounts) -> Iterator[Claim]:
    """The numbers of all passages that can answer a question."""
    for told in accounts:
        for number in (*told.numbers, *absences(told.text, told.language)):
            if not comparable(number) or (number.duration and _is_date(told, number)):
                continue
            if _is_bare_money(number):
                number = replace(number, unit=BARE_MONEY, head="", head_span=None)
            counted = referent(told, number)
            if counted is None or counted.others:
                continue
            yield Claim(told, number, counted, _surroundings(told, number))


# From here on a bare figure ("neuf milliards") is a sum of money whose currency goes without saying.
_MONEY = 1_000_000


def _is_bare_money(number: Number) -> bool:
    bare = number.unit is None and number.head is None and number.fate is None
    return bare and (number.best or 0.0) >= _MONEY


def _is_date(told: Told, number: Number) -> bool:
    """Whether a length of time only says when: "depuis deux ans", "il y a trois jours"."""
    return any(when.start <= number.start < when.end and when.role is not Role.LENGTH for when in told.dates)


def _surroundings(told: Told, number: Number) -> frozenset[str]:
    """The telling words near a number, its own noun left out."""
    first, last = told.clause(number.start, number.phrase_end)
    first, last = max(first, number.start - _NEAR), min(last, number.phrase_end + _NEAR)
    if number.unit is not None:  # two measures in one sentence are of two things
        ends = [other.end for other in told.numbers if other.end <= number.start]
        starts = [other.start for other in told.numbers if other.start >= number.phrase_end]
        first, last = max([first, *ends]), min([last, *starts])
    own = told.keys_in(*number.head_span) if number.head_span else frozenset()
    return told.keys_in(first, last) - own


# --- which numbers answer one question --------------------------------------------------------------------------------


def questions(accounts: Accounts, claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Claims in buckets of one question each."""
    buckets = list(_by_what_is_told(accounts, claims))
    yield from buckets
    yield from _counted_once(accounts, claims, buckets)


# Three accounts that count a kind once each, two of them alike, count the same; two accounts must share this much around.
_ENOUGH_ACCOUNTS = 3
_SHARED_BY_TWO = 1.0
# A count of the same things hardly differs by more.
_SAME_THINGS_AT_MOST = 3.0


def _counted_once(
    accounts: Accounts, claims: Sequence[Claim], buckets: Sequence[Sequence[Claim]]
) -> Iterator[list[Claim]]:
    """The kinds of which every account gives one figure, wherever it stands: the villages that were hit, the lorries.

    An account that gives two figures of a kind counts it for two questions, and says nothing here.
    """
    kinds: dict[tuple[str, str | None, bool, bool], list[Claim]] = {}
    for claim in claims:
        counted, number = claim.referent, claim.number
        if counted.kind == ANYONE or number.unit is not None or number.modifier in _NO_FIGURE:
            continue
        fate = counted.fate if counted.is_people else None
        kinds.setdefault((counted.kind, fate, counted.part, counted.background), []).append(claim)
    asked = [{id(claim) for claim in bucket} for bucket in buckets if _tellers(bucket) > 1]
    for alike in kinds.values():
        single = [
            claim
            for claim in alike
            if len({_figure(other) for other in alike if other.article == claim.article}) == 1
        ]
        figures = sorted(_figure(claim) for claim in single)
        if _tellers(single) < 2 or not 0 < figures[-1] <= _SAME_THINGS_AT_MOST * figures[0]:
            continue
        if any({id(claim) for claim in single} <= bucket for bucket in asked):
            continue
        if _is_one_count(accounts, single):
            yield single


_NO_FIGURE = (Modifier.VAGUE, Modifier.UNKNOWN)


def _tellers(bucket: Sequence[Claim]) -> int:
    return len({claim.article for claim in bucket})


def _is_one_count(accounts: Accounts, single: Sequence[Claim]) -> bool:
    """Whether claims of one kind from several accounts are likely one count."""
    tellers: dict[float, set[str]] = {}
    for claim in single:
        tellers.setdefault(_figure(claim), set()).add(claim.article)
    if _tellers(single) >= _ENOUGH_ACCOUNTS and max(map(len, tellers.values())) > 1:
        return True
    return any(
        a.article != b.article
        and _figure(a) != _figure(b)
        and accounts.weight(a.surroundings & b.surroundings) >= _SHARED_BY_TWO
        for a in single
        for b in single
    )


def _by_what_is_told(accounts: Accounts, claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Claims in buckets by what is told of those they count, or around them."""
    plain = [claim for claim in claims if claim.number.unit is None]
    buckets = _by_fate([claim for claim in plain if claim.referent.fate])
    loose = [claim for claim in plain if not claim.referent.fate]
    counts = Counter((claim.told.ref, claim.referent.kind) for claim in plain)
    left: list[Claim] = []
    for claim in loose:
        home = _home(accounts, claim, buckets, counts)
        if home is None:
            left.append(claim)
        else:
            home.append(claim)
    yield from buckets
    measured = [claim for claim in claims if claim.number.unit is not None]
    yield from connected(accounts, measured, lambda a, b: _measure_nearness(accounts, a, b))
    by_kind: dict[tuple[str, bool, bool], list[Claim]] = {}
    for claim in left:
        counted = claim.referent
        kind = ANYONE if counted.is_people else counted.kind
        by_kind.setdefault((kind, counted.part, counted.background), []).append(claim)
    for alike in by_kind.values():
        yield from _by_surroundings(accounts, alike)


def _by_fate(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims about what befell people or things: one bucket per kind, fate, side and period."""
    buckets: dict[_Fated, list[Claim]] = {}
    for claim in claims:
        told, counted = claim.told, claim.referent
        period = str(told.background[0].year) if told.background else "before" if counted.background else ""
        buckets.setdefault(_Fated(counted.kind, counted.fate, counted.part, period), []).append(claim)
    anyone = {key: alike for key, alike in buckets.items() if key.kind == ANYONE}
    found = [
        (key, of_side) for key, alike in buckets.items() if key.kind != ANYONE for of_side in _by_side(alike)
    ]
    for key, alike in anyone.items():
        specific = [
            bucket
            for other, bucket in found
            if other[1:] == key[1:] and bucket[0].referent.is_people and not bucket[0].referent.is_apart
        ]
        rest = [claim for claim in alike if not _joined_by_value(claim, specific)]
        if len(specific) == 1:
            near = [claim for claim in rest if claim.number.best == 0 or _is_near(claim, specific[0])]
            specific[0].extend(near)
            rest = [claim for claim in rest if claim not in near]
        found.append((key, rest))
    return [sorted(alike, key=lambda claim: claim.told.ref) for _, alike in found if alike]


class _Fated(NamedTuple):
    """What makes one question of numbers with a fate: 27 soldiers, killed, all of them, of the story's own days."""

    kind: str
    fate: str | None
    part: bool
    period: str


def _by_side(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims apart by whose people they count; those that do not say go with the only side there is, or alone."""
    sides = {claim.referent.sides for claim in claims if claim.referent.sides}
    found: dict[frozenset[str], list[Claim]] = {}
    for claim in claims:
        side = claim.referent.sides
        if not side and len(sides) == 1:
            side = next(iter(sides))
        found.setdefault(side, []).append(claim)
    if len(sides) > 1:
        named = [bucket for side, bucket in found.items() if side]
        found[frozenset()] = [
            claim for claim in found.get(frozenset(), ()) if not _joined_by_value(claim, named)
        ]
    return [bucket for bucket in found.values() if bucket]


# Two counts of the same people hardly differ by more: beyond, an account that names nobody counts somebody else.
_SAME_COUNT_AT_MOST = 6.0
# A number without a fate is taken for one with a fate only when it is nearly the same: all trucks are not the burnt ones.
_SAME_FIGURE_AT_MOST = 1.5


def _is_near(claim: Claim, bucket: Sequence[Claim], at_most: float = _SAME_COUNT_AT_MOST) -> bool:
    """Whether a number could be another count of the same people as those of a bucket."""
    figure = _figure(claim)
    others = [_figure(other) for other in bucket]
    return figure > 0 and any(0 < max(figure, other) <= at_most * min(figure, other) for other in others)


def _figure(claim: Claim) -> float:
    """The one figure that stands for a number; 0 when there is none."""
    return claim.number.best or claim.number.high or claim.number.low or 0.0


def _joined_by_value(claim: Claim, buckets: Sequence[list[Claim]]) -> bool:
    """Put a claim that does not say who died with the only bucket that has its figure; whether there was one."""
    fitting = [
        bucket
        for bucket in buckets
        if any(relation(claim.number, other.number) is Relation.EQUAL for other in bucket)
    ]
    if len(fitting) == 1:
        fitting[0].append(claim)
        return True
    return False


def _home(
    accounts: Accounts, claim: Claim, buckets: Sequence[list[Claim]], counts: Counter[tuple[PassageRef, str]]
) -> list[Claim] | None:
    """The bucket that a claim without a fate belongs to: of its kind, in passages that report the same, with a near figure.

    A passage that counts the same kind twice ("63 camions, dont douze ont brûlé") counts them for two questions.
    """
    if claim.referent.kind == ANYONE or counts[claim.told.ref, claim.referent.kind] > 1:
        return None
    for bucket in buckets:
        other = bucket[0].referent
        if other.kind != claim.referent.kind or other.background != claim.referent.background:
            continue
        if other.sides and claim.referent.sides and not other.sides & claim.referent.sides:
            continue
        linked = [member for member in bucket if (claim.told.ref, member.told.ref) in accounts.sure]
        if _is_near(claim, linked, _SAME_FIGURE_AT_MOST):
            return bucket
    return None


def _by_surroundings(accounts: Accounts, claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Claims of one kind in buckets whose members are told with the same words around."""
    yield from connected(accounts, claims, lambda a, b: _nearness(a, b, _same_surroundings(accounts, a, b)))


def _nearness(a: Claim, b: Claim, alike: bool) -> tuple[float, ...] | None:
    """How near two numbers are that may answer one question: what they are of comes first, then their agreement."""
    if not alike:
        return None
    themed = not a.referent.themes & b.referent.themes
    return float(themed), float(claim_relation(a, b)), -float(len(a.surroundings & b.surroundings))


def _measure_nearness(accounts: Accounts, a: Claim, b: Claim) -> tuple[float, ...] | None:
    """How near two measures are; None unless they are of one thing that both name, or told with the same words around."""
    counted, other = a.referent, b.referent
    kinds = {counted.kind, other.kind}
    if len(kinds) > 1 and not (BARE_MONEY in kinds and a.number.money and b.number.money):
        return None
    if (counted.background, counted.part) != (other.background, other.part):
        return None
    if counted.themes & other.themes:
        return _nearness(a, b, True)
    if (a.number.duration or a.number.money) and counted.themes and other.themes:
        return None  # what was asked for and what was given, a sentence and a ban
    named = any(" " in theme for theme in counted.themes | other.themes)
    return _nearness(a, b, not named and _same_surroundings(accounts, a, b))


def _is_left(claim: Claim, other: Claim) -> bool:
    """Whether a measure is the only one in its unit that no measure of the other passage agrees with."""
    left = [
        number
        for number in claim.told.numbers
        if number.unit == claim.number.unit
        and not any(
            there.unit == number.unit and relation(number, there) is Relation.EQUAL
            for there in other.told.numbers
        )
    ]
    return left == [claim.number]


def _is_only(claim: Claim) -> bool:
    """Whether the passage counts nothing else of that kind: then what it shares with a linked passage is this number."""
    return (
        sum(
            number.unit == claim.number.unit and number.head == claim.number.head
            for number in claim.told.numbers
        )
        == 1
    )


def _same_surroundings(accounts: Accounts, a: Claim, b: Claim) -> bool:
    if a.referent.sides and b.referent.sides and not a.referent.sides & b.referent.sides:
        return False
    if (
        Modifier.VAGUE in (a.number.modifier, b.number.modifier)
        and relation(a.number, b.number) is Relation.APART
    ):
        return False  # "des centaines de militaires" in the streets are not the dozen on television
    shared = accounts.weight(a.surroundings & b.surroundings)
    mass = (accounts.weight(a.surroundings) + accounts.weight(b.surroundings)) / 2
    if not mass:
        return False
    likeness = shared / mass
    if a.number.unit is not None:
        linked = (a.told.ref, b.told.ref) in accounts.sure
        if linked and _is_left(a, b) and _is_left(b, a):
            loose = a.number.duration or a.number.percent
            return likeness >= (_SHARED_WHEN_LINKED * 2 if loose else _SHARED_WHEN_LINKED)
        return shared >= _SHARED_WEIGHT and likeness >= _SHARED_BY_MEASURES
    if (a.told.ref, b.told.ref) in accounts.sure:
        anyone = ANYONE in (a.referent.kind, b.referent.kind)
        needed = _SHARED_BY_ANYONE if anyone else _SHARED_WHEN_LINKED
        return likeness >= needed or (_is_only(a) and _is_only(b) and not anyone)
    return shared >= _SHARED_WEIGHT and likeness >= _SHARED_SURROUNDINGS


def claim_relation(a: Claim, b: Claim) -> Relation:
    """How two values relate, lengths of time counted in days."""
    return relation(in_days(a.number), in_days(b.number))


def may_answer_alike(accounts: Accounts, a: Claim, b: Claim) -> bool:
    """Whether two claims of a bucket answer its question themselves, not only through a third."""
    low, high = sorted((_figure(a), _figure(b)))
    if a.number.unit is None and low > 0 and high > _SAME_COUNT_AT_MOST * low:
        return False
    if a.referent.fate or b.referent.fate:
        return True
    if a.referent.themes & b.referent.themes:
        return True
    return _same_surroundings(accounts, a, b)


def is_strong(accounts: Accounts, a: Claim, b: Claim) -> bool:
    """Whether two claims surely answer the same question: the same kind with the same fate, or in linked passages."""
    counted, other = a.referent, b.referent
    if counted.kind != other.kind or counted.part != other.part or 0 in (a.number.best, b.number.best):
        return False
    if a.number.unit is not None:
        themes = frozenset(theme for theme in counted.themes & other.themes if not theme.startswith(DECIDED))
        near = a.surroundings & b.surroundings - themes
        return bool(themes) and (bool(near) or any(" " in theme for theme in themes))
    if counted.fate is not None and counted.fate == other.fate:
        return True
    if a.referent.kind != b.referent.kind and ANYONE not in (a.referent.kind, b.referent.kind):
        return False
    if Modifier.VAGUE in (a.number.modifier, b.number.modifier):
        return False
    shared = accounts.weight(a.surroundings & b.surroundings)
    mass = (accounts.weight(a.surroundings) + accounts.weight(b.surroundings)) / 2
    return (a.told.ref, b.told.ref) in accounts.sure and shared >= _SHARED_SURROUNDINGS * mass

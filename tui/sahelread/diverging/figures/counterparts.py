"""Figures that answer one question because nothing else in two passages could: what is left when the others have found theirs.

Two passages that surely report the same are one sentence of two desks, each with its own words. What both give alike agrees; of what no
other words bring together, each figure belongs to the one of the other passage that it is likeliest to be of one thing with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from sahelread.aligning.fates import classes_of_people
from sahelread.diverging.accounts import Accounts
from sahelread.diverging.apart import Relation
from sahelread.diverging.buckets import grouped
from sahelread.diverging.figures.ages import AGE
from sahelread.diverging.figures.amounts import are_of_the_same_digits, in_one_unit, kind_of_unit, relation
from sahelread.diverging.figures.claims import Claim, are_at_one_place
from sahelread.diverging.figures.convicts import are_of_others
from sahelread.diverging.figures.kinds import ANYONE
from sahelread.diverging.figures.likelihood import SAME_SENTENCE, are_nearly_equal, likelihood
from sahelread.diverging.figures.periods import period_of
from sahelread.diverging.figures.punishments import is_punished
from sahelread.diverging.figures.recalled import are_of_two_rounds
from sahelread.diverging.figures.referents import Referent, counts_things, may_be_one_kind
from sahelread.diverging.figures.shares import MARGIN, NAME
from sahelread.diverging.told import Told, read_once
from sahelread.diverging.topics import fate_words
from sahelread.text.expressions import expression
from sahelread.text.names import NameKind
from sahelread.text.numbers import Modifier

# Two figures for one thing hardly differ by more: beyond, an account that names nobody counts somebody else.
AT_MOST = 6.0
# All of whom some met a fate are hardly so few: all trucks are not the burnt ones.
_ALL_AT_MOST = 2.5
# From here on two figures that nothing else brings together are of one thing: in fifteen unread stories nine in twenty are judged so,
# and most of the others by nobody.
_LIKELY = 0.4
# Less is enough where each is the only figure of its kind in passages that go together alone.
_LIKELY_ALONE = 0.15
# Margins of one ballot further apart are those of two results.
_ONE_MARGIN = 1.5
# Lengths of time further apart are of two things.
_LONGER = 10.0


def with_counterparts(accounts: Accounts, questions: Iterable[list[Claim]]) -> Iterator[list[Claim]]:
    """The questions, those of one account only joined with that of their counterparts in another."""
    buckets = list(questions)
    home = {id(claim): bucket for bucket in buckets for claim in bucket}
    fated = grouped(((claim.article, claim.referent.fate), claim) for bucket in buckets for claim in bucket)
    only = {key for key, alike in fated.items() if key[1] and len({one.figure for one in alike}) == 1}

    def are_alone(a: Claim, b: Claim) -> bool:
        told = ((one.article, one.referent.fate) for one in (a, b))
        return all(key in only for key in told) and not _may_be_a_part(a, b)

    found = [
        (-likelihood(accounts, a, b), a, b)
        for a, b in accounts.linked_pairs((claim for bucket in buckets for claim in bucket), at_all=True)
        if home[id(a)] is not home[id(b)] and are_counterparts(accounts, a, b, alone=are_alone(a, b))
    ]
    found.sort(key=lambda pair: (pair[0], pair[1].told.ref, pair[2].told.ref, pair[1].number.start))
    for _, a, b in found:
        one, other = sorted((home[id(a)], home[id(b)]), key=_tellers)
        fates = {claim.referent.fate for claim in one + other} - {None}
        joined, least = _tellers(one + other), _tellers(one)
        if joined < _tellers(other) + least if least > 1 else joined == _tellers(other):
            continue
        if len(fates) > 1:
            continue
        other += one
        other.sort(key=lambda claim: (claim.told.ref, claim.number.start))
        home |= {id(claim): other for claim in one}
        one.clear()
    yield from filter(None, buckets)


def _may_be_a_part(a: Claim, b: Claim) -> bool:
    """Whether two did not meet one fate, or fewer by a noun of their own may be some of all: "353 soldats blessés", "un millier de blessés"."""
    fewer, more = (one.referent for one in sorted((a, b), key=attrgetter("figure")))
    return fewer.fate != more.fate or (fewer.kind != more.kind and fewer.kind != ANYONE)


def _tellers(bucket: Sequence[Claim]) -> int:
    return len({claim.article for claim in bucket})


def are_counterparts(accounts: Accounts, a: Claim, b: Claim, *, alone: bool = False) -> bool:
    """Whether two claims, whose figures the other passage does not give, are likely of one thing: of passages that surely report the same, or
    that are linked at all where the figures are nearly equal. `alone` are those of one fate of which neither account counts others."""
    if (
        not are_of_one_size(a, b, AT_MOST)
        or not (accounts.are_linked(a, b) or (accounts.score(a, b) and are_nearly_equal(accounts, a, b)))
        or not _may_be_of_one(accounts, a, b)
    ):
        return False
    if _is_told_by(a, b) or _is_told_by(b, a):
        return False
    alone |= a.of_its_kind == b.of_its_kind == 1 and accounts.are_alone_together(a.told.ref, b.told.ref)
    return likelihood(accounts, a, b) >= (_LIKELY_ALONE if alone else _LIKELY)


def are_of_one_size(a: Claim, b: Claim, at_most: float) -> bool:
    one, other = in_one_unit(a.number, b.number)
    if (
        one.modifier is other.modifier is Modifier.VAGUE
    ):  # "plusieurs centaines", "des milliers": as near as they can be
        one, other = sorted((one, other), key=lambda number: number.low or 0.0)
        return (other.low or 0.0) <= at_most * (one.high or other.low or 0.0)
    low, high = sorted((one.figure, other.figure))
    return 0 < high <= at_most * low or are_of_the_same_digits(one, other)


def _is_told_by(claim: Claim, other: Claim) -> bool:
    """Whether another passage gives the figure of a claim, of whatever thing: then its own other figure is hardly the answer."""
    kind = kind_of_unit(claim.number)
    return any(
        relation(*in_one_unit(claim.number, number)) is Relation.EQUAL
        for number in other.told.numbers
        if (number.unit is None or kind_of_unit(number) == kind) and number is not other.number
    )


def _may_be_of_one(accounts: Accounts, a: Claim, b: Claim) -> bool:
    """Whether nothing that is said of two claims forbids that they are of one thing."""
    one, other = a.referent, b.referent
    if a.number.unit is not None or b.number.unit is not None:
        punished = is_punished(one.themes | other.themes)
        may_be_one = may_be_one_kind(one, other) and may_be_one_measure(accounts, a, b)
        return may_be_one and not punished and one.kind != AGE
    recalled = one.background != other.background and not (
        accounts.score(a, b) >= SAME_SENTENCE or are_nearly_equal(accounts, a, b)
    )
    recalled |= one.background and other.background and period_of(a) != period_of(b)
    if (
        _whole(one) != _whole(other)
        or recalled
        or not are_at_one_place(a, b)
        or _differ(one.sides, other.sides)
        or _differ(one.fate, other.fate)
    ):
        return False
    if (
        one.part
        and ANYONE in (one.kind, other.kind)
        and not (one.place or other.place or _are_told_by_one_word(a, b))
    ):
        return False  # any part of the dead: of those at one place it is one part
    if one.fate != other.fate:
        # "les onze accusés", "une ville de 2 000 habitants": of all of them some met a fate; of trucks, a part
        every = a if other.fate else b
        things = counts_things(every.referent, every.told.language)
        if things or every.number.definite or not are_of_one_size(a, b, _ALL_AT_MOST):
            return False
    return one.kind == other.kind or are_of_one_class(one, other, a.told.language)


# The word that tells which part is counted stands so near: "vingt corps ont été | identifiés".
_TOLD_NEAR = 24


def _are_told_by_one_word(a: Claim, b: Claim) -> bool:
    """Whether the same word stands close to both counts, beside what befell those who are counted."""
    near = [{key for key, away in one.distances.items() if away <= _TOLD_NEAR} for one in (a, b)]
    return bool(near[0] & near[1] - fate_words(a.told.language, a.referent.fate))


_whole = attrgetter("part", "aside")


def _differ(one: object, other: object) -> bool:
    """Whether two things are both told, and not the same."""
    return bool(one and other and one != other)


def are_of_one_class(one: Referent, other: Referent, language: str) -> bool:
    """Whether two nouns may be for the same people: passengers and migrants, villagers and whoever, not children, rebels or soldiers."""
    kinds, classes = {one.kind, other.kind}, classes_of_people(language)
    if any(not counted.is_people or counted.is_apart or counted.is_some for counted in (one, other)):
        return False
    return ANYONE in kinds or (None not in (found := set(map(classes.get, kinds))) and len(found) == 1)


def may_be_one_measure(accounts: Accounts, a: Claim, b: Claim) -> bool:
    """Whether nothing that is said of two measures forbids that they are of one thing: another group, round or person, two towns."""
    one, other = a.referent, b.referent
    punished = is_punished(one.themes & other.themes)
    margin = MARGIN in one.themes & other.themes
    recalled = one.background != other.background and not (punished or margin)
    vague = Modifier.VAGUE in (a.number.modifier, b.number.modifier)
    anyhow = vague or punished or a.number.best == b.number.best  # three days are mistaken for three months
    if a.number.duration and not (anyhow or are_of_one_size(a, b, _LONGER)):
        return False  # a hearing of four hours, and one of 22 months
    if margin and not are_of_one_size(a, b, _ONE_MARGIN):
        return False  # before the appeal, and after it
    if _is_proposed_by_others(accounts, a, b) or _is_proposed_by_others(accounts, b, a):
        return False
    if one.part != other.part or recalled or are_of_two_rounds(a.told, b.told):
        return False  # a term that was given years ago is served today
    if are_of_others(one.nouns, other.nouns) or not (_may_be_among(a, b) and _may_be_among(b, a)):
        return False
    if _went_on(a, b):
        return False
    if one.themes & other.themes:
        return True
    if a.number.percent or a.number.unit == "measure:vote":
        named = _may_be_whose(one.themes, b) and _may_be_whose(other.themes, a)
        return not (one.themes and other.themes) and (named or are_nearly_equal(accounts, a, b))
    places = (any(" " in theme for theme in themes) for themes in (one.themes, other.themes))
    return one.kind != "distance" or not all(places)


def _went_on(a: Claim, b: Claim) -> bool:
    """Whether two lengths only say when each account was written: "trente heures | après le naufrage", "près de 48 heures après"."""
    since = _since(a.told.language)
    if not {a.number.unit, b.number.unit} <= _OF_DAYS or not all(
        any(map(since.match, one.referent.themes)) for one in (a, b)
    ):
        return False
    return not (a.told.appeared_no_earlier(b.told) and b.told.appeared_no_earlier(a.told))


_since, _OF_DAYS = expression("in_counterparts", "since", frame=r"{} "), {"time:hour", "time:day"}
_proposes, _PROPOSED_REACH = expression("in_counterparts", "proposes"), 60
# So many letters of a country are those of its people ("Italie", "italien").
_STEM = 4


def _is_proposed_by_others(accounts: Accounts, claim: Claim, other: Claim) -> bool:
    """Whether a measure is what a country or a body proposes or wants, of which another account says nothing at all."""
    by = _proposing(claim.told, claim.number.start)
    return by is not None and by not in accounts.texts[other.article]


@read_once
def _proposing(told: Told, start: int) -> str | None:
    """The letters that tell the country or the body which proposes or wants what stands at a place."""
    verb = told.before(_proposes, start, _PROPOSED_REACH)
    if verb is None:
        return None
    first, _ = told.clause(verb.start(), verb.end())
    first = max(first, told.folded.rfind(". ", 0, verb.start()))
    by = next((name for name in told.names if first <= name.start < verb.start()), None)
    if by is None or by.kind is NameKind.PERSON or not told.fullmatch(_opens, first, by.start):
        return None
    length = max(_STEM, by.end - by.start - _STEM)
    return told.folded[by.start : by.start + length]


_opens = expression("in_counterparts", "opens")


def _may_be_among(claim: Claim, other: Claim) -> bool:
    """Whether the group among whom a share is taken is that of another, or is told in its passage: "chez les jeunes, 25 %", "le taux de
    chômage des jeunes"."""
    among = claim.referent.among
    return not among or bool(among & (other.referent.among or other.told.keys))


def _may_be_whose(themes: frozenset[str], other: Claim) -> bool:
    """Whether a share may be that of another passage, which says of nobody whose it is but names whoever has it."""
    return all(theme.startswith(NAME) and theme.removeprefix(NAME) in other.told.folded for theme in themes)

"""Where one thing was done, or somebody is: "arrêté à Zinder", "né à Labé", "soigné à l'hôpital", each a place right behind its verb.

Two accounts whose passages surely report the same, one verb with two places, are asked about: two names of which neither lies in the
other, or two kinds of spot, a prison and a camp, that cannot be one. What is found is a hint.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import product

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected
from sahelread.diverging.findings import Finding
from sahelread.diverging.places import landmarks
from sahelread.diverging.places.containment import Places, containers
from sahelread.diverging.places.sites import Site, are_two_places, share_a_name, spots_told
from sahelread.diverging.places.spots import (
    Spot,
    are_kindred,
    are_of_two_acts,
    say_what,
    spots,
    what_was_done,
)
from sahelread.diverging.places.verbs import whereabouts
from sahelread.diverging.told import Told
from sahelread.diverging.topics import fate_words, topic_of_all
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.dates import Role
from sahelread.text.expressions import expression
from sahelread.text.lexicon import table, word_set

# What the passages must tell alike, whatever their place.
_ALIKE = 0.15
# And where their acts may be one, but are not known to be: of one that nobody knows, and of two that befall at once.
_MORE_ALIKE, _MOST_ALIKE = 0.2, 0.35
# Days that lie so far apart are not one day told otherwise.
_DAYS = timedelta(days=3)
# "Sur le coup", "sur place".
_THERE = "there"
# "Le bâtiment", which was named before; an article is no longer.
_that_one, _ARTICLE = expression("in_spots", "that_one"), 6


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The places that linked passages give differently for one act."""
    linked = {ref for ref, _ in accounts.sure}
    found = [spot for told in accounts if told.ref in linked for spot in spots(told)]
    around = containers(accounts)
    yield from landmarks.findings(accounts, around)
    for bucket in connected(accounts, found, lambda _accounts, a, b: _nearness(accounts, around, a, b)):
        apart = {
            id(spot)
            for a in bucket
            for b in bucket
            if a.article < b.article and _nearness(accounts, around, a, b) is not None
            if _are_apart(accounts, around, a, b) and not _are_told_as_one(bucket, a, b)
            for spot in (a, b)
        }
        if apart:
            yield _finding(accounts, [spot for spot in bucket if id(spot) in apart])


def _are_told_as_one(bucket: Sequence[Spot], a: Spot, b: Spot) -> bool:
    """Whether an account puts what is told in both places: one lies in the other."""
    own, others = ({one.article for one in bucket if one.site.names & spot.site.names} for spot in (a, b))
    return bool(own & others)


def _finding(accounts: Accounts, told: Sequence[Spot]) -> Finding:
    ends = frozenset[str].intersection(*(one.ends for one in told))
    return Finding(
        DivergenceType.PLACE,
        Verdict.CONFLICT,
        "whereabouts/"
        + " ".join(sorted({" ".join((one.site.family, *sorted(one.site.names))) for one in told})),
        asked(
            next(iter(ends), "where"),
            what_was_done(told) or topic_of_all(accounts, told),
        ),
        [one.answer for one in told],
        (message("Each account names a place that the other does not have."),),
    )


def _nearness(accounts: Accounts, around: Places, a: Spot, b: Spot) -> Nearness:
    """How near two places are, in passages that surely report the same: those of one act, or those of what may be one that is told of
    the same."""
    recalled = [one.told.background is not None for one in (a, b)]
    if not accounts.are_linked(a, b) or recalled[0] != recalled[1]:
        return None
    language, families = a.told.language, {a.site.family, b.site.family}
    if families & word_set(language, "spots_beside_others") and not any(
        families <= {*kind} for kind in table(language, "spots_of_one_kind")
    ):
        return None
    two_ends = word_set(language, "in_spots", "two_ends")
    if two_ends and two_ends <= a.tells ^ b.tells:
        return None
    one_act = a.tells & b.tells | a.ends & b.ends
    if a.ends != b.ends and not one_act & {*whereabouts(language)}:
        return None
    if (
        _are_of_two_days(a, b)
        or {a.is_to_come, b.is_to_come} == {True, False}
        or a.is_a_stage
        or b.is_a_stage
        or (not one_act and (are_of_two_acts(a, b) or not a.about & b.about or _count_others(a, b)))
    ):
        return None
    _, likeness = accounts.likeness(a.around_it, b.around_it)
    known = all(spot.tells & spot.told.deeds for spot in (a, b)) and not are_kindred(a, b)
    other = _MOST_ALIKE if known else _MORE_ALIKE
    if likeness < (other if not one_act else 0 if say_what(a, b) else _ALIKE):
        return None
    return (float(not one_act), float(_are_apart(accounts, around, a, b)), -likeness)


def _count_others(a: Spot, b: Spot) -> bool:
    """Whether two passages count others: three were killed here, two wounded there."""
    counts = [{number.amount for number in one.told.counts_before(len(one.told.folded))} for one in (a, b)]
    return all(counts) and not counts[0] & counts[1]


def _are_of_two_days(a: Spot, b: Spot) -> bool:
    """Whether two passages date what they tell, days apart: it was done twice, or in stages."""
    days = [[when.days for when in one.told.dates if when.days and when.role is Role.POINT] for one in (a, b)]
    return all(days) and not any(
        first <= latest + _DAYS and earliest <= last + _DAYS
        for first, last in days[0]
        for earliest, latest in days[1]
    )


def _are_apart(accounts: Accounts, around: Places, a: Spot, b: Spot) -> bool:
    """Whether nobody is at both: at two places that have names, or at two spots that are none of them the other's."""
    one, other = a.site, b.site
    if one.kind != other.kind:
        one, other = one.in_town, other.in_town
    some, others = (one.names, other.names) if one.called == other.called else (one.towns, other.towns)
    if some and others and not share_a_name(some, others):
        known = not a.ends & b.ends and (
            any(name in accounts.texts[b.article] for name in some)
            or any(name in accounts.texts[a.article] for name in others)
        )
        return not known and all(
            are_two_places(around, one, other, *names) for names in product(some, others)
        )
    if not (one.family and other.family) or one.family == other.family:
        return False
    wide = word_set(a.told.language, "spots_that_hold_others")
    if (one.family in wide) != (other.family in wide):
        return False
    if _is_taken_up(one) or _is_taken_up(other):
        return False
    both, held = {one.family, other.family}, table(a.told.language, "spots_held")
    opposite = [frozenset(pair) for pair in table(a.told.language, "opposite_spots") or ()]
    if any(both & pair for pair in opposite):
        return both in opposite
    if _THERE in both:
        dead = fate_words(a.told.language, "dead")
        both_die = bool(a.told.keys & dead and b.told.keys & dead)
        return (
            both_die
            and bool(both & word_set(a.told.language, "spots_of_care"))
            and not (_many(a) or _many(b))
        )
    alike = any(both <= {*group} for group in table(a.told.language, "spots_alike")) or any(
        both & {*held.get(family, ())} for family in both
    )
    return not (alike or other.family in _families(a.told) or one.family in _families(b.told))


def _is_taken_up(site: Site) -> bool:
    """Whether a place may be any that was told before: "(ont mis le feu) au bâtiment"."""
    told, any_of_them = site.told, word_set(site.told.language, "spots_taken_up")
    return (
        site.family in any_of_them
        and not site.names
        and bool(told.match(_that_one, site.lead) or told.before(_that_one, site.start, _ARTICLE))
    )


def _many(spot: Spot) -> bool:
    """Whether a passage counts several: each of them may be elsewhere."""
    return any((number.best or 0) > 1 for number in spot.told.counts_before(len(spot.told.folded)))


def _families(told: Told) -> frozenset[str]:
    return frozenset(spot.lastgroup or "" for spot in spots_told(told))

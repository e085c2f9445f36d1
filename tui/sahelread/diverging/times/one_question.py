"""Which dates and hours answer one question.

Two do when they play the same part ("on", "until", "since") beside the same acts: the words around them are compared, weighted by how
rare they are in the story, and less must be alike in passages that are linked. Dates that are far apart are rather of two events.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.buckets import Nearness, connected
from sahelread.diverging.times.dated import Dated, one_verb
from sahelread.diverging.times.moments import moment_relation, width
from sahelread.diverging.times.two_things import (
    are_of_two_acts,
    are_of_two_things,
    far_apart,
    is_to_come,
)
from sahelread.text.dates import Role
from sahelread.text.lexicon import word_set

# A possible link of this score is enough to compare two dates, not to be sure; less where they surely stand with one verb.
_PERHAPS_LINKED, _LINKED_BY_ONE_VERB = 0.4, 0.3

# How much of their surroundings two dates must share (Dice, weighted by rarity), and how much in all. In passages that
# are linked, less. Found on bench/stories/dev: below, the day of an announcement meets the day of what it announces.
_SHARED_SURROUNDINGS = 0.34
SHARED_WEIGHT = 1.1
_SHARED_WHEN_LINKED = 0.15
# Days that are rather of two events are of one only where nearly the same words stand around them, or, told alone, not much less than half of them.
_SHARED_WHEN_FAR = {False: 0.7, True: 0.4}

_A_WEEK = 7

# The hours of two acts are hardly one question, unless nearly all else is shared; those of one act need little else.
_SHARED_BY_TWO_DEEDS = 0.5
# Few things in a story run from one hour to another.
_SHARED_BY_SPANS = 0.5
_SHARED_BY_ONE_DEED, _LIKE_BY_ONE_DEED = 0.9, 0.2

# A beginning or an hour is of one thing among several that a passage tells: more must be shared.
_NEEDED_WHEN_LINKED = {Role.SINCE: 0.22, Role.HOUR: 0.15}
# What lasts between the same two countries is likely the same: less in common is enough for a hint.
_SHARED_SINCE, _LIKE_SINCE = 0.7, 0.2


def _alike(accounts: Accounts, a: Dated, b: Dated) -> bool:
    if _are_of_one_plan(accounts, a, b):
        return True
    shared, likeness = accounts.likeness(a.surroundings, b.surroundings)
    if not _are_told_alike(accounts, a, b, shared, likeness):
        return False  # most are not, which is soon known
    far = far_apart(a, b, linked=accounts.score(a, b) > 0)
    if far and likeness < _SHARED_WHEN_FAR[_are_told_alone(accounts, a, b)]:
        return False
    return not are_of_two_things(accounts, a, b)


def _are_of_one_plan(accounts: Accounts, a: Dated, b: Dated) -> bool:
    """Whether linked passages tell for when one thing is or was planned, however far apart: "promis pour février", "fixée à décembre 2026"."""
    planned = word_set(a.told.language, "acts_of_one_plan")
    if a.when.role is not Role.POINT or planned.isdisjoint(a.held_acts & b.held_acts):
        return False
    to_come = is_to_come(a) and is_to_come(b) and a.stage == b.stage and accounts.are_linked(a, b)
    return to_come and not are_of_two_things(accounts, a, b)


def _are_told_alike(accounts: Accounts, a: Dated, b: Dated, shared: float, likeness: float) -> bool:
    """Whether enough is alike around two dates; `shared` is what their surroundings share, `likeness` which part of them."""
    if a.when.span or b.when.span:
        linked = accounts.are_linked(a, b)
        return a.when.span and b.when.span and (linked or shared >= _SHARED_BY_SPANS)
    if one_verb((a, b)) and accounts.score(a, b) >= _LINKED_BY_ONE_VERB:
        return True
    if a.when.role is Role.POINT and _are_told_alone(accounts, a, b):
        return True
    if a.when.role is Role.HOUR and a.deed and b.deed:
        if a.deed != b.deed:
            return likeness >= _SHARED_BY_TWO_DEEDS
        if shared >= _SHARED_BY_ONE_DEED and likeness >= _LIKE_BY_ONE_DEED:
            return True
    if accounts.score(a, b) >= _PERHAPS_LINKED:
        return likeness >= _NEEDED_WHEN_LINKED.get(a.when.role, _SHARED_WHEN_LINKED)
    if a.when.role is Role.SINCE and _between_the_same_countries(a, b):
        return shared >= _SHARED_SINCE and likeness >= _LIKE_SINCE
    return shared >= SHARED_WEIGHT and likeness >= _SHARED_SURROUNDINGS


def _are_told_alone(accounts: Accounts, a: Dated, b: Dated) -> bool:
    """Whether two days of one act, or two longer times, are the only ones of passages that report nothing but the same."""
    of_one_act = bool(one_verb((a, b)) or a.held_acts & b.held_acts)
    one, other = a.when.days, b.when.days
    if not of_one_act or not one or not other or (width(one) < _A_WEEK) != (width(other) < _A_WEEK):
        return False
    alone = all(sum(when.role is one.when.role for when in one.told.dates) == 1 for one in (a, b))
    return alone and accounts.are_alone_together(a.told.ref, b.told.ref)


def buckets_of(accounts: Accounts, moments: Sequence[Dated]) -> Iterator[list[Dated]]:
    """The dates of one role that answer one question each. What says too little to be of one thing ("récemment") goes with the day that
    it is nearest to, and brings no two together."""
    told = [one for one in moments if not one.when.loose]
    buckets = list(connected(accounts, told, nearness, are_of_two_acts))
    for loose in (one for one in moments if one.when.loose):
        found = [
            (how_near, place)
            for place, bucket in enumerate(buckets)
            for one in bucket
            if one.article != loose.article and (how_near := nearness(accounts, loose, one)) is not None
        ]
        if found:
            buckets[min(found)[1]].append(loose)
    yield from (
        sorted(bucket, key=lambda one: (one.told.order, one.told.ref, one.when.start)) for bucket in buckets
    )


def _between_the_same_countries(a: Dated, b: Dated) -> bool:
    sides = a.told.sides_in(0, len(a.told.text))
    return len(sides) > 1 and sides == b.told.sides_in(0, len(b.told.text))


def nearness(accounts: Accounts, a: Dated, b: Dated) -> Nearness:
    """How near two dates are: those that agree before those that do not, then by what stands around them."""
    if not _alike(accounts, a, b):
        return None
    return float(moment_relation(a.when, b.when)), -accounts.likeness(a.surroundings, b.surroundings)[1]

"""What says that two dates or hours are of two things, whatever else their passages tell alike: the two ends of a course, two acts that
each holds its own, what was planned and what was done, what still went on.
"""

from __future__ import annotations

from datetime import timedelta

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.apart import Relation
from sahelread.diverging.figures.recalled import are_of_two_rounds
from sahelread.diverging.people.doers import all_doers_of
from sahelread.diverging.places.sites import spots_told
from sahelread.diverging.times.dated import Dated, one_verb
from sahelread.diverging.times.dated_acts import OCCURRED
from sahelread.diverging.times.holding import between_dates
from sahelread.diverging.times.moments import moment_relation, width
from sahelread.diverging.times.verbs_of_dating import named_in
from sahelread.diverging.told import Told
from sahelread.text.date_tenses import is_future
from sahelread.text.dates import Role, When
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set

# Accounts of one event hardly date it further apart.
_ONE_EVENT = timedelta(days=21)
# What is recalled is dated no further apart than by this part of the time since: "en juin 2003", ten years on, for April.
_REMEMBERED = 10


def are_of_two_things(accounts: Accounts, a: Dated, b: Dated) -> bool:
    """Whether two dates of one role cannot answer one question."""
    if are_two_ends(a, b) or _are_of_two_nouns(a, b) or _are_of_two_ranks(a, b) or _are_of_two_ballots(a, b):
        return True
    # Whatever ends some day is still to come.
    to_come = {is_to_come(dated) for dated in (a, b)}
    if a.when.role is not Role.UNTIL and len(to_come) > 1:
        # What is to begin one day in one account had begun on another, when the next appeared.
        may_be_one = a.when.role is Role.SINCE or _is_done_early(a, b)
        return not (may_be_one and _is_one_deed(accounts, a, b))
    if a.when.role is Role.POINT and (
        (to_come != {True} and _are_held_apart(a, b) and not _are_about_the_same(accounts, a, b))
        or _are_of_two_of_a_kind(a, b)
        or _are_of_two_doers(a, b)
        or _is_of_another_act(a, b)
        or _is_of_another_act(b, a)
        or are_of_two_rounds(a.told, b.told)
        or _was_told_before(a, b)
        or _was_told_before(b, a)
    ):
        return True
    if a.when.role is Role.HOUR and goes_on(a) is not goes_on(b):
        return True  # "à 8 heures, les tirs continuaient", that began at 4
    # "On soulevait vendredi les wagons", that others saw lifted before; "les secours continuaient lundi", after what had happened.
    lasting = a.when.role is Role.POINT and ((a.lasting and b.lasting) or goes_on(a) or goes_on(b))
    return lasting and moment_relation(a.when, b.when) is Relation.APART


def is_to_come(dated: Dated) -> bool:
    """Whether a day is told of what is planned, or still to come."""
    return dated.planned or is_ahead(dated)


def _is_done_early(a: Dated, b: Dated) -> bool:
    """Whether one account tells as done what another told as still to come, on a day between that and the day it was to be done on."""
    done, planned = sorted((a, b), key=is_to_come)
    told, one, other = planned.told.reference, done.when.days, planned.when.days
    if a.when.role is not Role.POINT or told is None or one is None or other is None:
        return False
    return told <= one[0] and one[1] < other[0] <= one[1] + _SOON


# What is brought forward by more is rather another act.
_SOON = timedelta(days=7)


def _is_one_deed(accounts: Accounts, a: Dated, b: Dated) -> bool:
    return accounts.are_linked(a, b) and (_are_of_one_act(a, b) or _are_about_the_same(accounts, a, b))


def _was_told_before(a: Dated, b: Dated) -> bool:
    """Whether one account appeared too long before the day that another gives for both to tell of one act as done."""
    appeared, days = a.told.article.published, b.when.days
    return appeared is not None and days is not None and days[0] - appeared > _A_SLIP and not is_to_come(a)


# A day is taken for its neighbour; what is agreed on one day is announced, or signed, some days later.
_A_SLIP = timedelta(days=3)


def goes_on(dated: Dated) -> bool:
    """Whether what a day is of had begun before it."""
    return dated.told.search(_continuing, *between_dates(dated.told, dated.when)) is not None


_continuing = expression("in_two_things", "continuing")


def are_two_ends(a: Dated, b: Dated) -> bool:
    """Whether two dates are those of the two ends of something."""
    return {a.stage, b.stage} == {"start", "end"}


def _are_of_two_nouns(a: Dated, b: Dated) -> bool:
    """Whether two dates stand with one verb, of one noun and of another, and nothing else is told around both: "la panne a commencé", "la
    fuite, commencée"."""
    one, other = ({act for act in dated.held_acts if " " in act and not dated.occurs} for dated in (a, b))
    verb = one_verb((a, b))
    timed = {
        key
        for dated in (a, b)
        for when in dated.told.dates
        for key in dated.told.keys_in(when.start, when.end)
    }
    return (
        bool(verb and one and other) and not one & other and a.surroundings & b.surroundings <= verb | timed
    )


def _are_of_two_of_a_kind(a: Dated, b: Dated) -> bool:
    """Whether two dates stand with two acts that are told alike elsewhere, and one passage gives each its day: "destitué vendredi, il a
    démissionné dimanche"."""
    one, other = (dated.holder.acts(dated.told) if dated.holder else frozenset() for dated in (a, b))
    if not one or not other or one & other or OCCURRED in a.held_acts & b.held_acts:
        return False
    return _dates_as_well(a.told, b.when, other) or _dates_as_well(b.told, a.when, one)


def _are_of_two_doers(a: Dated, b: Dated) -> bool:
    """Whether two days are of what many may do on days of their own, "arriver", and nothing else is told around both; or of what somebody does
    again with others, "reçu par le préfet", "reçu par le maire"."""
    both = a.held_acts & b.held_acts
    if both & word_set(a.told.language, "acts_done_again"):
        one, other = _taking_part(a), _taking_part(b)
        if one - other and other - one:
            return True
    done_by_many = word_set(a.told.language, "acts_of_many")
    return bool(both & done_by_many) and not (a.surroundings & b.surroundings) - a.held_acts - b.held_acts


def _taking_part(dated: Dated) -> frozenset[str]:
    """Who the clause of a date tells of, and what kinds of places."""
    told, (first, last) = dated.told, between_dates(dated.told, dated.when)
    who = {one.key for one in all_doers_of(told) if first <= one.start < last}
    return frozenset(who).union(
        spot.lastgroup or "" for spot in spots_told(told) if first <= spot.start() < last
    )


def _dates_as_well(told: Told, day: When, acts: frozenset[str]) -> bool:
    """Whether a passage tells one of some acts beside a day that another passage gives it."""
    return not acts.isdisjoint(told.deeds) and any(
        not acts.isdisjoint(told.keys_in(*between_dates(told, when)))
        for when in told.dates
        if when.role is Role.POINT and when.days is not None and when.days == day.days
    )


def _are_of_two_ranks(a: Dated, b: Dated) -> bool:
    """Whether the first of several is dated here, and the last there."""
    return _are_apart(*(named_in(d.told, _rank, *between_dates(d.told, d.when)) for d in (a, b)))


def _are_of_two_ballots(a: Dated, b: Dated) -> bool:
    """Whether one date is of a ballot for one office, and another of one for another."""
    return _are_apart(*(named_in(d.told, _ballot, *between_dates(d.told, d.when)) for d in (a, b)))


def _are_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not one & other


_rank, _ballot = expression("in_holding", "rank"), expression("in_two_things", "ballots")


def _are_held_apart(a: Dated, b: Dated) -> bool:
    """Whether two days surely stand with two acts that are not done at once, or one is of what is only told beside the other."""
    one, other = a.holder, b.holder
    if _are_of_one_act(a, b):
        return False
    if (one is not None and b.deed in one.beside) or (other is not None and a.deed in other.beside):
        return True  # "a promulgué lundi la loi votée par les députés"
    return one is not None and other is not None


def _are_of_one_act(a: Dated, b: Dated) -> bool:
    """Whether what two dates surely stand with is one act, or what tells the same."""
    one, other = (frozenset() if dated.holder is None else dated.holder.keys for dated in (a, b))
    return bool(one & other or a.held_acts & b.held_acts)


def _is_of_another_act(a: Dated, b: Dated) -> bool:
    """Whether the one day only says which event is meant ("les massacres du 28 septembre"), and the other is not told of that."""
    if a.holder is None or not a.holder.by_its_day:
        return False
    return not _are_of_one_act(a, b)


def _are_about_the_same(accounts: Accounts, a: Dated, b: Dated) -> bool:
    """Whether one of two days stands with a verb that the lexicon does not know, in passages that report the same, and much the same is
    told around both: "a été enlevé", "ont emmené le professeur"."""
    if (a.held_acts and b.held_acts) or not accounts.are_linked(a, b):
        return False
    if any(one.when.days is not None and width(one.when.days) > _A_MONTH for one in (a, b)):
        return False
    return accounts.likeness(a.surroundings, b.surroundings)[1] >= _MUCH_THE_SAME


# How much of their surroundings two days share that are of one thing (with less, what one man does on two days would be one); what is
# told of a year may be anything.
_MUCH_THE_SAME, _A_MONTH = 0.52, 31


def are_of_two_acts(a: Dated, b: Dated) -> bool:
    """Whether two days surely stand with two known acts, or the ends of a course, not done at once: no other account makes them one thing."""
    known = all(one.holder is not None and (one.stage or one.held_acts) for one in (a, b))
    return a.when.role is Role.POINT and known and _are_held_apart(a, b)


def is_ahead(dated: Dated) -> bool:
    """Whether a day is still to come where it is told: what is announced is not what has happened, and what a verb tells as done has."""
    days, told = dated.when.days, dated.told
    if days is None or told.reference is None or days[0] < told.reference:
        return False
    if is_future(told.folded, dated.when.start, told.language):
        return True
    if days[0] == told.reference:
        return False
    if dated.when.role is Role.SINCE:
        return True  # "un deuil est décrété à partir de samedi"
    of_a_noun = dated.holder is not None and dated.holder.by_its_day
    done = _done(told.language).search(told.text, *between_dates(told, dated.when))
    return of_a_noun or done is None


# "Le 29 avril, une panne | a frappé | le pays", in an account of the 28th: a slip, and nothing to come.
_done = expression("in_two_things", "done")


def far_apart(a: Dated, b: Dated, *, linked: bool = True) -> bool:
    """Whether two days are so far apart that they are rather of two events than of one; what was long ago is remembered less closely,
    in passages that are linked."""
    one, other = a.when, b.when
    if one.days is None or other.days is None or one.role is not Role.POINT:
        return False
    if a.holder and b.holder and a.holder.of_its_date and b.holder.of_its_date:
        return False  # the verbs are of the day, and say of what
    if one.day is not None and one.day == other.day and _is_of_one_slip(one, other):
        return False
    first, last = max(one.days[0], other.days[0]), min(one.days[1], other.days[1])
    if first > last and min(width(one.days), width(other.days)) < _A_WEEK < _A_YEAR <= max(
        width(one.days), width(other.days)
    ):
        return True  # nobody tells a year for a day
    day = a.told.story_day if linked else None
    return first - last > (_ONE_EVENT if day is None else max(_ONE_EVENT, (day - first) / _REMEMBERED))


def _is_of_one_slip(a: When, b: When) -> bool:
    """Whether days of one number differ in the month alone, or in the year that both give: "le 7 février" for "le 7 mars", "2026" for "2016"."""
    if a.month == b.month:
        return a.year is not None and b.year is not None
    return a.days is not None and b.days is not None and a.days[0].year == b.days[0].year


_A_WEEK, _A_YEAR = 7, 360

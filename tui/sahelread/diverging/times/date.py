"""Dates and hours that differ: on which day, until when, since when, at what time.

Two dates answer one question when they play the same part ("on", "until", "since") beside the same acts: the words around
them are compared, weighted by how rare they are in the story. Days are compared as intervals, so that "samedi" agrees with
"le 20 septembre 2025" and "le mois dernier" with "en août". What cannot be resolved is never a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.figures.amounts import Relation
from sahelread.diverging.figures.buckets import connected, edges
from sahelread.diverging.findings import Finding
from sahelread.diverging.times.dated import OCCURRED, Dated, answer_of, are_two_ends, comparable_dates
from sahelread.diverging.times.event_hours import (
    Asked,
    far_apart,
    goes_on,
    is_ahead,
    is_worth_asking,
    night_relation,
    on_other_days,
    with_hints,
)
from sahelread.diverging.times.moments import moment_relation, width
from sahelread.diverging.topics import topic
from sahelread.model import Confidence, DivergenceType, Message, Verdict, message
from sahelread.text.dates import Role, When

# A possible link of this score is enough to compare two dates, not to be sure.
_PERHAPS_LINKED = 0.4

# How much of their surroundings two dates must share (Dice, weighted by rarity), and how much in all. In passages that
# are linked, less. Found on bench/stories/dev: below, the day of an announcement meets the day of what it announces.
_SHARED_SURROUNDINGS = 0.34
_SHARED_WEIGHT = 1.1
_SHARED_WHEN_LINKED = 0.15
# From here on the question is surely the same; more is needed where what they date is not told by the same act.
_SURE = 0.25
_SURE_BY_TWO_DEEDS = 0.5

# Days that are rather of two events are of one only where nearly the same words stand around them.
_SHARED_WHEN_FAR = 0.7

# The hours of two acts are hardly one question, unless nearly all else is shared; those of one act need little else.
_SHARED_BY_TWO_DEEDS = 0.5
# Few things in a story run from one hour to another.
_SHARED_BY_SPANS = 0.5
_SHARED_BY_ONE_DEED, _LIKE_BY_ONE_DEED = 0.9, 0.2

# A beginning or an hour is of one thing among several that a passage tells: more must be shared.
_NEEDED_WHEN_LINKED = {Role.SINCE: 0.25, Role.HOUR: 0.15}
# What lasts between the same two countries is likely the same: less in common is enough for a hint.
_SHARED_SINCE, _LIKE_SINCE = 0.7, 0.2
# Hours are sure only where nearly all else is shared, and when both are hours, not parts of a day.
_SURE_HOURS, _WIDEST_HOUR = 0.45, 1.5


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The days and the hours that accounts give differently."""
    mentions = [one for told in accounts for one in comparable_dates(told)]
    for role in (Role.POINT, Role.UNTIL, Role.SINCE, Role.HOUR):
        of_role = [dated for dated in mentions if dated.when.role is role]
        found: list[Asked] = []
        for bucket in map(_of_what_was_done, _buckets(accounts, of_role)):
            worst, strong, answering = _worst(accounts, bucket)
            if worst is not Relation.EQUAL:
                found.append(Asked([dated for dated in bucket if dated in answering], worst, strong))
        if role in (Role.HOUR, Role.POINT):
            found = with_hints(accounts, of_role, found, role)
        yield from (_told(accounts, asked_of, role) for asked_of in found if is_worth_asking(asked_of, role))
    yield from _contradictory_weekdays(accounts)


def _likeness(accounts: Accounts, a: Dated, b: Dated) -> tuple[float, float]:
    """What two dates share of their surroundings: in all, and as a share."""
    shared = accounts.weight(a.surroundings & b.surroundings)
    mass = (accounts.weight(a.surroundings) + accounts.weight(b.surroundings)) / 2
    return shared, shared / mass if mass else 0.0


def _alike(accounts: Accounts, a: Dated, b: Dated) -> bool:
    shared, likeness = _likeness(accounts, a, b)
    far = far_apart(a.when, b.when) and not _are_years_of_one_act(accounts, a, b)
    if (far and likeness < _SHARED_WHEN_FAR) or on_other_days(a.when, b.when):
        return False
    if (
        a.when.role is not Role.SINCE
        and goes_on(a) != goes_on(b)
        and moment_relation(a.when, b.when) is Relation.APART
    ):
        return False  # "on cherche encore ce lundi", "la pirogue a chaviré dimanche"
    if are_two_ends(a, b) or ({a.bound, b.bound} == {"from", ""} and not (a.deed and a.deed == b.deed)):
        return False
    if a.bound and a.bound == b.bound and shared >= _SHARED_BY_SPANS:
        return True
    if a.when.role is Role.POINT and is_ahead(a) != is_ahead(b):
        return False
    if (a.when.anchored or b.when.anchored) and not _dates_an_act_of(a, b):
        return False  # "la veille" may be said of anything that its sentence tells
    stage = bool(a.stage) and a.stage == b.stage and (a.deed == b.deed or None in (a.deed, b.deed))
    if a.deed and b.deed and a.deed != b.deed and not stage and a.when.role is Role.HOUR:
        return likeness >= _SHARED_BY_TWO_DEEDS
    same = stage or (a.deed and a.deed == b.deed)
    if a.when.role is Role.HOUR and same and shared >= _SHARED_BY_ONE_DEED and likeness >= _LIKE_BY_ONE_DEED:
        return True
    if accounts.scores.get((a.told.ref, b.told.ref), 0.0) >= _PERHAPS_LINKED:
        return likeness >= _NEEDED_WHEN_LINKED.get(a.when.role, _SHARED_WHEN_LINKED)
    if a.when.role is Role.SINCE and _between_the_same_countries(a, b):
        return shared >= _SHARED_SINCE and likeness >= _LIKE_SINCE
    return shared >= _SHARED_WEIGHT and likeness >= _SHARED_SURROUNDINGS


def _are_years_of_one_act(accounts: Accounts, a: Dated, b: Dated) -> bool:
    """Whether two years, or a year and ten, are given for one act in passages that surely report the same: "en 1987", "dans les années 1990"."""
    of_years = all(one.when.days is not None and width(one.when.days) > _A_SEASON for one in (a, b))
    return of_years and a.deed is not None and a.deed == b.deed and (a.told.ref, b.told.ref) in accounts.sure


def _buckets(accounts: Accounts, moments: Sequence[Dated]) -> Iterator[list[Dated]]:
    """The dates of one role that answer one question each. What says too little to be of one thing ("récemment") goes with the day that
    it is nearest to, and brings no two together."""
    apart = _acts_apart(moments)

    def near(a: Dated, b: Dated) -> tuple[float, ...] | None:
        return None if frozenset((a.deed, b.deed)) in apart else _nearness(accounts, a, b)

    buckets = list(connected(accounts, [one for one in moments if not one.when.loose], near))
    for loose in (one for one in moments if one.when.loose):
        found = [
            (nearness, place)
            for place, bucket in enumerate(buckets)
            for one in bucket
            if one.article != loose.article and (nearness := near(loose, one)) is not None
        ]
        if found:
            buckets[min(found)[1]].append(loose)
    yield from (
        sorted(bucket, key=lambda one: (one.told.order, one.told.ref, one.when.start)) for bucket in buckets
    )


# So many accounts that date an act agree on its day, or on its hour, against those of which it is not known what they date.
_AGREED = (3, 2)


def _of_what_was_done(bucket: Sequence[Dated]) -> Sequence[Dated]:
    """The days of a bucket; where several accounts date an act on one day, without other days that date nothing that is known to have
    been done ("l'Italie est sous le choc ce mercredi")."""
    done = [one for one in bucket if one.deed is not None and _is_of_a_day(one.when)]
    agreed = [
        one
        for one in done
        if len(
            {other.article for other in done if moment_relation(one.when, other.when) is not Relation.APART}
        )
        >= _AGREED[one.when.role is Role.HOUR]
    ]
    return [
        one
        for one in bucket
        if one.deed is not None
        or not any(moment_relation(one.when, other.when) is Relation.APART for other in agreed)
    ]


def _is_of_a_day(when: When) -> bool:
    return not when.loose and (when.days is None or width(when.days) <= _NIGHT)


_NIGHT = 2


def _acts_apart(moments: Sequence[Dated]) -> frozenset[frozenset[str]]:
    """The pairs of acts that an account dates on two days: a death and a burial."""
    by_article: dict[str, list[Dated]] = {}
    for one in moments:
        if one.deed is not None and one.deed != OCCURRED:
            by_article.setdefault(one.article, []).append(one)
    return frozenset(
        frozenset((a.deed or "", b.deed or ""))
        for alike in by_article.values()
        for a, b in combinations(alike, 2)
        if a.deed != b.deed and moment_relation(a.when, b.when) is Relation.APART
    )


def _dates_an_act_of(a: Dated, b: Dated) -> bool:
    """Whether the act that one date dates is told beside the other."""
    return (
        a.deed is not None and b.deed is not None and (a.deed in b.surroundings or b.deed in a.surroundings)
    )


def _between_the_same_countries(a: Dated, b: Dated) -> bool:
    sides = a.told.sides_in(0, len(a.told.text))
    return len(sides) > 1 and sides == b.told.sides_in(0, len(b.told.text))


def _nearness(accounts: Accounts, a: Dated, b: Dated) -> tuple[float, ...] | None:
    """How near two dates are: those that agree before those that do not, then by what stands around them."""
    if not _alike(accounts, a, b):
        return None
    return float(moment_relation(a.when, b.when)), -_likeness(accounts, a, b)[1]


def _told(accounts: Accounts, found: Asked, role: Role) -> Finding:
    """The finding of dates that answer one question; what cannot be resolved, or is counted from another day, is a hint."""
    bucket, worst = found.bucket, found.worst
    unresolved = any(dated.when.days is None and dated.when.hours is None for dated in bucket)
    sure = found.strong and not unresolved and not any(dated.when.anchored for dated in bucket)
    return Finding(
        DivergenceType.TIME if role is Role.HOUR else DivergenceType.DATE,
        Verdict.CONFLICT if worst is Relation.APART else Verdict.MORE_SPECIFIC,
        Confidence.SURE if sure else Confidence.HINT,
        f"{role.value}/{_theme(accounts, bucket)}",
        _question(accounts, bucket, role),
        [dated.answer for dated in bucket],
        tuple(_why(worst, unresolved)),
    )


def _worst(accounts: Accounts, bucket: Sequence[Dated]) -> tuple[Relation, bool, Sequence[Dated]]:
    """How far apart the accounts are at most, whether that is sure, and the dates that answer.

    Two accounts that have a date in common agree, whatever other dates they give. Else they are as far apart as their
    nearest dates; a date that is nearest to none answers nothing.
    """
    by_article: dict[str, list[Dated]] = {}
    for dated in bucket:
        by_article.setdefault(dated.article, []).append(dated)
    worst, strong = Relation.EQUAL, False
    answering: list[Dated] = []
    for one, other in combinations(by_article.values(), 2):
        common = [(a, b) for a in one for b in other if night_relation(a, b, bucket) is Relation.EQUAL]
        if common:
            answering += (dated for pair in common for dated in pair)
            continue
        both = [*one, *other]
        pairs = [
            (night_relation(both[i], both[j], bucket), both[i], both[j])
            for i, j in edges(accounts, both, lambda a, b: _nearness(accounts, a, b))
        ]
        if not pairs:
            continue
        closest, a, b = min(pairs, key=lambda found: found[0])
        answering += (dated for apart, *pair in pairs if apart is closest for dated in pair)
        if closest > worst:
            worst, strong = closest, False
        if closest == worst:
            shared, likeness = _likeness(accounts, a, b)
            linked = (a.told.ref, b.told.ref) in accounts.sure
            told = not (a.when.loose or b.when.loose)
            alike = told and likeness >= _needed_to_be_sure(a, b) and shared >= _SHARED_WEIGHT
            strong = strong or (linked and alike and (a.deed == b.deed or likeness >= _SURE_BY_TWO_DEEDS))
    return worst, strong, answering


def _needed_to_be_sure(a: Dated, b: Dated) -> float:
    """How alike the surroundings must be; what is no hour but a part of a day is never sure."""
    if a.when.role is not Role.HOUR:
        return _SURE
    widths = [hours[1] - hours[0] for dated in (a, b) if (hours := dated.when.hours)]
    return _SURE_HOURS if max(widths, default=24.0) <= _WIDEST_HOUR else float("inf")


def _theme(accounts: Accounts, bucket: Sequence[Dated]) -> str:
    """The words that most of the dates share, for the key and the question."""
    counts: dict[str, int] = {}
    for dated in bucket:
        for key in dated.surroundings:
            counts[key] = counts.get(key, 0) + 1
    best = sorted(counts, key=lambda key: (-counts[key], -accounts.rarity.get(key, 0.0), key))[:3]
    return " ".join(sorted(best))


def _question(accounts: Accounts, bucket: Sequence[Dated], role: Role) -> Message:
    places = [(dated.told, dated.when.start, dated.when.end, dated.surroundings) for dated in bucket]
    about = topic(accounts, places, fewest=2)
    days = [dated.when.days for dated in bucket if dated.when.days]
    of_months = role is Role.POINT and all(width(one) > _A_WEEK for one in days)
    return asked("when" if of_months else _ASKED.get(role, "day"), about)


# What is told of more days than this is told of a year.
_A_SEASON = 100
# What is told of no day, but of months or years, is not asked "on which day".
_A_WEEK = 7


_ASKED = {Role.UNTIL: "until", Role.SINCE: "since", Role.HOUR: "hour"}


def _why(worst: Relation, unresolved: bool) -> Iterator[Message]:
    if worst is Relation.APART:
        yield message("The dates have no day or hour in common.")
    else:
        yield message("One account is vaguer than another; they can agree.")
    if unresolved:
        yield message("A relative date could not be resolved: its article has no date of publication.")


def _contradictory_weekdays(accounts: Accounts) -> Iterator[Finding]:
    """Dates whose weekday is not that of their day: one account contradicts itself, or the calendar."""
    for told in accounts:
        for when in told.dates:
            if when.contradictory:
                yield Finding(
                    DivergenceType.DATE,
                    Verdict.CONFLICT,
                    Confidence.SURE if when.year is not None else Confidence.HINT,
                    f"weekday/{when.day}/{when.month}/{when.year}",
                    message("Does the day of the week fit the date?"),
                    [answer_of(told, when)],
                    (message("The calendar has another day of the week on that date."),),
                )

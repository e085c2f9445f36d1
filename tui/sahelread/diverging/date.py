"""Dates and hours that differ: on which day, until when, since when, at what time.

Two dates answer one question when they play the same part ("on", "until", "since") beside the same acts: the words around
them are compared, weighted by how rare they are in the story. Days are compared as intervals, so that "samedi" agrees with
"le 20 septembre 2025" and "le mois dernier" with "en août". What cannot be resolved is never a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.amounts import Relation
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected, edges
from sahelread.diverging.findings import Answer, Finding
from sahelread.diverging.topics import topic
from sahelread.model import Confidence, DivergenceType, Message, Verdict, message
from sahelread.text.dates import Role, When

# How many characters on each side of a date are taken for what it dates.
_NEAR = 80
# What has lasted since then is the whole sentence's business: "les relations ... se sont dégradées depuis les coups d'État de 2020".
_NEAR_SINCE = 150

# A possible link of this score is enough to compare two dates, not to be sure.
_PERHAPS_LINKED = 0.4

# How much of their surroundings two dates must share (Dice, weighted by rarity), and how much in all. In passages that
# are linked, less. Found on bench/stories/dev: below, the day of an announcement meets the day of what it announces.
_SHARED_SURROUNDINGS = 0.34
_SHARED_WEIGHT = 1.1
_SHARED_WHEN_LINKED = 0.15
# From here on the question is surely the same.
_SURE = 0.25

# Accounts of one event hardly date it further apart; beyond, only nearly the same words make it one question.
_ONE_EVENT = timedelta(days=21)
_SHARED_WHEN_FAR = 0.7

# A beginning or an hour is of one thing among several that a passage tells: more must be shared.
_NEEDED_WHEN_LINKED = {Role.SINCE: 0.25, Role.HOUR: 0.2}
# What lasts between the same two countries is likely the same: less in common is enough for a hint.
_SHARED_SINCE, _LIKE_SINCE = 0.8, 0.2
# Hours are sure only where nearly all else is shared, and when both are hours, not parts of a day.
_SURE_HOURS, _WIDEST_HOUR = 0.45, 1.5

# A date this wide (a month, a season) is looser than a day, not another answer.
_WIDE = 4
_SEASON = 92


@dataclass(frozen=True)
class Dated:
    """A date or an hour of a passage, and the telling words near it."""

    told: Told
    when: When
    surroundings: frozenset[str]

    @property
    def article(self) -> str:
        return self.told.ref.article

    @property
    def answer(self) -> Answer:
        return Answer(self.told, self.when.start, self.when.end, _value(self.when, self.told))


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The days and the hours that accounts give differently."""
    mentions = [dated for told in accounts for dated in _mentions(told)]
    for role in (Role.POINT, Role.UNTIL, Role.SINCE, Role.HOUR):
        of_role = [dated for dated in mentions if dated.when.role is role]
        for bucket in connected(accounts, of_role, lambda a, b: _nearness(accounts, a, b)):
            finding = _finding(accounts, bucket, role)
            if finding is not None:
                yield finding
    yield from _contradictory_weekdays(mentions)


def _mentions(told: Told) -> Iterator[Dated]:
    for when in told.dates:
        if (
            when.loose
            or _is_denied(told, when)
            or when.role is Role.LENGTH
            or (when.days is None and when.hours is None and when.weekday is None)
        ):
            continue
        yield Dated(told, when, _surroundings(told, when))
        if when.hours is not None and when.role is Role.POINT and when.hours[1] <= 24:
            yield Dated(told, _hour_of(when), _surroundings(told, when))


def _is_denied(told: Told, when: When) -> bool:
    """Whether the sentence says that something had not happened by then ("aucun groupe n'avait revendiqué dimanche")."""
    return any(
        not negation.denied and negation.start < when.start <= negation.scope_end
        for negation in told.negations
    )


def _hour_of(when: When) -> When:
    """The hour that is written with a date ("19/09/2025 11:27")."""
    return When(when.start, when.end, Role.HOUR, hours=when.hours)


def _surroundings(told: Told, when: When) -> frozenset[str]:
    """The telling words near a date, up to the next dates on both sides."""
    first, last = told.clause(when.start, when.end)
    ends = [other.end for other in told.dates if other.end <= when.start and other.role is when.role]
    starts = [other.start for other in told.dates if other.start >= when.end and other.role is when.role]
    near = _NEAR if when.role is not Role.SINCE else _NEAR_SINCE
    first = max([first, when.start - near, *ends])
    last = min([last, when.end + near, *starts])
    return told.keys_in(first, when.start) | told.keys_in(when.end, last)


def _likeness(accounts: Accounts, a: Dated, b: Dated) -> tuple[float, float]:
    """What two dates share of their surroundings: in all, and as a share."""
    shared = accounts.weight(a.surroundings & b.surroundings)
    mass = (accounts.weight(a.surroundings) + accounts.weight(b.surroundings)) / 2
    return shared, shared / mass if mass else 0.0


def _alike(accounts: Accounts, a: Dated, b: Dated) -> bool:
    shared, likeness = _likeness(accounts, a, b)
    if _far_apart(a.when, b.when) and likeness < _SHARED_WHEN_FAR:
        return False
    if accounts.scores.get((a.told.ref, b.told.ref), 0.0) >= _PERHAPS_LINKED:
        return likeness >= _NEEDED_WHEN_LINKED.get(a.when.role, _SHARED_WHEN_LINKED)
    if a.when.role is Role.SINCE and _between_the_same_countries(a, b):
        return shared >= _SHARED_SINCE and likeness >= _LIKE_SINCE
    return shared >= _SHARED_WEIGHT and likeness >= _SHARED_SURROUNDINGS


def _between_the_same_countries(a: Dated, b: Dated) -> bool:
    sides = a.told.sides_in(0, len(a.told.text))
    return len(sides) > 1 and sides == b.told.sides_in(0, len(b.told.text))


def _far_apart(a: When, b: When) -> bool:
    """Whether two days are so far apart that they are rather of two events than of one."""
    if a.days is None or b.days is None or a.role is not Role.POINT:
        return False
    return max(a.days[0], b.days[0]) - min(a.days[1], b.days[1]) > _ONE_EVENT


def _nearness(accounts: Accounts, a: Dated, b: Dated) -> tuple[float, ...] | None:
    """How near two dates are: those that agree before those that do not, then by what stands around them."""
    if not _alike(accounts, a, b):
        return None
    return float(_relation(a.when, b.when)), -_likeness(accounts, a, b)[1]


# --- how their days and hours relate -----------------------------------------------------------------------------------


def _relation(a: When, b: When) -> Relation:
    if a.role is Role.HOUR:
        return _hours(a, b)
    if a.days is None or b.days is None:
        return _unresolved(a, b)
    if _is_night(a) and _is_night(b):
        return (
            Relation.EQUAL if a.days[0] == b.days[0] else Relation.APART
        )  # two nights share a day and are not one
    if a.days[0] > b.days[1] or b.days[0] > a.days[1]:
        return Relation.APART
    if a.role is Role.SINCE and _same_beginning(a.days, b.days):
        return Relation.EQUAL
    if a.days == b.days or max(_width(a.days), _width(b.days)) < _WIDE:
        return Relation.EQUAL
    narrow, wide = sorted((_width(a.days), _width(b.days)))
    if wide > _SEASON:
        return Relation.EQUAL  # the year alone says nothing of the day
    return Relation.EQUAL if wide <= 1.5 * narrow + 1 else Relation.LOOSER


def _is_night(when: When) -> bool:
    """Whether a date is a night, which runs over two days."""
    return when.hours is not None and when.hours[1] > 24 and when.days is not None and _width(when.days) == 2


def _same_beginning(a: tuple[date, date], b: tuple[date, date]) -> bool:
    """Whether two vague beginnings are one: "depuis plus de quatorze ans" is said fifteen years on of "depuis 2009"."""
    return abs(a[1] - b[1]) <= timedelta(days=366) and max(_width(a), _width(b)) > 300


def _unresolved(a: When, b: When) -> Relation:
    """How two dates relate when one cannot be resolved: by what is written of them."""
    if a.weekday is not None and b.weekday is not None and not (a.days or b.days):
        return Relation.EQUAL if a.weekday == b.weekday else Relation.APART
    if (a.day, a.month) == (b.day, b.month) and a.weekday == b.weekday:
        return Relation.EQUAL
    return Relation.EQUAL if _weekday(a) is not None and _weekday(a) == _weekday(b) else Relation.LOOSER


def _weekday(when: When) -> int | None:
    """The day of the week that a date says, or falls on."""
    if when.days is not None and when.days[0] == when.days[1]:
        return when.days[0].weekday()
    return when.weekday


def _hours(a: When, b: When) -> Relation:
    if a.hours is None or b.hours is None:
        return Relation.LOOSER
    if a.hours[0] > b.hours[1] or b.hours[0] > a.hours[1]:
        return Relation.APART
    return Relation.EQUAL


def _width(days: tuple[date, date]) -> int:
    return (days[1] - days[0]).days + 1


def _finding(accounts: Accounts, bucket: Sequence[Dated], role: Role) -> Finding | None:
    by_article: dict[str, list[Dated]] = {}
    for dated in bucket:
        by_article.setdefault(dated.article, []).append(dated)
    worst, strong = _worst(accounts, by_article)
    if len(by_article) < 2 or worst is Relation.EQUAL:
        return None
    unresolved = any(dated.when.days is None and dated.when.hours is None for dated in bucket)
    return Finding(
        DivergenceType.TIME if role is Role.HOUR else DivergenceType.DATE,
        Verdict.CONFLICT if worst is Relation.APART else Verdict.MORE_SPECIFIC,
        Confidence.SURE if strong and not unresolved else Confidence.HINT,
        f"{role.value}/{_theme(accounts, bucket)}",
        _question(accounts, bucket, role),
        [dated.answer for dated in bucket],
        tuple(_why(worst, unresolved)),
    )


def _worst(accounts: Accounts, by_article: Mapping[str, Sequence[Dated]]) -> tuple[Relation, bool]:
    """How far apart the accounts are at most, each pair by its nearest dates, and whether that is sure."""
    worst, strong = Relation.EQUAL, False
    for one, other in combinations(by_article.values(), 2):
        both = [*one, *other]
        pairs = [
            (_relation(both[i].when, both[j].when), both[i], both[j])
            for i, j in edges(accounts, both, lambda a, b: _nearness(accounts, a, b))
        ]
        if not pairs:
            continue
        closest, a, b = min(pairs, key=lambda found: found[0])
        if closest > worst:
            worst, strong = closest, False
        if closest == worst:
            shared, likeness = _likeness(accounts, a, b)
            linked = (a.told.ref, b.told.ref) in accounts.sure
            strong = strong or (linked and likeness >= _needed_to_be_sure(a, b) and shared >= _SHARED_WEIGHT)
    return worst, strong


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
    return asked(_ASKED.get(role, "day"), about)


_ASKED = {Role.UNTIL: "until", Role.SINCE: "since", Role.HOUR: "hour"}


def _value(when: When, told: Told) -> str | Message:
    """A date as it is written, with the day it was resolved to when the words do not say it."""
    written = " ".join(told.text[when.start : when.end].split())
    if not when.relative or when.role is Role.HOUR:
        return written
    if when.days is None:
        return message("{written} (unresolved: no date of publication)", written=written)
    if when.days[0] == when.days[1]:
        return message("{written} ({day})", written=written, day=when.days[0].isoformat())
    return message(
        "{written} ({first} to {last})",
        written=written,
        first=when.days[0].isoformat(),
        last=when.days[1].isoformat(),
    )


def _why(worst: Relation, unresolved: bool) -> Iterator[Message]:
    if worst is Relation.APART:
        yield message("The dates have no day or hour in common.")
    else:
        yield message("One account is vaguer than another; they can agree.")
    if unresolved:
        yield message("A relative date could not be resolved: its article has no date of publication.")


def _contradictory_weekdays(mentions: Sequence[Dated]) -> Iterator[Finding]:
    """Dates whose weekday is not that of their day: one account contradicts itself, or the calendar."""
    for dated in mentions:
        if dated.when.contradictory:
            yield Finding(
                DivergenceType.DATE,
                Verdict.CONFLICT,
                Confidence.SURE if dated.when.year is not None else Confidence.HINT,
                f"weekday/{dated.when.day}/{dated.when.month}/{dated.when.year}",
                message("Does the day of the week fit the date?"),
                [dated.answer],
                (message("The calendar has another day of the week on that date."),),
            )

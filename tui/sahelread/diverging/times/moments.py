"""How two dates or hours of the same thing relate: the same, one wider than the other, or not true together.

"samedi" agrees with "le 20 septembre 2025", "dans la nuit de vendredi à samedi" with "samedi à l'aube"; "vers 6h15" and "à 8 heures" do not.
What cannot be resolved is compared by what is written of it.
"""

from __future__ import annotations

import math
from datetime import date

from sahelread.diverging.apart import Relation
from sahelread.text.dates import Role, When

Hours = tuple[float, float]

_WEEK, _MONTH = 7, 31
# "En fin de journée" is looser than "vers 18 heures"; "vers 18 heures" is not looser than "à 18h10".
_VAGUER_HOURS = 2.0


def moment_relation(a: When, b: When) -> Relation:
    """How the moments of two dates of one role relate, whatever they date."""
    if a.role is Role.HOUR:
        return _hours(a, b)
    if a.endless or b.endless:
        return Relation.EQUAL if a.endless == b.endless else Relation.APART
    if a.role is b.role is Role.UNTIL and any(one.length and one.days is None for one in (a, b)):
        return Relation.EQUAL  # how long it lasts says nothing of the day when that ends
    if a.role is b.role is Role.UNTIL and a.length and b.length:
        return Relation.EQUAL if _meet_on_end(a.length, b.length) else Relation.APART
    if a.days is None or b.days is None:
        return _unresolved(a, b)
    if a.loose or b.loose:
        apart = a.days[0] > b.days[1] or b.days[0] > a.days[1]
        return Relation.EQUAL if apart or a.loose == b.loose else Relation.LOOSER
    if a.is_night and b.is_night:
        same = a.days[0] == b.days[0]  # two nights share a day and are not one
        return Relation.EQUAL if same else Relation.APART
    if a.is_night or b.is_night:
        meet = _meet(_hours_on_end(a, a.days), _hours_on_end(b, b.days))
        return Relation.EQUAL if meet else Relation.APART
    if a.days[0] > b.days[1] or b.days[0] > a.days[1]:
        return Relation.EQUAL if _are_of_one_weekday(a, b) else Relation.APART
    return Relation.LOOSER if _is_a_day_in(a, b) or _is_a_day_in(b, a) else Relation.EQUAL


# What is told so closely, in hours, is an hour and no part of a day.
_CLOSE = 1.5


def is_close(when: When) -> bool:
    """Whether it is an hour, and no part of a day."""
    return when.hours is not None and when.hours[1] - when.hours[0] <= _CLOSE


def _is_a_day_in(closer: When, vaguer: When) -> bool:
    """Whether a day, or a month is in a longer time that another account tells: "le 12 mai", "en mai"; a bare weekday is in no month."""
    if closer.days is None or vaguer.days is None:
        return False
    if is_round(vaguer):  # "il y a six mois"; "il y a trois semaines" is told as closely as can be said
        return closer.day is not None and width(vaguer.days) > _MONTH
    if width(closer.days) > _A_NIGHT:
        return closer.role is Role.POINT and width(vaguer.days) >= _MONTHS_OF_A_YEAR * width(closer.days)
    return width(vaguer.days) >= _WEEK and (closer.day is not None or width(vaguer.days) <= _DAYS_OF_A_WEEK)


# A night has two days; a week may be told with the days around it.
_A_NIGHT, _DAYS_OF_A_WEEK, _MONTHS_OF_A_YEAR = 2, 9, 10


def is_round(when: When) -> bool:
    """Whether a day is only told as so long ago, to the week or the year: "il y a trois semaines"."""
    return (
        when.role is Role.POINT and when.length is not None and when.days is not None and width(when.days) > 1
    )


def _are_of_one_weekday(a: When, b: When) -> bool:
    """Whether two dates may meet because a bare weekday, or a day counted from one, does not say its week: "à partir de lundi", "fin mars"."""
    bare = [when for when in (a, b) if when.anchored or (when.weekday is not None and when.day is None)]
    if (
        not bare
        or a.role is Role.UNTIL
        or a.days is None
        or b.days is None
        or max(width(a.days), width(b.days)) > _MONTH
    ):
        return False
    ahead = (b.days[1] - a.days[0]).days % _WEEK
    return ahead < width(a.days) + width(b.days) - 1


def _meet_on_end(a: tuple[float, float | None], b: tuple[float, float | None]) -> bool:
    """Whether two terms may be one, whenever each account was published: "dans les 72 heures", "sous trois jours"."""
    return a[0] <= (math.inf if b[1] is None else b[1]) and b[0] <= (math.inf if a[1] is None else a[1])


def width(days: tuple[date, date]) -> int:
    """How many days an interval has."""
    return (days[1] - days[0]).days + 1


def _hours_on_end(when: When, days: tuple[date, date]) -> tuple[float, float]:
    """The hours that a date may mean, counted on from one day to the next, so that a night meets the dawn after it."""
    first, last = (24.0 * day.toordinal() for day in days)
    if when.hours is None or (first != last and not when.is_night):
        return first, last + 24
    return first + when.hours[0], first + when.hours[1]


def _meet(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _unresolved(a: When, b: When) -> Relation:
    """How two dates relate when one cannot be resolved: by what is written of them."""
    if a.weekday is not None and b.weekday is not None and not (a.days or b.days):
        return Relation.EQUAL if a.weekday == b.weekday else Relation.APART
    if (a.day, a.month) == (b.day, b.month) and a.weekday == b.weekday:
        return Relation.EQUAL
    if _day_of_year(a) and _day_of_year(b):
        return Relation.EQUAL if _day_of_year(a) == _day_of_year(b) else Relation.APART
    if any(when.days is not None and width(when.days) > _WEEK for when in (a, b)):
        return Relation.EQUAL  # a weekday of no known week says nothing of a month or a year
    known = {_weekday(a), _weekday(b)} - {None}  # of a day in no known year the weekday is not known
    return Relation.LOOSER if len(known) == 2 else Relation.EQUAL


def _day_of_year(when: When) -> tuple[int, int] | None:
    """The month and the day of a day whose year may be unknown; None for what is longer or says less."""
    if when.month is not None and when.day is not None and not when.hours:
        return when.month, when.day
    if when.days is not None and when.days[0] == when.days[1]:
        return when.days[0].month, when.days[0].day
    return None


def _weekday(when: When) -> int | None:
    """The day of the week that a date says, or falls on."""
    if when.days is not None and when.days[0] == when.days[1]:
        return when.days[0].weekday()
    return when.weekday


def _hours(a: When, b: When) -> Relation:
    if a.hours is None or b.hours is None:
        return Relation.LOOSER
    if a.span and b.span:
        ends = zip(a.hours, b.hours, strict=True)
        return Relation.EQUAL if all(abs(x - y) <= _ABOUT for x, y in ends) else Relation.APART
    one, other = _of_one_night(a.hours, b.hours)
    if _is_rounded(one, other):
        return Relation.EQUAL
    # "Vers 10 heures" is not "vers 11 heures", though half an hour off each they meet.
    touch = one[0] < one[1] and other[0] < other[1] and (one[0] == other[1] or one[1] == other[0])
    if touch or not _meet(one, other):
        return Relation.EQUAL if _are_of_two_clocks(a, b) else Relation.APART
    vaguer = abs((a.hours[1] - a.hours[0]) - (b.hours[1] - b.hours[0])) >= _VAGUER_HOURS
    return Relation.LOOSER if vaguer else Relation.EQUAL


def _is_rounded(a: Hours, b: Hours) -> bool:
    """Whether one of two exact hours is the other, rounded: "8 h 29", "8 h 30"."""
    exact = a[0] == a[1] and b[0] == b[1]
    return (
        exact and abs(a[0] - b[0]) <= _MINUTES_OFF and any(round(hour * 60) % 5 == 0 for hour in (a[0], b[0]))
    )


# The ends of a span of hours may be off so much.
_ABOUT = 0.5
# What an hour may be off that is told in fives.
_MINUTES_OFF = 2.5 / 60


def _of_one_night(a: Hours, b: Hours) -> tuple[Hours, Hours]:
    """Two hours counted from one day: what begins early against a night is of the next morning ("2h45", "dans la nuit"; "0 heure", "minuit")."""
    if a[1] >= 24 > b[1] and b[0] <= a[1] - 24 and not _meet(a, b):
        return a, (b[0] + 24, b[1] + 24)
    if b[1] >= 24 > a[1] and a[0] <= b[1] - 24 and not _meet(a, b):
        return (a[0] + 24, a[1] + 24), b
    return a, b


# Whole hours between two clocks are a zone, give or take a minute.
_ZONE_STEP = 1 / 60


def _are_of_two_clocks(a: When, b: When) -> bool:
    """Whether two hours may be one, read by two clocks: "à 1h17 GMT" and "à 3h17"; how far apart these are is not known."""
    if are_of_one_clock(a, b) or a.hours is None or b.hours is None:
        return False
    apart = abs(a.hours[0] - b.hours[0]) % 1
    return min(apart, 1 - apart) <= _ZONE_STEP


def are_of_one_clock(a: When, b: When) -> bool:
    """Whether two hours are read by one clock; that of the place is meant where none is named."""
    return a.zone == b.zone or {a.zone, b.zone} == {None, "local"}

"""From parts of dates to intervals of days: what "le 4 mars", "samedi" or "le mois dernier" may mean, given a reference day.

Intervals are pairs of days, both ends included. What the words do not settle widens the interval; what cannot be a day
(31 September) is None. News mostly tell the past: a day without a year or a week is the last one before the reference,
unless the sentence speaks of what is to come.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

Interval = tuple[date, date]

# The length of a unit in days; months and years as they are on average.
DAYS = {
    "second": 1 / 86_400,
    "minute": 1 / 1_440,
    "hour": 1 / 24,
    "day": 1.0,
    "night": 1.0,
    "week": 7.0,
    "month": 30.4375,  # a twelfth of a year, so that 24 months are two years
    "year": 365.25,
    "decade": 3_652.5,
    "century": 36_525.0,
}

# "Several" of a unit is fewer than makes people say the next one: nobody calls four years "several months".
SEVERAL = {
    "second": 59, "minute": 59, "hour": 36, "day": 20, "night": 10, "week": 10, "month": 20, "year": 25, "decade": 9, "century": 9,
}  # fmt: skip

# A day and a month without a year are looked for at most so far ahead: an announced date, not last year's.
_AHEAD = timedelta(days=120)

# Outside these years the calendar of news does not apply; it also keeps shifts inside what `date` can hold.
_FIRST_YEAR, _LAST_YEAR = 1500, 2199


def day(year: int, month: int, number: int) -> date | None:
    """That day, or None when the calendar has no such day."""
    if not (_FIRST_YEAR <= year <= _LAST_YEAR and 1 <= month <= 12):
        return None
    if not 1 <= number <= calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, number)


def month(year: int, number: int) -> Interval:
    """All days of that month."""
    return date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1])


def year(number: int) -> Interval:
    """All days of that year."""
    return date(number, 1, 1), date(number, 12, 31)


def part_of(interval: Interval, share: tuple[float, float]) -> Interval:
    """A part of an interval, given as shares of it: (0.66, 1) is its last third."""
    first, last = interval
    length = (last - first).days
    return first + timedelta(days=round(length * share[0])), first + timedelta(days=round(length * share[1]))


def year_of(
    month_number: int, day_number: int, reference: date, *, weekday: int | None = None, ahead: bool = False
) -> int | None:
    """The year of a day that is given without one: the nearest to the reference, the past preferred unless it is `ahead`.

    A weekday settles it when it fits only one of the years around, unless the day is just before the reference.
    """
    days = {
        candidate: day(candidate, month_number, day_number)
        for candidate in (reference.year, reference.year - 1, reference.year + 1)
    }
    if weekday is not None:
        fitting = [found for found, at in days.items() if at and at.weekday() == weekday]
        if not ahead and reference.year not in fitting and _is_of_now(days[reference.year], reference):
            return reference.year  # the weekday is a slip: a day of last year is told with its year
        near = [found for found in fitting if _is_near(days[found], reference)]
        if near or fitting:
            return (near or fitting)[0]
    if ahead:
        this_year = days[reference.year]
        return reference.year + (this_year is not None and this_year < reference)
    for candidate in (reference.year, reference.year - 1, reference.year + 1):
        at = days[candidate]
        if at is not None and at <= reference + _AHEAD and (reference - at).days < 366:
            return candidate
    return None


def _is_of_now(at: date | None, reference: date) -> bool:
    """Whether a day is one of those of the news, just before it was written."""
    return at is not None and 0 < (reference - at).days <= _JUST_BEFORE


_JUST_BEFORE = 10


def _is_near(at: date | None, reference: date) -> bool:
    return at is not None and abs((at - reference).days) <= 200


def year_of_month(number: int, reference: date, *, ahead: bool) -> int:
    """The year of a month that is given without one: the last that has begun, or the next when what is told is to come."""
    if ahead:
        return reference.year + (number < reference.month)
    return reference.year - (number > reference.month)


def weekday(number: int, reference: date, *, direction: int, near: bool = False) -> date:
    """The day of the week nearest to the reference: -1 strictly before it, 1 strictly after it, 0 before it or on it.

    `near` allows the days just after too ("ce mercredi"): the nearest wins, the past when equally near.
    """
    back = (reference.weekday() - number) % 7
    if near and not back:
        return reference
    if direction > 0:
        return reference + timedelta(days=7 - back if back else 7)
    if direction < 0:
        return reference - timedelta(days=back or 7)
    if near and 7 - back < back:
        return reference + timedelta(days=7 - back)
    return reference - timedelta(days=back)


_THURSDAY = 3


def period(unit: str, distance: int, reference: date) -> Interval:
    """The week, week-end, month or year at that distance from the reference's own."""
    if unit == "year":
        return year(reference.year + distance)
    if unit == "month":
        months = reference.year * 12 + reference.month - 1 + distance
        return month(months // 12, months % 12 + 1)
    monday = reference - timedelta(days=reference.weekday()) + timedelta(weeks=distance)
    if unit == "weekend":
        if distance == 0 and reference.weekday() < _THURSDAY:
            monday -= timedelta(weeks=1)  # on Monday, "ce week-end" is the one just over
        return monday + timedelta(days=5), monday + timedelta(days=6)
    return monday, monday + timedelta(days=6)


def shifted(reference: date, low_days: float, high_days: float) -> Interval | None:
    """The days between two distances from the reference, in days, negative for the past; None outside the calendar."""
    ends = sorted((low_days, high_days))
    earliest = (date(_FIRST_YEAR, 1, 1) - reference).days
    latest = (date(_LAST_YEAR, 12, 31) - reference).days
    if ends[1] < earliest or ends[0] > latest:
        return None
    first = max(ends[0], earliest)
    last = min(ends[1], latest)
    return reference + timedelta(days=int(first // 1)), reference + timedelta(days=int(-(-last // 1)))

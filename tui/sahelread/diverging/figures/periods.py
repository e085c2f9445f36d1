"""Of which time a count is: the story's own days, or the year of what is recalled; and whether two are of one day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from sahelread.diverging.figures.claims import Claim
from sahelread.diverging.figures.fate_kinds import PASSING
from sahelread.diverging.figures.recalled import distance, event_days
from sahelread.text.dates import Role


class Period(NamedTuple):
    """The year of what an account recalls, None where it gives none and "" for the story's own days; and the countries of what it recalls
    of several at once: "plus de 300 enfants sont morts | en Gambie, en Indonésie et en Inde", which is the toll of none of them."""

    year: str | None
    countries: frozenset[str] = frozenset()

    @property
    def is_of_any_event(self) -> bool:
        """Whether another count of that period is of another event as often as not."""
        return self.year is None or bool(self.countries)


# What is told of a day so long ago is of its own year.
_WEEKS = timedelta(days=14)


def period_of(claim: Claim) -> Period:
    """When that was which is counted, by the date next to the count."""
    told, number = claim.told, claim.number
    if not claim.referent.background:
        return Period("")
    near = [
        (distance(number, when), str(when.days[0].year))
        for when in told.dates
        if when.days and told.lies_before(when, _WEEKS)
    ]
    year = min(near)[1] if near else str(told.background[0].year) if told.background else None
    countries = told.sides_in(*told.clause(number.start, number.phrase_end, _COUNTRIES_REACH))
    return Period(year, frozenset(countries if len(countries) > 1 else ()))


_COUNTRIES_REACH = 120


# Accounts of one event disagree on its day by one at most; what lies further apart is another event. A weekday that is
# resolved to the week before is as near as it is in the week.
_NEXT_DAY = 1


def are_of_one_day(a: Claim, b: Claim) -> bool:
    """Whether two numbers can be of one event, as far as their passages date it; how long lasts what both name needs no day."""
    if a.number.duration and a.referent.themes & b.referent.themes:
        return True
    toll, later = _toll_day(a), _toll_day(b)
    if toll and later and toll != later:
        return False  # "vendredi, le bilan était de neuf morts"
    days, others = _days(a), _days(b)
    if days is None or others is None:
        return True
    apart = (max(days[0], others[0]) - min(days[1], others[1])).days
    return apart <= _NEXT_DAY or (apart <= _NEXT_DAY + 7 and min(apart % 7, -apart % 7) <= _NEXT_DAY)


def _toll_day(claim: Claim) -> date | None:
    """The one day on which what a claim counts came to so many, as its clause has it."""
    first, last = claim.told.clause(claim.number.start, claim.number.phrase_end)
    passing = claim.referent.fate in PASSING
    days = {
        when.days
        for when in claim.told.dates
        if (when.of_saying or (passing and when.role is Role.POINT)) and first <= when.start < last
    }
    day = days.pop() if len(days) == 1 else None
    return day[0] if day and day[0] == day[1] else None


def _days(claim: Claim) -> tuple[date, date] | None:
    """The days of what a claim counts; a month or a year is one only of what is recalled ("en 1960"), not "un avion de 2003"."""
    days = event_days(claim.told, claim.number)
    if days is None or claim.referent.background:
        return days
    return days if (days[1] - days[0]).days <= _FEW_DAYS else None


_FEW_DAYS = 3

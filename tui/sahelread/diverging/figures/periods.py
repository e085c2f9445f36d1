"""Of which time a count is: the story's own days, or the year of what is recalled."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from sahelread.diverging.figures.claims import Claim
from sahelread.diverging.figures.recalled import distance


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

"""What a date, an hour or a length of time is, as a text gives it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sahelread.text.intervals import Interval

HOUR = r"(?:2[0-4]|1\d|0?\d)"
"""An expression for the hours of an hour in figures."""

NIGHT = (19.0, 30.0)
"""A night in hours of its first day: it ends the next morning. What befell people at a quarter to eight, in the dark, befell them that night."""


class Role(StrEnum):
    """What a date does in its sentence: says when, sets an end, sets a beginning, measures, or gives an hour."""

    POINT = "point"
    UNTIL = "until"
    SINCE = "since"
    LENGTH = "length"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class When:
    """A date, an hour or a length of time at `[start, end)`.

    `days` are the first and last day that it may mean, None when it cannot be known; `hours` are hours of the day, up to 30 for a night
    that ends the next morning; `length` is in days. `year`, `month`, `day`, `weekday` are what is written. A `span` is one from an hour to
    another ("de 19 heures à 6 heures"), where two hours else say that it is not known better. `relative` needed the day of publication;
    `loose` says too little to be compared ("récemment"). `zone` is the clock that an hour is read by, where it is said ("gmt", "local").
    What is `endless` lasts until nobody says when ("jusqu'à nouvel ordre"). `anchored` was counted from a day told before ("la veille"). `of_saying` is the day when something was said, not when it was ("a annoncé
    mercredi le ministre").
    """

    start: int
    end: int
    role: Role
    days: Interval | None = None
    hours: tuple[float, float] | None = None
    length: tuple[float, float | None] | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    relative: bool = False
    loose: bool = False
    contradictory: bool = False
    of_saying: bool = False
    zone: str | None = None
    anchored: bool = False
    span: bool = False
    endless: bool = False

    @property
    def resolved(self) -> bool:
        return self.days is not None or self.role in (Role.LENGTH, Role.HOUR)

    @property
    def is_night(self) -> bool:
        """Whether it is a night, which runs over two days."""
        two_days = self.days is not None and (self.days[1] - self.days[0]).days == 1
        return two_days and self.hours is not None and self.hours[1] > 24

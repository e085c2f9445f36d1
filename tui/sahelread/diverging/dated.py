"""Dates and hours as accounts give them, each with the telling words around it, and which of them can be compared.

Left out is what says too little ("récemment"), what only says when something was said, and by when something had not happened.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sahelread.diverging.accounts import Told
from sahelread.diverging.findings import Answer
from sahelread.model import Message, message
from sahelread.text.dates import Role, When

# How many characters on each side of a date are taken for what it dates.
_NEAR = 80
# What has lasted since then is the whole sentence's business: "les relations ... se sont dégradées depuis les coups d'État de 2020".
_NEAR_SINCE = 150


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
        return answer_of(self.told, self.when)


def comparable_dates(told: Told) -> Iterator[Dated]:
    """The dates and hours of a passage that can be compared, in order."""
    for when in told.dates:
        if (
            when.loose
            or when.of_saying
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


def answer_of(told: Told, when: When) -> Answer:
    """What a passage answers with one of its dates."""
    return Answer(told, when.start, when.end, _value(when, told))


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

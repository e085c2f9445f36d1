"""When a text says that things happen: dates, hours, deadlines and lengths of time, as intervals, with what stays unknown.

"le 20 septembre 2025", "samedi", "le mois dernier", "d'ici 48 heures", "depuis plus d'une décennie", "vers 6h15", "dans la nuit
du 4 au 5 mars". What is relative is counted from the day of publication; without one it stays unresolved and keeps what
was written (the weekday, the day and the month). What the calendar does not have (31 September) is left alone. A weekday
that contradicts its date is marked, not repaired.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from sahelread.text import date_bare_days as bare
from sahelread.text import date_days as days
from sahelread.text import date_hours as hours
from sahelread.text import intervals
from sahelread.text.date_lengths import lengths
from sahelread.text.date_sayings import is_of_saying
from sahelread.text.date_tenses import is_future
from sahelread.text.date_values import NIGHT, Role, When
from sahelread.text.expressions import expression, written
from sahelread.text.intervals import Interval
from sahelread.text.lexicon import table
from sahelread.text.present import FIGURES, needed_words, words_present
from sahelread.text.remembering import remembered
from sahelread.text.words import fold

__all__ = ["Role", "When", "dates"]

# How far before a year "depuis" may stand: "depuis les coups d'État militaires de 2020 et 2021".
_SINCE_REACH = 45
# How far before a date what gives it its role stands: "d'ici au", "dans la nuit de".
_ROLE_REACH = 24

_Reader = Callable[[str, str, date | None], Iterator[When]]


@cache
def _readers(language: str) -> tuple[tuple[_Reader, frozenset[str]], ...]:
    """One reader per way of writing a date, each with the words of which a text needs one."""

    def words(*tables: str) -> frozenset[str]:
        return needed_words(phrase for name in tables for phrase in table(language, name))

    months = words("months")
    units = needed_words(form for forms in table(language, "lengths_of_time").values() for form in forms)
    return (
        (days.numeric, FIGURES),
        (days.day_month, months),
        (bare.bare_day, FIGURES),
        (bare.bare_night, FIGURES),
        (days.month, months),
        (days.year, FIGURES),
        (bare.weekday, words("weekdays")),
        (
            days.relative,
            words(
                "relative_days",
                "relative_periods",
                "ends_of_periods",
                "without_end",
                "recent",
                "anchored_elsewhere",
            ),
        ),
        (lengths, units),
        (hours.clock, FIGURES | words("noons")),
        (hours.worded_clock, frozenset(table(language, "clock_in_words").get("hours", ()))),
        (hours.between_hours, FIGURES),
        (hours.part_of_day, words("parts_of_day")),
    )


@remembered
def dates(text: str, language: str, reference: date | None = None) -> tuple[When, ...]:
    """The dates, hours and lengths of time of a text, in order. Offsets are of `text`.

    `reference` is the day of publication; dates that are relative to it stay unresolved without one.
    """
    if not table(language, "months"):
        return ()
    folded = fold(text)
    present = words_present(folded)
    found = sorted(
        (
            when
            for reader, needed in _readers(language)
            if not needed.isdisjoint(present)
            for when in reader(folded, language, reference)
        ),
        key=lambda when: (when.start, -when.end),
    )
    apart: list[When] = []
    for when in found:
        if not apart or when.start >= apart[-1].end:
            when = _with_role(text, folded, when, language)
            when = _in_next_year(text, when, language, reference)
            if apart and when.start <= apart[-1].start:  # "dans la nuit | de lundi"
                apart.pop()
            if apart and (both := hours.from_to(folded, apart[-1], when, language)):
                apart[-1] = both
            elif apart and (closer := hours.told_closer(folded, apart[-1], when, language)):
                apart[-1] = closer
            elif apart and _is_same_night(folded, apart[-1], when, language):
                days = _night_between(folded, apart[-1], language, reference)
                apart[-1] = replace(apart[-1], end=when.end, days=days)
            elif apart and (days := _days_on_end(folded, apart[-1], when, language)):
                apart[-1] = replace(apart[-1], end=when.end, days=days)
            elif not apart or when.start >= apart[-1].end:
                apart.append(when)
    return tuple(_with_sayings(folded, apart, language))


# "établi samedi | à 07h00", "tard dans la soirée | de samedi": a day and its hour are of one saying.
_day_and_hour = expression("in_dates", "day_and_hour")


def _with_sayings(folded: str, found: Sequence[When], language: str) -> Iterator[When]:
    """The dates and hours, marked those that only say when something was said."""
    said = [
        when.role in (Role.POINT, Role.HOUR) and is_of_saying(folded, when.start, when.end, language)
        for when in found
    ]
    for place, when in enumerate(found):
        beside = [
            said[other]
            for other in (place - 1, place + 1)
            if 0 <= other < len(found) and found[other].role is not when.role
            if _day_and_hour(language).fullmatch(
                folded, min(when.end, found[other].end), max(when.start, found[other].start)
            )
        ]
        timed = when.role in (Role.POINT, Role.HOUR) and (said[place] or any(beside))
        yield replace(when, of_saying=True) if timed else when


_to_day = expression("in_dates", "to_day")


def _night_between(folded: str, night: When, language: str, reference: date | None) -> Interval | None:
    """The two days of a night whose first day was read alone, now that the second is known; one that was not over when it was told is
    that of the week before, unless the clause speaks of what is to come."""
    if night.days is None:
        return None
    first, last = night.days
    first = max(first, last - timedelta(days=1))
    if night.relative and reference and last > reference and not is_future(folded, night.start, language):
        return first - timedelta(weeks=1), last - timedelta(weeks=1)
    return first, last


def _is_same_night(folded: str, night: When, when: When, language: str) -> bool:
    """Whether a weekday is the second half of a night: "dans la nuit de samedi | à dimanche"."""
    return (
        night.hours == NIGHT
        and when.weekday is not None
        and _to_day(language).fullmatch(folded, night.end, when.start) is not None
    )


_from_day = expression("in_dates", "from_day", frame=r"{}\Z")


def _days_on_end(folded: str, first: When, second: When, language: str) -> Interval | None:
    """The days from one bare weekday to another, "de mercredi à vendredi"; None where they are two."""
    are_bare = all(
        when.weekday is not None and when.day is None and when.hours is None for when in (first, second)
    )
    if (
        not are_bare
        or first.days is None
        or second.days is None
        or not _from_day(language).search(folded, 0, first.start)
    ):
        return None
    if _to_day(language).fullmatch(folded, first.end, second.start) is None:
        return None
    back = timedelta(weeks=1) if first.days[0] > second.days[0] else timedelta()
    return first.days[0] - back, second.days[1]


_until, _since = (
    written(rf"(?<!\w){{'{name}_words'}} ?(?:{{date_words.to_month}})?\Z") for name in ("until", "since")
)
_since_far = written(r"(?<!\w){'since_far'} ?[^.,;:!?()\d]*\Z")
_night_of = written(r"(?<!\w){'night_of'} ?\Z")
_part_of_it = written(r",? {date_words.to_part}(?P<part>{'day_parts'})(?!\w)")


def _hours_of(part: str, language: str) -> tuple[float, float]:
    """From when to when a part of the day lasts: "matin"."""
    low, high = table(language, "day_parts")[part]
    return low, high


# A day of which nothing says that it is over is rather so soon to come than almost a year ago: "le 1er janvier", told in December.
_SOON = timedelta(days=31)
_OVER_REACH = 80
_over = expression("in_two_things", "done")
_said_over = written(r" {'last_words'}(?!\w)")


def _in_next_year(text: str, when: When, language: str, reference: date | None) -> When:
    """A day that has no year, told just before the turn of one, with its days of the next."""
    given = when.year is not None or when.weekday is not None or when.day is None
    if given or reference is None or when.days is None or when.role is Role.SINCE:
        return when
    first, last = (intervals.day(day.year + 1, day.month, day.day) for day in when.days)
    if first is None or last is None or not reference < first <= reference + _SOON:
        return when
    around = max(0, when.start - _OVER_REACH), when.end + _OVER_REACH
    over = _over(language).search(text, *around) or _said_over(language).match(text, when.end)
    return when if over else replace(when, days=(first, last))


# "Des 16 et 17 décembre" is not "dès le 16 décembre".
_of_several = expression("accented", "of_several")


def _with_role(text: str, folded: str, when: When, language: str) -> When:
    """The date with what stands around it: "d'ici", "depuis", "dans la nuit de", "matin"."""
    if when.role is not Role.POINT or when.length is not None:
        return when
    before = max(0, when.start - _ROLE_REACH)
    until = _until(language).search(folded, before, when.start)
    since = _since(language).search(folded, before, when.start)
    since = None if since and _of_several(language).match(text, since.start()) else since
    night = _night_of(language).search(folded, before, when.start)
    part = _part_of_it(language).match(folded, when.end)
    if part and when.start and folded[when.end] == "," and folded[part.end() : part.end() + 1] not in ",;:.)":
        part = None  # "il a coulé mardi, | dans la soirée une grue est venue"
    if until:
        when = replace(when, start=until.start(), role=Role.UNTIL)
    elif since:
        when = replace(when, start=since.start(), role=Role.SINCE)
    elif when.day is None and when.weekday is None and not when.relative:
        far = _since_far(language).search(folded, max(0, when.start - _SINCE_REACH), when.start)
        if far:
            when = replace(when, start=far.start(), role=Role.SINCE)
    if night:
        days = when.days
        if days and days[0] == days[1]:  # "la nuit du 1er mars" may begin or end on that day
            days = (days[0] - timedelta(days=1), days[0] + timedelta(days=1))
        return replace(when, start=night.start(), days=days, hours=NIGHT)
    if part and (when.day is not None or when.weekday is not None or (when.relative and not when.loose)):
        return replace(when, end=part.end(), hours=_hours_of(part["part"], language))
    return when

"""When a text says that things happen: dates, hours, deadlines and lengths of time, as intervals, with what stays unknown.

"le 20 septembre 2025", "samedi", "le mois dernier", "d'ici 48 heures", "depuis plus d'une décennie", "vers 6h15", "dans la nuit
du 4 au 5 mars". What is relative is counted from the day of publication; without one it stays unresolved and keeps what
was written (the weekday, the day and the month). What the calendar does not have (31 September) is left alone. A weekday
that contradicts its date is marked, not repaired.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from sahelread.text import intervals
from sahelread.text.cardinals import amounts, cardinal
from sahelread.text.date_grammar import QUARTERS, Grammar, grammar_of
from sahelread.text.intervals import DAYS, SEVERAL, Interval
from sahelread.text.lexicon import table
from sahelread.text.words import fold

# How far before a weekday a verb of what is to come is looked for ("se tiendra samedi").
_FUTURE_REACH = 45

# How far before a year "depuis" may stand: "depuis les coups d'État militaires de 2020 et 2021".
_SINCE_REACH = 45

# "Dix ans" may be nine and a half or ten and a half: a length of time in words is exact to half its unit.
_ROUNDING = 0.5


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

    `days` are the first and last day that it may mean, None when it cannot be known; `hours` are hours of the day, up to 30
    for a night that ends the next morning; `length` is in days. `year`, `month`, `day`, `weekday` are what is written.
    `relative` needed the day of publication; `loose` says too little to be compared ("récemment").
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

    @property
    def resolved(self) -> bool:
        return self.days is not None or self.role in (Role.LENGTH, Role.HOUR)


def dates(text: str, language: str, reference: date | None = None) -> tuple[When, ...]:
    """The dates, hours and lengths of time of a text, in order. Offsets are of `text`.

    `reference` is the day of publication; dates that are relative to it stay unresolved without one.
    """
    grammar = grammar_of(language)
    if grammar is None:
        return ()
    folded = fold(text)
    found = sorted(
        (when for reader in _READERS for when in reader(folded, grammar, reference)),
        key=lambda when: (when.start, -when.end),
    )
    apart: list[When] = []
    for when in found:
        if not apart or when.start >= apart[-1].end:
            when = _with_role(folded, when, grammar)
            if apart and _is_same_night(folded, apart[-1], when):
                apart[-1] = replace(apart[-1], end=when.end, days=_night_between(apart[-1]))
            elif not apart or when.start >= apart[-1].end:
                apart.append(when)
    return tuple(apart)


# --- one reader per way of writing a date ----------------------------------------------------------------------------


def _numeric(folded: str, grammar: Grammar, reference: date | None) -> Iterator[When]:
    """19/09/2025, 2025-09-19, and an hour glued to its date (11:2719/09/2025)."""
    del reference
    for match in grammar.numeric.finditer(folded):
        if match["iso"]:
            year, month, number = (int(part) for part in match["iso"].split("-"))
        else:
            year, month, number = int(match["year"]), int(match["month"]), int(match["day"])
        at = intervals.day(year, month, number)
        if at is None:
            continue
        hours = _hour(match["hours"], match["minutes"]) if match["hours"] else None
        yield When(
            match.start(), match.end(), Role.POINT, (at, at), hours, year=year, month=month, day=number
        )


def _day_month(folded: str, grammar: Grammar, reference: date | None) -> Iterator[When]:
    """ "le 20 septembre 2025", "lundi 3 juin", "du 4 au 5 mars", "du 28 février au 3 mars 2024", "March 4, 2025"."""
    for pattern in (grammar.day_month, grammar.month_day):
        for match in pattern.finditer(folded):
            when = _named_day(match, grammar, reference)
            if when is not None:
                yield when


def _named_day(match: re.Match[str], grammar: Grammar, reference: date | None) -> When | None:
    month = grammar.months[match["month"]]
    groups = match.groupdict()
    first_number = 1 if match["day"] == "premier" else int(match["day"])
    last_number = int(match["day2"]) if match["day2"] else first_number
    first_month = grammar.months[groups["month1"]] if groups.get("month1") else month
    if (
        intervals.day(2024, first_month, first_number) is None
        or intervals.day(2024, month, last_number) is None
    ):
        return None
    weekday = grammar.weekdays[match["weekday"]] if match["weekday"] else None
    year = int(match["year"]) if match["year"] else None
    resolved = year
    if resolved is None and reference is not None:
        resolved = intervals.year_of(first_month, first_number, reference, weekday=weekday)
    days = None
    if resolved is not None:
        first_year = int(groups["year1"]) if groups.get("year1") else resolved
        first, last = (
            intervals.day(first_year, first_month, first_number),
            intervals.day(resolved, month, last_number),
        )
        if first is None or last is None:
            return None
        days = (first, last) if first <= last else None
    start = match.start("weekday") if match["weekday"] else match.start("day")
    contradictory = bool(
        weekday is not None and days and last_number == first_number and days[0].weekday() != weekday
    )
    return When(
        start if match.re is grammar.day_month else match.start(), match.end(), Role.POINT, days,
        year=year, month=month, day=first_number if last_number == first_number else None,
        weekday=weekday, relative=year is None, contradictory=contradictory,
    )  # fmt: skip


_AFTER_DAY = re.compile(r"\d(?:er)? \Z")


def _month(folded: str, grammar: Grammar, reference: date | None) -> Iterator[When]:
    """ "en août", "fin mars 2024", "août dernier", "de mars à juin 2023"."""
    for match in grammar.month.finditer(folded):
        if not (match["of"] or match["year"] or match["last"] or match["next"]):
            continue
        if _AFTER_DAY.search(folded, max(0, match.start() - 4), match.start()):
            continue  # "31 septembre": not a day, and not the month either
        number = grammar.months[match["month"]]
        year = int(match["year"]) if match["year"] else None
        resolved = year
        if resolved is None and reference is not None:
            ahead = bool(match["next"]) or _is_future(folded, match.start(), grammar)
            resolved = intervals.year_of_month(number, reference, ahead=ahead)
        days = intervals.month(resolved, number) if resolved else None
        if days and match["month2"] and resolved:
            last = intervals.month(resolved, grammar.months[match["month2"]])
            days = (days[0], last[1]) if days[0] <= last[1] else None
        start, share = _share(folded, match.start("month"), grammar)
        if days and share:
            days = intervals.part_of(days, share)
        yield When(
            start, match.end(), Role.POINT, days, year=year, month=number, relative=year is None,
            loose=match["month2"] is not None,
        )  # fmt: skip


def _share(folded: str, start: int, grammar: Grammar) -> tuple[int, tuple[float, float] | None]:
    """ "fin", "début", "mi-" before a month or a year: where it starts and which share of the period it means."""
    match = grammar.year_before.search(folded, max(0, start - 12), start)
    return (match.start(), grammar.period_parts[match["part"]]) if match else (start, None)


def _year(folded: str, grammar: Grammar, reference: date | None) -> Iterator[When]:
    """ "en 2021", "2020 et 2021", "fin 2023", "2015-2016"; a figure of four digits before a plural noun is a count."""
    del reference
    for match in grammar.year.finditer(folded):
        if not match["before"] and (int(match["year"]) < 1900 or grammar.counted.match(folded, match.end())):
            continue
        first = int(match["year"])
        last = int(match["year2"]) if match["year2"] else first
        if last < first or grammar.month_before.search(folded, max(0, match.start() - 12), match.start()):
            continue  # the year of a date that was read, or that the calendar does not have
        start, share = _share(folded, match.start("year"), grammar)
        if match["before"] in grammar.decades and first % 10 == 0:
            last = max(last, first) + 9
        days = (date(first, 1, 1), date(last, 12, 31))
        yield When(
            start, match.end(), Role.POINT, intervals.part_of(days, share) if share else days,
            year=first if first == last else None,
        )  # fmt: skip


def _weekday(folded: str, grammar: Grammar, reference: date | None) -> Iterator[When]:
    """ "vendredi", "dimanche dernier", "ce mercredi", "samedi prochain"; the past, unless what is told is to come."""
    for match in grammar.weekday.finditer(folded):
        number = grammar.weekdays[match["weekday"]]
        days = None
        if reference is not None:
            if match["last"] or match["last1"]:
                direction = -1
            elif match["next"] or match["next1"]:
                direction = 1
            else:
                direction = int(_is_future(folded, match.start(), grammar))
            at = intervals.weekday(number, reference, direction=direction, near=bool(match["this"]))
            days = (at, at)
        yield When(match.start(), match.end(), Role.POINT, days, weekday=number, relative=True)


def _relative(folded: str, grammar: Grammar, reference: date | None) -> Iterator[When]:
    """ "hier", "le mois dernier", "récemment", and what is counted from elsewhere ("la veille"), never resolved."""
    for match in grammar.relative.finditer(folded):
        phrase = re.sub(" +", " ", match["phrase"])
        days: Interval | None = None
        loose = True
        if phrase in grammar.relative_days:
            loose = grammar.relative_days[phrase] == 0
            at = reference + timedelta(days=grammar.relative_days[phrase]) if reference else None
            days = (at, at) if at else None
        elif phrase in grammar.relative_periods:
            unit, distance = grammar.relative_periods[phrase]
            loose = False
            days = intervals.period(unit, distance, reference) if reference else None
        elif phrase in grammar.recent:
            days = intervals.shifted(reference, -grammar.recent[phrase], 0) if reference else None
        yield When(match.start(), match.end(), Role.POINT, days, relative=True, loose=loose)


def _lengths(folded: str, grammar: Grammar, reference: date | None) -> Iterator[When]:
    """Lengths of time that say when ("depuis dix ans", "il y a trois jours", "sous 72 heures") or how long."""
    for match in grammar.lengths.finditer(folded):
        groups = match.groupdict()
        opening = next(
            (kind for kind in ("since", "within", "ago", "ahead", "during") if groups.get(kind)), None
        )
        unit = grammar.units[match["unit"]]
        if match["after"]:
            # Counted from another event of the text; "deux heures de l'après-midi" is an hour, not a length.
            yield When(match.start(), match.end(), Role.POINT, relative=True, loose=True)
            continue
        if groups.get("ago_after"):
            opening = "ago"
        if opening is None or (opening == "since" and unit == "hour" and groups["since"].startswith("a ")):
            continue  # "à partir de 19 heures" is an hour of the day
        length = _length(match, unit, grammar)
        if length is None:
            continue
        low, high = length
        role, days = Role.LENGTH, None
        if reference is not None and opening != "during":
            far = high if high is not None else DAYS["century"]
            if opening in ("ago", "since"):
                days = intervals.shifted(reference, -far, -low)
            elif opening == "within":
                days = intervals.shifted(reference, far, far)
            else:
                days = intervals.shifted(reference, low, far)
        if opening != "during":
            role = {"since": Role.SINCE, "within": Role.UNTIL}.get(opening, Role.POINT)
        yield When(match.start(), match.end(), role, days, length=length, relative=role is not Role.LENGTH)


def _length(match: re.Match[str], unit: str, grammar: Grammar) -> tuple[float, float | None] | None:
    """The lowest and highest number of days that a length in words allows."""
    size = DAYS[unit]
    written = match["amount"]
    if written in grammar.vague:
        return grammar.vague[written] * size, SEVERAL[unit] * size
    quantity = match["amount"] + (f" {match['more']}" if match["more"] else "")
    found = next(amounts(quantity, grammar.language), None)
    value = found.value if found else 1.0
    if match["more"] in table(grammar.language, "collectives"):
        value = float(table(grammar.language, "collectives")[match["more"]]) * max(value, 1)
    groups = match.groupdict()
    if groups.get("more_than") or groups.get("at_least"):
        return value * size, (value * 2 + 1) * size
    if groups.get("less_than") or groups.get("at_most"):
        return 0.0, value * size
    if groups.get("about") or groups.get("nearly") or match["more"]:
        return (value - max(1, value * 0.15)) * size, (value + max(1, value * 0.15)) * size
    margin = _ROUNDING if unit in ("week", "month", "year", "decade", "century") else 0
    return (value - margin) * size, (value + margin) * size


def _clock(folded: str, grammar: Grammar, reference: date | None) -> Iterator[When]:
    """ "vers 6h15", "à 18 heures 30", "à midi", "05:30 GMT"; "pendant 24 heures" is a length."""
    del reference
    names = {"midi": 12.0, "noon": 12.0, "minuit": 24.0, "midnight": 24.0}
    for match in grammar.clock.finditer(folded):
        written = match["hours"]
        worded = "heure" in match.group()
        if written not in names and worded and not (match["before"] or match["minutes"] or match["after"]):
            continue
        if written in names and not match["before"]:
            continue
        measured = worded and re.compile(r" (?:de |du |d')").match(folded, match.end())
        if folded.endswith("y ", 0, match.start()) or (measured and not match["after"]):
            continue  # "il y a 18 heures", "à 48 heures du scrutin": lengths
        value = names[written] if written in names else int(written) + int(match["minutes"] or 0) / 60
        shift = grammar.clock_after.get(match["after"] or "", 0)
        if value < 12:
            value += shift
        # What is said to be about an hour may be half an hour off.
        margin = 0.5 if match["before"] in grammar.clock_about else 0.0
        start = match.start() if match["before"] in grammar.clock_about else match.start("hours")
        yield When(start, match.end(), Role.HOUR, hours=(value - margin, value + margin))


def _part_of_day(folded: str, grammar: Grammar, reference: date | None) -> Iterator[When]:
    """ "à l'aube", "en milieu d'après-midi", without a date beside them."""
    del reference
    for match in grammar.part_of_day.finditer(folded):
        yield When(
            match.start(), match.end(), Role.HOUR, hours=grammar.parts_of_day[" ".join(match.group().split())]
        )


def _worded_clock(folded: str, grammar: Grammar, reference: date | None) -> Iterator[When]:
    """ "vers cinq heures", "il était trois heures et demie", "quatre heures moins vingt"."""
    del reference
    for match in grammar.worded_clock.finditer(folded):
        value = cardinal(match["hours"], grammar.language)
        if value is None or value > 24 or not (match["before"] or match["quarter"]):
            continue
        if not match["quarter"] and folded[match.end() : match.end() + 3] in (" de", " d'", " du"):
            continue
        exact = value + QUARTERS.get(match["quarter"] or "", 0.0)
        margin = 0.5 if match["before"] in grammar.clock_about else 0.0
        start = match.start() if match["before"] in grammar.clock_about else match.start("hours")
        yield When(start, match.end(), Role.HOUR, hours=(exact - margin, exact + margin))


def _hour(hours: str, minutes: str) -> tuple[float, float]:
    value = int(hours) + int(minutes) / 60
    return value, value


_READERS: tuple[Callable[[str, Grammar, date | None], Iterator[When]], ...] = (
    _numeric, _day_month, _month, _year, _weekday, _relative, _lengths, _clock, _worded_clock, _part_of_day,
)  # fmt: skip


# --- what stands around a date ---------------------------------------------------------------------------------------


def _is_future(folded: str, start: int, grammar: Grammar) -> bool:
    """Whether the words before speak of what is to come, in the same clause."""
    window = folded[max(0, start - _FUTURE_REACH) : start]
    clause = window[max(window.rfind(mark) for mark in ".;!?") + 1 :]
    return grammar.future.search(clause) is not None


# A night in hours of its first day: it ends the next morning.
_NIGHT = (20.0, 30.0)


def _night_between(night: When) -> Interval | None:
    """The two days of a night whose first day was read alone, now that the second is known."""
    if night.days is None or (night.days[1] - night.days[0]).days < 2:
        return night.days
    return night.days[0] + timedelta(days=1), night.days[1]


def _is_same_night(folded: str, night: When, when: When) -> bool:
    """Whether a weekday is the second half of a night: "dans la nuit de samedi | à dimanche"."""
    return (
        night.hours == _NIGHT
        and when.weekday is not None
        and folded[night.end : when.start] in (" a ", " au ", " to ")
    )


def _with_role(folded: str, when: When, grammar: Grammar) -> When:
    """The date with what stands around it: "d'ici", "depuis", "dans la nuit de", "matin"."""
    if when.role is not Role.POINT or when.length is not None:
        return when
    before = max(0, when.start - 24)
    until = grammar.until_before.search(folded, before, when.start)
    since = grammar.since_before.search(folded, before, when.start)
    night = grammar.night_before.search(folded, before, when.start)
    part = grammar.day_part.match(folded, when.end)
    if until:
        when = replace(when, start=until.start(), role=Role.UNTIL)
    elif since:
        when = replace(when, start=since.start(), role=Role.SINCE)
    elif when.day is None and when.weekday is None and not when.relative:
        far = grammar.since_far.search(folded, max(0, when.start - _SINCE_REACH), when.start)
        if far:
            when = replace(when, start=far.start(), role=Role.SINCE)
    if night:
        days = when.days
        if days and days[0] == days[1]:  # "la nuit du 1er mars" may begin or end on that day
            days = (days[0] - timedelta(days=1), days[0] + timedelta(days=1))
        return replace(when, start=night.start(), days=days, hours=_NIGHT)
    if part and (when.day is not None or when.weekday is not None):
        return replace(when, end=part.end(), hours=grammar.day_parts[part["part"]])
    return when

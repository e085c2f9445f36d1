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
from functools import cache

from sahelread.text import intervals
from sahelread.text.cardinals import alternatives, amounts, cardinal
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
    grammar = _grammar(language)
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
                apart[-1] = replace(apart[-1], end=when.end)
            elif not apart or when.start >= apart[-1].end:
                apart.append(when)
    return tuple(apart)


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The tables of one language, compiled."""

    language: str
    months: dict[str, int]
    weekdays: dict[str, int]
    relative_days: dict[str, int]
    relative_periods: dict[str, tuple[str, int]]
    recent: dict[str, int]
    day_parts: dict[str, tuple[float, float]]
    period_parts: dict[str, tuple[float, float]]
    units: dict[str, str]
    vague: dict[str, int]
    last_words: frozenset[str]
    next_words: frozenset[str]
    decades: frozenset[str]
    clock_about: frozenset[str]
    clock_after: dict[str, int]
    numeric: re.Pattern[str]
    day_month: re.Pattern[str]
    month_day: re.Pattern[str]
    month: re.Pattern[str]
    year: re.Pattern[str]
    year_before: re.Pattern[str]
    month_before: re.Pattern[str]
    weekday: re.Pattern[str]
    relative: re.Pattern[str]
    lengths: re.Pattern[str]
    clock: re.Pattern[str]
    worded_clock: re.Pattern[str]
    part_of_day: re.Pattern[str]
    parts_of_day: dict[str, tuple[float, float]]
    until_before: re.Pattern[str]
    since_before: re.Pattern[str]
    since_far: re.Pattern[str]
    night_before: re.Pattern[str]
    day_part: re.Pattern[str]
    future: re.Pattern[str]
    counted: re.Pattern[str]


def _listed(language: str, name: str) -> list[str]:
    return [str(word) for word in table(language, name) or ()]


@cache
def _grammar(language: str) -> _Grammar | None:
    months: dict[str, int] = dict(table(language, "months"))
    if not months:
        return None
    weekdays: dict[str, int] = dict(table(language, "weekdays"))
    parts: dict[str, list[float]] = table(language, "day_parts")
    shares: dict[str, list[float]] = table(language, "period_parts")
    relative_days: dict[str, int] = table(language, "relative_days")
    relative_periods: dict[str, list[str | int]] = table(language, "relative_periods")
    recent: dict[str, int] = table(language, "recent")
    elsewhere = _listed(language, "anchored_elsewhere")
    units = {
        form: unit for unit, forms in (table(language, "lengths_of_time") or {}).items() for form in forms
    }
    vague = {
        phrase: int(low)
        for phrase, (low, _high) in (table(language, "vague_amounts") or {}).items()
        if low is not None and low < 10
    }
    to = "|".join(
        rf" ?{re.escape(word)} ?" if word == "-" else rf" {re.escape(word)} "
        for word in _listed(language, "to_words")
    )
    month, day = alternatives(list(months)), r"(?:3[01]|[12]\d|0?[1-9])"
    name = rf"(?P<weekday>{alternatives(list(weekdays))})"
    ordinal = "(?:er|st|nd|rd|th)?"
    any_year = r"(?:1[5-9]\d\d|20\d\d|21\d\d)"
    share = alternatives(list(shares))
    last, following = (
        alternatives(_listed(language, "last_words")),
        alternatives(_listed(language, "next_words")),
    )
    this = alternatives(_listed(language, "this_words"))
    part = rf"(?P<part>{alternatives(list(parts))})"
    quantity = (
        r"(?P<amount>\d+(?:[.,]\d+)?|"
        + alternatives([*vague, *table(language, "cardinals"), *_listed(language, "articles")])
        + r")(?:[ -](?P<more>"
        + alternatives([*table(language, "cardinals"), *table(language, "collectives")])
        + r"))?"
    )
    bounds: dict[str, list[str]] = table(language, "bounds")
    openings = {
        "since": _listed(language, "since_words"), "within": _listed(language, "within_words"), "ago": _listed(language, "ago_words"),
        "ahead": _listed(language, "in_words"), "during": _listed(language, "during_words"),
    }  # fmt: skip
    opening = "|".join(f"(?P<{kind}>{alternatives(phrases)})" for kind, phrases in openings.items())
    bound = "|".join(f"(?P<{kind}>{alternatives(phrases)})" for kind, phrases in bounds.items())
    after = alternatives([*_listed(language, "offset_words")]) if table(language, "offset_words") else r"(?!)"
    ago_after = alternatives(_listed(language, "ago_after"))
    signs = alternatives(_listed(language, "clock_signs"))
    clock_after: dict[str, int] = table(language, "clock_after")
    hour = r"(?:2[0-4]|1\d|0?\d)"
    return _Grammar(
        language=language,
        months=months,
        weekdays=weekdays,
        relative_days=dict(relative_days),
        relative_periods={phrase: (str(unit), int(distance)) for phrase, (unit, distance) in relative_periods.items()},
        recent=dict(recent),
        day_parts={word: (low, high) for word, (low, high) in parts.items()},
        period_parts={word: (low, high) for word, (low, high) in shares.items()},
        units=units,
        vague=vague,
        last_words=frozenset(_listed(language, "last_words")),
        next_words=frozenset(_listed(language, "next_words")),
        decades=frozenset(_listed(language, "decade_words")),
        clock_about=frozenset(_listed(language, "clock_about")),
        clock_after=dict(clock_after),
        numeric=re.compile(
            rf"(?<![\d/.:])(?:(?P<hours>{hour})[:h](?P<minutes>[0-5]\d))?"
            rf"(?:(?P<day>{day})(?P<mark>[/.])(?P<month>1[0-2]|0?[1-9])(?P=mark)(?P<year>{any_year})|(?P<iso>{any_year}-[01]\d-[0-3]\d))(?![\d/])"
        ),
        day_month=re.compile(
            rf"(?<![\w/.,])(?:{name},? )?(?:(?:le|the|les|au) )?(?P<day>{day}|premier){ordinal}"
            rf"(?:(?: (?P<month1>{month}))?(?: (?P<year1>{any_year}))?(?:{to})(?:(?:le|the) )?(?P<day2>{day}){ordinal})? (?:of )?(?P<month>{month})(?!\w)"
            rf"(?:,? (?P<year>{any_year})(?![\w%]|[.,]\d))?"
        ),
        month_day=re.compile(
            rf"(?<!\w)(?:{name},? )?(?P<month>{month}) (?P<day>{day}){ordinal}(?!\d)(?:{to}(?P<day2>{day})(?!\d))?(?:,? (?P<year>{any_year})(?!\w))?"
            if language != "fr" else r"(?!)"
        ),
        month=re.compile(
            rf"(?<!\w)(?P<of>{alternatives(_listed(language, 'of_words'))})?(?P<month>{month})(?:(?:{to})(?P<month2>{month}))?(?![\w-])"
            rf"(?: (?P<year>{any_year})(?![\w%]|[.,]\d)| (?P<last>{last})| (?P<next>{following}))?"
        ),
        year=re.compile(
            rf"(?<![\w/.,-])(?:(?P<before>{alternatives(_listed(language, 'before_year'))}) )?(?P<year>{any_year})"
            rf"(?:(?P<to>{to})(?P<year2>{any_year}))?(?![\w%/:]|[.,]\d|-\d)"
        ),
        month_before=re.compile(rf"(?<!\w)(?:{month}),? \Z"),
        year_before=re.compile(rf"(?<!\w)(?P<part>{share})[ -]\Z"),
        weekday=re.compile(
            rf"(?<![\w-])(?:(?P<this>{this}) )?(?:(?P<last1>{last}) )?(?:(?P<next1>{following}) )?{name}(?!\w)"
            rf"(?: (?P<last>{last})(?!\w)| (?P<next>{following})(?!\w))?"
        ),
        relative=re.compile(
            rf"(?<![\w-])(?P<phrase>{alternatives([*relative_days, *relative_periods, *recent, *elsewhere])})(?![\w-])"
        ),
        lengths=re.compile(
            rf"(?<![\w-])(?:(?:{opening}) ?)?(?:(?:{bound}) ?)?(?:les |the )?{quantity} (?:de |d')?(?:longues? |long )?(?P<unit>{alternatives(list(units))})(?!\w)"
            rf"(?: (?P<after>{after})(?!\w)| (?P<ago_after>{ago_after})(?!\w))?"
        ),
        clock=re.compile(
            rf"(?<![\w/.,:-])(?:(?P<before>{alternatives(_listed(language, 'clock_before'))}) )?(?P<hours>{hour}|midi|minuit|noon|midnight)"
            rf"(?: ?(?:{signs}|:|mn)(?!\w*-) ?(?P<minutes>[0-5]\d)?(?:mn|min)?(?![a-z\d/])|(?<=midi)(?!\w)|(?<=minuit)(?!\w)|(?<=noon)(?!\w)|(?<=midnight)(?!\w)|(?= ?[ap]\.?m\b))"
            rf"(?: ?(?P<after>{alternatives(list(clock_after))})(?!\w))?"
        ),
        worded_clock=re.compile(
            rf"(?<!\w)(?:(?P<before>{alternatives([*_listed(language, 'clock_before'), 'il etait', 'etait'])}) )?"
            rf"(?P<hours>{alternatives(list(table(language, 'cardinals')))}) heures?(?: (?P<quarter>{alternatives(list(_QUARTERS))})\b)?(?!\w)"
            if language == "fr" else r"(?!)"
        ),
        part_of_day=re.compile(rf"(?<!\w)(?:{alternatives(list(table(language, 'parts_of_day') or {}))})(?!\w)"),
        parts_of_day={phrase: (low, high) for phrase, (low, high) in (table(language, "parts_of_day") or {}).items()},
        until_before=re.compile(rf"(?<!\w)(?:{alternatives(_listed(language, 'until_words'))}) ?\Z"),
        since_before=re.compile(rf"(?<!\w)(?:{alternatives(_listed(language, 'since_words'))}) ?\Z"),
        since_far=re.compile(rf"(?<!\w)(?:{alternatives(_listed(language, 'since_words')[:5])}) ?[^.,;:!?()\d]*\Z"),
        night_before=re.compile(rf"(?<!\w)(?P<night>{alternatives(_listed(language, 'night_of'))}) ?\Z"),
        day_part=re.compile(rf",? (?:au |en |dans la |a l'|in the |at )?(?:debut de |fin de |la )?{part}(?!\w)"),
        future=re.compile(rf"(?<!\w)(?:{alternatives(_listed(language, 'future_marks'))})(?!\w)"),
        counted=re.compile(r" (?:d')?[^\W\d_]+[sx](?!\w)"),
    )  # fmt: skip


# --- one reader per way of writing a date ----------------------------------------------------------------------------


def _numeric(folded: str, grammar: _Grammar, reference: date | None) -> Iterator[When]:
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


def _day_month(folded: str, grammar: _Grammar, reference: date | None) -> Iterator[When]:
    """ "le 20 septembre 2025", "lundi 3 juin", "du 4 au 5 mars", "du 28 février au 3 mars 2024", "March 4, 2025"."""
    for pattern in (grammar.day_month, grammar.month_day):
        for match in pattern.finditer(folded):
            when = _named_day(match, grammar, reference)
            if when is not None:
                yield when


def _named_day(match: re.Match[str], grammar: _Grammar, reference: date | None) -> When | None:
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


def _month(folded: str, grammar: _Grammar, reference: date | None) -> Iterator[When]:
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


def _share(folded: str, start: int, grammar: _Grammar) -> tuple[int, tuple[float, float] | None]:
    """ "fin", "début", "mi-" before a month or a year: where it starts and which share of the period it means."""
    match = grammar.year_before.search(folded, max(0, start - 12), start)
    return (match.start(), grammar.period_parts[match["part"]]) if match else (start, None)


def _year(folded: str, grammar: _Grammar, reference: date | None) -> Iterator[When]:
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


def _weekday(folded: str, grammar: _Grammar, reference: date | None) -> Iterator[When]:
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


def _relative(folded: str, grammar: _Grammar, reference: date | None) -> Iterator[When]:
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


def _lengths(folded: str, grammar: _Grammar, reference: date | None) -> Iterator[When]:
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


def _length(match: re.Match[str], unit: str, grammar: _Grammar) -> tuple[float, float | None] | None:
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


def _clock(folded: str, grammar: _Grammar, reference: date | None) -> Iterator[When]:
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


def _part_of_day(folded: str, grammar: _Grammar, reference: date | None) -> Iterator[When]:
    """ "à l'aube", "en milieu d'après-midi", without a date beside them."""
    del reference
    for match in grammar.part_of_day.finditer(folded):
        yield When(
            match.start(), match.end(), Role.HOUR, hours=grammar.parts_of_day[" ".join(match.group().split())]
        )


_QUARTERS = {
    "et demie": 0.5,
    "et quart": 0.25,
    "moins le quart": -0.25,
    "moins vingt": -1 / 3,
    "moins dix": -1 / 6,
    "moins cinq": -1 / 12,
}


def _worded_clock(folded: str, grammar: _Grammar, reference: date | None) -> Iterator[When]:
    """ "vers cinq heures", "il était trois heures et demie", "quatre heures moins vingt"."""
    del reference
    for match in grammar.worded_clock.finditer(folded):
        value = cardinal(match["hours"], grammar.language)
        if value is None or value > 24 or not (match["before"] or match["quarter"]):
            continue
        if not match["quarter"] and folded[match.end() : match.end() + 3] in (" de", " d'", " du"):
            continue
        exact = value + _QUARTERS.get(match["quarter"] or "", 0.0)
        margin = 0.5 if match["before"] in grammar.clock_about else 0.0
        start = match.start() if match["before"] in grammar.clock_about else match.start("hours")
        yield When(start, match.end(), Role.HOUR, hours=(exact - margin, exact + margin))


def _hour(hours: str, minutes: str) -> tuple[float, float]:
    value = int(hours) + int(minutes) / 60
    return value, value


_READERS: tuple[Callable[[str, _Grammar, date | None], Iterator[When]], ...] = (
    _numeric, _day_month, _month, _year, _weekday, _relative, _lengths, _clock, _worded_clock, _part_of_day,
)  # fmt: skip


# --- what stands around a date ---------------------------------------------------------------------------------------


def _is_future(folded: str, start: int, grammar: _Grammar) -> bool:
    """Whether the words before speak of what is to come, in the same clause."""
    window = folded[max(0, start - _FUTURE_REACH) : start]
    clause = window[max(window.rfind(mark) for mark in ".;!?") + 1 :]
    return grammar.future.search(clause) is not None


# A night in hours of its first day: it ends the next morning.
_NIGHT = (20.0, 30.0)


def _is_same_night(folded: str, night: When, when: When) -> bool:
    """Whether a weekday is the second half of a night: "dans la nuit de samedi | à dimanche"."""
    return (
        night.hours == _NIGHT
        and when.weekday is not None
        and folded[night.end : when.start] in (" a ", " au ", " to ")
    )


def _with_role(folded: str, when: When, grammar: _Grammar) -> When:
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
            when = replace(when, role=Role.SINCE)
    if night:
        days = when.days
        if days and days[0] == days[1]:
            days = (days[0], days[0] + timedelta(days=1))
        return replace(when, start=night.start(), days=days, hours=_NIGHT)
    if part and (when.day is not None or when.weekday is not None):
        return replace(when, end=part.end(), hours=grammar.day_parts[part["part"]])
    return when

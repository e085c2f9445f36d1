"""Days as texts write them: "le 20 septembre 2025", "en août", "fin 2023", "samedi", "hier", "le mois dernier".

One reader per way of writing; each yields what it finds in a folded text. What is relative is counted from `reference`, the
day of publication, and stays without days when that is None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from sahelread.text import intervals
from sahelread.text.date_hours import hour_of
from sahelread.text.date_tenses import is_future
from sahelread.text.date_values import HOUR, Role, When
from sahelread.text.expressions import alternatives, as_listed, expression, written
from sahelread.text.intervals import Interval
from sahelread.text.kept import kept
from sahelread.text.lexicon import table, word_set

# What the expressions of days are made of. A year is one that the calendar of news has (`intervals`).
DAY_PARTS = {
    "day": r"(?:3[01]|[12]\d|0?[1-9])",
    "year": r"(?:1[5-9]\d\d|20\d\d|21\d\d)",
    "to": r"(?: ?- ?| {'to_words'} )",
    "name": r"(?P<weekday>{'weekdays'})",
    "the_day": "{date_words.the_day}",
    "ordinal": "{date_words.ordinal}",
}
_numeric = written(
    r"(?<![\d/.:])(?=\d)(?:(?P<hours>{hour})[:h](?P<minutes>[0-5]\d))?"
    r"(?:(?P<day>{day})(?P<mark>[/.])(?P<month>1[0-2]|0?[1-9])(?P=mark)(?P<year>{year})|(?P<iso>{year}-[01]\d-[0-3]\d))(?![\d/])",
    hour=HOUR,
    **DAY_PARTS,
)


def numeric(folded: str, language: str, reference: date | None) -> Iterator[When]:
    """19/09/2025, 2025-09-19, and an hour glued to its date (11:2719/09/2025)."""
    del reference
    for match in _numeric(language).finditer(folded):
        if match["iso"]:
            year, month, number = (int(part) for part in match["iso"].split("-"))
        else:
            year, month, number = int(match["year"]), int(match["month"]), int(match["day"])
        at = intervals.day(year, month, number)
        if at is None:
            continue
        hours = hour_of(match["hours"], match["minutes"]) if match["hours"] else None
        yield When(
            match.start(), match.end(), Role.POINT, (at, at), hours, year=year, month=month, day=number
        )


_day_month = written(
    r"(?<![\w/.,])(?:(?:(?P<this>{'this_words'}) )?{name},? )?{the_day}?(?P<day>{day}|{date_words.first}){ordinal}?"
    r"(?:(?: (?P<month1>{'months'}))?(?: (?P<year1>{year}))?{to}{the_day}?(?:{'weekdays'} )?(?P<day2>{day}){ordinal}?)?"
    r" {date_words.of_month}?(?P<month>{'months'})(?!\w)(?:,? (?P<year>{year})(?![\w%]|[.,]\d))?",
    **DAY_PARTS,
)
_month_day = written(
    r"{date_words.month_first}(?:{name},? )?(?P<month>{'months'}) (?P<day>{day}){ordinal}?(?!\d)"
    r"(?:{to}(?P<day2>{day})(?!\d))?(?:,? (?P<year>{year})(?!\w))?",
    **DAY_PARTS,
)


def day_month(folded: str, language: str, reference: date | None) -> Iterator[When]:
    """ "le 20 septembre 2025", "lundi 3 juin", "du 4 au 5 mars", "du 28 février au 3 mars 2024", "March 4, 2025"."""
    for pattern in (_day_month, _month_day):
        for match in pattern(language).finditer(folded):
            ahead = match["year"] is None and is_future(folded, match.start(), language)
            when = _named_day(match, language, reference, ahead=ahead)
            if when is not None:
                yield when


def _named_day(match: re.Match[str], language: str, reference: date | None, *, ahead: bool) -> When | None:
    months = table(language, "months")
    month = months[match["month"]]
    groups = match.groupdict()
    first_number = int(match["day"]) if match["day"].isdigit() else 1
    last_number = int(match["day2"]) if match["day2"] else first_number
    first_month = months[groups["month1"]] if groups.get("month1") else month
    if (
        intervals.day(2024, first_month, first_number) is None
        or intervals.day(2024, month, last_number) is None
    ):
        return None
    weekday = table(language, "weekdays")[match["weekday"]] if match["weekday"] else None
    year = int(match["year"]) if match["year"] else None
    resolved = year
    if resolved is None and reference is not None:
        resolved = intervals.year_of(first_month, first_number, reference, weekday=weekday, ahead=ahead)
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
    first_word = next(name for name in ("this", "weekday", "day") if groups.get(name))
    start = match.start(first_word)
    contradictory = bool(
        weekday is not None and days and last_number == first_number and days[0].weekday() != weekday
    )
    return When(
        start if match.re is _day_month(language).pattern else match.start(), match.end(), Role.POINT, days,
        year=year, month=month, day=first_number if last_number == first_number else None,
        weekday=weekday, relative=year is None, contradictory=contradictory,
    )  # fmt: skip


_A_WEEK = timedelta(weeks=1)
_AFTER_DAY, _DAY_LENGTH = re.compile(r"\d(?:er)? \Z"), 4


_month = written(
    r"(?<!\w)(?P<of>{'of_words'})?(?P<month>{'months'})(?:{to}(?P<month2>{'months'}))?(?![\w-])"
    r"(?: (?P<year>{year})(?![\w%]|[.,]\d)| (?P<last>{'last_words'})| (?P<next>{'next_words'}))?",
    **DAY_PARTS,
)


def month(folded: str, language: str, reference: date | None) -> Iterator[When]:
    """ "en août", "fin mars 2024", "août dernier", "de mars à juin 2023"."""
    months = table(language, "months")
    for match in _month(language).finditer(folded):
        if not (match["of"] or match["year"] or match["last"] or match["next"]):
            continue
        if _AFTER_DAY.search(folded, max(0, match.start() - _DAY_LENGTH), match.start()):
            continue  # "31 septembre": not a day, and not the month either
        number = months[match["month"]]
        year = int(match["year"]) if match["year"] else None
        resolved = year
        if resolved is None and reference is not None:
            ahead = bool(match["next"]) or is_future(folded, match.start(), language)
            resolved = intervals.year_of_month(number, reference, ahead=ahead)
        days = intervals.month(resolved, number) if resolved else None
        if days and match["month2"] and resolved:
            last = intervals.month(resolved, months[match["month2"]])
            days = (days[0], last[1]) if days[0] <= last[1] else None
        start, share = _share(folded, match.start("month"), language)
        if days and share:
            days = intervals.part_of(days, share)
        yield When(
            start, match.end(), Role.POINT, days, year=year, month=number, relative=year is None,
            loose=match["month2"] is not None,
        )  # fmt: skip


_part_of_period = written(r"(?<!\w)(?P<part>{'period_parts'})[ -]{date_words.of_years}?\Z")


def _share(folded: str, start: int, language: str) -> tuple[int, tuple[float, float] | None]:
    """ "fin", "début", "mi-" before a month or a year: where it starts and which share of the period it means."""
    match = _part_of_period(language).search(folded, max(0, start - _LONGEST_PART), start)
    if match is None:
        return start, None
    low, high = table(language, "period_parts")[as_listed(match["part"])]
    return match.start(), (low, high)


# "En début du mois de | mars": what says which part of a period is meant; "septembre, | 2020": the month of a year.
_LONGEST_PART, _LONGEST_MONTH = 20, 12

_year = written(
    r"(?<![\w/.,-])(?:(?P<before>{'before_year'}) )?(?P<year>{year})(?:(?P<to>{to})(?P<year2>{year}))?(?![\w%/:]|[.,]\d|-\d)",
    **DAY_PARTS,
)
_month_of_year = written(r"(?<!\w){'months'},? \Z")
_counted = written(r" {date_words.plural}(?!\w)")


def year(folded: str, language: str, reference: date | None) -> Iterator[When]:
    """ "en 2021", "2020 et 2021", "fin 2023", "2015-2016"; a figure of four digits before a plural noun is a count."""
    del reference
    for match in _year(language).finditer(folded):
        if not match["before"] and (
            int(match["year"]) < 1900 or _counted(language).match(folded, match.end())
        ):
            continue
        first = int(match["year"])
        last = int(match["year2"]) if match["year2"] else first
        if last < first or _month_of_year(language).search(
            folded, max(0, match.start() - _LONGEST_MONTH), match.start()
        ):
            continue  # the year of a date that was read, or that the calendar does not have
        is_decade = match["before"] in word_set(language, "decade_words") and first % 10 == 0
        start, share = _share(folded, match.start("before" if is_decade else "year"), language)
        if is_decade:
            last = max(last, first) + 9
            of_the = _of_the(language).search(folded, 0, start)  # no "dès"
            start = of_the.start() if of_the else start
        days = (date(first, 1, 1), date(last, 12, 31))
        yield When(
            start, match.end(), Role.POINT, intervals.part_of(days, share) if share else days,
            year=first if first == last else None,
        )  # fmt: skip


_of_the = expression("in_date_days", "of_the")


_of_which = expression("in_date_days", "of_which")


@kept
def _relative(language: str) -> re.Pattern[str]:
    """What is counted from the day of publication, and what is counted from elsewhere."""
    listed = (
        "relative_days",
        "relative_periods",
        "ends_of_periods",
        "without_end",
        "recent",
        "anchored_elsewhere",
    )
    phrases = alternatives([phrase for name in listed for phrase in table(language, name)])
    return re.compile(rf"(?<![\w-])(?P<phrase>{phrases})(?![\w-])")


def relative(folded: str, language: str, reference: date | None) -> Iterator[When]:
    """ "hier", "le mois dernier", "récemment", and what is counted from elsewhere ("la veille"), never resolved."""
    in_days, periods, ends, recent, parts = (
        table(language, name)
        for name in ("relative_days", "relative_periods", "ends_of_periods", "recent", "day_parts")
    )
    for match in _relative(language).finditer(folded):
        phrase = as_listed(match["phrase"])
        days: Interval | None = None
        hours = None
        loose = True
        if phrase in in_days:
            hours = parts.get(phrase.split()[-1])
            loose = in_days[phrase] == 0
            at = reference + timedelta(days=in_days[phrase]) if reference else None
            days = (at, at) if at else None
        elif phrase in periods:
            unit, distance = periods[phrase]
            loose = False
            days = intervals.period(unit, distance, reference) if reference else None
            if (
                days
                and reference
                and distance == 0
                and days[1] < reference
                and is_future(folded, match.start(), language)
            ):
                days = days[0] + _A_WEEK, days[1] + _A_WEEK  # "elle sera rouverte ce week-end"
        elif phrase in ends:
            if _of_which(language).match(folded, match.end()):
                continue  # "la fin du mois | d'octobre"
            unit, distance, *share = ends[phrase]
            loose = False
            whole = intervals.period(unit, distance, reference) if reference else None
            days = intervals.part_of(whole, (share[0], share[1])) if whole else None
        elif phrase in word_set(language, "without_end"):
            yield When(match.start(), match.end(), Role.UNTIL, endless=True)
            continue
        elif phrase in recent:
            days = intervals.shifted(reference, -recent[phrase], 0) if reference else None
        at_hours = None if hours is None else (hours[0], hours[1])
        yield When(match.start(), match.end(), Role.POINT, days, at_hours, relative=True, loose=loose)

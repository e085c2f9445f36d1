"""Days as texts write them: "le 20 septembre 2025", "en août", "fin 2023", "samedi", "hier", "le mois dernier".

One reader per way of writing; each yields what it finds in a folded text. What is relative is counted from `reference`, the
day of publication, and stays without days when that is None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from sahelread.text import intervals
from sahelread.text.date_grammar import Grammar
from sahelread.text.date_hours import hour_of
from sahelread.text.date_values import Role, When
from sahelread.text.expressions import as_listed, expression
from sahelread.text.intervals import Interval

# How far before a weekday a verb of what is to come is looked for ("se tiendra samedi").
_FUTURE_REACH = 45


def numeric(folded: str, grammar: Grammar, reference: date | None) -> Iterator[When]:
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
        hours = hour_of(match["hours"], match["minutes"]) if match["hours"] else None
        yield When(
            match.start(), match.end(), Role.POINT, (at, at), hours, year=year, month=month, day=number
        )


def day_month(folded: str, grammar: Grammar, reference: date | None) -> Iterator[When]:
    """ "le 20 septembre 2025", "lundi 3 juin", "du 4 au 5 mars", "du 28 février au 3 mars 2024", "March 4, 2025"."""
    for pattern in (grammar.day_month, grammar.month_day):
        for match in pattern.finditer(folded):
            ahead = match["year"] is None and _is_future(folded, match.start(), grammar)
            when = _named_day(match, grammar, reference, ahead=ahead)
            if when is not None:
                yield when


def _named_day(match: re.Match[str], grammar: Grammar, reference: date | None, *, ahead: bool) -> When | None:
    month = grammar.months[match["month"]]
    groups = match.groupdict()
    first_number = int(match["day"]) if match["day"].isdigit() else 1
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
        start if match.re is grammar.day_month else match.start(), match.end(), Role.POINT, days,
        year=year, month=month, day=first_number if last_number == first_number else None,
        weekday=weekday, relative=year is None, contradictory=contradictory,
    )  # fmt: skip


_AFTER_DAY = re.compile(r"\d(?:er)? \Z")


def month(folded: str, grammar: Grammar, reference: date | None) -> Iterator[When]:
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
    match = grammar.year_before.search(folded, max(0, start - 16), start)
    return (match.start(), grammar.period_parts[as_listed(match["part"])]) if match else (start, None)


def year(folded: str, grammar: Grammar, reference: date | None) -> Iterator[When]:
    """ "en 2021", "2020 et 2021", "fin 2023", "2015-2016"; a figure of four digits before a plural noun is a count."""
    del reference
    for match in grammar.year.finditer(folded):
        if not match["before"] and (int(match["year"]) < 1900 or grammar.counted.match(folded, match.end())):
            continue
        first = int(match["year"])
        last = int(match["year2"]) if match["year2"] else first
        if last < first or grammar.month_before.search(folded, max(0, match.start() - 12), match.start()):
            continue  # the year of a date that was read, or that the calendar does not have
        is_decade = match["before"] in grammar.decades and first % 10 == 0
        start, share = _share(folded, match.start("before" if is_decade else "year"), grammar)
        if is_decade:
            last = max(last, first) + 9
            of_the = _of_the(grammar.language).search(folded, 0, start)  # no "dès"
            start = of_the.start() if of_the else start
        days = (date(first, 1, 1), date(last, 12, 31))
        yield When(
            start, match.end(), Role.POINT, intervals.part_of(days, share) if share else days,
            year=first if first == last else None,
        )  # fmt: skip


_of_the = expression("in_date_days", "of_the")


def weekday(folded: str, grammar: Grammar, reference: date | None) -> Iterator[When]:
    """ "vendredi", "dimanche dernier", "ce mercredi", "samedi prochain"; the past, unless what is told is to come."""
    for match in grammar.weekday.finditer(folded):
        number = grammar.weekdays[match["weekday"]]
        days = None
        if reference is not None:
            if match["last"] or match["last1"]:
                direction = -1
            elif match["next"] or match["next1"]:
                direction = 1
            elif _is_earlier(folded, match, number, reference, grammar):
                direction = -1
            else:
                direction = int(_is_future(folded, match.start(), grammar))
            # "Il sera reçu lundi", told on a Monday, is that day.
            near = bool(match["this"]) or (direction > 0 and not (match["next"] or match["next1"]))
            at = intervals.weekday(number, reference, direction=direction, near=near)
            days = (at, at)
        yield When(match.start(), match.end(), Role.POINT, days, weekday=number, relative=True)


def relative(folded: str, grammar: Grammar, reference: date | None) -> Iterator[When]:
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


def _is_earlier(folded: str, match: re.Match[str], number: int, reference: date, grammar: Grammar) -> bool:
    """Whether the weekday of publication is that of a week before: "samedi, quarante hommes avaient été tués"."""
    if match["this"] or number != reference.weekday():
        return False
    clause = _CLAUSE.match(folded, match.start())
    return clause is not None and grammar.earlier_tense.search(clause.group()) is not None


def _is_future(folded: str, start: int, grammar: Grammar) -> bool:
    """Whether the words before speak of what is to come, in the same clause."""
    window = folded[max(0, start - _FUTURE_REACH) : start]
    clause = window[max(window.rfind(mark) for mark in ".;!?\n") + 1 :]
    if _first_future(clause, grammar) < len(clause):
        return True
    if len(clause.split()) >= _OPENING_WORDS:
        return False
    following = _CLAUSE.match(folded, start)  # "Mardi, il prêtera serment": the verb is still to come
    told = following.group() if following else ""
    past = grammar.auxiliary.search(told)
    return _first_future(told, grammar) < (past.start() if past else len(told))


def _first_future(clause: str, grammar: Grammar) -> int:
    """Where a clause first speaks of what is to come; its length when it does not."""
    mark = grammar.future.search(clause)
    tense = next(
        (m for m in grammar.future_tense.finditer(clause) if m.group() not in grammar.no_future), None
    )
    return min(found.start() if found else len(clause) for found in (mark, tense))


# Before a date that opens its sentence stand at most so many words; its verb is looked for after it, so far.
_OPENING_WORDS = 3
_CLAUSE = re.compile(r"[^.;!?\n]{0,60}")

"""The words around French and English dates, compiled from the lexicon once per language, for `dates` alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sahelread.text.expressions import NOWHERE, alternatives, any_of, any_phrase, named_groups
from sahelread.text.kept import kept
from sahelread.text.lexicon import table, word_set


@dataclass(frozen=True, slots=True)
class Grammar:
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
    clock_about: dict[str, tuple[float, float]]
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
    quarters: dict[str, float]
    clock_quarter: re.Pattern[str]
    clock_about_after: re.Pattern[str]
    parts_beside: dict[str, int]
    part_beside: re.Pattern[str]
    zone: re.Pattern[str]
    same_zone: dict[str, str]
    part_of_day: re.Pattern[str]
    parts_of_day: dict[str, tuple[float, float]]
    until_before: re.Pattern[str]
    since_before: re.Pattern[str]
    since_far: re.Pattern[str]
    night_before: re.Pattern[str]
    day_part: re.Pattern[str]
    future: re.Pattern[str]
    future_tense: re.Pattern[str]
    no_future: frozenset[str]
    earlier_tense: re.Pattern[str]
    auxiliary: re.Pattern[str]
    counted: re.Pattern[str]


@kept
def grammar_of(language: str) -> Grammar:
    """The expressions for dates and hours of a language; where the lexicon has no words of it they are found nowhere."""
    months: dict[str, int] = dict(table(language, "months"))
    weekdays: dict[str, int] = dict(table(language, "weekdays"))
    parts: dict[str, list[float]] = table(language, "day_parts")
    shares: dict[str, list[float]] = table(language, "period_parts")
    relative_days: dict[str, int] = table(language, "relative_days")
    relative_periods: dict[str, list[str | int]] = table(language, "relative_periods")
    recent: dict[str, int] = table(language, "recent")
    elsewhere = table(language, "anchored_elsewhere")
    units = {form: unit for unit, forms in table(language, "lengths_of_time").items() for form in forms}
    vague = {
        phrase: int(low)
        for phrase, (low, _high) in table(language, "vague_amounts").items()
        if low is not None and low < 10
    }
    the_day, first, ordinal, of_month, month_first, of_years, to_part, to_clock = (
        any_of(language, "in_date_grammar", name)
        for name in (
            "the_day",
            "first",
            "ordinal",
            "of_month",
            "month_first",
            "of_years",
            "to_part",
            "to_clock",
        )
    )
    to = "|".join(
        rf" ?{re.escape(word)} ?" if word == "-" else rf" {re.escape(word)} "
        for word in table(language, "to_words")
    )
    month, day = alternatives(months), r"(?:3[01]|[12]\d|0?[1-9])"
    name = rf"(?P<weekday>{alternatives(weekdays)})"
    any_year = r"(?:1[5-9]\d\d|20\d\d|21\d\d)"
    share = alternatives(shares)
    last, following, this = (any_phrase(language, f"{name}_words") for name in ("last", "next", "this"))
    part = rf"(?P<part>{alternatives(parts)})"
    clock_after: dict[str, int] = table(language, "clock_after")
    hour = r"(?:2[0-4]|1\d|0?\d)"
    return Grammar(
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
        last_words=word_set(language, "last_words"),
        next_words=word_set(language, "next_words"),
        decades=word_set(language, "decade_words"),
        clock_about={word: (low, high) for word, (low, high) in table(language, "clock_about").items()},
        clock_after=dict(clock_after),
        numeric=re.compile(
            rf"(?<![\d/.:])(?=\d)(?:(?P<hours>{hour})[:h](?P<minutes>[0-5]\d))?"
            rf"(?:(?P<day>{day})(?P<mark>[/.])(?P<month>1[0-2]|0?[1-9])(?P=mark)(?P<year>{any_year})|(?P<iso>{any_year}-[01]\d-[0-3]\d))(?![\d/])"
        ),
        day_month=re.compile(
            rf"(?<![\w/.,])(?:(?:(?P<this>{this}) )?{name},? )?{the_day}?(?P<day>{day}|{first}){ordinal}?"
            rf"(?:(?: (?P<month1>{month}))?(?: (?P<year1>{any_year}))?(?:{to}){the_day}?(?:(?:{alternatives(weekdays)}) )?(?P<day2>{day}){ordinal}?)? {of_month}?(?P<month>{month})(?!\w)"
            rf"(?:,? (?P<year>{any_year})(?![\w%]|[.,]\d))?"
        ),
        month_day=re.compile(
            rf"{month_first}(?:{name},? )?(?P<month>{month}) (?P<day>{day}){ordinal}?(?!\d)(?:{to}(?P<day2>{day})(?!\d))?(?:,? (?P<year>{any_year})(?!\w))?"
        ),
        month=re.compile(
            rf"(?<!\w)(?P<of>{any_phrase(language, 'of_words')})?(?P<month>{month})(?:(?:{to})(?P<month2>{month}))?(?![\w-])"
            rf"(?: (?P<year>{any_year})(?![\w%]|[.,]\d)| (?P<last>{last})| (?P<next>{following}))?"
        ),
        year=re.compile(
            rf"(?<![\w/.,-])(?:(?P<before>{any_phrase(language, 'before_year')}) )?(?P<year>{any_year})"
            rf"(?:(?P<to>{to})(?P<year2>{any_year}))?(?![\w%/:]|[.,]\d|-\d)"
        ),
        month_before=re.compile(rf"(?<!\w)(?:{month}),? \Z"),
        year_before=re.compile(rf"(?<!\w)(?P<part>{share})[ -]{of_years}?\Z"),
        weekday=re.compile(
            rf"(?<![\w-])(?:(?P<this>{this}) )?(?:(?P<last1>{last}) )?(?:(?P<next1>{following}) )?{name}(?!\w)"
            rf"(?: (?P<last>{last})(?!\w)| (?P<next>{following})(?!\w))?"
        ),
        relative=re.compile(
            rf"(?<![\w-])(?P<phrase>{alternatives([*relative_days, *relative_periods, *recent, *elsewhere])})(?![\w-])"
        ),
        lengths=_lengths(language, units, vague),
        clock=_clock(language, hour),
        worded_clock=_worded_clock(language),
        quarters=dict(table(language, "clock_in_words").get("quarters", {})),
        clock_quarter=re.compile(
            rf" (?P<quarter>{any_phrase(language, 'clock_in_words', 'quarters')})(?!\w)"
        ),
        clock_about_after=re.compile(rf" {any_phrase(language, 'about_behind_hours')}(?!\w)"),
        parts_beside=dict(table(language, "parts_beside_hours")),
        part_beside=re.compile(
            rf",? (?P<part>{any_phrase(language, 'parts_beside_hours')})(?!\w)"
        ),
        zone=re.compile(rf",? ?\(?{to_clock}?(?P<zone>{any_of(language, 'clock_zones')})(?!\w)"),
        same_zone=dict(table(language, "same_zone")),
        part_of_day=re.compile(rf"(?<!\w){any_phrase(language, 'parts_of_day')}(?!\w)"),
        parts_of_day={phrase: (low, high) for phrase, (low, high) in table(language, "parts_of_day").items()},
        until_before=re.compile(rf"(?<!\w){any_phrase(language, 'until_words')} ?\Z"),
        since_before=re.compile(rf"(?<!\w){any_phrase(language, 'since_words')} ?\Z"),
        since_far=re.compile(rf"(?<!\w){any_phrase(language, 'since_far')} ?[^.,;:!?()\d]*\Z"),
        night_before=re.compile(rf"(?<!\w)(?P<night>{any_phrase(language, 'night_of')}) ?\Z"),
        day_part=re.compile(rf",? {to_part}{part}(?!\w)"),
        future=re.compile(rf"(?<!\w){any_phrase(language, 'future_marks')}(?!\w)"),
        future_tense=re.compile(rf"(?<![\w'-]){any_of(language, 'future_tense')}(?!\w)"),
        auxiliary=re.compile(rf"(?<![\w']){any_phrase(language, 'auxiliaries')}\b"),
        earlier_tense=re.compile(rf"(?<!\w){any_phrase(language, 'earlier_tense')}(?!\w)"),
        no_future=word_set(language, "no_future_tense"),
        counted=re.compile(rf" {any_of(language, 'in_date_grammar', 'plural')}(?!\w)"),
    )  # fmt: skip


def _lengths(language: str, units: dict[str, str], vague: dict[str, int]) -> re.Pattern[str]:
    """A length of time with what opens, bounds and follows it: "depuis plus de dix ans", "trois jours plus tard"."""
    quantity = (
        r"(?P<amount>\d+(?:[.,]\d+)?|"
        + alternatives([*vague, *table(language, "cardinals"), *table(language, "articles")])
        + r")(?:[ -](?P<more>"
        + alternatives([*table(language, "cardinals"), *table(language, "collectives")])
        + r"))?"
    )
    openings = {
        "since": table(language, "since_words"), "within": table(language, "within_words"), "ago": table(language, "ago_words"),
        "ahead": table(language, "in_words"), "during": table(language, "during_words"),
    }  # fmt: skip
    to_unit, of_length = (any_of(language, "in_date_grammar", name) for name in ("to_unit", "of_length"))
    opening, bound = named_groups(openings), named_groups(table(language, "bounds"))
    after = any_phrase(language, "offset_words")
    ago_after = any_phrase(language, "ago_after")
    return re.compile(
        rf"(?<![\w-])(?:(?:{opening}) ?)?(?:(?:{bound}) ?)?{to_unit}?{quantity} {of_length}(?P<unit>{alternatives(units)})(?!\w)"
        rf"(?: (?P<after>{after})(?!\w)| (?P<ago_after>{ago_after})(?!\w))?"
    )


def _clock(language: str, hour: str) -> re.Pattern[str]:
    """An hour in figures, or noon: "vers 6h15", "à 18 heures 30", "à midi"."""
    signs, noons = (any_phrase(language, name) for name in ("clock_signs", "noons"))
    after = any_phrase(language, "clock_after")
    minutes, half_day = (any_of(language, "in_date_grammar", name) for name in ("minutes", "half_day"))
    behind_noon = "|".join(rf"(?<={noon})(?!\w)" for noon in table(language, "noons")) or NOWHERE
    return re.compile(
        rf"(?<![\w/.,:-])(?:(?P<before>{any_phrase(language, 'clock_before')}) (?:[«“\"] ?)?)?(?P<hours>{hour}|{noons})"
        rf"(?: ?(?:(?:{signs})(?!\w*-) ?(?P<minutes>[0-5]\d)?|:(?P<after_colon>[0-5]\d)){minutes}?(?![a-z\d/])|{behind_noon}|(?= ?{half_day}))"
        rf"(?: ?(?P<after>{after})(?!\w))?"
    )


def _worded_clock(language: str) -> re.Pattern[str]:
    """An hour in words: "vers cinq heures", "quatre heures moins vingt"."""
    in_words: dict[str, Any] = table(language, "clock_in_words")
    if not in_words:
        return re.compile(NOWHERE)
    return re.compile(
        rf"(?<!\w)(?:(?P<before>{alternatives([*table(language, 'clock_before'), *in_words['before']])}) )?"
        rf"(?P<hours>{alternatives([*table(language, 'cardinals'), *in_words['one']])}) (?:{alternatives(in_words['hours'])})"
        rf"(?: (?P<quarter>{alternatives(in_words['quarters'])})\b)?(?!\w)"
    )

"""Lengths of time that say when ("depuis dix ans", "il y a trois jours", "sous 72 heures") or how long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from sahelread.text import intervals
from sahelread.text.cardinals import amounts
from sahelread.text.date_values import Role, When
from sahelread.text.expressions import alternatives, any_of, any_phrase, expression, named_groups
from sahelread.text.intervals import DAYS, SEVERAL, Interval
from sahelread.text.kept import kept
from sahelread.text.lexicon import table

# "Dix ans" may be nine and a half or ten and a half: a length of time in words is exact to half its unit.
_ROUNDING = 0.5
_LONG = ("month", "year", "decade", "century")
# "Deux semaines | et demie".
_HALF = 0.5
# A week is six to eight days.
_WEEKS_ROUNDING = 0.2
# What is told as so long ago is round: "il y a trois semaines" of what was 26 days before; off by one of its unit at most.
_AGO = 0.25
# "Environ dix ans" may be as much off, as other round numbers are (`number_values`).
_ABOUT = 0.15


# A vague length is so many of its unit at least: more is a length of the next unit.
_FEW = 10


@cache
def _vague(language: str) -> dict[str, float]:
    """The vague amounts of which there are few: "quelques", "plusieurs", with how many at least."""
    amounts_of = table(language, "vague_amounts").items()
    return {phrase: low for phrase, (low, _high) in amounts_of if low is not None and low < _FEW}


@cache
def _units(language: str) -> dict[str, str]:
    """The unit of each of its forms."""
    return {form: unit for unit, forms in table(language, "lengths_of_time").items() for form in forms}


_OPENINGS = {
    "since": "since_words",
    "within": "within_words",
    "ago": "ago_words",
    "ahead": "ahead_words",
    "during": "during_words",
}


@kept
def _lengths(language: str) -> re.Pattern[str]:
    """A length of time with what opens, bounds and follows it: "depuis plus de dix ans", "trois jours plus tard"."""
    cardinals = table(language, "cardinals")
    few = alternatives([*_vague(language), *cardinals, *table(language, "articles")])
    more = alternatives([*cardinals, *table(language, "collectives")])
    opening = named_groups({kind: table(language, name) for kind, name in _OPENINGS.items()})
    bound = named_groups(table(language, "bounds"))
    and_word = any_of(language, "small_words", "and")
    to_unit, of_length = (any_of(language, "date_words", name) for name in ("to_unit", "of_length"))
    after, ago_after = (any_phrase(language, name) for name in ("offset_words", "ago_after"))
    return re.compile(
        rf"(?<![\w-])(?:(?:{opening}) ?)?(?:(?:{bound}) ?)?{to_unit}?(?P<quantity>(?P<amount>\d+(?:[.,]\d+)?|{few})(?:[ -](?P<more>{more}))?(?:[ -](?:{and_word} )?(?:{more}))*)"
        rf" {of_length}(?P<unit>{alternatives(_units(language))})(?!\w)(?P<half> {any_phrase(language, 'halves')}(?!\w))?(?: (?P<after>{after})(?!\w)| (?P<ago_after>{ago_after})(?!\w))?"
    )


def lengths(folded: str, language: str, reference: date | None) -> Iterator[When]:
    """Lengths of time that say when ("depuis dix ans", "il y a trois jours", "sous 72 heures") or how long."""
    for match in _lengths(language).finditer(folded):
        groups = match.groupdict()
        unit = _units(language)[match["unit"]]
        length = _length(match, unit, language)
        if match["after"]:
            # Counted from another event of the text; "deux heures de l'après-midi" is an hour, not a length.
            role = Role.LENGTH if _of_what(language).match(folded, match.end()) else Role.POINT
            yield When(match.start(), match.end(), role, length=length, relative=True, loose=True)
            continue
        opening = next((kind for kind in _OPENINGS if groups.get(kind)), None)
        if groups.get("ago_after"):
            opening = "ago"
        if opening is None and _is_given(folded, match, language):
            opening = "given"
        if opening is None or (
            opening == "since" and unit == "hour" and _from_on(language).match(groups["since"])
        ):
            continue  # "à partir de 19 heures" is an hour of the day
        role = _ROLES.get(opening, Role.POINT)
        yield When(
            match.start(),
            match.end(),
            role,
            _days(opening, length, reference, unit),
            length=length,
            relative=role is not Role.LENGTH,
            loose=role is Role.POINT and match["amount"] in _vague(language),  # "dans quelques jours"
        )


_given = expression("in_date_lengths", "given")
_for_what = expression("in_date_lengths", "for_what")
_GIVEN_REACH = 50


def _is_given(folded: str, match: re.Match[str], language: str) -> bool:
    """Whether a length is what somebody has for something: "ont 48 heures pour partir", "un ultimatum de 24 heures"."""
    given = _given(language).search(folded, max(0, match.start() - _GIVEN_REACH), match.start())
    return given is not None and (
        given["term"] is not None or _for_what(language).match(folded, match.end()) is not None
    )


_from_on = expression("in_date_lengths", "from_on")
_ROLES = {"since": Role.SINCE, "within": Role.UNTIL, "during": Role.LENGTH, "given": Role.LENGTH}


def _days(
    opening: str, length: tuple[float, float | None], reference: date | None, unit: str
) -> Interval | None:
    """The days that a length leads to from the day of publication; None for one that only says how long."""
    if reference is None or opening == "during":
        return None
    low, high = length
    far = high if high is not None else DAYS["century"]
    if opening in ("ago", "since"):
        return intervals.shifted(reference, -far, -low)
    if opening == "within":  # "dans les deux ans" is any day of them, "sous 48 heures" is hardly less
        low = 0.0 if unit in _LONG else far
    return intervals.shifted(reference, low, far)


# "Cinquante minutes après le décollage": how long after what, not a day that cannot be known.
_of_what = expression("in_date_lengths", "of_what")


def _length(match: re.Match[str], unit: str, language: str) -> tuple[float, float | None]:
    """The lowest and highest number of days that a length in words allows."""
    size = DAYS[unit]
    if match["amount"] in _vague(language):
        return _vague(language)[match["amount"]] * size, SEVERAL[unit] * size
    found = next(amounts(match["quantity"], language), None)
    value = found.value if found else 1.0
    dozen = table(language, "collectives").get(match["more"])
    value = max(value, 1.0) * dozen if dozen else value
    value += _HALF * (match["half"] is not None)
    groups = match.groupdict()
    if groups.get("more_than") or groups.get("at_least"):
        return value * size, (value * 2 + 1) * size
    if groups.get("less_than") or groups.get("at_most"):
        return 0.0, value * size
    if groups.get("about") or groups.get("nearly") or dozen:
        off = max(1, value * _ABOUT)
        return (value - off) * size, (value + off) * size
    margin = _WEEKS_ROUNDING if unit == "week" else _ROUNDING if unit in _LONG else 0
    if margin and not match["half"] and (groups.get("ago") or groups.get("ago_after")):
        margin = max(margin, min(1, _AGO * value))
    return (value - margin) * size, (value + margin) * size

"""Hours of the day as texts write them: "vers 6h15", "à 18 heures 30", "à midi", "vers cinq heures", "à l'aube"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sahelread.text.cardinals import cardinal
from sahelread.text.date_grammar import Grammar
from sahelread.text.date_values import Role, When
from sahelread.text.expressions import any_of, as_listed, expression
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.number_lengths import is_a_length

_of = expression("in_date_hours", "of")


def clock(folded: str, grammar: Grammar, _reference: date | None) -> Iterator[When]:
    """ "vers 6h15", "à 18 heures 30", "à midi", "05:30 GMT"; "pendant 24 heures" is a length."""
    noons = table(grammar.language, "noons")
    for match in grammar.clock.finditer(folded):
        zone = _zone(folded, match, grammar)
        if not _is_an_hour(folded, match, zone, grammar.language):
            continue
        if zone is None and _converted(grammar.language).search(
            folded, max(0, match.start() - _CONVERTED_REACH), match.start()
        ):
            continue
        written = match["hours"]
        minutes = int(match["minutes"] or match["after_colon"] or 0)
        value = noons[written] if written in noons else int(written) + minutes / 60
        end = match.end()
        if not minutes and (quarter := grammar.clock_quarter.match(folded, end)):
            value, end = value + grammar.quarters[as_listed(quarter["quarter"])], quarter.end()
        about = grammar.clock_about_after.match(folded, end)
        end = about.end() if about else end
        shift = grammar.clock_after.get(as_listed(match["after"] or ""), 0)
        if not match["after"] and (found := grammar.part_beside.match(folded, end)):
            shift, end = grammar.parts_beside[as_listed(found["part"])], found.end()
        if value < 12:
            value += shift
        before = as_listed(match["before"] or "")
        low, high = grammar.clock_about.get(before, (-0.5, 0.5) if about else (0.0, 0.0))
        if value != int(value):
            low, high = low * _ABOUT_A_MINUTE, high * _ABOUT_A_MINUTE
        start = match.start() if before in grammar.clock_about else match.start("hours")
        yield When(start, end, Role.HOUR, hours=(value + low, value + high), zone=zone)


# "À 6 h 12 sur place (| 14 h 12 à Sanga)": the same hour by another clock.
_converted = expression("in_date_hours", "converted")
_CONVERTED_REACH = 45


_worded = expression("in_date_hours", "worded")
_ago = expression("in_date_hours", "ago")
_opens = expression("in_date_hours", "opens")
_after = expression("in_date_hours", "after")


def _is_an_hour(folded: str, match: re.Match[str], zone: str | None, language: str) -> bool:
    """Whether what is written like an hour of the day is one, and no length of time nor a mere noon."""
    before, worded = as_listed(match["before"] or ""), _worded(language).search(match.group()) is not None
    if match["hours"] in table(language, "noons"):
        if not before:
            return False
    elif worded and not (before or match["minutes"] or match["after"]):
        return False
    if _ago(language).search(folded, 0, match.start()):
        return False  # "il y a 18 heures"
    if worded and not match["after"] and _of(language).match(folded, match.end()):
        return False  # "à 48 heures du scrutin"
    if is_a_length(folded, match.start("hours"), match.end(), language):
        return False  # "pendant 1h30"
    if _opens(language).fullmatch(before):
        # "Plus de 24 heures" is a length, "de 19 heures à 6 heures" two hours.
        return _is_opening(folded, match, language)
    if _after(language).fullmatch(before) and worded and not (match["minutes"] or match["after"] or zone):
        # "s'est achevé après 9 heures"
        return not _ended(language).search(folded, max(0, match.start() - _ENDED_REACH), match.start())
    return True


# "Vers 3 h 30" is hardly a quarter of an hour off, "vers 3 heures" may be half an hour.
_ABOUT_A_MINUTE = 0.4
# What has come to an end "après 9 heures" has lasted so long.
_ended = expression("in_date_hours", "ended")
_ENDED_REACH = 30


def _zone(folded: str, match: re.Match[str], grammar: Grammar) -> str | None:
    """By which clock an hour is read: "05:30 GMT", "à 14 heures (heure locale)"."""
    found = grammar.zone.fullmatch(match["after"] or "") or grammar.zone.match(folded, match.end())
    return grammar.same_zone.get(found["zone"], found["zone"]) if found else None


_to_an_hour = expression("in_date_hours", "to_an_hour")


def _is_opening(folded: str, match: re.Match[str], language: str) -> bool:
    """Whether an hour after "de" opens a span of hours ("de 19 heures à 6 heures")."""
    return _to_an_hour(language).match(folded, match.end()) is not None


@kept
def _between(language: str) -> re.Pattern[str]:
    hour = r"(?:[01]?\d|2[0-4])"
    either, both, sign = (any_of(language, "in_date_hours", name) for name in ("either", "or", "sign"))
    of_what = any_of(language, "in_date_hours", "of_what")
    return re.compile(
        rf"(?<!\w){either} (?P<low>{hour})(?: ?{sign}(?: ?(?P<low_minutes>[0-5]\d))?)? {both} (?P<high>{hour}) ?{sign}(?: ?(?P<high_minutes>[0-5]\d))?(?!\w)(?! ?\d|{of_what})"
    )


def between_hours(folded: str, grammar: Grammar, _reference: date | None) -> Iterator[When]:
    """ "Entre 3 et 5 heures": one hour that is not known better; what is long ("entre 21 heures et 5 heures") is a span."""
    for match in _between(grammar.language).finditer(folded):
        part = _part_of_day(grammar.language).match(folded, match.end())
        shift = grammar.clock_after.get(as_listed(part["part"]), 0) if part else 0
        low, high = (
            int(match[end]) + int(match[f"{end}_minutes"] or 0) / 60 + (shift if int(match[end]) < 12 else 0)
            for end in ("low", "high")
        )
        if low != high:
            hours = low, high + 24 * (high < low)
            long = hours[1] - low >= _LONG
            yield When(match.start(), part.end() if part else match.end(), Role.HOUR, hours=hours, span=long)


# "Entre 21 heures et 5 heures" is how long, "entre 3 et 5 heures" when.
_LONG = 6.0

_to_its_end = expression("in_date_hours", "to_its_end")


def from_to(folded: str, first: When, second: When, language: str) -> When | None:
    """Two hours as one span, "de 19 heures à 6 heures"; None where they are two."""
    if not (first.role is second.role is Role.HOUR) or first.hours is None or second.hours is None:
        return None
    if not _to_its_end(language).fullmatch(folded, first.end, second.start):
        return None
    low, high = first.hours[0], second.hours[1]
    return replace(first, end=second.end, hours=(low, high + 24 if high <= low < 24 else high), span=True)


def part_of_day(folded: str, grammar: Grammar, _reference: date | None) -> Iterator[When]:
    """ "à l'aube", "en milieu d'après-midi", without a date beside them."""
    for match in grammar.part_of_day.finditer(folded):
        yield When(
            match.start(), match.end(), Role.HOUR, hours=grammar.parts_of_day[" ".join(match.group().split())]
        )


_part_of_day = expression("in_date_hours", "part_of_day")


def worded_clock(folded: str, grammar: Grammar, _reference: date | None) -> Iterator[When]:
    """ "vers cinq heures", "il était trois heures et demie", "quatre heures moins vingt"."""
    for match in grammar.worded_clock.finditer(folded):
        value = cardinal(match["hours"], grammar.language)
        if value is None or value > 24 or not (match["before"] or match["quarter"]):
            continue
        part = _part_of_day(grammar.language).match(folded, match.end())
        if not (match["quarter"] or part) and _of(grammar.language).match(folded, match.end()):
            continue
        if is_a_length(folded, match.start("hours"), match.end(), grammar.language):
            continue
        before, language = as_listed(match["before"] or ""), grammar.language
        if _after(language).fullmatch(before) and not match["quarter"]:
            continue  # "après neuf heures" of what went on; the hour of a clock is written "après 9 heures"
        if _opens(language).fullmatch(before) and not _is_opening(folded, match, language):
            continue
        if part and value < 12:
            value += grammar.clock_after.get(as_listed(part["part"]), 0)
        exact = value + grammar.quarters.get(as_listed(match["quarter"] or ""), 0.0)
        low, high = grammar.clock_about.get(before, (0.0, 0.0))
        start = match.start() if before in grammar.clock_about else match.start("hours")
        yield When(start, match.end(), Role.HOUR, hours=(exact + low, exact + high))


def hour_of(hours: str, minutes: str) -> tuple[float, float]:
    """An exact hour, as the interval that it is, in hours of the day."""
    value = int(hours) + int(minutes) / 60
    return value, value

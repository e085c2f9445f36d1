"""Hours of the day as texts write them: "vers 6h15", "à 18 heures 30", "à midi", "vers cinq heures", "à l'aube"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sahelread.text.cardinals import cardinal
from sahelread.text.date_values import HOUR, Role, When
from sahelread.text.expressions import (
    NOWHERE,
    alternatives,
    any_of,
    any_phrase,
    as_listed,
    expression,
    in_language,
    written,
)
from sahelread.text.kept import kept
from sahelread.text.lexicon import entry, table
from sahelread.text.number_lengths import is_a_length

_of = expression("in_date_hours", "of")


# An hour in figures, or noon: "vers 6h15", "à 18 heures 30", "9.30 p.m.", "à midi".
@kept
def _clock(language: str) -> re.Pattern[str]:
    minutes, half_day = (any_of(language, "date_words", name) for name in ("minutes", "half_day"))
    before, signs, noons, after = (
        any_phrase(language, name) for name in ("clock_before", "clock_signs", "noons", "clock_after")
    )
    behind_noon = "|".join(rf"(?<={noon})(?!\w)" for noon in table(language, "noons")) or NOWHERE
    return re.compile(
        rf"(?<![\w/.,:-])(?:(?P<before>{before}) (?:[«“\"] ?)?)?(?P<hours>{HOUR}|{noons})"
        rf"(?: ?(?:{signs}(?!\w*-) ?(?P<minutes>[0-5]\d|\d(?=[,.;:!?)»\"]|\Z))?|:(?P<after_colon>[0-5]\d)){minutes}?(?![a-z\d/])|\.(?P<after_point>[0-5]\d)(?= ?{half_day})|{behind_noon}|(?= ?{half_day}))"
        rf"(?: ?(?P<after>{after})(?!\w))?"
    )


# "Minuit | trente", but "à minuit | trente personnes".
_PAST = r"(?P<quarter>{'clock_in_words.quarters'}|{'clock_in_words.minutes'}(?![\w-]|{in_date_hours.counted}))(?!\w)"
_quarter = written(f" {_PAST}")
_about = written(r" {'about_behind_hours'}(?!\w)")
_part_beside = written(r",? (?P<part>{'parts_beside_hours'})(?!\w)")
_read_by = written(r",? ?\(?{date_words.to_clock}?(?P<zone>{clock_zones})(?!\w)")


def clock(folded: str, language: str, _reference: date | None) -> Iterator[When]:
    """ "vers 6h15", "à 18 heures 30", "à midi", "05:30 GMT"; "pendant 24 heures" is a length."""
    noons, about_it, halves, beside = (
        table(language, name) for name in ("noons", "clock_about", "clock_after", "parts_beside_hours")
    )
    for match in _clock(language).finditer(folded):
        zone = _zone(folded, match, language)
        if not _is_an_hour(folded, match, zone, language):
            continue
        if zone is None and _converted(language).search(
            folded, max(0, match.start() - _CONVERTED_REACH), match.start()
        ):
            continue
        written = match["hours"]
        minutes = int(match["minutes"] or match["after_colon"] or match["after_point"] or 0)
        value = noons[written] if written in noons else int(written) + minutes / 60
        end = match.end()
        if not minutes and (quarter := _quarter(language).match(folded, end)):
            value, end = value + _share_of_hour(quarter["quarter"], language), quarter.end()
        about = _about(language).match(folded, end)
        end = about.end() if about else end
        shift = halves.get(as_listed(match["after"] or ""), 0)
        if not match["after"] and (found := _part_beside(language).match(folded, end)):
            shift, end = beside[as_listed(found["part"])], found.end()
        if value < 12:
            value += shift
        before = as_listed(match["before"] or "")
        low, high = about_it.get(before, (-0.5, 0.5) if about else (0.0, 0.0))
        if value != int(value):
            low, high = low * _ABOUT_A_MINUTE, high * _ABOUT_A_MINUTE
        start = match.start() if before in about_it else match.start("hours")
        yield When(start, end, Role.HOUR, hours=(value + low, value + high), zone=zone)


def _share_of_hour(words: str, language: str) -> float:
    """What "et quart", "moins vingt" or "trente" behind an hour add to it, in hours; nothing for no words."""
    known = table(language, "clock_in_words")
    return float((known.get("quarters", {}) | known.get("minutes", {})).get(as_listed(words), 0.0))


# "À 6 h 12 sur place (| 14 h 12 à Sanga)": the same hour by another clock.
_converted = expression("in_date_hours", "converted")
_CONVERTED_REACH = 45


_worded = expression("in_date_hours", "worded")
_left = expression("in_date_hours", "left", frame=r"(?<!\w){} \Z")
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
    left = _left(language).search(folded, max(0, match.start() - _ENDED_REACH), match.start())
    if worded and not (match["after"] or left) and _of(language).match(folded, match.end()):
        return False  # "à 48 heures du scrutin", but "parti à 9 heures de la place"
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


def _zone(folded: str, match: re.Match[str], language: str) -> str | None:
    """By which clock an hour is read: "05:30 GMT", "à 14 heures (heure locale)"."""
    read_by = _read_by(language)
    found = read_by.fullmatch(match["after"] or "") or read_by.match(folded, match.end())
    return table(language, "same_zone").get(found["zone"], found["zone"]) if found else None


_to_an_hour = expression("in_date_hours", "to_an_hour")


def _is_opening(folded: str, match: re.Match[str], language: str) -> bool:
    """Whether an hour after "de" opens a span of hours ("de 19 heures à 6 heures")."""
    return _to_an_hour(language).match(folded, match.end()) is not None


_between = written(
    r"(?<!\w){in_date_hours.either} (?P<low>{hour})(?: ?{sign}(?: ?(?P<low_minutes>[0-5]\d))?)? {in_date_hours.or}"
    r" (?:(?P<high>{hour}) ?{sign}(?: ?(?P<high_minutes>[0-5]\d))?|(?P<noon>{'noons'}))(?!\w)(?! ?\d|{in_date_hours.of_what})",
    hour=r"(?:[01]?\d|2[0-4])",
    sign="{in_date_hours.sign}",
)


def between_hours(folded: str, language: str, _reference: date | None) -> Iterator[When]:
    """ "Entre 3 et 5 heures", "entre 23 heures et minuit": one hour that is not known better; what is long ("entre 21 heures et 5 heures")
    is a span."""
    for match in _between(language).finditer(folded):
        part = _part_of_day(language).match(folded, match.end())
        shift = _shift(part, language)
        low, high = (
            int(match[end]) + int(match[f"{end}_minutes"] or 0) / 60 + (shift if int(match[end]) < 12 else 0)
            if match[end]
            else table(language, "noons")[match["noon"]]
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


_closer = expression("in_date_hours", "closer")


def told_closer(folded: str, first: When, second: When, language: str) -> When | None:
    """A part of a day with the hour beside it as that hour, "dans la matinée, vers 10 heures"; None where they are two."""
    if not (first.role is second.role is Role.HOUR) or not first.hours or not second.hours:
        return None
    (low, high), hour = first.hours, second.hours[1] + 24 * (second.hours[1] < first.hours[1] - 24)
    within = high - low >= _PART and low <= hour <= high + 1 and not first.span
    beside = within and _closer(language).fullmatch(folded, first.end, second.start)
    return replace(second, start=first.start) if beside else None


# A part of a day is so long.
_PART = 2


_parts = written(r"(?<!\w){'parts_of_day'}(?!\w)")


def part_of_day(folded: str, language: str, _reference: date | None) -> Iterator[When]:
    """ "à l'aube", "en milieu d'après-midi", without a date beside them."""
    for match in _parts(language).finditer(folded):
        low, high = table(language, "parts_of_day")[as_listed(match.group())]
        yield When(match.start(), match.end(), Role.HOUR, hours=(low, high))


_part_of_day = expression("in_date_hours", "part_of_day")


def _shift(part: re.Match[str] | None, language: str) -> int:
    """How many hours what stands behind an hour adds to it: "trois heures | de l'après-midi"."""
    return int(table(language, "clock_after").get(as_listed(part["part"]), 0)) if part else 0


@kept
def _worded_clock(language: str) -> re.Pattern[str]:
    """An hour in words: "vers cinq heures", "quatre heures moins vingt"."""
    before, one = (entry(language, "clock_in_words", name) or () for name in ("before", "one"))
    hours, past = (
        any_phrase(language, "clock_in_words", "hours"),
        in_language(_PAST, language).pattern.pattern,
    )
    word = f"(?:{alternatives([*table(language, 'cardinals'), *one])})"
    return re.compile(
        rf"(?<![\w-])(?:(?P<before>{alternatives([*table(language, 'clock_before'), *before])}) )?"
        rf"(?P<hours>{word}(?:-{word})?) {hours}(?: {past})?(?!\w)"
    )


def worded_clock(folded: str, language: str, _reference: date | None) -> Iterator[When]:
    """ "vers cinq heures", "il était trois heures et demie", "quatre heures moins vingt"."""
    about_it = table(language, "clock_about")
    for match in _worded_clock(language).finditer(folded):
        value = sum(cardinal(word, language) or 0 for word in match["hours"].split("-"))
        part = _part_of_day(language).match(folded, match.end())
        if value > 24 or not (match["before"] or match["quarter"] or part):
            continue
        if not (match["quarter"] or part) and _of(language).match(folded, match.end()):
            continue
        if is_a_length(folded, match.start("hours"), match.end(), language):
            continue
        before = as_listed(match["before"] or "")
        if _after(language).fullmatch(before) and not match["quarter"]:
            continue  # "après neuf heures" of what went on; the hour of a clock is written "après 9 heures"
        if _opens(language).fullmatch(before) and not _is_opening(folded, match, language):
            continue
        value += _shift(part, language) if value < 12 else 0
        exact = value + _share_of_hour(match["quarter"] or "", language)
        low, high = about_it.get(before, (0.0, 0.0))
        start = match.start() if before in about_it else match.start("hours")
        yield When(start, match.end(), Role.HOUR, hours=(exact + low, exact + high))


def hour_of(hours: str, minutes: str) -> tuple[float, float]:
    """An exact hour, as the interval that it is, in hours of the day."""
    value = int(hours) + int(minutes) / 60
    return value, value

"""Numbers that are not of what happened: those of other times, and those that are only feared or possible.

"En 1960, un séisme avait fait 12 000 morts" tells of another event, and "on craint cent morts" of none yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from sahelread.diverging.figures.fate_kinds import ADDED_UP
from sahelread.diverging.told import Told, read_alone
from sahelread.text.dates import Role, When, dates
from sahelread.text.expressions import expression, whole_words, written
from sahelread.text.numbers import Number

_FEARED_REACH = 40


_feared = expression("feared", frame=r"(?<!\w){}[^.;:!?«»]{0,24}\Z")
_are_feared = expression("feared", frame=r" {}")


def is_feared(told: Told, number: Number) -> bool:
    """Whether a toll is only feared or possible: "il pourrait y avoir cent morts", "on craint cent morts"."""
    before = max(0, number.start - _FEARED_REACH)
    return number.unit is None and bool(
        told.search(_feared, before, number.start) or told.match(_are_feared, number.phrase_end)
    )


def is_recalled(told: Told, number: Number) -> bool:
    """Whether a number is of other times: the passage says so, or goes on with what the passage before it recalled."""
    if told.is_background(number.start, number.phrase_end):
        return True
    if (
        told.search(_recalled)
        or _is_of_a_month_before(told, number)
        or _is_of_then(told, number)
        or _is_of_long_before(told, number)
    ):
        return True
    if number.part and any(is_recalled(told, whole) for whole in _wholes(told, number)):
        return True
    if number.fate in ADDED_UP and _has_been_since(told, number):
        return True
    first, last = told.clause(number.start, number.phrase_end)
    if _is_of_weeks_ago(told, number) and told.search(_earlier, 0, number.start):
        return True  # "En janvier, un commando avait attaqué un hôtel, faisant 30 morts"
    return told.search(_earlier, first, last) is not None and _follows_a_recollection(told)


# "Une autre attaque, lundi, a tué | six gendarmes".
_another_event = expression("in_recalled", "another_event")


def is_of_another_event(told: Told, number: Number) -> bool:
    """Whether what befell so many is told of an event besides the story's own."""
    return number.fate is not None and told.search(_another_event, 0, number.start) is not None


def _is_of_a_month_before(told: Told, number: Number) -> bool:
    """Whether all that a passage dates, which tells what befell so many, was in months that were over: "la tempête qui a fait 55 morts en janvier", told in February."""
    dated = [when for when in told.dates if when.role is Role.POINT and when.days and not when.of_saying]
    return (number.fate is not None and bool(dated)) and all(
        told.lies_before(when, timedelta()) and when.days and when.days[1] - when.days[0] > _WEEKS
        for when in dated
    )


def _wholes(told: Told, part: Number) -> Iterator[Number]:
    """The number right before a part, which it is a part of: "le drame de 1982 (53 morts, | dont 44 enfants)"."""
    for number in told.numbers:
        if number.phrase_end <= part.start <= number.phrase_end + _PART_REACH and not number.part:
            yield number


_PART_REACH = 20


# "Huit jours plus tôt, un car et un camion s'étaient percutés : quinze morts", "début juillet, | 45 personnes | étaient mortes".
_long_before = written(
    r"(?<!\w)(?:{long_before.when}(?!\w)[^.;!?]{0,140}?(?<!\w){long_before.told}|{long_before.already})(?!\w)[^.;!?]*"
)


def _is_of_long_before(told: Told, number: Number) -> bool:
    """Whether a sentence tells, in the tense of what came before, what it says was so long before."""
    return any(match.start() <= number.start <= match.end() for match in told.finditer(_long_before))


# "Cinquante jihadistes tués | depuis l'attaque", "depuis | Lorval", but "depuis le début des heurts": these are the story's own.
_since_an_event, _over_long = (expression("in_recalled", name) for name in ("since_an_event", "over_long"))


def _has_been_since(told: Told, number: Number) -> bool:
    """Whether a number counts since a day weeks ago: "depuis janvier, les attaques ont fait 340 morts", "340 morts depuis janvier"."""
    beside = [other for other in told.numbers if other.unit is None]
    clause = told.clause(number.start, number.phrase_end)
    if told.search(_over_long, *told.up_to_others(beside, number.start, number.end, clause)):
        return True
    since = told.match(_since_an_event, number.noun_end)
    if since and (since["event"] or any(name.start == since.end() for name in told.names)):
        return True
    return told.story_day is not None and any(
        when.role is Role.SINCE
        and when.days is not None
        and when.days[0] < told.story_day - _WEEKS
        and 0 <= when.start - number.phrase_end <= 1
        for when in told.dates
    )


def _follows_a_recollection(told: Told) -> bool:
    """Whether the passage before tells of other times, months or years away."""
    days = [
        when
        for when in dates(told.text_before, told.language, told.reference)
        if when.days and when.role is Role.POINT
    ]
    return bool(days) and all(told.lies_before(when, _LONG_BEFORE) for when in days)


# What the passage before tells is background from so many days on.
_LONG_BEFORE = timedelta(days=45)


# What is told in the pluperfect of a day so long ago is of another event.
_WEEKS = timedelta(days=14)


def _is_of_weeks_ago(told: Told, number: Number) -> bool:
    days = event_days(told, number)
    return days is not None and told.story_day is not None and days[1] < told.story_day - _WEEKS


# "Depuis l'attentat de 1983, où | 58 personnes avaient péri", "depuis mars, quand | trente soldats étaient tombés".
_then = expression("in_recalled", "then")
_THEN_REACH = 90


def _is_of_then(told: Told, number: Number) -> bool:
    """Whether a number tells of the day of another event, weeks ago or years, which its clause hangs on."""
    return any(
        told.lies_before(when, _WEEKS)
        and when.end <= number.start <= when.end + _THEN_REACH
        and told.fullmatch(_then, when.end, number.start)
        for when in told.dates
    )


def counted_since(told: Told, number: Number) -> Iterator[When]:
    """Since when a number adds up what happened: "340 morts depuis 2015", but not "la seizième depuis 1976 ; en 2018, 340 morts" nor
    "au pouvoir depuis 1984, il a été tué avec onze gardes"."""
    if any(when.role is Role.POINT and when.days for when in told.dates):
        return
    for when in told.dates:
        opens = when.end <= number.start and told.before(_opens_a_clause, when.start, _OPENING) is not None
        first, last = (when.end, number.start) if opens else (number.phrase_end, when.start)
        gap = told.folded[first:last]
        goes_on = "," not in gap or opens
        if when.role is Role.SINCE and first <= last and goes_on and not _sentence_end.search(gap):
            yield when


_opens_a_clause, _OPENING = written(r"(?:\A|[.;:!?,«»\"] |[«\"])\Z"), 2
_sentence_end = re.compile(r"[.;!?](?!\d)")
_recalled = whole_words("recalled")


# The tense in which an account goes on with what it recalls.
_earlier = whole_words("earlier_tense")


def distance(number: Number, when: When) -> int:
    """How many characters lie between a number and a date."""
    return min(abs(when.start - number.end), abs(number.start - when.end))


def event_days(told: Told, number: Number) -> tuple[date, date] | None:
    """The days that the passage gives to what a number counts, a year or a month as well; None when it gives none."""
    near = [
        (distance(number, when), when.days)
        for when in told.dates
        if when.role is Role.POINT and when.days and not (when.of_saying or when.loose)
    ]
    if not near:
        return None
    return min(near)[1]


# "En première lecture", "au second tour": what is held again is counted again.
_round = whole_words("rounds")


@read_alone
def _rounds(told: Told) -> Iterator[str]:
    """The rounds that a passage names, by their ordinals."""
    for found in told.finditer(_round):
        yield next(name for name, text in found.groupdict().items() if text)


def are_of_two_rounds(a: Told, b: Told) -> bool:
    """Whether two passages tell of two rounds of what is held more than once: two ballots, two readings of a bill."""
    one = frozenset(_rounds(a))
    return bool(one and (other := frozenset(_rounds(b))) and not one & other)

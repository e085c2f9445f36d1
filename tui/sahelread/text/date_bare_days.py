"""Days of no month that is told: "lundi", "lundi 3", "le 9 au soir", "dans la nuit du 9 au 10".

One reader per way of writing, as in `date_days`; what day it is hangs on the day of publication.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sahelread.text import intervals
from sahelread.text.date_days import DAY_PARTS, day_month
from sahelread.text.date_tenses import is_earlier, is_future
from sahelread.text.date_values import NIGHT, Role, When
from sahelread.text.expressions import expression, written
from sahelread.text.lexicon import table

_bare_day = expression("in_date_days", "bare_day")
_A_MONTH = 31


def bare_day(folded: str, language: str, reference: date | None) -> Iterator[When]:
    """ "Arrêté le 9 mai et écroué | le 14", "le 9 au soir": the first of that number from the day named before it; else the last one, or
    the next where it is to come."""
    if reference is None:
        return
    for match in _bare_day(language).finditer(folded):
        named = [
            when.days[0] for when in day_month(folded[: match.start()], language, reference) if when.days
        ]
        if not named and not match["plain"] and match["part"] is None:
            continue  # "le bus du | 12"
        back = 0 if is_future(folded, match.start(), language) else _A_MONTH - 1
        first = named[-1] if named else reference - timedelta(days=back)
        days = (first + timedelta(days=n) for n in range(_A_MONTH))
        at = next((day for day in days if day.day == int(match["day"])), None)
        if at:
            yield When(
                match.start("day"),
                match.end(),
                Role.POINT,
                (at, at),
                month=at.month,
                day=at.day,
                relative=True,
            )


_weekday = written(
    r"(?<![\w-])(?:(?P<this>{'this_words'}) )?(?:(?P<last1>{date_words.last_before}) )?(?:(?P<next1>{'next_words'}) )?{name}(?!\w)"
    r"(?: (?P<last>{'last_words'})(?!\w)| (?P<next>{'next_words'})(?!\w))?",
    **DAY_PARTS,
)


def weekday(folded: str, language: str, reference: date | None) -> Iterator[When]:
    """ "vendredi", "dimanche dernier", "ce mercredi", "samedi prochain"; the past, unless what is told is to come."""
    for match in _weekday(language).finditer(folded):
        number = table(language, "weekdays")[match["weekday"]]
        days = None
        if reference is not None:
            if match["last"] or match["last1"]:
                direction = -1
            elif match["next"] or match["next1"]:
                direction = 1
            elif (
                number == reference.weekday()
                and not match["this"]
                and is_earlier(folded, match.start(), language)
            ):
                direction = -1
            else:
                direction = int(is_future(folded, match.start(), language))
            # "Il sera reçu lundi", told on a Monday, is that day.
            near = bool(match["this"]) or (direction > 0 and not (match["next"] or match["next1"]))
            at = intervals.weekday(number, reference, direction=direction, near=near)
            days = (at, at)
            numbered = _its_number(language).match(folded, match.end())
            told = numbered and _day_of(int(numbered["day"]), number, reference, ahead=direction > 0)
            if numbered and told:
                yield When(
                    match.start(),
                    numbered.end(),
                    Role.POINT,
                    (told, told),
                    month=told.month,
                    day=told.day,
                    weekday=number,
                    relative=True,
                )
                continue
        yield When(match.start(), match.end(), Role.POINT, days, weekday=number, relative=True)


# "Lundi | 3, | deux hommes", but "lundi, trois hommes": what may stand behind the number of a day.
_its_number = written(r" (?P<day>{day}){ordinal}?{in_date_days.behind_a_day}", **DAY_PARTS)


def _day_of(number: int, weekday: int, reference: date, *, ahead: bool) -> date | None:
    """The day of that number and weekday within a month before `reference`, or where it is `ahead`, after it; None without one."""
    step = timedelta(days=1 if ahead else -1)
    days = (reference + n * step for n in range(_A_MONTH))
    return next((day for day in days if day.day == number and day.weekday() == weekday), None)


_bare_night = written(
    r"(?<!\w){'night_of'} ?(?P<day>{day}){to}(?P<day2>{day})(?![\w%]|[.,:/]\d| {'months'})", **DAY_PARTS
)


def bare_night(folded: str, language: str, reference: date | None) -> Iterator[When]:
    """ "Dans la nuit du 9 au 10", of no month that is told: the last such night."""
    if reference is None:
        return
    for match in _bare_night(language).finditer(folded):
        days = (reference - timedelta(days=n) for n in range(_A_MONTH))
        last = next((day for day in days if day.day == int(match["day2"])), reference)
        first = last - timedelta(days=1)
        if (first.day, last.day) == (int(match["day"]), int(match["day2"])):
            yield When(
                match.start(),
                match.end(),
                Role.POINT,
                (first, last),
                NIGHT,
                month=first.month,
                relative=True,
            )

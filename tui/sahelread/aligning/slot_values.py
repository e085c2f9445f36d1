"""Values that answer one question wherever they are told: an hour of the day, an age, a large figure.

Two hours of one event share few words, and so do "66 ans" and "67 ans" of one person; and a large figure that is not
round is hardly ever that of two things.
"""

from __future__ import annotations

from collections.abc import Iterator

from sahelread.aligning.facts import Facts
from sahelread.aligning.slots import AGE, CLOCK, FIGURE, PERCENTAGE, Slot
from sahelread.text.dates import Role
from sahelread.text.expressions import expression
from sahelread.text.numbers import Number

# Smaller figures are told of many things: of the judged pairs that share one of at least this and whose words are far six
# in ten are right, of those that share a smaller one a quarter. At 10 and at 50 F1 falls by .0005.
_TELLING = 20
# "900 euros" is what a bonus and a fine may be; "46" and "1 400" are not round.
_DIGITS = 2

# Hours that an hour of the clock may mean: "vers 3 heures" is one, "dans la matinée" is none.
_CLOCK = 1.6

# Few sentences, mandates and exiles of one story last the same number of years, from here on. From 3 to 10 all is alike.
_MANY_YEARS = 5
_YEAR = "time:year"

_ages = expression("age_of_somebody")


def values(facts: Facts) -> Iterator[Slot]:
    """The slots of the hours, ages and telling figures of a passage."""
    for when in facts.whens:
        hours = when.hours if when.role is Role.HOUR and not when.of_saying else None
        if hours is not None and hours[1] - hours[0] <= _CLOCK:
            yield Slot(CLOCK, "", "", *hours, when.start, when.end)
    for match in facts.finditer(_ages) if facts.numbers else ():
        age = float(match["age"])
        yield Slot(AGE, "", "", age, age, *match.span("age"))
    for number in facts.numbers:
        value = _telling(number)
        if value is not None and not _is_of_a_name(facts, number):
            if number.percent:
                yield Slot(PERCENTAGE, "", "", value, value, number.start, number.end)
            else:
                counted = f"{value:g} {number.unit or ''}".rstrip()
                yield Slot(FIGURE, counted, "", value, value, number.start, number.end)


def _is_of_a_name(facts: Facts, number: Number) -> bool:
    """Whether a number counts nothing and stands behind a capital: "France 24", "le vol AF 447"."""
    place = facts.word_at(number.start)
    before = facts.words[place - 1] if place else None
    return (
        number.head is None
        and before is not None
        and before.text[0].isupper()
        and facts.text[before.end : number.start] == " "
    )


def _telling(number: Number) -> float | None:
    """The figure of a number that is hardly told of two things: a large one that is not round, a share with decimals, a length
    of several years."""
    value = number.best
    if value is None or not number.has_figure:
        return None
    if number.unit == _YEAR and value >= _MANY_YEARS:
        return value
    if number.percent:
        return value if value % 1 else None
    return value if value >= _TELLING and len(f"{value:g}".rstrip("0")) >= _DIGITS else None

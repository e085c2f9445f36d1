"""Whether two accounts speak of two times: on which days something is said to be so, and who wrote before it was known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sahelread.diverging.findings import Span
from sahelread.text.dates import Role, When
from sahelread.text.expressions import expression

# What is said of a day that stands so near on both sides.
_NEAR = 90
# "Encore", "toujours" stand so near before what is still so.
_STILL = 24
# "A dit lundi | qu'il ne viendrait pas": it was said on that day.
_that = expression("in_headlines", "said")
_still, _not_yet = expression("in_said_of", "still"), expression("in_standings", "not_yet")


def on_other_days(a: Span, b: Span) -> bool:
    """Whether both clauses are dated, and of no day in common; what still is so on a later day was so on the earlier too."""
    some, others = (
        [
            when
            for when in one.told.dates
            if when.days and when.role in (Role.POINT, Role.SINCE) and first <= when.start < last
            if not (when.of_saying and one.told.search(_that, when.end, one.start))
        ]
        for one in (a, b)
        for first, last in [one.told.clause(one.start, one.end, _NEAR)]
    )
    if not some or not others or any(_may_be_one_day(x, y) for x in some for y in others):
        return False
    return not (_is_still_so(a, some, others) or _is_still_so(b, others, some))


def _is_still_so(said: Span, days: Sequence[When], others: Sequence[When]) -> bool:
    """Whether something is said to be so still, on days after those of another account: "mercredi", "jeudi, il était encore"."""
    still = said.told.search(_still, max(0, said.start - _STILL), said.end)
    return still is not None and min(map(_first_day, days)) > max(map(_first_day, others))


def knew_less(a: Span, b: Span) -> bool:
    """Whether who says that something is not yet so wrote before the other: "n'a pas encore été retrouvé"."""
    not_yet = a.told.search(_not_yet, a.start, a.end) and a.told.denies(a.end - 1)
    return bool(not_yet) and a.told.appeared_before(b.told)


def _first_day(when: When) -> date:
    assert when.days is not None
    return when.days[0]


def _last_day(when: When) -> date:
    assert when.days is not None
    return when.days[1]


def _may_be_one_day(a: When, b: When) -> bool:
    """Whether two dates may be of one day; of which week a weekday is may be read otherwise of what is to come, and what is so since a
    day is so on the days behind it."""
    if a.weekday is not None and a.weekday == b.weekday:
        return True
    (a_last, b_last) = (date.max if one.role is Role.SINCE else _last_day(one) for one in (a, b))
    return _first_day(a) <= b_last and _first_day(b) <= a_last

"""On which day the event began, and the last day that a passage dates: what lies long before the event is another one.

"Le 29 janvier, un autre barrage avait cédé : quinze morts" tells a toll like that of the event, in the words of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sahelread.aligning.facts import Facts
from sahelread.aligning.rows import Floats, Ints
from sahelread.text.dates import Role

# The first part of an account (a share of its passages), where it dates what it tells.
_BEGINNING = 1 / 3
# Accounts that must agree on a day, or any date may be that of the event.
_ACCOUNTS_AT_LEAST = 2
# Days before the event from which what is dated there is another event: a first toll, a failed attempt and the start of a
# journey lie nearer. On the judged stories anything from 3 to 10 is alike; 2 cuts events that last, 20 keeps other accidents.
_BEFORE = timedelta(days=5)


Days = tuple[date, date]
"""The first and the last day of what is dated."""


def last_day(facts: Facts) -> date | None:
    """The last day that a passage dates, but those of announcements; None where it dates nothing."""
    return max((end for _, end in dated(facts)), default=None)


def event_begins(told: Sequence[Sequence[Days]], accounts: Ints, depth: Floats) -> date | None:
    """The day from which what is dated may be of the event; None where the beginnings of the accounts agree on none.

    `told` are the days that each passage dates; `accounts` and `depth` give the number of its account and its place in it (0 to 1).
    """
    named: dict[date, set[int]] = {}
    for days, account, place in zip(told, accounts.tolist(), depth.tolist(), strict=True):
        if place < _BEGINNING:
            for start, end in days:
                if start == end:
                    named.setdefault(start, set()).add(account)
    day = max(named, key=lambda day: (len(named[day]), day), default=None)
    return day - _BEFORE if day is not None and len(named[day]) >= _ACCOUNTS_AT_LEAST else None


def dated(facts: Facts) -> tuple[Days, ...]:
    """The days that a passage dates, but those of announcements."""
    return tuple(
        [
            when.days
            for when in facts.whens
            if when.role is Role.POINT and when.days is not None and not when.of_saying
        ]
    )

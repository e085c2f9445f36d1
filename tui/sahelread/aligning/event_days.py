"""On which day the event began, and the last day that a passage dates: what lies long before the event is another one.

"Le 29 janvier, un autre barrage avait cédé : quinze morts" tells a toll like that of the event, in the words of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sahelread.aligning.facts import Facts
from sahelread.aligning.rows import Floats, Ints
from sahelread.text.dates import Role, When

# The first part of an account (a share of its passages), where it dates what it tells.
_BEGINNING = 1 / 3
# Accounts that must agree on a day, or any date may be that of the event.
_ACCOUNTS_AT_LEAST = 2
# Days before the event from which what is dated there is another event: a first toll, a failed attempt and the start of a
# journey lie nearer. On the judged stories anything from 3 to 10 is alike; 2 cuts events that last, 20 keeps other accidents.
_BEFORE = timedelta(days=5)


def last_day(facts: Facts) -> date | None:
    """The last day that a passage dates, but those of announcements; None where it dates nothing."""
    return max((end for _, end in _dated(facts)), default=None)


def event_begins(facts: Sequence[Facts], accounts: Ints, depth: Floats) -> date | None:
    """The day from which what is dated may be of the event; None where the beginnings of the accounts agree on none.

    `accounts` and `depth` give the number of its account and its place in it (0 to 1) for each passage.
    """
    named: dict[date, set[int]] = {}
    for passage, (account, place) in enumerate(zip(accounts.tolist(), depth.tolist(), strict=True)):
        if place < _BEGINNING:
            for start, end in _dated(facts[passage]):
                if start == end:
                    named.setdefault(start, set()).add(account)
    day = max(named, key=lambda day: (len(named[day]), day), default=None)
    return day - _BEFORE if day is not None and len(named[day]) >= _ACCOUNTS_AT_LEAST else None


def _dated(facts: Facts) -> Iterator[tuple[date, date]]:
    whens: Sequence[When] = facts.whens
    return (
        when.days
        for when in whens
        if when.role is Role.POINT and when.days is not None and not when.of_saying
    )

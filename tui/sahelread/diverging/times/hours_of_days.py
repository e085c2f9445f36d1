"""The hour of what other accounts give the day of alone: "jeudi matin" here, "jeudi" there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.times.dated import Dated
from sahelread.diverging.times.one_question import buckets_of
from sahelread.diverging.times.same_act import of_one_act
from sahelread.text.dates import Role


def hours_of_days(accounts: Accounts, moments: Sequence[Dated]) -> Iterator[list[Dated]]:
    """The days that accounts agree on, each bucket of one act of which some accounts tell the hour, and others nowhere."""
    for alike in buckets_of(accounts, [one for one in moments if one.when.role is Role.POINT]):
        bucket = [one for one in of_one_act(alike, accounts.are_linked) if _is_of_its_verb(one)]
        days = {one.when.days for one in bucket}
        day = next(iter(days), None)
        if len(days) > 1 or day is None or day[0] != day[1]:
            continue
        acts = frozenset[str]().union(*(one.held_acts for one in bucket))
        timed = {one.article for one in moments if one.at and (one.held_acts & acts or one.when.days in days)}
        found = [one for one in bucket if one.at or one.article not in timed]
        if len({one.at is None for one in found}) > 1:
            yield found


def _is_of_its_verb(dated: Dated) -> bool:
    """Whether a day surely dates an act, and does not only say which is meant: "les violences de lundi"."""
    return bool(dated.held_acts) and dated.holder is not None and not dated.holder.by_its_day

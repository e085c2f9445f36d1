"""The hour of what other accounts give the day of alone: "jeudi matin" here, "jeudi" there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.times.dated import Dated
from sahelread.diverging.times.moments import is_close
from sahelread.diverging.times.same_act import of_one_act
from sahelread.text.lexicon import word_set


def hours_of_days(
    accounts: Accounts, buckets: Iterable[Sequence[Dated]], moments: Sequence[Dated]
) -> Iterator[list[Dated]]:
    """The buckets of days that accounts agree on, each of one act of which some accounts tell the hour, and others nowhere among all
    `moments`. What only says which one is meant, "les violences de lundi", dates nothing."""
    timed_by: dict[object, set[str]] = defaultdict(set)
    for one in moments:
        if one.at:
            for what in (*one.held_acts, one.when.days or one.when.weekday):
                timed_by[what].add(one.article)
    for alike in buckets:
        of_act = of_one_act(alike, accounts.are_linked)
        bucket = [one for one in of_act if one.held_acts and one.holder and not one.holder.by_its_day]
        days = {one.when.days or one.when.weekday for one in bucket}  # "mardi", of no known week
        day = next(iter(days), None)
        if len(days) > 1 or day is None or (isinstance(day, tuple) and day[0] != day[1]):
            continue
        acts = {act for one in bucket for act in one.held_acts}
        timed = set[str]().union(*(timed_by.get(what, ()) for what in (*acts, day)))
        found = [one for one in bucket if one.at or one.article not in timed]
        timed_closely = any(_is_timed_closely(one) for one in found)
        if timed_closely and len({one.at is None for one in found}) > 1:
            yield found


def _is_timed_closely(dated: Dated) -> bool:
    """Whether the hour of a day is told, or the part of the day of what befell people at one moment: of a visit nobody misses that."""
    told, at = dated.told, dated.at
    if at is None:
        return False
    at_once = word_set(told.language, "acts_at_once")
    return not at_once.isdisjoint(dated.held_acts) or any(
        is_close(one) for one in told.dates if at[0] <= one.start and one.end <= at[1]
    )

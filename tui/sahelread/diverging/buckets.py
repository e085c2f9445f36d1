"""Mentions of one question brought together: whatever is alike is in one bucket, directly or through others.

Between two passages each mention answers at most one of the other's: the one it is nearest to. Two days of one account must
not both meet the one day of another.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import Any, TypeVar

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.told import InPassage
from sahelread.model import PassageRef

# Up to so many mentions every pair is looked at; in longer stories only those in passages that are linked, surely or
# possibly, so that time grows with the links and not with the square of the story.
_ALL_PAIRS = 250


Found = TypeVar("Found", bound=InPassage)
Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

Nearness = tuple[float, ...] | None
"""How near two things are that two accounts tell, the smallest the nearest; None where they are not of one."""

Near = Callable[[Accounts, Found, Found], Nearness]


def connected(
    accounts: Accounts,
    mentions: Sequence[Found],
    near: Near[Found],
    apart: Callable[[Found, Found], bool] | None = None,
) -> Iterator[list[Found]]:
    """The mentions in buckets, in their order. Where some are known to be `apart`, the nearest come together first, and what others tell
    brings no two of those into one bucket."""
    home = list(range(len(mentions)))
    buckets = {place: [place] for place in home}
    pairs = list(_nearest(accounts, mentions, near))
    if apart is not None:
        pairs.sort(key=lambda pair: pair[0])
    for _, i, j in pairs:
        first, second = sorted((home[i], home[j]))
        if first == second or (
            apart is not None
            and any(apart(mentions[a], mentions[b]) for a, b in product(buckets[first], buckets[second]))
        ):
            continue
        for place in buckets[second]:
            home[place] = first
        buckets[first] += buckets.pop(second)
    yield from ([mentions[place] for place in sorted(alike)] for alike in buckets.values())


def grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, list[Value]]:
    """The values of each key, in their order."""
    found: dict[Key, list[Value]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found


def by_account(found: Iterable[Found]) -> dict[str, list[Found]]:
    """What was found, apart by the accounts that tell it, in their order."""
    return grouped((one.article, one) for one in found)


def told_by_each(found: Iterable[Found], what: Callable[[Found], Hashable]) -> dict[str, set[Any]]:
    """What each account tells, of what was found."""
    return {article: set(map(what, told)) for article, told in by_account(found).items()}


def edges(accounts: Accounts, mentions: Sequence[Found], near: Near[Found]) -> Iterator[tuple[int, int]]:
    """The pairs of mentions, by number, that are nearest to each other between their two passages."""
    return ((i, j) for _, i, j in _nearest(accounts, mentions, near))


def _nearest(
    accounts: Accounts, mentions: Sequence[Found], near: Near[Found]
) -> Iterator[tuple[tuple[float, ...], int, int]]:
    """The same pairs, each with how near they are."""
    by_passage = grouped((mention.told.ref, place) for place, mention in enumerate(mentions))
    if len(mentions) <= _ALL_PAIRS:
        passages: Iterator[tuple[PassageRef, PassageRef]] = combinations(by_passage, 2)
    else:
        passages = iter(
            sorted((a, b) for a in by_passage for b in accounts.neighbours(a) if a < b and b in by_passage)
        )
    for a, b in passages:
        if a.article == b.article:
            continue
        ranked = [
            (nearness, i, j)
            for i in by_passage[a]
            for j in by_passage[b]
            if (nearness := near(accounts, mentions[i], mentions[j])) is not None
        ]
        taken: set[int] = set()
        for nearness, i, j in sorted(ranked):
            if i not in taken and j not in taken:
                taken.update((i, j))
                yield nearness, i, j

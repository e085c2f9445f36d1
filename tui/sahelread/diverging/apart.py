"""How far apart accounts are in what they answer: alike, one looser than another, or not true together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from itertools import chain, combinations
from typing import TypeVar


class Relation(IntEnum):
    """From the least to the most apart."""

    EQUAL = 0
    LOOSER = 1
    RECONCILABLE = 2
    APART = 3


Answering = TypeVar("Answering")


def furthest(
    by_account: Iterable[Sequence[Answering]],
    pairs: Callable[
        [Sequence[Answering], Sequence[Answering]], Sequence[tuple[Relation, Answering, Answering]]
    ],
    how_likely: Callable[[Answering, Answering], float],
) -> tuple[Relation, float, list[Answering]]:
    """How far apart accounts are at most, how likely that is of one thing (1 is sure), and the values that answer; `pairs` are those of
    two accounts that can be held against each other.

    An account may give several values, each on someone's word: two accounts are as far apart as their nearest values, and a value
    that is nearest to none answers nothing.
    """
    worst, likely = Relation.EQUAL, 0.0
    answering: list[Answering] = []
    for one, other in combinations(by_account, 2):
        found = pairs(one, other)
        if not found:
            continue
        closest = min(apart for apart, *_ in found)
        nearest = [(a, b) for apart, a, b in found if apart is closest]
        answering += chain.from_iterable(nearest)
        if closest > worst:
            worst, likely = closest, 0.0
        if Relation.EQUAL < closest == worst and likely < 1:
            likely = max([likely, *(how_likely(a, b) for a, b in nearest[:_EXAMPLES])])
    return worst, likely, answering


# Of two accounts so many pairs of values are looked at for how likely they are of one thing, so that time stays linear in a long story.
_EXAMPLES = 3

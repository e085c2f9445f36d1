"""How far apart accounts are in what they answer: alike, one looser than another, or not true together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from itertools import combinations
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
    is_sure: Callable[[Answering, Answering], bool],
) -> tuple[Relation, bool, list[Answering]]:
    """How far apart accounts are at most, whether that is sure, and the values that answer; `pairs` are those of two accounts that can
    be held against each other.

    An account may give several values, each on someone's word: two accounts are as far apart as their nearest values, and a value
    that is nearest to none answers nothing.
    """
    worst, sure = Relation.EQUAL, False
    answering: list[Answering] = []
    for one, other in combinations(by_account, 2):
        found = pairs(one, other)
        if not found:
            continue
        closest, a, b = min(found, key=lambda pair: pair[0])
        answering += (value for apart, *pair in found if apart is closest for value in pair)
        if closest > worst:
            worst, sure = closest, False
        if closest == worst:
            sure = sure or is_sure(a, b)
    return worst, sure, answering

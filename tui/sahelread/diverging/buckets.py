"""Mentions of one question brought together: whatever is alike is in one bucket, directly or through others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

Mention = TypeVar("Mention")


def connected(
    mentions: Sequence[Mention], alike: Callable[[Mention, Mention], bool]
) -> Iterator[list[Mention]]:
    """The mentions in buckets, in their order: two that are alike are in one, and so is what hangs on either."""
    home = list(range(len(mentions)))

    def root(place: int) -> int:
        while home[place] != place:
            place = home[place]
        return place

    for i, j in combinations(range(len(mentions)), 2):
        if root(i) != root(j) and alike(mentions[i], mentions[j]):
            home[max(root(i), root(j))] = min(root(i), root(j))
    buckets: dict[int, list[Mention]] = {}
    for place, mention in enumerate(mentions):
        buckets.setdefault(root(place), []).append(mention)
    yield from buckets.values()

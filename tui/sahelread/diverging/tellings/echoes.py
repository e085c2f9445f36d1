"""Whether an account tells a thing somewhere after all: its passage that has most of the words for it.

Before an account is called silent all that it tells is looked through, not only what the alignment links.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from functools import cached_property
from typing import NamedTuple

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.told import Told
from sahelread.model import PassageRef


class Echo(NamedTuple):
    """A passage, and the share of the words looked for that it has, by weight."""

    share: float
    told: Told


class Echoes:
    """Which passages and accounts of a story have telling words, and how long each account is."""

    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts
        self._holding = accounts.holding
        self._articles: dict[str, frozenset[str]] = {}

    def are_short(self, articles: Iterable[str]) -> bool:
        """Whether accounts are all much shorter than most: what they leave out, they leave out for want of room."""
        return self._long.isdisjoint(articles)

    @cached_property
    def _long(self) -> frozenset[str]:
        """The accounts that are no briefs beside the others."""
        lengths: Counter[str] = Counter()
        for told in self._accounts:
            lengths[told.ref.article] += len(told.folded)
        middle = sorted(lengths.values())[len(lengths) // 2] if lengths else 0
        return frozenset(article for article, length in lengths.items() if length >= _SHORT_ACCOUNT * middle)

    def nearest(self, keys: Iterable[str], besides: frozenset[str] = frozenset()) -> Mapping[str, Echo]:
        """For each account but those `besides`, its passage that has most of the keys; accounts with none are left out."""
        weights: dict[str, dict[PassageRef, float]] = {}
        looked_for = sorted(set(keys))
        for key in looked_for:
            rarity = self._accounts.rarity[key]
            for told in self._holding.get(key, ()):
                if told.ref.article not in besides:
                    of_article = weights.setdefault(told.ref.article, {})
                    of_article[told.ref] = of_article.get(told.ref, 0.0) + rarity
        total = self._accounts.weight(looked_for)
        if not total:
            return {}
        return {
            article: max(
                (Echo(weight / total, self._accounts.told[ref]) for ref, weight in found.items()),
                key=lambda echo: (echo.share, -len(echo.told.text)),
            )
            for article, found in weights.items()
        }

    def passages_with(self, key: str, besides: Set[PassageRef]) -> int:
        """How many passages have a key, besides those."""
        told = self._accounts.told
        return len(self._holding.get(key, ())) - sum(key in told[ref].keys for ref in besides if ref in told)

    def articles_with(self, key: str) -> Set[str]:
        """The accounts that have a key anywhere."""
        if key not in self._articles:
            self._articles[key] = frozenset(told.ref.article for told in self._holding.get(key, ()))
        return self._articles[key]

    def has_words(self, article: str, keys: Iterable[str]) -> int:
        """How many of the keys an account has anywhere."""
        return sum(article in self.articles_with(key) for key in keys)


# An account of less than this share of the middle length is a brief.
_SHORT_ACCOUNT = 0.6

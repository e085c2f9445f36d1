"""Which divergences a passage takes part in, and whether anything corresponds to it, looked up once for a whole comparison.

A cursor that moves asks for it at every key; going through all divergences each time would be felt in long stories.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from sahelread.lone import lone_passages
from sahelread.model import Article, Comparison, Divergence, PassageRef, Quote


class Whereabouts:
    """The divergences of a comparison by passage and by group."""

    def __init__(self, comparison: Comparison) -> None:
        self._groups = comparison.alignment.groups_by_passage
        self._quoting: dict[PassageRef, list[Divergence]] = {}
        self._by_group: dict[int, list[Divergence]] = {}
        self._passages: dict[str, list[PassageRef]] = {}
        members = comparison.alignment.group_by_id
        self.lone = lone_passages(comparison.story, comparison.alignment, comparison.divergences)
        starts = {
            article.id: [passage.start for passage in article.passages]
            for article in comparison.story.articles
        }
        articles: Mapping[str, Article] = {article.id: article for article in comparison.story.articles}
        for divergence in comparison.divergences:
            if divergence.group is not None:
                self._by_group.setdefault(divergence.group, []).append(divergence)
            for value in divergence.values:
                for quote in value.quotes:
                    for ref in _passages(articles[value.article], starts[value.article], quote):
                        quoting = self._quoting.setdefault(ref, [])
                        if divergence not in quoting:
                            quoting.append(divergence)
                            self._passages.setdefault(divergence.key, []).append(ref)
            if divergence.group is not None and divergence.group in members:
                self._passages.setdefault(divergence.key, list(members[divergence.group].members))

    def passages_of(self, divergence: Divergence) -> Sequence[PassageRef]:
        """The passages that a divergence quotes, else those of its group."""
        return self._passages.get(divergence.key, ())

    def divergences_at(self, ref: PassageRef) -> tuple[Divergence, ...]:
        """Those that quote the passage, then the others of its groups."""
        found = dict.fromkeys(divergence.key for divergence in self._quoting.get(ref, ()))
        divergences = list(self._quoting.get(ref, ()))
        for group in self._groups.get(ref, ()):
            for divergence in self._by_group.get(group, ()):
                if divergence.key not in found:
                    found[divergence.key] = None
                    divergences.append(divergence)
        return tuple(divergences)


def _passages(article: Article, starts: list[int], quote: Quote) -> Iterator[PassageRef]:
    """The passages that the quote touches."""
    index = max(0, bisect_right(starts, quote.start) - 1)
    while index < len(starts) and starts[index] < quote.end:
        if quote.start < article.passages[index].end:
            yield PassageRef(article.id, index)
        index += 1

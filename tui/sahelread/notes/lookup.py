"""Which passages an annotation touches, and which annotation answers a divergence: indices kept up to date item by item.

The screen asks for every passage it draws; with 10,000 notes the answer must not cost a walk over all of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from sahelread.model import LinkDecision, PassageRef, Story
from sahelread.notes.annotation import Annotation, Item, LinkNote, Target


class Lookup:
    """The indices of one notebook, in one story."""

    def __init__(self, story: Story) -> None:
        self._order = {article.id: index for index, article in enumerate(story.articles)}
        self._passages = {a.id: a.passages for a in story.articles}
        self._ends = {a.id: [passage.end for passage in a.passages] for a in story.articles}
        self._touching: dict[PassageRef, dict[str, None]] = {}
        self._touched: dict[str, tuple[PassageRef, ...]] = {}
        self._by_divergence: dict[str, dict[str, None]] = {}
        self._divergences: dict[str, str] = {}

    def put(self, item: Annotation) -> None:
        """Take in an annotation, new or changed."""
        self.drop(item.id)
        refs = tuple(dict.fromkeys(ref for target in item.targets for ref in self.passages_of(target)))
        self._touched[item.id] = refs
        for ref in refs:
            self._touching.setdefault(ref, {})[item.id] = None
        if item.divergence:
            self._divergences[item.id] = item.divergence
            self._by_divergence.setdefault(item.divergence, {})[item.id] = None

    def drop(self, id_: str) -> None:
        """Forget an annotation."""
        for ref in self._touched.pop(id_, ()):
            touching = self._touching[ref]
            del touching[id_]
            if not touching:
                del self._touching[ref]
        if (divergence := self._divergences.pop(id_, None)) is not None:
            del self._by_divergence[divergence][id_]

    def at(self, ref: PassageRef) -> tuple[str, ...]:
        """The ids of the annotations that touch that passage."""
        return tuple(self._touching.get(ref, ()))

    def passages(self) -> Iterable[PassageRef]:
        """The annotated passages."""
        return tuple(self._touching)

    def of_divergence(self, key: str) -> tuple[str, ...]:
        """The ids of the annotations that answer that divergence, in the order in which they were made: two readers may have made one each."""
        return tuple(sorted(self._by_divergence.get(key, ())))

    def passages_of(self, target: Target) -> tuple[PassageRef, ...]:
        """The passages that a target overlaps where it stands now."""
        if target.place is None or target.article not in self._order:
            return ()
        start, end = target.place
        passages = self._passages[target.article]
        found = []
        # Passages follow each other, so the first that ends after `start` is where to begin.
        for index in range(bisect_left(self._ends[target.article], start + 1), len(passages)):
            if passages[index].start >= end:
                break
            found.append(PassageRef(target.article, passages[index].index))
        return tuple(found)

    def main_passage(self, target: Target) -> PassageRef | None:
        """The passage that holds most of a target."""
        if target.place is None:
            return None
        start, end = target.place

        def shared(ref: PassageRef) -> int:
            passage = self._passages[ref.article][ref.passage]
            return min(end, passage.end) - max(start, passage.start)

        return max(self.passages_of(target), key=shared, default=None)

    def ends(self, link: LinkNote) -> tuple[PassageRef, PassageRef] | None:
        """The two passages of a link, in the order of the story; None when one is not there any more."""
        a, b = self.main_passage(link.a), self.main_passage(link.b)
        if a is None or b is None or a.article == b.article:
            return None
        first, second = sorted((a, b), key=lambda ref: (self._order[ref.article], ref.passage))
        return first, second

    def link_decisions(self, links: Iterable[LinkNote]) -> tuple[LinkDecision, ...]:
        """The decisions that still have both ends; of two about the same passages the later one holds."""
        found = {}
        for link in sorted(links, key=lambda link: link.id):
            if (ends := self.ends(link)) is not None:
                found[ends] = LinkDecision(*ends, link.linked)
        return tuple(found[ends] for ends in sorted(found, key=self._place_of_link))

    def place(self, item: Item) -> tuple[int, int, int]:
        """Where an item stands in the story, for the order of the file: by its first quote; silences come last."""
        targets = item.targets if isinstance(item, Annotation) else (item.a,)
        places = [
            (0, self._order.get(target.article, len(self._order)), target.start)
            for target in targets
            if target.start is not None
        ]
        return places[0] if places else (1, 0, 0)

    def _place_of_link(self, ends: tuple[PassageRef, PassageRef]) -> tuple[int, ...]:
        a, b = ends
        return self._order[a.article], a.passage, self._order[b.article], b.passage

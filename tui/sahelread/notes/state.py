"""The notes of a story at one moment, in the order of the file, with their indices: what commands and merges change.

One way in: `put` sets, replaces or takes out one item. History and merging are made of such changes and know nothing
of how the items are held.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from sahelread.model import Story
from sahelread.notes.anchoring import anchored
from sahelread.notes.annotation import Annotation, Item, LinkNote
from sahelread.notes.lookup import Lookup
from sahelread.notes.merging import conflict_copy

_Kind = TypeVar("_Kind", Annotation, LinkNote)


class NotesState:
    """Annotations and links by id, in order. `revision` grows with every change."""

    def __init__(self, story: Story, annotations: Iterable[Annotation], links: Iterable[LinkNote]) -> None:
        self.annotations: dict[str, Annotation] = {note.id: note for note in annotations}
        self.links: dict[str, LinkNote] = {link.id: link for link in links}
        self.lookup = Lookup(story)
        self.revision = 0
        self._story = story
        for note in self.annotations.values():
            self.lookup.put(note)

    def item(self, id_: str) -> Item | None:
        """The annotation or link with that id."""
        return self.annotations.get(id_) or self.links.get(id_)

    def index(self, item: Item) -> int:
        """Where the item is among those of its kind; for a new one, where it belongs.

        That is before the first one that stands later in the story: two people's notes on two passages are then two
        places in the file, and git merges them.
        """
        items = self._of_kind(item)
        if item.id in items:
            return list(items).index(item.id)
        place = self.lookup.place(item)
        later = (i for i, other in enumerate(items.values()) if self.lookup.place(other) > place)
        return next(later, len(items))

    def put(self, id_: str, item: Item | None, index: int) -> None:
        """Put an item at that index, replace it where it is, or (None) take it out."""
        self.revision += 1
        if item is None:
            self.annotations.pop(id_, None)
            self.links.pop(id_, None)
            self.lookup.drop(id_)
        elif isinstance(item, Annotation):
            note = anchored(item, self._story)
            self.annotations = _with(self.annotations, note, index)
            self.lookup.put(note)
        else:
            self.links = _with(self.links, anchored(item, self._story), index)

    def take_in(self, before: Sequence[Item], after: Sequence[Item]) -> list[str]:
        """Apply what others changed between two versions of the file; the ids of the items that changed here by that.

        What was changed here as well since `before` stays, and theirs is put beside it.
        """
        old, new = ({item.id: item for item in items} for items in (before, after))
        taken = []
        previous: str | None = None
        for id_, item in new.items():
            if item is not old.get(id_) and item != old.get(id_):
                current = self.item(id_)
                if current == old.get(id_):
                    self.put(id_, item, self._index_after(previous, item))
                    taken.append(id_)
                elif current != item and isinstance(item, Annotation):
                    copy = conflict_copy(item, self.annotations)
                    self.put(copy.id, copy, len(self.annotations))
            previous = id_
        for id_ in [known for known in old if known not in new]:
            if old[id_] == self.item(id_):
                self.put(id_, None, 0)
                taken.append(id_)
        return taken

    def _index_after(self, previous: str | None, item: Item) -> int:
        order = list(self._of_kind(item))
        return order.index(previous) + 1 if previous in order else 0

    def _of_kind(self, item: Item) -> Mapping[str, Item]:
        return self.annotations if isinstance(item, Annotation) else self.links


def _with(items: dict[str, _Kind], item: _Kind, index: int) -> dict[str, _Kind]:
    """The items with this one in them: where it is already, else at `index`."""
    if item.id in items or index >= len(items):
        items[item.id] = item
        return items
    order = list(items)
    order.insert(index, item.id)
    return {each: item if each == item.id else items[each] for each in order}

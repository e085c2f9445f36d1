"""Two writers' notes made one, item by item: nothing that either of them wrote is lost, nothing is chosen silently.

With a base (what both started from), an item that only one side touched is as that side has it. When both changed it,
each in its own way, both stand: the other's under a second id with the tag "conflict". An item deleted on one side and
changed on the other is kept. Without a base nothing counts as deleted.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from sahelread.notes.annotation import Annotation, Extra, LinkNote
from sahelread.notes.document import Contents, KeptBlock, Source

CONFLICT_TAG = "conflict"

_Item = TypeVar("_Item", Annotation, LinkNote, Source)
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Merge:
    """The merged contents; the ids of items taken over from the other side (added, changed or deleted there), and
    those of the copies made because both sides had changed an item."""

    contents: Contents
    taken: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()


def merge(ours: Contents, theirs: Contents, base: Contents | None = None) -> Merge:
    """Both sides' notes, in our order with theirs put behind what they follow there."""
    start = base or Contents()
    annotations = _merged(ours.annotations, theirs.annotations, start.annotations)
    links = _merged(ours.links, theirs.links, start.links)
    sources = _merged(ours.sources, theirs.sources, start.sources)
    contents = replace(
        ours,
        annotations=annotations.items,
        links=links.items,
        sources=tuple(source for source in sources.items if "~" not in source.id),
        kept=_merged_kept(ours.kept, theirs.kept, start.kept),
        title=_side(ours.title, theirs.title, start.title),
        language=_side(ours.language, theirs.language, start.language),
        event_extra=_merged_fields(ours.event_extra, theirs.event_extra, start.event_extra),
        extra=_merged_fields(ours.extra, theirs.extra, start.extra),
    )
    return Merge(contents, (*annotations.taken, *links.taken), (*annotations.conflicts, *links.conflicts))


def conflict_copy(note: Annotation, taken: Container[str]) -> Annotation:
    """The note under a second id, tagged, to stand beside another version of it."""
    tags = note.tags if CONFLICT_TAG in note.tags else (*note.tags, CONFLICT_TAG)
    return replace(note, id=free_id(note.id, taken), tags=tags)


def free_id(id_: str, taken: Container[str]) -> str:
    """`id_` with the first number from 2 that makes it free."""
    stem = id_.partition("~")[0]
    number = 2
    while f"{stem}~{number}" in taken:
        number += 1
    return f"{stem}~{number}"


@dataclass(frozen=True, slots=True)
class _Merged(Generic[_Item]):
    items: tuple[_Item, ...]
    taken: tuple[str, ...]
    conflicts: tuple[str, ...]


def _merged(ours: Sequence[_Item], theirs: Sequence[_Item], base: Sequence[_Item]) -> _Merged[_Item]:
    """One kind of item merged by id, in our order, each of theirs behind the one it follows there."""
    our, their, start = ({item.id: item for item in items} for items in (ours, theirs, base))
    result: dict[str, _Item | None] = {}
    copies: dict[str, _Item] = {}
    taken, conflicts = [], []
    for id_ in {**our, **their}:
        o, t, b = our.get(id_), their.get(id_), start.get(id_)
        if o is not None and t is not None and same(o, t):
            result[id_] = _later(o, t)
        elif t == b:
            result[id_] = o
        elif o == b or o is None:
            result[id_] = t
            taken.append(id_)
        else:
            result[id_] = o
            if t is not None and not _stands_already(t, our):
                copy = _second(t, {**our, **their, **copies})
                copies[copy.id] = copy
                conflicts.append(copy.id)
    items: list[_Item] = []
    for id_ in _order(our, their):
        item = result[id_]
        if item is not None:
            items.append(item)
    items.extend(copies.values())
    return _Merged(tuple(items), tuple(taken), tuple(conflicts))


def same(one: _Item, other: _Item) -> bool:
    """Whether two versions say the same; when and by whom they were last touched does not count."""
    if isinstance(one, Annotation) and isinstance(other, Annotation):
        return replace(one, modified=other.modified, modified_by=other.modified_by) == other
    return one == other


def _later(one: _Item, other: _Item) -> _Item:
    if isinstance(one, Annotation) and isinstance(other, Annotation):
        return other if (other.modified or "") > (one.modified or "") else one
    return one


def _second(item: _Item, taken: Container[str]) -> _Item:
    if isinstance(item, Annotation):
        return conflict_copy(item, taken)
    return replace(item, id=free_id(item.id, taken))


def _stands_already(item: _Item, items: Mapping[str, _Item]) -> bool:
    """Whether a copy of that version stands beside ours already: merging twice must not double it."""
    number = 2
    stem = item.id.partition("~")[0]
    while (copy := items.get(f"{stem}~{number}")) is not None:
        if same(replace(_second(item, ()), id=copy.id), copy):
            return True
        number += 1
    return False


def _order(our: Iterable[str], their: Iterable[str]) -> Iterable[str]:
    """The ids of both sides: ours in our order, each other one right behind its predecessor on their side."""
    known = set(our)
    followers: dict[str | None, list[str]] = {}
    before: str | None = None
    for id_ in their:
        if id_ not in known:
            followers.setdefault(before, []).append(id_)
        before = id_
    starts: list[str | None] = [None, *our]
    for start in starts:
        waiting = [start]
        while waiting:
            current = waiting.pop()
            if current is not None:
                yield current
            waiting += reversed(followers.get(current, ()))


def _merged_kept(
    ours: Sequence[KeptBlock], theirs: Sequence[KeptBlock], base: Sequence[KeptBlock]
) -> tuple[KeptBlock, ...]:
    """The verbatim blocks of both sides, without those that one side has mended or taken out since the base."""
    texts = {block.text for block in base}
    our, their = ({block.text: block for block in blocks} for blocks in (ours, theirs))
    both = {**our, **their}
    return tuple(
        block for text, block in both.items() if text not in texts or (text in our and text in their)
    )


def _merged_fields(ours: Extra, theirs: Extra, base: Extra) -> Extra:
    """Unknown fields of both sides; when both changed one, ours is kept."""
    absent = object()
    merged = {
        name: _side(ours.get(name, absent), theirs.get(name, absent), base.get(name, absent))
        for name in {**ours, **theirs}
    }
    return {name: value for name, value in merged.items() if value is not absent}


def _side(ours: _Value, theirs: _Value, base: _Value) -> _Value:
    return theirs if ours == base else ours

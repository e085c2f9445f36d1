"""What differs between two annotation files: which annotations came, went or changed, and in which fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sahelread.notes.annotation import Annotation, LinkNote
from sahelread.notes.document import Contents
from sahelread.notes.shape import annotation_plain, link_plain


@dataclass(frozen=True, slots=True)
class Difference:
    """One annotation or link that is not the same in both files; `before` or `after` is None when it is in one only.

    `fields` are those that differ, by the names of the file, each with its plain value before and after (None: it
    was not there).
    """

    before: Annotation | LinkNote | None
    after: Annotation | LinkNote | None
    fields: tuple[tuple[str, Any, Any], ...] = ()


def differences(before: Contents, after: Contents) -> tuple[Difference, ...]:
    """The differences by id, else by the question that the program found: what changed and went in the order of `before`, then what came.
    When something was last touched is no difference."""
    return (*_of(before.annotations, after.annotations), *_of(before.links, after.links))


def _of(
    before: Sequence[Annotation] | Sequence[LinkNote], after: Sequence[Annotation] | Sequence[LinkNote]
) -> list[Difference]:
    there = {item.id: item for item in after}
    known = {item.id for item in before}
    come = {item.id: item for item in after if item.id not in known}
    asked: dict[str, list[str]] = {}
    for id_, item in come.items():
        if isinstance(item, Annotation) and item.detector is not None:
            asked.setdefault(item.detector, []).append(id_)
    found = []
    for item in before:
        other = there.get(item.id)
        if other is None and isinstance(item, Annotation) and asked.get(item.detector or ""):
            other = come.pop(asked[item.detector or ""].pop(0))
        fields = _fields(item, other) if other is not None else ()
        if other is None or fields:
            found.append(Difference(item, other, fields))
    return found + [Difference(None, item) for item in come.values()]


def _fields(one: Annotation | LinkNote, other: Annotation | LinkNote) -> tuple[tuple[str, Any, Any], ...]:
    old, new = _plain(one), _plain(other)
    return tuple(
        (name, old.get(name), new.get(name))
        for name in dict.fromkeys((*old, *new))
        if name != "modified" and old.get(name) != new.get(name)
    )


def _plain(item: Annotation | LinkNote) -> dict[str, Any]:
    return annotation_plain(item) if isinstance(item, Annotation) else link_plain(item)

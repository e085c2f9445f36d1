"""Describing a span so that it can be found again, and finding it: exact, moved, fuzzy, or orphan, always said."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from sahelread.model import Article, Story, message
from sahelread.notes.annotation import Anchor, AnchorStatus, Annotation, LinkNote, Target
from sahelread.notes.document import Contents

_Anchored = TypeVar("_Anchored", Annotation, LinkNote)


def describe(article: Article, start: int, end: int, *, value: str | None = None) -> Target:
    """The target for `article.text[start:end]`, white space at its ends left out; raises ValueError when it is empty."""
    text = article.text
    start, end = max(start, 0), min(end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        raise ValueError(f"nothing to annotate in {article.id}")
    return Target(
        article.id,
        start,
        end,
        exact=text[start:end],
        prefix=text[max(0, start - 32) : start],
        suffix=text[end : end + 32],
        value=value,
        anchor=Anchor(AnchorStatus.EXACT, start, end),
    )


def find(target: Target, article: Article) -> Anchor:
    """Where the target's quote stands in the article now."""
    if target.absent:
        return Anchor(AnchorStatus.EXACT)
    if target.start is None or target.end is None or not target.exact:
        return Anchor(AnchorStatus.ORPHAN)
    if article.text[target.start : target.end] == target.exact:
        return Anchor(AnchorStatus.EXACT, target.start, target.end)
    return Anchor(AnchorStatus.ORPHAN)


def anchored(item: _Anchored, story: Story) -> _Anchored:
    """The annotation or link with an anchor in each target that has none yet."""
    if isinstance(item, LinkNote):
        return replace(item, a=_anchored(item.a, story), b=_anchored(item.b, story))
    if all(target.anchor for target in item.targets):
        return item
    return replace(item, targets=tuple(_anchored(target, story) for target in item.targets))


def _anchored(target: Target, story: Story) -> Target:
    if target.anchor is not None:
        return target
    try:
        article = story.article(target.article)
    except KeyError:
        return replace(
            target,
            anchor=Anchor(AnchorStatus.ORPHAN, changes=(message("this account is not open"),), score=0.0),
        )
    return replace(target, anchor=find(target, article))


def contents_anchored(contents: Contents, story: Story) -> Contents:
    """All notes of a file, anchored in the story."""
    return replace(
        contents,
        annotations=tuple(anchored(note, story) for note in contents.annotations),
        links=tuple(anchored(link, story) for link in contents.links),
    )

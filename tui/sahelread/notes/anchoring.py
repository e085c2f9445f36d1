"""Describing a span so that it can be found again, and finding it: what goes into a target and what comes out.

A target keeps the quote in full, its offsets and its context (the W3C model's text quote and text position selectors),
and how often the same words stood in the article. Where nothing was touched it is found at once; else by the `ladder`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from sahelread.model import Article, Story, message
from sahelread.notes.annotation import Anchor, AnchorStatus, Annotation, LinkNote, Target
from sahelread.notes.document import Contents
from sahelread.notes.folding import folded, folded_article
from sahelread.notes.ladder import anchor_of, orphan

_Anchored = TypeVar("_Anchored", Annotation, LinkNote)

# Code points of context on each side, before it is extended: what the W3C model's users take (Hypothesis: 32).
CONTEXT = 32
# Context stops growing here even if the quote is still not unique: the same boilerplate twice, say.
MAX_CONTEXT = 256


def describe(article: Article, start: int, end: int, *, value: str | None = None) -> Target:
    """The target for `article.text[start:end]`, white space at its ends left out; raises ValueError when it is empty.

    The context is whole words, extended until quote and context together stand once in the article.
    """
    text = article.text
    start, end = max(start, 0), min(end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        raise ValueError(f"nothing to annotate in {article.id}")
    exact = text[start:end]
    occurrences = _count(folded_article(text).text, folded(exact))
    reach = CONTEXT
    before, after = _context(text, start, end, reach)
    while occurrences > 1 and reach < MAX_CONTEXT and _count(text, text[before:after]) > 1:
        reach *= 2
        before, after = _context(text, start, end, reach)
    return Target(
        article.id,
        start,
        end,
        exact=exact,
        prefix=text[before:start],
        suffix=text[end:after],
        value=value,
        occurrences=max(1, occurrences),
        anchor=Anchor(AnchorStatus.EXACT, start, end),
    )


def find(target: Target, article: Article) -> Anchor:
    """Where the target's quote stands in the article now."""
    if target.absent:
        return Anchor(AnchorStatus.EXACT)
    if _is_untouched(target, article.text):
        return Anchor(AnchorStatus.EXACT, target.start, target.end)
    return anchor_of(target, article)


def anchored(item: _Anchored, story: Story) -> _Anchored:
    """The annotation or link with an anchor in each target that has none yet."""
    if isinstance(item, LinkNote):
        if item.a.anchor and item.b.anchor:
            return item
        return replace(item, a=_anchored(item.a, story), b=_anchored(item.b, story))
    if all(target.anchor for target in item.targets):
        return item
    return replace(item, targets=tuple(_anchored(target, story) for target in item.targets))


def contents_anchored(contents: Contents, story: Story) -> Contents:
    """All notes of a file, anchored in the story."""
    return replace(
        contents,
        annotations=tuple(anchored(note, story) for note in contents.annotations),
        links=tuple(anchored(link, story) for link in contents.links),
    )


def _anchored(target: Target, story: Story) -> Target:
    if target.anchor is not None:
        return target
    try:
        article = story.article(target.article)
    except KeyError:
        return replace(target, anchor=orphan(message("this account is not open")))
    return replace(target, anchor=find(target, article))


def _is_untouched(target: Target, text: str) -> bool:
    """Whether quote and context stand to the letter where they were taken, as they do in an article that did not change."""
    if target.start is None or target.end is None:
        return False
    if not target.prefix and not target.suffix and len(target.exact) < len(text):
        return False  # written by hand: the place alone says little
    before = target.start - len(target.prefix)
    whole = f"{target.prefix}{target.exact}{target.suffix}"
    return before >= 0 and target.end - target.start == len(target.exact) and text.startswith(whole, before)


def _context(text: str, start: int, end: int, reach: int) -> tuple[int, int]:
    """Where the context begins and ends: `reach` code points on each side, and on to the next border of a word."""
    before, after = max(0, start - reach), min(len(text), end + reach)
    while before > 0 and text[before - 1].isalnum() and text[before].isalnum():
        before -= 1
    while after < len(text) and text[after - 1].isalnum() and text[after].isalnum():
        after += 1
    return before, after


def _count(text: str, part: str) -> int:
    """How often `part` stands in `text`, overlaps counted."""
    count = 0
    start = text.find(part) if part else -1
    while start >= 0:
        count += 1
        start = text.find(part, start + 1)
    return count


def confirmed(target: Target, story: Story) -> Target:
    """The target with the text that it was found at for its quote; an answer whose words changed keeps those that it was given for."""
    if target.place is None or target.status is AnchorStatus.EXACT:
        return target
    was = target.exact if target.needs_review and target.was is None else target.was
    return replace(
        describe(story.article(target.article), *target.place, value=target.value),
        according_to=target.according_to,
        judged=target.judged,
        was=was,
        extra=target.extra,
    )

"""What can be annotated, as targets: a passage, a selection, a group, a divergence, several accounts, a silence.

The board knows passages, groups and divergences; a note knows only targets. These functions go from one to the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sahelread.i18n import say
from sahelread.model import Article, Divergence, Group, Message, PassageRef, Story, Value
from sahelread.notes.anchoring import describe
from sahelread.notes.annotation import Anchor, AnchorStatus, Target


def on_passage(story: Story, ref: PassageRef) -> tuple[Target, ...]:
    """The passage, whole."""
    passage = story.passage(ref)
    return (describe(story.article(ref.article), passage.start, passage.end),)


def on_selection(story: Story, article: str, start: int, end: int) -> tuple[Target, ...]:
    """A span of an article's text, in code points, without the white space at its ends. Raises ValueError when empty."""
    return (describe(story.article(article), start, end),)


def on_passages(story: Story, refs: Iterable[PassageRef]) -> tuple[Target, ...]:
    """Several passages, of one or several accounts."""
    return tuple(target for ref in refs for target in on_passage(story, ref))


def on_group(story: Story, group: Group) -> tuple[Target, ...]:
    """The members of a group. That the other accounts say nothing is the reader's to state: see `on_silence`."""
    return on_passages(story, group.members)


def on_divergence(
    story: Story, divergence: Divergence, near: Mapping[str, PassageRef] | None = None
) -> tuple[Target, ...]:
    """Each account's quotes with its answer. Of an account without one, the passage to read in it (`near`, by account),
    for its answer to be filled in; where there is none, it is a silence."""
    targets: list[Target] = []
    for value in divergence.values:
        if not value.quotes and near and value.article in near:
            targets += on_passage(story, near[value.article])
        else:
            targets += _answer(story.article(value.article), value)
    return tuple(targets)


def on_silence(article: str, value: str | None = None) -> tuple[Target, ...]:
    """That account says nothing about it."""
    return (Target(article, value=value, absent=True, anchor=Anchor(AnchorStatus.EXACT)),)


def _answer(article: Article, value: Value) -> tuple[Target, ...]:
    said = None if value.value is None else _text(value.value)
    if not value.quotes:
        return on_silence(article.id, said)
    return tuple(
        replace(describe(article, quote.start, quote.end, value=_text(one.value)), according_to=one.source)
        for quote, one in value.quoted
    )


def _text(answer: str | Message) -> str:
    return say(answer) if isinstance(answer, Message) else answer

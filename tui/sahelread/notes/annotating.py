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
from sahelread.text.number_values import Modifier, Number
from sahelread.text.numbers import numbers


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
    answers = _answers(article, value)
    return tuple(
        replace(describe(article, quote.start, quote.end, value=answer), according_to=one.source)
        for (quote, one), answer in zip(value.quoted, answers, strict=True)
    )


def _answers(article: Article, value: Value) -> list[str]:
    """The answer that each quote carries. Of several wordings of one figure the program has the first for an answer, which the others do not
    say, nor those whom they are from: the figure stands for all."""
    told: dict[str, dict[str, None]] = {}
    for quote, one in value.quoted:
        told.setdefault(_text(one.value), {})[quote.text.casefold()] = None
    figures = {
        answer: _figure(texts, article.language)
        for answer, texts in told.items()
        if len(texts) > 1 and answer.casefold() in texts
    }
    return [figures.get(_text(one.value)) or _text(one.value) for _quote, one in value.quoted]


def _figure(texts: Iterable[str], language: str) -> str | None:
    """The one exact figure that all of these give of things that are counted; None where they do not."""
    found = {next((one.best for one in numbers(text, language) if _is_exact(one)), None) for text in texts}
    [figure] = found if len(found) == 1 else [None]
    return None if figure is None else f"{figure:.15g}"


def _is_exact(number: Number) -> bool:
    return number.unit is None and number.modifier is Modifier.EXACT


def _text(answer: str | Message) -> str:
    return say(answer) if isinstance(answer, Message) else answer

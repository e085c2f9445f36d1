"""What a fact, and a story, is called without taking a side: without the words that another account contradicts.

A label is a phrase of one of the accounts. Over two figures that cannot both be true, it would read as if one of them had been
found to be; of "La prime sera de 150 euros" the heading keeps "La prime sera de …", and the accounts below give the answers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sahelread.model import Divergence, DivergenceType, Group, Story, Value, Verdict
from sahelread.text.numbers import Number, numbers

ELISION = "…"

# Questions whose answer can be left out of a heading: without what was done or not, nothing would be told.
_ANSWERS_LEFT_OUT = frozenset(
    {
        DivergenceType.NUMBER,
        DivergenceType.DATE,
        DivergenceType.TIME,
        DivergenceType.PLACE,
        DivergenceType.ACTOR,
        DivergenceType.CAUSE,
    }
)
# Questions of words and of who tells are none of what happened: a title may answer them.
_OF_WORDS = frozenset(
    {DivergenceType.TERM, DivergenceType.FRAMING, DivergenceType.ATTRIBUTION, DivergenceType.OMISSION}
)
# A heading of fewer words says nothing of what is told: then the label stands as it is.
_LEAST_WORDS = 2
_WORD = re.compile(r"\w{3,}")


def without_sides(
    story: Story, groups: Iterable[Group], divergences: Iterable[Divergence]
) -> tuple[Group, ...]:
    """The groups, none named by an answer that other accounts contradict where enough of its name is left."""
    disputed: dict[int, list[Divergence]] = {}
    for each in divergences:
        if each.group is not None and each.verdict is Verdict.CONFLICT and each.type in _ANSWERS_LEFT_OUT:
            disputed.setdefault(each.group, []).append(each)
    return tuple(
        replace(group, label=_heading(story, group, disputed[group.id])) if group.id in disputed else group
        for group in groups
    )


def title_without_sides(story: Story, divergences: Iterable[Divergence]) -> str:
    """The story's title, or the name of its folder where the title was made from that of an account which others contradict in it."""
    if story.is_titled or story.folder is None:
        return story.title
    title = story.title.casefold()
    said = (
        quote.text.casefold()
        for each in divergences
        if each.verdict is Verdict.CONFLICT and each.type not in _OF_WORDS
        for value in each.values
        for quote in value.quotes
    )
    return (
        (Path(story.folder).resolve().name or story.title)
        if any(words in title for words in said)
        else story.title
    )


def is_of(heading: str, text: str) -> bool:
    """Whether the heading was taken from that text, whatever of it was left out."""
    return all(part.strip() in text for part in heading[1:].split(ELISION))


def _heading(story: Story, group: Group, disputed: Sequence[Divergence]) -> str:
    languages = {story.article(member.article).language for member in group.members}
    spans = sorted(
        span
        for each in disputed
        for language in sorted(languages)
        for span in _answers(group.label, each, language)
    )
    heading, at = "", 0
    for start, end in spans:
        if end > at:
            heading += group.label[at:start] + ELISION
            at = end
    heading = re.sub(rf"{ELISION}[\s{ELISION}]*{ELISION}", ELISION, heading + group.label[at:]).strip()
    return heading if len(_WORD.findall(heading)) >= _LEAST_WORDS else group.label


def _answers(label: str, divergence: Divergence, language: str) -> Iterator[tuple[int, int]]:
    """Where the label gives an answer to that question: in the words of an account, or with the figure of one."""
    if divergence.type is DivergenceType.NUMBER:
        given = {figure for value in divergence.values for figure in _figures(value, language)}
        yield from ((one.start, one.end) for one in numbers(label, language) if _figure(one) in given)
        return
    for words in {quote.text for value in divergence.values for quote in value.quotes}:
        found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", label, re.IGNORECASE)
        if found is not None:
            yield found.span()


def _figures(value: Value, language: str) -> Collection[object]:
    return {_figure(one) for quote in value.quotes for one in numbers(quote.text, language)[:1]}


def _figure(number: Number) -> object:
    return number.low, number.high, number.best

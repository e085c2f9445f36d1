"""How much alike two accounts answer a question: who goes to a divergence is to see an answer that differs, not the same one in other words."""

from __future__ import annotations

from collections.abc import Iterator

from sahelread.exporting.figures_left import figures_between
from sahelread.i18n import say
from sahelread.model import Divergence, Message, MessageValue, Story, Value
from sahelread.text.intervals import Interval
from sahelread.text.words import fold, telling_stems


def likeness(divergence: Divergence, one: Value, other: Value, story: Story) -> float:
    """From 0, another answer, to 1, the same: by figures where both give some, by days, by the words that the question sets against each
    other, else by the share of telling words that both have."""
    figures = [figures_between(each, story) for each in (one, other)]
    if all(low is not None for low, _ in figures):
        return float(figures[0] == figures[1])
    days = [list(_days(each)) for each in (one, other)]
    if all(days):
        return float(any(a[0] <= b[1] and b[0] <= a[1] for a in days[0] for b in days[1]))
    said = [_said(each) for each in (one, other)]
    if any(words in said[1] and words not in said[0] for words in _named(divergence.question)):
        return 0.0
    language = story.article(one.article).language
    stems = [telling_stems(text, language) for text in said]
    fewer = min(map(len, stems))
    return len(stems[0] & stems[1]) / fewer if fewer else float(said[0] == said[1])


def _days(value: Value) -> Iterator[Interval]:
    """The days that an account answers with, where the program has worked them out."""
    for answer in (value.value, *(each.value for each in value.answers)):
        if isinstance(answer, Message):
            yield from (part for part in _parts(answer) if isinstance(part, tuple))


def _named(question: Message) -> list[str]:
    """What of the question is words of the accounts."""
    return [fold(part) for part in _parts(question) if isinstance(part, str) and part]


def _parts(sentence: Message) -> Iterator[MessageValue]:
    for _, part in sentence.values:
        if isinstance(part, Message):
            yield from _parts(part)
        else:
            yield part


def _said(value: Value) -> str:
    """An answer, and the words that it is given in."""
    answer = [say(value.value)] if value.value is not None else []
    return fold(" ".join([*answer, *(quote.text for quote in value.quotes)]))

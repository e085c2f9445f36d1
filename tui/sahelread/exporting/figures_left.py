"""What the figures of a question come to once the reader has corrected or struck out answers: low and high of those that are left;
and once they have decided: their own.

A figure that the reader threw out must not come back as a bound under their name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sahelread.i18n import say
from sahelread.model import Article, Divergence, Estimate, Quote, Story, Value, message
from sahelread.notes.annotation import Decision
from sahelread.notes.blocks import written_number
from sahelread.text.numbers import Number, numbers


def estimate_left(divergence: Divergence, story: Story) -> Estimate | None:
    """The program's estimate where its answers stand, else that of those left of `divergence.read`. None where these are no two figures,
    where one cannot be read, or where the figures read here are not those that the program found."""
    estimate = divergence.estimate
    if estimate is None or divergence.values == divergence.read:
        return estimate
    before, left = (
        [_figures(one, story) for one in values] for values in (divergence.read, divergence.values)
    )
    changed = [
        figures
        for figures, after, read, value in zip(before, left, divergence.read, divergence.values, strict=True)
        if read != value and (figures is None or figures != after)
    ]
    if not changed:
        return estimate
    bounds = _bounds(left)
    if bounds is None or _bounds(before) != (estimate.low, estimate.high) or bounds[0] == bounds[1]:
        return None
    typed = any(value.by_reader for value in divergence.values if value.value is not None)
    if typed or any(number.best == estimate.best for figures in changed for number in figures or ()):
        open_ = message("best left open: the reader changed answers")
        return Estimate(bounds[0], None, bounds[1], open_)
    return Estimate(bounds[0], estimate.best, bounds[1], estimate.why)


def estimate_decided(
    estimate: Estimate | None, decisions: Sequence[Decision], *, disputed: bool = False
) -> Estimate | None:
    """The figures that the first of the decisions gives, in the place of all of the estimate's; where it only retains a value, that for the
    best. Where the decisions are `disputed`, nobody's."""
    if not decisions:
        return estimate
    if disputed:
        open_ = message("best left open: the decisions disagree")
        return estimate and Estimate(estimate.low, None, estimate.high, open_)
    decision = decisions[0]
    given = decision.low, decision.best, decision.high
    retained = written_number(decision.value or "")
    if any(figure is not None for figure in given):
        best = decision.best if decision.best is not None else retained
        return Estimate(decision.low, best, decision.high, message("as decided in the notes"))
    if estimate is None or decision.value is None:
        return estimate
    low, high = estimate.low, estimate.high
    if retained is None:
        return Estimate(low, None, high, message("best left open: the value retained is no figure"))
    if (low is not None and retained < low) or (high is not None and retained > high):
        return Estimate(
            low, None, high, message("best left open: the value retained is not between low and high")
        )
    return Estimate(low, retained, high, message("best: the value retained in the notes"))


def figures_between(value: Value, story: Story) -> tuple[float, float] | tuple[None, None]:
    """The lowest and the highest figure that one account gives; None where it gives none, or one that cannot be read."""
    return _bounds([_figures(value, story)]) or (None, None)


def _bounds(told: Iterable[list[Number] | None]) -> tuple[float, float] | None:
    """The lowest and the highest figure; None where there is none, or one that cannot be read."""
    accounts = list(told)
    figures = [number for numbers in accounts for number in numbers or () if number.has_figure]
    if not figures or None in accounts:
        return None
    return min(number.lowest for number in figures), max(number.highest for number in figures)


def _figures(value: Value, story: Story) -> list[Number] | None:
    """The figures of an account's answers: those that the reader typed, and of what the program read those of its quotes. None where
    an answer has none."""
    article = story.article(value.article)
    tellings = value.tellings or [None] * len(value.quotes)
    found = [
        _read(article, quote)
        for quote, one in zip(value.quotes, tellings, strict=True)
        if one is None or not one.by_reader
    ]
    if value.by_reader and value.value is not None:
        typed = [one.value for one in value.answers if one.by_reader] or [value.value]
        found += [_typed(say(answer), article.language) for answer in typed]
    return None if () in found else [number for read in found for number in read]


def _typed(answer: str, language: str) -> tuple[Number, ...]:
    """The figure of an answer that the reader typed; of "plusieurs dizaines" nobody knows whether it is a bound."""
    return tuple(one for one in numbers(answer, language)[:1] if one.has_figure)


def _read(article: Article, quote: Quote) -> tuple[Number, ...]:
    """The figure of a quote, in the passage that it stands in: alone "une personne" counts nobody."""
    for passage in article.passages:
        if passage.start <= quote.start < passage.end:
            start, end = quote.start - passage.start, quote.end - passage.start
            inside = (
                one for one in numbers(passage.text, article.language) if one.start < end and start < one.end
            )
            return tuple(inside)[:1]
    return ()

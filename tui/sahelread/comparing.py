"""A story in, everything found in it out: the engines in a row, for whoever wants the whole comparison."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from sahelread.aligning import align
from sahelread.diverging import diverge
from sahelread.headings import title_without_sides, without_sides
from sahelread.model import Comparison, LinkDecision, Message, Story, message

# What share of the work is done when the accounts are lined up; measured on stories of 10,000 passages and more.
_ALIGNED = 0.6


def compare(
    story: Story,
    decisions: Sequence[LinkDecision] = (),
    progress: Callable[[float], None] | None = None,
    *,
    bar: float | None = None,
    model: str | Path | None = None,
) -> Comparison:
    """Align the story, then find where its groups diverge. `progress` hears the share done, from 0 to 1; what it raises
    ends the work.

    Links of a score from `bar` on are sure (None: the shipped bar); `model` is a model2vec model to score with too.
    """
    tell = progress or (lambda _share: None)
    alignment = align(
        story, decisions=decisions, progress=lambda share: tell(share * _ALIGNED), bar=bar, model=model
    )
    found = diverge(story, alignment, lambda share: tell(_ALIGNED + share * (1 - _ALIGNED)))
    groups = without_sides(story, alignment.groups, found)
    told = replace(story, title=title_without_sides(story, found))
    return Comparison(told, replace(alignment, groups=groups), found)


def doing(share: float) -> Message:
    """What is being done when so much of a comparison is done, for whoever waits."""
    percent = int(share * 100)
    if share < _ALIGNED:
        return message("Lining up the accounts … {share} %", share=percent)
    return message("Looking for divergences … {share} %", share=percent)

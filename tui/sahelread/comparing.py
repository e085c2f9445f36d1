"""A story in, everything found in it out: the engines in a row, for whoever wants the whole comparison."""

from collections.abc import Callable, Sequence
from pathlib import Path

from sahelread.aligning import align
from sahelread.diverging import diverge
from sahelread.model import Comparison, LinkDecision, Story


def compare(
    story: Story,
    decisions: Sequence[LinkDecision] = (),
    progress: Callable[[float], None] | None = None,
    *,
    bar: float | None = None,
    model: str | Path | None = None,
) -> Comparison:
    """Align the story, then find where its groups diverge. `progress` hears the share done, from 0 to 1.

    Links of a score from `bar` on are sure (None: the shipped bar); `model` is a model2vec model to score with too.
    """
    alignment = align(story, decisions=decisions, progress=progress, bar=bar, model=model)
    return Comparison(story, alignment, diverge(story, alignment))

"""From a story and its alignment to its divergences: questions to which the accounts answer differently."""

from __future__ import annotations

from sahelread.model import Alignment, Divergence, Story


def diverge(story: Story, alignment: Alignment) -> tuple[Divergence, ...]:
    """The divergences of the story, ranked: sure conflicts first. The same input gives the same bytes."""
    from sahelread.diverging.detecting import divergences

    return divergences(story, alignment)

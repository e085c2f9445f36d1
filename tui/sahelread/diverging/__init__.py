"""From groups to divergences: the questions that the accounts answer differently."""

from sahelread.model import Alignment, Divergence, Story


def diverge(story: Story, alignment: Alignment) -> tuple[Divergence, ...]:
    """The divergences of the story, ranked: sure conflicts first."""
    return ()

"""From a story to its links and groups: which passages of which accounts report the same thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sahelread.aligning.weights import BAR
from sahelread.model import Alignment, LinkDecision, Story


def align(
    story: Story,
    *,
    decisions: Sequence[LinkDecision] = (),
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    bar: float | None = None,
) -> Alignment:
    """Links and groups over all articles of the story.

    `decisions` win over the engine. `progress` hears the share done, from 0 to 1; when `cancelled` answers true the
    work stops and what comes back is empty. Links whose score reaches `bar` are sure; without it the bar is where
    the engine is most often right.
    """
    # numpy takes longer to import than a short story to align: who only asks for the version must not pay for it.
    from sahelread.aligning.engine import aligned

    return aligned(
        story,
        decisions,
        BAR if bar is None else bar,
        progress or (lambda _share: None),
        cancelled or (lambda: False),
    )

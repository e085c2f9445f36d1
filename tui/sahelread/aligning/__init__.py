"""From a story to its links and groups: which passages of which accounts report the same thing."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from sahelread.aligning.weights import BAR
from sahelread.collecting import collector_paused
from sahelread.model import Alignment, LinkDecision, Story

# numpy multiplies matrices with as many threads as there are cores, and lets them spin while they wait: on a machine with
# something else to do the products of a short story took three times as long as all the rest. Whoever wants threads says so.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


@collector_paused()
def align(
    story: Story,
    *,
    decisions: Sequence[LinkDecision] = (),
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    bar: float | None = None,
    model: str | Path | None = None,
) -> Alignment:
    """Links and groups over all articles of the story.

    `decisions` win over the engine. `progress` hears the share done, from 0 to 1; when `cancelled` answers true the
    work stops and what comes back is empty. Links whose score reaches `bar` are sure; without it the bar is where
    the engine is most often right. `model` is the folder or name of a model2vec model, for the optional semantic
    scorer; ProblemError when it cannot be used.
    """
    # numpy takes longer to import than a short story to align: who only asks for the version must not pay for it.
    from sahelread.aligning.engine import Request, aligned

    return aligned(
        story,
        Request(
            decisions,
            BAR if bar is None else bar,
            model,
            progress or (lambda _share: None),
            cancelled or (lambda: False),
        ),
    )

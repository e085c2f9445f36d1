"""From a story and its alignment to its divergences: questions to which the accounts answer differently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sahelread.collecting import collector_paused
from sahelread.model import Alignment, Confidence, Divergence, DivergenceType, Story, Verdict


@collector_paused()
def diverge(
    story: Story, alignment: Alignment, progress: Callable[[float], None] | None = None
) -> tuple[Divergence, ...]:
    """The divergences of the story, ranked: sure conflicts first. The same input gives the same bytes.

    `progress` hears the share done, from 0 to 1; what it raises ends the work.
    """
    from sahelread.diverging.detecting import divergences

    return divergences(story, alignment, progress or (lambda _share: None))


@dataclass(frozen=True, slots=True)
class Summary:
    """How many divergences there are: in all, by verdict, by type, stated and as hints."""

    total: int
    by_verdict: Mapping[Verdict, int]
    by_type: Mapping[DivergenceType, int]
    sure: int
    hints: int


def summary(divergences: Iterable[Divergence]) -> Summary:
    """Counts for a line such as "3 conflicts, 12 more specific, 9 omissions". Absent verdicts and types count 0."""
    found = list(divergences)
    sure = sum(divergence.confidence is Confidence.SURE for divergence in found)
    return Summary(
        len(found),
        Counter(divergence.verdict for divergence in found),
        Counter(divergence.type for divergence in found),
        sure,
        len(found) - sure,
    )

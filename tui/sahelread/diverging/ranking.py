"""The one place that orders the divergences of a story: what a reader should look at first comes first.

Sure before hints; conflicts, then what one account knows better, then what is missing; then by how much can be coded or
checked (figures, dates, order of events before choices of words), how many accounts take part, and where it stands.
"""

from __future__ import annotations

from collections.abc import Iterable

from sahelread.model import Confidence, Divergence, DivergenceType, Story, Verdict

_VERDICTS = (
    Verdict.CONFLICT,
    Verdict.MORE_SPECIFIC,
    Verdict.COMPATIBLE,
    Verdict.OMISSION,
    Verdict.EQUIVALENT,
)
_TYPES = (
    DivergenceType.NUMBER, DivergenceType.CHRONOLOGY, DivergenceType.DATE, DivergenceType.TIME, DivergenceType.NEGATION,
    DivergenceType.CAUSE, DivergenceType.ACTOR, DivergenceType.PLACE, DivergenceType.TERM, DivergenceType.ATTRIBUTION,
    DivergenceType.MODALITY, DivergenceType.FRAMING, DivergenceType.OMISSION,
)  # fmt: skip


def ranked(story: Story, found: Iterable[Divergence]) -> tuple[Divergence, ...]:
    """The divergences of a story, most worth reading first; one of several with the same key is kept, and no equivalent."""
    order = {article.id: place for place, article in enumerate(story.articles)}
    unique = {
        divergence.key: divergence for divergence in found if divergence.verdict is not Verdict.EQUIVALENT
    }

    def rank(divergence: Divergence) -> tuple[object, ...]:
        answering = [value for value in divergence.values if value.quotes]
        first = min(
            ((order[value.article], value.quotes[0].start) for value in answering), default=(len(order), 0)
        )
        return (
            _VERDICTS.index(divergence.verdict)
            if divergence.confidence is Confidence.SURE
            else 10 + _VERDICTS.index(divergence.verdict),
            _TYPES.index(divergence.type),
            -len(answering),
            first,
            divergence.key,
        )

    return tuple(sorted(unique.values(), key=rank))

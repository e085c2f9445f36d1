"""The one place that orders the divergences of a story: what a reader should look at first comes first.

Sure before hints; conflicts, then what one account knows better, then what is missing; then by how much can be coded or
checked (figures, dates, order of events before choices of words), how many accounts take part, and where it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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

    return tuple(_once(sorted(unique.values(), key=rank)))


# The same words can be found by several detectors: a resignation that one account denies is a contrary word and a negation.
_OF_ONE_KIND = (
    frozenset((DivergenceType.NEGATION, DivergenceType.TERM, DivergenceType.ACTOR, DivergenceType.MODALITY)),
)


def _once(found: Sequence[Divergence]) -> list[Divergence]:
    """The divergences without those that only ask of the same words again what one before them asks of more accounts."""
    kept: list[Divergence] = []
    for divergence in sorted(found, key=lambda one: -_tellers(one)):
        if not any(_asks_again(divergence, other) for other in kept):
            kept.append(divergence)
    return [divergence for divergence in found if divergence in kept]


def _tellers(divergence: Divergence) -> int:
    return sum(bool(value.quotes) for value in divergence.values)


def _asks_again(divergence: Divergence, other: Divergence) -> bool:
    """Whether a hint quotes in every account words that another question of its kind quotes too."""
    if divergence.confidence is Confidence.SURE or divergence.verdict is not other.verdict:
        return False
    if not any({divergence.type, other.type} <= kinds for kinds in _OF_ONE_KIND):
        return False
    quotes = {value.article: value.quotes for value in other.values}
    return all(
        any(a.start < b.end and b.start < a.end for b in quotes.get(value.article, ()))
        for value in divergence.values
        for a in value.quotes
    )

"""The one place that orders the divergences of a story: what a reader should look at first comes first.

Sure conflicts, then likely ones, then what one account knows better, then other words for the same, then what is left out. Among what is
sure the toll comes first, then who, when, where and why, then details, and then what more accounts answer; among what is likely the
kinds of question that are most often right; of what one account knows better, what more accounts answer comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sahelread.diverging.asked_again import tellers, without_repeats
from sahelread.diverging.findings import Finding
from sahelread.model import Confidence, Divergence, DivergenceType, Story, Verdict

# What the reader comes for, most important first: what befell people, what makes the event, details.
_FATES = (
    "dead", "lost", "missing", "found", "critical", "wounded", "hospitalised", "abducted", "detained", "released",
    "expelled", "displaced", "burnt",
)  # fmt: skip
_KEY = (
    DivergenceType.ACTOR, DivergenceType.CHRONOLOGY, DivergenceType.DATE, DivergenceType.CAUSE,
    DivergenceType.PLACE, DivergenceType.NEGATION, DivergenceType.TERM,
)  # fmt: skip
_DETAILS = (
    DivergenceType.NUMBER, DivergenceType.TIME, DivergenceType.MODALITY, DivergenceType.ATTRIBUTION,
    DivergenceType.FRAMING, DivergenceType.OMISSION,
)  # fmt: skip
_IMPORTANCE: dict[str, tuple[int, int]] = {
    matter: (band, place)
    for band, matters in enumerate((_FATES, _KEY, _DETAILS))
    for place, matter in enumerate(matters)
}

# Of what is only likely, the kinds of question that are right most often come first: counts and doers nearly always, days in three of
# four, words and denials in half, causes and places in fewer (stories like those of `python -m bench.divergences --print`, unread).
_TRUSTED = (
    DivergenceType.NUMBER, DivergenceType.ACTOR, DivergenceType.CHRONOLOGY, DivergenceType.DATE, DivergenceType.TIME,
    DivergenceType.TERM, DivergenceType.NEGATION, DivergenceType.MODALITY, DivergenceType.CAUSE, DivergenceType.PLACE,
)  # fmt: skip

Found = tuple[Finding, Divergence]


def ranked(story: Story, found: Iterable[Found]) -> tuple[Divergence, ...]:
    """The divergences of a story, most worth reading first; one of several with the same key is kept, and no equivalent."""
    order = {article.id: place for place, article in enumerate(story.articles)}
    unique = {
        one.key: (finding, one)
        for finding, one in found
        if one.verdict is not Verdict.EQUIVALENT and not _is_a_nuance_of_few(one)
    }

    def rank(pair: Found) -> tuple[object, ...]:
        finding, one = pair
        answering = [value for value in one.values if value.quotes]
        first = min(
            ((order[value.article], value.quotes[0].start) for value in answering), default=(len(order), 0)
        )
        band, place = _IMPORTANCE[finding.matter if finding.matter in _FATES else finding.type]
        tier, is_hint, tellers = (
            _tier(one, len(answering)),
            one.confidence is Confidence.HINT,
            -len(answering),
        )
        if tier == _LIKELY:
            return tier, _distrust(one), band, tellers, place, first, one.key
        if tier == _CLOSER:  # what many answer says more than what is asked
            names = one.type is DivergenceType.ACTOR  # who exactly is meant is most often meant otherwise
            return tier, is_hint, names, tellers, band, place, first, one.key
        return tier, -finding.weight, band, tellers, place, is_hint, first, one.key

    return tuple(_with_few_omissions(without_repeats([one for _, one in sorted(unique.values(), key=rank)])))


# In other words than others, by a better source or as less certain: of what fewer than one account in so many tells so, one question in
# ten is right, of what more tell one in two (judged stories, unread).
_A_FEW_OF = 3
_NUANCES = (DivergenceType.MODALITY, DivergenceType.ATTRIBUTION, DivergenceType.TERM)


def _is_a_nuance_of_few(one: Divergence) -> bool:
    """Whether only a few accounts answer what no account contradicts."""
    nuance = one.type in _NUANCES and one.verdict is not Verdict.CONFLICT
    return nuance and _A_FEW_OF * tellers(one) < len(one.values)


# Of what is shown, one in so many is left out by some accounts; in a short list so many at most; told by one account alone, so many.
_ONE_OMISSION_IN, _FEW_OMISSIONS, _TOLD_BY_ONE = 4, 4, 1


def _with_few_omissions(found: Sequence[Divergence]) -> list[Divergence]:
    """The divergences with no more omissions than a reader wants beside them: the weightiest of what most tell, and of what one tells."""
    left_out = [one for one in found if one.type is DivergenceType.OMISSION]
    others = len(found) - len(left_out)
    room = max(_FEW_OMISSIONS, others // (_ONE_OMISSION_IN - 1))
    common = [one for one in left_out if tellers(one) > 1]
    lone = [one for one in left_out if tellers(one) == 1]
    for_lone = min(len(lone), _TOLD_BY_ONE)
    kept = [*common[: room - for_lone], *lone[:for_lone]]
    return [one for one in found if one.type is not DivergenceType.OMISSION or one in kept]


_LIKELY, _CLOSER = 1, 2


def _tier(one: Divergence, answering: int) -> int:
    """Sure conflicts; likely ones, and counts that are surely closer; what one knows better; other words and sources; what most tell; what
    one tells."""
    if one.type is DivergenceType.OMISSION:
        return 4 if answering > 1 else 5
    sure = one.confidence is Confidence.SURE
    if one.verdict is Verdict.CONFLICT:
        return 0 if sure else _LIKELY
    if one.verdict is Verdict.MORE_SPECIFIC:
        return _LIKELY if sure and one.type is DivergenceType.NUMBER else _CLOSER
    return _CLOSER + 1


def _distrust(one: Divergence) -> int:
    """How late a kind of question comes among those that are likely."""
    return _TRUSTED.index(one.type) if one.type in _TRUSTED else len(_TRUSTED)

"""Which divergences of a story only ask again what another one asks, in the same words of the accounts: a reader wants it once."""

from __future__ import annotations

from collections.abc import Sequence

from sahelread.model import Confidence, Divergence, DivergenceType, Quote, Verdict

# The same words can be found by several detectors: a resignation that one account denies is a contrary word and a negation.
_OF_ONE_KIND = frozenset(
    (DivergenceType.NEGATION, DivergenceType.TERM, DivergenceType.ACTOR, DivergenceType.MODALITY)
)
# "Aucun assaillant n'a été tué": whoever is asked how many were is not asked whether any was. Who and how many stand so near each
# other: "les assaillants ont perdu | sept des leurs".
_NONE_OR_SOME = (DivergenceType.NEGATION, DivergenceType.NUMBER)
_BESIDE = 30
# Two questions of one type are one when so large a share of what the smaller quotes is quoted by the other too.
_THE_SAME = 0.6
# Two silences are of one fact when half of those who tell it tell it in the same sentences.
_THE_SAME_FACT = 0.5
# So large a share of those who tell a fact answer a question, half of them in the same words: it shows as well who is silent.
_ASKED_ALREADY = 0.75
# These ask of the words of a passage, not of its fact.
_WORDS_ONLY = (
    DivergenceType.FRAMING, DivergenceType.OMISSION, DivergenceType.ATTRIBUTION, DivergenceType.MODALITY,
)  # fmt: skip


def without_repeats(found: Sequence[Divergence]) -> list[Divergence]:
    """The divergences without those that only ask again what one before them asks of more accounts."""
    kept: list[Divergence] = []
    for one in sorted(found, key=_holds_others):
        if not any(
            _asks_again(one, other)
            or _is_the_same(one, other)
            or _is_but_its_wording(one, other)
            or _shows_the_silence(one, other)
            for other in kept
        ):
            kept.append(one)
    keys = {one.key for one in kept}
    return [one for one in found if one.key in keys]


def _holds_others(one: Divergence) -> tuple[bool, bool, int]:
    """The order in which divergences are kept: omissions and other words last, sure ones first, then those that more accounts answer."""
    last = one.type is DivergenceType.OMISSION or one.verdict is Verdict.COMPATIBLE
    return last, one.confidence is Confidence.HINT, -tellers(one)


def tellers(one: Divergence) -> int:
    """How many accounts answer."""
    return sum(bool(value.quotes) for value in one.values)


def _asks_again(one: Divergence, other: Divergence) -> bool:
    """Whether a hint quotes in every account words that another question of its kind quotes too."""
    if one.confidence is Confidence.SURE or one.verdict is not other.verdict:
        return False
    if (one.type, other.type) == _NONE_OR_SOME:
        return _quoted_again(one, other) > 0.0 and _quoted_again(one, other, reach=_BESIDE) == 1.0
    return {one.type, other.type} <= _OF_ONE_KIND and _quoted_again(one, other) == 1.0


def _is_the_same(one: Divergence, other: Divergence) -> bool:
    """Whether two questions of one type are asked of the same words, or two silences of the same fact."""
    if one.type is other.type is DivergenceType.OMISSION:
        again = max(_quoted_again(one, other), _quoted_again(other, one))
        return one.question == other.question or again >= _THE_SAME_FACT
    return one.type is other.type and one.verdict is other.verdict and _quoted_again(one, other) >= _THE_SAME


def _is_but_its_wording(one: Divergence, other: Divergence) -> bool:
    """Whether other words for the same are those of which another question asks already."""
    of_words = one.type is DivergenceType.TERM and one.verdict is Verdict.COMPATIBLE
    return (
        of_words and other.verdict is not Verdict.COMPATIBLE and _quoted_again(one, other) >= _ASKED_ALREADY
    )


def _shows_the_silence(one: Divergence, other: Divergence) -> bool:
    """Whether a fact that is left out is what another question asks of already, "says nothing" among its answers: half of those who
    tell it answer in the same words, and disagree, or nearly all of them answer."""
    if one.type is not DivergenceType.OMISSION or other.type in _WORDS_ONLY or tellers(one) < 2:
        return False
    if other.verdict is Verdict.MORE_SPECIFIC and other.type is not DivergenceType.NUMBER:
        return False  # who is vague about a thing is not silent
    telling = [(a.quotes, b.quotes) for a, b in zip(one.values, other.values, strict=True) if a.quotes]
    answering = sum(bool(others) for _, others in telling)
    asked = sum(any(_is_quoted(a, others) for a in quotes) for quotes, others in telling)
    disputed = other.verdict is Verdict.CONFLICT and asked > 1
    return (answering >= _ASKED_ALREADY * len(telling) or disputed) and 2 * asked >= len(telling)


def _quoted_again(one: Divergence, other: Divergence, *, reach: int = 0) -> float:
    """The share of the accounts that answer the one question whose every quote the other has too, or one within so many characters."""
    answering = [(a.quotes, b.quotes) for a, b in zip(one.values, other.values, strict=True) if a.quotes]
    again = sum(all(_is_quoted(a, others, reach) for a in quotes) for quotes, others in answering)
    return again / len(answering) if answering else 0.0


def _is_quoted(quote: Quote, others: Sequence[Quote], reach: int = 0) -> bool:
    """Whether some of the same words, or of those so near, are among other quotations of an account."""
    return any(quote.start < other.end + reach and other.start < quote.end + reach for other in others)

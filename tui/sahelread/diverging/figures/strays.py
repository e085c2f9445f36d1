"""Figures that answer a question beside the answer of their account, of a part of what is counted, an earlier toll, or something else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sahelread.diverging.apart import Relation
from sahelread.diverging.figures.claims import Claim
from sahelread.diverging.figures.sameness import claim_relation


def without_strays(by_article: Mapping[str, Sequence[Claim]]) -> dict[str, list[Claim]]:
    """The claims of each account, without the figures that it alone gives, on nobody's word, beside a higher one that it gives first or
    that others give too. The shares of a ballot stay: a lower one is no part of a higher."""

    def is_given(claim: Claim) -> bool:
        return any(
            claim_relation(claim, other) is Relation.EQUAL
            for article, told in by_article.items()
            if article != claim.article
            for other in told
        )

    def is_stray(claim: Claim, told: Sequence[Claim]) -> bool:
        if claim is told[0] or claim.number.percent or claim.is_somebodys or is_given(claim):
            return False
        answers = [one for one in told if one is told[0] or is_given(one)]
        return all(
            claim_relation(claim, one) is Relation.APART and claim.figure < one.figure for one in answers
        )

    return {
        article: [claim for claim in told if not is_stray(claim, told)]
        for article, claims in by_article.items()
        for told in [sorted(claims, key=lambda one: one.told.ref)]
    }

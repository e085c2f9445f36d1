"""Whether figures that differ are the tolls of different dates: a later one takes the place of an earlier one.

A toll grows, or is revised, from one dispatch to the next. That two accounts give two tolls is then no contradiction; it is told
by their own words ("un précédent bilan faisait état de sept morts"), or by figures that follow the dates of publication.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations, pairwise

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.apart import Relation
from sahelread.diverging.figures.amounts import relation
from sahelread.diverging.figures.claims import Claim
from sahelread.diverging.figures.fate_kinds import GROWING, PASSING
from sahelread.text.expressions import whole_words


def are_tolls_of_different_dates(
    accounts: Accounts, by_article: Mapping[str, Sequence[Claim]], *, by_publication: bool
) -> bool:
    """Whether what differs between the accounts can be the same toll at different dates.

    `by_publication` allows to tell it by the days of publication alone; sources of their own rather explain what differs.
    """
    claims = [claim for alike in by_article.values() for claim in alike]
    fates = {claim.referent.fate for claim in claims if not claim.referent.background}
    if fates & PASSING and _are_of_known_days(claims):
        return True
    if not fates & GROWING:
        return False
    return (
        _was_given_before(accounts, claims)
        or (by_publication and _follow_publication(by_article))
        or (_are_of_known_days(claims) and any(one.told.search(_marks) for one in claims))
    )


def _are_of_known_days(claims: Sequence[Claim]) -> bool:
    """Whether figures that cannot both be true come from accounts of two days, both known."""
    return any(
        None not in (a.told.article.published, b.told.article.published)
        and a.told.article.published != b.told.article.published
        and relation(a.number, b.number) is Relation.APART
        for a, b in combinations(claims, 2)
    )


_marks = whole_words("toll_marks")


def _was_given_before(accounts: Accounts, claims: Sequence[Claim]) -> bool:
    """Whether one account tells the figure of another as one that no longer holds."""
    fates = {claim.referent.fate for claim in claims}
    outdated = [
        (told.ref.article, number)
        for told in accounts
        for number in told.numbers
        if number.outdated and (number.fate in fates or number.fate is None)
    ]
    return any(
        article != claim.article and relation(number, claim.number) is Relation.EQUAL
        for article, number in outdated
        for claim in claims
    )


def _follow_publication(by_article: Mapping[str, Sequence[Claim]]) -> bool:
    """Whether the figures of accounts of different days only grow with the day of publication."""
    dated: list[tuple[date, float]] = [
        (claims[0].told.article.published, max(claim.figure for claim in claims))
        for claims in by_article.values()
        if claims[0].told.article.published is not None
    ]
    days = {day for day, _ in dated}
    if len(days) < 2 or len(dated) < len(by_article):
        return False
    lowest = {day: min(figure for at, figure in dated if at == day) for day in days}
    highest = {day: max(figure for at, figure in dated if at == day) for day in days}
    ordered = sorted(days)
    return lowest[ordered[0]] < highest[ordered[-1]] and all(
        highest[before] <= lowest[after] for before, after in pairwise(ordered)
    )

"""Counts of a part that nothing in their passage tells as one.

"À Cannes, trois morts" of a flood that killed twenty is the toll of one place of several: some account counts more of them besides, in
all or elsewhere; what others count at that place is of that place too. So are the "trois personnes" of an account that counts twenty
in another passage, where no other account counts three in all.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from sahelread.aligning.sides import sides
from sahelread.diverging.apart import Relation
from sahelread.diverging.buckets import grouped
from sahelread.diverging.figures.amounts import relation
from sahelread.diverging.figures.extent import place_told
from sahelread.diverging.spelling import are_spelt_alike
from sahelread.text.expressions import expression
from sahelread.text.numbers import Modifier

if TYPE_CHECKING:
    from sahelread.diverging.figures.claims import Claim


def with_places(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims, those of a place that is only a part of what happened with that place."""
    claims = list(_in_one_spelling(claims))
    alike = grouped(
        ((one.kind if one.is_apart or one.is_some else "", one.fate, one.background), claim)
        for claim in claims
        if (one := claim.referent).fate and not one.part
    )
    places: dict[int, str] = {}
    for counted in alike.values():
        highest = _highest(counted)
        by_place = grouped(
            (claim.referent.place or place_told(claim.told, claim.number), claim) for claim in counted
        )
        for place, here in by_place.items():
            if not place:
                continue
            known = any(claim.referent.place for claim in here)
            is_country = bool(sides([place], here[0].told.language))
            if known or (_is_abroad(here, counted) if is_country else _is_a_part(here, highest)):
                besides = [claim for claim in counted if claim not in here]
                places |= {id(claim): place for claim in here if not _is_told_of_all(claim, highest, besides)}
    for claim in claims:
        place = claim.referent.place or places.get(id(claim))
        yield replace(claim, referent=replace(claim.referent, place=place)) if place else claim


def _in_one_spelling(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims, the places of which two accounts spell the name otherwise ("Tinkaré", "Tin Karé") under the spelling of the first."""
    told: dict[
        str, tuple[str, set[str]]
    ] = {}  # each place with its whole name, and the accounts that have it
    for claim in claims:
        if place := claim.referent.place:
            told.setdefault(place, (_whole_name(claim, place), set()))[1].add(claim.article)
    known: dict[str, str] = {}
    for place, (name, accounts) in told.items():
        respelt = (
            known[other]
            for other in known
            if accounts.isdisjoint(told[other][1]) and are_spelt_alike(name, told[other][0])
        )
        known[place] = next(respelt, place)
    for claim in claims:
        place = known.get(claim.referent.place or "", claim.referent.place)
        alike = place == claim.referent.place
        yield claim if alike else replace(claim, referent=replace(claim.referent, place=place))


def _whole_name(claim: Claim, place: str) -> str:
    """The letters of the name that ends with a word: "karé" of "Tin Karé"."""
    names = (name.key for name in claim.told.names if name.key.split()[-1:] == [place])
    return max(names, key=len, default=place).replace(" ", "").replace("-", "")


def _highest(counted: Iterable[Claim]) -> dict[str, Claim]:
    """The claim with the highest figure of each account."""
    found: dict[str, Claim] = {}
    for claim in counted:
        if claim.article not in found or claim.figure > found[claim.article].figure:
            found[claim.article] = claim
    return found


def _is_a_part(here: Sequence[Claim], highest: Mapping[str, Claim]) -> bool:
    """Whether as many accounts or more count others besides those of a place as have no higher figure than at that place."""
    most = _highest(here).values()
    besides = [claim for claim in most if _times(claim, highest[claim.article]) > _MORE]
    return 0 < len(besides) >= len(most) - len(besides)


# So many times as many are others besides, "au moins 70" at one place and 92 in all, of one account.
_MORE = 1.2


def _is_abroad(here: Sequence[Claim], counted: Sequence[Claim]) -> bool:
    """Whether every account that counts those of one country counts others besides: "en Indonésie, 150 enfants sont morts"."""
    return all(
        any(
            other.article == claim.article
            and other not in here
            and relation(claim.number, other.number) is Relation.APART
            for other in counted
        )
        for claim in here
    )


def _is_told_of_all(claim: Claim, highest: Mapping[str, Claim], besides: Iterable[Claim] = ()) -> bool:
    """Whether the figure of a place is all that another account counts, or nearer to what most of the others count than what its own
    account counts `besides`: then it is that of all."""
    others = [other for article, other in highest.items() if article != claim.article]
    own = [one for one in besides if one.article == claim.article] or [highest.get(claim.article, claim)]
    nearer = sum(_times(other, claim) < min(_times(other, one) for one in own) for other in others)
    return 2 * nearer > len(others) or any(
        relation(claim.number, other.number) is Relation.EQUAL for other in others
    )


def _times(a: Claim, b: Claim) -> float:
    """How many times the lower of two figures the higher is."""
    low, high = sorted((a.figure, b.figure))
    return high / low if low else math.inf


# A count of fewer than such a share of those whom its account counts elsewhere is a part of them.
_A_PART = 0.5


def wholes(claims: Sequence[Claim], answers: Collection[Sequence[Claim]]) -> list[Claim]:
    """The claims of one account but for those that count few of the many whom it counts in another passage, where nobody is said to give
    so few and no other account of `answers` counts no more: "six ont été secourus d'un bus", "l'armée, elle, n'en compte que six"."""
    highest = max(claims, key=lambda claim: claim.figure)
    kept = [
        claim
        for claim in claims
        if claim.figure >= _A_PART * highest.figure
        or claim.figure == 0
        or claim.told is highest.told
        or claim.number.modifier is Modifier.VAGUE
        or claim.is_somebodys
        or _is_told_of_all(claim, _highest(chain.from_iterable(answers)))
    ]
    return [claim for claim in kept if not _is_added(claim)]


# "Deux corps ont été repêchés, | ce qui porte à | cinq".
_brought_to = expression("in_partial", "brought_to")


def _is_added(claim: Claim) -> bool:
    """Whether those whom a claim counts bring the count that its passage gives next to a total."""
    told, number = claim.told, claim.number
    behind = (other.start for other in told.numbers if other.start > number.end and other.unit is None)
    return told.search(_brought_to, number.end, next(behind, number.end)) is not None

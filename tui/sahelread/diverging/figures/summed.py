"""Counts that are one in another account: "quatre soldats et trois gendarmes" are its "sept militaires"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from sahelread.diverging.told import Told
from sahelread.text.number_fates import coordinated
from sahelread.text.numbers import Modifier, Number

if TYPE_CHECKING:
    from sahelread.diverging.figures.claims import Claim


def with_sums(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims, each with all that are counted on end with it where another account counts as many of its kind."""
    for claim in claims:
        total = _together(claim.told, claim.number)
        yield replace(claim, number=total) if total and _is_counted(total, claim, claims) else claim


def _is_counted(total: Number, claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether another account counts so many of those whom a claim counts, and none as many as the claim by itself."""
    one = claim.referent
    alike = [
        other
        for other in claims
        if other.article != claim.article
        and (other.referent.kind, other.referent.fate) == (one.kind, one.fate)
    ]
    by_itself = (
        other
        for other in alike
        if other.number.best == claim.number.best and not _together(other.told, other.number)
    )
    return any(other.number.best == total.best for other in alike) and not any(by_itself)


# A group, and not somebody by his own trade.
_SEVERAL = 2


def _together(told: Told, number: Number) -> Number | None:
    """The sum of the numbers that are told on end with one, of one fate: "quatre soldats | et | trois gendarmes"."""
    if number.fate is None or number.unit is not None:
        return None
    run: list[Number] = []
    for one in told.numbers:
        if not run or not _go_on(told, run[-1], one):
            if any(other.start == number.start for other in run):
                break
            run = []
        run.append(one)
    if len(run) < 2 or not any(other.start == number.start for other in run):
        return None
    if any(
        one.head is None or one.modifier is not Modifier.EXACT or (one.best or 0.0) < _SEVERAL for one in run
    ):
        return None  # "78 élèves et un chauffeur" are no 79 pupils
    total, end = sum(one.best or 0.0 for one in run), run[-1].phrase_end
    return replace(
        number, start=run[0].start, end=end, phrase_end=end, low=total, high=total, best=total, head_span=None
    )


def _go_on(told: Told, first: Number, second: Number) -> bool:
    """Whether a number is told right behind another, of one fate and neither a part of it."""
    alike = (first.fate, first.unit, first.part) == (second.fate, second.unit, second.part)
    return alike and told.fullmatch(coordinated, first.phrase_end, second.start) is not None


def is_a_sum(a: Claim, b: Claim) -> bool:
    """Whether one claim counts what the passage of the other counts in parts: "66 personnes", "56 passagers et 10 membres d'équipage"."""
    total, part = (a, b) if a.figure > b.figure else (b, a)
    counts = [number for number in part.told.numbers if number.unit is None and not number.outdated]
    beside = [
        (number.best or 0.0) + (other.best or 0.0)
        for number, other in pairwise(counts)
        if part.number.start in (number.start, other.start)
    ]
    return total.figure in beside

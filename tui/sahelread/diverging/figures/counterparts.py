"""Figures that answer one question because nothing else in their two passages could: each is the only one of its kind that is left.

Two passages that surely report the same, and neither of which another passage of the other's account reports, are one sentence of two
desks. What both measure or count alike in them agrees or is set apart; what is left on each side, when it is one figure on each, is
told of the same, in whatever words.
"""

from __future__ import annotations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.apart import Relation
from sahelread.diverging.figures.ages import AGE
from sahelread.diverging.figures.amounts import WHILES, in_one_unit, kind_of_unit, relation
from sahelread.diverging.figures.claims import Claim
from sahelread.diverging.figures.kinds import ANYONE
from sahelread.diverging.figures.referents import Referent

# Two figures for one thing hardly differ by more.
_AT_MOST = 6.0


def are_counterparts(accounts: Accounts, a: Claim, b: Claim) -> bool:
    """Whether two claims are the only ones of their kind that are left in two passages which go together alone."""
    if (a.told.ref, b.told.ref) not in accounts.scores:
        return False
    if kind_of_unit(a.number) != kind_of_unit(b.number) or not _are_of_one_size(a, b):
        return False
    return (
        accounts.are_alone_together(a.told.ref, b.told.ref)
        and _may_be_of_one(a, b)
        and _is_left(a, b)
        and _is_left(b, a)
    )


def _are_of_one_size(a: Claim, b: Claim) -> bool:
    low, high = sorted(number.figure for number in in_one_unit(a.number, b.number))
    return 0 < high <= _AT_MOST * low


def _may_be_of_one(a: Claim, b: Claim) -> bool:
    """Whether what two claims count may be one thing."""
    one, other = a.referent, b.referent
    if (one.part, one.background) != (other.part, other.background) or AGE in (one.kind, other.kind):
        return False
    if one.fate and other.fate and one.fate != other.fate:
        return False
    if a.number.duration and not {a.number.unit, b.number.unit} <= WHILES:
        return False  # terms, ages and sentences are of too many things
    of_many = a.number.money and not ("asked for" in one.kind and one.kind == other.kind)
    if of_many or a.number.percent or a.number.unit == "measure:vote":
        return False
    return a.number.unit is not None or one.kind == other.kind or (_of_people(one) and _of_people(other))


def _of_people(counted: Referent) -> bool:
    return counted.is_people or counted.kind == ANYONE


def _is_left(claim: Claim, other: Claim) -> bool:
    """Whether no figure of its kind in its passage but that of the claim is told otherwise in the other passage."""
    kind = kind_of_unit(claim.number)
    there = [number for number in other.told.numbers if kind_of_unit(number) == kind]
    left = [
        number
        for number in claim.told.numbers
        if kind_of_unit(number) == kind
        and not any(relation(*in_one_unit(number, one)) is Relation.EQUAL for one in there)
    ]
    return [number.start for number in left] == [claim.number.start]

"""Plurals that leave open how many: "des écoles ont brûlé" says less than "six écoles ont brûlé", and nothing else.

They are read where a passage that surely reports the same counts such beings or things, and only where one account alone has a figure: one
that several give is known well enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.figures.claims import Claim, claim_of
from sahelread.diverging.figures.kinds import ANYONE
from sahelread.diverging.figures.sameness import may_answer_alike
from sahelread.diverging.told import LONGEST, Told, read_alone
from sahelread.model import Kind
from sahelread.text.plurals import plurals


def with_plurals(accounts: Accounts, questions: Iterable[Sequence[Claim]]) -> Iterator[Sequence[Claim]]:
    """The questions of how many, each with the plurals that answer it in other accounts."""
    for bucket in questions:
        known = {claim.article for claim in bucket}
        found = [
            plural
            for claim in bucket
            if len(known) == 1 and claim.number.unit is None and claim.number.has_figure and claim.figure > 1
            for told in accounts.linked(claim.told)
            if told.ref.article not in known
            for plural in _plurals(told)
            if _is_of_one(accounts, claim, plural)
        ]
        yield [*bucket, *{id(plural): plural for plural in found}.values()]


@read_alone
def _plurals(told: Told) -> Iterator[Claim]:
    """The plurals of a passage as claims; a headline leaves figures out for want of room."""
    if told.passage.kind is not Kind.TITLE:
        for number in plurals(told.text[:LONGEST], told.language, told.numbers):
            yield from claim_of(told, number)


# Where no fate tells it: how surely two passages report one thing, and how far from those who are counted their deeds are told, or how
# alike the words around them are.
_SURELY, _REACH, _ALIKE = 0.5, 45, 0.4


def _is_of_one(accounts: Accounts, claim: Claim, plural: Claim) -> bool:
    """Whether a plural leaves open how many a claim counts: the same beings or things, of whom the same is told."""
    one, other = claim.referent, plural.referent
    same_noun = claim.number.head == plural.number.head
    return (
        (same_noun or (one.kind == other.kind != ANYONE and one.is_people))
        and not one.aside  # an earlier toll is not told closer than "des morts"
        and (one.fate, one.background) == (other.fate, other.background)
        and (one.fate is not None or _do_the_same(accounts, claim, plural))
        and may_answer_alike(accounts, claim, plural)
    )


def _do_the_same(accounts: Accounts, a: Claim, b: Claim) -> bool:
    """Whether those whom two claims count do or undergo the same, as far as the words around them tell."""
    deeds = [claim.told.deeds_near(claim.number.start, claim.number.phrase_end, _REACH) for claim in (a, b)]
    alike = accounts.likeness(a.surroundings, b.surroundings)[1] >= _ALIKE
    return accounts.score(a, b) >= _SURELY and (alike or bool(deeds[0] & deeds[1]))

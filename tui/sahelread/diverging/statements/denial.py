"""Accusations that one account tells, and another tells denied: "accuse l'opposition d'avoir fomenté les troubles", "ce que celle-ci
réfute".

A denial is a fact of its own: an account that tells what somebody is accused of, or is said to have done, and leaves the denial out tells
one side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Finding
from sahelread.diverging.statements.mentions import Mention, mention, nearness
from sahelread.diverging.telling_words import words_in
from sahelread.diverging.told import Told
from sahelread.model import DivergenceType, PassageRef, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.modality import ACCUSATIONS
from sahelread.text.negations import Negation
from sahelread.text.wishes import is_told_as_so

# Denials of one thing are alike to this degree.
_LINKED, _APART = 0.05, 0.15
# What is denied and what somebody is accused of share so much.
_ONE_MATTER = 0.5
# Of what one account alone denies behind an accusation, most accounts have nothing to deny.
_DENYING = 2


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The accusations that some accounts tell without the denial that others report: beside it in one passage, or before it."""
    denials = [
        mention(told, negation.start, negation.end, "denied", with_object=True)
        for told in accounts
        for negation in _denials_of(told)[:1]  # two words for it in one passage are one denial
    ]
    fewest = min(_DENYING, len(accounts.story.articles) - 1)
    for bucket in connected(accounts, denials, partial(nearness, linked=_LINKED, apart=_APART)):
        beside, before = _accused(accounts, bucket, 0), _accused(accounts, bucket, -1)
        if beside or (before and len({one.article for one in bucket}) >= fewest):
            yield Finding(
                DivergenceType.NEGATION,
                Verdict.CONFLICT if beside else Verdict.OMISSION,
                "denied/" + " ".join(sorted({key for one in bucket for key in one.surroundings})[:6]),
                asked("denied", max((str(one.value) for one in bucket), key=len)),
                [one.answer for one in (*bucket, *beside)],
                (message("Other accounts tell what is denied, and not that it is denied."),),
            )


def _denials_of(told: Told) -> list[Negation]:
    return [
        negation
        for negation in told.negations
        if negation.denied and is_told_as_so(told.folded, negation.start, told.language)
    ]


def _accused(accounts: Accounts, bucket: Sequence[Mention], step: int) -> list[Mention]:
    """The accusations that accounts without a denial tell, in passages that surely report the same as one so many steps from a denial."""
    denying = {one.article for one in bucket}
    near = [(one, accounts.told.get(PassageRef(one.article, one.told.ref.passage + step))) for one in bucket]
    found = {
        other.ref: mention(other, mark.start, mark.end, mark.kind, with_object=True)
        for denial, told in near
        if told is not None
        for other in accounts.linked(told)
        if other.ref.article not in denying and accounts.weight(told.keys & other.keys) >= _ONE_MATTER
        if _is_of_that(denial, other)
        for mark in other.marks
        if mark.kind in ACCUSATIONS[:2]
    }
    return [found[ref] for ref in sorted(found)]


def _is_of_that(denial: Mention, accusing: Told) -> bool:
    """Whether somebody denies what a passage accuses him of: in no other words than of it, or all of it."""
    told = denial.told
    denied = next(words_in(told, denial.end, told.clause(denial.start, denial.end)[1]), None)
    if denied is None or " " in denial.text or told.match(_all_of_it, denied.start):
        return True
    return any(denied.is_akin(word) for word in words_in(accusing, 0, len(accusing.text)))


_all_of_it = expression("in_denial", "all_of_it")

"""How far an accusation goes: suspected here, accused, charged or convicted there, of one deed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Finding
from sahelread.diverging.statements.mentions import Mention, mention, nearness, topic_of
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.modality import ACCUSATIONS, Mark

# The marked words must be about the same: linked passages need little more, others must be told in nearly the same words.
_LINKED, _APART = 0.12, 0.40
# Accused of the massacre, charged over the escape: of one deed where the words around two steps are as alike as this. Found on stories that
# nobody had read: of six below, one was.
_ONE_DEED = 0.5


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Steps on the scale of accusation on which accounts put one deed."""
    convicting = {told.ref.article for told in accounts if any(map(_is_conviction, told.marks))}
    mentions = [
        mention(told, mark.start, mark.end, mark.kind, with_object=True)
        for told in accounts
        # who is convicted was accused: of what went before, accounts only tell more or less
        if told.ref.article not in convicting
        for mark in told.marks
        if mark.kind in ACCUSATIONS
    ]
    for bucket in connected(accounts, mentions, partial(nearness, linked=_LINKED, apart=_APART)):
        highest: dict[str, int] = {}
        for one in bucket:
            step = ACCUSATIONS.index(one.side)
            highest[one.article] = max(step, highest.get(one.article, 0))
        if len(set(highest.values())) < 2 or not _are_of_one_deed(accounts, bucket):
            continue
        yield Finding(
            DivergenceType.MODALITY,
            Verdict.MORE_SPECIFIC,
            "accusation/" + " ".join(sorted({one.side for one in bucket})),
            asked("accusation", topic_of(accounts, bucket)),
            [one.answer for one in bucket],
            (message("From suspected to charged, the accounts are not on the same step."),),
        )


def _is_conviction(mark: Mark) -> bool:
    return mark.kind == ACCUSATIONS[-1]


def _are_of_one_deed(accounts: Accounts, bucket: list[Mention]) -> bool:
    """Whether two accusations of different steps, in passages that surely report the same, are of one deed."""
    return any(
        accounts.are_linked(a, b) and accounts.likeness(a.surroundings, b.surroundings)[1] >= _ONE_DEED
        for a in bucket
        for b in bucket
        if a.side != b.side
    )

"""The dead of one act whom the accounts call by opposite names: an army's "203 terroristes", a village's "300 civils".

Those who fall on both sides of a battle are two counts. Where it is the forces of order who are told to have killed civilians, or people
whom nobody calls anything, and passages that surely report the same count fighters, these are the same dead, and who they were is
disputed. So they are where accounts count as many dead, here fighters and there civilians.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import by_account, grouped
from sahelread.diverging.figures.claims import Claim
from sahelread.diverging.figures.fated import is_near
from sahelread.diverging.figures.kinds import ANYONE
from sahelread.diverging.findings import Finding
from sahelread.diverging.people.deeds import deeds
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.lexicon import table, word_set

# Those whom the other side may call fighters.
_CIVILIAN = "civilian"
_UNARMED = (_CIVILIAN, ANYONE)
# Those who may say that whom they killed were fighters.
_FORCES = frozenset(("army", "armed_forces", "police", "mercenaries"))


# One or two may be killed on both sides.
_SEVERAL = 3


def findings(accounts: Accounts, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Who they were, of as many dead whom accounts call fighters and civilians, each the one or the other alone."""
    dead = [claim for claim in claims if claim.referent.fate == "dead" and not claim.referent.background]
    named = [claim for claim in dead if _are_fighters([claim]) or claim.referent.kind == _CIVILIAN]
    both = {article for article, own in by_account(named).items() if are_called_otherwise(own)}
    opposed = (
        (a, b)
        for a, b in accounts.linked_pairs(claim for claim in named if claim.article not in both)
        if a.figure == b.figure >= _SEVERAL and are_called_otherwise((a, b))
    )
    for alike in grouped((a.figure, (a, b)) for a, b in opposed).values():
        answering = {id(claim): claim for pair in alike for claim in pair}.values()
        yield Finding(
            DivergenceType.FRAMING,
            Verdict.CONFLICT,
            "who they were",
            asked("who were they"),
            [claim.answer for claim in sorted(answering, key=lambda claim: claim.told.ref)],
            (message("The accounts call the dead by opposite names: who they were is disputed."),),
        )


def with_their_other_name(accounts: Accounts, buckets: Sequence[list[Claim]]) -> list[list[Claim]]:
    """The buckets of counts by fate, in their order, the dead of one act in one whoever they are said to be."""
    dead = [
        bucket
        for bucket in buckets
        if bucket[0].referent.fate == "dead"
        and not (bucket[0].referent.background or bucket[0].referent.part)
    ]
    killed = [bucket for bucket in dead if any(_were_killed_by_forces(claim) for claim in bucket)]
    joined: list[list[Claim]] = []
    for fighters in filter(_are_fighters, dead):
        for bucket in killed:
            if fighters not in joined and _are_the_same(accounts, fighters, bucket):
                bucket.extend(fighters)
                bucket.sort(key=lambda claim: claim.told.ref)
                joined.append(fighters)
    return [bucket for bucket in buckets if bucket not in joined]


def _are_fighters(bucket: Sequence[Claim]) -> bool:
    counted = bucket[0].referent
    return counted.is_people and counted.kind in table(bucket[0].told.language, "kinds_counted_apart")


def are_called_otherwise(bucket: Sequence[Claim]) -> bool:
    """Whether some of the counts of one question are of fighters, and others of people who are called none."""
    return len({_are_fighters([claim]) for claim in bucket if claim.referent.is_people}) > 1


def _were_killed_by_forces(claim: Claim) -> bool:
    """Whether people who are called no fighters are counted where the passage tells that forces of order harmed somebody."""
    harms = word_set(claim.told.language, "harms")
    return claim.referent.kind in _UNARMED and any(
        deed.act.key in harms and any(doer.kind in _FORCES for doer in deed.who) for deed in deeds(claim.told)
    )


def _are_the_same(accounts: Accounts, fighters: Sequence[Claim], others: Sequence[Claim]) -> bool:
    """Whether two counts may be of the same dead: near each other in passages that surely report the same, and never both in one."""
    pairs = list(product(fighters, others))
    if any(a.told is b.told for a, b in pairs):
        return False  # "douze civils et trente rebelles"
    return any(accounts.are_linked(a, b) and is_near(a, [b]) for a, b in pairs)

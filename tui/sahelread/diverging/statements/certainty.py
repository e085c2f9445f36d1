"""Whether it is told as certain: "aurait pris la fuite" here, "a pris la fuite" there.

The French press puts in the conditional what it does not vouch for. An account that has an act so in all its passages of it differs from
one whose passage surely reports the same and tells the act, of the same things, as a fact. A hint: the one may have known more than the
other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected, grouped
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.statements.mentions import governing
from sahelread.diverging.told import Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.wishes import is_told_as_so

# An auxiliary stands so near before its participle ("aurait alors essayé d'arracher"), what a verb is said of so near on both sides.
_AUXILIARY, _NEAR = 34, 60
# What two passages tell beside an act, by share: below, it is done to or by others.
_ALIKE = 0.35

_DOUBTS = ("reported", "possible")
_doubt = expression("in_certainty", "doubt")
_fact = expression("in_certainty", "fact")


@dataclass(frozen=True)
class Vouched(Span):
    """An act with its auxiliary and what it governs, the telling words around, and whether the account does not vouch for it."""

    act: str
    around: frozenset[str]
    is_doubted: bool


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The acts for which one account vouches and another does not."""
    told_acts = grouped((one.act, one) for told in accounts for one in _acts(told))
    for act, alike in sorted(told_acts.items()):
        for bucket in connected(accounts, alike, _nearness):
            doubting = {one.article for one in bucket if one.is_doubted}
            vouching = {one.article for one in bucket if not one.is_doubted} - doubting
            if doubting and vouching:
                yield Finding(
                    DivergenceType.MODALITY,
                    Verdict.MORE_SPECIFIC,
                    f"certain/{act}",
                    asked("certain", min((one.text for one in bucket if not one.is_doubted), key=len)),
                    [one.answer for one in bucket],
                    (message("One account puts in the conditional what another tells as a fact."),),
                )


@read_alone
def _acts(told: Told) -> Iterator[Vouched]:
    """The acts of a passage that are told as done, for certain or not."""
    doubts = [mark for mark in told.marks if mark.kind in _DOUBTS]
    for term in told.terms:
        if term.key not in told.deeds or told.denies(term.start):
            continue
        doubt = told.before(_doubt, term.start, _AUXILIARY)
        begun = doubt or told.before(_fact, term.start, _AUXILIARY)
        if begun is None or not is_told_as_so(told.folded, begun.start(), told.language):
            continue
        if doubt and not any(doubt.start() <= mark.start < term.start for mark in doubts):
            continue  # a conditional that depends on a condition, or of what was still to come
        around = told.keys_in(*told.clause(term.start, term.end, _NEAR)) - {term.key}
        _, end = governing(told, term.start, term.end)
        yield Vouched(told, begun.start(), end, term.key, around, doubt is not None)


def _nearness(accounts: Accounts, a: Vouched, b: Vouched) -> Nearness:
    _, likeness = accounts.likeness(a.around, b.around)
    return (-likeness,) if accounts.are_linked(a, b) and likeness >= _ALIKE else None

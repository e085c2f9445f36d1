"""What one account tells as done and another as still to come: "une enquête a été ouverte" here, "devrait être ouverte" there.

The verb is the same, of the same things, in passages that surely report the same. A hint. Who wrote before the other knew less, and
contradicts nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import which_is_so
from sahelread.diverging.buckets import grouped
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.taking_in import keys_of
from sahelread.diverging.told import Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.wishes import is_told_as_so

# What a verb is said of stands so near on both sides; what two passages tell beside it, by share: below, it is of other things.
_NEAR, _ALIKE = 90, 0.35
# Two forms of one verb begin with so many letters, with fewer where the lexicon knows both for one act: "ouverte", "ouvrir".
_STEM, _OF_ONE_ACT = 4, 3

_done = expression("in_pending", "done")
_ahead = expression("in_pending", "ahead")


@dataclass(frozen=True)
class Verb(Span):
    """A verb with what stands before it, how its word begins, the acts that it may be, the telling words around, and whether it is told
    of what is to come."""

    stem: str
    acts: frozenset[str]
    around: frozenset[str]
    is_ahead: bool


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The verbs that some accounts tell as done and others as to come."""
    told_alike = grouped((one.stem[:_OF_ONE_ACT], one) for told in accounts for one in _verbs(told))
    for stem, alike in sorted(told_alike.items()):
        done = {one.article for one in alike if not one.is_ahead}
        pairs = [
            (one, other)
            for one in alike
            if one.is_ahead and one.article not in done
            for other in alike
            if not other.is_ahead and _are_of_one_thing(accounts, one, other)
        ]
        if pairs:
            found = list(dict.fromkeys(one for pair in pairs for one in pair))
            yield Finding(
                DivergenceType.MODALITY,
                Verdict.CONFLICT,
                f"pending/{stem}",
                which_is_so([pairs[0][1].text, pairs[0][0].text]),
                [one.answer for one in found],
                (message("One account tells as done what another has still to come."),),
            )


@read_alone
def _verbs(told: Told) -> Iterator[Verb]:
    """The verbs of a passage that are told as done or as to come, and not only wished for."""
    for sought, is_ahead in ((_done, False), (_ahead, True)):
        for found in told.finditer(sought):
            start, end = found.span()
            if told.denies(start) or told.is_background(start, end):
                continue
            if not is_ahead and not is_told_as_so(told.folded, start, told.language):
                continue
            verb = found.start("verb")
            acts = keys_of(told.text[verb:end], told.language)
            around = told.keys_in(*told.clause(start, end, _NEAR)) - told.keys_in(start, end) - acts
            yield Verb(told, start, end, told.folded[verb : verb + _STEM], acts, around, is_ahead)


def _are_of_one_thing(accounts: Accounts, ahead: Verb, done: Verb) -> bool:
    """Whether two passages tell one verb of the same things, and who has it to come did not only write before."""
    if not (ahead.told.appeared_no_earlier(done.told) and accounts.are_linked(ahead, done)):
        return False
    is_one_verb = ahead.stem == done.stem or bool(ahead.acts & done.acts & ahead.told.deeds)
    return is_one_verb and accounts.likeness(ahead.around, done.around)[1] >= _ALIKE

"""Whether it was done or only tried: "tentative d'enlèvement" here, "enlèvement" there.

Words of trying stand before the act; what failed is said to have failed behind it. An account that always has the act tried differs
from one that tells it, in passages that surely report the same, as done, and has it tried nowhere. A hint: an attempt is loosely
called by the name of what was tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import which_word
from sahelread.diverging.buckets import grouped
from sahelread.diverging.findings import Answer, Finding
from sahelread.diverging.told import InPassage, Term, Told
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.wishes import is_told_as_so

# Words of trying stand so near before the act, words of failing so near behind it.
_BEFORE, _BEHIND = 40, 30
# An act that every passage tells is of many things.
_LEAST_RARE = 0.25


@dataclass(frozen=True)
class Tried(InPassage):
    """An act, and where the words begin that say it was only tried; None where none do."""

    act: Term
    start: int | None

    @property
    def answer(self) -> Answer:
        start = self.act.start if self.start is None else self.start
        return Answer(self.told, start, self.act.end, self.told.text[start : self.act.end])


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The acts that some accounts have tried and others done."""
    acts = grouped(
        (act.key, _tried(told, act))
        for told in accounts
        for act in told.terms
        if act.key in told.acts and act.key not in word_set(told.language, "attempts_called_alike")
        if accounts.rarity[act.key] >= _LEAST_RARE and not _is_recalled(told, act)
    )
    for key, found in sorted(acts.items()):
        tried = {one.article for one in found if one.start is not None}
        pairs = [
            (one, other)
            for one in found
            if one.start is not None
            for other in found
            if other.article not in tried
            and accounts.are_linked(one, other)
            and _are_told(one, other)
            and not other.told.search(_failed)
        ]
        if pairs:
            yield _finding(key, list(dict.fromkeys(one for pair in pairs for one in pair)))


# A date well before the story stands so near an act that is only recalled: "l'assassinat, en 1987, de".
_DATED, _LONG_BEFORE = 60, timedelta(days=45)


def _is_recalled(told: Told, act: Term) -> bool:
    """Whether an act is of another time than the story's."""
    return any(
        told.lies_before(when, _LONG_BEFORE)
        and when.start - _DATED <= act.end
        and act.start <= when.end + _DATED
        for when in told.dates
    )


def _are_told(one: Tried, other: Tried) -> bool:
    """Whether neither of two passages denies it, and both have it so or both suspect or fear it."""
    starts = [(each.told, each.act.start if each.start is None else each.start) for each in (one, other)]
    if any(told.denies(start) for told, start in starts):
        return False
    return len({is_told_as_so(told.folded, start, told.language) for told, start in starts}) == 1


# Behind "de" an article would be an object that nobody knows here: "essayé de | le | brûler".
_before = expression("attempts", "before", frame=r"(?<!\w){}\Z")
_behind = expression("attempts", "behind", frame=r" {}(?!\w)")
# What says anywhere in a passage that it may have been tried only.
_failed = expression("attempts", "failed")


def _tried(told: Told, act: Term) -> Tried:
    words = told.before(_before, act.start, _BEFORE)
    if words is None and told.match(_behind, act.end, act.end + _BEHIND):
        return Tried(told, act, act.start)
    return Tried(told, act, words.start() if words else None)


def _finding(key: str, found: Sequence[Tried]) -> Finding:
    words = {one.start is None: one.answer.value for one in found}
    return Finding(
        DivergenceType.TERM,
        Verdict.CONFLICT,
        f"attempt/{key}",
        which_word([str(words[done]).lower() for done in sorted(words)]),
        [one.answer for one in found],
        (message("One account has it only tried, another done."),),
    )

"""How much of something is told without a figure: all of it, most, a part, none ("tous les greniers", "une partie des greniers").

What is told of one noun by one predicate cannot be told of all of them and only of a part; "la plupart" and "une partie" can both be so.
Each such word stands for the shares that it leaves open, and two whose shares have nothing in common differ; so does a share in figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.statements.said_of import are_of_two, name_others
from sahelread.diverging.telling_words import Word, akin, words_in
from sahelread.diverging.told import Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import AT_A_WORD, expression, written
from sahelread.text.lexicon import word_set
from sahelread.text.numbers import Modifier, Number
from sahelread.text.wishes import is_told_as_so
from sahelread.text.words import fold

# Which shares of a whole each word leaves open: all are all, and what is told of most or of a part is not told of all.
_SCALE = {
    "all": (1.0, 1.0),
    "nearly_all": (0.75, 1.0),
    "most": (0.5, 1.0),
    "some": (0.0, 1.0),
    "few": (0.0, 0.5),
    "none": (0.0, 0.0),
}
# A share in figures is rounded by so much.
_ABOUT = 0.07
# Of what is told in the same clause, so many words before the noun and behind it may be the verb; what is told without a noun has so many in
# common.
_BEFORE, _BEHIND, _IN_COMMON = 2, 3, 2


@dataclass(frozen=True)
class Proportion(Span):
    """How much of what `noun` names a passage tells something of: shares between `low` and `high`, both left out unless they are one.
    "Tous" alone has no noun. `phrase_end` is where the noun has its complement behind it; `number` is the share as it is given in figures.
    """

    low: float
    high: float
    noun: Word | None
    phrase_end: int
    number: Number | None = None

    @cached_property
    def predicate(self) -> list[Word]:
        """The telling words next to the noun phrase, in its clause."""
        first, last = self.told.clause(self.start, self.phrase_end)
        behind = list(words_in(self.told, self.phrase_end, last))[:_BEHIND]
        return [*list(words_in(self.told, first, self.start))[-_BEFORE:], *behind]

    @property
    def named(self) -> str:
        """The noun, or else what is told of those who have none."""
        words = [self.noun] if self.noun else self.predicate
        return self.told.text[words[0].start : words[-1].end] if words else ""

    @cached_property
    def complement(self) -> list[Word]:
        return list(words_in(self.told, self.noun.end, self.phrase_end)) if self.noun else []


def findings(accounts: Accounts) -> Iterator[Finding]:
    """What one account tells of all or of many, and another of fewer, in passages that surely report the same."""
    read = [one for told in accounts for one in proportions(told)]
    apart = [(a, b) for a, b in accounts.linked_pairs(read) if _differ(a, b)]
    differing: list[list[Proportion]] = []
    for pair in apart:
        known = next((one for one in differing if pair[0] in one or pair[1] in one), None)
        if known is None:
            differing.append(list(pair))
        else:
            known += [one for one in pair if one not in known]
    for answers in differing:
        what = next((one.named for one in answers if one.noun), answers[0].named)
        yield Finding(
            DivergenceType.NUMBER,
            Verdict.CONFLICT,
            f"proportion/{fold(what)}",
            asked("part", what),
            [one.answer for one in answers],
            (message("One account tells of all or of more of them what another tells of fewer."),),
        )


def _differ(a: Proportion, b: Proportion) -> bool:
    """Whether two accounts tell the same of one noun, and of shares of it that have nothing in common."""
    if (a.low, a.high) == (b.low, b.high) or (a.number and b.number) or (a.high > b.low and b.high > a.low):
        return False
    if _tells_too(a, b) or _tells_too(b, a):
        return False
    alike = akin(a.predicate, b.predicate)
    if not (a.noun.is_akin(b.noun) and alike if a.noun and b.noun else len(alike) >= _IN_COMMON):
        return False
    if a.complement and b.complement and not akin(a.complement, b.complement):
        return False
    if not (_may_be_whose(a, b) and _may_be_whose(b, a)):
        return False
    return not (are_of_two(a, b, known=True) or name_others(a, b))


def _tells_too(one: Proportion, other: Proportion) -> bool:
    """Whether a passage tells of the same noun, or of those without one, such a share too as another passage does: "tous ont péri, aucun
    n'a survécu"."""
    return any(
        beside is not one
        and bool(beside.noun and other.noun and beside.noun.is_akin(other.noun))
        and (beside.low, beside.high) == (other.low, other.high)
        for beside in proportions(one.told)
    )


def _may_be_whose(one: Proportion, other: Proportion) -> bool:
    """Whether all that is somebody's ("l'ensemble de ses vols") may be what another account speaks of: it tells of its owner, if named."""
    told = one.told
    if one.noun is None or not told.before(_whose, one.noun.start, _WHOSE_REACH):
        return True
    first, _ = told.clause(one.start, one.phrase_end)
    owners = [name.last for name in told.names if first <= name.start < one.start]
    return not owners or any(name in other.told.folded for name in owners)


_alone = written(r"(?:(?<=[.;:,«\"“] )|\A)(?=\w){*proportions.alone}")
_said = written(AT_A_WORD.format("{*proportions.said}"))
_of, _all_behind, _whose = (expression("proportions", name) for name in ("of", "all_behind", "whose"))
_WHOSE_REACH = 8
# "Tous les meuniers ont fermé, | sauf deux".
_but_for = expression("proportions", "but_for")
# "Pouvant aller jusqu'à l'annulation de | certains vols".
_possible, _POSSIBLE_REACH = expression("proportions", "possible"), 45


def _as_told(told: Told, end: int, shares: tuple[float, float]) -> tuple[float, float]:
    """The shares of which something is told to be so, where a phrase ends at a place: what is denied of a half is so of the other. Its
    negation opens right behind it; "tous ne sont pas" and "aucun n'est" say their share themselves."""
    if shares[0] == shares[1] or not any(
        end <= one.start <= end + 1 and not one.denied for one in told.negations
    ):
        return shares
    low, high = shares
    return 1 - high, 1 - low


@read_alone
def proportions(told: Told) -> Iterator[Proportion]:
    """The shares that a passage tells something of, in words or in figures."""
    for found in told.finditer(_said):
        yield from _of_a_noun(told, found.start(), found.end(), _SCALE[found.lastgroup or ""])
    for found in told.finditer(_alone):
        end = found.end()
        if is_told_as_so(told.folded, end, told.language):
            shares = _as_told(told, end, _SCALE[found.lastgroup or ""])
            yield Proportion(told, found.start(), end - 1, *shares, None, end)
    for found in told.finditer(_all_behind):
        subject = next((one for one in told.noun_phrases if one.end == found.start()), None)
        if subject is not None:
            yield from _of_a_noun(told, subject.start, subject.bare, _SCALE["all"], until=found.end())
    for number in told.numbers:
        if number.percent and number.best is not None and (of := told.match(_of, number.end)):
            yield from _of_a_noun(told, number.start, of.end(), _shares(number), number)


def _shares(number: Number) -> tuple[float, float]:
    share = (number.best or 0.0) / 100
    if number.modifier in (Modifier.MORE_THAN, Modifier.AT_LEAST):
        return share, 1.0
    if number.modifier in (Modifier.LESS_THAN, Modifier.AT_MOST):
        return 0.0, share
    return max(0.0, share - _ABOUT), min(1.0, share + _ABOUT)


def _of_a_noun(
    told: Told,
    start: int,
    noun_at: int,
    shares: tuple[float, float],
    number: Number | None = None,
    until: int = 0,
) -> Iterator[Proportion]:
    """The share of the noun that stands at a place, unless nothing is counted by it ("tous les jours") or it is only wished."""
    noun = next(words_in(told, noun_at, len(told.text)), None)
    if noun is None or noun.start != _first_word(told, noun_at):
        return
    if noun.folded in word_set(told.language, "proportions", "nothing") or not is_told_as_so(
        told.folded, start, told.language
    ):
        return
    if told.before(_possible, start, _POSSIBLE_REACH):
        return
    if shares == _SCALE["all"] and told.search(_but_for, noun.end, told.clause(noun.start, noun.end)[1]):
        shares = _SCALE["nearly_all"]
    end = max([noun.end, *(one.end for one in told.noun_phrases if one.bare <= noun.start < one.end)])
    shares = _as_told(told, max(end, until), shares)
    yield Proportion(told, start, max(end, until - 1), *shares, noun, max(end, until), number)


_WORD = re.compile(r"[^\W\d_]")


def _first_word(told: Told, start: int) -> int:
    """Where the first word begins from a place on."""
    found = _WORD.search(told.folded, start)
    return found.start() if found else -1

"""Who did it, whatever it is: the doer that the form of a clause gives, and all else that the clause tells.

"Le permis a été retiré | par le ministre", "c'est | la justice | qui a retiré le permis", "la décision vient | du préfet" set their doer
off: they say who did it. The subject of an active verb is one too, but such a clause says what somebody did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from sahelread.diverging.findings import Span
from sahelread.diverging.people.doers import Doer, company, doers_of, others_of, whole
from sahelread.diverging.people.holders import TITLES
from sahelread.diverging.told import Spanned, Term, Told, read_alone
from sahelread.text.expressions import expression, until, written
from sahelread.text.lexicon import word_set

# So far a clause goes at most on either side of its doer.
_CLAUSE = 150
# A participle is hardly longer; what is done to something is told in so many words.
_PARTICIPLE, _OF_SOMETHING = 20, 2


@dataclass(frozen=True)
class Agent(Span):
    """A doer in a clause at `[start, end)`, named at `named`; `act` are the words for what it did. `who` are all who did it together;
    `is_set_off` where the clause says who did it; `gets` where something was given to the doer."""

    act: tuple[int, int]
    named: tuple[int, int]
    who: tuple[Doer, ...]
    is_set_off: bool
    gets: bool

    @cached_property
    def deed(self) -> frozenset[str]:
        """The telling words of the clause, without those for the doer."""
        empty = word_set(self.told.language, "words_of_doing") | word_set(self.told.language, "no_things")
        return self._keys - empty

    @property
    def is_done(self) -> bool:
        """Whether what its noun tells was done, as a verb says that tells nothing else: "l'enquête est menée"."""
        return self._keys != self.deed

    @cached_property
    def _keys(self) -> frozenset[str]:
        behind = self.told.keys_in(max(self.act[1], self.named[1]), self.end)
        return (self.told.keys_in(*self.act) | behind) - self.own

    @cached_property
    def names(self) -> frozenset[str]:
        """The names in the clause, beside the doer."""
        first, last = self.named
        return frozenset(
            name.key
            for name in self.told.names
            if self.start <= name.start < first or last <= name.start < self.end
        )

    @cached_property
    def own(self) -> frozenset[str]:
        """The telling words for the doer."""
        return self.told.keys_in(*self.named)

    @property
    def said(self) -> str:
        """The words for what was done."""
        return self.told.text[slice(*self.act)].strip(" ,.")


_break = expression("in_agents", "break")
_behind = expression("in_agents", "behind")
_cleft = expression("in_deeds", "set_off")
_to_its_noun = written(r"{in_agents.to_its_noun}{titles}", titles=TITLES)
_gets = expression("in_agents", "gets")
_is_author = expression("in_agents", "is_author")
_being = expression("in_agents", "being")
_another = expression("in_agents", "another")
_has = expression("in_agents", "has")
_active = expression("in_agents", "active")
_who = expression("in_agents", "who")


@read_alone
def agents(told: Told) -> Iterator[Agent]:
    """The doers of a passage: behind their clause, set off before it, and subjects."""
    doers = sorted([*(known := doers_of(told)), *others_of(told, known)])
    for lead in told.finditer(_behind):
        act = _told_before(told, lead)
        yield from _agent(told, doers, lead.end() + 1, act, gets=lead["given"] is not None)
    for cleft in told.finditer(_cleft):
        if cleft["denied"] is None:
            yield from _agent(told, doers, cleft.start("who"), _predicate(told, cleft.end()))
    for start, end, verb in _subjects(told):
        author = told.match(_is_author, end)
        act = _predicate(told, verb, with_relative=author is not None)
        yield from _agent(told, doers, start, act, is_set_off=author is not None)


def _agent(
    told: Told,
    doers: Sequence[Term],
    start: int,
    act: tuple[int, int],
    *,
    is_set_off: bool = True,
    gets: bool = False,
) -> Iterator[Agent]:
    """The doer whose noun phrase begins at `start`, on either side of the words for its act."""
    doer = next((one for one in doers if one.start >= start), None)
    if doer is None or not told.fullmatch(_to_its_noun, start, doer.start):
        return
    if told.denies(act[0]) or told.search(_another, *act):
        return
    named = whole(told, doer, Term(*act, ""))
    end = max(act[1], _predicate(told, named[1])[1])
    spans: tuple[Spanned, ...] = (*told.terms, *told.noun_phrases)
    starts = {one.start for one in spans if act[0] <= one.start < act[1]}
    if len(starts) < _OF_SOMETHING:
        behind = [phrase.end for phrase in told.noun_phrases if phrase.start == end + len(", ")]
        if not behind or named[1] != end:
            return
        end = max(behind)  # "construit par une entreprise, | le barrage"
    gets = gets or told.match(_gets, act[0]) is not None
    who = company(told, doer, Term(*act, ""), doers)
    yield Agent(told, min(act[0], named[0]), end, act, named, who, is_set_off, gets)


def _told_before(told: Told, lead: re.Match[str]) -> tuple[int, int]:
    """What a clause tells before its doer, or a noun with a participle: "(a nommé) | une équipe dirigée | par", "| la vente, décidée | par"."""
    first, last = _clause_start(told, lead.start()), lead.start() if lead["by"] else lead.end()
    if lead["by"] and not told.search(_being, first, last):
        apposed = told.folded.startswith(", ", first - 2) and first + _PARTICIPLE > last
        near = range(last - _PARTICIPLE, last + 1) if not apposed else (first - 2,)
        first = min([one.start for one in told.noun_phrases if one.end in near], default=first)
    return first, last


def _clause_start(told: Told, end: int) -> int:
    floor = max(0, end - _CLAUSE)
    return max([floor, *(found.end() for found in told.finditer(_break, floor, end))])


def _predicate(told: Told, start: int, *, with_relative: bool = False) -> tuple[int, int]:
    """What follows as far as its clause goes: "(est l'auteur) du tir | qui a tué l'enfant"."""
    end = until(_break(told.language), told.folded, start, start + _CLAUSE)
    if with_relative and (who := told.match(_who, end)):
        end = until(_break(told.language), told.folded, who.end(), start + _CLAUSE)
    return start, end


def _subjects(told: Told) -> Iterator[tuple[int, int, int]]:
    """The noun phrases that begin a clause with an active verb, each as long as it may be, and where the verb begins."""
    opening = {chunk.start for chunk in told.chunks if chunk.is_clause}
    longest = {phrase.start: phrase.end for phrase in sorted(told.noun_phrases, key=lambda one: one.end)}
    for start, end in longest.items():
        if start != _clause_start(told, start):
            continue
        verb = told.match(_is_author, end) or told.match(_has, end)
        if verb is None and start in opening:
            verb = told.match(_active, end)
        if verb is not None:
            yield start, end, verb.start("verb")


def are_of_two(a: Agent, b: Agent) -> bool:
    """Whether two doers of one kind are of two countries, or two of a kind of which there are several: two ministers."""
    sides = [one.told.sides_in(*one.named) for one in (a, b)]
    if a.who[0].kind != b.who[0].kind or not a.who[0].kind:
        return False
    if all(sides):
        return sides[0].isdisjoint(sides[1])
    several = a.who[0].kind in word_set(a.told.language, "several_of_a_kind")
    return several and bool(a.own - b.own) and bool(b.own - a.own)

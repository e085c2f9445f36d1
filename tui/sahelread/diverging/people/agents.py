"""Who did it, whatever it is: the doer that the form of a clause gives, and all else that the clause tells.

"Le permis a été retiré | par le ministre", "c'est | la justice | qui a retiré le permis", "la décision vient | du préfet" set their doer
off: they say who did it. The subject of an active verb is one too, but such a clause says what somebody did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property

from sahelread.diverging.findings import Span
from sahelread.diverging.people.doers import OF_WHAT, Doer, all_doers_of, company, up_to_when, whole
from sahelread.diverging.people.holders import TITLES
from sahelread.diverging.told import Spanned, Term, Told, read_alone
from sahelread.text.expressions import expression, until, written
from sahelread.text.lexicon import word_set

# So far a clause goes at most on either side of its doer.
_CLAUSE = 150
# So far behind a noun stands "qui" that takes it up.
_RELATIVE = 70
# A participle is hardly longer; what is done to something is told in so many words.
_PARTICIPLE, _OF_SOMETHING = 20, 2


class Form(Enum):
    """How a clause gives its doer: behind what was done, or blamed for it, set off ("c'est X qui", "X est à l'origine de"), as a subject."""

    BEHIND = 1
    BLAMED = 2
    SET_OFF = 3
    SUBJECT = 4


@dataclass(frozen=True)
class Agent(Span):
    """A doer in a clause at `[start, end)`, named at `named`; `act` are the words for what it did. `who` are all who did it together; `gets`
    where something was given to the doer; `denial` is where the words begin that say who did not do it."""

    act: tuple[int, int]
    doer: Term
    named: tuple[int, int]
    who: tuple[Doer, ...]
    form: Form
    gets: bool = False
    denial: int | None = None

    @property
    def is_set_off(self) -> bool:
        """Whether the clause says who did it."""
        return self.form is not Form.SUBJECT

    @property
    def is_of_one_deed(self) -> bool:
        """Whether it did what is told of something, and of no other thing or part of it: "autre", "des"."""
        told, (first, last) = self.told, self.act
        spans: tuple[Spanned, ...] = (*told.terms, *told.noun_phrases)
        starts = {
            one.start for one in spans if first <= one.start < last or self.named[1] <= one.start < self.end
        }
        is_so = not (self.denial is not None or told.denies(first) or told.match(_to_themselves, first))
        return is_so and len(starts) >= _OF_SOMETHING and not told.search(_another, first, last)

    @property
    def is_ordered(self) -> bool:
        """Whether the doer only ordered it."""
        told, (first, last) = self.told, self.named
        return bool(told.search(_orders, self.start, first) or told.search(_orders, last, self.end))

    @property
    def counted(self) -> float | None:
        """How many it was done to, as far as the words for the act tell."""
        first, last = self.act
        counts = [one for one in self.told.numbers if one.unit is None and first <= one.start < last]
        return counts[0].best if counts else None

    @cached_property
    def deed(self) -> frozenset[str]:
        """The telling words of the clause, without those for the doer."""
        empty = word_set(self.told.language, "words_of_doing") | word_set(self.told.language, "no_things")
        return self._keys - empty

    @property
    def is_done(self) -> bool:
        """Whether what its noun tells was done, as a verb says that tells nothing else: "l'enquête est menée"."""
        return self.gets or self._keys != self.deed

    @cached_property
    def _keys(self) -> frozenset[str]:
        behind = self.told.keys_in(max(self.act[1], self.named[1]), self.end)
        return self.told.keys_in(*self.act) | behind

    @cached_property
    def verb(self) -> frozenset[str]:
        """The telling words of the verb; none where it only says that something is done."""
        if self.gets:
            return frozenset()
        told, (first, last) = self.told, self.act
        starts = [one.start for one in told.terms if first <= one.start < last]
        being = told.search(_being, first, last) if first < self.doer.start else None
        if being is not None:
            if being.end() >= last - 1:  # "rattrapés, ils l'ont été | par", "elle est | menée par"
                return frozenset() if " " in told.folded[last : self.named[0]].strip() else self.deed
            before = {one.key for one in told.terms if first <= one.start and one.end <= being.start()}
            behind = {one.key for one in told.terms if first <= one.start and being.end() < one.end <= last}
            return frozenset(behind - before) & self.deed
        at = max(starts, default=0) if first < self.doer.start and being is None else min(starts, default=0)
        return frozenset(one.key for one in told.terms if one.start == at) & self.deed

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
_gets, _aside = expression("in_agents", "gets"), expression("in_agents", "aside")
_of_what_was_told = expression("in_agents", "of_what_was_told")
_is_author, _befell = expression("in_agents", "is_author"), expression("in_agents", "befell")
_being = expression("in_agents", "being")
_to_themselves = expression("in_agents", "to_themselves")
_another, _of_the_last = expression("in_agents", "another"), expression("in_agents", "of_the_last")
_has, _active = expression("in_agents", "has"), expression("in_agents", "active")
_orders = expression("in_agents", "orders")
# "(Le préfet) | attribue | (l'attaque à)": another did it.
_ascribes = expression("in_agents", "ascribes")
_INSERTED = re.compile(r", [^,.;:!?()]{2,80}, \Z")
_who, _up_to_who = expression("in_agents", "who"), expression("in_agents", "up_to_who")
_takes_up = expression("in_agents", "takes_up")


@read_alone
def agents(told: Told) -> Iterator[Agent]:
    """The doers of a passage: behind their clause, set off before it, and subjects."""
    doers = all_doers_of(told)
    if not doers:
        return
    leads = list(told.finditer(_behind))
    for lead in leads:
        if _doer_from(told, doers, lead.end() + 1) is None:
            continue
        act = _told_before(told, lead)
        # "Détenue par la ville et | par l'État": what stands before the second doer is the first.
        if any(one.end() + 1 == act[0] for one in leads):
            continue
        form = Form.BLAMED if lead["blame"] else Form.BEHIND
        yield from _agent(told, doers, lead.end() + 1, act, form, lead["given"] is not None)
    clefts = list(told.finditer(_cleft))
    for cleft in clefts:
        act = _predicate(told, cleft.end(), cleft.end())
        for agent in _agent(told, doers, cleft.start("who"), act, Form.SET_OFF):
            yield replace(agent, denial=cleft.start()) if cleft["denied"] else agent
    for doer, verb in _subjects(told, doers):
        is_set_off = any(cleft.start() <= doer.start < cleft.end() for cleft in clefts)
        if not (is_set_off or told.match(_ascribes, verb.start("verb"))):
            form = Form.SET_OFF if told.match(_is_author, verb.start("verb")) else Form.SUBJECT
            act = _predicate(told, verb.start("verb"), verb.end(), with_relative=form is Form.SET_OFF)
            yield from _agent(told, doers, doer.start, act, form)


def _agent(
    told: Told, doers: Sequence[Term], start: int, act: tuple[int, int], form: Form, gets: bool = False
) -> Iterator[Agent]:
    """The doer whose noun phrase begins at `start`, on either side of the words for its act."""
    doer = _doer_from(told, doers, start)
    if doer is None or act[0] <= doer.start < act[1]:
        return
    named = whole(told, doer, Term(*act, ""))
    end = max(act[1], _predicate(told, named[1], named[1])[1])
    if end == named[1]:  # "construit par une entreprise, | le barrage"
        end = max([end, *(one.end for one in told.noun_phrases if one.start == end + len(", "))])
    who = company(told, doer, Term(*act, ""), doers)
    gets = gets or told.match(_gets, act[0]) is not None
    yield Agent(told, min(act[0], named[0]), end, act, doer, named, who, form, gets)


def _doer_from(told: Told, doers: Sequence[Term], start: int) -> Term | None:
    """The doer whose noun phrase begins at `start`."""
    doer = next((one for one in doers if one.start >= start), None)
    return doer if doer is not None and told.fullmatch(_to_its_noun, start, doer.start) else None


def _told_before(told: Told, lead: re.Match[str]) -> tuple[int, int]:
    """What a clause tells before its doer, what was given to it, or a noun with a participle: "(a confié) | l'enquête | à", "(a nommé) | une
    équipe dirigée | par", "| la vente, décidée | par"."""
    by = lead["by"] or lead["blame"]
    first, last = clause_start(told, lead.start()), lead.start() if by else lead.end()
    if lead["given"] and lead["what"]:
        return lead.start("what") + 1, lead.end()
    if lead["given"] and told.fullmatch(_of_what_was_told, first, lead.start()):
        return told.clause(lead.start(), last)[0], last
    inserted = _INSERTED.search(told.folded, max(0, first - _CLAUSE), first)
    if inserted and told.search(_being, first, last):  # "le bac | , qui avait coulé, | a été loué | par"
        return clause_start(told, inserted.start()), last
    if (
        told.folded.startswith(", ", first - 2)
        and last - first < _PARTICIPLE
        # "Écrit par un cabinet, | payé | par": of whom stands right before it
        and not told.search(_behind, clause_start(told, first - 2), first)
    ):
        first = clause_start(told, first - 2)
        while by and told.folded.startswith(", ", first - 2) and told.match(_aside, first):
            first = clause_start(told, first - 2)
        return first, last
    if by and not told.search(_being, first, last):
        near = range(last - _PARTICIPLE, last + 1)
        first = min([one.start for one in told.noun_phrases if one.end in near], default=first)
        if of := told.fullmatch(_of_the_last, first, last):
            first = of.end("of")
    return first, last


def clause_start(told: Told, end: int) -> int:
    """Where the clause begins in which something stands."""
    floor = max(0, end - _CLAUSE)
    return max([floor, *(found.end() for found in told.finditer(_break, floor, end))])


def _predicate(told: Told, start: int, end: int, *, with_relative: bool = False) -> tuple[int, int]:
    """What begins at `start` as far as its clause goes behind `end`: "est l'auteur | du tir qui a tué l'enfant"."""
    stop = until(_break(told.language), told.folded, end, end + _CLAUSE)
    if with_relative and (who := told.match(_who, stop)):
        stop = until(_break(told.language), told.folded, who.end(), end + _CLAUSE)
    return start, stop


def _subjects(told: Told, doers: Sequence[Term]) -> Iterator[tuple[Term, re.Match[str]]]:
    """The doers that begin a clause, or that "qui" takes up, with their active verbs."""
    for doer in doers:
        first = clause_start(told, doer.start)
        begins = told.fullmatch(_to_its_noun, first, doer.start) is not None
        if not (begins or told.search(_takes_up, doer.end, doer.end + _RELATIVE)):
            continue
        far = told.match(_up_to_who, doer.end)
        around = (one for one in told.noun_phrases if one.start <= doer.start and doer.end <= one.end)
        phrases = [up_to_when(told, doer, one.end) for one in around]
        more = [one.end() for one in (far, told.match(OF_WHAT, doer.end)) if one]
        for end in sorted({doer.end, *phrases, *more}, reverse=True):
            taken_up = told.match(_takes_up, end) is not None
            verb = told.match(_has, end)
            if verb is None and (
                taken_up or any(one.is_clause and one.start == first for one in told.chunks)
            ):
                verb = told.match(_active, end)
                if verb and _befell(told.language).match(told.text, verb.start("verb")):
                    break
            if verb is not None and (begins or taken_up):
                yield doer, verb
                break


# --- the doer of an act ------------------------------------------------------------------------------------------------

_participle = expression("in_deeds", "participle")
_to_the_verb = written(r"(?:{in_deeds.active}|{in_deeds.claims})?")
# "Ont forcé la porte et | emmené".
_to_a_second_verb = written(r"{in_agents.one_and}")


def agent_of(told: Told, act: Term, doers: Sequence[Term]) -> Agent | None:
    """The doer of an act: of the clause of which it is the verb, or what was done."""
    return next((one for one in agents(told) if one.doer in doers and tells(one, act)), None)


def tells(agent: Agent, act: Term) -> bool:
    """Whether an act is what the clause tells of its doer: its verb, or what was done."""
    told, (first, last) = agent.told, agent.act
    if agent.form is Form.SUBJECT and told.fullmatch(_to_a_second_verb, first, act.start):
        return _participle(told.language).match(told.text, act.start) is not None
    if not first <= act.start < last or act.start <= agent.doer.start < act.end:
        return False
    if agent.form is Form.SET_OFF:
        return True
    if agent.form is Form.SUBJECT:
        return told.fullmatch(_to_the_verb, first, act.start) is not None
    return not (agent.gets or _participle(told.language).search(told.text, act.end, last))

"""Deeds: an act that a passage tells, who did it and to whom.

Of the deeds that the lexicon lists as such a story may ask who did them: they have one doer. Doers are persons, and kinds of people and bodies that exclude each
other (soldiers, attackers, police, a governor).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sahelread.diverging.people.agents import Agent, Form, agent_of
from sahelread.diverging.people.doers import Doer, as_terms, company, doers_of, is_a_kind, whole
from sahelread.diverging.people.subjects import (
    decider,
    is_declared,
    passive_subject,
    winner,
)
from sahelread.diverging.told import InPassage, Term, Told, read_alone
from sahelread.text.expressions import expression
from sahelread.text.lexicon import table, word_set
from sahelread.text.named_phrases import named_phrases

# So far behind a verb stands to whom it is done.
_AFTER = 70
# Between what is done to and the participle stand "aurait été", "a déjà été".
_AUXILIARY = 20
_ONE_CLAUSE = re.compile(r"[^.,;:!?()«»]*")
# So far on both sides of a deed stands what it is about.
_NEAR = 100


@dataclass(frozen=True)
class Deed(InPassage):
    """An act and its doer; `who` are all who did it together. `denial` is where "ce ne sont pas" begins, when the doer is one who did not
    do it; `undergone` are the words for whom it was done to, where they name somebody."""

    act: Term
    doer: Term
    who: tuple[Doer, ...]
    around: frozenset[str]
    denial: int | None = None
    undergone: frozenset[str] = frozenset()
    form: Form | None = None
    is_ordered: bool = False

    @property
    def is_declared(self) -> bool:
        """Whether somebody declares it of its doer: who reports that need not hold it to be so."""
        return is_declared(self.told, self.act, self.doer)

    @property
    def ends_before_its_doer(self) -> bool:
        """Whether its act is told by words that want a doer behind them: "à l'appel des"."""
        act = self.told.folded[self.act.start : self.act.end]
        return act.endswith(tuple(table(self.told.language, "acts_with_doer_behind")))

    @property
    def words(self) -> tuple[int, int]:
        """The words for the act, with what it is done to where that stands right beside: "annulé | la hausse", "le dépôt a été | brûlé"."""
        phrases = [
            chunk
            for chunk in self.told.noun_phrases
            if not any(when.start < chunk.end and chunk.start < when.end for when in self.told.dates)
        ]
        if self.doer.start < self.act.start:
            objects = [chunk.end for chunk in phrases if chunk.start == self.act.end + 1]
            return self.act.start, min(objects, default=self.act.end)
        subjects = [
            (chunk.end, -chunk.start)
            for chunk in phrases
            if self.act.start - _AUXILIARY <= chunk.end < self.act.start
            and _ONE_CLAUSE.fullmatch(self.told.folded, chunk.end, self.act.start)
        ]
        bare = self.act.end
        if self.ends_before_its_doer:
            bare = self.told.folded.rindex(" ", self.act.start, self.act.end)
        return -max(subjects, default=(0, -self.act.start))[1], bare

    @property
    def said(self) -> str:
        """The words for the act and what it is done to, as the account writes them."""
        return self.told.text[slice(*self.words)]

    @property
    def done_to(self) -> frozenset[str]:
        """The telling words of what it is done to, where that stands right beside the act."""
        start, end = self.words
        told = self.told.keys_in(start, self.act.start) | self.told.keys_in(self.act.end, end)
        return told - word_set(self.told.language, "no_things")

    @property
    def names(self) -> frozenset[str]:
        """The names in the words for the act and what it is done to."""
        start, end = self.words
        return frozenset(name.key for name in self.told.names if start <= name.start < end)

    @property
    def named(self) -> tuple[int, int]:
        """The words for the doer, complements and all: never "l'armée" of "des hommes en tenue de l'armée"."""
        return whole(self.told, self.doer, self.act)

    @property
    def span(self) -> tuple[int, int]:
        """The words that tell the deed, from the doer to the act or from the act to the doer."""
        first, last = self.named
        start, end = min(self.act.start, first), max(self.act.end, last)
        return (start if self.denial is None else self.denial), end


# "Ce général de police": somebody who was named before.
_takes_up = expression("in_deeds", "takes_up")
# "Une seconde | plainte a été déposée".
_another, _ANOTHER_REACH = expression("in_agents", "another", frame=r"{}\Z"), 12


@read_alone
def deeds(told: Told) -> Iterator[Deed]:
    """The deeds of a passage, in the order of their acts."""
    acts = _acts(told)
    doers = doers_of(told) if acts else []
    if not doers:
        return
    for act in acts:
        doer, agent = _doer(told, act, doers)
        if (
            doer is None
            or told.is_background(act.start, act.end)
            or told.match(_takes_up, whole(told, doer, act)[0])
            or told.before(_another, act.start, _ANOTHER_REACH)
        ):
            continue
        denial = agent.denial if agent else None
        if denial is not None or not told.denies(act.start):
            first, last = min(act.start, doer.start), max(act.end, doer.end)
            around = told.keys_in(max(0, first - _NEAR), last + _NEAR)
            own = told.keys_in(*act[:2]) | told.keys_in(*doer[:2])
            who = company(told, doer, act, doers)
            undergone = _undergone(told, act, doer, doers)
            form, is_ordered = (agent.form, agent.is_ordered) if agent else (None, False)
            yield Deed(told, act, doer, who, around - own, denial, undergone, form, is_ordered)


def _doer(told: Told, act: Term, doers: Sequence[Term]) -> tuple[Term | None, Agent | None]:
    """Who did an act, and in what clause, where it is one that was done to another."""
    if act.key in word_set(told.language, "deeds_of_their_subject"):
        return winner(told, act, doers), None
    agent = agent_of(told, act, doers) or decider(told, act, doers)
    return (agent.doer, agent) if agent else (None, None)


@cache
def not_of_its_doer(language: str) -> frozenset[str]:
    """The acts that only befall people and things, nobody did them; and those that not all of their words tell as done to another."""
    befalling = word_set(language, "fates_of_acts") | word_set(language, "acts_that_happen")
    return (befalling - word_set(language, "deeds")) | word_set(language, "deeds_as_listed")


_to_accuse = expression("in_deeds", "to_accuse")
_clause_break = expression("in_deeds", "clause_break")


def _undergone(told: Told, act: Term, doer: Term, doers: Sequence[Term]) -> frozenset[str]:
    """The kinds and names of those to whom a deed was done: in the words for an active verb ("abattu deux assaillants") or behind it,
    before a passive one."""
    if doer.start < act.start:
        stop = told.search(_clause_break, act.end)
        last = min(stop.start() if stop else len(told.folded), act.end + _AFTER)
        # "Tué deux bergers | soupçonnés d'avoir enlevé le maire": of what they are accused is another deed.
        accused = told.search(_to_accuse, act.end, last)
        span = act.start, accused.start() if accused else last
    else:
        span = passive_subject(told, act.start)
    names = [
        name.last
        for name in told.names
        if name.may_be_a_person and " " in name.key and span[0] <= name.start < span[1]
    ]
    # A person's name by its last word, as "M. Kolo" is named too.
    kinds = [one.key.split()[-1] for one in doers if one is not doer and span[0] <= one.start < span[1]]
    return frozenset((*kinds, *names))


# --- the acts of a passage ---------------------------------------------------------------------------------------------


# "L'hôtel a | pris feu": nobody is said to have done it.
_befell, _BEFELL_REACH = expression("in_deeds", "befell"), 20
_more_deeds, _stages = named_phrases("more_deeds"), named_phrases("deeds_in_stages")


def _acts(told: Told) -> list[Term]:
    """The acts of a passage that somebody did, in order."""
    listed = [*as_terms(told, _more_deeds(told.language)), *as_terms(told, _stages(told.language))]
    known = [
        term
        for term in told.terms
        if term.key in told.acts
        and term.key not in not_of_its_doer(told.language)
        and not told.before(_befell, term.end, _BEFELL_REACH)
        and not any(one.start < term.end and term.start < one.end for one in listed)
        and not is_a_kind(told, term.start, term.end)
    ]
    return sorted([*listed, *known])

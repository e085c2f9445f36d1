"""Whom an act is told of that befalls its subject: who was elected, who was killed; and who decided on an act that is told behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sahelread.diverging.people.agents import Agent, Form, agents, clause_start, tells
from sahelread.diverging.told import Term, Told
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set

# So far before a verb its subject may stand, and so long is at most what is set apart between them.
_BEFORE, _APPOSED = 60, 70
# Between an auxiliary and its participle stand two adverbs, or "mardi" between commas.
_AUXILIARY_REACH = 36
# "Le gouverneur de la région, Idrissa Diallo, a …", "les forces de l'ordre (FDO) ont …": what is set apart before the verb.
_APPOSITION = re.compile(r", [^,.;:!?]{2,60}, \Z|(?<=\w) \([^()]{2,40}\) \Z")


_passive, _PASSIVE_REACH = expression("in_deeds", "passive"), 40


def passive_subject(told: Told, start: int) -> tuple[int, int]:
    """The words that may name whom an act at `start` was done to, without what is set apart: "les rebelles | , au nombre de six, | avaient
    été abattus"."""
    passive = told.before(_passive, start, _PASSIVE_REACH)
    end = passive.start() if passive else start
    apposed = _APPOSITION.search(told.folded, max(0, end - _APPOSED), end)
    end = apposed.start() if apposed else end
    return max(clause_start(told, end), end - _BEFORE), end


# "A déclaré | Issa Kolo | vainqueur", "le vainqueur du scrutin est | Issa Kolo".
_declared, _DECLARED_REACH = expression("in_deeds", "declared"), 100
_is_named = expression("in_deeds", "is_named")
_of_a_seat = expression("in_deeds", "of_a_seat")
_active = expression("in_deeds", "active")


def is_declared(told: Told, act: Term, doer: Term) -> bool:
    """Whether an act is only declared of its doer: "la commission a proclamé | Issa Kolo | vainqueur"."""
    declared = told.before(_declared, act.start, _DECLARED_REACH) if doer.end <= act.start else None
    return declared is not None and declared.start() < doer.start


# "S'était | proclamé élu": who only says that he won.
_by_himself, _HIMSELF_REACH = expression("in_deeds", "by_himself"), 40


def winner(told: Told, act: Term, doers: Sequence[Term]) -> Term | None:
    """Whom an act of their own is told of, though others declare it: who is elected, declared the winner or won; not who won one of
    many seats, nor who says so himself."""
    if told.match(_of_a_seat, act.end) or told.before(_by_himself, act.start, _HIMSELF_REACH):
        return None
    stressed = next((one for one in agents(told) if one.form is Form.SET_OFF and tells(one, act)), None)
    if stressed is not None:
        return stressed.doer if stressed.denial is None else None
    for doer in doers:
        if is_declared(told, act, doer):
            return doer
        if doer.start >= act.end and told.fullmatch(_is_named, act.end, doer.start):
            return doer
    active = told.before(_active, act.start, _AUXILIARY_REACH)
    first, last = passive_subject(told, active.start() if active else act.start)
    return next((doer for doer in doers if first <= doer.start < last), None)


# "Le préfet a ordonné la fermeture", "a annoncé que la hausse était suspendue": who decided on an act told behind.
_decides, _DECIDES_REACH = expression("in_deeds", "decides"), 140


def decider(told: Told, act: Term, doers: Sequence[Term]) -> Agent | None:
    """Who is said to have decided on an act that is told right behind."""
    if act.key not in word_set(told.language, "decisions"):
        return None
    decides = told.before(_decides, act.start, _DECIDES_REACH)
    found = (one for one in agents(told) if decides and one.act[0] == decides.start() and one.doer in doers)
    return next(found, None)

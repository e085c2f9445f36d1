"""Who did an act, as the grammar of its clause says it.

The doer stands before an active verb ("les gendarmes ont ouvert le feu"), after "par" or its like ("incendié par des
manifestants"), is set off ("ce sont les supplétifs qui ont brûlé"), is the one accused ("accusent les rebelles d'avoir
pillé"), or has decided on it ("a annoncé que la hausse était suspendue").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sahelread.diverging.told import Term, Told
from sahelread.text.expressions import expression, written
from sahelread.text.lexicon import table, word_set

# So far from a verb its doer may stand, and so far before "qui".
_BEFORE, _AFTER, _ANTECEDENT = 60, 70, 70
# So long are at most: what is set apart before a verb, "d'avoir déjà", "qui ", "de la ".
_APPOSED, _HAVING, _WHO, _OF = 70, 24, 5, 9


def doer_of(told: Told, act: Term, doers: Sequence[Term]) -> tuple[Term | None, int | None]:
    """Which of the doers of a passage did an act, and where the words begin that say it was not them."""
    doer, denial = _set_off(told, act, doers)
    doer = doer or _agent(told, act, doers)
    if doer is None and not ends_before_its_doer(told, act):
        doer = _subject(told, act, doers) or _decider(told, act, doers)
    return doer, denial


def is_stressed(told: Told, act: Term, doer: Term) -> bool:
    """Whether a clause sets its doer off: "c'est | le préfet | qui a tranché"."""
    return _set_off(told, act, (doer,))[0] is not None


def is_blamed(told: Told, act: Term, doer: Term) -> bool:
    """Whether an act is only put down to its doer: "l'attaque imputée aux rebelles"."""
    return told.search(_blame, act.end, doer.start) is not None


def ends_before_its_doer(told: Told, act: Term) -> bool:
    """Whether an act is told by words that want a doer behind them: "à l'appel des"."""
    return told.folded[act.start : act.end].endswith(tuple(table(told.language, "acts_with_doer_behind")))


def clause_start(told: Told, start: int) -> int:
    """Where the words that may name the subject of a verb at `start` begin."""
    first = max(0, start - _BEFORE)
    return max([first, *(match.end() for match in told.finditer(_break, first, start))])


_passive, _PASSIVE_REACH = expression("in_deeds", "passive"), 40


def passive_subject(told: Told, start: int) -> tuple[int, int]:
    """The words that may name whom an act at `start` was done to, without what is set apart: "les rebelles | , au nombre de six, | avaient
    été abattus"."""
    passive = told.before(_passive, start, _PASSIVE_REACH)
    end = passive.start() if passive else start
    apposed = _APPOSITION.search(told.folded, max(0, end - _APPOSED), end)
    end = apposed.start() if apposed else end
    return clause_start(told, end), end


# "A déclaré | Issa Kolo | vainqueur", "le vainqueur du scrutin est | Issa Kolo".
_declared, _DECLARED_REACH = expression("in_deeds", "declared"), 100
_is_named = expression("in_deeds", "is_named")
_of_a_seat = expression("in_deeds", "of_a_seat")


def is_declared(told: Told, act: Term, doer: Term) -> bool:
    """Whether an act is only declared of its doer: "la commission a proclamé | Issa Kolo | vainqueur"."""
    declared = told.before(_declared, act.start, _DECLARED_REACH) if doer.end <= act.start else None
    return declared is not None and declared.start() < doer.start


def winner(told: Told, act: Term, doers: Sequence[Term]) -> Term | None:
    """Whom an act of their own is told of, though others declare it: who is elected, declared the winner or won; not who won one of
    many seats."""
    if told.match(_of_a_seat, act.end):
        return None
    stressed, denial = _set_off(told, act, doers)
    if stressed or denial is not None:
        return stressed if denial is None else None
    for doer in doers:
        if is_declared(told, act, doer):
            return doer
        if doer.start >= act.end and told.fullmatch(_is_named, act.end, doer.start):
            return doer
    active = told.before(_active, act.start, _AUXILIARY_REACH)
    _, end = passive_subject(told, active.start() if active else act.start)
    return first_in_clause(told, end, doers)


_break = expression("in_deeds", "break")
# A participle in small letters: what follows "par" did that, and not what stands before.
_participle = expression("in_deeds", "participle")


# What brings in the doer after an act: "par les", "de la part de", "sous les balles de".
_by = written(r" (?:{'agent_words'}|{'blaming_words'}){in_deeds.to_its_doer}")
_blame = written(r"(?<!\w){'blaming_words'}(?!\w)")


# Between "par" and its doer stand "deux" or "plusieurs".
_RIGHT_BEHIND = 12
# Or an office that is no kind of doer: "par | le délégué aux Sports, | Issa Kolo".
_TO_ITS_NAME = re.compile(rf".{{0,{_RIGHT_BEHIND}}}|[^,.;:!?()]{{3,60}}, ")
_agent_break = expression("in_deeds", "agent_break")


def _agent(told: Told, act: Term, doers: Sequence[Term]) -> Term | None:
    """The doer that "par" brings in, or the last word of the act itself: "à l'appel | des syndicats"."""
    if ends_before_its_doer(told, act):
        return next((doer for doer in doers if act.end < doer.start <= act.end + _RIGHT_BEHIND), None)
    by = told.search(_by, act.end, act.end + _AFTER)
    if by is None:
        return None
    # "l'attaque, imputée à": what is put down to somebody may be set off
    is_set_off = told.folded[by.start() - 1] == "," and told.match(_blame, by.start() + 1) is not None
    if told.search(_agent_break, act.end, by.start() - is_set_off):
        return None
    if _participle(told.language).search(told.text, act.end, by.start()):
        return None
    return next((one for one in doers if _TO_ITS_NAME.fullmatch(told.folded, by.end(), one.start)), None)


# A verb in the active voice: its auxiliary stands just before it, and is not a passive one ("ont été tués").
_active = expression("in_deeds", "active")
# Acts of the lexicon may begin with their auxiliary: "ont tiré", "s'est levée".
_own_auxiliary = expression("in_deeds", "own_auxiliary")
# Who "a subi des tirs" did not shoot.
_underwent = expression("in_deeds", "underwent")
_to = expression("accented", "to")
_who = expression("in_deeds", "who")
# "tirant", "ouvraient", "chargent": forms of an active verb, though no noun in -ment.
_finite = expression("in_deeds", "finite")
_having_done = expression("in_deeds", "accused")
to_accuse = expression("in_deeds", "to_accuse")


# "L'armée affirme | avoir repris la ville".
_claims = expression("in_deeds", "claims")
_CLAIMS_REACH = 48


def _subject(told: Told, act: Term, doers: Sequence[Term]) -> Term | None:
    """The doer that stands before an active verb, in its clause or before "qui"; or that is accused of the act."""
    accused = told.before(_having_done, act.start, _HAVING)
    if accused is not None:
        return _accused(told, accused.start(), doers)
    claims = told.before(_claims, act.start, _CLAIMS_REACH)
    if claims is not None:
        return first_in_clause(told, claims.start(), doers)
    if told.match(_own_auxiliary, act.start):
        who = told.before(_who, act.start, _WHO)
        return _antecedent(told, who.start(), doers) if who else first_in_clause(told, act.start, doers)
    active = told.before(_active, act.start, _AUXILIARY_REACH)
    if active is None:
        return _subject_of_form(told, act, doers)
    if _to(told.language).match(told.text, active.start()) or told.search(
        _underwent, active.start(), act.start
    ):
        return None
    if active["who"]:
        return _antecedent(told, active.start(), doers)
    return first_in_clause(told, active.start(), doers)


# Between an auxiliary and its participle stand two adverbs, or "mardi" between commas.
_AUXILIARY_REACH = 36
# "Le gouverneur de la région, Idrissa Diallo, a …", "les forces de l'ordre (FDO) ont …": what is set apart before the verb.
_APPOSITION = re.compile(r", [^,.;:!?]{2,60}, \Z|(?<=\w) \([^()]{2,40}\) \Z")
# Whom an act is done to, with or about stands behind another preposition than "de": "l'attaque contre les soldats a tué".
# A word between makes of the doer what it is like: "dans une caserne militaire".
_governed = expression("in_deeds", "governed")
_GOVERNED_REACH = 32


def first_in_clause(told: Told, end: int, doers: Sequence[Term]) -> Term | None:
    """The first doer of the clause before a verb, or else whom an apposition names there."""
    apposed = _APPOSITION.search(told.folded, max(0, end - _APPOSED), end)
    if apposed and any(doer.end == apposed.start() and _is_governed(told, doer) for doer in doers):
        return None  # "des hommes, dix d'après Issa Kolo, le ministre, ont tiré"
    named = next((doer for doer in doers if apposed and apposed.start() < doer.start < end), None)
    end = apposed.start() if apposed else end
    start = max(0, end - _BEFORE)
    breaks = (
        match.end()
        for match in told.finditer(_break, start, end)
        if not any(doer.start < match.start() and match.end() < doer.end for doer in doers)
    )
    floor = max([start, *breaks])
    return next((doer for doer in doers if floor <= doer.start < end and not _is_governed(told, doer)), named)


def _is_governed(told: Told, doer: Term) -> bool:
    """Whether a doer, or the noun phrase in which it stands, is behind a preposition: "dans une caserne | militaire"."""
    phrases = [phrase.bare for phrase in told.noun_phrases if phrase.start <= doer.start < phrase.end]
    return any(
        told.before(_governed, start, _GOVERNED_REACH)
        for start in (doer.start, min(phrases, default=doer.start))
    )


# What is done to stands right behind a verb, with an article: "le maire | suspend | la hausse".
_object = expression("in_deeds", "object")


def _subject_of_form(told: Told, act: Term, doers: Sequence[Term]) -> Term | None:
    """The doer right before a verb without an auxiliary: "des gendarmes tirant", "un vigile frapper", "le maire suspend la hausse"."""
    verb = told.folded[act.start : act.end].split(" ")[0]
    takes_object = told.match(_object, act.end) and not _participle(told.language).match(told.text, act.start)
    if not (
        takes_object
        or _finite(told.language).match(verb)
        or verb.endswith(tuple(table(told.language, "infinitive_endings")))
    ):
        return None
    before = [doer for doer in doers if doer.end <= act.start <= doer.end + 2]
    return before[-1] if before else None


_complement = expression("in_deeds", "complement")


_of_another_verb = expression("in_deeds", "of_another_verb")


def _antecedent(told: Told, end: int, doers: Sequence[Term]) -> Term | None:
    """The doer that "qui" takes up: the last one before it that is nobody's complement."""
    found = [
        doer
        for doer in doers
        if end - _ANTECEDENT <= doer.start < end
        and not told.before(_complement, doer.start, _OF)
        and not _of_another_verb(told.language).search(told.text, doer.end, end)
    ]
    return found[-1] if found else None


def _accused(told: Told, end: int, doers: Sequence[Term]) -> Term | None:
    """The doer of "accusent les rebelles d'avoir" or of "les rebelles, accusés d'avoir"."""
    verbs = list(told.finditer(to_accuse, max(0, end - _ANTECEDENT), end))
    if not verbs:
        return None
    after = [doer for doer in doers if verbs[-1].end() <= doer.start < end]
    before = [doer for doer in doers if verbs[-1].start() - _BEFORE <= doer.start < verbs[-1].start()]
    return after[-1] if after else before[-1] if before else None


# "Ce sont les supplétifs qui ont brûlé", "ce n'est pas la police qui a tiré": who did it, or who did not.
_setting_off = expression("in_deeds", "set_off")
_SET_OFF_REACH = 120


def _set_off(told: Told, act: Term, doers: Sequence[Term]) -> tuple[Term | None, int | None]:
    """The doer that a clause sets off before its verb, and where the clause begins when it says who did not do it."""
    found = list(told.finditer(_setting_off, max(0, act.start - _SET_OFF_REACH), act.start))
    match = found[-1] if found else None
    if match is None or told.search(_break, match.end(), act.start):
        return None, None
    start, end = match.span("who")
    doer = next((doer for doer in doers if start <= doer.start < end), None)
    return doer, match.start() if match["denied"] else None


# "Suspendre les convois, comme l'a décidé l'état-major", "la hausse annulée sur décision du": who decided on an act told before.
_decided = expression("in_deeds", "decided")
# "Le préfet a ordonné la fermeture", "a annoncé que la hausse était suspendue": who decided on an act told behind.
_decides = expression("in_deeds", "decides")
_DECIDED_REACH, _DECIDES_REACH = 60, 140


def _decider(told: Told, act: Term, doers: Sequence[Term]) -> Term | None:
    """The doer who is said to have decided on an act, right after it or before."""
    decided = told.search(_decided, act.end, act.end + _DECIDED_REACH)
    if decided is not None:
        return next((doer for doer in doers if decided.end() <= doer.start <= decided.end() + 2), None)
    if act.key not in word_set(told.language, "decisions"):
        return None
    decides = told.before(_decides, act.start, _DECIDES_REACH)
    return first_in_clause(told, decides.start(), doers) if decides else None

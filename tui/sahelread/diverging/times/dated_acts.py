"""What a date dates: the act nearest to it in its clause, or what a verb says took place, and whether it is a beginning or an end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import cache

from sahelread.diverging.times.holding import between_dates, glue, turn
from sahelread.diverging.told import Term, Told, acts_of_speech
from sahelread.text.dates import Role, When
from sahelread.text.expressions import NOWHERE, expression, whole_words
from sahelread.text.kept import kept
from sahelread.text.lexicon import table, word_set
from sahelread.text.number_words import auxiliaries

OCCURRED = "occur"
"""The deed of what only happened ("le drame s'est produit"): of whatever the story is about."""


@cache
def _kinds(language: str) -> Mapping[str, frozenset[str]]:
    """The kinds of each act that another word may tell as well: "a fermé", "s'est arrêtée"."""
    listed = {**table(language, "kindred_acts"), OCCURRED: table(language, "acts_at_once")}
    return {
        act: frozenset(kind for kind in listed if act in listed[kind])
        for acts in listed.values()
        for act in acts
    }


def with_kinds(acts: frozenset[str], language: str) -> frozenset[str]:
    """Acts with what they have in common with others that tell the same: what killed and who died of it have one hour."""
    return acts.union(*(_kinds(language).get(act, ()) for act in acts))


def is_one_act(acts: Set[str | None], language: str) -> bool:
    """Whether all acts tell the same in their words."""
    kinds = [with_kinds(frozenset((act,)) if act else frozenset(), language) for act in acts]
    return len(acts) == 1 or bool(kinds and kinds[0].intersection(*kinds[1:]))


# What comes after "et" or a comma is rather dated by itself: "parti à 14 heures et arrivé à 17 heures".
_apart = expression("in_dated", "apart")
_FARTHER = 25
# An act that stands further off is not what the date dates.
_FARTHEST = 45


def act_dated(told: Told, when: When) -> tuple[str | None, bool]:
    """The act that a date dates: the nearest of its clause, up to the next dates on both sides; of what "s'est produit", the subject,
    and that it is that."""
    first, last = between_dates(told, when)
    done = told.acts - _only_said(told.language)
    meanwhile = told.match(_then, when.end, last) if when.role is Role.HOUR else None
    if meanwhile and told.search(_going_on, first, meanwhile.end()):
        then = [term for term in told.terms if term.key in done and meanwhile.end() <= term.start < last]
        return (then[0].key if then else None), told.search(happens, meanwhile.end(), last) is not None
    acts = sorted(
        (distance(told, when, term.start, term.end) - _VERB * _is_a_verb(told, term), term)
        for term in told.terms
        if term.key in done and first <= term.start and term.end <= last
        if not (term.start < when.end and when.start < term.end)  # "à partir de": nobody leaves
        if when.role is not Role.HOUR or term.end <= when.start or term.start >= when.end
    )
    done_there = [(away, term) for away, term in acts if not _is_where(told, term)]
    if done_there and done_there[0][0] <= _FARTHEST:
        acts = done_there
    general = table(told.language, "acts_of_occurring")
    happened = _happened(told, when, first, last)
    nearest = acts[0][0] if acts else _FARTHEST + 1
    if happened is not None and distance(told, when, *happened) - _VERB <= min(nearest, _FARTHEST):
        turns = [found.end() for found in told.finditer(turn, first, happened[0])]
        first = turns[-1] if turns else first
        subject = [term for _, term in acts if first <= term.start < happened[0]]
        found = max(subject, key=lambda term: term.end, default=None)
        return (found.key if found is not None and found.key not in general else OCCURRED), True
    near = [term.key for away, term in acts if away <= _FARTHEST] or _only_verb(told, when, acts)
    if not near and _opens(told, when):
        # "Mardi, vers 13 heures, | la colonne a été prise sous le feu": whatever the comma
        once = word_set(told.language, "acts_at_once")
        near = [term.key for away, term in acts if away <= _FARTHEST + _FARTHER and term.key in once]
    occurred = OCCURRED if near or opens_the_hour(told, when) else None
    deed = next((act for act in near if act not in general), occurred)
    return deed, deed == OCCURRED and not near


def _is_where(told: Told, term: Term) -> bool:
    """Whether a term only tells where something was done: "morte | à l'hôpital"."""
    return told.folded[term.start : term.end] in word_set(told.language, "places_named_as_acts")


# "Il signait à 8 h 10, | quand les murs ont cédé", "il était 20 heures | lorsque": what the hour dates comes after.
_then = expression("in_dated", "then")
_going_on = expression("in_dated", "going_on")


def opens_the_hour(told: Told, when: When) -> bool:
    """Whether nothing but "il était", "c'était vers" tells what an hour dates."""
    listed = table(told.language, "opens_the_hour")
    return any(
        told.folded.startswith(words, when.start) or told.folded.endswith(f"{words} ", 0, when.start)
        for words in listed
    )


def _only_verb(told: Told, when: When, acts: Sequence[tuple[int, Term]]) -> list[str]:
    """The act of a clause that has but one verb, however far from its hour: "a coûté la vie à des dizaines de jeunes, dimanche soir"."""
    verbs = [term for _, term in acts if _is_a_verb(told, term)]
    alone = (
        when.role is not Role.SINCE and when.hours is not None and len({term.start for term in verbs}) == 1
    )
    return [term.key for term in verbs] if alone else []


def _happened(told: Told, when: When, first: int, last: int) -> tuple[int, int] | None:
    """Where a verb stands that says of its subject that it took place, the nearest to a date."""
    found = [match.span() for match in told.finditer(happens, first, last)]
    found = [span for span in found if span[1] <= when.start or span[0] >= when.end]
    return min(found, key=lambda span: distance(told, when, *span), default=None)


happens = whole_words("verbs_of_happening")


# A date is rather of the verb than of a noun or an adjective that stands so much nearer: "fin janvier, une malade est morte".
_VERB = 20


def _is_a_verb(told: Told, term: Term) -> bool:
    before = (told.before(sought, term.start, _AUXILIARY_REACH) for sought in (auxiliaries, _reflexive))
    return any(found is not None for found in before)


# "S'est | effondré": the auxiliary of a verb that is its own object.
_reflexive = expression("in_dated", "reflexive")


_AUXILIARY_REACH = 12


@cache
def _only_said(language: str) -> frozenset[str]:
    """The acts of speech, but for those that are done as well: a burial is no mourning in words."""
    done = table(language, "acts_said_and_done")
    return acts_of_speech(language) - frozenset(done)


def distance(told: Told, when: When, start: int, end: int) -> int:
    """How far a date stands from the words of an act: further where something between them has a date of its own."""
    gap = (end, when.start) if end <= when.start else (when.end, start)
    if start >= when.end and (
        told.search(_besides, *gap) or _is_told_up_to(told, when, start) or _is_aside(told, when)
    ):
        return 2 * _FARTHEST
    return gap[1] - gap[0] + (_FARTHER if told.search(_apart, *gap) else 0)


def _opens(told: Told, when: When) -> bool:
    """Whether an hour opens its clause, after no more than other dates: "mardi 3 mai, | vers 13 heures, | le bac a coulé"."""
    first, _ = told.clause(when.start, when.end)
    dates = frozenset[str]().union(*(told.keys_in(one.start, one.end) for one in told.dates))
    return when.role is Role.HOUR and told.keys_in(first, when.start) <= dates


def _is_told_up_to(told: Told, when: When, start: int) -> bool:
    """Whether an act comes after the comma behind a date that has its act before it: "des tirs ont éclaté à 8 h, | la fuite ..."."""
    first, _ = between_dates(told, when)
    apart = when.role is Role.HOUR and "," in told.folded[when.end : start]
    return apart and bool(told.acts & told.keys_in(first, when.start))


def _is_aside(told: Told, when: When) -> bool:
    """Whether a date ends an aside on the subject: "la barque, partie de Gao | le 4 mai, | a coulé"."""
    return (
        told.match(_ends_aside, when.end) is not None
        and told.before(_aside, when.start, _FARTHEST) is not None
    )


_aside, _ends_aside = expression("in_dated", "aside"), expression("in_dated", "ends_aside")
# "L'armée est entrée mardi soir dans le camp malgré des | tirs": nor is what only stands beside the act dated.
_besides = expression("in_dated", "besides")


@kept
def _stages(language: str) -> re.Pattern[str]:
    listed = table(language, "stages")
    ends = (f"(?P<{name}>{'|'.join(map(re.escape, words))})" for name, words in listed.items())
    return re.compile(rf"(?<!\w)(?:{'|'.join(ends) or NOWHERE})")


def stage_dated(told: Told, when: When, held: Term | None) -> str:
    """Whether a date is that of a beginning or of an end: "a décollé à 1h17", "s'est terminée vers 16 heures"; of what is told on the side
    of the word that it is `held` by, where that is known."""
    first, last = between_dates(told, when)
    if held is not None:
        first, last = (first, when.end) if held.end <= when.start else (when.start, last)
    first, last = max(first, when.start - _FARTHEST), min(last, when.end + _FARTHEST)
    found = [
        (distance(told, when, match.start(), match.end()), match.lastgroup or "")
        for match in told.finditer(_stages, first, last)
        if not any(match.start() < other.end and other.start < match.end() for other in told.dates)
        if not any(_is_between(told, match.end(), other, when) for other in told.dates)
    ]
    return min(found, default=(0, ""))[1]


def _is_between(told: Told, end: int, other: When, when: When) -> bool:
    """Whether what ends there has a date of its own before another: "qui avait quitté | le port | la veille, a sombré | vers 22 heures"."""
    apart = end <= other.start and other.end <= when.start
    return apart and told.fullmatch(glue, other.end, when.start) is None

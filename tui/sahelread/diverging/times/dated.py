"""Dates and hours as accounts give them, each with the telling words around it, and which of them can be compared.

Left out is what says too little ("récemment"), what only says when something was said, and by when something had not happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sahelread.diverging.findings import Answer, shortened
from sahelread.diverging.times.moments import width
from sahelread.diverging.told import Term, Told, acts_of_speech, read_alone
from sahelread.model import Message, message
from sahelread.text.dates import Role, When
from sahelread.text.expressions import expression, whole_words
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.number_grammar import grammar_of as number_grammar

# How many characters on each side of a date are taken for what it dates.
_NEAR = 80
# What has lasted since then is the whole sentence's business: "les relations ... se sont dégradées depuis les coups d'État de 2020".
_NEAR_SINCE = 150


@dataclass(frozen=True)
class Dated:
    """A date or an hour of a passage, the telling words near it, the act that it dates, and which end of it: `bound` of a
    span of hours, `stage` of a course. `occurs` where it is dated by a verb that says that it took place."""

    told: Told
    when: When
    surroundings: frozenset[str]
    deed: str | None = None
    bound: str = ""
    stage: str = ""
    occurs: bool = False

    @property
    def article(self) -> str:
        return self.told.ref.article

    @property
    def answer(self) -> Answer:
        return answer_of(self.told, self.when)


# "On cherche encore | ce lundi", "il restait toujours, | mardi": when it was not over.
_still = expression("in_dated", "still")


@read_alone
def comparable_dates(told: Told) -> Iterator[Dated]:
    """The dates and hours of a passage that can be compared, in order."""
    for when in told.dates:
        if (
            (when.loose and not _is_a_while_ago(when))
            or when.of_saying
            or _is_denied(told, when)
            or (when.role is Role.POINT and _still(told.language).search(told.folded, 0, when.start))
            or when.role is Role.LENGTH
            or (when.days is None and when.hours is None and when.weekday is None)
        ):
            continue
        (deed, occurs), stage = (None, False) if when.span else _deed(told, when), _stage(told, when)
        near = _surroundings(told, when)
        if deed is None and not stage and _only_sets_the_scene(told, when):
            continue
        when = _with_its_day(told, when)
        yield Dated(told, when, near, deed, _bound(told, when), stage, occurs)
        if when.hours is not None and when.role is Role.POINT:
            yield Dated(told, _hour_of(when), near, deed, stage=stage, occurs=occurs)


# So many words, its day and "à" or "un peu", stand before an hour that opens its sentence.
_OPENING_WORDS = 4


def _only_sets_the_scene(told: Told, when: When) -> bool:
    """Whether an hour opens a sentence in which nobody does anything: it is that of what comes next ("Lundi, 18 heures, à la frontière.")."""
    opens = len(told.folded[: when.start].split()) <= _OPENING_WORDS
    return when.role is Role.HOUR and opens and not told.acts


def _with_its_day(told: Told, when: When) -> When:
    """An hour with the day that its clause tells before it: "lundi, ... à 14 h 50"."""
    if when.role is not Role.HOUR or when.days is not None:
        return when
    first, _ = told.clause(when.start, when.end)
    days = [
        other.days
        for other in told.dates
        if other.role is Role.POINT and other.days and not (other.loose or other.of_saying)
        if first <= other.start and other.end <= when.start
    ]
    return replace(when, days=days[-1]) if days else when


# "Récemment" and "ces derniers jours" are compared as vaguer than a day; "hier" in an article without its day is not.
_A_WHILE = 5


def _is_a_while_ago(when: When) -> bool:
    return when.days is not None and width(when.days) >= _A_WHILE


def _is_denied(told: Told, when: When) -> bool:
    """Whether the sentence says that something had not happened by then ("aucun groupe n'avait revendiqué dimanche")."""
    return any(
        not negation.denied and negation.start < when.start <= negation.scope_end
        for negation in told.negations
    )


def _hour_of(when: When) -> When:
    """The hour that is written with a date ("19/09/2025 11:27")."""
    return When(when.start, when.end, Role.HOUR, days=when.days, hours=when.hours)


def _surroundings(told: Told, when: When) -> frozenset[str]:
    """The telling words near a date, up to the next dates on both sides."""
    first, last = told.clause(when.start, when.end)
    ends = [
        other.end
        for other in told.dates
        if other.end <= when.start
        and other.role is when.role
        and not _to_its_end(told.language).fullmatch(told.folded, other.end, when.start)
    ]
    starts = [other.start for other in told.dates if other.start >= when.end and other.role is when.role]
    near = _NEAR if when.role is not Role.SINCE else _NEAR_SINCE
    first = max([first, when.start - near, *ends])
    last = min([last, when.end + near, *starts])
    return told.keys_in(first, when.start) | told.keys_in(when.end, last)


@kept
def _stages(language: str) -> re.Pattern[str]:
    listed = table(language, "stages")
    ends = (f"(?P<{name}>{'|'.join(map(re.escape, words))})" for name, words in listed.items())
    return re.compile(rf"(?<!\w)(?:{'|'.join(ends) or '(?!)'})")


def _stage(told: Told, when: When) -> str:
    """Whether a date is that of a beginning or of an end: "a décollé à 1h17", "s'est terminée vers 16 heures"."""
    first, last = told.clause(when.start, when.end)
    first, last = max(first, when.start - _FARTHEST), min(last, when.end + _FARTHEST)
    others = [other for other in told.dates if other.role is when.role]
    first = max([first, *(other.end for other in others if other.end <= when.start)])
    last = min([last, *(other.start for other in others if other.start >= when.end)])
    found = [
        (_distance(told, when, match.start(), match.end()), match.lastgroup or "")
        for match in _stages(told.language).finditer(told.folded, first, last)
        if match.end() <= when.start or match.start() >= when.end
    ]
    return min(found, default=(0, ""))[1]


_from = expression("in_dated", "from")
_to = expression("in_dated", "to")


def _bound(told: Told, when: When) -> str:
    """Whether an hour is a beginning ("depuis 8 heures"), an end ("avant 20 heures"), or neither."""
    if when.role is not Role.HOUR:
        return ""
    before = max(0, when.start - 20)
    if _from(told.language).search(told.folded, before, when.start):
        return "from"
    if _to(told.language).search(told.folded, before, when.start):
        return "to"
    return ""


_to_its_end = expression("in_dated", "to_its_end")


# What comes after "et" or a comma is rather dated by itself: "parti à 14 heures et arrivé à 17 heures".
_apart = expression("in_dated", "apart")
_FARTHER = 25
# An act that stands further off is not what the date dates.
_FARTHEST = 45


def _deed(told: Told, when: When) -> tuple[str | None, bool]:
    """The act that a date dates: the nearest of its clause, up to the next dates on both sides; of what "s'est produit", the subject,
    and that it is that."""
    first, last = told.clause(when.start, when.end)
    done = told.acts - _only_said(told.language)
    others = [other for other in told.dates if other.role is when.role]
    first = max([first, *(other.end for other in others if other.end <= when.start)])
    last = min([last, *(other.start for other in others if other.start >= when.end)])
    acts = sorted(
        (_distance(told, when, term.start, term.end) - _VERB * _is_a_verb(told, term), term)
        for term in told.terms
        if term.key in done and first <= term.start and term.end <= last
        if when.role is not Role.HOUR or term.end <= when.start or term.start >= when.end
    )
    general = table(told.language, "acts_of_occurring")
    happened = _happened(told, when, first, last)
    nearest = acts[0][0] if acts else _FARTHEST + 1
    if happened is not None and _distance(told, when, *happened) - _VERB <= min(nearest, _FARTHEST):
        subject = [term for _, term in acts if term.end <= happened[0]]
        found = max(subject, key=lambda term: term.end, default=None)
        return (found.key if found is not None and found.key not in general else OCCURRED), True
    near = [term.key for distance, term in acts if distance <= _FARTHEST] or _only_verb(told, when, acts)
    if any(act in general for act in near):
        near = [term.key for _, term in acts]  # "son enterrement a eu lieu": whatever its subject is
    opens = any(
        told.folded.startswith(words, when.start) or told.folded.endswith(f"{words} ", 0, when.start)
        for words in table(told.language, "opens_the_hour")
    )
    deed = next((act for act in near if act not in general), OCCURRED if near or opens else None)
    return deed, deed == OCCURRED


def _only_verb(told: Told, when: When, acts: Sequence[tuple[int, Term]]) -> list[str]:
    """The act of a clause that has but one verb, however far from its hour: "a coûté la vie à des dizaines de jeunes, dimanche soir"."""
    verbs = [term for _, term in acts if _is_a_verb(told, term)]
    alone = (
        when.role is not Role.SINCE and when.hours is not None and len({term.start for term in verbs}) == 1
    )
    return [term.key for term in verbs] if alone else []


def _happened(told: Told, when: When, first: int, last: int) -> tuple[int, int] | None:
    """Where a verb stands that says of its subject that it took place, the nearest to a date."""
    found = [match.span() for match in _happens(told.language).finditer(told.folded, first, last)]
    found = [span for span in found if span[1] <= when.start or span[0] >= when.end]
    return min(found, key=lambda span: _distance(told, when, *span), default=None)


_happens = whole_words("verbs_of_happening")


# A date is rather of the verb than of a noun or an adjective that stands so much nearer: "fin janvier, une malade est morte".
_VERB = 20


def _is_a_verb(told: Told, term: Term) -> bool:
    grammar = number_grammar(told.language)
    start = max(0, term.start - _AUXILIARY_REACH)
    return grammar is not None and (
        grammar.auxiliary.search(told.folded, start, term.start) is not None
        or _reflexive(told.language).search(told.folded, start, term.start) is not None
    )


# "S'est | effondré": the auxiliary of a verb that is its own object.
_reflexive = expression("in_dated", "reflexive")


_AUXILIARY_REACH = 12


@cache
def _only_said(language: str) -> frozenset[str]:
    """The acts of speech, but for those that are done as well: a burial is no mourning in words."""
    done = table(language, "acts_said_and_done")
    return acts_of_speech(language) - frozenset(done)


OCCURRED = "occur"
"""The deed of what only happened ("le drame s'est produit"): of whatever the story is about."""


def _distance(told: Told, when: When, start: int, end: int) -> int:
    gap = (end, when.start) if end <= when.start else (when.end, start)
    if end <= when.start and _is_of_an_opening(told, start, when):
        return 2 * _FARTHEST
    if start >= when.end and _besides(told.language).search(told.folded, *gap):
        return 2 * _FARTHEST
    return gap[1] - gap[0] + (_FARTHER if _apart(told.language).search(told.folded, *gap) else 0)


# "L'armée est entrée mardi soir dans le camp malgré des | tirs": nor is what only stands beside the act dated.
_besides = expression("in_dated", "besides")


_meanwhile = expression("in_dated", "meanwhile")
_OPENING_REACH = 40


def _is_of_an_opening(told: Told, start: int, when: When) -> bool:
    """Whether an act only opens a sentence whose verb comes after a comma: "retranchés depuis l'attaque, ils ont été pris | à midi"."""
    comma, grammar = told.folded.find(", ", start, when.start), number_grammar(told.language)
    return (
        comma >= 0
        and grammar is not None
        and grammar.auxiliary.search(told.folded, comma, when.start) is not None
        and _meanwhile(told.language).search(told.folded, max(0, start - _OPENING_REACH), start) is not None
    )


def are_two_ends(a: Dated, b: Dated) -> bool:
    """Whether two dates are those of the two ends of something."""
    return {a.stage, b.stage} == {"start", "end"} or {a.bound, b.bound} == {"from", "to"}


def answer_of(told: Told, when: When) -> Answer:
    """What a passage answers with one of its dates."""
    return Answer(told, when.start, when.end, _value(when, told))


def _value(when: When, told: Told) -> str | Message:
    """A date as it is written, with the day it was resolved to when the words do not say it."""
    written = shortened(told.text[when.start : when.end])
    if not when.relative or when.role is Role.HOUR:
        return written
    if when.days is None:
        return message("{written} (unresolved: no date of publication)", written=written)
    return written if when.loose else message("{written} ({days})", written=written, days=when.days)

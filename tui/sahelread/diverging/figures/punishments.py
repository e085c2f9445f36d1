"""What a court gives and whom it gives it: a term in prison, a fine, a ban, each of somebody who was tried.

"Quinze ans" of one account and "une peine de quinze ans de réclusion" of another are one term; those of a co-accused are another,
and what was asked for is never what was given (`measures`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from sahelread.diverging.figures.convicts import convicts, given_to
from sahelread.diverging.told import Told
from sahelread.text.expressions import NOWHERE, expression, written
from sahelread.text.kept import kept
from sahelread.text.lexicon import entry, table
from sahelread.text.numbers import Number

# How far from a length or a sum the word stands that makes it a punishment.
_BEFORE, _AFTER = 60, 34
_SENTENCE_END = re.compile(r"[.;!?](?= |\Z)")
# What a term counted in these may be; hours and minutes are never one.
_TERMS = ("time:year", "time:month")


@dataclass(frozen=True)
class _Words:
    before: re.Pattern[str]
    after: re.Pattern[str]


@kept
def _kinds(language: str) -> Mapping[str, _Words]:
    listed = table(language, "punishments")
    return {
        kind: _Words(
            re.compile(rf"(?<!\w)(?:{said['before'] or NOWHERE})[^.;:!?]*\Z"),
            re.compile(rf"[^.;:!?,]*?(?<!\w)(?:{said['after'] or NOWHERE})"),
        )
        for kind, said in listed.items()
    }


def punishment(told: Told, number: Number) -> str | None:
    """The kind of punishment that a length of time or a sum is; None for any other."""
    if not (number.money or number.unit in _TERMS) or told.before(_served, number.start, _BEFORE):
        return None
    given = _own(told, number)
    if given is None and number.unit in _TERMS and (_is_taken(told, number) or _goes_on(told, number)):
        return PRISON
    return given


def is_given_as_such(told: Told, number: Number) -> bool:
    """Whether a number of years is what somebody is given where it might be his age: "Ba est condamné à 30 ans", not "Ba, 30 ans, …"."""
    return punishment(told, number) is not None and not told.before(_aged, number.start, _BEFORE)


def _own(told: Told, number: Number) -> str | None:
    """The kind of punishment that the words next to a number make it, those behind it first."""
    beside = [other for other in told.numbers if other.unit is not None and other is not number]
    bounds = number.start - _BEFORE, number.phrase_end + _AFTER
    first, last = told.up_to_others(beside, number.start, number.phrase_end, bounds)
    kinds = {
        kind: said
        for kind, said in _kinds(told.language).items()
        if (kind == _FINE) == number.money
        and (kind != _SUSPENDED or number.part or told.before(_firm_and, number.start, _BEFORE))
    }  # a term that is suspended as a whole is one in prison
    if _RISKED in kinds and kinds[_RISKED].before.search(told.folded, max(first, 0), number.start):
        return f"{PUNISHED}{_RISKED}"  # "il risque dix ans de prison": nothing is given yet
    for kind, said in kinds.items():
        if said.after.match(told.folded, number.phrase_end, max(last, number.phrase_end)):
            return f"{PUNISHED}{kind}"
    for kind, said in kinds.items():
        if said.before.search(told.folded, max(first, 0), number.start):
            return f"{PUNISHED}{kind}"
    return None


_FINE, _SUSPENDED, _FIRM, _RISKED = "fine", "suspended", "firm", "risked"
# "Huit ans ferme et | deux ans avec sursis".
_firm_and = expression("in_punishments", "firm_and")
PUNISHED = "punished: "
"""What opens the theme of a punishment."""
PRISON, MINIMUM = f"{PUNISHED}prison", f"{PUNISHED}minimum"
"""The themes of a term in prison, and of the least of it that has to be served."""


def rests(accounts: Iterable[Told]) -> frozenset[float]:
    """What is left of terms in prison of which a part is suspended: six years of "dix ans de prison, dont quatre avec sursis"."""
    return frozenset(
        total.figure - part.figure
        for told in accounts
        if _SUSPENDED in _kinds(told.language)
        for total, part in pairwise(told.numbers)
        if part.part and _kinds(told.language)[_SUSPENDED].after.match(told.folded, part.end)
    )


def as_whole_term(themes: frozenset[str], number: Number, rest: Collection[float]) -> frozenset[str]:
    """The themes of a term, "ferme" left out where it is all of it: "douze ans de prison ferme" are twelve years in prison, unless they are
    the `rest` of a term that is suspended in part."""
    if themes == {f"{PUNISHED}{_FIRM}"} and not number.part and number.figure not in rest:
        return frozenset((PRISON,))
    return themes


(
    _list_goes_on,
    _served,
    _takes,
    _whole,
    _aged,
    _to_life,
    _appealed,
    _on_appeal,
    _first_court,
    _of_first_court,
) = (
    expression("in_punishments", name)
    for name in (
        "goes_on",
        "served",
        "takes",
        "whole",
        "aged",
        "to_life",
        "appealed",
        "on_appeal",
        "first_court",
        "of_first_court",
    )
)
_beside, _to_whom = written(r",? "), expression("in_punishments", "to")


def _is_taken(told: Told, number: Number) -> bool:
    """Whether a term is what somebody named "takes": "Marc Dia prend | dix ans", but not "prend dix mois de retard"."""
    taken = told.before(_takes, number.start, _BEFORE)
    by = taken and any(told.fullmatch(_beside, name.end, taken.start()) for name in told.names)
    return bool(by) and told.match(_whole, number.phrase_end) is not None


def _goes_on(told: Told, number: Number) -> bool:
    """Whether a sentence goes on with what another is given: "Marc Dia écope de 20 ans, Aya Koné | de 10 ans", "et | dix ans contre Aya Koné"."""
    before = [other for other in told.numbers if other.end <= number.start and other.unit == number.unit]
    if not before or _SENTENCE_END.search(told.folded, before[-1].end, number.start):
        return False
    named = [name for name in told.names if before[-1].end <= name.start < number.start]
    leads = named and told.fullmatch(_list_goes_on, named[-1].end, number.start)
    behind = any(
        name.may_be_a_person and name.start >= number.end and told.fullmatch(_to_whom, number.end, name.start)
        for name in told.names
    )
    return bool(leads or behind) and punishment(told, before[-1]) is not None


def is_of_first_court(told: Told, number: Number) -> bool:
    """Whether a term is that of the first judges, where its passage tells of an appeal too: "deux ans en première instance, quatre en appel"."""
    if not told.search(_appealed) or told.match(_on_appeal, number.phrase_end):
        return False
    before = told.before(_of_first_court, number.start, _BEFORE)
    others = before and any(before.start() < one.start < number.start for one in told.numbers)
    return bool((before and not others) or told.match(_first_court, number.phrase_end))


def is_between(told: Told, number: Number) -> bool:
    """Whether a term goes from one to another: what several are given, none of them his own ("des peines de 3 à 12 ans")."""
    bounds = number.low is not None and number.high is not None and number.best is None
    return bounds or told.match(_to_life, number.phrase_end) is not None


def is_punished(themes: frozenset[str]) -> bool:
    """Whether what a measure is of is a punishment."""
    return any(theme.startswith(PUNISHED) for theme in themes)


def punished(told: Told, number: Number) -> frozenset[str]:
    """To whom a punishment is given (`convicts`); empty where that is not said, and for what is none."""
    if is_between(told, number) or punishment(told, number) is None:
        return frozenset()
    return given_to(told, number.start, number.end)


def named(told: Told, themes: frozenset[str], nouns: frozenset[str], *, asked: bool) -> str:
    """What a punishment is called in a question, with the name of the one to whom it is given, and whether it was only `asked` for;
    empty for any other measure."""
    kinds = [theme.removeprefix(PUNISHED) for theme in themes if theme.startswith(PUNISHED)]
    if not kinds:
        return ""
    called = str(table(told.language, "punishments")[kinds[0]]["name"])
    people = [
        told.text[name.start : name.end]
        for name in told.names
        if any(f" {one} ".startswith(f" {name.key} ") for one in convicts(nouns))
    ]
    demanded = [entry(told.language, "punishment_asked_for") or ""] if asked else []
    return ", ".join(filter(None, (called, *demanded, *people[:1])))

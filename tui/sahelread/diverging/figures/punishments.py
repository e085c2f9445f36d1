"""What a court gives and whom it gives it: a term in prison, a fine, a ban, each of somebody who was tried.

"Quinze ans" of one account and "une peine de quinze ans de réclusion" of another are one term; those of a co-accused are another,
and what was asked for is never what was given (`measures`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from sahelread.diverging.told import Told
from sahelread.text.expressions import NOWHERE, expression
from sahelread.text.kept import kept
from sahelread.text.lexicon import entry, table
from sahelread.text.names import Name, NameKind
from sahelread.text.numbers import Number
from sahelread.text.words import fold, lemma, words

# How far from a length or a sum the word stands that makes it a punishment, and how far its person.
_BEFORE, _AFTER, _PERSON = 60, 34, 150
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
    return _own(told, number) or (_PRISON if number.unit in _TERMS and _goes_on(told, number) else None)


def _own(told: Told, number: Number) -> str | None:
    """The kind of punishment that the words next to a number make it, those behind it first."""
    beside = [other for other in told.numbers if other.unit is not None and other is not number]
    bounds = number.start - _BEFORE, number.phrase_end + _AFTER
    first, last = told.up_to_others(beside, number.start, number.phrase_end, bounds)
    kinds = {
        kind: said
        for kind, said in _kinds(told.language).items()
        if (kind == _FINE) == number.money and (kind != _SUSPENDED or number.part)
    }  # a term that is suspended as a whole is one in prison
    for kind, said in kinds.items():
        if said.after.match(told.folded, number.phrase_end, max(last, number.phrase_end)):
            return f"{PUNISHED}{kind}"
    for kind, said in kinds.items():
        if said.before.search(told.folded, max(first, 0), number.start):
            return f"{PUNISHED}{kind}"
    return None


_FINE, _SUSPENDED, _FIRM = "fine", "suspended", "firm"
PUNISHED = "punished: "
"""What opens the theme of a punishment."""
_PRISON = f"{PUNISHED}prison"


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
        return frozenset((_PRISON,))
    return themes


_list_goes_on, _given, _to, _served = (
    expression("in_punishments", name) for name in ("goes_on", "given", "to", "served")
)


def _goes_on(told: Told, number: Number) -> bool:
    """Whether a sentence goes on with what another is given: "Marc Dia écope de 20 ans, Aya Koné | de 10 ans"."""
    before = [other for other in told.numbers if other.end <= number.start and other.unit == number.unit]
    if not before or _SENTENCE_END.search(told.folded, before[-1].end, number.start):
        return False
    named = [name for name in told.names if before[-1].end <= name.start < number.start]
    leads = named and told.fullmatch(_list_goes_on, named[-1].end, number.start)
    return bool(leads) and punishment(told, before[-1]) is not None


def is_punished(themes: frozenset[str]) -> bool:
    """Whether what a measure is of is a punishment."""
    return any(theme.startswith(PUNISHED) for theme in themes)


def punished(told: Told, number: Number) -> frozenset[str]:
    """Whom a punishment is given: the last name next to it, or what class of people; empty where that is not said."""
    if punishment(told, number) is None:
        return frozenset()
    ends = [match.end() for match in _SENTENCE_END.finditer(told.folded, 0, number.start)]
    first = max([number.start - _PERSON, *ends])
    named = [name for name in told.names if first <= name.start < number.start and _is_a_person(told, name)]
    behind = [
        name
        for name in told.names
        if name.start >= number.end and told.fullmatch(_to, number.end, name.start)
    ]
    if behind or named:
        return frozenset(((behind or named[-1:])[0].last,))
    kinds = _people(told.language)
    counted = [
        one for one in told.numbers if first <= one.start and one.end <= number.start and one.head in kinds
    ]
    if counted:
        return frozenset((f"{_CLASS}{kinds[counted[-1].head or '']}",))
    found = [
        kinds[noun]
        for word in words(told.text[max(0, first) : number.start])
        if (noun := fold(lemma(word.text, told.language))) in kinds
    ]
    return frozenset((f"{_CLASS}{found[-1]}",)) if found else frozenset()


_CLASS = "class "
# Those tried beside somebody are told apart from him, named or not.
_ACCOMPLICES = f"{_CLASS}accomplice"


def _is_a_person(told: Told, name: Name) -> bool:
    given = name.kind is NameKind.OTHER and told.match(_given, name.end) is not None
    return name.may_be_a_person or given


def named(themes: frozenset[str], nouns: frozenset[str], language: str, *, asked: bool) -> str:
    """What a punishment is called in a question, with the name of the one to whom it is given, and whether it was only `asked` for;
    empty for any other measure."""
    kinds = [theme.removeprefix(PUNISHED) for theme in themes if theme.startswith(PUNISHED)]
    if not kinds:
        return ""
    called = str(table(language, "punishments")[kinds[0]]["name"])
    people = sorted(noun for noun in nouns if not noun.startswith(_CLASS))
    demanded = [entry(language, "punishment_asked_for") or ""] if asked else []
    return ", ".join(filter(None, (called, *demanded, *(one.capitalize() for one in people[:1]))))


def convicts(given: frozenset[str]) -> frozenset[str]:
    """The last names of those to whom a punishment is given."""
    return frozenset(one for one in given if not one.startswith(_CLASS))


def are_of_others(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two punishments are given to others: two names, or two classes of people ("trois femmes", "46 soldats")."""
    named, others = convicts(a), convicts(b)
    if named and others:
        return not named & others
    if (_ACCOMPLICES in a) != (_ACCOMPLICES in b):
        return True
    return bool(a and b) and not named and not others and not a & b


@cache
def _people(language: str) -> Mapping[str, str]:
    """The class of each noun of the lexicon for people of a kind of their own."""
    people = frozenset(table(language, "kinds_of_people")) - {"anyone"}
    listed = table(language, "counted_kinds")
    return {str(noun): kind for kind in people for noun in listed.get(kind, ())}

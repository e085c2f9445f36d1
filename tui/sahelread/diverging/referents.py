"""What a number counts, made comparable: two numbers answer one question when they count the same beings or things.

"27 soldats tués" and "vingt-sept militaires ont péri" do; "deux diplomates maliens" and "cinq agents de l'ambassade de France" do
not, although both were expelled; nor does what an account recalls of last year. The kind comes from the noun, or from
its complement when the noun says nothing ("neuf morts dans ses rangs", "40 morts chez les soldats").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sahelread.diverging.accounts import Told
from sahelread.text.lexicon import table
from sahelread.text.numbers import Modifier, Number
from sahelread.text.words import fold, lemma, words

ANYONE = "anyone"


@dataclass(frozen=True)
class Referent:
    """What is counted: `kind` of beings or things, what happened to them, whose they are, and of which period.

    `nouns` are the folded words of the noun phrase. `sides` are the countries whose people or bodies they are.
    """

    kind: str
    fate: str | None
    sides: frozenset[str]
    nouns: frozenset[str]
    part: bool
    background: bool
    is_people: bool = False


@cache
def _kinds(language: str) -> dict[str, str]:
    """The kind that each noun of the lexicon counts."""
    found: dict[str, str] = {}
    for kind, nouns in (table(language, "counted_kinds") or {}).items():
        for noun in nouns:
            found.setdefault(str(noun), kind)
    return found


@cache
def sides_of_words(language: str) -> dict[str, str]:
    """Every demonym and country name of the lexicon, folded and singular, with the key of its country."""
    found: dict[str, str] = {}
    for country, entry in (table(language, "countries") or {}).items():
        forms: list[str] = []
        if isinstance(entry, dict):
            for name in ("demonyms", "demonym", "names", "name"):
                value = entry.get(name) or ()
                forms.extend(value.split() if isinstance(value, str) else [str(part) for part in value])
        elif isinstance(entry, str):
            forms.extend(entry.split())
        for form in forms:
            plain = fold(form.replace("_", " "))
            found[plain] = str(country)
            found[fold(lemma(form, language))] = str(country)
    return found


def referent(told: Told, number: Number) -> Referent | None:
    """What the number counts, or None when the text does not say."""
    if number.head is None:
        return None
    language = told.language
    kinds = _kinds(language)
    qualifiers = [fold(lemma(word, language)) for word in number.qualifiers]
    kind = _kind(number.head, qualifiers, kinds)
    sides = sides_of_words(language)
    nouns = frozenset((number.head, *qualifiers))
    owners = frozenset(sides[word] for word in nouns if word in sides)
    if kind == ANYONE:
        kind = _kind_of_whom(told, number, kinds) or ANYONE
    people = kind in (table(language, "kinds_of_people") or ())
    return Referent(kind, number.fate, owners, nouns, number.part, told.background is not None, people)


def _kind(head: str, qualifiers: list[str], kinds: dict[str, str]) -> str:
    for word in qualifiers:
        if f"{head} de {word}" in kinds:
            return kinds[f"{head} de {word}"]
        if f"{head} {word}" in kinds:
            return kinds[f"{head} {word}"]
    kind = kinds.get(head, head)
    if kind == ANYONE:
        for word in qualifiers:
            found = kinds.get(word)
            if found and found != ANYONE:
                return found
    return kind


# How far after a noun that says nothing its people are named: "40 morts chez les soldats", "14 corps de villageois inhumés".
_WHOM_REACH = 40


def _kind_of_whom(told: Told, number: Number, kinds: dict[str, str]) -> str | None:
    """The kind of people that follow a noun like "morts", before the next number or punctuation."""
    end = number.phrase_end
    following = [other.start for other in told.numbers if other.start > number.start]
    limit = min([end + _WHOM_REACH, len(told.text), *following])
    for mark in ",.;:!?(":
        cut = told.text.find(mark, end, limit)
        limit = cut if cut >= 0 else limit
    for word in words(told.text[end:limit]):
        plain = fold(lemma(word.text, told.language))
        found = kinds.get(plain)
        if found and found != ANYONE:
            return found
    return None


def comparable(number: Number) -> bool:
    """Whether a number can answer a question by itself: "les deux pays" only recalls what is known."""
    if number.modifier is Modifier.UNKNOWN:
        return True
    return not (number.definite and (number.best or 0) <= 2)

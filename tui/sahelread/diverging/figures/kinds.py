"""What class of beings or things a number counts, by its noun or by the words that complete it, and whose they are.

"27 soldats" and "vingt-sept militaires" are of one class of the lexicon, "40 morts chez les soldats" is of theirs, "deux Belges" are
nationals of one country; a noun that the lexicon does not know is a class of its own.
"""

from __future__ import annotations

import re
from functools import cache

from sahelread.aligning.concepts import mentions
from sahelread.aligning.sides import sides
from sahelread.diverging.told import Told
from sahelread.text.expressions import expression
from sahelread.text.lexicon import entry, table, word_set
from sahelread.text.numbers import Number
from sahelread.text.words import fold, lemma, words

ANYONE = "anyone"
# "D'autres", behind a number: besides some who were counted before.
others = expression("in_kinds", "others")


@cache
def kinds_of(language: str) -> dict[str, str]:
    """The kind that each noun of the lexicon counts."""
    found: dict[str, str] = {}
    for kind, nouns in table(language, "counted_kinds").items():
        for noun in nouns:
            found.setdefault(str(noun), kind)
    return found


def owners(told: Told, number: Number) -> frozenset[str]:
    """The country whose people or bodies are counted, as the noun phrase says it first."""
    start, end = number.end, number.phrase_end
    if number.head_span and number.head_span[0] < number.start:
        start, end = (
            number.head_span[0],
            number.start,
        )  # the noun of an apposition: "plusieurs diplomates français, entre 4 et 5"
    folded = [fold(word.text) for word in words(told.text[start:end])]
    articles, places = (
        word_set(told.language, name) for name in ("articles_before_countries", "words_before_places")
    )
    for place, country in sorted(sides(folded, told.language).items()):
        before = [word for word in folded[max(0, place - 2) : place] if word not in articles]
        if not before or before[-1] not in places:
            return frozenset((country,))  # and not "cinq agents de l'ambassade de France | à Bamako"
    return frozenset()


# "Des terroristes qui auraient perdu 80 | des leurs", "l'armée a perdu sept | hommes".
of_their_own = expression("of_their_own", "theirs", frame=r" {}(?!\w)")
_relative = expression("in_kinds", "relative")


def kind_of_their_own(told: Told, number: Number, kinds: dict[str, str], *, is_loss: bool) -> str:
    """The class of those who lost some of their own: whom a relative clause goes on with, else who is named first in the sentence."""
    if not (is_loss or told.match(of_their_own, number.end)):
        return ANYONE
    first = max([0, *(mark.end() for mark in re.finditer(r"[.;!?:] ", told.folded[: number.start]))])
    relatives = [match.start() for match in told.finditer(_relative) if first < match.start() < number.start]
    last = relatives[-1] if relatives else number.start
    said = [(one.start, one.end) for one in told.attributions]
    named = [
        kind
        for word in words(told.text[first:last])
        if not any(start <= first + word.start < end for start, end in said)
        if (kind := kinds.get(fold(lemma(word.text, told.language)), ANYONE)) != ANYONE
        and kind in table(told.language, "kinds_of_people")
    ]
    return named[-1 if relatives else 0] if named else ANYONE


def kind_of(head: str, qualifiers: list[str], kinds: dict[str, str], language: str) -> str:
    """The class of a noun with its qualifiers, all folded and singular: that of `kinds`, a concept of the lexicon, else the noun itself."""
    joints = entry(language, "joins_a_complement") or " ", " "
    whole = (f"{head}{joint}{word}" for word in qualifiers for joint in joints)
    if found := next((kinds[name] for name in whole if name in kinds), None):
        return found
    parts = [fold(lemma(part, language)) for part in head.split("-")]
    known = kinds.get(head) or next((kinds[part] for part in parts if part in kinds), None)
    kind = known or _concept(head, language) or head
    if kind == ANYONE:
        for place, word in enumerate(qualifiers, start=1):
            if (one := kind_of(word, qualifiers[place:], kinds, language)) in table(
                language, "kinds_of_people"
            ):
                return one  # "des hommes à moto" are no motorbikes
    return kind


def nation_of(head: str, owners: frozenset[str], language: str) -> str | None:
    """The country whose nationals are counted: "deux Belges", "trois ressortissants belges"; a toll of all is not theirs."""
    if head in table(language, "compatriots"):
        return next(iter(sorted(owners)), None)
    return next(iter(sides([head], language).values()), None)


@cache
def _concept(noun: str, language: str) -> str | None:
    """The concept under which the lexicon keeps a noun with those that the press uses for it ("passager", "voyageur")."""
    return next(
        (found.concept for found in mentions(words(noun), language) if found.kind == "equivalents"), None
    )


@cache
def is_act(noun: str, language: str) -> bool:
    """Whether a noun is an act ("attaques"), which may kill but is not killed."""
    return any(found.kind == "acts" for found in mentions(words(noun), language))


def kind_before(told: Told, number: Number, kinds: dict[str, str]) -> str | None:
    """The class of those counted right before, of whom others met another fate: "treize soldats ont été tués et | 353 (autres)
    blessés"."""
    before = told.counts_before(number.start)
    if not before or before[-1].head is None or before[-1].fate in (None, number.fate):
        return None
    qualifiers = [fold(lemma(word, told.language)) for word in before[-1].qualifiers]
    found = kind_of(before[-1].head, qualifiers, kinds, told.language)
    is_known = found in table(told.language, "kinds_of_people")
    goes_on = told.match(others, number.end) or told.fullmatch(
        _and_as_many, before[-1].noun_end, number.start
    )
    return found if is_known and goes_on and found != ANYONE else None


# "Trois manifestants | ont été tués et | dix-sept blessés": both are told of the same people.
_and_as_many = expression("in_kinds", "and_as_many")

"""Figures without a noun that take up what was told: "l'armée n'en reconnaît que neuf", "les motos, il y en avait cent", "onze d'entre eux".

What they count is what was counted before, or what a plural named before without a figure: whatever stands first in the sentence, or in
the nearest passage that has one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from sahelread.aligning.elided import BACK, is_elided
from sahelread.aligning.facts import facts_of
from sahelread.diverging.accounts import Accounts
from sahelread.diverging.figures.extent import last_word
from sahelread.diverging.figures.fate_kinds import BEFALLEN
from sahelread.diverging.figures.kinds import kind_of, kinds_of
from sahelread.diverging.told import Told
from sahelread.model import PassageRef
from sahelread.text.expressions import expression
from sahelread.text.lexicon import table
from sahelread.text.number_fates import verbs_of, with_fate
from sahelread.text.number_phrases import with_phrase
from sahelread.text.number_words import units
from sahelread.text.numbers import Modifier, Number
from sahelread.text.words import fold

# "132, | dit le gouvernement."
_is_said = expression("in_taken_up", "is_said")
# "Combien de prisonniers ont été échangés ? | Un peu plus de | 200."
_how_many, _asked = (expression("in_taken_up", name) for name in ("how_many", "asked"))
# "58 migrants sont morts. | Ils étaient | 150": who they were is not what befell some of them.
_they_were = expression("in_taken_up", "they_were")
_THEY_REACH = 40
# "J'en ai trouvé | 73", "il en manque | vingt"; "onze | d'entre eux".
_of_them, _among_them = expression("in_taken_up", "of_them"), expression("in_taken_up", "among_them")
_OF_THEM_REACH = 50
# What a plural opens with: "| les motos", "| ses élèves".
_opens = expression("in_taken_up", "opens")


def takes_up(told: Told, number: Number) -> bool:
    """Whether a figure without a noun stands for what was counted before."""
    if _is_elided(told, number) or _is_of_them(told, number):
        return True
    alone = number.head is number.unit is number.fate is None
    if alone and _how_many(told.language).search(f"{fold(told.text_before)} {told.folded[: number.start]}"):
        return True
    return alone and number.start == 0 and told.match(_is_said, number.end) is not None


def _is_elided(told: Told, number: Number) -> bool:
    return is_elided(facts_of(told.text, told.language, told.reference), number)


def _is_of_them(told: Told, number: Number) -> bool:
    """Whether a figure counts some of those whom a pronoun means."""
    if number.head is not None or number.unit is not None or number.best is None:
        return False
    return bool(told.before(_of_them, number.start, _OF_THEM_REACH) or told.match(_among_them, number.end))


def taken_up(accounts: Accounts, told: Told, number: Number) -> tuple[Number, str | None]:
    """A figure without a noun with the noun and the fate of those whom it takes up, and the place of those whom a pronoun means."""
    before = next(iter(_before(accounts, told, number, _counts)), None)
    if before and not (_is_of_them(told, number) and not _is_elided(told, number)):
        befell = before.fate in BEFALLEN and told.before(_they_were, number.start, _THEY_REACH)
        fate = None if befell else before.fate
        return replace(number, head=before.head, qualifiers=before.qualifiers, fate=fate), None
    several = _before(accounts, told, number, _named) if _is_of_them(told, number) else []
    if not several:
        return number, None
    named, of_some = several[0], told.match(_among_them, number.end)
    if of_some and len({one.head for one in several if _may_be_people(one, told.language)}) > 1:
        return replace(number, part=True), None  # "les gendarmes ont vu les voleurs. | Trois d'entre eux"
    # "six d'entre eux" are not all who were wounded
    fate = number.fate or (None if of_some else named.fate)
    place = _place_before(accounts, told) if fate else None
    return replace(number, head=named.head, qualifiers=named.qualifiers, fate=fate), place


def _before(
    accounts: Accounts, told: Told, number: Number, naming: Callable[[Told], Iterable[Number]]
) -> Sequence[Number]:
    """What the nearest passage tells that a figure may take up."""
    for back in range(BACK + 1):
        other = accounts.told.get(PassageRef(told.ref.article, told.ref.passage - back))
        last = sys.maxsize if back else _pronoun_at(told, number)
        found = [one for one in naming(other) if one.phrase_end <= last] if other else []
        if found:
            return found
    return []


def _may_be_people(named: Number, language: str) -> bool:
    """Whether a plural is of people, by a noun that the lexicon knows for them or does not know at all."""
    kind = kind_of(named.head or "", [], kinds_of(language), language)
    return kind == named.head or kind in table(language, "kinds_of_people")


def _counts(told: Told) -> list[Number]:
    """What a passage counts, or asks how many there are of."""
    asked = (_named_behind(told, found.start(), found.end()) for found in told.finditer(_asked))
    named = [
        with_fate(told.folded, verbs_of(told.text, told.folded), one, 0, len(told.folded), told.language)
        for one in asked
        if one.head
    ]
    return [*named, *(one for one in told.numbers if one.unit is None and (one.head or one.fate))]


def _named(told: Told) -> Iterator[Number]:
    """What a passage counts, or names in the plural without a figure, with the fate that its own noun tells."""
    for one in sorted((*_counts(told), *_plurals(told)), key=lambda one: one.start):
        last = one.phrase_end
        yield with_fate(
            told.folded, told.folded[:last], replace(one, fate=None), one.start, last, told.language
        )


def _pronoun_at(told: Told, number: Number) -> int:
    """Where the pronoun stands by which a figure takes up what was told: what its verb has for a subject is not what it means."""
    found = told.before(_of_them, number.start, _OF_THEM_REACH)
    if found is None:
        return number.start
    subject = next((one for one in told.noun_phrases if one.end + 1 == found.start()), None)
    return subject.start if subject else found.start()


def _plurals(told: Told) -> Iterator[Number]:
    """What a passage names in the plural without a figure."""
    for found in told.finditer(_opens):
        if units(told.language).match(told.folded, found.end()):
            continue  # "ces semaines"
        named = _named_behind(told, found.start(), found.end())
        if named.head_span and named.head_span[0] >= found.end():
            yield named


def _named_behind(told: Told, start: int, end: int) -> Number:
    """How many of what stands behind a place, left open."""
    number = Number(start, end, 2.0, None, None, Modifier.VAGUE)
    return with_phrase(told.text, told.folded, number, len(told.folded), told.language)


# "À Tinkaré, | les pompiers ont compté les corps. ... J'en ai vu 12".
_at_a_place = expression("in_taken_up", "at_a_place")
_OPENED_BACK = 3


def _place_before(accounts: Accounts, told: Told) -> str | None:
    """The place that one of the passages before opens with, by the last word of its name: those whom a pronoun means are there."""
    for back in range(1, _OPENED_BACK + 1):
        other = accounts.told.get(PassageRef(told.ref.article, told.ref.passage - back))
        found = _at_a_place(told.language).match(other.text) if other else None
        if found:
            return last_word(found["place"])
    return None

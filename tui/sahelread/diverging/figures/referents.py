"""What a number counts, made comparable: two numbers answer one question when they count the same beings or things.

"27 soldats tués" and "vingt-sept militaires ont péri" do; "deux diplomates maliens" and "cinq agents de l'ambassade de France" do
not, although both were expelled; nor does what an account recalls of last year. The kind comes from the noun, or from
its complement when the noun says nothing ("neuf morts dans ses rangs", "40 morts chez les soldats").
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from sahelread.diverging.figures.ages import AGE, age
from sahelread.diverging.figures.amounts import dimension
from sahelread.diverging.figures.extent import in_list, is_a_loss, is_part, is_part_at_a_place, place_of
from sahelread.diverging.figures.fate_kinds import (
    ARRESTED,
    BEFALLEN,
    OF_CROWDS,
    OF_PEOPLE,
    OF_PRISONERS,
    TOLD_AS_PARTS,
)
from sahelread.diverging.figures.in_order import IN_ORDER
from sahelread.diverging.figures.kinds import (
    ANYONE,
    is_act,
    kind_before,
    kind_of,
    kind_of_their_own,
    kinds_of,
    nation_of,
    others,
    owners,
)
from sahelread.diverging.figures.measures import (
    in_other_money,
    is_added,
    is_asked_for,
    is_for_each,
    themes,
)
from sahelread.diverging.figures.punishments import punished
from sahelread.diverging.figures.recalled import is_feared, is_of_another_event, is_recalled
from sahelread.diverging.figures.shares import given_names, group_of_share
from sahelread.diverging.told import Told
from sahelread.text.expressions import expression
from sahelread.text.lexicon import table, word_set
from sahelread.text.number_fates import are_of_somebody
from sahelread.text.numbers import Modifier, Number
from sahelread.text.words import fold, lemma

BARE_MONEY = "money:"
AVENGED = "avenged"
_avenged, _AVENGED_REACH = expression("in_referents", "avenged"), 70
_out_of, _OUT_OF_REACH = expression("in_referents", "out_of"), 30
# "Six | de ses coaccusés": those of one person.
_of_theirs = expression("in_referents", "of_theirs")


@dataclass(frozen=True)
class Referent:
    """What is counted: `kind` of beings or things, what happened to them, whose they are, and of which period.

    `nouns` are the folded words of the noun phrase, of a share the first names of whoever has it, of a punishment who is given it.
    `sides` are the countries whose people or bodies they are. `themes` are what a measure is of. `aside` says why a count is none of
    what happened: it counts those besides some that were counted before or those for whom it was done ("pour venger trois des leurs"), no
    longer holds, is of another event, or is only feared. `place` is set for the count
    of one place among several, by the last word of its name.
    `is_some` are a part of those concerned: children, nationals of one country. `is_unclassed` are people by a noun that has no
    class in the lexicon ("alpinistes").
    """

    kind: str
    fate: str | None
    sides: frozenset[str]
    nouns: frozenset[str]
    part: bool
    background: bool
    is_people: bool = False
    is_apart: bool = False
    is_some: bool = False
    is_unclassed: bool = False
    themes: frozenset[str] = frozenset()
    aside: str = ""
    place: str | None = None
    among: frozenset[str] = frozenset()


def may_be_one_kind(a: Referent, b: Referent) -> bool:
    """Whether two measures are of one kind, or sums one of whose currency goes without saying; what is asked for is not what is given."""
    (unit, _, more), (other, _, also) = a.kind.partition(" "), b.kind.partition(" ")
    return a.kind == b.kind or (
        more == also
        and BARE_MONEY in (unit, other)
        and {unit[: len(BARE_MONEY)], other[: len(BARE_MONEY)]} == {BARE_MONEY}
    )


def counts_things(referent: Referent, language: str) -> bool:
    """Whether what is counted is known to be no people: motorbikes, houses."""
    return not referent.is_people and referent.kind in kinds_of(language).values()


def meets_fate(referent: Referent, head: str | None, language: str) -> bool:
    """Whether what is counted can meet its fate: villages do not go missing, and an explosion is not burnt."""
    if referent.fate in OF_PEOPLE and counts_things(referent, language):
        return False
    return head is None or referent.is_people or not is_act(head, language)


def referent(told: Told, number: Number) -> Referent | None:
    """What the number counts, or None when the text does not say."""
    counted = _referent(told, number)
    aside = "outdated" if number.outdated else "feared" if is_feared(told, number) else ""
    if is_of_another_event(told, number):
        aside = "another event"
    if counted and counted.fate in BEFALLEN and told.before(_avenged, number.start, _AVENGED_REACH):
        aside = AVENGED
    return replace(counted, aside=aside) if counted and aside else counted


def _referent(told: Told, number: Number) -> Referent | None:
    number = in_list(told, number)
    if told.before(_out_of, number.start, _OUT_OF_REACH):
        number = replace(number, fate=None, definite=True)  # "la moitié des | 40 otages ont été libérés"
    background = is_recalled(told, number)
    if number.unit is not None:
        return _measure(told, number, background)
    place = place_of(told, number)
    fate = number.fate
    part = is_part(told, number) and fate not in TOLD_AS_PARTS and not is_part_at_a_place(told, number)
    if number.head is None:
        if fate not in OF_PEOPLE and fate not in table(told.language, "counted_states"):
            return None
        if number.best == 0 and told.sides_in(number.start, number.phrase_end + _NEXT_WORD):
            return None  # "aucune victime française": none of a part of them
        kind = kind_of_their_own(told, number, kinds_of(told.language), is_loss=False)
        return Referent(kind, fate, frozenset(), frozenset(), part, background, True, place=place)
    kinds = kinds_of(told.language)
    qualifiers = [fold(lemma(word, told.language)) for word in number.qualifiers]
    kind = kind_of(number.head, qualifiers, kinds, told.language)
    if kind == ANYONE:
        is_loss = is_a_loss(told, number)
        kind = kind_before(told, number, kinds) or kind_of_their_own(told, number, kinds, is_loss=is_loss)
    whose = owners(told, number)
    nation = nation_of(number.head, whose, told.language)
    if nation is not None:
        kind = f"national of {nation}"
    named = kind in kinds.values()
    is_people = nation is not None or kind in table(told.language, "kinds_of_people")
    fate = _fate(told, number, kind, kinds.values(), is_people=is_people)
    if fate in ARRESTED and not (named or nation):
        kind = ANYONE  # a noun that the lexicon does not know, of those who were arrested
    if fate in OF_CROWDS and (nation or number.head in word_set(told.language, "general_people")):
        kind, nation, whose = ANYONE, None, frozenset[str]()
    if fate == "released" and kind == ANYONE:
        kind = _held_by(number.head, told.language)
    theirs = told.match(_of_theirs, number.end)
    some_of_all = theirs and any(
        other.start == theirs.end() for other in told.numbers
    )  # "cinq de leurs | six vœux"
    if are_of_somebody(told.folded, number, told.language) or (theirs and not some_of_all):
        kind = f"{kind} of somebody"
    unknown_people = fate in OF_PEOPLE and not named and not is_act(number.head, told.language)
    if number.part and kind == ANYONE and fate not in TOLD_AS_PARTS and number.end < number.noun_end:
        part = True  # "dont trois membres de la bande"
    besides = _is_other(told, number) and (kind == ANYONE or told.match(others, number.end) is not None)
    return Referent(
        kind,
        fate,
        frozenset((nation,)) if nation else whose,
        frozenset((number.head, *qualifiers)),
        part,
        background,
        is_people or unknown_people,
        kind in table(told.language, "kinds_counted_apart"),
        nation is not None or kind in table(told.language, "kinds_of_some"),
        is_unclassed=unknown_people and not is_people,
        aside="others" if besides else "",
        place=place if fate or is_people else None,
    )


def _held_by(head: str, language: str) -> str:
    """Who held those who are released: hostages are given for prisoners, and are another count."""
    if head in table(language, "hostages"):
        return "hostage"
    return "prisoner" if head in table(language, "held_before") else ANYONE


def _fate(told: Told, number: Number, kind: str, named: Collection[str], *, is_people: bool) -> str | None:
    """What befell those who are counted, where beings or things of their class can meet it."""
    head, language = number.head or "", told.language

    def is_listed(name: str, word: str) -> bool:
        return word in table(language, name)

    fate = None if is_listed("no_people", head) else number.fate
    if fate in (None, "displaced") and told.fullmatch(_attacks, *(number.head_span or (0, 0))):
        fate = "attacking"  # who fled after an attack is not driven out
    if fate in OF_PRISONERS and is_listed("held_before", head):
        fate = OF_PRISONERS[fate]
    if fate in ARRESTED and is_listed("never_detained", head):
        fate = None
    known_things = kind in named and not is_listed("kinds_of_people", kind)
    if (fate in OF_PEOPLE - {"dead"} and known_things) or (
        fate == "dead" and is_listed("lifeless_kinds", kind)
    ):
        fate = None  # villages do not go missing, and "35 voitures tombées" are no dead
    if fate == "burnt" and (is_people or not (kind in named or is_act(head, language))):
        fate = None  # "trois skieurs emportés": what is said of houses says nothing of people
    return "dead" if fate is None and is_people and is_a_loss(told, number) else fate


_attacks = expression("counted_states", "attacking", "within")


def _measure(told: Told, number: Number, background: bool) -> Referent:
    """What a sum, a length or a share is of. A story has one kind of francs; what is for each is not what is for
    all, nor what is asked for what is given."""
    of_whom = age(told, number)
    unit = AGE if of_whom else dimension(number) or (number.unit or "").removesuffix(" cfa")
    number = in_other_money(told, number) or number
    convicted = punished(told, number)  # "ont écopé de dix ans chacun": the term of either
    each, asked = is_for_each(told, number) and not convicted, is_asked_for(told, number)
    kind = " ".join(
        (
            unit,
            *(["each"] if each else []),
            *(["asked for"] if asked else []),
            *(["more"] if is_added(told, number) else []),
        )
    )
    return Referent(
        kind,
        None,
        frozenset(),
        given_names(told, number) | convicted,
        number.part,
        background and not of_whom and not unit.startswith(IN_ORDER),
        themes=themes(told, number),
        among=group_of_share(told, number),
    )


# How far after "aucune victime" its adjective ends ("française").
_NEXT_WORD = 14


# "Les assaillants avaient aussi tué | onze personnes dans les environs".
_also = expression("in_referents", "also")
_ALSO_REACH = 24


def _is_other(told: Told, number: Number) -> bool:
    """Whether a number counts those besides others ("quatre autres personnes"): it is no total, unless those others met
    another fate ("un mort et trois autres blessés")."""
    if told.match(others, number.end) is None:
        also = told.before(_also, number.start, _ALSO_REACH)
        return also is not None and number.fate == "dead"
    before = told.counts_before(number.start)
    if not before or number.fate not in BEFALLEN:
        return True
    return any(other.fate == number.fate for other in before)


def comparable(number: Number) -> bool:
    """Whether a number can answer a question by itself: "les deux pays" only recalls what is known."""
    if number.modifier is Modifier.UNKNOWN:
        return True
    return not (number.definite and (number.best or 0) <= 2)

"""What a number counts, made comparable: two numbers answer one question when they count the same beings or things.

"27 soldats tués" and "vingt-sept militaires ont péri" do; "deux diplomates maliens" and "cinq agents de l'ambassade de France" do
not, although both were expelled; nor does what an account recalls of last year. The kind comes from the noun, or from
its complement when the noun says nothing ("neuf morts dans ses rangs", "40 morts chez les soldats").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sahelread.aligning.concepts import mentions
from sahelread.aligning.sides import sides
from sahelread.diverging.figures.amounts import dimension
from sahelread.diverging.figures.extent import in_list, is_a_loss, is_feared, is_part, is_recalled, place_of
from sahelread.diverging.figures.measures import is_added, is_asked_for, is_for_each, size_of, themes
from sahelread.diverging.figures.punishments import punished
from sahelread.diverging.figures.shares import given_names, group_of_share
from sahelread.diverging.told import Told
from sahelread.text.lexicon import table
from sahelread.text.numbers import Modifier, Number
from sahelread.text.words import fold, lemma, words

ANYONE = "anyone"
BARE_MONEY = "money:"


@dataclass(frozen=True)
class Referent:
    """What is counted: `kind` of beings or things, what happened to them, whose they are, and of which period.

    `nouns` are the folded words of the noun phrase, of a share the first names of whoever has it, of a punishment who is given it. `sides` are the countries whose people or bodies they are. `themes`
    are what a measure is of. `others` counts those besides some that were counted before: no total. `place` is set for the count
    of one place among several, by the last word of its name. `is_some` are a part of those concerned: children, nationals of one
    country. `is_unclassed` are people by a noun that has no class in the lexicon ("alpinistes").
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
    others: bool = False
    place: str | None = None
    among: frozenset[str] = frozenset()


@cache
def _kinds(language: str) -> dict[str, str]:
    """The kind that each noun of the lexicon counts."""
    found: dict[str, str] = {}
    for kind, nouns in (table(language, "counted_kinds") or {}).items():
        for noun in nouns:
            found.setdefault(str(noun), kind)
    return found


def counts_things(referent: Referent, language: str) -> bool:
    """Whether what is counted is known to be no people: motorbikes, houses."""
    return not referent.is_people and referent.kind in _kinds(language).values()


def meets_fate(referent: Referent, head: str | None, language: str) -> bool:
    """Whether what is counted can meet its fate: villages do not go missing, and an explosion is not burnt."""
    if referent.fate in _FATES_OF_PEOPLE and counts_things(referent, language):
        return False
    return head is None or referent.is_people or not _is_act(head, language)


# Before a country, these make it a place, not an owner: "cinq agents de l'ambassade de France | à Bamako".
_PLACE_WORDS = frozenset(("a", "au", "aux", "en", "dans", "depuis", "vers", "in", "at", "near"))


def _owners(told: Told, number: Number) -> frozenset[str]:
    """The country whose people or bodies are counted, as the noun phrase says it first."""
    start, end = number.end, number.phrase_end
    if number.head_span and number.head_span[0] < number.start:
        start, end = (
            number.head_span[0],
            number.start,
        )  # the noun of an apposition: "plusieurs diplomates français, entre 4 et 5"
    found = words(told.text[start:end])
    folded = [fold(word.text) for word in found]
    for place, country in sorted(sides(folded, told.language).items()):
        before = [
            word for word in folded[max(0, place - 2) : place] if word not in ("l'", "le", "la", "les", "l")
        ]
        if not before or before[-1] not in _PLACE_WORDS:
            return frozenset((country,))
    return frozenset()


def referent(told: Told, number: Number) -> Referent | None:
    """What the number counts, or None when the text does not say, or when it says itself that the number no longer holds."""
    if number.outdated or is_feared(told, number):
        return None
    number = in_list(told, number)
    place = place_of(told, number)
    background = is_recalled(told, number)
    if number.unit is not None:
        return _measure(told, number, background)
    fate = number.fate
    part = is_part(told, number) and fate not in _TOLD_AS_PARTS
    if number.head is None:
        if fate not in _FATES_OF_PEOPLE:
            return None
        if number.best == 0 and told.sides_in(number.start, number.phrase_end + _NEXT_WORD):
            return None  # "aucune victime française": none of a part of them
        return Referent(ANYONE, fate, frozenset(), frozenset(), part, background, True, place=place)
    kinds = _kinds(told.language)
    qualifiers = [fold(lemma(word, told.language)) for word in number.qualifiers]
    kind = _kind(number.head, qualifiers, kinds, told.language)
    if kind == ANYONE:
        kind = _kind_of_whom(told, number, kinds) or _kind_before(told, number, kinds) or ANYONE
    owners = _owners(told, number)
    nation = _nation(number.head, owners, told.language)
    if nation is not None:
        kind = f"national of {nation}"
    named = kind in kinds.values()
    people = table(told.language, "kinds_of_people") or ()
    if number.head in (table(told.language, "no_people") or ()):
        fate = None
    if fate in _OF_PRISONERS and number.head in (table(told.language, "held_before") or ()):
        fate = _OF_PRISONERS[fate]
    if fate in _ARRESTED and number.head in (table(told.language, "never_detained") or ()):
        fate = None
    if fate in _FATES_OF_PEOPLE - {"dead"} and kind in kinds.values() and kind not in people:
        fate = None  # villages do not go missing
    if fate == "dead" and kind in (table(told.language, "lifeless_kinds") or ()):
        fate = None  # "35 voitures tombées" are no dead
    if fate in _ARRESTED and not named:
        kind = ANYONE  # a noun that the lexicon does not know, of those who were arrested
    is_people = nation is not None or kind in people
    if named and not is_people and _stands_beside_its_class(told, number, kind, kinds):
        kind, fate = number.head, None  # "35 voitures et trois camions": three are no count of all vehicles
    if is_people and (joined := _joined_kind(told, number, kinds)):
        kind = " and ".join(sorted({kind, joined}))
    if fate == "burnt" and (is_people or not (named or _is_act(number.head, told.language))):
        fate = None  # "trois skieurs emportés": what is said of houses says nothing of people
    if fate is None and is_people and is_a_loss(told, number):
        fate = "dead"
    unknown_people = fate in _FATES_OF_PEOPLE and not named and not _is_act(number.head, told.language)
    part = part or _is_a_part_of_its_kind(told, number, kind, kinds)
    others = _is_other(told, number) and (
        kind == ANYONE or _OTHERS.match(told.folded, number.end) is not None
    )
    return Referent(
        kind,
        fate,
        frozenset((nation,)) if nation else owners,
        frozenset((number.head, *qualifiers)),
        part,
        background,
        is_people or unknown_people,
        kind in (table(told.language, "kinds_counted_apart") or ()),
        nation is not None or kind in (table(told.language, "kinds_of_some") or ()),
        is_unclassed=unknown_people and not is_people,
        others=others,
        place=place if fate or is_people else None,
    )


_AND_NOUN = re.compile(r" (?:et|ou|and) (?:de |d'|des )?(?P<noun>[^\W\d_]+s)(?!\w)")


def _is_a_part_of_its_kind(told: Told, number: Number, kind: str, kinds: dict[str, str]) -> bool:
    """Whether a part is counted by a noun of the class of its whole: "treize soldats, six officiers et sept sergents"."""
    if not number.part or kind == ANYONE:
        return False
    whole = [other for other in told.numbers if other.end <= number.start and not other.part and other.head]
    return bool(whole) and kinds.get(whole[-1].head or "") == kind


_BESIDE = re.compile(r"(?: environ)?(?:,| et| ainsi que| and) (?:de |d'|des )?\Z")
_BESIDE_REACH = 26


def _stands_beside_its_class(told: Told, number: Number, kind: str, kinds: dict[str, str]) -> bool:
    """Whether a number counts, by a noun of its own, more of a class that was counted right before it."""
    before = [other for other in told.numbers if other.end <= number.start and other.unit is None]
    if not before or before[-1].head in (None, number.head) or kinds.get(before[-1].head or "") != kind:
        return False
    first = before[-1].head_span[1] if before[-1].head_span else before[-1].end
    return (
        number.start - first <= _BESIDE_REACH and _BESIDE.match(told.folded, first, number.start) is not None
    )


def _joined_kind(told: Told, number: Number, kinds: dict[str, str]) -> str | None:
    """The other kind of people whom a number counts at once: "66 passagers et membres d'équipage", "douze femmes et enfants"."""
    match = _AND_NOUN.match(told.folded, number.head_span[1]) if number.head_span else None
    return kinds.get(fold(lemma(told.text[slice(*match.span("noun"))], told.language))) if match else None


def _measure(told: Told, number: Number, background: bool) -> Referent:
    """What a sum, a length or a share is of. A story has one kind of francs; what is for each is not what is for
    all, nor what is asked for what is given."""
    unit = dimension(number) or (number.unit or "").removesuffix(" cfa")
    each, asked = is_for_each(told, number), is_asked_for(told, number)
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
        given_names(told, number) | punished(told, number),
        number.part,
        background and size_of(told, number) is None,  # how high a bridge is holds for good
        themes=themes(told, number),
        among=group_of_share(told, number),
    )


# How far after "aucune victime" its adjective ends ("française").
_NEXT_WORD = 14


# Those in hospital are told as a part of the wounded by one account and by themselves by another: it is one question.
_TOLD_AS_PARTS = frozenset(("hospitalised", "critical"))
# Only people meet these; houses burn and cattle die too.
_FATES_OF_PEOPLE = frozenset(
    (
        "dead", "wounded", "critical", "hospitalised", "missing", "detained", "abducted", "displaced", "released", "expelled",
        "escaped", "recaptured", "sentenced", "charged", "rescued", "protesting", "infected",
    )
)  # fmt: skip
# Of those who are arrested, each desk has its own noun (suspects, executives, patriots): all are people.
_ARRESTED = frozenset(("detained", "released", "escaped", "recaptured", "sentenced", "charged"))
# What is told of prisoners: that they are held is no arrest, and that they fled is an escape.
_OF_PRISONERS = {"detained": None, "displaced": "escaped"}
_OTHERS = re.compile(r" (?:d')?(?:autres?|others?)\b")


# "Les assaillants avaient aussi tué | onze personnes dans les environs".
_ALSO = re.compile(r"(?<!\w)(?:aussi|egalement|en outre|also) [^\W\d_]+ \Z")
_ALSO_REACH = 24


def _is_other(told: Told, number: Number) -> bool:
    """Whether a number counts those besides others ("quatre autres personnes"): it is no total, unless those others met
    another fate ("un mort et trois autres blessés")."""
    if _OTHERS.match(told.folded, number.end) is None:
        also = _ALSO.search(told.folded, max(0, number.start - _ALSO_REACH), number.start)
        return also is not None and number.fate == "dead"
    before = [other for other in told.numbers if other.end <= number.start and other.unit is None]
    if not before or number.fate not in _BEFALLEN:
        return True
    return any(other.fate == number.fate for other in before)


_BEFALLEN = ("dead", "wounded", "missing", "detained", "hospitalised")


def _kind(head: str, qualifiers: list[str], kinds: dict[str, str], language: str) -> str:
    for word in qualifiers:
        if f"{head} de {word}" in kinds:
            return kinds[f"{head} de {word}"]
        if f"{head} {word}" in kinds:
            return kinds[f"{head} {word}"]
    parts = [fold(lemma(part, language)) for part in head.split("-")]
    known = kinds.get(head) or next((kinds[part] for part in parts if part in kinds), None)
    kind = known or _concept(head, language) or head
    if kind == ANYONE:
        for word in qualifiers:
            found = kinds.get(word)
            if found and found != ANYONE:
                return found
    return kind


def _nation(head: str, owners: frozenset[str], language: str) -> str | None:
    """The country whose nationals are counted: "deux Belges", "trois ressortissants belges"; a toll of all is not theirs."""
    if head in (table(language, "compatriots") or ()):
        return next(iter(sorted(owners)), None)
    return next(iter(sides([head], language).values()), None)


@cache
def _concept(noun: str, language: str) -> str | None:
    """The concept under which the lexicon keeps a noun with those that the press uses for it ("passager", "voyageur")."""
    return next(
        (found.concept for found in mentions(words(noun), language) if found.kind == "equivalents"), None
    )


@cache
def _is_act(noun: str, language: str) -> bool:
    """Whether a noun is an act ("attaques"), which may kill but is not killed."""
    return any(found.kind == "acts" for found in mentions(words(noun), language))


# What leads from a noun that says nothing to its people: "40 morts chez les soldats", "les villageois ... 14 corps".
_OF_WHOM = re.compile(
    r" ?(?:\(|, )?(?:chez|parmi|dans les rangs|cote|de|des|du|d') ?(?:les |des |la |le |l')?(?P<noun>[^\W\d_]+)"
)


def _kind_of_whom(told: Told, number: Number, kinds: dict[str, str]) -> str | None:
    """The kind of people named right after a noun like "morts"."""
    match = _OF_WHOM.match(told.folded, number.phrase_end)
    if match is None:
        return None
    start, end = match.span("noun")
    found = kinds.get(fold(lemma(told.text[start:end], told.language)))
    return found if found != ANYONE else None


# Between those of whom one fate is told and those of whom another is: "18 soldats tués | et | 748 blessés".
_ON_END = re.compile(r"(?: [^\W\d_]+){0,3}(?: et| ainsi que| and)(?: [^\W\d_]+)? ?")


def _kind_before(told: Told, number: Number, kinds: dict[str, str]) -> str | None:
    """The class of those counted right before by a noun that says who they are, when the number only tells another fate."""
    before = [other for other in told.numbers if other.end <= number.start and other.unit is None]
    if not before or before[-1].head is None or before[-1].fate in (None, number.fate):
        return None
    gap = told.folded[before[-1].phrase_end : number.start]
    others = _OTHERS.match(told.folded, number.end) is not None
    if not (others or (_ON_END.fullmatch(gap) and number.head in _FATE_NOUNS)):
        return None
    qualifiers = [fold(lemma(word, told.language)) for word in before[-1].qualifiers]
    found = _kind(before[-1].head, qualifiers, kinds, told.language)
    return found if found in kinds.values() and found != ANYONE else None


# Nouns of a fate and of nobody.
_FATE_NOUNS = frozenset(("blesse", "mort", "tue", "disparu", "wounded", "dead", "injured"))


def comparable(number: Number) -> bool:
    """Whether a number can answer a question by itself: "les deux pays" only recalls what is known."""
    if number.modifier is Modifier.UNKNOWN:
        return True
    return not (number.definite and (number.best or 0) <= 2)

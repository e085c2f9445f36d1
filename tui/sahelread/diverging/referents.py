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
from sahelread.diverging.accounts import Told
from sahelread.text.lexicon import table
from sahelread.text.names import NameKind
from sahelread.text.numbers import Modifier, Number
from sahelread.text.words import fold, lemma, words

ANYONE = "anyone"
BARE_MONEY = "money:"


@dataclass(frozen=True)
class Referent:
    """What is counted: `kind` of beings or things, what happened to them, whose they are, and of which period.

    `nouns` are the folded words of the noun phrase. `sides` are the countries whose people or bodies they are. `themes`
    are what a measure is of. `others` counts those besides some that were counted before: no total.
    """

    kind: str
    fate: str | None
    sides: frozenset[str]
    nouns: frozenset[str]
    part: bool
    background: bool
    is_people: bool = False
    is_apart: bool = False
    themes: frozenset[str] = frozenset()
    others: bool = False


@cache
def _kinds(language: str) -> dict[str, str]:
    """The kind that each noun of the lexicon counts."""
    found: dict[str, str] = {}
    for kind, nouns in (table(language, "counted_kinds") or {}).items():
        for noun in nouns:
            found.setdefault(str(noun), kind)
    return found


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
    """What the number counts, or None when the text does not say."""
    language = told.language
    if number.head is None:
        if number.fate not in _FATES_OF_PEOPLE or number.unit is not None:
            return None
        background = told.is_background(number.start, number.phrase_end)
        part = number.part and number.fate not in _TOLD_AS_PARTS
        return Referent(ANYONE, number.fate, frozenset(), frozenset(), part, background, True)
    background = told.is_background(number.start, number.phrase_end)
    if number.unit is not None:
        unit = (
            "time" if number.duration else number.unit.removesuffix(" cfa")
        )  # a story has one kind of francs
        return Referent(
            unit, None, frozenset(), frozenset(), number.part, background, themes=themes(told, number)
        )
    kinds = _kinds(language)
    qualifiers = [fold(lemma(word, language)) for word in number.qualifiers]
    kind = _kind(number.head, qualifiers, kinds, language)
    if kind == ANYONE:
        kind = _kind_of_whom(told, number, kinds) or ANYONE
    named = kind in kinds.values()
    if number.fate in _ARRESTED and not named:
        kind = ANYONE  # a noun that the lexicon does not know, of those who were arrested
    people = kind in (table(language, "kinds_of_people") or ()) or (
        number.fate in _FATES_OF_PEOPLE and not named and not _is_act(number.head, language)
    )
    nouns = frozenset((number.head, *qualifiers))
    return Referent(
        kind,
        number.fate,
        _owners(told, number),
        nouns,
        number.part and number.fate not in _TOLD_AS_PARTS,
        background,
        people,
        kind in (table(language, "kinds_counted_apart") or ()),
        others=_is_other(told, number),
    )


# Those in hospital are told as a part of the wounded by one account and by themselves by another: it is one question.
_TOLD_AS_PARTS = frozenset(("hospitalised", "critical"))
# Only people meet these; houses burn and cattle die too.
_FATES_OF_PEOPLE = frozenset(
    (
        "dead", "wounded", "critical", "hospitalised", "missing", "detained", "abducted", "displaced", "released", "expelled",
    )
)  # fmt: skip
# Of those who are arrested, each desk has its own noun (suspects, executives, patriots): all are people.
_ARRESTED = frozenset(("detained", "released"))
_OTHERS = re.compile(r" (?:autres?|others?)\b")


def _is_other(told: Told, number: Number) -> bool:
    """Whether a number counts those besides others ("quatre autres personnes"): it is no total."""
    return _OTHERS.match(told.folded, number.end) is not None


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


# A number and the noun that it measures: "une prime de 900 euros", "deux jours de deuil", "72 heures de deuil national".
_BOUND = r"(?:plus de |pres de |environ |quelque |moins de |au moins |un peu plus de )?"
_MEASURED_BEFORE = re.compile(
    r"(?P<first>[^\W\d_]{3,})(?: (?P<second>[^\W\d_]{3,}))?(?: (?:de|est de|a ete de|s'est etablie? a|s'eleve a|est evaluee? a|of)|: ?| d') ?"
    + _BOUND
    + r"\Z"
)
_MEASURED_AFTER = re.compile(r" ?(?:de |d'|of )(?:la |l'|les )?(?P<noun>[^\W\d_]{3,})")
_AGED = re.compile(r"(?:age|agee|ages|agees|aged?)(?: de)? \Z")
_NAME_BEFORE = re.compile(r"(?P<name>[A-ZÀ-Ý][\w’'-]+),? (?:\(|est |âgée? de |qui a )?\Z")
# A share belongs to the name next to it: "Yombé est créditée de 39,8 %", "39,8 % à Clarisse Yombé".
_SHARE_OF_NEXT = re.compile(
    r" ?(?:a |pour |en faveur de |for |des voix a |des suffrages a |a (?:sa|son) [^ ]+,? )\Z"
)
_NAME_REACH = 60
# After a name, "qui" may speak of somebody named before: "Ba, qui a suivi Faye, qui a obtenu 35 %".
_RELATIVE = re.compile(r"(?<!\w)(?:qui|who|dont)(?!\w)")


def themes(told: Told, number: Number) -> frozenset[str]:
    """What a measure is of, as the words next to it say: "prime" for "900 € de prime", a name for an age or a share."""
    if number.duration:
        name = _NAME_BEFORE.search(told.text, max(0, number.start - 45), number.start)
        if name and (
            told.text[number.phrase_end : number.phrase_end + 1] in (",", ")", "") or "âg" in name.group()
        ):
            return frozenset((f"age {fold(name['name'])}",))
        if _AGED.search(told.folded, max(0, number.start - 12), number.start):
            return frozenset(("age",))
    if number.percent:
        return _shared_by(told, number)
    after = _MEASURED_AFTER.match(told.folded, number.phrase_end)
    before = _MEASURED_BEFORE.search(told.folded, max(0, number.start - 60), number.start)
    spans = [after.span("noun")] if after else []
    if before:
        spans += [before.span(part) for part in ("first", "second") if before[part]]
    found = frozenset(key for span in spans if (key := _key_at(told, *span)) is not None)
    return found or (_decided(told, number) if number.duration or number.money else found)


# How far before a length of time the act that sets it may stand, and how its theme is told from one that is named.
_DECIDED_REACH = 40
DECIDED = "by:"


def _decided(told: Told, number: Number) -> frozenset[str]:
    """The act that sets a length of time or a sum, just before it: "condamné à dix ans", "versé neuf milliards"."""
    first, _ = told.clause(number.start, number.end)
    acts = [
        term.key
        for term in told.terms
        if max(first, number.start - _DECIDED_REACH) <= term.start < number.start and term.key in told.acts
    ]
    return frozenset(DECIDED + key for key in acts[-1:])


def _shared_by(told: Told, number: Number) -> frozenset[str]:
    """Whose or what share a percentage is: the nearest name, or what is measured in shares (a turnout, a rise)."""
    others = [other for other in told.numbers if other is not number]
    floor = max((other.end for other in others if other.end <= number.start), default=0)
    roof = min((other.start for other in others if other.start >= number.end), default=len(told.text))
    people = [
        name for name in told.names if name.kind not in (NameKind.BODY, NameKind.ACRONYM, NameKind.PLACE)
    ]
    for name in people:
        gap = told.folded[number.phrase_end : name.start]
        if number.end <= name.start < roof and len(gap) < 30 and _SHARE_OF_NEXT.search(gap):
            return frozenset((f"name {name.last}",))
    before = [
        name for name in told.names if max(floor, number.start - _NAME_REACH) <= name.start < number.start
    ]
    shares = table(told.language, "measured_in_shares") or ()
    near = [
        term.key
        for term in told.terms
        if term.key in shares
        and max(floor, number.start - _NAME_REACH) <= term.start
        and term.end <= min(roof, number.phrase_end + 40)
    ]
    if near:
        return frozenset(near)
    if not before or _RELATIVE.search(told.folded, before[-1].end, number.start):
        return frozenset()
    return frozenset((f"name {before[-1].last}",))


def _key_at(told: Told, start: int, end: int) -> str | None:
    """The key of the telling word at a span."""
    return next((term.key for term in told.terms if term.start < end and start < term.end), None)


def comparable(number: Number) -> bool:
    """Whether a number can answer a question by itself: "les deux pays" only recalls what is known."""
    if number.modifier is Modifier.UNKNOWN:
        return True
    return not (number.definite and (number.best or 0) <= 2)

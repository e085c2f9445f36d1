"""Who could have done something: the people and bodies of a passage, by kind, and the whole of the words that name them.

A kind excludes others (soldiers, attackers, police, a governor). People told by what they wear ("des hommes en tenue de l'armée",
"des individus portant des uniformes de la police") are not the body whose dress it is, but a kind of their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from sahelread.diverging.people.holders import TITLES
from sahelread.diverging.told import Term, Told, read_once
from sahelread.text.expressions import expression, until, written
from sahelread.text.lexicon import table, word_set
from sahelread.text.named_phrases import NamedPhrases, named_phrases
from sahelread.text.remembering import remembered_whole

UNIFORMED = "uniformed"
"""The kind of those who are told by the dress that they wear."""

# The kind of who presides a club or a commission, and no country.
_CHAIR = "chair"

# What the key of a person who is named begins with; the folded name is the rest.
_NAMED = "named "


class Doer(NamedTuple):
    """One who did something: of what kind, and the folded name, each empty where it is not told."""

    kind: str
    name: str = ""


def as_doer(term: Term) -> Doer:
    """One who is told in a passage: by name, or by kind."""
    return Doer("", term.key.removeprefix(_NAMED)) if term.key.startswith(_NAMED) else Doer(term.key)


_PLURALS = {"police": "police", "militia": "militia", "mercenary": "mercenaries"}


@cache
def _kinds(language: str) -> Mapping[str, str]:
    """The kind of doer of each concept that names people or a body."""
    classes: Mapping[str, str] = table(language, "people_classes")
    found = {concept: kind for kind, concepts in classes.items() for concept in concepts.split()}
    found.update({body: body for body in word_set(language, "bodies")})
    # Finer than for tolls: militiamen, rebels and jihadists are all attackers, and three doers.
    for finer in ("police", "militia", "rebel", "bandit", "jihadist", "mercenary"):
        found[finer] = _PLURALS.get(finer, f"{finer}s")
    return found


def is_a_kind(told: Told, start: int, end: int) -> bool:
    """Whether the words at `[start, end)` name people or a body; "journaliste arrêté" names more."""
    kinds = _kinds(told.language)
    return any(term.start == start and term.end >= end and term.key in kinds for term in told.terms)


_more_doers = named_phrases("more_doers")


def as_terms(told: Told, listed: NamedPhrases) -> list[Term]:
    """The phrases of a table in a passage, with the names under which they stand as keys."""
    return [Term(found.start, found.end, name) for found, name in listed.find(told.folded)]


_in_uniform = expression("people_in_uniform", frame=r"(?<!\w){}")


@read_once
def doers_of(told: Told) -> list[Term]:
    """The people and bodies of a passage that could have done something, by kind, in order."""
    kinds = _kinds(told.language)
    found = [Term(match.start(), match.end(), UNIFORMED) for match in told.finditer(_in_uniform)]
    found += _beside(found, as_terms(told, _more_doers(told.language)))
    known = [Term(term.start, term.end, kinds[term.key]) for term in told.terms if term.key in kinds]
    found += _beside(found, known)
    found += _beside(found, _persons(told))
    return sorted(doer for doer in found if not _presides_a_thing(told, doer))


def _persons(told: Told) -> list[Term]:
    """The names of a passage that could be a person's, each as a kind of its own."""
    bodies = word_set(told.language, "words_in_names_of_bodies")
    return [
        Term(name.start, name.end, f"{_NAMED}{name.key}")
        for name in told.names
        if name.may_be_a_person
        if bodies.isdisjoint(name.key.split()) and not told.sides_in(name.start, name.end)
    ]


_person_noun, _offices = expression("in_doers", "person_noun"), named_phrases("held_offices")
_rank, _ARMED = written("{'ranks'}"), "armed_forces"


def others_of(told: Told, known: Sequence[Term]) -> list[Term]:
    """Who else could have done something: countries, and people whom a noun names by what they do, each as a kind of its own."""
    named = [
        Term(name.start, name.end, country)
        for name in told.names
        for country in sorted(told.sides_in(name.start, name.end))[:1]
    ]
    people = word_set(told.language, "people_by_office")
    leave_open = word_set(told.language, "office_rules", "vague") | word_set(
        told.language, "office_rules", "general"
    )
    in_office = table(told.language, "doers_in_office")
    held = (one for one in as_terms(told, _offices(told.language)) if one.key not in leave_open)
    nouns = [one._replace(key=in_office.get(one.key, one.key)) for one in held]
    for term in told.terms:
        is_rank, is_person = _are_in_office(told.folded[term.start : term.end], told.language)
        if is_rank:
            if all(one.start != term.end + 1 for one in known):  # "le colonel | Issa Kolo"
                nouns.append(Term(term.start, term.end, _ARMED))
        elif _presides_a_thing(told, term):
            nouns.append(Term(term.start, term.end, _CHAIR))
        elif term.key in people or (is_person and not told.sides_in(term.start, term.end)):
            nouns.append(term)
    found = _beside(known, named)
    return found + _beside([*known, *found], nouns)


@remembered_whole
def _are_in_office(word: str, language: str) -> tuple[bool, bool]:
    """Whether all of a telling word is a rank, and another noun for who does something: most words come back in other passages."""
    return _rank(language).fullmatch(word) is not None, _person_noun(language).fullmatch(word) is not None


@read_once
def all_doers_of(told: Told) -> list[Term]:
    """All of a passage who could have done something, in order."""
    known = doers_of(told)
    return sorted([*known, *others_of(told, known)])


def _beside(found: Sequence[Term], more: Sequence[Term]) -> list[Term]:
    """Those of `more` that stand beside what was found."""
    return [term for term in more if not any(one.start < term.end and term.start < one.end for one in found)]


_presides = expression("in_doers", "presides")
# The country that a president is of stands so near.
_COUNTRY_REACH = 24


def _presides_a_thing(told: Told, doer: Term) -> bool:
    """Whether a president is that of a club or a court, and not of a country."""
    of = told.match(_presides, doer.end) if doer.key == "president" else None
    return of is not None and not told.sides_in(doer.end, of.end() + _COUNTRY_REACH)


_article = expression("in_doers", "article")
_to_another = expression("in_doers", "to_another", frame=r"{}\Z")
_of_some = expression("in_doers", "of_some")
_LONGEST_ARTICLE = 6
_and = expression("in_doers", "and")
_ends = expression("in_doers", "ends")


# What an office is of is no longer than this.
_LONGEST_OF = 30


# What stands between an office and its holder: "le maire | , M. | Kolo", "la préfète | de Barsa, | Awa Diop".
_apposed = written(
    r"(?: {in_doers.of}[^,.;:!?()]{2,{longest}}(?=,))?,? ?{titles}", longest=str(_LONGEST_OF), titles=TITLES
)


# "(Au) ministre | des Mines".
OF_WHAT = written(r"(?!{in_doers.of_some}) {in_doers.of} ?(?:{small_words.article})?[\w-]+")


def whole(told: Told, doer: Term, act: Term) -> tuple[int, int]:
    """The noun phrase of a doer as far as the act, with its complements, the name behind it and who did it too: "le maire, | Issa Kolo",
    "la police et | l'armée"."""
    floor, ceiling = (0, act.start) if doer.start < act.start else (act.end, len(told.folded))
    phrases = [
        (chunk.start if floor <= chunk.start else floor + 1, chunk.end)
        for chunk in told.noun_phrases
        if floor < chunk.end <= ceiling
    ]
    around = [
        (_behind_others(told, start, doer), _before_others(told, doer, end))
        for start, end in phrases
        if start <= doer.start and doer.end <= end
    ]
    first = min([doer.start, *(start for start, _ in around)])
    bare = told.match(OF_WHAT, doer.end)
    ends = [end for _, end in around] or ([bare.end()] if bare else [])
    last = up_to_when(told, doer, max([doer.end, *ends]))
    last = next(
        (
            name.end
            for name in told.names
            if last <= name.start < ceiling and told.fullmatch(_apposed, last, name.start)
        ),
        last,
    )
    article = told.search(_article, max(floor, first - _LONGEST_ARTICLE), first)
    first = article.start() if article else first
    joined = told.search(_and, floor, first)
    if joined:
        first = min([first, *(start for start, end in phrases if end == joined.start())])
    return first, last


def up_to_when(told: Told, doer: Term, end: int) -> int:
    """How far a phrase that ends somewhere is of its doer, and not of where or when it was done: "des secouristes | après un séisme"."""
    return until(_ends(told.language), told.folded, doer.end, end)


def _behind_others(told: Told, start: int, doer: Term) -> int:
    """Where the noun phrase of a doer begins that stands behind another's, or behind what was before: "(a emboîté) le pas | à la Cédéao",
    "trois jours de deuil après | le raid jihadiste"."""
    if told.before(_to_another, doer.start, doer.start - start):
        return doer.start
    return max([start, *(one.end() + 1 for one in told.finditer(_ends, start, doer.start))])


def _before_others(told: Told, doer: Term, end: int) -> int:
    """Where the noun phrase of a doer ends before those to whom it was done: "(le lynchage par) les villageois | de deux (voleurs)"."""
    of_them = told.search(_of_some, doer.end, end)
    return of_them.start() if of_them else end


# What stands between two who did it together: "la police | , l'armée et | les douanes".
_together = expression("in_doers", "together")


def company(told: Told, doer: Term, act: Term, doers: Sequence[Term]) -> tuple[Doer, ...]:
    """All who did it, where a doer is one of several: nobody else did it in their stead."""
    first, last = whole(told, doer, act)
    ceiling = act.start if doer.start < act.start else len(told.folded)
    found: list[Doer] = []
    end = first
    for one in doers:
        between = told.folded[end : one.start]
        if not first <= one.start < ceiling or (
            one.start >= max(last, doer.end) and not _together(told.language).fullmatch(between)
        ):
            continue
        told_so = as_doer(one)
        beside = found[-1] if found and _apposed(told.language).fullmatch(between) else None
        if beside and not (beside.kind and told_so.kind) and not (beside.name and told_so.name):
            found[-1] = Doer(beside.kind or told_so.kind, beside.name or told_so.name)
        else:
            found.append(told_so)
        end = one.end
    return tuple(found)

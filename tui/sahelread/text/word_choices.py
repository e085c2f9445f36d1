"""Words that place an account: one of two contraries ("suspension", "fin"), or a label that judges ("junte", "terroristes").

Contraries come in families of camps: used of the same thing, words of two camps cannot both fit. Labels come in families of
sides: they name the same people or events, and the choice among them is the account's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain

from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.phrases import Found, Phrases, longest
from sahelread.text.remembering import remembered
from sahelread.text.words import fold


@dataclass(frozen=True, slots=True)
class ChosenWord:
    """A word at `[start, end)` that belongs to a side of a family; `phrase` is how the lexicon has it."""

    start: int
    end: int
    family: str
    side: str
    phrase: str = ""


_NOTHING = "nothing"
"""The camp of longer phrases in which a word of the family is no word of it: "la fin | de la semaine"."""

_Listed = tuple[Phrases, dict[str, tuple[tuple[str, str], ...]]]
"""The phrases of a table, and the families and sides of each."""


@kept
def _listed(language: str) -> dict[str, _Listed]:
    return {name: _phrases(language, name) for name in ("contraries", "labels")}


def _phrases(language: str, name: str) -> _Listed:
    found: dict[str, list[tuple[str, str]]] = {}
    for family, entry in table(language, name).items():
        for side, phrases in entry.get("camps", entry).items():
            others = (camp.split(".") for camp in entry.get("also", {}).get(side, ()))
            taken_in = (table(language, name)[other]["camps"][camp] for other, camp in others)
            for phrase in dict.fromkeys(map(str, chain(phrases, *taken_in))):
                found.setdefault(phrase, []).append((family, side))
    return Phrases(found), {phrase: tuple(places) for phrase, places in found.items()}


def _uses(text: str, language: str, name: str) -> tuple[ChosenWord, ...]:
    phrases, places = _listed(language)[name]
    by_family: dict[str, list[Found]] = {}
    for found in phrases.find_all(fold(text)):
        if _is_a_name(text, found):
            continue
        for family, _ in places[found.phrase]:
            by_family.setdefault(family, []).append(found)
    uses = [
        ChosenWord(found.start, found.end, family, side, found.phrase)
        for family, alike in by_family.items()
        for found in longest(alike)
        for named, side in places[found.phrase]
        if named == family and side != _NOTHING
    ]
    return tuple(sorted(uses, key=lambda use: (use.start, use.end)))


_INSIDE_A_SENTENCE = re.compile(r"[^\W\d_],? \Z")


def _is_a_name(text: str, found: Found) -> bool:
    """Whether a word only looks like one of a family: "nommé à | Limoges", which is no "limogé"."""
    word = text[found.start : found.end]
    is_capital = word[:1].isupper() and " " not in word and not word.isupper()
    return is_capital and _INSIDE_A_SENTENCE.search(text, 0, found.start) is not None


@remembered
def contraries(text: str, language: str) -> tuple[ChosenWord, ...]:
    """The words of a text that have a contrary in the lexicon, in order."""
    return _uses(text, language, "contraries")


def labels(text: str, language: str) -> tuple[ChosenWord, ...]:
    """The labels of a text that the lexicon knows, in order."""
    return _uses(text, language, "labels")


@dataclass(frozen=True, slots=True)
class Family:
    """A family of contraries: what type of divergence it makes, and when two accounts that use it speak of the same thing.

    `anywhere`: a story has only one of it. `of`: it is said of one of these, each a set of concepts that stand for one another.
    `negatable`: of its two camps, denying one asserts the other. `linked`: only in passages that surely report the same; `beside`: in such
    passages and of one noun, which stands right before ("cour | d'assises", "cour | d'appel"). `strict`: never by how seldom it is used.
    `past`: of the days before the story too. `steps`: of one measure, of which an account may tell one and leave out the next: never sure. `each`: each of
    those who may do it does it for himself. `object`: it is said of something, which must be the same.
    `in_what`: of one thing, told behind a preposition.
    """

    type: str = "term"
    camps: tuple[str, ...] = ()
    anywhere: bool = False
    negatable: bool = False
    linked: bool = False
    beside: bool = False
    strict: bool = False
    past: bool = False
    steps: bool = False
    in_what: bool = False
    each: bool = False
    object: bool = False
    of: tuple[frozenset[str], ...] = ()

    def opposite(self, side: str) -> str | None:
        """The camp that a word of `side` belongs to when it is denied ("n'a pas été revendiquée"); None when that says nothing."""
        others = [camp for camp in self.camps if camp != side]
        return others[0] if self.negatable and len(others) == 1 else None


@cache
def contrary_family(family: str, language: str) -> Family:
    """The family of that name; KeyError when the language has none."""
    entry = table(language, "contraries")[family]
    return Family(
        type=str(entry.get("type", "term")),
        camps=tuple(camp for camp in entry["camps"] if camp != _NOTHING),
        anywhere=bool(entry.get("anywhere")),
        negatable=bool(entry.get("negatable")),
        linked=bool(entry.get("linked")),
        beside=bool(entry.get("beside")),
        strict=bool(entry.get("strict")),
        past=bool(entry.get("past")),
        steps=bool(entry.get("steps")),
        in_what=bool(entry.get("in_what")),
        each=bool(entry.get("each")),
        object=bool(entry.get("object")),
        of=tuple(frozenset(concepts.split()) for concepts in entry.get("of", ())),
    )

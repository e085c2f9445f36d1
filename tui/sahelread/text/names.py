"""Names without a model: runs of capitals, acronyms with what they stand for, places by the word before them.

"Clarisse Yombé", "Groupe de soutien à l'islam et aux musulmans (GSIM)", "près de Tinkaré". A capital at the start of a sentence
is a name when the word is unknown in small letters: the caller may give the words that the story writes so. What a name
refers to (a city, or its government) is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sahelread.text.expressions import expression, written
from sahelread.text.lexicon import table, word_set
from sahelread.text.words import fold, function_words

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_WORD = rf"{_CAPITAL}[\w’'‑-]*"
_ACRONYM = re.compile(rf"{_CAPITAL}{{2,}}[\w-]*|(?:{_CAPITAL}\.){{2,}}")
_SENTENCE_START = re.compile(r"(?:\A|[.!?…:;]|[«\"“]|\n)[\s»«\"“]*\Z")
_SIGNS = 6  # quotation marks and spaces between the end of a sentence and the next are hardly more
_LONGEST_LEAD = 30  # characters of what stands before a name: "la vice-présidente", "dans la préfecture de"


class NameKind(StrEnum):
    """What the words around a name say of it; BODY begins with a common word ("la Commission"); OTHER when they say nothing."""

    PERSON = "person"
    PLACE = "place"
    ACRONYM = "acronym"
    BODY = "body"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """A name at `[start, end)`. `key` is folded: two spellings with and without accents are one; `last` its last word."""

    start: int
    end: int
    kind: NameKind
    key: str
    last: str

    @property
    def may_be_a_person(self) -> bool:
        """Whether it could be somebody's: a title says so, or it has two words and nothing says otherwise."""
        return self.kind is NameKind.PERSON or (self.kind is NameKind.OTHER and " " in self.key)


# A run of capitals with the small words inside it: "Groupe de soutien à l'islam", "Jean de La Fontaine". At most two in a row.
_run = written(
    r"(?<![\w’'-]){in_names.elided}?(?P<name>{word}(?: (?:{in_names.inside} ?){0,2}{word}){0,6})", word=_WORD
)
# What stands before the name of a person, and before that of a place: a preposition, "la ville de".
_title = written(r"(?<!\w){'titles_of_persons'} \Z")
# "Mme | Sow", "Colonel | Ba": a title that has a capital of its own, or that of the sentence.
_own_titles = written(r"(?:{'titles_in_capitals'} )+(?=\w)")
_of_place = written(r"(?<!\w)(?:{'before_places'}|{'kinds_of_places'}s?{in_names.of_a_kind}) ?\Z")

# A name that is a place's by its form: "Barsa-sur-Lossa", "Lossa-du-Nord".
_place = expression("in_names", "form_of_a_place")


@cache
def _openers(language: str) -> frozenset[str]:
    """Words that are no names although they begin a sentence."""
    return function_words(language) | word_set(language, "sentence_openers")


@cache
def _days_and_months(language: str) -> frozenset[str]:
    """What has a capital in some languages, and in headlines."""
    return frozenset((*table(language, "weekdays"), *table(language, "months")))


# "L’ancien maire" has its capital from the sentence, "L’Express" has one of its own.
_ELIDED = re.compile(r"\w{1,2}[’'](?=[^\W\d_])(?![A-ZÀ-Þ])")


def names(text: str, language: str, common: Collection[str] = ()) -> tuple[Name, ...]:
    """The names of a text, in order. `common` are words that are known in small letters: at the start of a sentence
    they are no names. Text all in capitals has none."""
    if text.isupper():
        return ()
    folded = fold(text)
    empty = _openers(language)
    found = []
    for match in _run(language).finditer(text):
        start, end = match.span("name")
        start = _without_opening(text, start, end, empty, common)
        titles = _own_titles(language).match(folded, start, end)
        start = titles.end() if titles else start
        if end - start < 2:
            continue
        name = text[start:end].rstrip("’'-")
        end = start + len(name)
        key = " ".join(folded[start:end].split())
        if key in _days_and_months(language):
            continue
        kind = _kind(name, folded, start, language, common)
        found.append(Name(start, end, kind, key, key.split()[-1]))
    return tuple(found)


def _kind(name: str, folded: str, start: int, language: str, common: Collection[str]) -> NameKind:
    """What the form of a name says of it, else what stands before it in the folded text, else its first word."""
    before = max(0, start - _LONGEST_LEAD)
    if _ACRONYM.fullmatch(name):
        return NameKind.ACRONYM
    if _title(language).search(folded, before, start):
        return NameKind.PERSON
    end = start + len(name)
    if _of_place(language).search(folded, before, start) or _place(language).search(folded, start, end):
        return NameKind.PLACE
    return NameKind.BODY if name.split(" ", 1)[0].lower() in common else NameKind.OTHER


def _without_opening(text: str, start: int, end: int, empty: frozenset[str], common: Collection[str]) -> int:
    """Where a run of capitals becomes a name: after a first word that only has its capital from the sentence."""
    first = text[start:end].split(" ", 1)[0]
    if not _SENTENCE_START.search(text, max(0, start - _SIGNS), start):
        return start
    plain = first.lower().rstrip("’'")
    opens = plain in empty or plain in common or fold(plain) in common or _ELIDED.match(first)
    if not opens:
        return start
    rest = text[start + len(first) : end]
    capital = re.search(rf" (?={_CAPITAL})", rest)
    return start + len(first) + capital.end() if capital else end

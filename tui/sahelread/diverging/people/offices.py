"""Offices and ranks that a passage gives to named persons: "le ministre de l'Intérieur Issa Kolo", "Awa Diop, institutrice".

An office is a word of the lexicon with what it is of; it stands before the name, or is set off behind it. Offices that are one under two
words ("chef du gouvernement", "Premier ministre") have one family. An office whose holder is not named beside it is read too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sahelread.diverging.told import Told
from sahelread.text.cardinals import alternatives
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.names import Name, NameKind
from sahelread.text.phrases import Found, Phrases
from sahelread.text.words import fold, function_words, stem

# An office with what it is of stands in so many characters before its holder's name, or behind it.
_REACH = 80
# "Dadis Camara" is a person, "Kolo" alone could be a town.
_FULL_NAME = 2


@dataclass(frozen=True)
class Office:
    """An office at `[start, end)` of a passage. `of` are the telling words of what it is of, `countries` whose it is, `standing` whether it is
    held for a time ("par intérim"); `holder` are the words of the name beside it, none where it is not named."""

    told: Told
    start: int
    end: int
    family: str
    of: tuple[str, ...]
    countries: frozenset[str]
    standing: frozenset[str]
    holder: tuple[str, ...] = ()
    named: tuple[int, int] | None = None
    former: bool = False

    @property
    def article(self) -> str:
        return self.told.ref.article

    @property
    def name(self) -> str:
        """The name of the holder, as the passage writes it."""
        return self.told.text[slice(*self.named)] if self.named else ""


@kept
def _families(language: str) -> tuple[Phrases, Mapping[str, str]]:
    listed = {
        fold(str(word)): family
        for family, listed in (table(language, "held_offices") or {}).items()
        for word in listed
    }
    return Phrases(listed), listed


@cache
def rules(language: str) -> Mapping[str, frozenset[str]]:
    """Which families of offices are of something, and which say too little."""
    told = table(language, "office_rules") or {}
    return {
        name: frozenset(map(str, told.get(name) or ()))
        for name in ("of", "exclusive", "vague", "known", "general")
    }


@cache
def opposed(language: str) -> tuple[frozenset[str], ...]:
    """Families of offices of which a person holds one at most."""
    return tuple(frozenset(group) for group in (table(language, "office_rules") or {}).get("opposed") or ())


@kept
def _standing(language: str) -> re.Pattern[str]:
    listed = (table(language, "office_rules") or {}).get("standing") or ("(?!)",)
    return re.compile(rf"(?<!\w)(?:{alternatives(list(listed))})(?!\w)")


@kept
def _former(language: str) -> re.Pattern[str]:
    former = (table(language, "office_rules") or {}).get("former") or "(?!)"
    return re.compile(rf"(?<!\w){former}\Z")


def offices(told: Told) -> Iterator[Office]:
    """The offices of a passage, in order."""
    phrases, families = _families(told.language)
    people = _people(told)
    held = list(_not_what_it_is_of(told, people))
    found = [one for one in phrases.find(told.folded) if _is_written(told, one)]
    taken = 0
    before: tuple[int, tuple[int, int] | None] = 0, None
    for place, one in enumerate(found):
        if one.start < taken:
            continue
        holder = _behind(told, one, held)
        if holder is not None:
            end = len(told.folded[: holder[0]].rstrip(" ,("))
            end = max(_cut_rank(told, one.end, end), one.end)
        else:
            end = _end(told, one)
            holder = _before(told, one, people)
        joined = next(
            (other.start for other in found[place + 1 :] if _AND.match(told.folded, other.start - 4)), end
        )
        end = max(one.end, min(end, joined - 4 if joined != end else end))
        if holder is None and _ALSO.fullmatch(told.folded, before[0], one.start):
            holder = before[1]  # "Issa Kolo, médecin et | directeur de l'agence"
        taken, before = end, (end, holder)
        former = _former(told.language).search(told.folded, max(0, one.start - 12), one.start) is not None
        yield _office(told, one, families[one.phrase], end, holder, former)
    yield from _exercised(told, people)


_AND, _ALSO = re.compile(r" et (?=\w)"), re.compile(r" et |, (?:et )?")


def _exercised(told: Told, people: Sequence[tuple[int, int]]) -> Iterator[Office]:
    """The offices that a passage tells by what somebody does: "Awa Diop, qui préside la commission"."""
    verbs = (table(told.language, "office_rules") or {}).get("verbs") or {}
    for start, end in people:
        match = _WHO.match(told.folded, end)
        if match and match["verb"] in verbs:
            found = Found(match.start("verb"), match.end("verb"), match["verb"])
            yield _office(told, found, verbs[match["verb"]], _end(told, found), (start, end), False)


_WHO = re.compile(r",? qui (?P<verb>\w+)(?= l[ae]s? | l')")


def _is_written(told: Told, found: Found) -> bool:
    """Whether the words are those of the office with their accents: "jugé" is no judge."""
    return not told.text[found.start : found.end].lower().endswith("é") or found.phrase.endswith(
        ("delegue", "adjoint")
    )


def _office(
    told: Told, found: Found, family: str, end: int, person: tuple[int, int] | None, former: bool
) -> Office:
    standing = frozenset(
        match.group()
        for match in _standing(told.language).finditer(told.folded, found.start, end + 24)
        if match.end() <= max(end, found.end + 24)
    )
    countries = told.sides_in(found.end, end)
    of = _of(told, found.end, end, found.start)
    if family in _MANY:
        other = (table(told.language, "office_rules") or {}).get("of_another") or {}
        named = (other[word] for word in re.findall(r"\w+", told.folded[found.end : end]) if word in other)
        family = next(named, family)
    if person is None:
        return Office(told, found.start, end, family, of, countries, standing, former=former)
    holder = person_words(told.folded[slice(*person)])
    return Office(told, found.start, end, family, of, countries, standing, holder, person, former)


# Families of which one office may have a name of its own.
_MANY = ("minister", "head")


def _of(told: Told, start: int, end: int, office: int) -> tuple[str, ...]:
    """The stems of what an office is of, in order, without countries and conditions."""
    left_out = [match.span() for match in _standing(told.language).finditer(told.folded, office, end)]
    small = function_words(told.language) | _of_nothing(told.language)
    countries = {fold(side) for side in told.sides_in(start, end)}
    left_out += [(term.start, term.end) for term in told.terms if term.key in countries]
    found: list[str] = []
    for word in re.finditer(r"[^\W\d_]+", told.text[start:end]):
        first, last = start + word.start(), start + word.end()
        plain = told.folded[first:last]
        if plain in small or len(plain) < _SHORT or any(a <= first < b for a, b in left_out):
            continue
        if not word.group().isupper():
            found.append(stem(word.group(), told.language))
    return tuple(found)


# Words that say what an office is of are longer ("Mines", not "de").
_SHORT = 3


@cache
def _of_nothing(language: str) -> frozenset[str]:
    """Words between an office and what it is of: "chargé de"."""
    return frozenset(map(str, (table(language, "office_rules") or {}).get("empty") or ()))


_SMALL = re.compile(r"(?:de|du|des|d|la|le|les|l|al|el|ag|ben|bin|van|von|ould)\Z")


def person_words(folded: str) -> tuple[str, ...]:
    """The words of a name that say who it is."""
    return tuple(word for word in re.split(r"[ '’-]", folded) if len(word) > 1 and not _SMALL.match(word))


# --- persons -----------------------------------------------------------------------------------------------------------


def _people(told: Told) -> Sequence[tuple[int, int]]:
    """The names of a passage that could be a person's, in order."""
    return [
        (_without_acronym(told, name), name.end)
        for name in told.names
        if name.kind not in (NameKind.ACRONYM, NameKind.BODY) and len(person_words(name.key)) >= _FULL_NAME
    ]


# "À l'AFP Issa Kolo" has an agency before it, "D'après Issa Kolo" a capital that its sentence gave it.
_ACRONYM = re.compile(r"(?:[A-ZÀ-Þ]{2,}|[DCLSNdcl][’'][a-zà-ÿ]+) ")


def _without_acronym(told: Told, name: Name) -> int:
    before = _ACRONYM.match(told.text, name.start, name.end)
    return before.end() if before else name.start


def _not_what_it_is_of(told: Told, people: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The names without those that say what an office is of; of "(de l')Intérieur Issa Kolo" the last two words."""
    for start, end in people:
        if _OF.search(told.folded, max(0, start - 8), start) is None:
            yield start, end
            continue
        capitals = list(_CAPITALISED.finditer(told.text, start, end))
        if len(capitals) > _FULL_NAME:
            yield capitals[-_FULL_NAME].start(), end


_OF = re.compile(r"(?<!\w)(?:de|du|des|d'|de la|de l'|aux?|en|a la|a l'|a|l'|la|les)(?: |(?<='))\Z")
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w’'-]*")


@kept
def _titles(language: str) -> re.Pattern[str]:
    ranks = [fold(str(rank)) for rank in table(language, "ranks") or ()]
    rank = rf"(?:{alternatives(ranks)})(?:-[a-z]+)?" if ranks else "(?!)"
    return re.compile(
        rf",? ?\(?(?:(?:le|la|l'|m\.|mme|monsieur|madame|me|dr|pr|docteur|professeur|{rank}) ?)*"
    )


@kept
def _named_thing(language: str) -> re.Pattern[str]:
    things = (table(language, "office_rules") or {}).get("named_things") or ("(?!)",)
    return re.compile(rf"(?<!\w)(?:{alternatives(list(things))})(?: [a-z]+)? ?\Z")


# --- where the name stands ---------------------------------------------------------------------------------------------

# What parts an office from a name that is not its holder's.
_PARTED = re.compile(
    r"[.;:!?()«»\"]|(?<![\w-])(?:qui|que|qu'|dont|ont|est|sont|avait|etait|avec|contre|sur|dans|selon|face|apres|avant|lors|mais|ou|sous|s'est|se|et (?:le|la|l'|les|son|sa))(?!\w)"
)
_HAS = re.compile(r"(?<![\w-])a(?![\w-])")
_BY_NOW = re.compile(r"(?<!\w)par interim(?!\w)")


def _behind(told: Told, found: Found, people: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The person whose name follows an office, with what it is of between: "ministre de la Santé | Issa Kolo"."""
    for start, end in people:
        if start < found.end:
            continue
        between = told.folded[found.end : start]
        if len(between) > _REACH or _PARTED.search(between) or _HAS.search(told.text, found.end, start):
            return None
        comma = between.find(",")
        if comma < 0:
            if _named_thing(told.language).search(between):
                return None  # "chef du groupe | Magie Noire"
            return start, end
        if _titles(told.language).fullmatch(between, comma) and _CLOSED.match(told.folded, end):
            return start, end
        return None
    return None


_CLOSED = re.compile(r" ?[,.;:!?)]|\Z| \(")
_SET_OFF = re.compile(
    r",? ?\(?,? ?(?P<article>(?:le |la |l'))?(?:(?:un |une |actuel |actuelle |nouveau |nouvelle |ancien |ancienne |ex-|alors |lui aussi |elle aussi |lui-meme |elle-meme |egalement |aussi )*)(?P<late>(?:le |la |l'))?"
)
_SET_OFF_REACH = 24
_ENDS = re.compile(
    r"[,.;:!?()\"«»]| (?:qui|que|qu'|dont|ont|est|avait|etait|sera|lors|quand|mais|sur|dans|depuis|et (?:le|la|l'|un|une)) |\Z"
)


# "Président du parti | et grande figure du pays", but "des Mines et de l'Eau".
_AND_MORE = re.compile(r" et (?!d(?:e|u|es)? |d[’'])[a-zà-ÿ]")


def _end(told: Told, found: Found) -> int:
    """Where an office with what it is of ends."""
    stop = _ENDS.search(told.folded, found.end, found.end + _REACH + 1)
    end = stop.start() if stop else min(len(told.folded), found.end + _REACH)
    has = _HAS.search(told.text, found.end, end)
    end = has.start() - 1 if has else end
    also = _AND_MORE.search(told.text, found.end, end)
    end = also.start() if also else end
    inside = [
        chunk.end
        for chunk in told.chunks
        if chunk.start <= found.start < chunk.end <= end and not chunk.is_clause
    ]
    return (
        max([found.end, *inside])
        if stop is None or has or also or stop.group().strip().isalpha()
        else max(end, found.end)
    )


def _before(told: Told, found: Found, people: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The person from whom an office is set off: "Issa Kolo, | ministre de la Santé"."""
    before = [(start, end) for start, end in people if end <= found.start]
    if not before or found.start > before[-1][1] + _SET_OFF_REACH:
        return None
    between = told.folded[before[-1][1] : found.start]
    set_off = _SET_OFF.fullmatch(between)
    if set_off is None or not between.strip().startswith((",", "(")):
        return None
    if (set_off["article"] or set_off["late"]) and not re.match(
        r"[,.;)]|\Z", told.folded[_end(told, found) :]
    ):
        return None  # "selon Issa Kolo, le ministre a démissionné"
    return before[-1]


def _cut_rank(told: Told, start: int, end: int) -> int:
    """The end of an office without the rank or title before the name: "porte-parole, | le colonel"."""
    comma = told.folded.find(",", start, end)
    if comma >= 0:
        return comma
    tail = re.search(
        r" (?:m\.|mme|le|la|l'|general|colonel|commandant|capitaine|lieutenant)+\Z", told.folded[start:end]
    )
    return start + tail.start() if tail else end

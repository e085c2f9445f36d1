"""Which one of its kind: "un hôpital" here, "un hôpital de Barsa" there; "des fermiers", "des fermiers des environs".

A noun behind an indefinite article leaves open which one is meant, and so does that of a place ("la cour") in an account that never
says which; its complement, or an adjective, says it. Of two linked passages
with the same noun, the one that qualifies it is more specific than one that leaves it open, when the other account has the
qualification nowhere. A few per story, those in the passages most alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.diverging.topics import in_a_sentence
from sahelread.model import Confidence, DivergenceType, PassageRef, Verdict, message
from sahelread.text.cardinals import alternatives
from sahelread.text.lexicon import table
from sahelread.text.names import NameKind
from sahelread.text.words import fold, stem

# What linked passages share, by share, when the noun is of one thing; a noun of most passages tells of many.
_ALIKE, _RARE = 0.2, 0.45
# "La cour" may be known already: more must be shared.
_ALIKE_WHEN_KNOWN = 0.35
_PER_STORY = 3


class Noun(NamedTuple):
    """A noun phrase at `[start, end)` of a passage: its noun, what qualifies it, and whether it leaves open which one is meant."""

    told: Told
    start: int
    end: int
    noun: str
    qualities: frozenset[str]
    is_open: bool


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The things that one passage leaves open and a passage linked with it qualifies."""
    told_nouns = {told.ref: tuple(nouns(told)) for told in accounts}
    said: dict[tuple[str, str], set[str]] = {}
    for ref, found in told_nouns.items():
        for one in found:
            said.setdefault((ref.article, one.noun), set()).update(one.qualities)
    best: dict[str, tuple[float, Noun, Noun]] = {}
    for link in accounts.alignment.links:
        if (link.a, link.b) not in accounts.sure or not {link.a, link.b} <= told_nouns.keys():
            continue
        likeness = accounts.likeness(accounts.told[link.a].keys, accounts.told[link.b].keys)[1]
        if likeness < _ALIKE:
            continue
        pairs = (
            *product(told_nouns[link.a], told_nouns[link.b]),
            *product(told_nouns[link.b], told_nouns[link.a]),
        )
        for vague, close in pairs:
            needed = 0.0 if vague.is_open else _ALIKE_WHEN_KNOWN
            if likeness > best.get(close.noun, (needed,))[0] and _is_closer(accounts, vague, close, said):
                best[close.noun] = likeness, vague, close
    ranked = sorted(best.values(), key=lambda found: (-found[0], found[2].noun))
    for _, vague, close in ranked[:_PER_STORY]:
        yield _finding(vague, close, _elsewhere(accounts, vague, close, told_nouns))


def _elsewhere(
    accounts: Accounts, vague: Noun, close: Noun, told_nouns: Mapping[PassageRef, Sequence[Noun]]
) -> list[Noun]:
    """What the other accounts call the same thing: their phrase that says most, in passages linked with the two."""
    known = {vague.told.ref.article, close.told.ref.article}
    best: dict[str, Noun] = {}
    for ref in sorted(accounts.neighbours(vague.told.ref) | accounts.neighbours(close.told.ref)):
        for noun in told_nouns.get(ref, ()):
            if noun.noun != close.noun or ref.article in known:
                continue
            if ref.article not in best or len(noun.qualities) > len(best[ref.article].qualities):
                best[ref.article] = noun
    return list(best.values())


def _is_closer(
    accounts: Accounts, vague: Noun, close: Noun, said: Mapping[tuple[str, str], set[str]]
) -> bool:
    """Whether one phrase qualifies what the other leaves open, by what the other account does not say of it anywhere."""
    if vague.noun != close.noun or not vague.qualities < close.qualities:
        return False
    if not (vague.is_open or is_a_place(vague)):
        return False
    if accounts.rarity.get(_key(close), 1.0) < _RARE:
        return False
    more = close.qualities - vague.qualities
    if _type(close) is DivergenceType.TERM and not _names(close):
        return False  # "un pneu", "un pneu du bus": what everybody knows
    return not more & (said.get((vague.told.ref.article, vague.noun), set()) | vague.told.keys)


def _names(noun: Noun) -> bool:
    """Whether a phrase says by a name or a country which one is meant."""
    names = any(noun.start <= name.start < noun.end for name in noun.told.names)
    return names or bool(noun.told.sides_in(noun.start, noun.end))


def is_a_place(noun: Noun) -> bool:
    return noun.noun in _place_nouns(noun.told.language)


@cache
def _place_nouns(language: str) -> frozenset[str]:
    return frozenset(stem(str(word), language) for word in table(language, "place_nouns") or ())


def _key(noun: Noun) -> str:
    return next(term.key for term in noun.told.terms if term.start >= noun.start)


@cache
def _cut(language: str) -> re.Pattern[str]:
    """Where a noun phrase goes on to tell where, when or how: before a preposition that is no "de"."""
    kept = ("de", "du", "des", "d'")
    words = [str(word) for word in table(language, "prepositions") or () if str(word) not in kept]
    return re.compile(rf" (?:{alternatives(words or ['(?!)'])})(?= |(?<='))")


@cache
def _open(language: str) -> re.Pattern[str]:
    """What stands before a noun of which it is left open which one is meant."""
    return re.compile(rf"(?:{alternatives(list(table(language, 'open_articles') or ('(?!)',)))}) ")


def nouns(told: Told) -> Iterator[Noun]:
    """The noun phrases of a passage that hold no figure, date or source, each once at its longest."""
    ends: dict[int, int] = {}
    for chunk in told.chunks:
        if not chunk.is_clause:
            ends[chunk.start] = max(ends.get(chunk.start, 0), chunk.end)
    taken = [
        *((number.start, number.phrase_end) for number in told.numbers),
        *((when.start, when.end) for when in told.dates),
    ]
    for start, end in ends.items():
        cut = _cut(told.language).search(told.folded, start, end)
        end = cut.start() if cut else end
        terms = [term for term in told.terms if start <= term.start and term.end <= end]
        if not terms or any(first < end and start < last for first, last in taken):
            continue
        head = told.text[terms[0].start : terms[0].end]
        if not head[:1].islower() or terms[0].key in _idle(told.language):
            continue
        persons = [name for name in told.names if name.kind is NameKind.PERSON and start <= name.start < end]
        if not persons:
            qualities = frozenset(term.key for term in terms[1:]) - {terms[0].key}
            is_open = bool(_open(told.language).match(told.folded, start))
            yield Noun(told, start, end, stem(head, told.language), qualities, is_open)


@cache
def _idle(language: str) -> frozenset[str]:
    """Nouns of which nobody asks which one: papers, and saying so."""
    tables = ("papers_of_sources", "acts_of_speech", "vague_sources")
    return frozenset(str(word) for name in tables for word in table(language, name) or ())


@cache
def _people(language: str) -> frozenset[str]:
    """The nouns of people, by their keys: concepts, and the stems of words for those who act."""
    words = f"{table(language, 'actors') or ''} {table(language, 'general_people') or ''}".split()
    families: Mapping[str, Mapping[str, Sequence[str]]] = table(language, "kinds_of_things") or {}
    for family in table(language, "kinds_of_someone") or ():
        words += (str(word) for listed in families[family].values() for word in listed)
    tables = ("kinds_of_people", "bodies")
    kinds = (str(kind) for name in tables for kind in table(language, name) or ())
    return frozenset((*kinds, *(fold(word) for word in words), *(stem(word, language) for word in words)))


def _type(noun: Noun) -> DivergenceType:
    if is_a_place(noun):
        return DivergenceType.PLACE
    is_someone = {_key(noun), noun.noun} & _people(noun.told.language)
    return DivergenceType.ACTOR if is_someone else DivergenceType.TERM


_QUESTIONS = {
    DivergenceType.PLACE: "where exactly",
    DivergenceType.ACTOR: "who exactly",
    DivergenceType.TERM: "exactly",
}


def _finding(vague: Noun, close: Noun, others: Sequence[Noun]) -> Finding:
    answers = [
        Answer(one.told, one.start, one.end, shortened(one.told.text[one.start : one.end]))
        for one in sorted((vague, close, *others), key=lambda one: one.told.ref)
    ]
    return Finding(
        _type(close),
        Verdict.MORE_SPECIFIC,
        Confidence.HINT,
        f"qualified/{close.noun}",
        asked(_QUESTIONS[_type(close)], _words(vague)),
        answers,
        (message("One account says more closely what is meant."),),
    )


def _words(noun: Noun) -> str:
    """A noun phrase as it stands inside a question."""
    return in_a_sentence(" ".join(noun.told.text[noun.start : noun.end].split()), noun.told.language)

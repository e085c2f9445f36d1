"""Offices and ranks that a passage gives to named persons: "le ministre de l'Intérieur Issa Kolo", "Awa Diop, institutrice".

An office is a word of the lexicon with what it is of; it stands before the name, or is set off behind it. Offices that are one under two
words ("chef du gouvernement", "Premier ministre") have one family. An office whose holder is not named beside it is read too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sahelread.diverging.findings import Answer, Span
from sahelread.diverging.people.holders import (
    TITLES,
    end_of_subject,
    holder_before,
    holder_behind,
    office_end,
    people_of,
    person_words,
    possible_holders,
    without_rank,
)
from sahelread.diverging.told import Told, read_alone
from sahelread.text.expressions import expression, written
from sahelread.text.lexicon import entry, word_set
from sahelread.text.named_phrases import named_phrases
from sahelread.text.phrases import Found
from sahelread.text.words import fold, function_words, stem


@dataclass(frozen=True)
class Office(Span):
    """An office at `[start, end)` of a passage. `of` are the telling words of what it is of, `countries` whose it is, `standing` whether it
    is held for a time ("par intérim"); `holder` are the words of the name beside it, none where it is not named."""

    family: str
    of: tuple[str, ...]
    countries: frozenset[str]
    standing: frozenset[str]
    holder: tuple[str, ...] = ()
    named: tuple[int, int] | None = None
    former: bool = False

    @property
    def name(self) -> str:
        """The name of the holder, as the passage writes it."""
        return self.told.text[slice(*self.named)] if self.named else ""

    @property
    def named_answer(self) -> Answer:
        """The name, in the words that say whose it is."""
        first, last = self.named or (self.start, self.end)
        return Answer(self.told, min(first, self.start), max(last, self.end), self.name or self.text)


_families = named_phrases("held_offices")


@cache
def rules(language: str) -> Mapping[str, frozenset[str]]:
    """Which families of offices are of something, and which say too little."""
    return {name: word_set(language, "office_rules", name) for name in _RULES}


_RULES = (
    "of", "exclusive", "of_a_country", "roles", "one_holder", "vague", "general", "leading", "ministers",
    "of_one_thing", "open", "empty",
)  # fmt: skip


@cache
def opposed(language: str) -> tuple[frozenset[str], ...]:
    """Families of offices of which a person holds one at most."""
    return tuple(frozenset(group) for group in entry(language, "office_rules", "opposed") or ())


_standing = written(r"(?<!\w){'office_rules.standing'}(?!\w)")


_former = expression("office_rules", "former", frame=r"(?<!\w){}\Z")


@read_alone
def offices(told: Told) -> Iterator[Office]:
    """The offices of a passage, in order."""
    people = people_of(told)
    yield from _held(told, people)
    yield from _exercised(told, people)


def _held(told: Told, people: Sequence[tuple[int, int]]) -> Iterator[Office]:
    """The offices of the lexicon, with who is named beside each."""
    found = list(_families(told.language).find(told.folded))
    held = list(possible_holders(told, people))
    taken = 0
    last: tuple[int, tuple[int, int] | None] = 0, None
    for place, (one, family) in enumerate(found):
        if one.start < taken:
            continue
        holder = holder_behind(told, one, held)
        before = holder_before(told, one, people)
        if before is not None and (holder is None or "," in told.folded[one.end : holder[0]]):
            # of "A, ministre, B, maire" the minister is A: an apposition belongs to the name before it
            end, holder = office_end(told, one), before
        elif holder is not None:
            end = len(told.folded[: holder[0]].rstrip(" ,("))
            end = max(without_rank(told, one.end, end), one.end)
            end = end_of_subject(told, one, holder[0]) or end
        else:
            end = office_end(told, one)
        behind = (told.search(_and, one.end, other.start) for other, _ in found[place + 1 :])
        end = max(one.end, min(end, next((joint.start() for joint in behind if joint), end)))
        if holder is None and told.fullmatch(_also, last[0], one.start):
            holder = last[1]  # "Issa Kolo, médecin et | directeur de l'agence"
        taken, last = end, (end, holder)
        former = told.before(_former, one.start, _FORMER_REACH) is not None
        yield _office(told, one, family, end, holder, former)


@read_alone
def ranks(told: Told) -> Iterator[Office]:
    """The ranks right before names, each as an office of its own family: "le lieutenant-colonel | Issa Kolo"; what is told of years ago
    calls nobody by the rank of today."""
    for start, end in people_of(told):
        rank, nothing = told.before(_rank, start, _RANK_REACH), frozenset[str]()
        if rank and not told.is_background(rank.start(), end):
            holder = person_words(told.folded[start:end], told.language)
            yield Office(told, rank.start(), end, rank["rank"], (), nothing, nothing, holder, (start, end))


# A rank with "de brigade" stands in so many characters before a name.
_rank, _RANK_REACH = written(r"(?<![\w-])(?P<rank>{'ranks'}){in_holders.of_rank}? \Z"), 40
_and = expression("small_words", "and", frame=r" {} \Z")
_also = expression("small_words", "and", frame=r" {} |, (?:{} )?")
# So far before an office stands that it is over, and behind it on what terms it is held.
_FORMER_REACH, _STANDING_REACH = 12, 24


def _exercised(told: Told, people: Sequence[tuple[int, int]]) -> Iterator[Office]:
    """The offices that a passage tells by what somebody does: "Awa Diop, qui préside la commission", "la garde, dirigée par Issa Kolo"."""
    verbs = entry(told.language, "office_rules", "verbs") or {}
    for start, end in people:
        match = told.match(_who, end)
        if match and match["verb"] in verbs:
            found = Found(match.start("verb"), match.end("verb"), match["verb"])
            behind = [one.end for one in told.noun_phrases if one.start in (match.end() + 1, match.end() + 2)]
            last = max([office_end(told, found), *behind])
            yield _office(told, found, verbs[match["verb"]], last, (start, end), match["former"] is not None)
        led = told.before(_led_by, start, _LED_REACH)
        if led:
            body = [chunk for chunk in told.noun_phrases if chunk.end in _just_before(led)]
            first = min([chunk.bare for chunk in body], default=led.start())
            last = max([chunk.end for chunk in body], default=led.start())
            found = Found(first, first, led["verb"])
            yield _office(told, found, verbs[led["verb"]], last, (start, end), False)


_who = expression("in_offices", "who")
_LED_REACH = 60


def _just_before(led: re.Match[str]) -> range:
    return range(led.start() - 2, led.start() + 1)


# What stands between a body and the name of who leads it: "(la garde), commandée par le général | Issa Kolo".
_led_by = written(
    r"(?<!\w)(?:{in_offices.being} )?(?P<verb>{'office_rules.verbs'}){in_offices.by}{titles}\Z", titles=TITLES
)


def _office(
    told: Told, found: Found, family: str, end: int, person: tuple[int, int] | None, former: bool
) -> Office:
    standing = frozenset(
        match.group()
        for match in told.finditer(_standing, found.start, end + _STANDING_REACH)
        if match.end() <= max(end, found.end + _STANDING_REACH)
    )
    countries = told.sides_in(found.end, end)
    of = _of(told, found.end, end, found.start)
    if family in _MANY:
        other = entry(told.language, "office_rules", "of_another") or {}
        named = (other[word] for word in re.findall(r"\w+", told.folded[found.end : end]) if word in other)
        family = next(named, family)
    if person is None:
        return Office(told, found.start, end, family, of, countries, standing, former=former)
    holder = person_words(told.folded[slice(*person)], told.language)
    return Office(told, found.start, end, family, of, countries, standing, holder, person, former)


# Families of which one office may have a name of its own.
_MANY = ("minister", "head")


def _of(told: Told, start: int, end: int, office: int) -> tuple[str, ...]:
    """The stems of what an office is of, in order, without countries and conditions."""
    left_out = [match.span() for match in told.finditer(_standing, office, end)]
    small = function_words(told.language) | word_set(told.language, "office_rules", "empty")
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


def may_be_one(a: Office, b: Office) -> bool:
    """Whether nothing that two offices of one family are of excludes that they are one."""
    apart = a.standing != b.standing or (a.countries and b.countries and a.countries != b.countries)
    return not apart and (not a.of or not b.of or a.of[0] in b.of or b.of[0] in a.of)

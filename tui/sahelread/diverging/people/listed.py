"""Which ones are meant by several: "dans quatre villes" here, "à Barsa, à Lirako et dans deux autres villes" there.

A class ("villes", "pays", "partis", "suspects") with how many there are of it leaves its members open; names set one beside another
list them. Of two linked passages that tell the same act, the one that lists is more specific, when the other account does not have
those names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Answer, Finding, in_its_words
from sahelread.diverging.people.listings import FEWEST, NEAR, Listing, listings
from sahelread.diverging.tellings.echoes import Echoes
from sahelread.diverging.told import Told
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.cardinals import alternatives, cardinal
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.names import NameKind

# What the two passages share, by share, where one act stands beside both, and where none does.
_ALIKE, _SURELY_ALIKE = 0.15, 0.4
# A class that may be listed has hardly more members.
_MOST = 12

PLACES, BODIES, PEOPLE = "places", "bodies", "people"
_KINDS = {
    PLACES: (NameKind.PLACE, NameKind.OTHER),
    BODIES: (NameKind.ACRONYM, NameKind.BODY, NameKind.OTHER),
    PEOPLE: (NameKind.PERSON, NameKind.OTHER),
}


class Class(NamedTuple):
    """A class with how many there are of it at `[start, end)` of a passage: "quatre villes"."""

    told: Told
    start: int
    end: int
    family: str
    word: str
    number: float


def findings(accounts: Accounts, echoes: Echoes) -> Iterator[Finding]:
    """The classes whose members one account leaves open and another lists."""
    classes = {told.ref: tuple(_classes(told)) for told in accounts}
    lists = {told.ref: tuple(listings(told)) for told in accounts}
    seen: set[str] = set()
    for link in accounts.alignment.links:
        if (link.a, link.b) not in accounts.sure:
            continue
        for one, other in ((link.a, link.b), (link.b, link.a)):
            for general, listing in product(classes.get(one, ()), lists.get(other, ())):
                if general.word not in seen and _are_of_one_thing(accounts, echoes, general, listing):
                    seen.add(general.word)
                    yield _finding(general, listing)


def _are_of_one_thing(accounts: Accounts, echoes: Echoes, general: Class, listing: Listing) -> bool:
    """Whether a list may be of a class that another account does not list, in passages that tell the same act."""
    if general.number and general.number != len(listing.names) + listing.others:
        return False
    if not _fits(general.family, listing):
        return False
    known = sum(echoes.has_name(general.told.ref.article, name.key) for name in listing.names)
    if 2 * known > len(listing.names):
        return False
    of_general = general.told.deeds_near(general.start, general.end, NEAR)
    needed = _ALIKE if of_general & listing.deeds else _SURELY_ALIKE
    return accounts.likeness(general.told.keys, listing.told.keys)[1] >= needed


def _fits(family: str, listing: Listing) -> bool:
    """Whether the names of a list can be of a class: people have two names, and countries are places."""
    if family == PEOPLE:
        return all(" " in name.key and name.kind in _KINDS[PEOPLE] for name in listing.names)
    known = len(listing.told.sides_in(listing.start, listing.end))
    if family == PLACES:
        first, *rest = listing.names
        told = listing.told
        bound = _BOUND_TO.search(told.folded, max(0, first.start - _FAR), first.start)
        located = (
            first.kind is NameKind.PLACE and not bound and all(name.kind in _KINDS[PLACES] for name in rest)
        )
        return known == len(listing.names) or located
    return not known and all(name.kind in _KINDS[BODIES] for name in listing.names)


# "Liés à Al-Qaïda et au RJS" puts nobody anywhere.
_BOUND_TO = re.compile(
    r"(?<!\w)(?:affilie|lie|allie|oppose|hostile|fidele|proche)(?:e|s|es)? (?:a|au|aux|de) (?:la |l')?\Z"
)


@kept
def _class_pattern(language: str) -> re.Pattern[str]:
    families: Mapping[str, Sequence[str]] = table(language, "listed_classes") or {"none": ["(?!)"]}
    listed = "|".join(f"(?P<{family}>{alternatives(list(words))})" for family, words in families.items())
    return re.compile(rf"(?<![\w'-])(?:{listed})(?!\w)")


# How many there are stands one or two words before the class: "plusieurs autres villes".
_BEFORE, _FAR = re.compile(r"[\w-]+(?= )"), 30

# What follows a class that is listed at once: "plusieurs pays, dont", "trois villes (", "deux syndicats, le STV".
_LISTS = re.compile(r"[^,.;:()]{0,30}(?:,? (?:dont|notamment|comme|parmi|a savoir)(?!\w)| ?[:(])")
_NAMED = re.compile(r"(?: [a-z]+)?, (?:le |la |l'|les |a |au |the )?\Z")


def _is_listed(told: Told, end: int) -> bool:
    """Whether a class is followed by its members in the passage itself."""
    if _LISTS.match(told.folded, end):
        return True
    name = next((name for name in told.names if name.start >= end), None)
    return name is not None and _NAMED.fullmatch(told.folded, end, name.start) is not None


def _classes(told: Told) -> Iterator[Class]:
    many = frozenset(table(told.language, "many_words") or ())
    alone = frozenset(table(told.language, "bodies_of_many") or ())
    for match in _class_pattern(told.language).finditer(told.folded):
        family = str(match.lastgroup)
        if match[family] in alone:
            yield Class(told, match.start(), match.end(), family, match[family], 0.0)
            continue
        for before in reversed(
            list(_BEFORE.finditer(told.folded, max(0, match.start() - _FAR), match.start()))[-2:]
        ):
            count = cardinal(before.group(), told.language) or 0
            several = before.group() in many or FEWEST <= count <= _MOST
            if several and not _is_listed(told, match.end()):
                yield Class(told, before.start(), match.end(), family, match[family], count)
                break


_TYPES = {PLACES: DivergenceType.PLACE, BODIES: DivergenceType.ACTOR, PEOPLE: DivergenceType.ACTOR}


def _finding(general: Class, listing: Listing) -> Finding:
    answers = [
        _answer(general.told, general.start, general.end),
        _answer(listing.told, listing.start, listing.end),
    ]
    return Finding(
        _TYPES[general.family],
        Verdict.MORE_SPECIFIC,
        Confidence.HINT,
        f"listed/{general.word}",
        asked("which ones", general.told.text[general.start : general.end]),
        sorted(answers, key=lambda answer: answer.told.ref),
        (message("Some accounts name whom they mean, others do not."),),
    )


def _answer(told: Told, start: int, end: int) -> Answer:
    return in_its_words(told, start, end)

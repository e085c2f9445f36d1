"""What lies in what: "Barsa, dans la province de la Lossa", "Barsa (Lossa)", "Lirako, près de Barsa", "Kaboro, dans le nord du pays".

Read from the accounts themselves, and from the lexicon for places that everybody knows. A place that is found by a larger one lies in it
for the reader of a sentence.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from sahelread.diverging.accounts import Accounts, worked_out_once
from sahelread.diverging.spelling import are_one_spelling
from sahelread.text.expressions import alternatives, any_of, any_phrase, written
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.names import NameKind
from sahelread.text.words import fold

# Between a place and the one it lies in stands so much at most.
_REACH = 60

Places = Mapping[str, frozenset[str]]
"""The places that each place lies in, by their keys: folded names, "@nord" for a quarter of the country."""

QUARTER = "@"


A_QUARTER = r"(?<![\w-]){'quarters'}(?![\w-])"
"""The template of any quarter of a country, "nord-ouest", as a whole word."""


@kept
def _inside(language: str) -> re.Pattern[str] | None:
    """What stands between a place and the one it lies in: ", dans la province de la", " (", ", village du", "(ouest du "."""
    kinds, words = table(language, "kinds_of_places"), table(language, "inside_words")
    if not kinds or not words:
        return None
    article, of, within, far = (
        any_of(language, "small_words", name) for name in ("determiner", "of", "within", "extreme")
    )
    of = rf"{of}?{article}?"
    kind = rf"(?:(?:{alternatives(kinds)}) (?:[a-z-]+ )?{of})"
    quarter = rf"{far}?{any_phrase(language, 'quarters')} {of}"
    return re.compile(
        rf"(?:,? (?:(?:{alternatives(words)}) {article}?|{within}{article}?{quarter})(?:{kind}){{0,2}}"
        rf"|,? \((?:{article}?{quarter}|{kind})?|, {article}?(?:(?:{kind}){{1,2}}|{quarter}))"
    )


@kept
def _near(language: str) -> re.Pattern[str] | None:
    """What stands between a place and the one it is found by: ", près de", ", à la sortie de", ", à 12 km au nord de"."""
    words = table(language, "near_words")
    if not words:
        return None
    article, of = (any_of(language, "small_words", name) for name in ("article", "of"))
    far = any_of(language, "in_containment", "at_a_distance")
    kinds = any_phrase(language, "kinds_of_places")
    return re.compile(
        rf",? \(?(?:(?:{alternatives(words)}) ?|{far}){article}?(?:(?:{kinds}) {of}?{article}?)?"
    )


# "Au quartier | Lirako|, à |Barsa".
_SET_OFF = ", a "
_quarter = written(r"(?<!\w){'kinds_of_quarters'} (?:{small_words.of}{small_words.article}?)?\Z")

# What leads from a place to one that says it more closely: ", plus précisément à".
_closer = written(r",? {'closer_words'} {in_containment.at_it}")


# Shorter names are too much alike to be spellings of one; more names are not held against each other.
_LONG, _MOST_NAMES = 6, 300


@worked_out_once
def one_spelling(accounts: Accounts) -> Mapping[str, str]:
    """Each place by the key that the accounts have most often for it, where they spell it in several ways."""
    counts = Counter(
        name.key
        for told in accounts
        for name in told.names
        if name.kind is NameKind.PLACE and len(name.key) >= _LONG
    )
    chosen: list[str] = []
    found: dict[str, str] = {}
    for key in sorted(counts, key=lambda one: (-counts[one], one))[:_MOST_NAMES]:
        alike = next((one for one in chosen if are_one_spelling(key, one)), None)
        if alike is None:
            chosen.append(key)
        else:
            found[key] = alike
    return found


@worked_out_once
def containers(accounts: Accounts) -> Places:
    """What lies in what, as the accounts tell it and as everybody knows, over several steps."""
    spelling = one_spelling(accounts)
    written: dict[str, set[str]] = defaultdict(set)
    for place, outer in (*_told(accounts), *_known(accounts)):
        written[spelling.get(place, place)].add(spelling.get(outer, outer))
    told_of = {spelling.get(name.key, name.key) for told in accounts for name in told.names} & written.keys()
    around = {place: _all_around(written, place) for place in sorted(told_of)}
    lies_in = {
        place: {outer for outer in outers if place not in around.get(outer, ())}
        for place, outers in around.items()
    }
    for other, place in spelling.items():
        lies_in[other] = lies_in.get(place, set())
    return {
        place: frozenset(
            outers.union(*({other for other, one in spelling.items() if one == outer} for outer in outers))
        )
        for place, outers in lies_in.items()
    }


def _told(accounts: Accounts) -> Iterator[tuple[str, str]]:
    """The places that accounts tell with one that each lies in."""
    known = {name.key for told in accounts for name in told.names if name.kind is NameKind.PLACE}
    for told in accounts:
        inside, near = _inside(told.language), _near(told.language)
        for name, following in pairwise(told.names):
            between = told.folded[name.end : following.start]
            if len(between) > _REACH:
                continue
            if inside and {name.key, following.key} <= known and inside.fullmatch(between):
                yield name.key, following.key
            if between == _SET_OFF and told.before(_quarter, name.start, _REACH):
                yield name.key, following.key
            if near is None or {name.kind, following.kind} != {NameKind.PLACE}:
                continue
            if near.fullmatch(between):
                yield name.key, following.key
            elif _closer(told.language).fullmatch(between):
                yield following.key, name.key
        for name in told.names:
            quarter = told.match(_in_a_quarter, name.end)
            if name.kind is NameKind.PLACE and quarter:
                yield name.key, QUARTER + quarter["quarter"]


def _known(accounts: Accounts) -> Iterator[tuple[str, str]]:
    """The places that everybody knows, with one that each lies in."""
    for language in sorted({told.language for told in accounts}):
        yield from _known_in(language)


@cache
def _known_in(language: str) -> Sequence[tuple[str, str]]:
    return [
        (fold(str(place)), str(outer))
        for outer, inner in table(language, "lies_in").items()
        for place in inner
    ]


# A quarter of the country right behind a place: ", dans le nord du pays", " (nord)".
_in_a_quarter = written(r"{in_containment.in_a_quarter}(?P<quarter>{quarter})", quarter=A_QUARTER)


@cache
def countries(language: str) -> frozenset[str]:
    """The countries by all their names, but not by their capitals, folded: each holds any place that is told of it."""
    named = table(language, "countries")
    others = (
        str(name).replace("_", " ") for entry in named.values() for name in str(entry.get("also", "")).split()
    )
    return frozenset(fold(str(name)) for name in (*named, *others))


def _all_around(direct: Mapping[str, set[str]], place: str) -> frozenset[str]:
    found: set[str] = set()
    waiting = [place]
    while waiting:
        for outer in direct.get(waiting.pop(), ()):
            if outer not in found and outer != place:
                found.add(outer)
                waiting.append(outer)
    return frozenset(found)


def lie_in_each_other(around: Places, one: str, other: str) -> bool:
    """Whether one place lies in the other, as the accounts tell or everybody knows."""
    return one in around.get(other, ()) or other in around.get(one, ())

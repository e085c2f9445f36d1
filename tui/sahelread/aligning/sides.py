"""The states that a passage names, under whatever name: "Bamako", "malien", "Koulouba" and "le Mali" are one side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.words import fold, words


@kept
def _names(language: str) -> tuple[dict[tuple[str, ...], str], dict[str, int]]:
    """Each country by the folded words of each of its names, and how long the longest name is that begins with a word."""
    found: dict[tuple[str, ...], str] = {}
    for country, known in table(language, "countries").items():
        named = [country, *known.get("capital", "").split(), *known.get("also", "").split()]
        people = known.get("people", "").split()
        for name in (*named, *people, *(form + "s" for form in people)):
            found[tuple(fold(word.text) for word in words(name.replace("_", " ")))] = country
    found.pop((), None)
    longest: dict[str, int] = {}
    for name in found:
        longest[name[0]] = max(longest.get(name[0], 0), len(name))
    return found, longest


@cache
def peoples(language: str) -> frozenset[str]:
    """The folded names of peoples, one and many: "belge", "belges"."""
    named = (
        form for known in table(language, "countries").values() for form in known.get("people", "").split()
    )
    return frozenset(fold(form) for one in named for form in (one, one + "s"))


def sides(folded: Sequence[str], language: str) -> dict[int, str]:
    """The country named at each word of a passage, by the number of the name's first word. `folded` are its words."""
    names, longest = _names(language)
    found: dict[int, str] = {}
    end = 0
    for place, word in enumerate(folded):
        if word not in longest or place < end:
            continue
        for length in range(min(longest[word], len(folded) - place), 0, -1):
            country = names.get(tuple(folded[place : place + length]))
            if country is not None:
                found[place] = country
                end = place + length
                break
    return found

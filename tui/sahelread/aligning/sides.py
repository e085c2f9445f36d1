"""The states that a passage names, under whatever name: "Bamako", "malien", "Koulouba" and "le Mali" are one side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sahelread.text.lexicon import table
from sahelread.text.words import fold, words


@cache
def _names(language: str) -> tuple[dict[tuple[str, ...], str], int]:
    """Each country by the folded words of each of its names, and the length of the longest."""
    found: dict[tuple[str, ...], str] = {}
    for country, known in table(language, "countries").items():
        named = [country, *known.get("capital", "").split(), *known.get("also", "").split()]
        people = known.get("people", "").split()
        for name in (*named, *people, *(form + "s" for form in people)):
            found[tuple(fold(word.text) for word in words(name.replace("_", " ")))] = country
    found.pop((), None)
    return found, max((len(name) for name in found), default=0)


def sides(folded: Sequence[str], language: str) -> dict[int, str]:
    """The country named at each word of a passage, by the number of the name's first word. `folded` are its words."""
    names, longest = _names(language)
    found: dict[int, str] = {}
    place = 0
    while place < len(folded):
        for length in range(min(longest, len(folded) - place), 0, -1):
            country = names.get(tuple(folded[place : place + length]))
            if country is not None:
                found[place] = country
                place += length - 1
                break
        place += 1
    return found

"""The forms under which a word of the lexicon meets us in a text, made from the endings of its language.

Stemming is too coarse for tables of synonyms ("tué" and "tu", "armée" and "arme" share a stem): here `tuer` gives
tué, tuée, tuent … and nothing else. Forms are folded (lower case, no accents), as they are looked up.
"""

from __future__ import annotations

from functools import cache

from sahelread.text.lexicon import table
from sahelread.text.words import fold

AS_IT_STANDS = "="
"""Before a word of the lexicon: it is no verb, whatever its ending; it only takes an s."""

_PLURAL = frozenset(("", "s"))


@cache
def _endings(language: str) -> dict[str, frozenset[str]]:
    """The endings of the language, each with all that may stand in its place, itself among it."""
    endings: dict[str, str] = table(language, "inflections")
    return {ending: frozenset((ending, *endings[ending].split())) for ending in endings}


@cache
def _lengths(language: str) -> dict[str, tuple[int, ...]]:
    """How long the endings with each last letter are, the longest first."""
    found: dict[str, set[int]] = {}
    for ending in _endings(language):
        found.setdefault(ending[-1:], set()).add(len(ending))
    return {letter: tuple(sorted(lengths, reverse=True)) for letter, lengths in found.items()}


def inflection(plain: str, language: str) -> tuple[str, frozenset[str]]:
    """What stays of a folded word of the lexicon in all its forms, and the endings that make them."""
    if plain.startswith(AS_IT_STANDS):
        return plain[len(AS_IT_STANDS) :], _PLURAL
    endings = _endings(language)
    for length in _lengths(language).get(plain[-1:], ()):
        found = endings.get(plain[-length:])
        if found is not None:
            return plain[:-length], found
    return plain, endings.get("", _PLURAL)


def forms(word: str, language: str) -> frozenset[str]:
    """All forms of a word of the lexicon, folded, itself among them."""
    radical, endings = inflection(fold(word), language)
    return frozenset(radical + ending for ending in endings)

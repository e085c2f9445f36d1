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


@cache
def _endings(language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The endings of the language, longest first, each with what may stand in its place."""
    endings: dict[str, str] = table(language, "inflections")
    longest_first = sorted(endings, key=lambda ending: (-len(ending), ending))
    return tuple((ending, tuple(endings[ending].split())) for ending in longest_first)


@cache
def forms(word: str, language: str) -> frozenset[str]:
    """All forms of a word of the lexicon, folded, itself among them."""
    if word.startswith(AS_IT_STANDS):
        plain = fold(word[len(AS_IT_STANDS) :])
        return frozenset((plain, plain + "s"))
    plain = fold(word)
    for ending, replacements in _endings(language):
        if plain.endswith(ending):
            radical = plain[: len(plain) - len(ending)]
            return frozenset((plain, *(radical + replacement for replacement in replacements)))
    return frozenset((plain, plain + "s"))

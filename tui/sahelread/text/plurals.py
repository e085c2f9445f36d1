"""How many a text leaves open without any word that counts: "des écoles", "les principaux partis", "une partie des passagers".

Each is a number of two or more with its noun and its fate, as "plusieurs écoles" would be. "Des" that only joins a noun to the one before
it ("le toit des écoles") begins none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sahelread.text.expressions import expression
from sahelread.text.number_fates import verbs_of, with_fate
from sahelread.text.number_phrases import with_phrase
from sahelread.text.numbers import Modifier, Number
from sahelread.text.words import fold

_opens = expression("in_plurals", "opens")
# What tells that a noun behind it is no plural, or no noun at all.
_plural = expression("in_plurals", "plural")


def plurals(text: str, language: str, known: Iterable[Number]) -> Iterator[Number]:
    """The plurals of a text that none of its numbers, which are `known`, counts, in order."""
    folded = fold(text)
    verbs = verbs_of(text, folded)
    for match in _opens(language).finditer(folded):
        start = max(match.start(), match.end("lead"))
        number = Number(start, match.end(), 2.0, None, None, Modifier.VAGUE)
        number = with_phrase(text, folded, number, len(folded), language)
        counted = any(one.start < number.phrase_end and start < one.end for one in known)
        if number.head_span and not counted and _plural(language).match(folded, *number.head_span):
            yield with_fate(folded, verbs, number, 0, len(folded), language)

"""Narrowing a list by a few letters: accents and case do not matter, words may come in any order.

"evenement" finds "Évènement", "lay an" finds "One account, annotated layout". Pure, no terminal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

from sahelread.text.words import fold

Item = TypeVar("Item")

_AT_WORD_START = 2
_INSIDE_WORD = 1


def ranked(query: str, items: Iterable[Item], text_of: Callable[[Item], str]) -> Sequence[Item]:
    """The items whose text holds every word of the query, the best first; all of them for an empty query."""
    wanted = fold(query).split()
    if not wanted:
        return list(items)
    scored = []
    for index, item in enumerate(items):
        score = _score(wanted, _folded(text_of(item)))
        if score:
            scored.append((-score, index, item))
    return [item for _score_, _index, item in sorted(scored, key=lambda entry: entry[:2])]


@lru_cache(
    maxsize=65_536
)  # the passages of the longest stories: folding them anew at each letter would be felt
def _folded(text: str) -> str:
    return fold(text)


def _score(wanted: Sequence[str], text: str) -> int:
    """0 when a word is missing; more for words that begin a word, most when the text begins with the first."""
    total = 0
    for word in wanted:
        at = text.find(word)
        if at < 0:
            return 0
        starts = at == 0 or not text[at - 1].isalnum() or any(f"{sign}{word}" in text for sign in " '-")
        total += _AT_WORD_START if starts else _INSIDE_WORD
    return total + (_AT_WORD_START if text.startswith(wanted[0]) else 0)

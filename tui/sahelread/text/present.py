"""What a text may hold at all, told from its words: reading a passage is mostly looking for what is not there.

Trying a regular expression at every place of a passage takes microseconds, there are a hundred of them, and most find
nothing in most passages. That none of a few words is there is known in a tenth of that time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from sys import intern

from sahelread.text.remembering import remembered, remembered_whole

_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d")

FIGURES = frozenset(("0",))
"""Stands among the words of every text that has a digit."""


@remembered
def words_present(folded: str) -> frozenset[str]:
    """The words of a folded text: its runs of letters and figures, those of a compound one by one."""
    found = frozenset(map(intern, _WORD.findall(folded)))
    return found | FIGURES if _FIGURE.search(folded) else found


BEGINNINGS = (3, 5)
"""By so many letters the beginnings of words are known; those of shorter words are the words."""


@remembered_whole
def beginnings(text: str) -> frozenset[str]:
    """How the words of a text begin: "une tuerie" by "une", "tue" and "tueri"."""
    return frozenset([word[:size] for word in words_present(text) for size in BEGINNINGS])


def beginning(begun: str) -> str:
    """How a text is known to have a word that begins so (with three letters at least)."""
    return begun[: max(size for size in BEGINNINGS if size <= len(begun))]


def needed_words(phrases: Iterable[str]) -> frozenset[str]:
    """Words of which a text has one when it has one of these folded phrases: the longest of each, which is in the fewest texts."""
    return frozenset([max(_WORD.findall(phrase), key=len) for phrase in phrases])


def has_figures(folded: str) -> bool:
    """Whether a folded text has a digit."""
    return not FIGURES.isdisjoint(words_present(folded))

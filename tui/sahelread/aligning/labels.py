"""A short name for a group: two to four telling words, as they stand in one of its passages.

Telling is what many members say and few other passages do. The words come from the one passage that says most of
them in the fewest words, in its order and spelling, so that a label reads like a headline and not like an index.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from functools import cache

from sahelread.aligning.concepts import function_words
from sahelread.text.lexicon import table
from sahelread.text.words import Word, fold, stem, words

_MOST_WORDS = 4
_FEWEST_WORDS = 2
_CUT = 60  # characters of a label for passages in which no word is telling
_LONGEST_WORD = 30  # what is longer is not a word that anyone reads


class Labels:
    """The words of all passages of a story, counted once, and the labels made of them."""

    def __init__(self, texts: Sequence[str], languages: Sequence[str]) -> None:
        self._texts = texts
        self._words: list[list[tuple[str, Word]]] = []
        for text, language in zip(texts, languages, strict=True):
            empty = function_words(language) | _without_weight(language)
            self._words.append(
                [
                    (stem(word.text, language), word)
                    for word in words(text)
                    if 2 < len(word.text) <= _LONGEST_WORD and fold(word.text) not in empty
                ]
            )
        self._holders = Counter(key for found in self._words for key in {key for key, _ in found})

    def label(self, members: Sequence[int]) -> str:
        """The label of the group of those passages."""
        sharing = Counter(key for member in members for key in {key for key, _ in self._words[member]})
        worth = {
            key: (held - 1) * math.log(1 + len(self._texts) / self._holders[key])
            for key, held in sharing.items()
            if held > 1
        }
        best = max(members, key=lambda member: (self._said(member, worth), -member))
        first: dict[str, Word] = {}
        for key, word in self._words[best]:
            first.setdefault(key, word)
        chosen = sorted(
            (key for key in first if key in worth), key=lambda key: (-worth[key], first[key].start)
        )[:_MOST_WORDS]
        if len(chosen) < _FEWEST_WORDS:
            return _beginning(self._texts[best])
        return " ".join(first[key].text for key in sorted(chosen, key=lambda key: first[key].start))

    def _said(self, member: int, worth: dict[str, float]) -> float:
        """How much of what the group shares that passage says, short passages first."""
        keys = {key for key, _ in self._words[member]}
        said = sum(worth.get(key, 0.0) for key in keys)
        return said / math.sqrt(len(keys) + 4.0)


@cache
def _without_weight(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in str(table(language, "words_without_weight") or "").split())


def _beginning(text: str) -> str:
    """The first words of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _CUT else line[: _CUT - 1].rsplit(" ", 1)[0] + "…"

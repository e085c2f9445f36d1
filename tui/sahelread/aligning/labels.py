"""A short name for a group: two to four telling words, as they stand in one of its passages.

Telling is what many members say and few other passages do. The words come from the one passage that says most of
them in the fewest words, in its order and spelling, so that a label reads like a headline and not like an index.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from sahelread.aligning.facts import Facts
from sahelread.text.lexicon import table
from sahelread.text.words import Word, fold

_MOST_WORDS = 4
_FEWEST_WORDS = 2
_CUT = 60  # characters of a label for passages in which no word is telling
_LOOKED_AT = 40  # members that are asked for words; in larger groups the others say the same
_LONGEST_WORD = 30  # what is longer is not a word that anyone reads


class Labels:
    """The labels of the groups of one story, given its facts and how many passages hold each stem."""

    def __init__(self, facts: Sequence[Facts], holders: Mapping[str, int]) -> None:
        self._facts = facts
        self._holders = holders

    def label(self, members: Sequence[int]) -> str:
        """The label of the group of those passages."""
        looked_at = members[:_LOOKED_AT]
        telling = {member: self._telling(member) for member in looked_at}
        sharing = Counter(stem for found in telling.values() for stem in found)
        worth = {
            stem: (held - 1) * math.log(1 + len(self._facts) / self._holders[stem])
            for stem, held in sharing.items()
            if held > 1
        }
        best = max(looked_at, key=lambda member: (_said(telling[member], worth), -member))
        first = telling[best]
        chosen = sorted(
            (stem for stem in first if stem in worth), key=lambda stem: (-worth[stem], first[stem].start)
        )
        if len(chosen) < _FEWEST_WORDS:
            return _beginning(self._facts[best].text)
        return " ".join(word.text for word in sorted(first[stem] for stem in chosen[:_MOST_WORDS]))

    def _telling(self, member: int) -> dict[str, Word]:
        """The stems of a passage that may stand in a label, each with the word that first has it."""
        facts = self._facts[member]
        idle = _without_weight(facts.language)
        found: dict[str, Word] = {}
        for stem, word, folded in zip(facts.stems, facts.words, facts.folded, strict=True):
            if stem and 2 < len(word.text) <= _LONGEST_WORD and folded not in idle:
                found.setdefault(stem, word)
        return found


def _said(telling: Mapping[str, Word], worth: Mapping[str, float]) -> float:
    """How much of what a group shares a passage says, short passages first."""
    return sum(worth.get(stem, 0.0) for stem in telling) / math.sqrt(len(telling) + 4.0)


@cache
def _without_weight(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in str(table(language, "words_without_weight") or "").split())


def _beginning(text: str) -> str:
    """The first words of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _CUT else line[: _CUT - 1].rsplit(" ", 1)[0] + "…"

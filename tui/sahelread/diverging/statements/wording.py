"""What several passages say in the same words: for the eye, word by word, and as the longest quotation that all have.

Function words and inflection do not count: "les deux diplomates" and "deux diplomates" are the same. Texts longer than a passage should
be are cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from sahelread.text.cardinals import amounts
from sahelread.text.words import fold, function_words, stem, words

# More telling words than this is not a passage; what lies beyond is left unmarked.
_LONGEST = 400


class TellingWord(NamedTuple):
    """A word that carries meaning, and the key under which its inflections are one."""

    start: int
    end: int
    key: str


def telling_words(text: str, language: str) -> list[TellingWord]:
    """The words of a text without the function words, in order, each under its stem; a number is one word, however written."""
    empty = function_words(language)
    folded = fold(text)
    counted = list(amounts(folded, language))
    found = [TellingWord(amount.start, amount.end, f"{amount.value:g}") for amount in counted]
    for word in words(text):
        if any(amount.start <= word.start < amount.end for amount in counted):
            continue
        if folded[word.start : word.end] not in empty and word.text.lower() not in empty:
            found.append(TellingWord(word.start, word.end, stem(word.text, language)))
    return sorted(found)[:_LONGEST]


def shared(texts: Sequence[str], language: str) -> list[list[tuple[int, int]]]:
    """For each text the spans, in order, that another one has too; words that touch are one span."""
    read = [telling_words(text, language) for text in texts]
    found: list[list[tuple[int, int]]] = []
    for text, own in zip(texts, read, strict=True):
        elsewhere = {word.key for other in read if other is not own for word in other}
        spans: list[tuple[int, int]] = []
        goes_on = False
        for word in own:
            if word.key in elsewhere:
                goes_on = goes_on and "\n" not in text[spans[-1][1] : word.start]
                first = spans.pop()[0] if goes_on else word.start
                spans.append((first, word.end))
            goes_on = word.key in elsewhere
        found.append(spans)
    return found


def common_quotation(texts: Sequence[str], language: str) -> tuple[tuple[int, int], ...] | None:
    """The longest run of telling words that all texts have in common, as a span of each; None when it is under four words."""
    read = [telling_words(text, language) for text in texts]
    if len(read) < 2 or not all(read):
        return None
    common = [word.key for word in read[0]]
    for other in read[1:]:
        matcher = SequenceMatcher(None, common, [word.key for word in other], autojunk=False)
        block = matcher.find_longest_match()
        common = common[block.a : block.a + block.size]
    if len(common) < 4:
        return None
    return tuple(_span_of(own, common) for own in read)


def _span_of(own: Sequence[TellingWord], run: Sequence[str]) -> tuple[int, int]:
    keys = [word.key for word in own]
    start = next(place for place in range(len(keys)) if keys[place : place + len(run)] == list(run))
    return own[start].start, own[start + len(run) - 1].end

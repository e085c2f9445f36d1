"""What several passages say in the same words, in other words, and alone: for the eye, word by word.

`differences` marks the spans of each text as shared (in another text too), changed (another wording in the same place) or only
(nothing like it elsewhere). Function words and inflection do not count: "les deux diplomates" and "deux diplomates" are the same.
Each text is held against the others by their longest common runs of telling words (difflib's matching blocks on short lists),
so the longest common quotation is found first. Time grows with the product of the lengths of two passages at worst; texts longer
than a passage should be are cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from sahelread.text.cardinals import amounts
from sahelread.text.words import fold, function_words, stem, words

# More telling words than this is not a passage; what lies beyond is left unmarked.
_LONGEST = 400

# Common runs of fewer characters of telling words are chance ("le pays", "hier"): they do not anchor what stands between them.
_ANCHOR = 2


class Tag(StrEnum):
    """How a span of one text stands to the other texts."""

    SHARED = "shared"
    CHANGED = "changed"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class Difference:
    """The span `[start, end)` of a text, and how it stands to the others."""

    start: int
    end: int
    tag: Tag


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


def differences(texts: Sequence[str], language: str) -> tuple[tuple[Difference, ...], ...]:
    """For each text its spans, in order, tagged against all the others; touching spans of one tag are one span."""
    read = [telling_words(text, language) for text in texts]
    found = []
    for place, own in enumerate(read):
        tags = [Tag.ONLY] * len(own)
        for other_place, other in enumerate(read):
            if other_place != place:
                _mark(own, other, tags)
        found.append(_spans(texts[place], own, tags))
    return tuple(found)


def _mark(own: Sequence[TellingWord], other: Sequence[TellingWord], tags: list[Tag]) -> None:
    """Raise the tags of one text by what it has in common with another: shared wins over changed, changed over only."""
    elsewhere = {word.key for word in other}
    matcher = SequenceMatcher(None, [word.key for word in own], [word.key for word in other], autojunk=False)
    end_own = end_other = 0
    anchored = False
    for block in matcher.get_matching_blocks():
        both = block.a - end_own, block.b - end_other
        if anchored and block.size and min(both) > 0 and max(both) <= 4 * min(both):
            for place in range(end_own, block.a):
                if tags[place] is Tag.ONLY:
                    tags[place] = Tag.CHANGED
        for place in range(block.a, block.a + block.size):
            tags[place] = Tag.SHARED
        end_own, end_other = block.a + block.size, block.b + block.size
        anchored = block.size >= _ANCHOR or (anchored and block.size > 0)
    for place, word in enumerate(own):
        if word.key in elsewhere:
            tags[place] = Tag.SHARED


def _spans(text: str, own: Sequence[TellingWord], tags: Sequence[Tag]) -> tuple[Difference, ...]:
    found: list[Difference] = []
    for word, tag in zip(own, tags, strict=True):
        if found and found[-1].tag is tag and "\n" not in text[found[-1].end : word.start]:
            found[-1] = Difference(found[-1].start, word.end, tag)
        else:
            found.append(Difference(word.start, word.end, tag))
    return tuple(found)


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

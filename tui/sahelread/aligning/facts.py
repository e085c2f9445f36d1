"""What a passage says, taken apart: its telling words, concepts, numbers, names, and the clauses they stand in.

Everything that later steps compare is found here once per passage; they only count, weigh and look up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sahelread.aligning.concepts import Mention, function_words, mentions
from sahelread.aligning.passages import Alignable
from sahelread.text.dates import When, dates
from sahelread.text.numbers import Number, numbers
from sahelread.text.words import Word, fold, stem, words

_CLAUSE_SIGNS = re.compile(r"[,;:()\[\]«»\"“”—–…!?]| - |\.\s")
_SENTENCE_START = re.compile(r"(?:^|[.!?:…»«\"“”]\s*|\n\s*|[-–—•]\s+)$")


@dataclass(frozen=True)
class Facts:
    """The parts of one passage. `clauses[k]` numbers the clause of `words[k]`; `names` are places in `words`."""

    text: str
    language: str
    words: tuple[Word, ...]
    clauses: tuple[int, ...]
    mentions: tuple[Mention, ...]
    numbers: tuple[Number, ...]
    whens: tuple[When, ...]
    names: tuple[int, ...]

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The words in lower case without accents."""
        return tuple(fold(word.text) for word in self.words)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stem of each word, empty for words that carry no fact."""
        empty = function_words(self.language)
        return tuple(
            "" if plain in empty or not plain[0].isalnum() else stem(word.text, self.language)
            for plain, word in zip(self.folded, self.words, strict=True)
        )

    @cached_property
    def concepts(self) -> dict[int, list[str]]:
        """The concepts told by the phrase that starts at each word."""
        found: dict[int, list[str]] = {}
        for mention in self.mentions:
            found.setdefault(mention.first, []).append(mention.concept)
        return found

    def word_at(self, offset: int) -> int | None:
        """The number of the word that starts at or spans that offset of the text."""
        for place, word in enumerate(self.words):
            if word.start <= offset < word.end:
                return place
        return None


def facts_of(field: Alignable) -> list[Facts]:
    """The facts of all passages of a story; names are told from mere capitals by the story's own usage."""
    texts = field.texts
    split = [tuple(words(text)) for text in texts]
    lower = {word.text for found in split for word in found if word.text[:1].islower()}
    return [
        Facts(
            text,
            language,
            found,
            _clauses(text, found),
            tuple(mentions(found, language)),
            numbers(text, language),
            dates(text, language, published),
            _names(text, found, lower, function_words(language)),
        )
        for text, language, published, found in zip(
            texts, field.languages, field.published, split, strict=True
        )
    ]


def _clauses(text: str, found: Sequence[Word]) -> tuple[int, ...]:
    """The number of the clause in which each word stands: clauses end at punctuation."""
    numbered, clause, end = [], 0, 0
    for word in found:
        clause += bool(_CLAUSE_SIGNS.search(text, end, word.start))
        numbered.append(clause)
        end = word.end
    return tuple(numbered)


def _names(text: str, found: Sequence[Word], lower: set[str], empty: frozenset[str]) -> tuple[int, ...]:
    """The words that are names: capitals inside a sentence, or at its start when the story never has them small."""
    shouting = text.isupper()
    return tuple(
        place
        for place, word in enumerate(found)
        if word.text[0].isupper()
        and not shouting
        and len(word.text) > 1
        and fold(word.text) not in empty
        and not (
            _SENTENCE_START.search(text, max(0, word.start - 12), word.start) and word.text.lower() in lower
        )
    )

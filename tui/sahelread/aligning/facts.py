"""What a passage says, taken apart: its telling words, concepts, numbers, names, and the clauses they stand in.

Everything that later steps compare is found here once per passage; they only count, weigh and look up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from sahelread.aligning.concepts import Mention, function_words, mentions
from sahelread.aligning.passages import Alignable
from sahelread.text.dates import When, dates
from sahelread.text.lexicon import table
from sahelread.text.numbers import Number, numbers
from sahelread.text.words import Word, fold, stem, words

_CLAUSE_SIGNS = re.compile(r"[,;:()\[\]«»\"“”—–…!?]| - |\.\s")
_REPEATED_FIGURE = re.compile(r" \(\d+\)(?= )")  # "onze (11) soldats": the figure again, as officials write
_SENTENCE_START = re.compile(r"(?:^|[.!?:…»«\"“”]\s*|\n\s*|[-–—•]\s+)$")


# Letters that must be left of a passage when its source is taken away, or the source is what it tells.
_SOMETHING_TOLD = 15


@cache
def _untold(language: str) -> re.Pattern[str] | None:
    patterns = [*(table(language, "attributions") or ()), *(table(language, "formulas") or ())]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns)) if patterns else None


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
    def told(self) -> str:
        """The text with its sources and turns of the trade blanked, at the same length; all of it where nothing is left."""
        pattern = _untold(self.language)
        if pattern is None:
            return self.text
        told = list(self.text)
        for match in pattern.finditer(fold(self.text)):
            told[match.start() : match.end()] = " " * len(match.group())
        left = "".join(told)
        return left if sum(sign.isalnum() for sign in left) >= _SOMETHING_TOLD else self.text

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
            numbers(_REPEATED_FIGURE.sub(_blank, text), language),
            dates(text, language, published) if _may_date(text, language) else (),
            _names(text, found, lower, function_words(language)),
        )
        for text, language, published, found in zip(
            texts, field.languages, field.published, split, strict=True
        )
    ]


_DIGIT = re.compile(r"\d")


def _may_date(text: str, language: str) -> bool:
    """Whether a text may name a day or a month: reading dates is dear, and most passages have none."""
    words_of_dates = _words_of_dates(language)
    return bool(_DIGIT.search(text)) or not words_of_dates.isdisjoint(fold(text).replace("'", " ").split())


@cache
def _words_of_dates(language: str) -> frozenset[str]:
    named = (*table(language, "months"), *table(language, "weekdays"), *table(language, "relative_days"))
    return frozenset((*named, *table(language, "last_words"), *table(language, "next_words")))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


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

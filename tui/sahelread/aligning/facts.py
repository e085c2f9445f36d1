"""What a passage says, taken apart: its telling words, concepts, numbers, dates, and the clauses they stand in.

Everything that later steps compare is found here once per passage; they only count, weigh and look up.
"""

from __future__ import annotations

import pickle
import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from sys import intern
from typing import NamedTuple, cast

from sahelread.aligning.concepts import Mention, mentions_in
from sahelread.aligning.passages import Alignable
from sahelread.aligning.sides import sides
from sahelread.text.dates import When, dates
from sahelread.text.expressions import written
from sahelread.text.numbers import Number, numbers
from sahelread.text.remembering import memory_of_a_story, remembered
from sahelread.text.searched import Searched
from sahelread.text.word_choices import ChosenWord, contraries
from sahelread.text.words import Word, fold, folded_function_words, stem, words

_CLAUSE_SIGNS = re.compile(r"[,;:()\[\]«»\"“”—–…!?]| - |\.\s")
CLAUSE_END = re.compile(r"[.;:!?,()]")
"""Where the clause of a figure ends at the latest: what is told beyond is of something else."""

_REPEATED_FIGURE = re.compile(r" \(\d+\)(?= )")  # "onze (11) soldats": the figure again, as officials write


# Letters that must be left of a passage when its source is taken away, or the source is what it tells.
_SOMETHING_TOLD = 15


# Sources and turns of the trade.
_untold = written(r"(?<!\w)(?=\w)(?:{attributions.words}|{formulas})|[,\"]{attributions.signs}")


@dataclass(frozen=True)
class Facts(Searched):
    """The parts of one passage, each worked out when it is first asked for. `published` is the day from which its
    relative dates are counted."""

    text: str
    language: str
    published: date | None = None

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return words(self.text)

    @cached_property
    def clauses(self) -> tuple[int, ...]:
        """The number of the clause in which each word stands: clauses end at punctuation."""
        numbered, clause, end = [], 0, 0
        for word in self.words:
            if self.text[end : word.start] != " ":
                clause += bool(_CLAUSE_SIGNS.search(self.text, end, word.start))
            numbered.append(clause)
            end = word.end
        return tuple(numbered)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        return tuple(mentions_in(self.folded_words, self.language))

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers, "onze (11) soldats" read as "onze soldats"."""
        once = _numbers_once(self.text, self.language)
        return self.written_numbers if once is None else once

    @cached_property
    def written_numbers(self) -> tuple[Number, ...]:
        """The numbers as they are written, both of "onze (11) soldats"."""
        return numbers(self.text, self.language)

    @cached_property
    def whens(self) -> tuple[When, ...]:
        return dates(self.text, self.language, self.published)

    @cached_property
    def countries(self) -> dict[int, str]:
        """The country named at each word, by the number of its name's first word."""
        return sides(self.folded_words, self.language)

    @cached_property
    def contraries(self) -> tuple[ChosenWord, ...]:
        return contraries(self.text, self.language)

    @cached_property
    def told(self) -> str:
        """The text with its sources and turns of the trade blanked, at the same length; all of it where nothing is left."""
        spans = [match.span() for match in self.finditer(_untold)]
        if not spans:
            return self.text
        left, end = "", 0
        for start, after in spans:
            left += self.text[end:start] + " " * (after - start)
            end = after
        left += self.text[end:]
        return left if sum(map(str.isalnum, left)) >= _SOMETHING_TOLD else self.text

    @cached_property
    def folded(self) -> str:
        """The text folded: in lower case without accents, of the same length."""
        return fold(self.text)

    @cached_property
    def folded_words(self) -> tuple[str, ...]:
        """The words in lower case without accents."""
        folded = self.folded
        return tuple([intern(folded[start:end]) for start, end, _ in self.words])

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stem of each word, empty for words that carry no fact."""
        empty = folded_function_words(self.language)
        language = self.language
        return tuple(
            [
                "" if plain in empty or not plain[0].isalnum() else stem(written, language)
                for plain, (_, _, written) in zip(self.folded_words, self.words, strict=True)
            ]
        )

    @cached_property
    def concepts(self) -> dict[int, list[str]]:
        """The concepts told by the phrase that starts at each word."""
        found: dict[int, list[str]] = {}
        for mention in self.mentions:
            found.setdefault(mention.first, []).append(mention.concept)
        return found

    def words_between(self, start: int, end: int) -> list[int]:
        """The numbers of the words that begin within `[start, end)` of the text."""
        return list(range(bisect_left(self.words, (start,)), bisect_left(self.words, (end,))))

    def word_at(self, offset: int) -> int | None:
        """The number of the word that starts at or spans that offset of the text."""
        place = bisect_left(self.words, (offset + 1,)) - 1
        return place if place >= 0 and offset < self.words[place].end else None


# How many passages keep their facts at hand. All of those of a usual story; in a long one they are worked out again
# when they are asked for again, for they are larger than everything else.
_AT_HAND = 1024
# A passage longer than this is no sentence but an article without full stops, or quotation marks that never close: what
# lies beyond is not compared, so that time stays linear in its length.
LONGEST = 5_000


class StoryFacts:
    """The facts of all passages of a story, worked out when they are asked for."""

    def __init__(self, field: Alignable) -> None:
        self._field = field
        self._at = lru_cache(maxsize=_AT_HAND)(lambda place: facts_of(*self.of(place)))

    def __len__(self) -> int:
        return len(self._field)

    def __getitem__(self, place: int) -> Facts:
        return self._at(place)

    def of(self, place: int) -> tuple[str, str, date | None]:
        """What the facts of a passage are read from, as `facts_of` takes it."""
        field = self._field
        return field.passages[place].text[:LONGEST], field.languages[place], field.published[place]

    def sent(self, place: int) -> Sent:
        """What another process needs to have the facts of a passage."""
        return Sent(*self.of(place), _ELSEWHERE.get(self.of(place)))


class Sent(NamedTuple):
    """A passage for another process: what its facts are read from, and these, pickled, where they were read already."""

    text: str
    language: str
    published: date | None
    facts: bytes | None


_ELSEWHERE: dict[tuple[str, str, date | None], bytes] = memory_of_a_story()
"""The facts that other processes have read, pickled: a tenth of what they take at hand, and there again sooner than read again."""


def read_elsewhere(text: str, language: str, published: date | None, pickled: bytes) -> None:
    """Take over the facts of a passage from another process."""
    _ELSEWHERE[text, language, published] = pickled


def handed_on_facts(text: str, language: str, published: date | None) -> bytes | None:
    """The facts of a passage as another process has sent them; nobody here will ask for them any more."""
    return _ELSEWHERE.pop((text, language, published), None)


def received(sent: Sent) -> Facts:
    """The facts of a passage, as they were sent where they were read already."""
    if sent.facts is not None:
        return cast("Facts", pickle.loads(sent.facts))
    return facts_of(sent.text, sent.language, sent.published)


def facts_of(text: str, language: str, published: date | None = None) -> Facts:
    """The facts of one passage; its relative dates are counted from `published`."""
    pickled = _ELSEWHERE.get((text, language, published))
    return _facts(text, language, published) if pickled is None else cast("Facts", pickle.loads(pickled))


_facts = remembered(Facts)


def _numbers_once(text: str, language: str) -> tuple[Number, ...] | None:
    """The numbers of a text that repeats one in figures, without those; None when it repeats none. Offsets are of `text`."""
    cuts = [match.span() for match in _REPEATED_FIGURE.finditer(text)]
    if not cuts:
        return None

    def back(offset: int) -> int:
        for start, end in cuts:
            if offset > start:
                offset += end - start
        return offset

    return tuple(
        replace(
            number,
            start=back(number.start),
            end=back(number.end),
            phrase_end=back(number.phrase_end),
            head_span=(back(number.head_span[0]), back(number.head_span[1])) if number.head_span else None,
        )
        for number in numbers(_REPEATED_FIGURE.sub("", text), language)
    )

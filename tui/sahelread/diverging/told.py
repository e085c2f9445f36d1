"""What one passage tells: numbers, dates, telling words, who says it, read once for all detectors.

A `Told` is a passage with its facts; offsets in it are of the passage's text, and `quote` turns them into a quotation of the
article.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from functools import cached_property, wraps
from typing import Any, NamedTuple, Protocol, TypeVar, TypeVarTuple, cast

from sahelread.aligning.sides import sides
from sahelread.model import Article, Passage, PassageRef, Quote
from sahelread.text.attribution import Attribution
from sahelread.text.chunks import Chunk, chunks
from sahelread.text.cues import Cue
from sahelread.text.dates import Role, When
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.modality import Mark
from sahelread.text.names import Name
from sahelread.text.negations import Negation
from sahelread.text.numbers import Number
from sahelread.text.remembering import remembered_whole
from sahelread.text.searched import Searched
from sahelread.text.word_choices import ChosenWord
from sahelread.text.words import fold, words

# A fact dated further than this from the story's day is background: another attack, last year's vote. Six weeks keep apart
# what a story tells of its own event and its sequels from what it recalls.
_BACKGROUND = timedelta(days=45)
# Who died so long before the story's day died in something else, though it be told as what led to it.
_EARLIER = timedelta(days=12)

# A date of so many days names a month or a year.
_A_MONTH = timedelta(days=27)

# How near "depuis 2015" must stand to a number to make it a total of those years.
_SINCE_REACH = 50
# After "depuis 2015", all that a sentence counts is a total of years.
_LONG_AGO = timedelta(days=300)


class Spanned(Protocol):
    """Words at `[start, end)` of a passage."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Term(NamedTuple):
    """A telling word of a passage: its span, and the key under which accounts that say it otherwise share it."""

    start: int
    end: int
    key: str


@dataclass(frozen=True)
class Told(Searched):
    """A passage and what it tells. `order` is the place of its article in the story; from `reference` relative dates are counted,
    and what lies long before `story_day` is another event: when the accounts appeared, however late this one did."""

    ref: PassageRef
    article: Article
    order: int
    reference: date | None
    story_day: date | None
    folded: str
    terms: tuple[Term, ...]
    numbers: tuple[Number, ...]
    dates: tuple[When, ...]
    names: tuple[Name, ...]
    negations: tuple[Negation, ...]
    cues: tuple[Cue, ...]
    marks: tuple[Mark, ...]
    attributions: tuple[Attribution, ...]
    contraries: tuple[ChosenWord, ...]
    recalled: tuple[date, date] | None = None
    """The days of what the passage before it recalls, where it goes on with that."""
    found: dict[str, tuple[Any, ...]] = field(default_factory=dict, compare=False, repr=False)
    """What detectors have read of the passage (`read_alone`)."""
    found_elsewhere: bool = field(default=False, compare=False, repr=False)
    """Whether another process has read all of it: what found nothing is not there."""

    def __getstate__(self) -> dict[str, Any]:
        """What is told, as it is sent: without the account, which is there already, and without what was worked out from it, which
        takes longer to send than to work out again."""
        return {name: value for name, value in vars(self).items() if name in _SENT}

    @cached_property
    def asked(self) -> dict[Any, Any]:
        """What was asked of places in the passage (`read_once`)."""
        return {}

    def appeared_no_earlier(self, other: Told) -> bool:
        """Whether its account appeared on the day of another's or later, as far as both days are known."""
        published, before = self.article.published, other.article.published
        return published is not None and before is not None and published >= before

    def appeared_before(self, other: Told) -> bool:
        """Whether its account appeared on a day before another's, as far as both days are known."""
        return not self.appeared_no_earlier(other) and other.appeared_no_earlier(self)

    @cached_property
    def passage(self) -> Passage:
        return self.article.passages[self.ref.passage]

    @cached_property
    def text(self) -> str:
        return self.passage.text

    @cached_property
    def language(self) -> str:
        return self.article.language

    def quote(self, start: int, end: int) -> Quote:
        """The words at `[start, end)` of the passage, as a quotation of the article."""
        first, last = self.passage.start + start, self.passage.start + end
        return Quote(first, last, self.article.text[first:last])

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all telling words."""
        return frozenset(term.key for term in self.terms)

    def sides_in(self, start: int, end: int) -> frozenset[str]:
        """The countries named inside a span, by any of their names."""
        return _sides_named(self.text[start:end], self.language)

    @cached_property
    def chunks(self) -> tuple[Chunk, ...]:
        """Where the passage may be cut: its phrases and short clauses."""
        return chunks(self.text[:LONGEST], self.language)

    @cached_property
    def noun_phrases(self) -> tuple[Chunk, ...]:
        """Those of its phrases that are no clauses."""
        return tuple(chunk for chunk in self.chunks if not chunk.is_clause)

    @cached_property
    def acts(self) -> frozenset[str]:
        """The keys of the acts that the passage tells."""
        return self.keys & known_acts(self.language)

    @cached_property
    def deeds(self) -> frozenset[str]:
        """The acts that the passage tells, but for acts of speech: saying so is no fact."""
        return self.acts - acts_of_speech(self.language)

    def deeds_near(self, start: int, end: int, reach: int) -> frozenset[str]:
        """The deeds told in the clause of a span, within so many characters of it."""
        return self.deeds & self.keys_in(*self.clause(start, end, reach))

    def clause(self, start: int, end: int, reach: int = sys.maxsize) -> tuple[int, int]:
        """The bounds of the clause around a span: the nearest strong punctuation on both sides, no further than `reach` from it."""
        first, last = max(0, start - reach), min(len(self.folded), end + reach)
        for at, after in self._clause_marks:
            if after <= start:
                first = max(first, at + 1)
            if end <= at:
                return first, min(last, at)
        return first, last

    @cached_property
    def _clause_marks(self) -> tuple[tuple[int, int], ...]:
        """Where strong punctuation begins and ends."""
        return tuple([match.span(1) for match in _CLAUSE_MARK.finditer(self.folded)])

    def keys_in(self, start: int, end: int) -> frozenset[str]:
        """The keys of the telling words inside a span."""
        inside = self.terms[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return frozenset([term.key for term in inside if term.end <= end])

    @cached_property
    def _starts(self) -> list[int]:
        """Where each telling word begins, in order."""
        return [term.start for term in self.terms]

    def __hash__(self) -> int:
        return hash(self.ref)

    def denies(self, at: int) -> bool:
        """Whether the passage says of what stands at an offset that it is not so, or that somebody denies it."""
        return any(negation.start <= at <= negation.scope_end for negation in self.negations)

    def counts_before(self, start: int) -> list[Number]:
        """The numbers before a place that count things one by one."""
        return [number for number in self.numbers if number.end <= start and number.unit is None]

    def up_to_others(
        self, others: Iterable[Spanned], start: int, end: int, bounds: tuple[int, int] | None = None
    ) -> tuple[int, int]:
        """How far what stands around a span is of it: within the bounds, up to the nearest of the others on both sides."""
        first, last = bounds or (0, len(self.folded))
        before, behind = [], []
        for other in others:
            before += [other.end] if other.end <= start else []
            behind += [other.start] if other.start >= end else []
        return max([first, *before]), min([last, *behind])

    @property
    def passage_before(self) -> Passage | None:
        """The passage before it in its account."""
        place = self.ref.passage - 1
        return self.article.passages[place] if 0 <= place < len(self.article.passages) else None

    @property
    def text_before(self) -> str:
        """How the passage before it ends, so much of it as is read again; empty for the first."""
        return self.passage_before.text[-_LONGEST_BEFORE:] if self.passage_before else ""

    def lies_before(self, when: When, by: timedelta) -> bool:
        """Whether a date lies so long before the story. Where no account has a day, one that names no more than a year or its month
        does: of the day's news nobody tells the year alone."""
        if when.days is None:
            return False
        if self.story_day is None:
            return when.days[1] - when.days[0] >= _A_MONTH
        return when.days[1] < self.story_day - by

    def is_background(self, start: int, end: int) -> bool:
        """Whether a span tells of other days than the story's own: a dated recollection, or a total since long ago. Where no account
        has a day, what a passage opens with ("En 2018, ...") says it too."""
        if self.background is not None:
            return True
        if self.story_day is None and self.search(_opens_earlier):
            return True
        for when in self.dates:
            if when.role is Role.SINCE and self.lies_before(when, _BACKGROUND):
                if self._is_of_an_aside(when.start, when.end, start if when.start < start else None):
                    continue
                long_ago = self.lies_before(when, _LONG_AGO) and when.start < start
                if long_ago or (when.start - _SINCE_REACH <= end and start <= when.end + _SINCE_REACH):
                    return True
        return False

    def _is_of_an_aside(self, start: int, end: int, before: int | None = None) -> bool:
        """Whether what stands at a span only says more of somebody: "X, passé à l'opposition en 2021, a été condamné"; what
        opens the sentence is one for what comes after a comma, from `before` on."""
        opening = max(self.folded.rfind(mark, 0, start) for mark in _ASIDE_MARKS)
        closing = self.folded.find(",", end)
        if closing < 0 or (opening < 0 and (before is None or closing > before)):
            return False
        if opening >= 0 and self.folded[opening] != ",":
            return (
                before is not None
                and closing < before
                and len(self.folded[opening + 1 : start].split()) > _DATE_WORDS
            )
        return len(self.folded[opening + 1 : start].split()) > _DATE_WORDS and closing - end <= _ASIDE_END

    @cached_property
    def is_earlier(self) -> bool:
        """Whether the passage dates what it tells, and all of it well before the story: its dead are others."""
        points = [when for when in self.dates if when.days and when.role is Role.POINT]
        return bool(points) and all(self.lies_before(when, _EARLIER) for when in points)

    @cached_property
    def background(self) -> tuple[date, date] | None:
        """The days told of, when the passage recalls something that lies well before the story, or goes on recalling it; None for its own
        event."""
        points = [
            (when, when.days)
            for when in self.dates
            if when.days and when.role is Role.POINT and not when.loose
            if not self._is_of_an_aside(when.start, when.end)
        ]
        if not points:
            return self.recalled
        if not all(self.lies_before(when, _BACKGROUND) for when, _ in points):
            return None
        return min(first for _, (first, _) in points), max(last for _, (_, last) in points)


@dataclass(frozen=True)
class InPassage:
    """Whatever a detector finds in a passage."""

    told: Told

    @property
    def article(self) -> str:
        """The account that tells it."""
        return self.told.ref.article


_opens_earlier = expression("earlier_openings")

_SENT = frozenset(field.name for field in fields(Told)) - {"article"}

_Read = TypeVar("_Read")
_Place = TypeVarTuple("_Place")

READERS: dict[str, Callable[[Told], tuple[Any, ...]]] = {}
"""What detectors read of single passages, each reader under its name."""


def read_alone(reading: Callable[[Told], Iterable[_Read]]) -> Callable[[Told], tuple[_Read, ...]]:
    """The same reading, which hangs on nothing but the passage: it is done once, and of a long story by another process."""
    name = f"{reading.__module__}.{reading.__qualname__}"

    @wraps(reading)
    def read(told: Told) -> tuple[_Read, ...]:
        found = told.found.get(name)
        if found is None:
            if told.found_elsewhere:
                return ()
            found = told.found[name] = tuple(reading(told))
        return found

    READERS[name] = read
    return read


def read_once(reading: Callable[[Told, *_Place], _Read]) -> Callable[[Told, *_Place], _Read]:
    """The same reading of a place in a passage, which many pairs of passages ask for: it is done once."""

    @wraps(reading)
    def read(told: Told, *place: *_Place) -> _Read:
        asked = (reading, *place)
        if asked not in told.asked:
            told.asked[asked] = reading(told, *place)
        return cast("_Read", told.asked[asked])

    return read


@remembered_whole
def _sides_named(text: str, language: str) -> frozenset[str]:
    """The countries that a few words name: most are a name that comes back."""
    return frozenset(sides([fold(word.text) for word in words(text)], language).values())


def known_acts(language: str) -> frozenset[str]:
    """The acts of the lexicon."""
    return word_set(language, "acts")


def acts_of_speech(language: str) -> frozenset[str]:
    """The acts by which something is only said: nothing has happened."""
    return word_set(language, "acts_of_speech")


_ASIDE_MARKS = (",", ";", ":", ". ", "(")
# Before a date that is told of all the sentence stand no more words ("en", "dès le mois de"); an aside ends right behind its date.
_DATE_WORDS, _ASIDE_END = 2, 12
_CLAUSE_MARK = re.compile(r"(?=([;:()]| - |\. ))")

# The passage before is read again, so much of it at most.
_LONGEST_BEFORE = 600

# A passage longer than this is no sentence but an article quoted whole, or quotation marks that never close: what lies
# beyond is not compared, so that time stays linear in its length.
LONGEST = 3_000

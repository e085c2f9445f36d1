"""The ladder on which a quote is found again: exact, moved, fuzzy, orphan.

exact: where it was. moved: the same words, typography apart, in another place. fuzzy: words changed inside a frame that
is still there. orphan: not found, or not surely enough; a wrong anchor is worse than an orphan. The tool that set the
standard takes the best match whatever it is worth and so re-anchors a deleted quote to a look-alike
(`python -m bench.anchors` measures both). Three things protect here: context must agree, a quote whose two neighbours
now touch is gone whatever stands elsewhere, and how often a quote stood when it was taken (`occurrences`) says whether
its words alone identify it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import Indel, Levenshtein

from sahelread.model import Article, Message, message
from sahelread.notes.annotation import Anchor, AnchorStatus, Target
from sahelread.notes.changes import meaningful_changes
from sahelread.notes.folding import Folded, folded, folded_article
from sahelread.notes.searching import best_span, near_places

# All likenesses are from 0 to 1. The thresholds were set on `python -m bench.anchors --part seeds` and `--part dev`; the
# held-out stories were only run. Raising one trades a right anchor for an orphan.
CONTEXT_AGREES = 0.6  # one side of the context: random French reaches 0.3
CONTEXT_SURE = 0.8  # both sides: enough of a frame for a quote that was rewritten inside
QUOTE_AGREES = 0.75  # a quote with one side of its context
QUOTE_BETWEEN = 0.6  # a quote between both sides of its context when these were edited too
QUOTE_IN_FRAME = 0.4  # words of a quote between both sides of its context: any two French sentences share 0.2
CLEAR_LEAD = 0.08  # how far the best must be ahead of the next
TELLING_LENGTH = 10  # folded characters: a shorter quote, even if it was alone, may be said anew anywhere
# Code points that may be between the ends of the two contexts of a quote that is gone: white space, a stop.
GONE_GAP = 3
# A quote in its frame may have grown or shrunk by this factor, or by this many characters when it is short.
GROWTH = 2.5
GROWTH_OF_SHORT = 16
A_SENTENCE = 2  # words beside a quote in its frame that are no change of its own words
WORD_BEFORE, WORD_AFTER = re.compile(r"\w+\W{1,2}\Z"), re.compile(r"\A\W{1,2}\w+\W?(?=\s)")
# Folded characters: in fewer, half of a chance phrase looks like the quote, and one neighbour is not enough.
ENOUGH_TO_COMPARE = 40
# Beside a framed quote this short a likeness of letters means nothing (cinq, six): its frame must be perfect.
SHORT = 12
# Characters of context right beside the quote that are enough when they are the same to the letter.
NEAR = 16
# Beginnings and ends of frames that are tried: a context that stands more often is no context.
MOST_FRAMES = 20


def anchor_of(target: Target, article: Article) -> Anchor:
    """Where the target's quote stands in the article now, and on which rung it was found."""
    return _Search(target, article).anchor()


def orphan(reason: Message) -> Anchor:
    """No place, for that reason."""
    return Anchor(AnchorStatus.ORPHAN, changes=(reason,), score=0.0)


class _Place(NamedTuple):
    """A candidate, in the folded text, with the likeness of the quote and of the context on either side."""

    start: int
    end: int
    quote: float
    before: float
    after: float

    @property
    def context(self) -> float:
        return max(self.before, self.after)

    @property
    def worth(self) -> float:
        return self.quote + (self.before + self.after) / 2


class _Search:
    """One quote looked for in one article, rung by rung, in folded text."""

    def __init__(self, target: Target, article: Article) -> None:
        self._target = target
        self._article = article
        self._folded: Folded = folded_article(article.text)
        self._text = self._folded.text
        self._quote = folded(target.exact)
        self._prefix = folded(target.prefix).strip()
        self._suffix = folded(target.suffix).strip()

    def anchor(self) -> Anchor:
        """The first rung that holds."""
        if not self._quote:
            return orphan(message("there is no quote to look for"))
        return self._verbatim() or self._framed() or self._similar() or self._lost

    # The words as they were: exact and moved

    def _verbatim(self) -> Anchor | None:
        places = sorted(self._occurrences(), key=lambda place: (-place.worth, place.start))
        if not places:
            return None
        home = next((place for place in places if self._is_at_home(place)), None)
        if home is not None and self._is_known(home, len(places)):
            return self._anchor_at(AnchorStatus.EXACT, home)
        best = places[0]
        if len(places) > 1 and places[1].worth > best.worth - CLEAR_LEAD:
            return None
        return self._anchor_at(AnchorStatus.MOVED, best) if self._is_known(best, len(places)) else None

    def _is_known(self, place: _Place, occurrences: int) -> bool:
        """Whether the same words in that place are the quote, and not the same words said elsewhere."""
        if occurrences < self._target.occurrences:
            # One of them is gone: ours, unless all of what told it apart is there.
            return min(place.before, place.after) >= CONTEXT_SURE
        if place.context >= CONTEXT_AGREES:
            return True
        alone = occurrences == 1 and (
            len(self._quote) >= TELLING_LENGTH or not (self._prefix or self._suffix)
        )
        return alone and self._target.occurrences == 1

    def _occurrences(self) -> Iterator[_Place]:
        start = self._text.find(self._quote)
        while start >= 0:
            yield self._place(start, start + len(self._quote), 1.0)
            start = self._text.find(self._quote, start + 1)

    def _is_at_home(self, place: _Place) -> bool:
        """Whether the very code points of the quote stand at the offsets where they were taken."""
        target, text = self._target, self._article.text
        if target.start is None or target.end is None or text[target.start : target.end] != target.exact:
            return False
        return self._folded.span(place.start, place.end)[0] == target.start

    # Other words in the same frame

    def _framed(self) -> Anchor | None:
        """The quote between the two neighbours it had, whatever became of it there."""
        places = []
        for start, end in self._frames():
            if end - start <= GONE_GAP and not any(char.isalnum() for char in self._text[start:end]):
                return self._gone
            if end - start > max(GROWTH * len(self._quote), len(self._quote) + GROWTH_OF_SHORT):
                continue
            place = self._place(start, end, _word_likeness(self._quote, self._text[start:end]))
            places.append(self._tightened(place))
        if not places:
            return None
        places.sort(key=lambda place: (-place.quote, place.start))
        best = places[0]
        if len(places) > 1 and places[1].quote > best.quote - CLEAR_LEAD:
            return None
        if min(best.before, best.after) < CONTEXT_SURE:
            return None
        found = self._found(best)
        if best.quote >= QUOTE_IN_FRAME or (len(self._quote) <= SHORT and self._changes(found)):
            return self._anchor_at(AnchorStatus.FUZZY, best)
        return self._gone

    def _tightened(self, place: _Place) -> _Place:
        """The frame without a sentence that was put between the quote and its neighbour; its contexts still hold."""
        start, end = place.start, place.end
        at_an_edge = not self._prefix or not self._suffix
        if end - start <= len(self._quote) + (0 if at_an_edge else GROWTH_OF_SHORT):
            return place
        span = best_span(self._text, self._quote, start, end)
        if span is None:
            return place
        likeness = _word_likeness(self._quote, self._text[slice(*span)])
        # A word or two at the end are the quote's own, changed; more are a sentence that came in.
        outside = len(self._text[start : span[0]].split()), len(self._text[span[1] : end].split())
        if likeness <= place.quote or max(outside) < A_SENTENCE:
            return place
        return place._replace(start=span[0], end=span[1], quote=likeness)

    def _frames(self) -> Iterator[tuple[int, int]]:
        """The spans between an end of the prefix and a beginning of the suffix that follows it closely."""
        beginnings = self._starts_of_suffix()
        for start in self._ends_of_prefix():
            following = [end for end in beginnings if end >= start]
            if following:
                end = min(following)
                while start < end and self._text[start].isspace():
                    start += 1
                while end > start and self._text[end - 1].isspace():
                    end -= 1
                yield start, end

    def _ends_of_prefix(self) -> list[int]:
        if not self._prefix:
            return [0] if self._target.prefix == "" and self._suffix else []
        near = self._prefix[-NEAR:]
        return [place + len(near) for place in _all_places(self._text, near)]

    def _starts_of_suffix(self) -> list[int]:
        if not self._suffix:
            return [len(self._text)] if self._prefix else []
        return _all_places(self._text, self._suffix[:NEAR])

    # Other words, one neighbour

    def _similar(self) -> Anchor | None:
        """The quote with changed words beside its neighbours, or beside one when it is long enough to be compared; far
        ahead of anything like it elsewhere."""
        if len(self._quote) < SHORT:
            return None
        places = [
            self._place(start, end, _likeness(self._quote, self._text[start:end]))
            for start, end in near_places(self._text, self._quote)
        ]
        # The very words were refused on the rung above: they are said of something else here.
        fit = sorted(
            (place for place in places if place.quote < 1 and self._is_like(place)),
            key=lambda place: (-place.worth, place.start),
        )
        if not fit:
            return None
        best = fit[0]
        if any(place.worth > best.worth - CLEAR_LEAD for place in places if place != best):
            return None
        return self._anchor_at(AnchorStatus.FUZZY, self._settled(best))

    def _settled(self, place: _Place) -> _Place:
        """The place with a changed word at either end taken in, when that brings it up to its neighbours."""
        starts, ends = [place.start], [place.end]
        if before := WORD_BEFORE.search(self._text[max(0, place.start - GROWTH_OF_SHORT) : place.start]):
            starts.append(place.start - len(before.group()))
        if after := WORD_AFTER.match(self._text[place.end : place.end + GROWTH_OF_SHORT]):
            ends.append(place.end + len(after.group()))
        around = [
            self._place(start, end, _likeness(self._quote, self._text[start:end]))
            for start in starts
            for end in ends
        ]
        return max(around, key=lambda each: (each.worth, each.start - each.end))

    def _is_like(self, place: _Place) -> bool:
        if min(place.before, place.after) >= CONTEXT_AGREES:
            return place.quote >= QUOTE_BETWEEN
        long_enough = len(self._quote) >= ENOUGH_TO_COMPARE
        return long_enough and place.context >= CONTEXT_AGREES and place.quote >= QUOTE_AGREES

    # What the rungs share

    def _place(self, start: int, end: int, quote: float) -> _Place:
        if not self._prefix and not self._suffix:
            return _Place(start, end, quote, 0.0, 0.0)
        before = self._text[max(0, start - len(self._prefix) - NEAR) : start].rstrip()
        after = self._text[end : end + len(self._suffix) + NEAR].lstrip()
        return _Place(
            start,
            end,
            quote,
            _neighbour_likeness(self._prefix[::-1], before[::-1]),
            _neighbour_likeness(self._suffix, after),
        )

    def _found(self, place: _Place) -> str:
        start, end = self._folded.span(place.start, place.end)
        return self._article.text[start:end]

    def _changes(self, found: str) -> tuple[Message, ...]:
        return meaningful_changes(self._target.exact, found, self._article.language)

    def _anchor_at(self, status: AnchorStatus, place: _Place) -> Anchor:
        start, end = self._folded.span(place.start, place.end)
        if status is not AnchorStatus.FUZZY:
            return Anchor(status, start, end)
        return Anchor(status, start, end, self._changes(self._article.text[start:end]), round(place.quote, 3))

    @property
    def _gone(self) -> Anchor:
        return orphan(message("the quote is no longer between what stood before and after it"))

    @property
    def _lost(self) -> Anchor:
        return orphan(message("the quote is not in this account any more, or not surely enough"))


def _likeness(quote: str, found: str) -> float:
    return float(Indel.normalized_similarity(quote, found))


def _word_likeness(quote: str, found: str) -> float:
    """The share of words that two texts have in common, in the same order."""
    return float(Indel.normalized_similarity(quote.split(), found.split()))


def _neighbour_likeness(expected: str, found: str) -> float:
    """How well the text that touches a place agrees with the stored context, read away from the place.

    What is nearest counts most: a context whose far end was edited still agrees.
    """
    if not expected:
        return 0.0 if found else 1.0
    near = 0
    for one, other in zip(expected[:NEAR], found, strict=False):
        if one != other:
            break
        near += 1
    return max(
        near / min(NEAR, len(expected)),
        float(Levenshtein.normalized_similarity(expected, found[: len(expected)])),
    )


def _all_places(text: str, part: str) -> list[int]:
    places: list[int] = []
    start = text.find(part)
    while start >= 0 and len(places) < MOST_FRAMES:
        places.append(start)
        start = text.find(part, start + 1)
    return places

"""Describing a span so that it can be found again, and finding it by a ladder that always says on which rung it stood.

exact: where it was. moved: the same words, typography apart, in another place. fuzzy: words changed inside a frame that
is still there. orphan: not found, or not surely enough; a wrong anchor is worse than an orphan. The tool that set the
standard takes the best match whatever it is worth and so re-anchors a deleted quote to a look-alike
(`python -m bench.anchors` measures both). Three things protect here: context must agree, a quote whose two neighbours
now touch is gone whatever stands elsewhere, and a quote that stood several times when it was taken (`repeated`) is
never identified by its words alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple, TypeVar

from rapidfuzz.distance import Indel, Levenshtein

from sahelread.model import Article, Message, Story, message
from sahelread.notes.annotation import Anchor, AnchorStatus, Annotation, LinkNote, Target
from sahelread.notes.changes import meaningful_changes
from sahelread.notes.document import Contents
from sahelread.notes.folding import Folded, folded, folded_article
from sahelread.notes.searching import near_places

_Anchored = TypeVar("_Anchored", Annotation, LinkNote)

# Code points of context on each side, before it is extended: what the W3C model's users take (Hypothesis: 32).
CONTEXT = 32
# Context stops growing here even if the quote is still not unique: the same boilerplate twice, say.
MAX_CONTEXT = 256

# All likenesses are from 0 to 1. The thresholds were set on `python -m bench.anchors` over the seeds; the invented
# stories of bench/stories were looked at once, afterwards. Raising one trades a right anchor for an orphan.
CONTEXT_AGREES = 0.6  # one side of the context: random French reaches 0.3
CONTEXT_SURE = 0.8  # both sides: enough of a frame for a quote that was rewritten inside
QUOTE_AGREES = 0.75  # a quote with one side of its context
QUOTE_IN_FRAME = 0.45  # a quote between both sides of its context: a quarter of its words may be others
CLEAR_LEAD = 0.08  # how far the best must be ahead of the next
TELLING_LENGTH = 24  # folded characters: a quote that is shorter is not known by its words alone
# Code points that may be between the ends of the two contexts of a quote that is gone: white space, a stop.
GONE_GAP = 3
# A quote in its frame may have grown or shrunk by this factor, or by this many characters when it is short.
GROWTH = 2.5
GROWTH_OF_SHORT = 16
# Beside a framed quote this short a likeness of letters means nothing (cinq, six): its frame must be perfect.
SHORT = 12
# Characters of context right beside the quote that are enough when they are the same to the letter.
NEAR = 16
# Beginnings and ends of frames that are tried: a context that stands more often is no context.
MOST_FRAMES = 20


def describe(article: Article, start: int, end: int, *, value: str | None = None) -> Target:
    """The target for `article.text[start:end]`, white space at its ends left out; raises ValueError when it is empty.

    The context is whole words, extended until quote and context together stand once in the article.
    """
    text = article.text
    start, end = max(start, 0), min(end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        raise ValueError(f"nothing to annotate in {article.id}")
    exact = text[start:end]
    repeated = _occurs_again(folded_article(text).text, folded(exact))
    reach = CONTEXT
    before, after = _context(text, start, end, reach)
    while repeated and reach < MAX_CONTEXT and _occurs_again(text, text[before:after]):
        reach *= 2
        before, after = _context(text, start, end, reach)
    return Target(
        article.id,
        start,
        end,
        exact=exact,
        prefix=text[before:start],
        suffix=text[end:after],
        value=value,
        repeated=repeated,
        anchor=Anchor(AnchorStatus.EXACT, start, end),
    )


def find(target: Target, article: Article) -> Anchor:
    """Where the target's quote stands in the article now."""
    if target.absent:
        return Anchor(AnchorStatus.EXACT)
    return _Search(target, article).anchor()


def anchored(item: _Anchored, story: Story) -> _Anchored:
    """The annotation or link with an anchor in each target that has none yet."""
    if isinstance(item, LinkNote):
        if item.a.anchor and item.b.anchor:
            return item
        return replace(item, a=_anchored(item.a, story), b=_anchored(item.b, story))
    if all(target.anchor for target in item.targets):
        return item
    return replace(item, targets=tuple(_anchored(target, story) for target in item.targets))


def contents_anchored(contents: Contents, story: Story) -> Contents:
    """All notes of a file, anchored in the story."""
    return replace(
        contents,
        annotations=tuple(anchored(note, story) for note in contents.annotations),
        links=tuple(anchored(link, story) for link in contents.links),
    )


def _anchored(target: Target, story: Story) -> Target:
    if target.anchor is not None:
        return target
    try:
        article = story.article(target.article)
    except KeyError:
        return replace(target, anchor=_orphan(message("this account is not open")))
    return replace(target, anchor=find(target, article))


def _orphan(reason: Message) -> Anchor:
    return Anchor(AnchorStatus.ORPHAN, changes=(reason,), score=0.0)


def _context(text: str, start: int, end: int, reach: int) -> tuple[int, int]:
    """Where the context begins and ends: `reach` code points on each side, and on to the next border of a word."""
    before, after = max(0, start - reach), min(len(text), end + reach)
    while before > 0 and text[before - 1].isalnum() and text[before].isalnum():
        before -= 1
    while after < len(text) and text[after - 1].isalnum() and text[after].isalnum():
        after += 1
    return before, after


def _occurs_again(text: str, part: str) -> bool:
    first = text.find(part)
    return first >= 0 and text.find(part, first + 1) >= 0


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
            return _orphan(message("there is no quote to look for"))
        return self._verbatim() or self._framed() or self._similar() or self._lost

    # The words as they were: exact and moved

    def _verbatim(self) -> Anchor | None:
        places = sorted(
            self._occurrences(), key=lambda place: (-place.worth, not self._is_at_home(place), place.start)
        )
        if not places:
            return None
        best = places[0]
        tied = [place for place in places if place.worth > best.worth - CLEAR_LEAD]
        if len(tied) > 1:
            # Contexts alike, as in a list of hashtags: only the old place itself can tell.
            at_home = [place for place in tied if self._is_at_home(place)]
            if not at_home:
                return None
            best = at_home[0]
        if best.context < CONTEXT_AGREES and self._needs_context(len(places)):
            return None
        return self._anchor_at(AnchorStatus.EXACT if self._is_at_home(best) else AnchorStatus.MOVED, best)

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

    def _needs_context(self, occurrences: int) -> bool:
        if not self._prefix and not self._suffix and not self._target.repeated:
            return False  # written by hand, without any: once is enough
        return self._target.repeated or occurrences > 1 or len(self._quote) < TELLING_LENGTH

    # Other words in the same frame

    def _framed(self) -> Anchor | None:
        """The quote between the two neighbours it had, whatever became of it there."""
        places = []
        for start, end in self._frames():
            if end - start <= GONE_GAP and not any(char.isalnum() for char in self._text[start:end]):
                return self._gone
            if end - start > max(GROWTH * len(self._quote), len(self._quote) + GROWTH_OF_SHORT):
                continue
            places.append(self._place(start, end, _likeness(self._quote, self._text[start:end])))
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
        """The quote with changed words beside one of its neighbours, far ahead of anything like it elsewhere."""
        if len(self._quote) < SHORT:
            return None
        places = [
            self._place(start, end, _likeness(self._quote, self._text[start:end]))
            for start, end in near_places(self._text, self._quote)
        ]
        fit = sorted(
            (p for p in places if p.quote >= QUOTE_AGREES and p.context >= CONTEXT_AGREES),
            key=lambda place: (-place.worth, place.start),
        )
        if not fit:
            return None
        best = fit[0]
        if any(place.worth > best.worth - CLEAR_LEAD for place in places if place != best):
            return None
        return self._anchor_at(AnchorStatus.FUZZY, best)

    # What the rungs share

    def _place(self, start: int, end: int, quote: float) -> _Place:
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
        return _orphan(message("the quote is no longer between what stood before and after it"))

    @property
    def _lost(self) -> Anchor:
        return _orphan(message("the quote is not in this account any more, or not surely enough"))


def _likeness(quote: str, found: str) -> float:
    return float(Indel.normalized_similarity(quote, found))


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

"""Where in a text something like a quote may stand: words vote for the place where the quote would begin.

An edit distance against every place of a text of a megabyte takes a second a quote. Each word of the quote that the
text has too points at one beginning; the beginnings that most and rarest words point at are looked at closely.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import partial_ratio_alignment

_WORD = re.compile(r"\w+")
# A word that stands in more places than this says little about any of them, and costs a vote for each.
_MOST_PLACES = 60
# Votes within so many characters of each other are for one place: words before it were edited too.
_BUCKET = 32
# Borders of words tried on each side of a place when its ends are set.
_BORDERS = 4


@lru_cache(maxsize=64)
def _word_places(text: str) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for found in _WORD.finditer(text):
        places[found.group()].append(found.start())
    return dict(places)


def near_places(text: str, quote: str, most: int = 4) -> list[tuple[int, int]]:
    """The spans of `text` that are most like `quote`, at most `most`, none overlapping; both texts are folded."""
    pointed: dict[int, float] = defaultdict(float)
    places = _word_places(text)
    for found in _WORD.finditer(quote):
        standing = places.get(found.group(), ())
        if 0 < len(standing) <= _MOST_PLACES:
            weight = (found.end() - found.start()) / len(standing)
            offset = found.start()
            for place in standing:
                pointed[(place - offset) // _BUCKET] += weight
    # A beginning near the border of two buckets has its votes in both.
    votes = {
        each: pointed[each] + (pointed.get(each - 1, 0) + pointed.get(each + 1, 0)) / 2
        for each in list(pointed)
    }
    spans: list[tuple[int, int]] = []
    for bucket in sorted(votes, key=lambda each: (-votes[each], each))[: 3 * most]:
        span = best_span(
            text, quote, bucket * _BUCKET - len(quote) // 4, (bucket + 1) * _BUCKET + len(quote) * 5 // 4
        )
        if span is not None and all(span[1] <= start or end <= span[0] for start, end in spans):
            spans.append(span)
        if len(spans) == most:
            break
    return spans


def best_span(text: str, quote: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of whole words of `text[start:end]` that is most like `quote`; None when nothing is."""
    start, end = max(0, start), min(len(text), end)
    window = text[start:end]
    found = partial_ratio_alignment(quote, window)
    if found is None or found.dest_end <= found.dest_start:
        return None
    borders = [border for word in _WORD.finditer(window) for border in word.span()]
    beginnings = _nearest(borders[::2], found.dest_start)
    endings = _nearest(borders[1::2], found.dest_end)
    spans = [(first, last) for first in beginnings for last in endings if first < last]
    if not spans:
        return None
    first, last = max(
        spans,
        key=lambda span: (Indel.similarity(quote, window[slice(*span)]) * 2 - (span[1] - span[0]), -span[0]),
    )
    # A quote that ends in a stop or a quotation mark takes it along where it stands there too.
    while (
        last < len(window)
        and not window[last].isspace()
        and not window[last].isalnum()
        and quote[-1] == window[last]
    ):
        last += 1
    while (
        first > 0
        and not window[first - 1].isspace()
        and not window[first - 1].isalnum()
        and quote[0] == window[first - 1]
    ):
        first -= 1
    return start + first, start + last


def _nearest(borders: list[int], place: int) -> list[int]:
    return sorted(borders, key=lambda border: abs(border - place))[: 2 * _BORDERS]

"""A text as a quote is looked for in it: what typography alone changes is gone, and each place knows where it was.

Case, accents, kinds of quotation marks, apostrophes, dashes and spaces, line breaks, soft hyphens and invisible
characters are what sites and editors change without changing a word. Offsets of the folded text are never stored:
`Folded.span` takes them back to the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from sahelread.text.words import fold

# What takes a place in a text and none in its meaning; spaces that French sets inside quotation marks and before
# high punctuation; every other run of white space, which is one space; three dots, which are one sign.
_SPECIAL = re.compile(
    "(?P<nothing>[\u00ad\u200b-\u200f\u2060\ufeff\u0300-\u036f\ufe00-\ufe0f]+"
    r"|\s+(?=[\";:!?%»”])|(?<=[\"«“„])\s+)"
    r"|(?P<space>\s+)"
    r"|(?P<dots>\.{3})"
)


class Folded:
    """A folded text. `text` is what to search in; positions of `text` go back to the original by `span`."""

    def __init__(self, original: str) -> None:
        self.original = original
        parts: list[str] = []
        self._folded_starts = [0]
        self._original_starts = [0]
        length = done = 0
        # `fold` keeps the length, so that only what `_SPECIAL` shortens has to be remembered.
        same_length = fold(original)
        for found in _SPECIAL.finditer(same_length):
            put = " " if found.lastgroup == "space" else "…" if found.lastgroup == "dots" else ""
            parts += [same_length[done : found.start()], put]
            length += found.start() - done
            self._note(length, found.start())
            length += len(put)
            self._note(length, found.end())
            done = found.end()
        parts.append(same_length[done:])
        self.text = "".join(parts)

    def _note(self, folded: int, original: int) -> None:
        if self._folded_starts[-1] == folded:
            self._original_starts[-1] = original
        else:
            self._folded_starts.append(folded)
            self._original_starts.append(original)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that `text[start:end]` stands for, white space at its ends left out."""
        first = self._original(start)
        last = self._original(end) if end < len(self.text) else len(self.original)
        while first < last and self.original[first].isspace():
            first += 1
        while last > first and self.original[last - 1].isspace():
            last -= 1
        return first, last

    def position(self, original: int) -> int:
        """Where a place of the original is in `text`."""
        index = bisect_right(self._original_starts, original) - 1
        following = self._folded_starts[index + 1] if index + 1 < len(self._folded_starts) else len(self.text)
        return min(self._folded_starts[index] + original - self._original_starts[index], following)

    def _original(self, folded: int) -> int:
        index = bisect_right(self._folded_starts, folded) - 1
        return self._original_starts[index] + folded - self._folded_starts[index]


# Articles of a story, and as many again while one story is exchanged for another.
@lru_cache(maxsize=64)
def folded_article(text: str) -> Folded:
    """The folded text of an article, remembered."""
    return Folded(text)


def folded(text: str) -> str:
    """A short text, such as a quote or its context, folded."""
    return Folded(text).text

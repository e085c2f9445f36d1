"""A text that is searched by the expressions of its own language.

An expression is the same for any language until it is asked for (`text.expressions`), and it is of folded text: whoever holds a text
folded, with its language, searches it by naming the expression. Offsets are those of the text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import Protocol

from sahelread.text.expressions import Expression


class _Folded(Protocol):
    """A text in its folded form, and its language."""

    @property
    def folded(self) -> str: ...

    @property
    def language(self) -> str: ...


class Searched:
    """What may be asked of a text by an expression."""

    def search(
        self: _Folded, expression: Expression, start: int = 0, end: int = sys.maxsize
    ) -> re.Match[str] | None:
        """Where an expression of the language is first found within `[start, end)` of the folded text. A word that `end` cuts is
        searched whole: half of one may look like another."""
        if end < sys.maxsize:
            end = _whole(self.folded, end)
        return expression(self.language).search(self.folded, start, end)

    def before(self: _Folded, expression: Expression, end: int, reach: int) -> re.Match[str] | None:
        """Where an expression is first found within the `reach` characters before `end`."""
        return expression(self.language).search(self.folded, max(0, end - reach), end)

    def match(
        self: _Folded, expression: Expression, start: int = 0, end: int = sys.maxsize
    ) -> re.Match[str] | None:
        """An expression that is found right at `start`, and goes no further than `end`."""
        return expression(self.language).match(self.folded, start, end)

    def fullmatch(self: _Folded, expression: Expression, start: int, end: int) -> re.Match[str] | None:
        """An expression that is all that stands at `[start, end)`."""
        return expression(self.language).fullmatch(self.folded, start, end)

    def finditer(
        self: _Folded, expression: Expression, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Where an expression is found within `[start, end)` or the word that `end` cuts, place after place."""
        if end < sys.maxsize:
            end = _whole(self.folded, end)
        return expression(self.language).finditer(self.folded, start, end)


def _whole(text: str, end: int) -> int:
    """The end of the word that a place cuts: "tract", cut behind its "tra", is no future."""
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return end

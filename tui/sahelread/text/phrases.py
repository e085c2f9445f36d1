"""Finding the fixed phrases of a lexicon table in a folded text: the first words are looked up, the rest is compared.

Compiling hundreds of phrases into one regular expression costs more than reading a whole story with them; an index of their
first words costs next to nothing. The longest phrase wins, phrases do not overlap, a space matches one or more, and a phrase
begins and ends with a word: "fin" is not found in "enfin" nor in "mi-fin". One that ends in an apostrophe may go on ("en raison d'").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_FIRST_WORD = re.compile(r"(?<![\w-])\w+")
_GOES_ON = re.compile(r"[\w-]")


class Found(NamedTuple):
    """A phrase of the table at `[start, end)` of the text."""

    start: int
    end: int
    phrase: str


class Phrases:
    """The phrases of a table, folded, ready to be found. Each must begin with a letter or a figure."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for phrase in sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase)):
            first = _FIRST_WORD.match(phrase)
            if first is None:
                raise ValueError(f"{phrase!r} does not begin with a word")
            self._by_first.setdefault(first.group(), []).append((phrase, tuple(phrase.split(" "))))

    def find(self, folded: str) -> Iterator[Found]:
        """The phrases in a folded text, in order."""
        reached = 0
        for word in _FIRST_WORD.finditer(folded):
            if word.start() < reached:
                continue
            for phrase, parts in self._by_first.get(word.group(), ()):
                end = _end_of(parts, folded, word.start())
                if end is not None:
                    yield Found(word.start(), end, phrase)
                    reached = end
                    break


def _end_of(parts: tuple[str, ...], folded: str, start: int) -> int | None:
    """Where a phrase that begins at `start` ends; None when the text says something else."""
    at = start
    for place, part in enumerate(parts):
        if place:
            spaces = at
            while folded.startswith(" ", at):
                at += 1
            if at == spaces:
                return None
        if not folded.startswith(part, at):
            return None
        at += len(part)
    if parts[-1].endswith("'"):
        return at
    return None if _GOES_ON.match(folded, at) else at

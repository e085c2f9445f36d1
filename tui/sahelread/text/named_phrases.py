"""The phrases of a lexicon table that lists several under each name: found in a text, they say under which they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.phrases import Found, Phrases
from sahelread.text.words import fold


class NamedPhrases:
    """The phrases of one table of one language."""

    def __init__(self, language: str, name: str) -> None:
        self._names = {
            fold(str(phrase)): key for key, listed in table(language, name).items() for phrase in listed
        }
        self._phrases = Phrases(self._names)

    def find(self, folded: str) -> Iterator[tuple[Found, str]]:
        """The phrases in a folded text with their names, in order, none inside another."""
        for found in self._phrases.find(folded):
            yield found, self._names[found.phrase]


@cache
def named_phrases(name: str) -> Callable[[str], NamedPhrases]:
    """The phrases of the table of that name, for any language."""

    def listed(language: str) -> NamedPhrases:
        return NamedPhrases(language, name)

    listed.__qualname__ = f"named_phrases({name})"
    return kept(listed)

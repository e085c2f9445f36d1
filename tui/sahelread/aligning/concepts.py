"""Acts and things under one name each: "débrayage" and "grève", "ont péri" and "tués", "Paris" and "la France".

The lexicon's tables `acts` and `equivalents` list, for each concept, the words and phrases that tell it. A phrase is
found with its inner words inflected and with function words before or between them ("ont mis le feu à" is
"mettre le feu"). A word may tell several concepts; where phrases overlap the longer one wins.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from sahelread.aligning.forms import AS_IT_STANDS, inflection
from sahelread.text.lexicon import table
from sahelread.text.words import Word, fold, folded_function_words, words

_TABLES = ("acts", "equivalents")
_JOINT = "_"  # between the words of a phrase, in the lexicon


class Mention(NamedTuple):
    """A concept told by the words from `first` to `last` (included) of a passage; `kind` is the table's name."""

    kind: str
    concept: str
    first: int
    last: int


class _Phrase(NamedTuple):
    """The words of the lexicon that tell a concept together."""

    words: tuple[str, ...]
    kind: str
    concept: str


_ALONE = frozenset(("",))

_Phrases = Mapping[str, Sequence[_Phrase]]
"""Phrases by their first word."""


def function_words(language: str) -> frozenset[str]:
    """The folded words that carry grammar and no fact."""
    return folded_function_words(language)


class _Listed(dict[str, tuple[str, ...]]):
    """The words of the lexicon of which a folded word is a form, worked out when it is first met.

    Far fewer words are met than the lexicon has forms: what is kept by the lexicon are the parts of words that do not change.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._functional = function_words(language)
        self._by_radical: dict[str, dict[str, frozenset[str]]] = {}

    def take(self, word: str) -> None:
        """Know a folded word of the lexicon by its forms. A function word has no other."""
        radical, endings = word, _ALONE
        if word not in self._functional:
            radical, endings = inflection(word, self._language)
        self._by_radical.setdefault(radical, {})[word] = endings

    def __missing__(self, folded: str) -> tuple[str, ...]:
        found = self[folded] = tuple(
            word
            for cut in range(len(folded) + 1)
            for word, endings in self._by_radical.get(folded[:cut], {}).items()
            if folded[cut:] in endings
        )
        return found


@cache
def _lexicon(language: str) -> tuple[_Listed, _Phrases, _Phrases]:
    """The words of the lexicon, phrases of content words, and phrases to be found word by word."""
    listed = _Listed(language)
    content: dict[str, list[_Phrase]] = {}
    literal: dict[str, list[_Phrase]] = {}
    functional = function_words(language)
    for kind in _TABLES:
        for concept, expressions in table(language, kind).items():
            for expression in fold(expressions).split():
                parts = _parts(expression)
                telling = tuple(part for part in parts if part not in functional)
                if expression.startswith(AS_IT_STANDS):
                    telling = tuple(AS_IT_STANDS + part for part in telling)
                whole = bool(telling) and (len(parts) == 1 or len(telling) > 1)
                phrase = _Phrase(telling if whole else parts, kind, concept)
                (content if whole else literal).setdefault(phrase.words[0], []).append(phrase)
                for word in phrase.words:
                    listed.take(word)
    return listed, content, literal


def _parts(expression: str) -> tuple[str, ...]:
    """The words of a folded expression of the lexicon."""
    parts = expression.removeprefix(AS_IT_STANDS).split(_JOINT)
    if all(map(str.isalpha, parts)):
        return tuple(parts)
    return tuple(word.text for part in parts for word in words(part))


def mentions(passage: Sequence[Word], language: str) -> list[Mention]:
    """The concepts that the words of a passage tell, in their order; overlapped shorter phrases are left out."""
    return mentions_in([fold(word.text) for word in passage], language)


def mentions_in(folded: Sequence[str], language: str) -> list[Mention]:
    """The same, of words that are folded already."""
    listed, content, literal = _lexicon(language)
    if not content:
        return []
    functional = function_words(language)
    known = [listed[word] for word in folded]
    telling = [place for place, word in enumerate(folded) if word not in functional]
    found = [
        *_found(content, [known[place] for place in telling], telling),
        *_found(literal, known, range(len(known))),
    ]
    found.sort(
        key=lambda mention: (mention.first - mention.last, mention.first, mention.kind, mention.concept)
    )
    kept: list[Mention] = []
    taken: dict[int, tuple[int, int]] = {}
    for mention in found:
        span = (mention.first, mention.last)
        if all(taken.get(place, span) == span for place in range(mention.first, mention.last + 1)):
            kept.append(mention)
            taken.update(dict.fromkeys(range(mention.first, mention.last + 1), span))
    return sorted(kept, key=lambda mention: (mention.first, mention.kind, mention.concept))


def _found(phrases: _Phrases, known: Sequence[tuple[str, ...]], places: Sequence[int]) -> set[Mention]:
    """Every phrase in a row of words, each given as what it may be; `places` are the words' numbers in the passage."""
    found = set()
    for start, here in enumerate(known):
        for word in here:
            for phrase in phrases.get(word, ()):
                last = start + len(phrase.words) - 1
                if last < len(known) and (last == start or _goes_on(phrase, known, start)):
                    found.add(Mention(phrase.kind, phrase.concept, places[start], places[last]))
    return found


def _goes_on(phrase: _Phrase, known: Sequence[tuple[str, ...]], start: int) -> bool:
    """Whether the words after the first of a phrase follow."""
    return all(part in known[place] for place, part in enumerate(phrase.words[1:], start + 1))

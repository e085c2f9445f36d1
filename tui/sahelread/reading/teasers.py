"""Furniture that a page glued inside a paragraph: "…source. Lire aussi : Un autre titre Depuis les coups d'État…".

The headline of a teaser ends with nothing, so its end is told by how the account goes on: with a capital on a word
that begins sentences ("Depuis", "Le", "Cette") and a small letter after it. Where no such place is found and the
headline cannot be told from the account, nothing is cut.
"""

from __future__ import annotations

from functools import cache

from sahelread.reading import wording
from sahelread.text.lexicon import table
from sahelread.text.sentences import sentences
from sahelread.text.words import fold, function_words, words

# A headline has more words than two and is seldom longer than this.
_FEWEST_WORDS = 3
_MOST_WORDS = 30


def glued_furniture(text: str, language: str) -> list[tuple[int, int]]:
    """Spans of furniture inside one paragraph, in order, without white space at their edges."""
    spans = [match.span() for match in wording.glued_notices().finditer(text)]
    for match in wording.glued_teasers().finditer(text):
        end = _teaser_end(text, match.start(), match.end(), language)
        if end is not None and not any(start < end and match.start() < stop for start, stop in spans):
            spans.append((match.start(), end))
    return sorted(spans)


def _teaser_end(text: str, start: int, after_marker: int, language: str) -> int | None:
    if start and text[start - 1] in "([":
        closing = text.find(")" if text[start - 1] == "(" else "]", after_marker)
        return closing if closing >= 0 else None
    (_, first_end), *_ = sentences(text[start:], language)
    sentence = text[start : start + first_end]
    resumes = _resumption(sentence, after_marker - start, language)
    if resumes is not None:
        return start + len(sentence[:resumes].rstrip())
    return start + first_end if len(sentence.split()) <= _MOST_WORDS else None


def _resumption(sentence: str, after_marker: int, language: str) -> int | None:
    """Where the account goes on inside the sentence that a teaser opens."""
    found = [word for word in words(sentence) if word.start >= after_marker]
    weak: int | None = None
    for i, word in enumerate(found[:-1]):
        if i < _FEWEST_WORDS or not word.text[0].isupper() or fold(word.text) not in _openers(language):
            continue
        between = sentence[found[i - 1].end : word.start]
        if between.strip() not in ("", "…", "»", '"', ")"):
            continue  # behind a colon or a comma a capital is the headline's own
        if found[i + 1].text[0].islower():
            return word.start
        if weak is None and not found[i - 1].text[0].isupper():
            weak = word.start
    return weak


@cache
def _openers(language: str) -> frozenset[str]:
    listed = str(table(language, "sentence_openers") or "").split()
    return frozenset(fold(word) for word in (*function_words(language), *listed))

"""The part of a passage that a question of a figure is likely to be answered in: it is shown where the whole has no room."""

from __future__ import annotations

from sahelread.text.numbers import numbers
from sahelread.text.words import fold, words

# Characters shown before the number: enough to know the sentence again, few enough that a line of a narrow column has
# the number in it.
_BEFORE = 24
# Characters on either side of a number in which the things that it counts are named.
_NEAR = 30
_LONG_WORD = 4  # letters from which a word says what is counted


def around_the_number(passage: str, question: str, language: str) -> str:
    """The passage from shortly before the number that stands nearest to the words of the question; whole without any."""
    found = numbers(passage, language)
    if not found:
        return passage
    asked = _telling(question)
    number = max(
        found,
        key=lambda number: (
            len(asked & _telling(passage[max(0, number.start - _NEAR) : number.end + _NEAR])),
            number.best is not None,  # a figure before "plusieurs"
        ),
    )
    if number.start <= _BEFORE:
        return passage
    start = passage.find(" ", number.start - _BEFORE, number.start)
    return "…" + passage[start + 1 if start >= 0 else number.start :]


def _telling(text: str) -> set[str]:
    return {fold(word.text) for word in words(text) if len(word.text) >= _LONG_WORD}

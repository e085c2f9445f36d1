"""Bare numbers that are one: the ends of a count ("une vingtaine ou une trentaine"), a figure that is written twice ("Onze (11) soldats").

What a page writes in figures and in words, in either order, is one number; so is what the scale behind it multiplies.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sahelread.text.expressions import written
from sahelread.text.lexicon import table
from sahelread.text.number_values import Modifier, Number, bounded

_joint_to = written(r" {ranges.to} |-| - ")


def joined(folded: str, found: Iterable[Number], language: str) -> list[Number]:
    """The numbers of a text, given in order, apart from each other: those that are one joined, of those that overlap the first."""
    apart: list[Number] = []
    for number in found:
        if apart and _is_or_about(folded, apart[-1], number, language):
            first = apart.pop()
            apart.append(Number(first.start, number.end, first.best, number.best, None, Modifier.RANGE))
        elif apart and _is_written_twice(folded, apart[-1], number):
            apart[-1] = replace(apart[-1], end=number.end + len(_CLOSING))
        elif apart and (scaled := _in_its_scale(folded, apart[-1], number, language)):
            apart[-1] = scaled
        elif not apart or number.start >= apart[-1].end:
            apart.append(number)
    return apart


# "Vingt-cinq | (25) | personnes".
_OPENING, _CLOSING = " (", ")"


def _is_written_twice(folded: str, first: Number, second: Number) -> bool:
    """Whether a figure in brackets only writes the one before it again, in the other of figures and words."""
    return (
        first.best == second.best is not None
        and folded[first.end : second.start] == _OPENING
        and folded.startswith(_CLOSING, second.end)
    )


def _in_its_scale(folded: str, first: Number, second: Number, language: str) -> Number | None:
    """A figure that is written twice with the scale that the second number is: "dix (10) | millions de francs"."""
    behind = folded[first.end - len(_CLOSING) : second.start] == f"{_CLOSING} "
    scale = table(language, "in_number_words")["scale"].get(folded[second.start : second.end])
    if not behind or scale is None or first.best is None:
        return None
    return bounded(first.start, second.end, first.best * scale, first.modifier)


def _is_or_about(folded: str, first: Number, second: Number, language: str) -> bool:
    """Whether two round numbers are the ends of one count: "une vingtaine | ou | une trentaine"."""
    if not first.modifier is second.modifier is Modifier.ABOUT or second.start < first.end:
        return False
    rising = (first.best or 0.0) < (second.best or 0.0)
    return rising and _joint_to(language).fullmatch(folded, first.end, second.start) is not None

"""Figures that are one number: the ends of a range ("entre dix et douze"), a figure that is written twice ("Onze (11) soldats"), and what a
figure has become ("passé de dix à douze").

What a page writes in figures and in words, in either order, is one number; so is what the scale behind it multiplies.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sahelread.text.cardinals import Amount
from sahelread.text.expressions import written
from sahelread.text.lexicon import table
from sahelread.text.number_values import Modifier, Number, bounded

_between, _joint_and = written(r"(?<!\w){ranges.between} \Z"), written(r"(?: ?%)? {ranges.and} ")
_joint_to = written(r"(?: ?%)? {ranges.to} |-| - ")
_changing = written(r"(?<!\w){changes_of_figure} {ranges.from} \Z")
# "Entre | 12", and " et au plus " between the two ends of a range.
_OPENING_REACH, _LONGEST_JOINT = 10, 12
# "Passé en deux jours de", "porte la durée du mandat de": what stands between the verb and the first figure.
_CHANGE_REACH = 80


def has_become(folded: str, first: Amount, second: Amount, language: str) -> bool:
    """Whether a figure is said to have become another one."""
    return (
        _joint_to(language).fullmatch(folded, first.end, second.start) is not None
        and _changing(language).search(folded, max(0, first.start - _CHANGE_REACH), first.start) is not None
    )


def range_of(folded: str, first: Amount, second: Amount, language: str) -> Number | None:
    """The range that two amounts make, if they do; without bounds when it is a score or an enumeration of years."""
    gap = folded[first.end : second.start]
    if len(gap) > _LONGEST_JOINT:
        return None
    opening = _between(language).search(folded, max(0, first.start - _OPENING_REACH), first.start)
    if opening:
        start = opening.start()
        if not _joint_and(language).fullmatch(gap) and not _joint_to(language).fullmatch(gap):
            return None
    elif _joint_to(language).fullmatch(gap):
        start = first.start
    else:
        return None
    low, high = first.value, second.value
    scale = second.value / second.mantissa if second.mantissa else 1
    if scale >= 1000 and low < 1000 and first.mantissa < second.mantissa:
        low *= scale  # "deux à trois mille"
    if low >= high:
        return Number(start, second.end, None, None, None, Modifier.RANGE) if gap.strip() == "-" else None
    return Number(start, second.end, low, high, None, Modifier.RANGE)


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

"""Whose dead and wounded they are: "quatre morts dans les rangs de la police", "côté assaillants, 18 morts et six blessés".

A noun that only tells a fate says nothing of whom it befell. The words for a side, behind it or where its clause opens, complete it like
any other complement; of two fates told in one breath the side is told once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.number_fates import coordinated
from sahelread.text.number_values import Number

_behind = expression("sides_told", "behind", frame=r"(?: ?[»”\"])?,? {}")
_before = expression("sides_told", "before", frame=r"(?:\A|[.;:,(«“\"] ?|(?<= et )){}[^.;:!?\d]{0,40}\Z")
# "Forces | de l' | ordre".
_NOUN = re.compile(r"\w{3,}")
# How far before a number its clause may open with a side.
_REACH = 90


def with_sides(folded: str, numbers: Sequence[Number], language: str) -> Iterator[Number]:
    """The numbers, those of the dead or wounded of a side with the words for it among their qualifiers."""
    following: tuple[Number, ...] = ()  # what stands behind, with its side
    found: list[Number] = []
    for place in range(len(numbers) - 1, -1, -1):
        one = _with_side(folded, numbers, place, following[:1], language)
        following = (one,)
        found.append(one)
    yield from reversed(found)


def _with_side(
    folded: str, numbers: Sequence[Number], place: int, following: Sequence[Number], language: str
) -> Number:
    number = numbers[place]
    nouns = word_set(language, "sides_told", "nouns")
    before = numbers[place - 1] if place else None
    side = _behind(language).match(folded, number.phrase_end)
    if number.head is None and number.unit is None and side and before and before.head in nouns:
        number = replace(number, head=before.head, fate=number.fate or before.fate)
    if number.head not in nouns:
        return number
    if side is None and not number.qualifiers:
        floor = max(0, number.start - _REACH, before.phrase_end if before else 0)
        side = _before(language).search(folded, floor, number.start)
    if side is not None:
        return replace(number, qualifiers=(*number.qualifiers, *_NOUN.findall(side["who"])))
    for other in following if not number.qualifiers else ():
        joined = coordinated(language).fullmatch(folded, number.phrase_end, other.start)
        if joined and other.head in nouns and _behind(language).match(folded, other.noun_end):
            return replace(number, qualifiers=other.qualifiers)
    return number

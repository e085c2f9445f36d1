"""Which of its own figures a text says no longer hold: an earlier toll, a figure that was corrected, the one it is not.

"Un précédent bilan faisait état de sept morts", "treize décès ont été précédemment annoncés", "11 morts (et non 13)". The words are
the lexicon's `outdated_figures`: `before` a figure they reach to the end of its clause, `after` it back to its beginning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sahelread.text.expressions import until, whole_words, written
from sahelread.text.number_values import Modifier, Number

# A clause that says what held before is hardly longer; it also keeps the time linear.
_REACH = 160
_LONGEST_INSTEAD = 16
_LONGEST_NO_MORE = 60


_before, _after = (whole_words("outdated_figures", name) for name in ("before", "after"))
# "Un précédent bilan faisait état de onze morts | mais le ministre avait prévenu qu'il pourrait s'alourdir".
_turn = written(r"[.;!?\n](?!\d)|(?:(?<!\w)|(?=,)){'outdated_figures.until'}(?!\w)")
_instead = written(r"(?<!\w){'outdated_figures.instead'} ?\Z")
_no_more = written(r"(?<!\w){outdated_figures.no_more}")


def with_standing(folded: str, found: Sequence[Number], language: str) -> Iterator[Number]:
    """The numbers, those marked that the text says no longer hold. `folded` is the text folded."""
    spans = list(_outdated(folded, language)) if found else []
    place = 0
    for number in found:
        while place < len(spans) and spans[place][1] < number.end:
            place += 1
        outdated = place < len(spans) and spans[place][0] <= number.start
        if outdated or is_not_so(folded, number, language):
            number = replace(number, outdated=True)
        yield number


def is_not_so(folded: str, number: Number, language: str) -> bool:
    """Whether the text says of a figure that it is not so: "et non 13", "on ne parle plus ici de 13", where "plus de" bounds nothing."""
    start = number.start
    if _instead(language).search(folded, max(0, start - _LONGEST_INSTEAD), start):
        return True
    last = number.end if number.modifier is Modifier.MORE_THAN else start
    no_more = _no_more(language).search(folded, max(0, start - _LONGEST_NO_MORE), last)
    return no_more is not None and no_more.end() >= start


def is_instead(gap: str, language: str) -> bool:
    """Whether the words between two numbers set the first in the place of the second: "11 (et non 13)"."""
    return len(gap) <= _LONGEST_INSTEAD and _instead(language).search(gap) is not None


def _outdated(folded: str, language: str) -> Iterator[tuple[int, int]]:
    """The parts of the text that tell what no longer holds, in order, apart from each other."""
    spans = [*_reached(folded, language), *_reached_back(folded, language)]
    last = 0
    for start, end in sorted(spans):
        if end > last:
            yield max(start, last), end
            last = end


def _reached(folded: str, language: str) -> Iterator[tuple[int, int]]:
    for match in _before(language).finditer(folded):
        yield match.start(), until(_turn(language), folded, match.end(), match.end() + _REACH)


def _reached_back(folded: str, language: str) -> Iterator[tuple[int, int]]:
    for match in _after(language).finditer(folded):
        first = max(0, match.start() - _REACH)
        turns = [turn.end() for turn in _turn(language).finditer(folded, first, match.start())]
        yield turns[-1] if turns else first, match.start()

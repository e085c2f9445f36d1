"""Which of its own figures a text says no longer hold: an earlier toll, a figure that was corrected, the one it is not.

"Un précédent bilan faisait état de sept morts", "treize décès ont été précédemment annoncés", "11 morts (et non 13)". The words are
the lexicon's `outdated_figures`: `before` a figure they reach to the end of its clause, `after` it back to its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sahelread.text.expressions import any_of, any_phrase, until
from sahelread.text.kept import kept
from sahelread.text.number_values import Modifier, Number
from sahelread.text.sought import Sought, sought

# A clause that says what held before is hardly longer; it also keeps the time linear.
_REACH = 160
_LONGEST_INSTEAD = 16
_LONGEST_NO_MORE = 60


@dataclass(frozen=True, slots=True)
class _Phrases:
    before: Sought
    after: Sought
    turn: re.Pattern[str]
    instead: re.Pattern[str]
    no_more: re.Pattern[str]


@kept
def _phrases(language: str) -> _Phrases:
    before, after, no_more = (
        any_of(language, "outdated_figures", name) for name in ("before", "after", "no_more")
    )
    turn, instead = (any_phrase(language, "outdated_figures", name) for name in ("until", "instead"))
    return _Phrases(
        before=sought(rf"(?<!\w){before}(?!\w)"),
        after=sought(rf"(?<!\w){after}(?!\w)"),
        # "Un précédent bilan faisait état de onze morts | mais le ministre avait prévenu qu'il pourrait s'alourdir".
        turn=re.compile(rf"[.;!?\n](?!\d)|(?:(?<!\w)|(?=,)){turn}(?!\w)"),
        instead=re.compile(rf"(?<!\w){instead} ?\Z"),
        no_more=re.compile(rf"(?<!\w){no_more}"),
    )


def with_standing(folded: str, found: Sequence[Number], language: str) -> Iterator[Number]:
    """The numbers, those marked that the text says no longer hold. `folded` is the text folded."""
    phrases = _phrases(language)
    spans = list(_outdated(folded, phrases)) if found else []
    place = 0
    for number in found:
        while place < len(spans) and spans[place][1] < number.end:
            place += 1
        outdated = place < len(spans) and spans[place][0] <= number.start
        if outdated or _is_not_so(folded, number, phrases):
            number = replace(number, outdated=True)
        yield number


def _is_not_so(folded: str, number: Number, phrases: _Phrases) -> bool:
    """Whether the text says of a figure that it is not so: "et non 13", "on ne parle plus ici de 13", where "plus de" bounds nothing."""
    start = number.start
    if phrases.instead.search(folded, max(0, start - _LONGEST_INSTEAD), start):
        return True
    last = number.end if number.modifier is Modifier.MORE_THAN else start
    no_more = phrases.no_more.search(folded, max(0, start - _LONGEST_NO_MORE), last)
    return no_more is not None and no_more.end() >= start


def is_not_so(folded: str, number: Number, language: str) -> bool:
    """Whether the text says of a figure that it is not so."""
    return _is_not_so(folded, number, _phrases(language))


def is_instead(gap: str, language: str) -> bool:
    """Whether the words between two numbers set the first in the place of the second: "11 (et non 13)"."""
    return len(gap) <= _LONGEST_INSTEAD and _phrases(language).instead.search(gap) is not None


def _outdated(folded: str, phrases: _Phrases) -> Iterator[tuple[int, int]]:
    """The parts of the text that tell what no longer holds, in order, apart from each other."""
    spans = [*_reached(folded, phrases), *_reached_back(folded, phrases)]
    last = 0
    for start, end in sorted(spans):
        if end > last:
            yield max(start, last), end
            last = end


def _reached(folded: str, phrases: _Phrases) -> Iterator[tuple[int, int]]:
    for match in phrases.before.finditer(folded):
        yield match.start(), until(phrases.turn, folded, match.end(), match.end() + _REACH)


def _reached_back(folded: str, phrases: _Phrases) -> Iterator[tuple[int, int]]:
    for match in phrases.after.finditer(folded):
        first = max(0, match.start() - _REACH)
        turns = [turn.end() for turn in phrases.turn.finditer(folded, first, match.start())]
        yield turns[-1] if turns else first, match.start()

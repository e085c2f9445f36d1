"""Lengths of time that are not written as a figure and a unit ("une heure et demie", "pendant 1h30", "a three-day strike"), and
minutes by their rank.

"Une heure" is a length after what opens or bounds one ("pendant", "plus d'"); elsewhere it is an hour or an article. "La 75e minute" is
the 75 of a match or a flight: a number of its own kind, never one of minutes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sahelread.text.cardinals import cardinal
from sahelread.text.expressions import as_listed, expression, written
from sahelread.text.lexicon import table
from sahelread.text.number_values import Modifier, Number, bounded
from sahelread.text.number_words import bounds
from sahelread.text.present import has_figures

# What opens or bounds a length stands in so many characters before it.
_REACH = 34


_worded = written(r"(?<![\w-]){'lengths_in_words'}(?![\w-])")
_opens = written(r"(?<!\w){opens_length} ?\Z")
_clocked = written(
    r"(?<![\w:.,])(?P<hours>\d{1,2}) ?{in_number_lengths.hour_sign}(?: ?(?P<minutes>[0-5]\d))?(?![\w:])"
)
_joined = written(
    r"(?<![\w-])(?P<count>\d{1,3}|[^\W\d_]+){in_number_lengths.joined}(?P<unit>{'lengths_of_time'})(?![\w-])"
)
# "Deux ans | et demi".
_halved = written(r"(?<![\w-])(?P<count>\d{1,3}|[^\W\d_]+) {*'lengths_of_time'} {'halves'}(?![\w-])")
_ranked = written(
    r"(?<![\w-])(?:(?P<figure>\d{1,3}){in_number_lengths.rank}|(?P<word>{'ordinals'})) (?P<noun>{'ranked'})(?!\w)"
)


def is_a_length(folded: str, start: int, end: int, language: str) -> bool:
    """Whether what stands around makes a length of what could be an hour: "pendant | 1h30", "1h30 | de retard"."""
    opened = _opens(language).search(folded, max(0, start - _REACH), start)
    return opened is not None or _of(language).match(folded, end) is not None


_of = expression("in_number_lengths", "of")


def lengths(folded: str, language: str) -> Iterator[Number]:
    """The lengths in words, those written as an hour, and the minutes by rank, of a folded text."""
    words, ordinals = (table(language, name) for name in ("lengths_in_words", "ordinals"))
    for match in _worded(language).finditer(folded):
        value, unit = words[as_listed(match.group())]
        bound = bounds(language).search(folded, max(0, match.start() - _REACH), match.start())
        if value % 1 or bound or is_a_length(folded, *match.span(), language):
            yield _length(match, value, unit, bound)
    for match in _clocked(language).finditer(folded) if has_figures(folded) else ():
        opened = _opens(language).search(folded, max(0, match.start() - _REACH), match.start())
        if opened or (match["minutes"] and is_a_length(folded, *match.span(), language)):
            bound = bounds(language).search(folded, max(0, match.start() - _REACH), match.start())
            yield _length(match, int(match["hours"]) + int(match["minutes"] or 0) / 60, "hour", bound)
    for match in _joined(language).finditer(folded):
        if count := _count(match, language):
            yield _length(match, count, match["unit"], None)
    for match in _halved(language).finditer(folded):
        if count := _count(match, language):
            bound = bounds(language).search(folded, max(0, match.start() - _REACH), match.start())
            yield _length(match, count + 0.5, match.lastgroup or "", bound)
    for match in _ranked(language).finditer(folded):
        rank = float(match["figure"] or ordinals[match["word"]])
        number = bounded(match.start(), match.end(), rank, Modifier.EXACT)
        yield replace(number, unit=f"rank:{match['noun']}", head=match["noun"], head_span=match.span("noun"))


def _count(match: re.Match[str], language: str) -> float | None:
    return float(match["count"]) if match["count"].isdecimal() else cardinal(match["count"], language)


def _length(match: re.Match[str], value: float, unit: str, bound: re.Match[str] | None) -> Number:
    modifier = Modifier(bound.lastgroup) if bound and bound.lastgroup else Modifier.EXACT
    number = bounded(bound.start() if bound else match.start(), match.end(), value, modifier)
    return replace(number, unit=f"time:{unit}", head=unit, head_span=match.span())

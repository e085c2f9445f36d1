"""Of what a verb says the date: "la dernière vidéo date de | juin 2018", "la dernière preuve de vie, une vidéo, remontait à | novembre"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sahelread.diverging.told import Term, Told
from sahelread.text.dates import When
from sahelread.text.expressions import Expression, expression

_dating = expression("in_holding", "dating", frame=r"{}\Z")
_relative = expression("in_holding", "relative")
_rank = expression("in_holding", "rank")
# A subject with its verb is hardly longer.
_FAR = 140


def nouns_dated(told: Told, when: When) -> Sequence[Term]:
    """The telling words of what a verb right before a date says it of; none where no such verb stands there."""
    said = told.before(_dating, when.start, _FAR)
    if said is None:
        return ()
    first, last = said.span("what")
    if relative := told.search(_relative, first, last):  # "une toiture | qui date de"
        first = max((one.start for one in told.noun_phrases if one.end <= relative.start()), default=first)
    return [
        term
        for term in told.terms
        if first <= term.start and term.end <= last and not told.search(_rank, term.start, term.end)
    ]


def named_in(told: Told, kinds: Expression, first: int, last: int) -> frozenset[str]:
    """Which of several a span names outside its dates, by the groups of an expression: the first, "le dernier"."""
    found = (match for match in told.finditer(kinds, first, last) if not _is_in_a_date(told, match))
    return frozenset(str(match.lastgroup) for match in found)


def _is_in_a_date(told: Told, match: re.Match[str]) -> bool:
    return any(when.start < match.end() and match.start() < when.end for when in told.dates)

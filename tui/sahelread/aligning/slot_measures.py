"""What a length of time, a sum or a measure is of: how long it lasted, what fine, what damage, how deep.

Only what the lexicon's `measured_questions` names: sums and times that share no more than an act are hardly ever the
same (5 in 100 on the development stories), those of one such thing nearly always.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sahelread.aligning.facts import CLAUSE_END, Facts
from sahelread.aligning.slots import MEASURE, Slot
from sahelread.text.expressions import until
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.numbers import Number

# Characters on each side of a number that its clause may have. Anything from 60 to 200 is alike.
_LONGEST_CLAUSE = 120


@kept
def _questions(language: str) -> Sequence[tuple[str, str, re.Pattern[str]]]:
    """The questions with the kind of unit that answers each, and what names it."""
    return tuple(
        (question, kind, re.compile("|".join(patterns)))
        for kind, asked in table(language, "measured_questions").items()
        for question, patterns in asked.items()
    )


def measure(facts: Facts, number: Number) -> Slot | None:
    """What a number with a unit answers, where its clause says so."""
    kind, _, unit = (number.unit or "").partition(":")
    folded = facts.folded
    first = max(0, number.start - _LONGEST_CLAUSE)
    start = max([first, *(match.end() for match in CLAUSE_END.finditer(folded, first, number.start))])
    end = until(CLAUSE_END, folded, number.end, number.end + _LONGEST_CLAUSE)
    for question, answered_in, pattern in _questions(facts.language):
        if kind == answered_in and pattern.search(folded, start, end):
            referent = question if kind == "time" else f"{question} {unit}"
            return Slot(MEASURE, referent, "", number.low, number.high, number.start, number.end)
    return None

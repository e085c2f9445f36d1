"""What befell those who are counted in the end, where the words behind the noun of the count change what it says.

"33 disparus | retrouvés en vie" are missing no more, and "13 morts | ou disparus" are not thirteen dead.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sahelread.diverging.told import Told
from sahelread.text.expressions import any_of
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.numbers import Number

# How far behind the noun of a count the words may stand that change it.
_BEHIND = 60


def with_fate_in_the_end(told: Told, number: Number) -> Number:
    """A number with the fate that those have in the end whom it counts, and with the words that say so."""
    for fate, behind in _turns(told.language).get(number.fate or "", ()):
        bounds = 0, number.noun_end + _BEHIND
        _, last = told.up_to_others(told.numbers, number.start, number.end + 1, bounds)
        found = behind.match(told.folded, number.noun_end, last)
        if found:
            return replace(number, fate=fate, phrase_end=max(number.phrase_end, found.end()))
    return number


@kept
def _turns(language: str) -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    return {
        str(fate): [
            (str(turned), re.compile(any_of(language, "turned_fates", fate, turned, "behind") + r"(?!\w)"))
            for turned in entries
        ]
        for fate, entries in table(language, "turned_fates").items()
    }

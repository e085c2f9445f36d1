"""Which of several in a row: "un troisième mandat", "son 4e sacre".

These ranks are no measures of what stands beside them, and are read only where they are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sahelread.diverging.told import Told, read_alone
from sahelread.text.expressions import written
from sahelread.text.lexicon import table
from sahelread.text.number_values import Modifier
from sahelread.text.numbers import Number

IN_ORDER = "rank:again "
"""What the unit of such a rank begins with; its noun follows."""


_ranked = written(
    r"(?<![\w-])(?:(?P<figure>\d{1,2}){in_number_lengths.rank}|(?P<word>{'ordinals'})) (?P<noun>{'comes_again'})(?!\w)"
)


@read_alone
def in_order(told: Told) -> Iterator[Number]:
    """The ranks of a passage, as numbers with a unit of their own for each noun."""
    for match in told.finditer(_ranked):
        rank = float(match["figure"] or table(told.language, "ordinals")[match["word"]])
        if rank > 1:  # "la première attaque contre une école" is none of a row yet
            yield _rank(match, rank, table(told.language, "comes_again"))


def _rank(match: re.Match[str], rank: float, nouns: dict[str, str]) -> Number:
    return Number(
        match.start(), match.end(), rank, rank, rank, Modifier.EXACT, unit=f"{IN_ORDER}{nouns[match['noun']]}",
        head=match["noun"], head_span=match.span("noun"), phrase_end=match.end(),
    )  # fmt: skip

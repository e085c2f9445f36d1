"""Which of several in a row, in which place and by what score: "un troisième mandat", "a terminé 4e", "l'a emporté 3-1".

These ranks are no measures of what stands beside them, and are read only where they are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sahelread.diverging.told import Told, read_alone
from sahelread.text.expressions import expression, whole_words, written
from sahelread.text.lexicon import table
from sahelread.text.number_values import Modifier
from sahelread.text.numbers import Number
from sahelread.text.present import FIGURES, needed_words, words_present

IN_ORDER = "rank:again "
"""What the unit of such a rank begins with; its noun follows."""


_ranked = written(
    r"(?<![\w-])(?:(?P<figure>\d{1,2}){in_number_lengths.rank}|(?P<word>{'ordinals'})) (?P<noun>{'comes_again'})(?!\w)"
)


# "A terminé | quatrième", "arrive | 3e"; "| Cinquième du 5 000 mètres, elle se qualifie".
_placed = written(
    r"(?:(?<!\w){in_in_order.comes_in}|(?P<opens>(?:\A|(?<=[.;:!?] ))))(?P<rank>(?P<figure>\d{1,2}){in_number_lengths.rank}|(?P<word>{'ordinals'}))"
    r"(?(opens){in_in_order.of_a_race}|(?:{in_in_order.of_a_race}|(?=[.,;:!?]|\Z)))"
)
RANK = "rank:position"
"""The unit of the place in which somebody comes in."""
SCORE = "rank:score"
"""The unit of what a match ended with."""
_scored = written(r"(?<![\w,.-])(?P<one>\d{1,2})-(?P<other>\d{1,2})(?![\w-]|[.,]\d)")
_won = whole_words("in_in_order", "won")
_half_way = expression("in_in_order", "half_way")
_FROM_THE_SCORE = 60


@cache
def _ordinals(language: str) -> frozenset[str]:
    """Words of which a passage with a rank has one, where it has no figures."""
    return needed_words(table(language, "ordinals"))


@read_alone
def in_order(told: Told) -> Iterator[Number]:
    """The ranks of a passage, as numbers with a unit of their own for each noun, and the score of a match, whoever's comes first."""
    present = words_present(told.folded)
    if FIGURES.isdisjoint(present) and _ordinals(told.language).isdisjoint(present):
        return
    for match in told.finditer(_placed):
        rank = float(match["figure"] or table(told.language, "ordinals")[match["word"]])
        yield _ranked_as(RANK, *match.span("rank"), rank)
    for match in told.finditer(_scored):
        near = told.search(_won, max(0, match.start() - _FROM_THE_SCORE), match.end() + _FROM_THE_SCORE)
        high, low = sorted((int(match["one"]), int(match["other"])), reverse=True)
        is_date = any(when.start < match.end() and match.start() < when.end for when in told.dates)
        if near and not is_date and not told.match(_half_way, match.end()):
            yield _ranked_as(SCORE, *match.span(), 1.0 + _GOALS * high + low)
    for match in told.finditer(_ranked):
        rank = float(match["figure"] or table(told.language, "ordinals")[match["word"]])
        if rank > 1:  # "la première attaque contre une école" is none of a row yet
            yield _rank(match, rank, table(told.language, "comes_again"))


# More than a side ever scores where both scores are written with so few figures.
_GOALS = 100


def _ranked_as(unit: str, start: int, end: int, value: float) -> Number:
    return Number(start, end, value, value, value, Modifier.EXACT, unit=unit, phrase_end=end)


def _rank(match: re.Match[str], rank: float, nouns: dict[str, str]) -> Number:
    return Number(
        match.start(), match.end(), rank, rank, rank, Modifier.EXACT, unit=f"{IN_ORDER}{nouns[match['noun']]}",
        head=match["noun"], head_span=match.span("noun"), phrase_end=match.end(),
    )  # fmt: skip

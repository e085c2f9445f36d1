"""How likely two figures that differ answer one question, by all that speaks for and against it at once.

A logistic judgement: each thing that can be seen of two figures weighs for or against, and no single one decides. The weights are
found on judged stories by `python -m bench.likelihood`, those of what is counted one by one apart from those of measures (lengths of
time, distances, sums, shares), which are of many more things.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.figures.amounts import are_of_the_same_digits, digits, in_one_unit
from sahelread.diverging.figures.claims import Claim, are_at_one_place
from sahelread.text.numbers import Modifier

# From here on a contradiction of figures is stated, below it is offered as a hint: of the entries of retold press stories that reach it
# 87 in 100 are useful; at .5 it is 84, at .65 there are a fifth fewer.
SURE = 0.55
# What nothing but its likelihood speaks for is offered, however likely it is.
BELOW_SURE = 0.54
# Less likely ones are not offered at all; from 0.1 on right ones go as well.
LIKELY = 0.05

# From this score on two passages are one sentence of two desks: what one recalls the other does too.
SAME_SENTENCE = 0.95

COUNTS: Mapping[str, float] = {
    "constant": -1.8,
    "score": 1.5,
    "apart": -0.2,
    "somewhat apart": -0.85,
    "same kind": 1.2,
    "same fate": 1.15,
    "other fate": -1.9,
    "part of the whole": -1.3,
    "recalled": -1.6,
    "other place": -1.7,
    "told by both": -0.55,
    "others beside": -0.25,
    "nearly equal": 2.5,
}
MEASURES: Mapping[str, float] = {
    "constant": -0.95,
    "score": 1.3,
    "apart": -0.15,
    "somewhat apart": -1.85,
    "other theme": -1.0,
    "recalled": -1.3,
    "vague": -0.7,
    "words near": 1.7,
    "told by both": -1.05,
    "others beside": -0.3,
    "nearly equal": 2.1,
}


def likelihood(accounts: Accounts, a: Claim, b: Claim) -> float:
    """How likely two figures of two accounts answer one question, from 0 to 1."""
    if (pair := (id(a), id(b))) not in accounts.likelihoods:
        weights = MEASURES if a.number.unit is not None else COUNTS
        accounts.likelihoods[pair] = weighed(weights, evidence(accounts, a, b)), a, b
    return accounts.likelihoods[pair][0]


def weighed(weights: Mapping[str, float], seen: Mapping[str, float]) -> float:
    """How likely something is by the weights of what is seen of it; the constant is always seen."""
    return 1 / (1 + math.exp(-sum(weight * seen.get(name, 1.0) for name, weight in weights.items())))


def evidence(accounts: Accounts, a: Claim, b: Claim) -> dict[str, float]:
    """What can be seen of two figures, by the names of the weights; what is or is not is 1 or 0."""
    one, other = a.referent, b.referent
    first, second = (abs(number.figure) for number in in_one_unit(a.number, b.number))
    apart = abs(math.log((first + 1) / (second + 1)))
    if are_of_the_same_digits(a.number, b.number):
        apart = 0.0
    return {
        "score": accounts.score(a, b),
        "apart": apart,
        "somewhat apart": min(apart, 1.0),
        "same kind": float(one.kind == other.kind),
        "same fate": float(one.fate is not None and one.fate == other.fate),
        "other fate": float(None not in (one.fate, other.fate) and one.fate != other.fate),
        "part of the whole": float(one.part != other.part),
        "recalled": float(one.background != other.background and accounts.score(a, b) < SAME_SENTENCE),
        "other place": float(not are_at_one_place(a, b)),
        "other theme": float(bool(one.themes and other.themes) and not one.themes & other.themes),
        "vague": float(Modifier.VAGUE in (a.number.modifier, b.number.modifier)),
        "words near": math.sqrt(_words_near(accounts, a, b)),
        "told by both": _told_by_both(accounts, a, b),
        "others beside": float(min(max(a.of_its_kind, b.of_its_kind), _MANY)),
        "nearly equal": float(are_nearly_equal(accounts, a, b)),
    }


# More figures of one kind in a passage make no difference.
_MANY = 4
# So many characters from a figure a word tells less than half as much of it as right beside it.
_FADING = 40


def _words_near(accounts: Accounts, a: Claim, b: Claim) -> float:
    """What the clauses of two figures share, weighted by rarity and by how near the words stand to the figures."""
    near, there = a.distances, b.distances
    return sum(
        accounts.rarity[key] * math.exp(-(near[key] + there[key]) / _FADING)
        for key in sorted(near.keys() & there.keys())
    )


# Two figures of so many digits that are so near to each other are hardly those of two things: 157 and 156, 2,501,459 and 2,490,049.
_TELLING, _NEAR = 2, 1.04


def are_nearly_equal(accounts: Accounts, a: Claim, b: Claim) -> bool:
    """Whether two figures, neither of which the other account gives, are so near to each other that one of them is rather a slip."""
    one, other = in_one_unit(a.number, b.number)
    figures = [abs(number.best) for number in (one, other) if number.best is not None]
    if len(figures) < 2:
        return False
    low, high = sorted(figures)
    near = low < high <= _NEAR * low and min(map(digits, figures)) >= _TELLING
    return near and not _told_by_both(accounts, a, b)


def _told_by_both(accounts: Accounts, a: Claim, b: Claim) -> float:
    """How many of two accounts give the other's value too, of whatever thing: then its own figure is hardly the answer."""
    one, other = a.number.amount, b.number.amount
    if one == other:
        return 0.0
    return float(one in accounts.amounts[b.article]) + float(other in accounts.amounts[a.article])

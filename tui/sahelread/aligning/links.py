"""From scores to links: how likely each pair is, which are sure, which are offered, and what the reader decided."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter

import numpy as np

from sahelread.aligning import weights
from sahelread.aligning.passages import Alignable
from sahelread.aligning.rows import Doubles, Floats, Ints, Rows
from sahelread.aligning.slots import Slot, slot_strength
from sahelread.model import LinkDecision, Strength

Pair = tuple[int, int]
"""The numbers of two passages, the lower first."""

Verdict = tuple[Pair, float, Strength, bool]
"""A pair, its score, its strength, and whether the reader made it."""


def probability(raw: float) -> float:
    """How often pairs with that raw score are right, on the development stories."""
    return 1.0 / (1.0 + math.exp(-weights.SLOPE * (raw - weights.MIDDLE)))


def likely_pairs(
    scores: Floats | Rows, depth: Floats, little_in_common: Callable[[Ints, Ints], Doubles]
) -> dict[Pair, float]:
    """The pairs that are worth offering for their words, with the probability that they report the same thing.

    `little_in_common` says what is taken from the raw scores of pairs, given the numbers of their passages.
    """
    lowest = weights.MIDDLE + math.log(weights.FLOOR / (1 - weights.FLOOR)) / weights.SLOPE
    if isinstance(scores, Rows):
        above = scores.values >= lowest
        first, second, raw = scores.owners[above], scores.columns[above], scores.values[above]
    else:
        first, second = np.nonzero(np.triu(scores >= lowest))
        raw = scores[first, second]
    ordered = first < second
    first, second = first[ordered], second[ordered].astype(np.int64)
    raw = raw[ordered] + placed(depth[first], depth[second])
    raw -= little_in_common(first, second)
    return {
        (a, b): probability(value)
        for a, b, value in zip(first.tolist(), second.tolist(), raw.tolist(), strict=True)
        if value >= lowest
    }


def with_questions(
    likely: Mapping[Pair, float], questions: Mapping[Pair, tuple[Slot, Slot]]
) -> dict[Pair, float]:
    """The scores with what common questions add.

    Words and questions are two witnesses of the same thing: what one leaves open the other may settle.
    """
    found = dict(likely)
    for pair, asked in questions.items():
        found[pair] = 1 - (1 - found.get(pair, 0.0)) * (1 - slot_strength(*asked))
    return found


def placed(a: Floats, b: Floats) -> Floats:
    """What the places of passages in their articles (0 to 1) add to the raw scores of their pairs."""
    found: Floats = (-weights.DEPTH * np.abs(a - b)).astype(np.float32)
    return found


def confirmed(likely: Mapping[Pair, float], accounts: int) -> dict[Pair, float]:
    """The scores with what third passages say: who is paired with the same passage elsewhere is likelier a pair.

    With two accounts there is no third, and nothing changes.
    """
    if accounts < 3:
        return dict(likely)
    neighbours: dict[int, dict[int, float]] = {}
    for (a, b), score in likely.items():
        if score >= weights.CONFIRMS:
            neighbours.setdefault(a, {})[b] = score
            neighbours.setdefault(b, {})[a] = score
    found, none = {}, dict[int, float]()
    for (a, b), score in likely.items():
        odds = math.log(score / (1.0 - score)) if 0.0 < score < 1.0 else math.copysign(20.0, score - 0.5)
        odds += weights.CONFIRMED * (_support(neighbours.get(a, none), neighbours.get(b, none)) - 0.5)
        found[a, b] = 1.0 / (1.0 + math.exp(-odds))
    return found


def _support(a: Mapping[int, float], b: Mapping[int, float]) -> float:
    """How far third passages confirm a pair, from what each of the two is paired with: from 0 to 1."""
    fewer, more = (a, b) if len(a) <= len(b) else (b, a)
    support = 0.0
    for third, value in fewer.items():
        if third in more:
            support += min(value, more[third])
            if support >= 1.0:
                return 1.0
    return support


def decided(field: Alignable, decisions: Sequence[LinkDecision]) -> dict[Pair, bool]:
    """What the reader decided about pairs of passages that are still there; the last word counts."""
    place = {ref: number for number, ref in enumerate(field.refs)}
    found: dict[Pair, bool] = {}
    for one in decisions:
        if one.a in place and one.b in place and one.a.article != one.b.article:
            first, second = sorted((place[one.a], place[one.b]))
            found[first, second] = one.linked
    return found


def strengths(likely: Mapping[Pair, float], decisions: Mapping[Pair, bool], bar: float) -> list[Verdict]:
    """The links, best first: those that reach the bar are sure, the best others of each passage are possible.

    What the reader linked is sure, what they refused is gone.
    """
    verdicts: dict[Pair, Verdict] = {
        pair: (pair, 1.0, Strength.SURE, True) for pair, linked in decisions.items() if linked
    }
    offered: dict[int, int] = {}
    pairs = sorted({**likely, **decisions})  # mostly they stand so already
    open_ones = [pair for pair in pairs if pair not in decisions]
    for pair in sorted(open_ones, key=likely.__getitem__, reverse=True):
        score = likely[pair]
        if score >= bar:
            verdicts[pair] = (pair, round(score, 4), Strength.SURE, False)
        elif min(offered.get(pair[0], 0), offered.get(pair[1], 0)) < weights.OFFERED:
            verdicts[pair] = (pair, round(score, 4), Strength.POSSIBLE, False)
            for passage in pair:
                offered[passage] = offered.get(passage, 0) + 1
    return sorted([verdicts[pair] for pair in pairs if pair in verdicts], key=itemgetter(1), reverse=True)

"""Find the weights by which two figures are judged to answer one question: `python -m bench.likelihood [FOLDER ...]`.

The pairs are figures of two accounts, in passages that are linked or in one question of the program, whose values differ; right are
those that one judged contradiction or precision quotes. The weights that it prints are for
`sahelread/diverging/figures/likelihood.py`; nothing is written. Each story is also judged with weights found on the others, and how
many pairs are right is printed beside how likely they were called. FOLDERs are more judged stories, of the form of bench/stories.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np

from bench import divergences, gold
from bench.divergences import Judged, Question
from sahelread.aligning import align
from sahelread.diverging.accounts import Accounts
from sahelread.diverging.apart import Relation
from sahelread.diverging.figures import likelihood
from sahelread.diverging.figures.amounts import kind_of_unit
from sahelread.diverging.figures.claims import Claim, claims
from sahelread.diverging.figures.likelihood import evidence, weighed
from sahelread.diverging.figures.questions import questions
from sahelread.diverging.figures.sameness import claim_relation

# A weight is worth no more than it gains: the square of the weights, in units of their spread, is held down by so much.
_RIDGE = 5.0
_STEPS = 40
_BINS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.01)


@dataclass(frozen=True)
class Pair:
    """Two figures of a story, what is seen of them, and whether one judged question quotes both."""

    story: str
    is_measure: bool
    seen: dict[str, float]
    right: bool


def pairs(judged: Judged) -> Iterator[Pair]:
    """The figures of a judged story that differ and might answer one question, two by two."""
    accounts = Accounts(judged.story, align(judged.story))
    found = list(claims(accounts))
    together = {
        frozenset((id(a), id(b))) for bucket in questions(accounts, found) for a, b in combinations(bucket, 2)
    }
    differ = [one for one in judged.questions if one.severity in ("conflict", "more_specific")]
    asked = {id(claim): _asked(claim, differ) for claim in found}
    for a, b in combinations(found, 2):
        if a.article == b.article or kind_of_unit(a.number) != kind_of_unit(b.number):
            continue
        if not accounts.score(a, b) and frozenset((id(a), id(b))) not in together:
            continue
        if claim_relation(a, b) is not Relation.EQUAL:
            right = bool(asked[id(a)] & asked[id(b)])
            yield Pair(judged.name, a.number.unit is not None, evidence(accounts, a, b), right)


def _asked(claim: Claim, questions: Sequence[Question]) -> frozenset[str]:
    """The judged questions that quote a figure."""
    first, last = (claim.told.passage.start + at for at in (claim.number.start, claim.answer.end))
    return frozenset(
        question.id
        for question in questions
        if any(start < last and first < end for start, end in question.spans.get(claim.article, ()))
    )


def fitted(pairs: Sequence[Pair], names: Sequence[str]) -> dict[str, float]:
    """The weights that make the judgements most likely (logistic regression by Newton's method, with a ridge); a story with many pairs
    counts for more than one with few, but not in proportion."""
    seen = np.array([[pair.seen.get(name, 1.0) for name in names] for pair in pairs])
    right = np.array([pair.right for pair in pairs], dtype=float)
    _stories, of_story, count = np.unique(
        [pair.story for pair in pairs], return_inverse=True, return_counts=True
    )
    shares = 1 / np.sqrt(count[of_story])
    constant = np.array([name == CONSTANT for name in names])
    spread = np.where(constant, 1.0, seen.std(axis=0))
    spread[spread == 0] = 1.0
    scaled = seen / spread
    ridge = np.diag(np.where(constant, 1e-6, _RIDGE))
    found = np.zeros(len(names))
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-scaled @ found))
        slope = scaled.T @ (shares * (right - likely)) - ridge @ found
        curve = (scaled * (shares * likely * (1 - likely))[:, None]).T @ scaled + ridge
        found = found + np.linalg.solve(curve, slope)
    return {name: float(weight) for name, weight in zip(names, found / spread, strict=True)}


CONSTANT = "constant"


def _left_out(pairs: Sequence[Pair], names: Sequence[str]) -> Iterator[tuple[float, bool]]:
    """How likely each pair is called by weights found on the other stories, and whether it is right."""
    for story in sorted({pair.story for pair in pairs}):
        weights = fitted([pair for pair in pairs if pair.story != story], names)
        for pair in pairs:
            if pair.story == story:
                yield weighed(weights, pair.seen), pair.right


def report(found: Iterable[Pair]) -> None:
    """Print the weights, and how many pairs of each likelihood are right."""
    found = list(found)
    for name, is_measure, names in (
        ("COUNTS", False, likelihood.COUNTS),
        ("MEASURES", True, likelihood.MEASURES),
    ):
        own = [pair for pair in found if pair.is_measure is is_measure]
        print(f"{name}, {len(own)} pairs, {sum(pair.right for pair in own)} right")
        for weight, value in fitted(own, list(names)).items():
            print(f'    "{weight}": {value:.2f},')
        called = list(_left_out(own, list(names)))
        for low, high in pairwise(_BINS):
            within = [right for likely, right in called if low <= likely < high]
            print(f"    likely {low:.1f} to {min(high, 1):.1f}: {sum(within):4} right of {len(within)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", metavar="FOLDER", type=Path, help="more judged stories")
    folders = [gold.STORIES, *parser.parse_args().folders]
    found: list[Pair] = []
    for folder in folders:
        gold.STORIES = folder
        parts = ("dev", "press") if folder == folders[0] else ("dev",)
        for part in parts:
            for judged in divergences.judged_stories(part):
                found += pairs(judged)
    report(found)


if __name__ == "__main__":
    main()

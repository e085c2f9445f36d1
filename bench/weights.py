"""Find the weights of the alignment on the development stories, always quoting the story that was left out.

    python -m bench.weights            try each weight up and down from what is shipped, and say what would gain
    python -m bench.weights --fit      climb from what is shipped, one weight at a time, until nothing gains
    python -m bench.weights --leave    the same for each story left out: F1 there, with weights found on the others

What is maximised is the mean over stories of F1 at one bar for all. It prints values for
`sahelread/aligning/weights.py`; nothing is written.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bench import gold
from bench.gold import GoldStory
from sahelread.aligning import weights
from sahelread.aligning.answers import slots
from sahelread.aligning.facts import StoryFacts
from sahelread.aligning.links import placed
from sahelread.aligning.passages import alignable
from sahelread.aligning.profile import all_profiles
from sahelread.aligning.questions import questions_in_common
from sahelread.aligning.rows import products
from sahelread.aligning.similarity import weighted
from sahelread.aligning.slot_places import central_places
from sahelread.aligning.slots import slot_strength
from sahelread.aligning.terms import Terms

Matrix = np.ndarray
Weights = Mapping[str, float]

_BARS = np.arange(0.1, 0.8, 0.01)
_STEPS = (0.0, 0.5, 0.75, 1.33, 2.0)


@dataclass(frozen=True)
class Prepared:
    """A judged story with everything that does not depend on the weights. Arrays run over the judged pairs."""

    name: str
    kernels: Mapping[str, Matrix]
    accounts: np.ndarray
    a: np.ndarray
    b: np.ndarray
    right: np.ndarray
    slot: np.ndarray
    place: np.ndarray


def prepared(one: GoldStory) -> Prepared:
    """The kernels of a story (dot products per family, mean self-product 1) and its judged pairs."""
    field = alignable(one.unit_story)
    facts, terms = StoryFacts(field), Terms()
    for one_passage in facts:
        terms.add(one_passage)
    kernels = {}
    for family, rows in terms.rows().items():
        square = products(weighted(rows)).astype(np.float64)
        mean = square.diagonal().mean()
        kernels[family] = square / mean if mean > 0 else square
    units = {
        (article.id, passage.index): (number, unit.evaluated)
        for article in one.unit_story.articles
        for passage in article.passages
        for number, unit in one.units[article.id].items()
        if unit.start == passage.start
    }
    apart = field.accounts[:, None] != field.accounts[None, :]
    judged = np.array([units[tuple(ref)][1] for ref in field.refs])
    first, second = np.nonzero(np.triu(apart) & judged[:, None] & judged[None, :])
    pairs = [
        (
            (field.refs[i].article, units[tuple(field.refs[i])][0]),
            (field.refs[j].article, units[tuple(field.refs[j])][0]),
        )
        for i, j in zip(first, second, strict=True)
    ]
    counted = np.array([pair not in one.weak for pair in pairs])
    questions = questions_in_common(
        [slots(fact) for fact in facts],
        field.accounts,
        field.depth,
        (),
        central_places(facts, field.accounts),
    )
    strength = np.array(
        [
            slot_strength(*questions[i, j]) if (i, j) in questions else 0.0
            for i, j in zip(first.tolist(), second.tolist(), strict=True)
        ]
    )
    right = np.array([pair in one.pairs for pair in pairs])
    return Prepared(
        one.name,
        kernels,
        field.accounts,
        first[counted],
        second[counted],
        right[counted],
        strength[counted],
        placed(field.depth[first[counted]], field.depth[second[counted]]),
    )


def raw_scores(story: Prepared, tried: Weights) -> np.ndarray:
    """The raw score of every judged pair under those weights (`SELF` among them)."""
    whole = sum(weight * story.kernels[family] for family, weight in tried.items() if family != "SELF")
    assert isinstance(whole, np.ndarray)
    lengths = np.sqrt(np.maximum(whole.diagonal(), 1e-9))
    similar = whole / lengths[:, None] / lengths[None, :]
    similar[story.accounts[:, None] == story.accounts[None, :]] = 0.0
    profile = all_profiles(similar.astype(np.float32), tried["SELF"])
    return (profile @ profile.T)[story.a, story.b] + story.place


def f1_curve(story: Prepared, tried: Weights) -> np.ndarray:
    """F1 of the story at each bar; slots count as the shipped engine counts them."""
    chance = 1 / (1 + np.exp(-weights.SLOPE * (raw_scores(story, tried) - weights.MIDDLE)))
    score = 1 - (1 - chance) * (1 - story.slot)
    curve = []
    for bar in _BARS:
        sure = score >= bar
        curve.append(2 * (sure & story.right).sum() / max(sure.sum() + story.right.sum(), 1))
    return np.array(curve)


def worth(stories: Sequence[Prepared], tried: Weights) -> tuple[float, float]:
    """The best mean F1 at one bar for all stories, and that bar."""
    mean = np.mean([f1_curve(story, tried) for story in stories], axis=0)
    best = int(mean.argmax())
    return float(mean[best]), float(_BARS[best])


def neighbours(tried: Weights) -> Iterator[dict[str, float]]:
    """The same weights with one of them changed."""
    for name in tried:
        if name == "grams":
            continue
        for step in _STEPS:
            if step or name != "SELF":
                yield {**tried, name: round(tried[name] * step, 4)}


def climbed(stories: Sequence[Prepared], start: Weights) -> dict[str, float]:
    """The weights at which no single change gains, from `start`."""
    best, best_worth = dict(start), worth(stories, start)[0]
    while True:
        found = max(neighbours(best), key=lambda tried: worth(stories, tried)[0])
        if worth(stories, found)[0] < best_worth + 0.001:
            return best
        best, best_worth = found, worth(stories, found)[0]


def main() -> None:
    """Print what the chosen search finds."""
    parser = argparse.ArgumentParser(prog="python -m bench.weights", description=__doc__)
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--leave", action="store_true")
    options = parser.parse_args()
    judged = [*gold.stories("dev"), *gold.stories("press")]
    seeds = gold.seeds()
    if seeds is None:
        print("The seeds' gold set (shared/gold/alignment.json) is not here: the seeds are left out.")
    else:
        judged.append(seeds)
    stories = [prepared(one) for one in judged]
    shipped = {**weights.FAMILIES, "SELF": weights.SELF}
    value, bar = worth(stories, shipped)
    print(f"shipped: mean F1 {value:.3f} at {bar:.2f}")
    for story in stories:
        curve = f1_curve(story, shipped)
        print(
            f"  {story.name:20} {curve[int(np.argmin(abs(_BARS - bar)))]:.3f}  its own best {curve.max():.3f} at {_BARS[curve.argmax()]:.2f}"
        )
    if options.leave:
        left = []
        for out in stories:
            others = [story for story in stories if story is not out]
            found = climbed(others, shipped)
            at = worth(others, found)[1]
            left.append(float(f1_curve(out, found)[int(np.argmin(abs(_BARS - at)))]))
            print(f"without {out.name:20} F1 there {left[-1]:.3f}  {found} at {at:.2f}")
        print(f"mean over stories left out: {np.mean(left):.3f}")
    elif options.fit:
        found = climbed(stories, shipped)
        print(f"found: {found}: mean F1, bar {worth(stories, found)}")
    else:
        for tried in neighbours(shipped):
            gain = worth(stories, tried)[0] - value
            changed = {name: new for name, new in tried.items() if shipped.get(name) != new}
            print(f"  {gain:+.4f}  {changed}")


if __name__ == "__main__":
    main()

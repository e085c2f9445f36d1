"""How alike the passages of a story are: all families of terms in one vector, compared between accounts.

Each family is weighed by rarity inside the story, scaled so that its mean passage has the weight of `weights.py`,
and laid beside the others; the similarity of two passages is the cosine. Short stories are compared in full; long
ones through candidates, passages that share rare terms, because the square of fifty thousand fits no memory.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import takewhile

import numpy as np

from sahelread.aligning import weights
from sahelread.aligning.rows import Doubles, Floats, Ints, Rows, beside, parted_dots, products

# Passages that a story is taken to have beside its own: in a story of two sentences nothing would be rare otherwise.
# A hundred passages do not feel them.
_UNSEEN = 3

# Up to this many passages all pairs are compared: exact, and still within a second.
ALL_PAIRS = 2500


def rarity(rows: Rows) -> Floats:
    """The weight of each column: the logarithm of one over the share of passages that hold it.

    Computed inside the story, not from a general corpus: what every account repeats ("France", "Mali") must weigh
    little whatever its frequency in the language (Robertson 2004, on IDF). A background corpus made it worse.
    """
    holders = np.bincount(rows.columns, minlength=rows.width)
    held = np.maximum(np.arange(holders.max(initial=0) + 1), 1)
    rarities = np.log((len(rows) + _UNSEEN) / held).astype(np.float32)
    return rarities[holders]


def weighted(rows: Rows) -> Rows:
    """The rows with counts made weights: 1 + log count, times rarity."""
    values = (1 + np.log(rows.values)) * rarity(rows)[rows.columns]
    return Rows(rows.starts, rows.columns, values.astype(np.float32), rows.width)


def combined(families: dict[str, Rows]) -> tuple[Rows, dict[str, Ints]]:
    """One row of length 1 per passage, made of its rows in all families; and how many entries of it each family gave. Grams are taken out
    of the families: they are the largest by far, and nobody asks for them again.

    Each family is scaled so that the mean square of its rows is its weight. Everything happens in the place where the
    entries are put: those of a long story are most of the memory that is needed.
    """
    rows, edges = beside([families[family] for family in weights.FAMILIES])
    lengths = {family: np.diff(families[family].starts) for family in weights.FAMILIES}
    del families["grams"]
    rarities = rarity(rows)
    squares = np.zeros(rows.width)
    for own in rows.blocks():
        values, columns = rows.values[own], rows.columns[own]
        values[:] = (1 + np.log(values)) * rarities[columns]
        squares += np.bincount(columns, values.astype(np.float64) ** 2, rows.width)
    mean_squares = np.diff(np.concatenate(([0.0], np.cumsum(squares)))[edges]) / max(len(rows), 1)
    factors = [
        np.sqrt(weight / square) if square > 0 else 0.0
        for weight, square in zip(weights.FAMILIES.values(), mean_squares.tolist(), strict=True)
    ]
    scale = np.repeat(np.array(factors, dtype=np.float32), np.diff(edges))
    for own in rows.blocks():
        rows.values[own] *= scale[rows.columns[own]]
    _lessen_numbers(rows, lengths)
    return rows.unit(), lengths


def _lessen_numbers(rows: Rows, lengths: Mapping[str, Ints]) -> None:
    """Lessen the figures of passages in which they weigh more than `weights.MOST_NUMBERS` of the grams and stems, in place."""
    has = lengths["numbers"]
    before: Ints = np.stack(
        [lengths[family] for family in takewhile("numbers".__ne__, weights.FAMILIES)]
    ).sum(axis=0)
    worded = lengths["grams"] + lengths["stems"]
    for passage in np.flatnonzero(has).tolist():
        start = int(rows.starts[passage])
        words = rows.values[start : start + int(worded[passage])]
        first = start + int(before[passage])
        figures = rows.values[first : first + int(has[passage])]
        most, mass = weights.MOST_NUMBERS * float(words @ words), float(figures @ figures)
        if mass > most:
            figures *= np.float32(math.sqrt(most / mass))


def all_similarities(rows: Rows, accounts: Ints) -> Floats:
    """The similarity of every passage to every passage of the other accounts, as a square matrix."""
    square = products(rows)
    square[accounts[:, None] == accounts[None, :]] = 0.0
    return square


def little_in_common(families: Mapping[str, Rows], first: Ints, second: Ints) -> Doubles:
    """What is taken from the raw score of each pair of passages that have hardly more in common than one word or one name; much, where
    it is but a figure that counts other things in each."""
    kept = [families[family] for family in ("stems", "neighbours", "acts", "things", "numbers", "questions")]
    rows, _ = beside(kept)
    rows.values[:] = 1.0
    words, neighbours, acts, things, numbers, questions = parted_dots(
        rows, np.stack([np.diff(one.starts) for one in kept], axis=1), first, second
    ).T
    figures = numbers + questions
    one_word = np.maximum(words, acts + things) + figures <= 1
    tells = np.diff(families["acts"].starts) > 0
    other_acts = tells[first] & tells[second] & (acts + figures == 0)
    one_name = other_acts & (words - neighbours <= 1)
    one_figure = (numbers > 0) & (questions == 0) & (words + acts + things <= numbers)
    taken: Doubles = weights.ONE_IN_COMMON * (one_word | one_name) + weights.FIGURE_OF_OTHERS * one_figure
    return taken

"""How alike the passages of a story are: all families of terms in one vector, compared between accounts.

Each family is weighed by rarity inside the story, scaled so that its mean passage has the weight of `weights.py`,
and laid beside the others; the similarity of two passages is the cosine. Short stories are compared in full; long
ones through candidates, passages that share rare terms, because the square of fifty thousand fits no memory.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from sahelread.aligning import weights
from sahelread.aligning.rows import Floats, Ints, Rows, beside, products

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


def scaled_families(families: Mapping[str, Rows]) -> dict[str, Rows]:
    """The rows of each family that weighs something, scaled so that their mean square is the family's weight."""
    scaled = {}
    for family, weight in weights.FAMILIES.items():
        rows = weighted(families[family])
        mean_square = float(rows.squares().sum()) / max(len(rows), 1)
        factor = np.float32(np.sqrt(weight / mean_square) if mean_square > 0 else 0.0)
        scaled[family] = Rows(rows.starts, rows.columns, rows.values * factor, rows.width)
    return scaled


def combined(scaled: Mapping[str, Rows]) -> Rows:
    """One row of length 1 per passage from the rows of its families."""
    return beside(list(scaled.values())).unit()


def all_similarities(rows: Rows, accounts: Ints) -> Floats:
    """The similarity of every passage to every passage of the other accounts, as a square matrix."""
    square = products(rows)
    square[accounts[:, None] == accounts[None, :]] = 0.0
    return square

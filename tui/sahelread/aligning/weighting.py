"""What a term weighs: much when few passages of the story hold it, nothing when all do."""

from __future__ import annotations

import numpy as np

from sahelread.aligning.rows import Floats, Rows


def rarity(rows: Rows) -> Floats:
    """The weight of each column: the logarithm of one over the share of passages that hold it.

    Computed inside the story, not from a general corpus: what every account repeats ("France", "Mali") must weigh
    little whatever its frequency in the language (Robertson 2004, on IDF). A background corpus made it worse.
    """
    holders = np.bincount(rows.columns, minlength=rows.width)
    return np.log(len(rows) / np.maximum(holders, 1)).astype(np.float32)


def weighted(rows: Rows) -> Rows:
    """The rows with counts made weights (1 + log count, times rarity), each of length 1."""
    values = (1 + np.log(rows.values)) * rarity(rows)[rows.columns]
    return Rows(rows.starts, rows.columns, values.astype(np.float32), rows.width).unit()

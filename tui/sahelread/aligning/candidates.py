"""Which passages of a long story are worth comparing: those that share rare terms.

Comparing all pairs of fifty thousand passages would take more than a thousand million cosines. Here each passage
meets the passages found under its rarest words, concepts and figures, keeps the most promising, and only these are
compared in full. The work grows with the number of passages, not with its square; `python -m bench.scale` prints
what it costs in links that are never seen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from sahelread.aligning import weights
from sahelread.aligning.rows import Floats, Ints, Rows, beside, dots
from sahelread.aligning.similarity import weighted

# The families under whose terms candidates are looked up; grams are too many and say the same.
KEYS = ("stems", "concepts", "counted", "numbers")
# How many entries of the index a passage may look at, rarest terms first. Twice as many find 0.2% more links.
_LOOKED_AT = 4000
# How many candidates of a passage are compared in full.
_KEPT = 64
_STEP = 512


class CancelledError(Exception):
    """Whoever asked for the alignment no longer wants it."""


def candidate_similarities(
    rows: Rows,
    families: Mapping[str, Rows],
    accounts: Ints,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> Rows:
    """Each passage's similarity to its nearest passages of other accounts; as `all_similarities`, but not all.

    Raises CancelledError.
    """
    index = beside([weighted(families[family]) for family in KEYS])
    order = np.argsort(index.columns, kind="stable")
    holders = index.owners[order]
    worths = index.values[order]
    ends = np.cumsum(np.bincount(index.columns, minlength=index.width))
    count = len(rows)
    met: list[Ints] = []
    for passage in range(count):
        if passage % _STEP == 0:
            progress(passage / count)
            if cancelled():
                raise CancelledError
        met.append(_met(passage, index, holders, worths, ends, accounts))
    starts = np.concatenate(([0], np.cumsum([len(found) for found in met]))).astype(np.int64)
    pairs = Rows(starts, np.concatenate(met), np.zeros(int(starts[-1]), dtype=np.float32), count)
    return _mutual(_nearest(Rows(starts, pairs.columns, dots(rows, pairs), count)))


def _met(passage: int, index: Rows, holders: Ints, worths: Floats, ends: Ints, accounts: Ints) -> Ints:
    """The passages that share most with this one under its rarest terms, ascending."""
    own = slice(index.starts[passage], index.starts[passage + 1])
    columns, values = index.columns[own], index.values[own]
    last = ends[columns]
    first = np.where(columns > 0, ends[columns - 1], 0)
    rarest = np.argsort(last - first, kind="stable")
    fitting = rarest[np.cumsum((last - first)[rarest]) <= _LOOKED_AT]
    if not len(fitting):
        return np.empty(0, dtype=np.int64)
    found = np.concatenate([holders[first[k] : last[k]] for k in fitting])
    shares = np.concatenate([worths[first[k] : last[k]] * values[k] for k in fitting])
    others, place = np.unique(found, return_inverse=True)
    worth = np.bincount(place, weights=shares)
    apart = accounts[others] != accounts[passage]
    others, worth = others[apart], worth[apart]
    if len(others) > _KEPT:
        others = others[np.argsort(-worth, kind="stable")[:_KEPT]]
    return np.sort(others)


def _nearest(pairs: Rows) -> Rows:
    """The rows cut down to their highest values."""
    kept = np.zeros(len(pairs.columns), dtype=bool)
    for row in range(len(pairs)):
        first, last = int(pairs.starts[row]), int(pairs.starts[row + 1])
        if last - first <= weights.WITNESSES:
            kept[first:last] = True
        else:
            kept[first + np.argsort(-pairs.values[first:last], kind="stable")[: weights.WITNESSES]] = True
    kept &= pairs.values > 0
    owners = pairs.owners[kept]
    starts = np.searchsorted(owners, np.arange(len(pairs) + 1)).astype(np.int64)
    return Rows(starts, pairs.columns[kept], pairs.values[kept], pairs.width)


def _mutual(pairs: Rows) -> Rows:
    """The pairs that stand in the rows of both their passages: each is among the nearest of the other."""
    count = len(pairs)
    cells = pairs.owners * count + pairs.columns
    kept = np.isin(cells, pairs.columns * count + pairs.owners, assume_unique=True)
    starts = np.searchsorted(pairs.owners[kept], np.arange(count + 1)).astype(np.int64)
    return Rows(starts, pairs.columns[kept], pairs.values[kept], count)

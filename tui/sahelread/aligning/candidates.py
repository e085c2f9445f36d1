"""Which passages of a long story are worth comparing: those that share rare terms.

Comparing all pairs of fifty thousand passages would take more than a thousand million cosines. Here each passage
meets the passages found under its rarest words, concepts and figures, keeps the most promising, and only these are
compared in full. The work grows with the number of passages, not with its square; `python -m bench.scale` prints
what it costs in links that are never seen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from sahelread.aligning import weights
from sahelread.aligning.rows import Ints, Rows, beside, dots
from sahelread.aligning.similarity import weighted

# The families under whose terms candidates are looked up; grams are too many and say the same.
KEYS = ("stems", "acts", "things", "counted", "numbers")
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
    index = _Index(beside([weighted(families[family]) for family in KEYS])[0])
    count = len(rows)
    met: list[Ints] = []
    for passage in range(count):
        if passage % _STEP == 0:
            progress(passage / count)
            if cancelled():
                raise CancelledError
        met.append(index.met(passage, accounts))
    starts = np.concatenate(([0], np.cumsum([len(found) for found in met]))).astype(np.int64)
    pairs = Rows(starts, np.concatenate(met), np.zeros(int(starts[-1]), dtype=np.float32), count)
    return _mutual(Rows(starts, pairs.columns, dots(rows, pairs), count).highest(weights.WITNESSES))


class _Index:
    """Which passages hold each term, and the terms of each passage, the rarest first."""

    def __init__(self, terms: Rows) -> None:
        order = np.argsort(terms.columns, kind="stable")
        self._holders = terms.owners[order]
        self._worths = terms.values[order]
        held = np.bincount(terms.columns, minlength=terms.width)
        rarest = np.lexsort((held[terms.columns], terms.owners))
        columns = terms.columns[rarest]
        self._lengths = held[columns]
        self._ends = np.cumsum(held)[columns]
        self._values = terms.values[rarest]
        looked_at = np.concatenate(([0], np.cumsum(self._lengths)))
        self._starts = terms.starts
        # What every passage is worth to the one that is asked for; 0 again afterwards. Only what it meets is looked at, or
        # the work would grow with the square of the passages.
        self._worth = np.zeros(len(terms))
        # How many terms of each passage can be looked up before it has looked at too many entries.
        self._fitting = (
            np.searchsorted(looked_at, looked_at[terms.starts[:-1]] + _LOOKED_AT, side="right") - 1
        )

    def met(self, passage: int, accounts: Ints) -> Ints:
        """The passages of other accounts that share most with this one under its rarest terms, ascending."""
        first = self._starts[passage]
        own = slice(first, min(self._fitting[passage], self._starts[passage + 1]))
        lengths, ends = self._lengths[own], self._ends[own]
        if not len(lengths):
            return np.empty(0, dtype=np.int64)
        entries = [slice(end - held, end) for held, end in zip(lengths.tolist(), ends.tolist(), strict=True)]
        found = np.concatenate([self._holders[entry] for entry in entries])
        shares = np.concatenate([self._worths[entry] for entry in entries])
        np.add.at(self._worth, found, (shares * np.repeat(self._values[own], lengths)).astype(np.float64))
        found.sort()
        others: Ints = found[np.concatenate(([True], found[1:] != found[:-1]))]
        others = others[accounts[others] != accounts[passage]]
        worth = self._worth[others]
        self._worth[found] = 0.0
        if len(others) <= _KEPT:
            return others
        return np.sort(others[_highest(worth)])


def _highest(worth: npt.NDArray[Any]) -> Ints:
    """The places of the `_KEPT` highest; of equal ones the first."""
    least = np.partition(worth, -_KEPT)[-_KEPT]
    above, equal = np.flatnonzero(worth > least), np.flatnonzero(worth == least)
    return np.concatenate((above, equal[: _KEPT - len(above)]))


def _mutual(pairs: Rows) -> Rows:
    """The pairs that stand in the rows of both their passages: each is among the nearest of the other."""
    count = len(pairs)
    cells = pairs.owners * count + pairs.columns
    kept = np.isin(cells, pairs.columns * count + pairs.owners, assume_unique=True)
    starts = np.searchsorted(pairs.owners[kept], np.arange(count + 1)).astype(np.int64)
    return Rows(starts, pairs.columns[kept], pairs.values[kept], count)

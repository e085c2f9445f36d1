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
from sahelread.aligning.others import Others
from sahelread.aligning.rows import Doubles, Floats, Ints, Rows, beside, dots, in_order
from sahelread.aligning.similarity import weighted

# The families under whose terms candidates are looked up; grams are too many and say the same.
KEYS = ("stems", "acts", "things", "counted", "numbers")
# How many entries of the index a passage may look at, rarest terms first. Twice as many find 0.2% more links.
_LOOKED_AT = 4000
# How many candidates of a passage are compared in full.
_KEPT = 64
_STEP = 512  # passages between two looks at whether anyone still waits
_AT_ONCE = 512  # passages that another process is given; the last of larger parts leave some without work


Known = tuple[Rows, Ints, "Index"]
"""What is looked through for candidates: the rows of all passages, their accounts, and the index of their terms."""


class CancelledError(Exception):
    """Whoever asked for the alignment no longer wants it."""


def candidate_similarities(
    known: Known,
    others: Others,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> Rows:
    """Each passage's similarity to its nearest passages of other accounts; as `all_similarities`, but not all.

    Raises CancelledError.
    """
    count = len(known[0])

    def look(passage: int) -> None:
        progress(passage / count)
        if cancelled():
            raise CancelledError

    if others:
        parts = _found_by_others(known, others, look)
        others.end()  # what they knew of a long story is let go of before what they found is put together
    else:
        parts = [_found(*known, range(count), look)]
    held, columns, values = (np.concatenate(some) for some in zip(*parts, strict=True))
    starts = np.concatenate(([0], np.cumsum(held))).astype(np.int64)
    return _mutual(Rows(starts, columns, values, count).highest(weights.WITNESSES))


_Found = tuple[Ints, Ints, Floats]
"""How many candidates each of some passages has, which these are, and their similarities."""


def _found(rows: Rows, accounts: Ints, index: Index, passages: range, look: Callable[[int], None]) -> _Found:
    """The candidates of those passages. `look` hears which passage is looked at."""
    worth = np.zeros(len(rows))
    met = []
    for passage in passages:
        if passage % _STEP == 0:
            look(passage)
        met.append(index.met(passage, accounts, worth))
    held = np.array([len(found) for found in met], dtype=np.int64)
    starts = np.zeros(len(rows) + 1, dtype=np.int64)
    starts[passages.start + 1 : passages.stop + 1] = np.cumsum(held)
    starts[passages.stop + 1 :] = starts[passages.stop]
    columns = np.concatenate(met)
    pairs = Rows(starts, columns, np.zeros(len(columns), dtype=np.float32), len(rows))
    return held, columns, dots(rows, pairs)


def _found_by_others(known: Known, others: Others, look: Callable[[int], None]) -> list[_Found]:
    """The candidates of all passages, found by other processes."""
    count = len(known[0])
    firsts = range(0, count, _AT_ONCE)
    parts = [range(first, min(first + _AT_ONCE, count)) for first in firsts]
    return list(others.each(_found_elsewhere, known, parts, lambda number: look(firsts[number])))


def _found_elsewhere(known: Known, passages: range) -> _Found:
    return _found(*known, passages, lambda _passage: None)


class Index:
    """Which passages hold each term, and the terms of each passage, the rarest first."""

    def __init__(self, families: Mapping[str, Rows]) -> None:
        terms, _ = beside([weighted(families[family]) for family in KEYS])
        order = in_order(terms.columns)
        self._holders = terms.owners[order]
        self._worths = terms.values[order]
        held = np.bincount(terms.columns, minlength=terms.width)
        rarest = in_order(terms.owners * (len(terms) + 1) + held[terms.columns])
        columns = terms.columns[rarest]
        self._lengths = held[columns]
        self._ends = np.cumsum(held)[columns]
        self._values = terms.values[rarest]
        looked_at = np.concatenate(([0], np.cumsum(self._lengths)))
        self._starts = terms.starts
        # How many terms of each passage can be looked up before it has looked at too many entries.
        self._fitting = (
            np.searchsorted(looked_at, looked_at[terms.starts[:-1]] + _LOOKED_AT, side="right") - 1
        )

    def met(self, passage: int, accounts: Ints, worth: Doubles) -> Ints:
        """The passages of other accounts that share most with this one under its rarest terms, ascending.

        `worth` is what every passage is worth to this one: 0 before and after, for only what it meets is looked at, or the work
        would grow with the square of the passages.
        """
        first = self._starts[passage]
        own = slice(first, min(self._fitting[passage], self._starts[passage + 1]))
        lengths, ends = self._lengths[own], self._ends[own]
        if not len(lengths):
            return np.empty(0, dtype=np.int64)
        entries = [slice(end - held, end) for held, end in zip(lengths.tolist(), ends.tolist(), strict=True)]
        found = np.concatenate([self._holders[entry] for entry in entries])
        shares = np.concatenate([self._worths[entry] for entry in entries])
        np.add.at(worth, found, (shares * np.repeat(self._values[own], lengths)).astype(np.float64))
        found.sort()
        others: Ints = found[np.concatenate(([True], found[1:] != found[:-1]))]
        others = others[accounts[others] != accounts[passage]]
        theirs = worth[others]
        worth[found] = 0.0
        if len(others) <= _KEPT:
            return others
        return np.sort(others[_highest(theirs)])


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

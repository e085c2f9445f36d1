"""Sparse rows in three numpy arrays, and the similarity of all rows of a story.

One row per passage, one column per term. numpy alone does what is needed here: importing scipy or scikit-learn
costs more than aligning a story of five accounts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Columns = npt.NDArray[np.int32]
Codes = npt.NDArray[np.uint64]

_Keys = TypeVar("_Keys", Ints, Codes)

# Columns that more than this share of the rows have are multiplied as a dense block: their pairs are many, and
# multiplying is quick. The others go through their postings. Only speed depends on it (bench/scale.py).
_DENSE_SHARE = 0.03
# Pairs of a postings product that are held in memory at once.
_BLOCK = 1_000_000
_BITS = (
    16  # of the numbers that numpy sorts digit by digit, in a tenth of the time that it takes to compare them
)
# Rows that are gone through together where whole copies of a long story's entries would fill the memory.
_ROWS_AT_ONCE = 1024
# Rows of fewer entries, on average, are multiplied many at a time: as many as have so many columns in all, so that what is written
# to stays where the processor soon finds it. Only speed depends on both.
_SHORT, _SPREAD = 100, 2**21


@dataclass(frozen=True)
class Rows:
    """`columns[starts[i]:starts[i + 1]]` are the columns of row i, ascending, with their `values`."""

    starts: Ints
    columns: Columns | Ints
    values: Floats
    width: int

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def owners(self) -> Ints:
        """The row of every entry."""
        return np.repeat(np.arange(len(self), dtype=np.int64), np.diff(self.starts))

    def blocks(self) -> Iterator[slice]:
        """The entries of the rows, some thousand rows at a time: whole copies of a long story's would fill the memory."""
        for first in range(0, len(self), _ROWS_AT_ONCE):
            yield slice(int(self.starts[first]), int(self.starts[min(first + _ROWS_AT_ONCE, len(self))]))

    def squares(self) -> Doubles:
        """The sum of squares of each row."""
        found = np.zeros(len(self), dtype=np.float64)
        for number, own in enumerate(self.blocks()):
            rows = slice(number * _ROWS_AT_ONCE, (number + 1) * _ROWS_AT_ONCE)
            ends = np.concatenate(([0.0], np.cumsum(self.values[own].astype(np.float64) ** 2)))
            found[rows] = np.diff(ends[self.starts[rows.start : rows.stop + 1] - own.start])
        return np.maximum(found, 0.0)

    def unit(self) -> Rows:
        """The rows brought to Euclidean length 1, in their place; empty rows stay empty."""
        squares = self.squares()
        lengths = np.sqrt(np.where(squares > 0, squares, 1.0)).astype(np.float32)
        for number, own in enumerate(self.blocks()):
            rows = slice(number * _ROWS_AT_ONCE, (number + 1) * _ROWS_AT_ONCE)
            held = np.diff(self.starts[rows.start : rows.stop + 1])
            self.values[own] /= np.repeat(lengths[rows], held)
        return self

    def row(self, number: int) -> tuple[Columns | Ints, Floats]:
        """The columns and values of one row."""
        own = slice(int(self.starts[number]), int(self.starts[number + 1]))
        return self.columns[own], self.values[own]

    def highest(self, most: int) -> Rows:
        """The rows cut down to their highest values above 0, at most so many; of equal ones the first are kept."""
        above = np.flatnonzero(self.values > 0)
        owners = self.owners[above]
        heights = self.values[above].view(np.int32)  # the bits of positive numbers ascend with them
        falling = in_order(heights.max(initial=0) - heights)
        falling = falling[in_order(owners[falling])]  # row by row
        rank = np.arange(len(owners)) - np.searchsorted(owners, owners)
        chosen = np.sort(falling[rank < most])
        starts = np.searchsorted(owners[chosen], np.arange(len(self) + 1)).astype(np.int64)
        return Rows(starts, self.columns[above[chosen]], self.values[above[chosen]], self.width)


def rows_of(owners: Ints, columns: Ints, count: int) -> Rows:
    """Rows that count how often each row holds each column.

    `owners[k]` is the row in which the occurrence `columns[k]` stands; owners ascend.
    """
    order = in_order(columns)
    order = order[in_order(owners[order])]
    owners, columns = owners[order], columns[order]
    cells = np.flatnonzero(_begins_anew(owners) | _begins_anew(columns))
    occurrences = np.diff(cells, append=len(columns)).astype(np.float32)
    starts = np.searchsorted(owners[cells], np.arange(count + 1)).astype(np.int64)
    width = int(columns.max(initial=-1)) + 1
    return Rows(starts, columns[cells].astype(np.int32), occurrences, width)


def distinct(keys: _Keys) -> tuple[_Keys, Ints]:
    """The different ones of these numbers (0 and more), ascending, and the place of each number among them."""
    order = in_order(keys)
    anew = _begins_anew(keys[order])
    place = np.empty(len(keys), dtype=np.int64)
    place[order] = np.cumsum(anew) - 1
    return keys[order][anew], place


def _begins_anew(numbers: Columns | Ints | Codes) -> npt.NDArray[np.bool_]:
    """Whether each number is the first, or another than the one before it."""
    found = np.ones(len(numbers), dtype=bool)
    found[1:] = numbers[1:] != numbers[:-1]
    return found


def beside(many: Sequence[Rows]) -> tuple[Rows, Ints]:
    """Rows that hold the columns of all of `many` side by side, those left out that no row has; and where the columns of
    each begin, with where those of the last end."""
    lengths = np.sum([np.diff(rows.starts) for rows in many], axis=0)
    starts = np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)
    columns = np.empty(int(starts[-1]), dtype=np.int32)
    values = np.empty(int(starts[-1]), dtype=np.float32)
    free, edges = starts[:-1].copy(), [0]
    for rows in many:
        held = np.diff(rows.starts)
        taken = np.zeros(rows.width, dtype=bool)
        taken[rows.columns] = True
        numbered = np.cumsum(taken, dtype=np.int32) + np.int32(edges[-1] - 1)
        for number, own in enumerate(rows.blocks()):
            block = slice(number * _ROWS_AT_ONCE, (number + 1) * _ROWS_AT_ONCE)
            at = runs(free[block], held[block])
            columns[at] = numbered[rows.columns[own]]
            values[at] = rows.values[own]
        free += held
        edges.append(edges[-1] + int(np.count_nonzero(taken)))
    return Rows(starts, columns, values, edges[-1]), np.array(edges, dtype=np.int64)


def in_order(keys: Columns | Ints | Codes) -> Ints:
    """The places of these numbers (0 and more) when they ascend, equal ones in the order in which they stand: put in the order of
    their last bits, then in that of the bits before."""
    order = np.argsort(keys.astype(np.uint16), kind="stable")
    for bits in range(_BITS, int(keys.max(initial=0)).bit_length(), _BITS):
        order = order[np.argsort((keys[order] >> bits).astype(np.uint16), kind="stable")]
    return order


def products(rows: Rows) -> Floats:
    """The dot products of all pairs of rows, as a square matrix."""
    holders = np.bincount(rows.columns, minlength=rows.width)
    frequent = holders > max(2.0, _DENSE_SHARE * len(rows))
    square = _posting_products(rows, np.where(frequent, 0, holders))
    square += square.T
    square += _dense_products(rows, np.flatnonzero(frequent))
    np.fill_diagonal(square, rows.squares())
    return square


def _dense_products(rows: Rows, columns: Ints) -> Floats:
    """What the given columns add to the products."""
    place = np.full(rows.width, -1, dtype=np.int64)
    place[columns] = np.arange(len(columns))
    chosen = place[rows.columns] >= 0
    dense = np.zeros((len(rows), len(columns)), dtype=np.float32)
    dense[rows.owners[chosen], place[rows.columns[chosen]]] = rows.values[chosen]
    return dense @ dense.T


def _posting_products(rows: Rows, holders: Ints) -> Floats:
    """What the columns with `holders` > 0 add to the products above the diagonal, as a square matrix.

    Columns with the same number of holders are handled together: their postings form a rectangle.
    """
    count, owners = len(rows), rows.owners
    order = in_order(rows.columns)
    starts = np.concatenate(([0], np.cumsum(np.bincount(rows.columns, minlength=rows.width))))
    square = np.zeros((count, count), dtype=np.float32)
    for held in (np.flatnonzero(np.bincount(holders)[2:]) + 2).tolist():
        columns = np.flatnonzero(holders == held)
        first, second = np.triu_indices(held, 1)
        step = max(1, _BLOCK // len(first))
        for begin in range(0, len(columns), step):
            entries = order[starts[columns[begin : begin + step]][:, None] + np.arange(held)]
            at, value = owners[entries], rows.values[entries]
            cells = at[:, first] * count + at[:, second]
            np.add.at(square.reshape(-1), cells.reshape(-1), (value[:, first] * value[:, second]).reshape(-1))
    return square


def dots(rows: Rows, pairs: Rows) -> Floats:
    """The dot products of the pairs of rows that `pairs` holds (row, column), in the order of its entries."""
    owners, others = pairs.owners, pairs.columns.astype(np.int64)
    # Pairs that are there in both orders are worked out once. Rows that `pairs` has none of come second, or there would be as many first
    # ones in a part of a story as in all of it.
    turned = (others < owners) & (np.diff(pairs.starts) > 0)[others]
    cells, place = distinct(np.where(turned, others * len(rows) + owners, owners * len(rows) + others))
    first, second = np.divmod(cells, len(rows))
    found = np.empty(len(cells), dtype=np.float32)
    lengths = np.diff(rows.starts)
    for own, products in _products(rows, first, second):
        found[own] = _sums(products, lengths[second[own]])
    return found[place]


def parted_dots(rows: Rows, parts: Ints, first: Ints, second: Ints) -> Doubles:
    """What each part of the rows gives to the dot products of pairs of rows: a row per pair, a column per part.

    `parts[i]` says how many entries of row i belong to each part, in the order of its columns.
    """
    order = in_order(first)
    met = second[order]
    found = np.empty((len(first), parts.shape[1]), dtype=np.float64)
    for own, products in _products(rows, first[order], met):
        found[order[own]] = _sums(products, parts[met[own]].reshape(-1)).reshape(-1, parts.shape[1])
    return found


def _products(rows: Rows, first: Ints, second: Ints) -> Iterator[tuple[slice, Floats]]:
    """For rows of `first`, which ascends: where their pairs are, and the products of the entries of `second` with them."""
    short = len(rows.columns) < _SHORT * len(rows)
    width = max(rows.width, 1)
    step = max(1, _SPREAD // width) if short else 1
    spread = np.zeros(step * width, dtype=np.float32)
    lengths, starts = np.diff(rows.starts), rows.starts
    lowest = range(0, len(rows), step)
    edges = np.searchsorted(first, [*lowest, len(rows)]).tolist()
    for low, begin, end in zip(lowest, edges, edges[1:], strict=False):
        if begin == end:
            continue
        held = lengths[low : low + step]
        own = slice(int(starts[low]), int(starts[low + len(held)]))
        cells = np.repeat(np.arange(len(held)) * width, held) + rows.columns[own]
        spread[cells] = rows.values[own]
        met = second[begin:end]
        if short:
            theirs = runs(starts[met], lengths[met])
            shifts = np.repeat((first[begin:end] - low) * width, lengths[met])
            products = spread.take(rows.columns[theirs] + shifts, mode="clip")
            products *= rows.values[theirs]
        else:  # to copy long rows takes less time than to look up their entries
            copied = list(map(slice, starts[met].tolist(), starts[met + 1].tolist()))
            products = spread.take(np.concatenate([rows.columns[run] for run in copied]), mode="clip")
            products *= np.concatenate([rows.values[run] for run in copied])
        yield slice(begin, end), products
        spread[cells] = 0.0


def _sums(values: Floats, lengths: Ints) -> Doubles:
    """The sums of consecutive runs of `values` of those lengths."""
    ends = np.cumsum(lengths)
    sums = np.zeros(len(lengths), dtype=np.float64)
    filled = lengths > 0
    if filled.any():
        # Made double beforehand: `reduceat` does so run by run, in twice the time.
        sums[filled] = np.add.reduceat(values.astype(np.float64), (ends - lengths)[filled])
    return sums


def runs(starts: Ints, lengths: Ints) -> Ints:
    """The numbers start, start + 1, … for each start, as many as its length, in one array."""
    ends = np.cumsum(lengths)
    shifts = np.repeat(starts - (ends - lengths), lengths)
    return shifts + np.arange(int(ends[-1]) if len(ends) else 0, dtype=np.int64)

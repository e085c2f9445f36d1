"""Sparse rows: the order of their entries, their highest values, and the products of pairs of them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelread.aligning.rows import Rows, dots, in_order


@given(st.lists(st.integers(0, 9)))
def test_numbers_ascend_and_equal_ones_stay_as_they_stand(numbers: list[int]) -> None:
    places = in_order(np.array(numbers, dtype=np.int64))
    assert places.tolist() == sorted(range(len(numbers)), key=numbers.__getitem__)


def test_numbers_too_large_to_be_sorted_with_their_places_are_ordered_all_the_same() -> None:
    assert in_order(np.array([2**62, 0, 2**62, 1])).tolist() == [1, 3, 0, 2]


@given(st.lists(st.lists(st.sampled_from([0.0, 0.25, 0.5, 1.0]), max_size=6), max_size=5))
def test_the_highest_of_a_row_are_kept_of_equal_ones_the_first(values: list[list[float]]) -> None:
    starts = np.cumsum([0, *map(len, values)]).astype(np.int64)
    columns = np.array([column for row in values for column in range(len(row))], dtype=np.int32)
    rows = Rows(starts, columns, np.array([one for row in values for one in row], dtype=np.float32), 6)
    best = rows.highest(2)
    for number, row in enumerate(values):
        highest = sorted(range(len(row)), key=lambda column: -row[column])[:2]
        kept = [column for column in sorted(highest) if row[column] > 0]
        assert best.row(number)[0].tolist() == kept
        assert best.row(number)[1].tolist() == [row[column] for column in kept]


@pytest.mark.parametrize("most", [3, 400])
def test_products_are_the_same_of_short_rows_and_of_long_ones(most: int) -> None:
    chance = np.random.default_rng(most)
    held = chance.random((40, 500)) < most / 500
    held[7] = False  # a passage may hold none of the terms
    square = np.where(held, chance.random(held.shape), 0.0).astype(np.float32)
    owners, columns = np.nonzero(held)
    starts = np.searchsorted(owners, np.arange(41)).astype(np.int64)
    rows = Rows(starts, columns, square[owners, columns], 500)
    first, second = np.triu_indices(40, 1)
    pairs = Rows(
        np.searchsorted(first, np.arange(41)).astype(np.int64), second, np.zeros(780, dtype=np.float32), 40
    )
    assert dots(rows, pairs) == pytest.approx((square @ square.T)[first, second], rel=1e-4)


def test_rows_without_any_term_have_nothing_in_common() -> None:
    rows = Rows(np.zeros(3, dtype=np.int64), np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32), 0)
    pairs = Rows(np.array([0, 1, 1]), np.array([1]), np.zeros(1, dtype=np.float32), 2)
    assert dots(rows, pairs).tolist() == [0.0]

"""Sparse rows: the order of their entries, and their highest values."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sahelread.aligning.rows import Rows, in_order


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

"""A text cut where marks begin and end."""

from hypothesis import given
from hypothesis import strategies as st

from sahelread.exporting.marked_text import Mark, Piece, pieces


def test_without_marks_there_is_one_piece() -> None:
    assert pieces(3, 9, []) == [Piece(3, 9)]


def test_marks_that_overlap_are_cut_where_the_other_begins_and_ends() -> None:
    assert pieces(0, 10, [Mark(2, 6, 1), Mark(4, 8, 2)]) == [
        Piece(0, 2),
        Piece(2, 4, (1,)),
        Piece(4, 6, (1, 2), (1,)),
        Piece(6, 8, (2,), (2,)),
        Piece(8, 10),
    ]


def test_a_mark_that_goes_on_does_not_end_here() -> None:
    assert pieces(0, 5, [Mark(3, 9, 1)]) == [Piece(0, 3), Piece(3, 5, (1,))]


SPANS = st.tuples(st.integers(0, 30), st.integers(1, 10), st.integers(1, 5))


@given(st.lists(SPANS))
def test_the_pieces_are_the_text_without_gaps_and_carry_every_mark(spans: list[tuple[int, int, int]]) -> None:
    marks = [Mark(start, start + length, number) for start, length, number in spans]
    found = pieces(5, 25, marks)
    assert "".join("x" * (piece.end - piece.start) for piece in found) == "x" * 20
    for at in range(5, 25):
        (piece,) = [piece for piece in found if piece.start <= at < piece.end]
        assert set(piece.numbers) == {mark.number for mark in marks if mark.start <= at < mark.end}

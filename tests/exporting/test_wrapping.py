"""Paragraphs for a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from sahelread.exporting.wrapping import cells, one_line, wrapped


def test_it_breaks_at_spaces_and_indents_what_follows() -> None:
    assert wrapped("un deux trois quatre", 10, first="- ", rest="  ") == "- un deux\n  trois\n  quatre"


def test_no_break_spaces_hold() -> None:
    assert wrapped("environ 5\u00a0000 morts", 12) == "environ\n5\u00a0000 morts"


def test_marks_stay_with_their_word_and_a_figure_in_one_piece() -> None:
    assert wrapped("vu sur Telegram. » Il a dit", 16) == "vu sur\nTelegram. » Il a\ndit"
    assert wrapped("il a dit « non » ; et 5 000 morts", 13) == "il a dit\n« non » ; et\n5 000 morts"


def test_a_word_longer_than_a_line_is_cut() -> None:
    assert wrapped("abcdefgh", 3) == "abc\ndef\ngh"


def test_wide_letters_take_two_cells_and_marks_above_them_none() -> None:
    assert (cells("漢字"), cells("e\u0301"), cells("é")) == (4, 1, 1)
    assert wrapped("漢字漢字", 4) == "漢字\n漢字"


@given(st.text(), st.integers(8, 40))
def test_no_line_is_too_wide_and_no_word_is_lost(text: str, width: int) -> None:
    line = one_line(text)
    lines = wrapped(line, width, first="- ", rest="  ").split("\n")
    assert max(map(cells, lines)) <= width
    assert "".join(found[2:] for found in lines).replace(" ", "") == line.replace(" ", "")

"""Single values of a file of notes, and of the fields that they are typed into."""

import pytest

from sahelread.notes.blocks import written_number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("4", 4),
        (" 400 ", 400),
        ("-3", -3),
        ("4,5", 4.5),
        ("4.5", 4.5),
        ("12 000", 12000),
        ("12\u202f000", 12000),
        ("1 234 567", 1234567),
    ],
)
def test_a_number_is_read_as_it_is_written_in_french_and_in_english(typed: str, number: float) -> None:
    assert written_number(typed) == number


@pytest.mark.parametrize(
    "typed", ["1 00", "12 0000", "1234 567", "quatre", "4-5", "", " ", "1 2", "1,000,000", None, 4]
)
def test_what_is_no_number_is_asked_back_and_not_guessed(typed: object) -> None:
    assert written_number(typed) is None

"""When two names are one, spelt in two ways."""

import pytest

from sahelread.diverging.spelling import are_one_spelling


@pytest.mark.parametrize(
    ("one", "other"), [("kerewal", "kerewalo"), ("tamboura", "tambura"), ("lirako", "liraco")]
)
def test_a_letter_more_or_another_is_a_spelling(one: str, other: str) -> None:
    assert are_one_spelling(one, other)


@pytest.mark.parametrize(("one", "other"), [("kerewal", "lirako"), ("barsa", "lossa")])
def test_other_names_are_no_spelling(one: str, other: str) -> None:
    assert not are_one_spelling(one, other)

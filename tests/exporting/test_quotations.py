"""The words of an account between marks."""

import pytest

from sahelread.exporting.terms import inner_marks


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("vers « 16 heures", "vers 16 heures"),
        ("une cinquantaine » de morts", "une cinquantaine de morts"),
        ("« Le feu est éteint », dit-il.", "“Le feu est éteint”, dit-il."),
        ("deux “cas possibles", "deux cas possibles"),
        ('le "régime', "le régime"),
        ("douze morts", "douze morts"),
    ],
)
def test_half_a_pair_is_left_out_and_a_pair_becomes_an_inner_one(words: str, shown: str) -> None:
    assert inner_marks(words) == shown

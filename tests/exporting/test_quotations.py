"""The words of an account between marks."""

import pytest
from export_stories import article, quote

from sahelread.exporting.quotations import answer_parts
from sahelread.exporting.terms import inner_marks
from sahelread.model import Value


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


def test_only_the_words_that_an_answer_does_not_hold_are_quoted_beside_it() -> None:
    told = article("a", "Au moins 20 morts\nOn compte 20 personnes tuées.\nLa police parle de 22 morts.")
    quotes = tuple(quote(told, words) for words in ("Au moins 20 morts", "20 personnes", "22 morts"))
    several = Value("a", "au moins 20 morts ; 22 morts (la police)", quotes)
    assert answer_parts(several, told) == [
        "au moins 20 morts ; 22 morts (la police) (lines 1, 3)",
        "“20 personnes” (line 2)",
    ]

"""By whom it was done."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


def test_an_account_that_says_by_whom_is_more_specific(told: Told) -> None:
    _, found = told(
        "Le maire de Barsa a été arrêté mardi à son domicile.",
        "Le maire de Barsa a été arrêté mardi à son domicile par des gendarmes.",
        links=SAME,
    )
    (who,) = of_type(found, DivergenceType.ACTOR)
    assert who.verdict is Verdict.MORE_SPECIFIC
    assert quoted(who.values) == {"a": ["arrêté"], "b": ["arrêté mardi à son domicile par des gendarmes"]}


@pytest.mark.parametrize(
    "told_so",
    [
        "Le maire de Barsa a été arrêté mardi à son domicile par la gendarmerie.",
        "Le maire de Barsa a été arrêté mardi à son domicile par quatre inconnus.",
    ],
)
def test_an_account_that_says_by_whom_in_other_words_leaves_nothing_open(told: Told, told_so: str) -> None:
    _, found = told(
        told_so, "Le maire de Barsa a été arrêté mardi à son domicile par des gendarmes.", links=SAME
    )
    assert [one for one in of_type(found, DivergenceType.ACTOR) if one.verdict is Verdict.MORE_SPECIFIC] == []

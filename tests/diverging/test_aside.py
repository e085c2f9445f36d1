"""Figures of what is only feared, or of a toll that no longer holds: held against each other, never against what happened."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "Un premier bilan faisait état de 21 blessés à Kora.",
            "Lors d'un premier pointage, le préfet évoquait 19 blessés à Kora.",
            ["21 blessés", "19 blessés"],
        ),
        (
            "L'agence estime que plus de 600.000 éleveurs pourraient perdre leurs bêtes.",
            "L'agence estime que plus de 500.000 éleveurs pourraient perdre leurs bêtes.",
            ["plus de 600.000 éleveurs", "plus de 500.000 éleveurs"],
        ),
    ],
)
def test_two_earlier_tolls_and_two_fears_may_differ(
    told: Told, one: str, other: str, words: list[str]
) -> None:
    _, found = told(one, other, links=SAME)
    (asked,) = of_type(found, DivergenceType.NUMBER)
    assert asked.verdict is Verdict.CONFLICT
    assert [word for (word,) in quoted(asked.values).values()] == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Un premier bilan faisait état de 21 blessés à Kora.", "L'accident de Kora a fait 30 blessés."),
        ("On craint 40 morts à Kora.", "L'accident de Kora a fait 30 morts."),
        # of two earlier tolls one may be the later
        (
            "Un premier bilan faisait état de 12 morts à Kora.",
            "Un précédent bilan faisait état de 33 morts à Kora.",
        ),
    ],
)
def test_what_was_told_before_or_is_feared_denies_no_toll(told: Told, one: str, other: str) -> None:
    assert not of_type(told(one, other, links=SAME)[1], DivergenceType.NUMBER)

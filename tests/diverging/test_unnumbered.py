"""Plurals that leave open how many, beside the figure of another account."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "Des ruches ont été détruites par la tornade de Kora.",
            "La tornade de Kora a détruit douze ruches.",
            ["Des ruches", "douze ruches"],
        ),
        (
            "Les activités des principaux clubs de Kora sont suspendues.",
            "Les neuf clubs de Kora voient leurs activités suspendues.",
            ["des principaux clubs de Kora", "neuf clubs de Kora"],
        ),
    ],
)
def test_a_figure_is_closer_than_a_plural(told: Told, one: str, other: str, words: list[str]) -> None:
    _, found = told(one, other, links=SAME)
    (asked,) = of_type(found, DivergenceType.NUMBER)
    assert asked.verdict is Verdict.MORE_SPECIFIC
    assert [word for (word,) in quoted(asked.values).values()] == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Des ruches ont été détruites à Kora.", "Douze ruches de Kora ont été volées en mars."),
        ("Des gardes attendent aux abords de la villa.", "Les deux cents gardes ont fui, loin de la villa."),
        ("Des pompiers ont été blessés à Kora.", "Douze pompiers ont été envoyés à Kora."),
    ],
)
def test_a_plural_of_those_whom_something_else_befell_is_no_answer(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert not of_type(found, DivergenceType.NUMBER)

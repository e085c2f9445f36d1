"""From which country somebody is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from telling import Told, quoted

from sahelread.model import Divergence

SAME = [(("a", 0), ("b", 0))]


def _asked(found: Sequence[Divergence]) -> list[Divergence]:
    return [one for one in found if "nationality" in one.question.text]


@pytest.mark.parametrize(
    ("one", "other", "answers"),
    [
        (
            "L'otage, un ressortissant allemand, a été libéré.",
            "L'otage libéré vendredi est un Italien de 40 ans.",
            ["otage, un ressortissant allemand", "otage libéré vendredi est un Italien"],
        ),
        (
            "L'ingénieur indien travaillait à la mine.",
            "Un ingénieur de la mine, de nationalité turque, a disparu.",
            ["ingénieur indien", "ingénieur de la mine, de nationalité turque"],
        ),
    ],
)
def test_two_countries_of_one_person_are_asked_about(
    told: Told, one: str, other: str, answers: list[str]
) -> None:
    _, found = told(one, other, links=SAME)
    (country,) = _asked(found)
    assert [quote for quotes in quoted(country.values).values() for quote in quotes] == answers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # One country said otherwise, two roles, another person in the sentence, a body of a country.
        ("Le suspect, de nationalité malienne, se tait.", "Le suspect est un Malien."),
        ("Le pilote, un Grec, se tait.", "Le passeur, un Turc, se tait."),
        ("Le suspect, un Malien, se tait.", "Le suspect a tué par balle un Français, un Turc l'a vu."),
        ("Le suspect, un Malien, se tait.", "Le suspect a fui avec la police turque à ses trousses."),
        # An account that tells of two.
        (
            "L'otage malien est libre.",
            "L'otage turc est libre.\nUn otage malien est mort.",
        ),
    ],
)
def test_two_persons_may_be_of_two_countries(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert _asked(found) == []

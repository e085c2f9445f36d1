"""For when one thing was planned then, and is planned now."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import DivergenceType


# What is told on Friday 19 September 2025.
@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        (
            "Les bateliers s'étaient engagés à organiser le 27 février une présidentielle.",
            "L'amirauté veut prolonger la régence jusqu'à une présidentielle fixée à décembre 2028.",
            ["27 février", "décembre 2028"],
        ),
        (
            "L'amiral a promis d'organiser des élections le 12 octobre.",
            "La présidentielle doit se tenir en décembre, selon l'amiral.",
            ["12 octobre", "décembre"],
        ),
    ],
)
def test_two_days_that_one_vote_is_planned_for_are_asked_about(
    told: Told, one: str, other: str, days: list[str]
) -> None:
    (day,) = of_type(told(one, other, links=SAME)[1], DivergenceType.DATE)
    assert [text for texts in quoted(day.values).values() for text in texts] == days


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Les législatives sont prévues en octobre.", "La présidentielle est fixée à décembre."),
        ("La présidentielle de décembre 2018 avait été contestée.", "Une présidentielle est prévue en mars 2026."),
        ("La présidentielle est prévue le 20 octobre.", "La campagne pour la présidentielle doit commencer le 28 septembre."),
    ],
)  # fmt: skip
def test_the_days_of_two_votes_and_of_a_campaign_are_not(told: Told, one: str, other: str) -> None:
    assert not of_type(told(one, other, links=SAME)[1], DivergenceType.DATE)

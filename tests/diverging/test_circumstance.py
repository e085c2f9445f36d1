"""What somebody was doing when it happened."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


@pytest.mark.parametrize(
    ("one", "other", "kind", "answers"),
    [
        (
            "Le photographe Paul Kessé a été blessé alors qu'il suivait un cortège.",
            "Le photographe Paul Kessé a été blessé alors qu'il sortait de chez son frère.",
            DivergenceType.PLACE,
            ["alors qu'il suivait un cortège", "alors qu'il sortait de chez son frère"],
        ),
        (
            "Le technicien Paul Kessé est mort en tentant de réparer un câble.",
            "Le technicien Paul Kessé est mort en tombant d'une échelle.",
            DivergenceType.CAUSE,
            ["en tentant de réparer un câble", "en tombant d'une échelle"],
        ),
    ],
)
def test_circumstances_that_have_nothing_in_common_are_a_hint(
    told: Told, one: str, other: str, kind: DivergenceType, answers: list[str]
) -> None:
    _, found = told(one, other, links=SAME)
    (circumstance,) = of_type(found, kind)
    assert (circumstance.verdict, circumstance.confidence) == (Verdict.CONFLICT, Confidence.HINT)
    assert [quotes[0] for quotes in quoted(circumstance.values).values()] == answers


@pytest.mark.parametrize(
    "other",
    [
        "Le photographe Paul Kessé a été blessé alors qu'il était dans un cortège d'étudiants.",
        "Le photographe Paul Kessé a été blessé mardi.",
        "Un passant a crié alors qu'il sortait de chez son frère.",
    ],
)
def test_one_circumstance_or_another_act_is_no_finding(told: Told, other: str) -> None:
    _, found = told(
        "Le photographe Paul Kessé a été blessé alors qu'il suivait un cortège.", other, links=SAME
    )
    assert [one for one in of_type(found, DivergenceType.PLACE) if one.verdict is Verdict.CONFLICT] == []

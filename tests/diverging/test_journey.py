"""Where a journey began and where it led."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict

FAR = "Le marché rouvre demain.\nLes écoles ferment.\nLa pluie tombe."


@pytest.mark.parametrize(
    ("one", "other", "answers"),
    [
        (
            "Le camion était parti mardi soir de Sanga.",
            "Un camion en provenance de Barso a versé.",
            ["parti mardi soir de Sanga", "en provenance de Barso"],
        ),
        (
            "L'avion à destination de Lirou s'est écrasé.",
            "L'avion devait atterrir à Kassel dans la soirée.",
            ["à destination de Lirou", "devait atterrir à Kassel"],
        ),
        (
            "L’autocar reliait Sanga à Lirou.",
            "L’autocar assurait la liaison entre Sanga et Kassel.",
            ["reliait Sanga à Lirou", "liaison entre Sanga et Kassel"],
        ),
    ],
)
def test_another_end_of_a_journey_is_a_hint(told: Told, one: str, other: str, answers: list[str]) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}")
    (where,) = of_type(found, DivergenceType.PLACE)
    assert (where.verdict, where.confidence) == (Verdict.CONFLICT, Confidence.HINT)
    assert [quotes[0] for quotes in quoted(where.values).values()] == answers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le camion était parti de Sanga.", "Le camion venait du Niger, en provenance de la ville de Sanga."),
        ("Le camion était parti de Sanga.", "Les tirs sont partis de Barso."),
        (
            "Le camion était parti de Sanga.\nLe camion est parti de Lirou.",
            "Le camion en provenance de Barso a versé.",
        ),
        ("Une partie de Sanga attend les camions.", "Le camion en provenance de Barso a versé."),
    ],
)
def test_one_place_or_several_journeys_are_no_finding(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}")
    assert of_type(found, DivergenceType.PLACE) == []

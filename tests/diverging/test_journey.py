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
            ["était parti mardi soir de Sanga", "en provenance de Barso"],
        ),
        (
            "L'avion à destination de Lirou s'est écrasé.",
            "L'avion devait atterrir à Kassel dans la soirée.",
            ["à destination de Lirou", "devait atterrir à Kassel"],
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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le car d’élèves, parti de Tambala, se dirigeait vers Lirako.", "Le car d’élèves venait de Lirako et se dirigeait vers Tambala."),
        ("Le car, parti de Tambala pour Lirako, s’est renversé.", "Le car parti de Lirako pour Tambala s’est renversé."),
    ],
)  # fmt: skip
def test_a_journey_told_the_other_way_round_is_a_conflict(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}")
    assert of_type(found, DivergenceType.PLACE)


def test_the_two_ends_of_a_line_say_nothing_of_the_direction(told: Told) -> None:
    _, found = told(
        f"Le car s’est renversé sur la route qui relie Tambala à Lirako.\n{FAR}",
        f"Le car venait de Lirako et se dirigeait vers Tambala.\n{FAR}",
    )
    assert not of_type(found, DivergenceType.PLACE)


def test_where_another_convoy_was_bound_for_some_weeks_before_is_no_answer(told: Told) -> None:
    _, found = told(
        f"Le convoi de camions était en partance pour Lirako.\n{FAR}",
        f"Le 28 août, un convoi de camions en partance pour Tambala avait déjà sauté.\n{FAR}",
    )
    assert not of_type(found, DivergenceType.PLACE)


def test_where_a_plane_was_bound_for_is_not_where_it_was_diverted_to(told: Told) -> None:
    _, found = told(
        f"L’avion devait atterrir à Tambala.\n{FAR}",
        f"L’avion a été détourné de Tambala vers Lirako.\n{FAR}",
    )
    assert not of_type(found, DivergenceType.PLACE)


def test_where_a_plane_was_going_is_where_it_was_bound_for(told: Told) -> None:
    _, found = told(
        f"L’avion allait à Lirako.\n{FAR}",
        f"L’avion devait se poser à Tambala.\n{FAR}",
    )
    assert of_type(found, DivergenceType.PLACE)

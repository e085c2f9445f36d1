"""Contrary words of two: of one person and of several, of one thing that is left out, of what began and what ended."""

from __future__ import annotations

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import DivergenceType


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Un détenu a trouvé la mort en sautant du mur.", "Ce sont 52 détenus qui ont pris la fuite en sautant du mur."),
        ("Les dockers de Barsa avaient lancé mardi une grève illimitée.", "Les dockers de Barsa ont repris le travail au bout de deux jours."),
        ("La police de Barsa ne confirme pas.", "La police de Barsa a reconnu trois arrestations."),
        ("Le voleur du bac, évadé en mai, est jugé à Barsa.", "Le voleur du bac est condamné à Barsa à la réclusion à perpétuité."),
        ("Le voleur du bac est en fuite depuis mai.", "Le complice du voleur du bac a été placé en détention."),
        ("Un élève a été retrouvé vivant à Barsa.", "Trois élèves n'ont pas été retrouvés à Barsa."),
        ("Le parquet de Barsa accepte le verdict.", "Le condamné conteste le verdict de Barsa."),
    ],
)  # fmt: skip
def test_two_acts_or_two_people_are_no_contradiction(told: Told, one: str, other: str) -> None:
    assert of_type(told(one, other, links=SAME)[1], DivergenceType.NEGATION) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Les dockers de Barsa poursuivent leur grève.", "Les dockers de Barsa ont repris le travail."),
        ("La police de Barsa ne confirme pas l'arrestation.", "La police de Barsa a reconnu l'arrestation."),
        ("Le voleur du bac est toujours en fuite.", "Le voleur du bac a été écroué à Barsa."),
    ],
)
def test_one_act_of_one_is_a_contradiction(told: Told, one: str, other: str) -> None:
    found = of_type(told(one, other, links=SAME)[1], DivergenceType.NEGATION)
    assert any(set(quoted(each.values)) == {"a", "b"} for each in found)


def test_what_is_drowned_in_blood_is_no_death(told: Told) -> None:
    found = told(
        "La marche des dockers a été noyée dans le sang.", "Un docker a été tué par balle.", links=SAME
    )[1]
    assert of_type(found, DivergenceType.CAUSE) == []


def test_a_way_in_which_some_of_the_dead_died_is_not_that_of_all(told: Told) -> None:
    _, found = told(
        "L'attaque a fait 34 morts, dix par balles, quatre par noyade.",
        "Les 34 morts de l'attaque ont été tués par balles.",
        links=SAME,
    )
    assert not of_type(found, DivergenceType.TERM)

"""The day that a noun begins on, and that a verb of dating gives to a noun."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import DivergenceType


def days(told: Told, *texts: str) -> list[dict[str, list[str]]]:
    """The days that are asked about, as they are quoted."""
    return [quoted(one.values) for one in of_type(told(*texts, links=SAME)[1], DivergenceType.DATE)]


# What is told on Friday 19 September.
@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        (
            "Un deuil national de trois jours à compter de samedi a été décrété.",
            "Le palais avait décrété un deuil national de trois jours à partir du vendredi 19 septembre.",
            {"a": ["à compter de samedi"], "b": ["à partir du vendredi 19 septembre"]},
        ),
        (
            "La mairie impose un couvre-feu de dix jours à partir de lundi.",
            "Un couvre-feu de dix jours, à compter du 25 septembre, a été imposé par la mairie.",
            {"a": ["à partir de lundi"], "b": ["à compter du 25 septembre"]},
        ),
    ],
)
def test_a_beginning_to_come_in_one_account_is_held_against_one_that_is_over_in_another(
    told: Told, one: str, other: str, asked: dict[str, list[str]]
) -> None:
    assert asked in days(told, one, other)


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        (
            "La dernière photo où on la voit date de mars 2021 : elle y sourit.",
            "Le dernier signe de vie de la skippeuse, une photo, remontait à décembre 2021.",
            {"a": ["mars 2021"], "b": ["décembre 2021"]},
        ),
        (
            "Le certificat médical est daté du 3 juillet.",
            "Le certificat médical porte la date du 12 juillet.",
            {"a": ["3 juillet"], "b": ["12 juillet"]},
        ),
    ],
)
def test_what_a_verb_of_dating_says_the_date_of_is_asked_about(
    told: Told, one: str, other: str, asked: dict[str, list[str]]
) -> None:
    assert days(told, one, other) == [asked]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le dernier contrôle de la passerelle remonte à 2019.", "Le premier contrôle de la passerelle date de 2003."),
        ("La dernière crue remonte à 1995.", "Le barrage date de 1962."),
        ("Le barrage date de 1962.", "Le barrage, rénové, a une vanne qui date de 1995."),
        ("La dernière révision du moteur date de mars 2021.", "La dernière révision du moteur remonte à mars 2021."),
    ],
)  # fmt: skip
def test_the_dates_of_two_things_are_not_asked_about(told: Told, one: str, other: str) -> None:
    assert not days(told, one, other)

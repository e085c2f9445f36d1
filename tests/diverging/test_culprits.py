"""Whom the event of a story is put down to, whoever says so and however."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Divergence, DivergenceType

_EVENT = "Une attaque a visé le poste de Sabou dans la nuit.\n"


def _asked(told: Told, one: str, other: str) -> list[Divergence]:
    _, found = told(_EVENT + one, _EVENT + other, links=[(("a", 0), ("b", 0))])
    return of_type(found, DivergenceType.ACTOR)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le préfet y voit la main d'Ansarul Islam.", "Le Jnim a signé l'opération."),
        ("Le maire montre du doigt les bandits.", "Selon un élu, c'est l'œuvre des militaires."),
        ("Les rescapés accusent les gendarmes.", "On met le raid sur le compte des jihadistes."),
        ("Les soupçons se portent sur les trafiquants.", "Les rebelles admettent avoir mené le raid."),
        ("Les habitants soupçonnent la police d'avoir monté le coup.", "Des bergers sont accusés : on y voit la main des éleveurs."),
    ],
)  # fmt: skip
def test_two_who_are_blamed_for_the_event_are_a_question(told: Told, one: str, other: str) -> None:
    assert len(_asked(told, one, other)) == 1


def test_who_is_said_to_have_denied_it_is_held_against_who_is_blamed(told: Told) -> None:
    (found,) = _asked(
        told, "Le préfet accuse les rebelles.", "Les rebelles nient toute implication dans le raid."
    )
    assert quoted(found.values)["b"] == ["Les rebelles nient toute implication"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le préfet accuse les rebelles de vouloir la guerre.", "On y voit la main des bandits."),
        ("L'otage est entre les mains des rebelles.", "On y voit la main des bandits."),
        ("L'accusé a salué les gendarmes.", "On y voit la main des bandits."),
        ("On ne sait pas si c'est l'œuvre des gendarmes.", "On y voit la main des bandits."),
        ("On y voit la main des jihadistes.", "Les soupçons se portent sur le Jnim."),
    ],
)
def test_who_is_blamed_for_something_else_or_may_be_the_same_is_no_question(
    told: Told, one: str, other: str
) -> None:
    assert not _asked(told, one, other)


def test_where_no_harm_was_done_nobody_is_to_blame(told: Told) -> None:
    _, found = told(
        "Le pont de Sabou a rouvert.\nLe maire montre du doigt les bandits.",
        "Le pont de Sabou a rouvert.\nC'est l'œuvre des militaires.",
        links=[(("a", 0), ("b", 0))],
    )
    assert not of_type(found, DivergenceType.ACTOR)

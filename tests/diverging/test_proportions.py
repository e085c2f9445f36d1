"""How much of something is told, without a figure."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "Toutes les ruches de la coopérative ont été détruites.",
            "Une partie des ruches de la coopérative a été détruite.",
            ["Toutes les ruches de la coopérative", "Une partie des ruches de la coopérative"],
        ),
        (
            "La plupart des meuniers ont fermé jeudi.",
            "Les meuniers ont tous fermé jeudi.",
            ["La plupart des meuniers", "Les meuniers ont tous"],
        ),
        (
            "Près de la moitié des bateaux n'ont pas quitté le port.",
            "L'ensemble des bateaux ont quitté le port.",
            ["Près de la moitié des bateaux", "L'ensemble des bateaux"],
        ),
        (
            "Toute la moisson de la vallée a été perdue.",
            "Un tiers de la moisson de la vallée a été perdu.",
            ["Toute la moisson de la vallée", "Un tiers de la moisson de la vallée"],
        ),
        (
            "Tous vivaient dans le quartier du port.",
            "La plupart vivaient dans le quartier du port.",
            ["Tous", "La plupart"],
        ),
        (
            "Plusieurs des meuniers étaient originaires de Tinkaré.",
            "Tous étaient originaires de Tinkaré.",
            ["Plusieurs des meuniers", "Tous"],
        ),
        (
            "Aucune des plaintes des riverains n'a été examinée.",
            "La plupart des plaintes des riverains ont été examinées.",
            ["Aucune des plaintes", "La plupart des plaintes des riverains"],
        ),
    ],
)
def test_all_of_them_are_not_a_part_of_them(told: Told, one: str, other: str, words: list[str]) -> None:
    _, found = told(one, other, links=SAME)
    (asked,) = of_type(found, DivergenceType.NUMBER)
    assert (asked.verdict, asked.confidence) == (Verdict.CONFLICT, Confidence.HINT)
    assert [word for (word,) in quoted(asked.values).values()] == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("La plupart des ruches ont brûlé.", "Une partie des ruches ont brûlé."),
        ("La majorité des ruches ont brûlé.", "La plupart des ruches ont brûlé."),
        ("La plupart des ruches du nord ont brûlé.", "Toutes les ruches du sud ont brûlé."),
        ("Tous les meuniers ont fermé jeudi.", "La plupart des boulangers ont fermé jeudi."),
        ("Tous les meuniers ont condamné la taxe.", "La plupart des meuniers ont payé l'amende."),
        ("Tous ont été entendus par le juge.", "La plupart des bergers ont été indemnisés par l'assureur."),
        ("Tous deux vivaient dans le quartier du port.", "La plupart vivaient dans le quartier du port."),
        ("Tous les jours, un bateau part de Kora.", "La plupart des jours, un bateau part de Kora."),
        (
            "La société Bora annonce l'arrêt de tous ses bateaux.",
            "L'arrêt de presque tous les bateaux a été annoncé, sauf deux qui n'ont qu'une voile.",
        ),
        (
            "La grève pourrait toucher tous les bateaux du port.",
            "La grève a touché une partie des bateaux du port.",
        ),
        ("Tous les meuniers ont fermé jeudi, sauf deux.", "La plupart des meuniers ont fermé jeudi."),
        (
            "Tous les marins du bac ont péri dans le naufrage.",
            "L'ensemble des marins du bac ont péri dans le naufrage, aucun n'a survécu.",
        ),
    ],
)
def test_shares_that_can_both_be_so_are_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert not of_type(found, DivergenceType.NUMBER)

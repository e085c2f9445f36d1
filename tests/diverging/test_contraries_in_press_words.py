"""Contraries in the words of the press: two ways to tell a thing, of which one excludes the other or says the same."""

import pytest
from telling import FAR, Told

from sahelread.model import Verdict


def asked(told: Told, one: str, other: str) -> bool:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=[(("a", 0), ("b", 0))])
    return any(one.verdict is Verdict.CONFLICT for one in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Le préfet de Barsa a été débarqué mardi par le conseil.",
            "Le préfet de Barsa conserve son fauteuil, dit le conseil.",
        ),
        (
            "Le convoi de vivres a été refoulé à l'entrée de Barsa.",
            "Le convoi de vivres est parvenu à Barsa.",
        ),
        (
            "Le ministre de passage à Barsa y fait une visite officielle.",
            "Le ministre de passage à Barsa y fait une visite privée.",
        ),
        (
            "Le directeur de la mine de Barsa coopère avec les juges.",
            "Le directeur de la mine de Barsa refuse de collaborer avec les juges.",
        ),
        (
            "Le camion du boulanger était couvert par une police en règle.",
            "Le camion du boulanger n'était pas assuré.",
        ),
        (
            "Le discours du maire a été diffusé en direct.",
            "Le discours du maire avait été enregistré la veille.",
        ),
        (
            "Les magistrats sont suspendus sans solde.",
            "Les magistrats suspendus continuent de percevoir leur traitement.",
        ),
        ("Le minibus de Barsa roulait à folle allure.", "Le minibus de Barsa roulait prudemment."),
        ("Le minibus de Barsa roulait à une allure modérée.", "Le minibus de Barsa roulait à vive allure."),
        ("Un pneu arrière du minibus a éclaté.", "Le pneu avant du minibus a éclaté."),
        ("La porte nord du marché est fermée.", "La porte sud du marché est fermée."),
        (
            "Le gérant de Barsa a envoyé de l'aide aussitôt.",
            "Le gérant de Barsa n'a envoyé de l'aide que le lendemain.",
        ),
        (
            "Le syndicat de Barsa ne déposera pas de recours.",
            "Le syndicat de Barsa a dit qu'il saisirait la cour.",
        ),
        (
            "Le mandat du président de Barsa est renouvelable une fois.",
            "La loi supprime la limitation du nombre de mandats du président de Barsa.",
        ),
        (
            "Les bandits ont laissé sur place une dizaine de morts.",
            "Les bandits ont emporté leurs morts, dit un berger.",
        ),
        ("Le préfet a donné un accord verbal aux dockers.", "Le préfet a donné un accord écrit aux dockers."),
        (
            "Les députés de Barsa ont voté la motion à bulletin secret.",
            "Les députés de Barsa ont voté la motion à main levée.",
        ),
    ],
)
def test_words_of_two_camps_are_a_question(told: Told, one: str, other: str) -> None:
    assert asked(told, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("La préfète de Barsa a quitté ses fonctions.", "La préfète de Barsa a rendu son tablier."),
        (
            "Les obsèques du poète ont eu lieu dans l'intimité.",
            "Seule la famille a assisté aux obsèques du poète.",
        ),
        ("Le suspect de Barsa est mineur.", "Le suspect de Barsa a moins de 18 ans."),
        ("Les mineurs de fond de Barsa sont remontés.", "Un adulte les attendait à Barsa."),
        ("Le maire a été mis en garde à vue.", "Le maire n'a pas été prévenu de ses droits."),
        ("La garde ne doit pas tirer sur les bergers.", "La garde a tiré sur les bergers."),
        (
            "La banque a fait un don à la commune de Barsa.",
            "La subvention de la banque à la commune de Barsa est arrivée.",
        ),
        ("Le village de Barsa est privé d'électricité.", "Le village de Barsa est plongé dans le noir."),
        ("Au marché, des militaires ont défilé.", "Au marché, des civils ont défilé."),
        ("Le minibus de Barsa roulait à une allure normale.", "Le minibus de Barsa roulait normalement."),
    ],
)
def test_words_of_one_camp_or_of_two_things_are_none(told: Told, one: str, other: str) -> None:
    assert not asked(told, one, other)

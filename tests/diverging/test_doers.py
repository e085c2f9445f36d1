"""Who did it, and what somebody is: doers and offices as the grammar of a clause gives them."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import DivergenceType

FAR = "Le marché de Sanko rouvre demain.\nLes écoles ferment.\nLa pluie tombe."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Des grévistes ont incendié le dépôt de Barsa.", "Des personnes armées ont incendié le dépôt de Barsa."),
        ("Le communiqué a été lu ce midi par le général Issa Kolo.", "Le général Awa Diop a elle-même lu le communiqué."),
        ("Le préfet a interdit la pêche de nuit à Barsa.", "Le maire a signé un arrêté qui interdit la pêche de nuit à Barsa."),
        ("Le couvre-feu a été annoncé par le ministre de la Défense, Issa Kolo.", "Le ministre du Plan, Awa Diop, a décrété un couvre-feu."),
    ],
)  # fmt: skip
def test_two_doers_of_one_act_are_asked_for(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME)
    (who,) = of_type(found, DivergenceType.ACTOR)
    assert quoted(who.values).keys() == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L'armée dit avoir tué dix rebelles à Barsa.", "Ce sont des rebelles qui ont été tués à Barsa."),
        (
            "L'armée a tué dix rebelles à Barsa.",
            "Les habitants affirment qu'elle a tué dix rebelles à Barsa.",
        ),
        ("Les marins ont cessé le travail à l'appel du gouverneur.", "La foule a répondu à l'appel d'élus."),
    ],
)
def test_who_undergoes_an_act_or_tells_it_did_not_do_it(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME)
    assert of_type(found, DivergenceType.ACTOR) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("La maison du Premier ministre, Issa Kolo, a brûlé.", "La maison du ministre des Transports, Issa Kolo, a brûlé."),
        ("Issa Kolo, 41 ans, est le maire de Barsa.", "Issa Kolo est jusqu'à présent le maire de Lirako."),
    ],
)  # fmt: skip
def test_what_somebody_is_excludes_another_office(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME)
    (office,) = of_type(found, DivergenceType.TERM)
    assert office.question.text.startswith("What is the office")


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        # a doer is none of those to whom it was done, and not what others do with it
        (
            "Le préfet déplore le lynchage par les villageois de deux voleurs de bétail.",
            "Le lynchage de deux voleurs de bétail par la police est déploré par le préfet.",
            "lynchage par les villageois",
        ),
        (
            "La Guinée emboîte le pas à la Cédéao, qui a décrété mardi un couvre-feu à Barsa.",
            "Le maire a décrété mardi un couvre-feu à Barsa.",
            "la Cédéao, qui a décrété mardi un couvre-feu",
        ),
    ],
)
def test_a_doer_is_quoted_without_others(told: Told, one: str, other: str, words: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME)
    (who,) = of_type(found, DivergenceType.ACTOR)
    assert quoted(who.values)["a"] == [words]


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [
        ("Le gouvernement a annoncé mardi la fermeture des frontières.", "Le maire a annoncé mardi la fermeture des frontières.", True),
        ("Le gouvernement du Mali a annoncé mardi la fermeture des frontières.", "La Cédéao a annoncé mardi la fermeture des frontières.", False),
        ("L’armée du Mali a annoncé mardi la fermeture des frontières.", "Le président du Togo a annoncé mardi la fermeture des frontières.", False),
    ],
)  # fmt: skip
def test_each_country_closes_its_own_border(told: Told, one: str, other: str, *, is_asked: bool) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME)
    assert bool(of_type(found, DivergenceType.ACTOR)) is is_asked


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [
        ("Le communiqué, lu par le général Issa Kolo, annonce la grève.", "C’est le capitaine Amadi Sarr qui a donné lecture du communiqué annonçant la grève.", True),
        ("Le puits de Barsa a été creusé par les habitants.", "Le puits de Barsa a été foré par une entreprise.", True),
        # who reads and who writes are two
        ("Le communiqué sur la grève a été lu par le général Issa Kolo.", "Le communiqué sur la grève a été écrit par Amadi Sarr.", False),
    ],
)  # fmt: skip
def test_a_deed_is_one_in_other_words(told: Told, one: str, other: str, *, is_asked: bool) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME)
    assert bool(of_type(found, DivergenceType.ACTOR)) is is_asked

"""Who holds an office, and what a thing is called."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType

SAME = [(("a", 0), ("b", 0))]


def test_two_holders_of_one_office_are_a_hint(told: Told) -> None:
    _, found = told(
        "Le préfet de la Lossa, Jean Kolo, a parlé.", "Paul Anda, préfet de la Lossa, est venu hier."
    )
    (who,) = of_type(found, DivergenceType.ACTOR)
    assert who.confidence is Confidence.HINT
    assert quoted(who.values) == {"a": ["Jean Kolo"], "b": ["Paul Anda"]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le préfet de la Lossa, Jean Kolo, a parlé.", "Le préfet de la Lossa, M. Jean Kolo, a parlé."),
        ("Le préfet de la Lossa, Jean Kolo, a parlé.", "L'ancien préfet de la Lossa, Paul Anda, a parlé."),
        ("Le préfet de la Lossa, Jean Kolo, a parlé.", "Le préfet de la Mirna, Paul Anda, a parlé."),
        ("Le préfet de la Lossa, Jean Kolo, a parlé.", "Le fils du préfet de la Lossa, Paul Anda, a parlé."),
    ],
)
def test_another_office_or_another_time_is_another_holder(told: Told, one: str, other: str) -> None:
    _, found = told(one, other)
    assert of_type(found, DivergenceType.ACTOR) == []


def test_a_last_name_that_is_nearly_another_is_a_hint(told: Told) -> None:
    _, found = told(
        "Les chiffres ont été lus par Amadi Diop.", "Les chiffres ont été lus par Amadi Diouf.", links=SAME
    )
    assert len(of_type(found, DivergenceType.ACTOR)) == 1


def test_two_spellings_are_one_name(told: Told) -> None:
    _, found = told(
        "Les chiffres ont été lus par Moussa Traoré.",
        "Les chiffres ont été lus par Moussa Traore.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.ACTOR) == []


def test_a_machine_with_two_names_is_a_hint_wherever_they_stand(told: Told) -> None:
    _, found = told("L'avion, un MD-83, a disparu au nord.", "On a retrouvé l'épave de l'Airbus A320.")
    (what,) = of_type(found, DivergenceType.TERM)
    assert quoted(what.values) == {"a": ["MD-83"], "b": ["Airbus A320"]}


@pytest.mark.parametrize(
    "other", ["L'épave du MD-83 est à terre.", "L'avion a décollé en 2014.", "Le vol AH 5017 est perdu."]
)
def test_a_year_and_the_number_of_a_flight_name_no_machine(told: Told, other: str) -> None:
    _, found = told("L'avion, un MD-83, a disparu au nord.", other)
    assert of_type(found, DivergenceType.TERM) == []


def test_a_father_and_his_son_whom_two_accounts_tell_apart_are_no_question(told: Told) -> None:
    both = "Moussa Karimbo a parlé de l’attaque avec son fils Moussa Kalambo."
    _, found = told(
        both, both, "Moussa Karimbo a parlé de l’attaque.", links=[(("a", 0), ("b", 0)), (("b", 0), ("c", 0))]
    )
    assert of_type(found, DivergenceType.ACTOR) == []

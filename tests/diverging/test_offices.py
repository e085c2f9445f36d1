"""What somebody is, and who holds an office."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from telling import Told, of_type, quoted

from sahelread.diverging.people.holders import are_spelt_alike
from sahelread.model import Divergence, DivergenceType, Verdict


def _offices(found: Sequence[Divergence]) -> list[Divergence]:
    return [one for one in found if "office" in one.question.text]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        # One of two ministries, a teacher and the head of one school, two offices of one thing.
        (
            "Le ministre de la Santé, Issa Kolo, est venu.",
            "Issa Kolo, ministre de la Pêche, est venu.",
            Verdict.CONFLICT,
        ),
        (
            "Awa Diop, la maîtresse d'école, a pleuré.",
            "Diop Awa, directrice de l'école, a pleuré.",
            Verdict.CONFLICT,
        ),
        (
            "Awa Diop, qui préside le Comité des forêts, a réagi.",
            "Awa Diop, commissaire aux forêts, a réagi.",
            Verdict.CONFLICT,
        ),
        # Two offices that one person may hold, and one of two.
        (
            "Le ministre de la Santé Issa Kolo est venu.",
            "Issa Kolo, lui aussi vice-Premier ministre, est venu.",
            Verdict.COMPATIBLE,
        ),
        (
            "Awa Diop, qui préside la Commission des forêts, a réagi.",
            "Awa Diop, ambassadrice du Togo, a réagi.",
            Verdict.COMPATIBLE,
        ),
        (
            "Le ministre de la Santé Issa Kolo est venu.",
            "Issa Kolo, vice-Premier ministre, ministre de la Santé, est venu.",
            Verdict.MORE_SPECIFIC,
        ),
        (
            "Issa Kolo, cadre du PRD, a porté plainte.",
            "Issa Kolo, secrétaire national adjoint du Parti rural, a porté plainte.",
            Verdict.MORE_SPECIFIC,
        ),
        # The terms on which it is held.
        (
            "Le Premier ministre Issa Kolo a parlé.",
            "Le Premier ministre par intérim, Issa Kolo, a parlé.",
            Verdict.MORE_SPECIFIC,
        ),
    ],
)
def test_two_offices_of_one_person_are_asked_about(
    told: Told, one: str, other: str, verdict: Verdict
) -> None:
    _, found = told(one, other)
    (office,) = _offices(found)
    assert office.verdict is verdict
    assert office.values[0].quotes and office.values[1].quotes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # One office under two names, one said more shortly, one of two things in either order.
        ("Le chef du gouvernement, Issa Kolo, a parlé.", "Le Premier ministre Issa Kolo a parlé."),
        (
            "Le ministre malien des Affaires étrangères Issa Kolo a parlé.",
            "Issa Kolo, chef de la diplomatie, a parlé.",
        ),
        ("Le ministre de la Santé, Issa Kolo, est venu.", "Le ministre Issa Kolo est venu."),
        (
            "Le ministre de la Pêche et des Forêts, Issa Kolo, est venu.",
            "Le ministre des Forêts et de la Pêche, Issa Kolo, est venu.",
        ),
        ("Awa Diop, médecin et cheffe de l'Agence sanitaire, a parlé.", "Awa Diop, médecin, a parlé."),
        (
            "Issa Kolo, président du PRD et figure du pays, a parlé.",
            "Le président du Parti rural, Issa Kolo, a parlé.",
        ),
        ("D'après Issa Kolo, préfet de Barsa, tout va.", "Issa Kolo, préfet de Barsa, a parlé."),
        ("Le chef du groupe Nuit Blanche a chanté.", "Nuit Blanche, directeur de la salle, a chanté."),
        # What one person was, and what another is.
        ("L'ancien ministre de la Santé Issa Kolo a parlé.", "Issa Kolo, maire de Barsa, a parlé."),
        ("Selon Issa Kolo, le préfet a démissionné.", "Issa Kolo, médecin à Barsa, a parlé."),
        ("Le maire Issa Kolo a parlé.", "Le préfet Amadi Sarr a parlé."),
    ],
)
def test_one_office_and_offices_of_two_persons_are_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(one, other)
    assert _offices(found) == []


NAMED = "Le décret a été lu par Issa Kolo, secrétaire général de la mairie."
UNNAMED = "Le secrétaire général de la mairie a lu le décret."


def test_the_holder_of_an_office_is_told_by_some_and_left_open_by_others(told: Told) -> None:
    _, found = told(NAMED, UNNAMED, UNNAMED, UNNAMED)
    (holder,) = of_type(found, DivergenceType.ACTOR)
    assert holder.verdict is Verdict.MORE_SPECIFIC
    assert "Issa Kolo" in quoted(holder.values)["a"][0]
    assert all("Issa Kolo" not in value.quotes[0].text for value in holder.values[1:])


@pytest.mark.parametrize(
    "others",
    [
        (UNNAMED, UNNAMED, f"{UNNAMED}\nM. Kolo est sorti."),
        (UNNAMED, UNNAMED, "Awa Diop, secrétaire générale de la mairie, est sortie."),
        (UNNAMED, UNNAMED),
    ],
)
def test_a_holder_named_elsewhere_or_told_by_few_is_no_question(told: Told, others: Sequence[str]) -> None:
    _, found = told(NAMED, *others)
    assert all("Kolo" not in value.quotes[0].text for one in found for value in one.values if value.quotes)


def _names(found: Sequence[Divergence]) -> list[Divergence]:
    return [one for one in found if one.question.text.startswith("What is the name")]


def test_one_holder_of_an_office_is_called_by_two_names(told: Told) -> None:
    _, found = told(
        "Le président de la commission, Amadi Diouf, a parlé.",
        "Amadi Diop, président de la commission des votes, a parlé.",
    )
    (name,) = _names(found)
    assert quoted(name.values) == {"a": ["Amadi Diouf"], "b": ["Amadi Diop"]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Two spellings, a name told whole, two persons with two offices, a son told beside his father, a head of state.
        ("L'ambassadeur du Togo, Amadi Diouf, a parlé.", "Amady Diouf, ambassadeur du Togo, a parlé."),
        ("L'ambassadeur du Togo, Amadi Diouf, a parlé.", "Amadi Jean Diouf, ambassadeur du Togo, a parlé."),
        ("Le préfet de Barsa, Amadi Diouf, a parlé.", "Paul Diouf, maire de Barsa, a parlé."),
        (
            "Le maire de Barsa, Amadi Diouf, et Paul Diouf, maire de Sanga.",
            "Le maire de Barsa, Amadi Diouf, et Paul Diouf, maire de Sanga.",
        ),
        ("Le président Amadi Diouf a parlé.", "Le président Paul Diouf a parlé."),
    ],
)
def test_spellings_relatives_and_heads_of_state_are_no_question_of_name(
    told: Told, one: str, other: str
) -> None:
    _, found = told(one, other)
    assert _names(found) == []


def test_who_leads_a_body_is_called_by_two_names(told: Told) -> None:
    _, found = told(
        "La garde forestière, commandée par le général Omar Sarr, a barré la route.",
        "La garde forestière est dirigée par le général de brigade Amadi Sarr.",
    )
    (name,) = _names(found)
    assert quoted(name.values) == {"a": ["Omar Sarr"], "b": ["Amadi Sarr"]}


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("iarmych", "yarmysh", True),
        ("tokaiev", "tokayev", True),
        ("mamady", "mamadi", True),
        ("diouf", "diop", False),
        ("traore", "toure", False),
        ("keita", "kouyate", False),
    ],
)
def test_one_name_is_spelt_in_several_ways(one: str, other: str, alike: bool) -> None:
    assert are_spelt_alike(one, other) is alike


def test_the_name_of_a_body_stands_before_that_of_its_head(told: Told) -> None:
    _, found = told(
        "Le directeur de la radio Vague FM, Amadi Diouf, a été enlevé.",
        "Amadi Diop, directeur de la radio Vague FM, a été enlevé.",
    )
    (name,) = _names(found)
    assert quoted(name.values) == {"a": ["Amadi Diouf"], "b": ["Amadi Diop"]}


def test_two_parts_of_one_name_are_no_two_names(told: Told) -> None:
    _, found = told(
        "Le préfet de Barsa, Amadi Diouf, a parlé.",
        "Le préfet de Barsa, Paul Diouf, a parlé.",
        "Le préfet de Barsa, Amadi Paul Diouf, a parlé.",
    )
    assert _names(found) == []


def test_of_a_list_of_persons_each_has_the_office_behind_the_name(told: Told) -> None:
    _, found = told(
        "Sont venus Issa Kolo, ministre de la Pêche, Awa Diop, maire de Barsa, et Paul Anda, préfet.",
        "Awa Diop, maire de Barsa, est venue avec Issa Kolo, ministre de la Pêche.",
    )
    assert _offices(found) == []

"""Who is left without a name by one account, and named by another."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from telling import SAME, Told, quoted

from sahelread.model import Confidence, Divergence, Verdict


def _asked(found: Sequence[Divergence]) -> list[Divergence]:
    return [one for one in found if one.why and "gives the name" in one.why[0].text]


@pytest.mark.parametrize(
    ("one", "other", "unnamed", "name"),
    [
        # An office, what somebody is in the story, a trade, a rank, a firm, an age.
        ("Le préfet de Barsa a été limogé.", "Le préfet de Barsa, Issa Kolo, a été limogé.", "préfet de Barsa", "Issa Kolo"),
        ("Le pilote est mort dans son avion.", "Le pilote, Issa Kolo, est mort dans son avion.", "pilote", "Issa Kolo"),
        ("Un pilote est mort dans son avion.", "Le pilote, Issa Kolo, est mort dans son avion.", "pilote", "Issa Kolo"),
        ("Le pilote accuse la tour de l'avoir guidé vers la mer.", "Le pilote, Issa Kolo, accuse la tour de l'avoir guidé vers la mer.", "pilote", "Issa Kolo"),
        ("Un syndicaliste a été arrêté au port.", "Awa Diop, syndicaliste, a été arrêtée au port.", "syndicaliste", "Awa Diop"),
        ("Le capitaine du chalutier est détenu.", "Le capitaine du chalutier, Issa Kolo, est détenu.", "capitaine du chalutier", "Issa Kolo"),
        ("Le juge acquitte un ancien ministre.", "Le juge acquitte Issa Kolo, ancien ministre.", "ministre", "Issa Kolo"),
        ("La gérante du port a été suspendue par la préfète à titre conservatoire.", "La gérante du port a été suspendue par la préfète, Awa Diop.", "préfète", "Awa Diop"),
        ("Le chef de gare a donné le feu vert.", "Le chef de gare, Issa Kolo, a donné le feu vert.", "chef de gare", "Issa Kolo"),
        ("L'exploitant a perdu son permis jeudi.", "L'exploitant, Sanga Minerals, a perdu son permis jeudi.", "exploitant", "Sanga Minerals"),
        ("Une patiente de 78 ans est morte aux urgences.", "Awa Diop, 78 ans, est morte aux urgences.", "patiente de 78 ans", "Awa Diop"),
    ],
)  # fmt: skip
def test_the_name_of_whom_another_account_leaves_unnamed_tells_more(
    told: Told, one: str, other: str, unnamed: str, name: str
) -> None:
    _, found = told(one, other, links=SAME)
    (asked,) = _asked(found)
    assert (asked.verdict, asked.confidence) == (Verdict.MORE_SPECIFIC, Confidence.HINT)
    assert [value.value for value in asked.values] == [unnamed, name]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Who only says so, who governs, who is named elsewhere, another of the trade, of another age.
        ("Le préfet de Barsa parle de crue.", "Le préfet de Barsa, Issa Kolo, parle de crue."),
        ("Le chef de l'État a salué la foule.", "Le chef de l'État, Issa Kolo, a salué la foule."),
        ("Le ministre du Plan est venu au port.", "Le ministre du Plan, Issa Kolo, est venu au port."),
        ("Le pilote est mort.\nIssa Kolo avait un fils.", "Le pilote, Issa Kolo, est mort."),
        ("Un chauffeur de bus est mort au port.", "Issa Kolo, chauffeur de taxi, est mort au port."),
        ("Le juge a été muté.", "Le juge Issa Kolo a été muté.\nLe juge Amadi Sarr reste au siège."),
        ("Le juge est venu au port.", "Le juge entend Issa Kolo venu au port."),
        ("Le directeur a vendu le riz.", "Le directeur de la santé, Issa Kolo, a saisi le juge."),
        ("Une fillette de 8 ans est blessée.", "Awa Diop, 31 ans, est blessée."),
        # hours are nobody
        ("Il a instauré un couvre-feu de 18 heures à 6 heures jusqu'au retour du calme.", "Il a instauré un couvre-feu de 18 heures à 6 heures à Barsa, Sanga et Doba."),
    ],
)  # fmt: skip
def test_whom_nobody_asks_for_and_who_may_be_another_are_no_question(
    told: Told, one: str, other: str
) -> None:
    _, found = told(one, other, links=SAME)
    assert _asked(found) == []


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [
        ("L'importateur est suspendu.", "L'importateur, Sanga Pharma, livrait par avion.", True),
        ("La note vient du chef du district sanitaire.", "La note du chef du district, Issa Kolo, date de mai.", False),
        ("La note vient du préfet du lac.", "La note du préfet du lac, Issa Kolo, date de mai.", True),
        ("La note vient du préfet.", "La note du préfet du lac, Issa Kolo, date de mai.", False),
        ("Un importateur est suspendu.", "L'importateur, Sanga Pharma, livrait par avion.", False),
    ],
)  # fmt: skip
def test_passages_that_are_not_linked_must_tell_of_the_only_one(
    told: Told, one: str, other: str, is_asked: bool
) -> None:
    _, found = told(one, other)
    assert bool(_asked(found)) is is_asked


def test_a_firm_is_not_named_by_another_whose_name_ends_so_too(told: Told) -> None:
    _, found = told(
        "L'importateur est suspendu.\nLe sirop vient de Barsa Pharma.",
        "L'importateur, Sanga Pharma, est suspendu.\nLe sirop vient de Barsa Pharma Ltd.",
        links=SAME,
    )
    (asked,) = _asked(found)
    assert quoted(asked.values) == {"a": ["importateur"], "b": ["importateur, Sanga Pharma"]}


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [
        ("Deux ministres sont partis lundi.", "Deux ministres, Awa Diop et Issa Kolo, sont partis lundi.", True),
        ("Trois joueurs sont suspendus.", "Trois joueurs, dont Issa Kolo, sont suspendus.", True),
        ("L'attaque est l'œuvre de rebelles.", "L'attaque est l'œuvre de rebelles affiliés au FDLK.", True),
        # Others, another list, a name that goes on in the account, what begins another clause.
        ("Deux ministres sont partis lundi.", "Trois ministres, dont Awa Diop, sont partis lundi.", False),
        ("Deux ministres sont partis.", "Le pays a perdu deux ministres, Awa Diop et Issa Kolo, en mai.", False),
        ("Deux élus sont partis.\nIssa Kolo reste.", "Deux élus, Awa Diop et Issa Kolo, sont partis.", False),
        ("Des rebelles ont pris le poste.", "Face aux rebelles, la France quitte le poste.", False),
    ],
)  # fmt: skip
def test_several_are_named_by_one_account(told: Told, one: str, other: str, is_asked: bool) -> None:
    _, found = told(one, other, links=SAME)
    assert bool(_asked(found)) is is_asked

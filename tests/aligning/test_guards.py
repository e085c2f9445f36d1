"""What keeps passages that look alike from being linked for sure."""

import pytest

from sahelread.aligning.facts import facts_of
from sahelread.aligning.guards import opposed, stance


def are_opposed(one: str, other: str) -> bool:
    return opposed(stance(facts_of(one, "fr")), stance(facts_of(other, "fr")))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deux diplomates maliens ont été expulsés.", "Plusieurs diplomates français ont été expulsés."),
        (
            "Un diplomate suisse a été relâché, selon une source diplomatique belge.",
            "Un diplomate belge a été relâché.",
        ),
        (
            "Dix soldats ont été tués dans l'attaque.",
            "En mars, vingt soldats avaient été tués dans une attaque.",
        ),
        ("Ce n'est pas la première panne de ce réseau.", "Une panne a coupé le réseau mardi."),
        ("Le juge accuse les avocats d'avoir menti.", "Les avocats accusent le juge d'avoir menti."),
        ("Les avocats sont accusés par le juge.", "Les avocats accusent le juge."),
        ("Oslo a rompu ses relations avec Lima.", "Lima a rompu ses relations avec Oslo."),
        ("Qui sont les braqueurs ?", "Les braqueurs sont deux frères de Lille."),
        ("2. Combien de foyers sont encore sans courant ?", "Douze mille foyers sont encore sans courant."),
    ],
)
def test_another_nation_another_time_or_swapped_sides(one: str, other: str) -> None:
    assert are_opposed(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deux diplomates maliens ont été expulsés.", "Les deux diplomates maliens doivent partir."),
        ("En mars, vingt soldats avaient été tués.", "Pour rappel, en mars, vingt soldats ont été tués."),
        ("Le juge accuse les avocats.", "Les avocats sont accusés par le juge."),
        ("Ce n'est pas la première panne.", "En 2019, une panne avait coupé le réseau."),
        ("L'armée malienne avance.", "Des diplomates français sont partis."),
        ("Un Belge et un Suisse sont morts.", "Deux Suisses sont morts."),
        ("Le maire réélu dès le premier tour ?", "Le maire serait réélu dès le premier tour."),
        ("Qui vivra verra, dit le maire.", "Le maire dit que qui vivra verra."),
    ],
)
def test_passages_that_agree_are_not_opposed(one: str, other: str) -> None:
    assert not are_opposed(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("La Cour suprême a rejeté le recours.", "Le recours doit encore être examiné par la Cour suprême."),
        ("Il revient désormais au Sénat de voter le texte.", "Le Sénat a voté le texte."),
        (
            "La liste définitive sera publiée par la commission.",
            "La commission a publié la liste définitive.",
        ),
    ],
)
def test_what_is_still_to_come_is_not_what_was_done(one: str, other: str) -> None:
    assert are_opposed(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Le procureur avait requis six ans contre le notaire.",
            "Le notaire est condamné à six ans de prison.",
        ),
        ("L'armateur encourt six ans de prison.", "L'armateur a écopé de six ans de prison."),
        ("La défense avait demandé la relaxe du notaire.", "Le tribunal a infligé une amende au notaire."),
    ],
)
def test_what_a_court_is_asked_for_is_not_what_it_gives(one: str, other: str) -> None:
    assert are_opposed(one, other)


def test_who_tells_what_was_asked_for_and_what_was_given_may_report_either() -> None:
    both = "Le notaire est condamné à six ans ; le procureur en avait requis huit."
    assert not are_opposed(both, "Le notaire est condamné à six ans de prison.")
    assert not are_opposed(both, "Le procureur avait requis huit ans contre le notaire.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Un premier bilan avait fait état de 4 morts.", "L'incendie a fait 9 morts."),
        ("L'incendie avait fait 9 morts, rappelle le maire.", "L'incendie a fait 9 morts."),
        (
            "Le ministre a promis que le pont sera rouvert par l'armée.",
            "Le pont sera rouvert par l'armée en mai.",
        ),
        ("Le maire se rendra sur place.", "Le maire est arrivé sur place."),
    ],
)
def test_tolls_told_later_and_plans_carried_out_are_not_opposed(one: str, other: str) -> None:
    assert not are_opposed(one, other)

"""Questions that a story has only one of, compared wherever its accounts tell them; what is not sure is a hint."""

import pytest
from telling import Told, of_type

from sahelread.model import Confidence, DivergenceType, Verdict

LINK = (("a", 0), ("b", 0))


def test_an_account_that_counts_a_kind_twice_counts_it_for_two_questions(told: Told) -> None:
    _, found = told(
        "La crue a noyé sept hameaux de la vallée, et neuf hameaux du plateau.",
        "Sept hameaux restent sans courant, selon la mairie.",
        "Huit hameaux auront de l'eau demain.",
    )
    assert not any(
        one.verdict is Verdict.CONFLICT
        for one in of_type(found, DivergenceType.NUMBER)
        if one.values[0].quotes
    )


def test_nobody_hurt_is_held_against_a_number_as_a_hint(told: Told) -> None:
    _, found = told(
        "L'incendie du marché de Kara n'a fait aucun blessé.",
        "L'incendie du marché de Kara a fait douze blessés.",
        links=[LINK],
    )
    (number,) = of_type(found, DivergenceType.NUMBER)
    assert (number.verdict, number.confidence) == (Verdict.CONFLICT, Confidence.HINT)


@pytest.mark.parametrize(
    "unclaimed",
    [
        "Aucun groupe n'avait revendiqué l'embuscade de Dori lundi matin.",
        "L'embuscade de Dori n'a pas été revendiquée.",
        "L'embuscade de Dori n'a toujours pas été revendiquée, dit l'armée.",
        "Les hommes ne semblent pas avoir jusqu'ici revendiqué l'embuscade de Dori.",
    ],
)
def test_an_attack_is_claimed_or_not(told: Told, unclaimed: str) -> None:
    _, found = told(
        unclaimed, "Le convoi brûle encore.\nL'embuscade de Dori a été revendiquée par un groupe local."
    )
    negation = of_type(found, DivergenceType.NEGATION)
    assert [one.verdict for one in negation] == [Verdict.CONFLICT]


def test_unions_that_claim_something_claim_no_attack(told: Told) -> None:
    _, found = told(
        "Les syndicats revendiquent 300 adhérents de plus à Dori.",
        "L'embuscade de Dori n'a pas été revendiquée.",
    )
    assert not of_type(found, DivergenceType.NEGATION)


def test_an_appeal_is_planned_or_filed(told: Told) -> None:
    _, found = told(
        "Les avocats de Bano ont annoncé leur intention de faire appel.",
        "Les avocats de Bano ont déposé leur recours dans la soirée.",
    )
    assert [one.verdict for one in of_type(found, DivergenceType.MODALITY)] == [Verdict.CONFLICT]


def test_a_sentence_and_what_was_asked_for_are_two_questions(told: Told) -> None:
    _, found = told(
        "Le tribunal a condamné Bano à dix ans.",
        "Le tribunal a écouté le parquet, qui a requis quinze ans contre Bano.",
        links=[LINK],
    )
    assert not any(one.confidence is Confidence.SURE for one in of_type(found, DivergenceType.NUMBER))


def test_a_sum_without_its_currency_is_a_sum_of_money(told: Told) -> None:
    _, found = told(
        "Le maire Issa Bano aurait détourné 12,4 milliards de francs CFA.",
        "Le maire Issa Bano aurait détourné neuf milliards, selon le parquet.",
        links=[LINK],
    )
    assert [one.verdict for one in of_type(found, DivergenceType.NUMBER)] == [Verdict.CONFLICT]

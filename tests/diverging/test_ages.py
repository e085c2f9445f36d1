"""How old somebody is, by accounts that differ."""

import pytest
from telling import Told, of_type, quoted

from sahelread.i18n import say, set_language
from sahelread.model import DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


@pytest.mark.parametrize(
    ("one", "other", "ages"),
    [
        (
            "Issa Kolo, 58 ans, est mort à Sanko.",
            "Issa Kolo est mort à 59 ans à Sanko.",
            ("58 ans", "59 ans"),
        ),
        (
            "Âgé de cinquante-huit ans, le boxeur Issa Kolo est tombé ; Issa Kolo, âgé de 58 ans, combattait.",
            "Issa Kolo s'est éteint à l'âge de 59 ans.",
            ("58 ans", "59 ans"),
        ),
    ],
)
def test_a_person_is_told_to_have_two_ages(told: Told, one: str, other: str, ages: tuple[str, str]) -> None:
    set_language("en")
    _, found = told(one, other, links=SAME)
    (age,) = [one for one in of_type(found, DivergenceType.NUMBER) if say(one.question).startswith("How old")]
    assert age.verdict is Verdict.CONFLICT
    assert say(age.question) == "How old (Issa Kolo)?"
    assert [quotes[-1] for quotes in quoted(age.values).values()] == list(ages)


def test_who_is_not_named_is_whom_the_passages_on_the_same_name(told: Told) -> None:
    _, found = told(
        "Issa Kolo, 58 ans, est mort à Sanko.",
        "Issa Kolo est mort à 58 ans.",
        "Le champion du quartier, 59 ans, est tombé à Sanko.",
        links=[(("a", 0), ("c", 0)), (("b", 0), ("c", 0))],
    )
    (age,) = of_type(found, DivergenceType.NUMBER)
    assert quoted(age.values)["c"] == ["59 ans"]


@pytest.mark.parametrize(
    "other",
    [
        "Issa Kolo, condamné à vingt ans de prison, est mort à Sanko.",
        "Awa Tamba, 31 ans, est morte à Sanko.",
        "Awa Kolo, 24 ans, est morte à Sanko.",
        "Issa Kolo est mort à Sanko avec son fils, 20 ans, et Issa Kolo avait 58 ans.",
    ],
)
def test_terms_and_other_people_are_no_second_age(told: Told, other: str) -> None:
    set_language("en")
    _, found = told("Issa Kolo, 58 ans, est mort à Sanko.", other, links=SAME)
    assert not [one for one in found if say(one.question).startswith("How old")]


def test_who_is_only_called_a_woman_has_the_age_of_the_one_person_of_that_age(told: Told) -> None:
    _, found = told(
        "Awa Tamba, 58 ans, est morte à Sanko.",
        "Awa Tamba est morte à 58 ans.",
        "Cette femme de 58 ans, qui courait depuis l'enfance, est tombée.",
        "Awa Tamba, 59 ans, a succombé.",
        links=SAME,
    )
    (age,) = of_type(found, DivergenceType.NUMBER)
    assert quoted(age.values)["c"] == ["58 ans"]

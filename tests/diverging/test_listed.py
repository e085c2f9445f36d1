"""Which ones are meant by several."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


def test_names_set_side_by_side_are_more_specific_than_their_class(told: Told) -> None:
    _, found = told(
        "L'armée a attaqué mardi des casernes dans plusieurs villes.",
        "L'armée a attaqué mardi des casernes à Barsa, à Lirako et à Tarko.",
        links=SAME,
    )
    which = [one for one in of_type(found, DivergenceType.PLACE) if "b" in quoted(one.values)]
    assert [one.verdict for one in which] == [Verdict.MORE_SPECIFIC]
    assert quoted(which[0].values)["b"] == ["Barsa, à Lirako et à Tarko"]


@pytest.mark.parametrize(
    "listed",
    [
        "L'armée a attaqué mardi des casernes dans plusieurs villes, dont Barsa et Lirako.",
        "L'armée a attaqué mardi des casernes dans plusieurs villes.\nBarsa et Lirako sont calmes.",
    ],
)
def test_an_account_that_has_the_names_leaves_nothing_open(told: Told, listed: str) -> None:
    _, found = told(listed, "L'armée a attaqué mardi des casernes à Barsa et à Lirako.", links=SAME)
    assert [one for one in of_type(found, DivergenceType.PLACE) if "Which ones" in one.question.text] == []


def test_people_are_no_places(told: Told) -> None:
    _, found = told(
        "L'armée a arrêté mardi plusieurs villes rebelles.",
        "L'armée a arrêté mardi le maire Issa Kolo et le préfet Paul Anda.",
        links=SAME,
    )
    assert [one for one in found if "Which ones" in one.question.text] == []


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (
            "Issa Kolo, Awa Diop et Jean Sarr se sont évadés.",
            "Issa Kolo, Awa Diop et Paul Anda se sont évadés.",
            Verdict.COMPATIBLE,
        ),
        (
            "Le Ghana, le Togo et le Bénin ont proposé leur aide.",
            "L'aide a été proposée par le Togo et le Ghana.",
            Verdict.MORE_SPECIFIC,
        ),
    ],
)
def test_lists_of_one_act_that_are_not_the_same_are_asked_about(
    told: Told, one: str, other: str, verdict: Verdict
) -> None:
    _, found = told(one, other, links=SAME)
    (which,) = of_type(found, DivergenceType.ACTOR)
    assert which.verdict is verdict


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The same in another order; of another act; two and two.
        (
            "Issa Kolo, Awa Diop et Jean Sarr se sont évadés.",
            "Jean Sarr, Awa Diop et Issa Kolo se sont évadés.",
        ),
        ("Issa Kolo, Awa Diop et Jean Sarr se sont évadés.", "Issa Kolo et Awa Diop ont été élus."),
        ("Issa Kolo et Awa Diop se sont évadés.", "Issa Kolo et Jean Sarr se sont évadés."),
    ],
)
def test_lists_that_are_the_same_or_of_something_else_are_no_question(
    told: Told, one: str, other: str
) -> None:
    _, found = told(one, other, links=SAME)
    assert of_type(found, DivergenceType.ACTOR) == []


def test_two_lists_of_two_are_not_one_of_more(told: Told) -> None:
    _, found = told(
        "Issa Kolo et Awa Diop ont été enlevés à Barsa.\nJean Sarr et Issa Kolo ont été enlevés en avril.",
        "Awa Diop et Issa Kolo ont été enlevés à Barsa.",
        links=SAME,
    )
    assert [one for one in found if "Which ones" in one.question.text] == []

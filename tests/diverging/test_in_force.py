"""From when on a measure is in force: at once, or from a day to come."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType


@pytest.mark.parametrize(
    ("one", "other", "quotes"),
    [
        ("Le nouveau péage prend effet immédiatement.", "Le nouveau péage entrera en vigueur lundi à minuit.", ["prend effet immédiatement", "lundi"]),
        ("Le nouveau tarif du bac entre en vigueur sur-le-champ.", "Le nouveau tarif du bac s'appliquera à partir du 1er octobre.", ["entre en vigueur sur-le-champ", "à partir du 1er octobre"]),
        ("Le maire a interdit le marché avec effet immédiat.", "Le marché sera interdit à partir de mercredi.", ["avec effet immédiat", "à partir de mercredi"]),
    ],
)  # fmt: skip
def test_what_is_in_force_at_once_is_not_to_begin_later(
    told: Told, one: str, other: str, quotes: list[str]
) -> None:
    (day,) = of_type(told(one, other, links=SAME)[1], DivergenceType.DATE)
    assert day.confidence is Confidence.HINT
    assert [*quoted(day.values)["a"], *quoted(day.values)["b"]] == quotes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le nouveau péage prend effet immédiatement.", "Le nouveau péage est entré en vigueur ce vendredi."),
        ("Le directeur a immédiatement convoqué les bateliers.", "Le directeur a convoqué les bateliers pour mercredi."),
        ("Le couvre-feu est levé avec effet immédiat.", "Le marché de Sanga fermera mercredi."),
    ],
)  # fmt: skip
def test_what_is_done_at_once_and_something_else_to_come_are_no_question(
    told: Told, one: str, other: str
) -> None:
    assert of_type(told(one, other, links=SAME)[1], DivergenceType.DATE) == []


def test_two_measures_are_two_questions(told: Told) -> None:
    _, found = told(
        "Le nouveau péage prend effet immédiatement.\nLe maire a interdit le marché avec effet immédiat.",
        "Le nouveau péage entrera en vigueur lundi à minuit.\nLe marché sera interdit à partir de mercredi.",
        links=[(("a", 0), ("b", 0)), (("a", 1), ("b", 1))],
    )
    assert [quoted(day.values)["b"] for day in of_type(found, DivergenceType.DATE)] == [
        ["lundi"],
        ["à partir de mercredi"],
    ]


def test_two_measures_that_are_dated_in_the_same_words_are_two_questions(told: Told) -> None:
    _, found = told(
        "Le péage de Sanga prend effet immédiatement.\nLe péage de Barsa prend effet immédiatement.",
        "Le péage de Sanga entrera en vigueur lundi.\nLe péage de Barsa entrera en vigueur lundi.",
        links=[(("a", 0), ("b", 0)), (("a", 1), ("b", 1))],
    )
    assert len(of_type(found, DivergenceType.DATE)) == 2

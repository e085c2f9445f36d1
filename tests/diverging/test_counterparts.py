"""Figures that answer one question because nothing else is left in two passages that go together alone."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType

SAME = [(("a", 0), ("b", 0))]


@pytest.mark.parametrize(
    ("one", "other", "figures"),
    [
        (
            "Le port s’étend au bord de cette ville de trois millions d’âmes.",
            "Le quai domine une agglomération de deux millions d’habitants.",
            {"a": ["trois millions d’âmes"], "b": ["deux millions d’habitants"]},
        ),
        (
            "Le car a été retrouvé à une dizaine de kilomètres de Lorval.",
            "On a retrouvé le car à une trentaine de kilomètres du chef-lieu.",
            {"a": ["une dizaine de kilomètres"], "b": ["une trentaine de kilomètres"]},
        ),
    ],
)
def test_the_only_figures_that_are_left_in_one_sentence_of_two_accounts_are_of_one_thing(
    told: Told, one: str, other: str, figures: dict[str, list[str]]
) -> None:
    (found,) = of_type(told(one, other, links=SAME)[1], DivergenceType.NUMBER)
    assert (found.confidence, quoted(found.values)) == (Confidence.HINT, figures)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another kind of figure, another fate, so many more that they are hardly of one thing, and terms of many things
        ("La ville compte trois millions d’âmes.", "La ville s’étend sur trente kilomètres."),
        ("La crue a noyé trois fermiers.", "La crue a blessé neuf bergers."),
        ("Le port est à deux kilomètres du marché.", "Le port est à deux cents kilomètres de la frontière."),
        ("Le maire est élu pour cinq ans.", "Le maire restera encore deux ans."),
    ],
)
def test_figures_of_two_things_are_not_held_against_each_other(told: Told, one: str, other: str) -> None:
    assert not of_type(told(one, other, links=SAME)[1], DivergenceType.NUMBER)


def test_a_passage_that_two_of_the_other_account_report_has_no_counterpart(told: Told) -> None:
    _, found = told(
        "Le car a été retrouvé à une dizaine de kilomètres de Lorval.",
        "On a retrouvé le car à une trentaine de kilomètres du chef-lieu.\nLe car a été retrouvé par des bergers.",
        links=[*SAME, (("a", 0), ("b", 1))],
    )
    assert not of_type(found, DivergenceType.NUMBER)

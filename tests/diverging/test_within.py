"""How closely a place is given."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


def test_a_place_inside_the_one_that_another_account_names_is_more_specific(told: Told) -> None:
    _, found = told(
        "Un convoi militaire a été attaqué à Barsa, dans la province de Lossa.",
        "Un convoi militaire a été attaqué dans la province de Lossa.",
        links=SAME,
    )
    (where,) = of_type(found, DivergenceType.PLACE)
    assert where.verdict is Verdict.MORE_SPECIFIC
    assert quoted(where.values) == {"a": ["Barsa"], "b": ["province de Lossa"]}


def test_an_account_that_names_the_inner_place_elsewhere_is_as_specific(told: Told) -> None:
    _, found = told(
        "Un convoi militaire a été attaqué à Barsa, dans la province de Lossa.",
        "Un convoi militaire a été attaqué dans la province de Lossa.\nLe marché de Barsa a fermé.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.PLACE) == []


def test_places_of_which_nobody_says_that_one_lies_in_the_other_are_not_ordered(told: Told) -> None:
    _, found = told(
        "Un convoi militaire a été attaqué dans le village de Barsa.",
        "Un convoi militaire a été attaqué dans la province de Lossa.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.PLACE) == []


def test_a_place_that_everybody_knows_to_lie_in_another_is_more_specific(told: Told) -> None:
    _, found = told(
        "Le bateau avait quitté la côte mardi pour gagner l'Europe.",
        "Le bateau avait quitté la côte mardi pour gagner l'Espagne.",
        links=SAME,
    )
    (where,) = of_type(found, DivergenceType.PLACE)
    assert quoted(where.values) == {"a": ["Europe"], "b": ["Espagne"]}


def test_a_place_found_by_a_larger_one_is_more_specific_than_that(told: Told) -> None:
    _, found = told(
        "Deux camions se sont percutés mardi près de Barsa.",
        "Deux camions se sont percutés mardi à Lirako, près de Barsa.",
        links=SAME,
    )
    (where,) = of_type(found, DivergenceType.PLACE)
    assert quoted(where.values) == {"a": ["Barsa"], "b": ["Lirako"]}


def test_a_capital_and_its_country_are_no_two_places(told: Told) -> None:
    _, found = told(
        "Un convoi militaire a été attaqué mardi au Mali.",
        "Un convoi militaire a été attaqué mardi à Bamako.",
        links=SAME,
    )
    assert [one for one in of_type(found, DivergenceType.PLACE) if one.verdict is Verdict.MORE_SPECIFIC] == []


def test_a_village_in_the_commune_of_another_place_is_one_question_however_it_is_spelled(told: Told) -> None:
    _, found = told(
        "La mine s’est effondrée à Tamakoto, village de la commune de Lossa.",
        "La mine s’est effondrée à Tamalkoto.",
        "La mine s’est effondrée près de Lossa.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("b", 0), ("c", 0))],
    )
    (where,) = of_type(found, DivergenceType.PLACE)
    assert where.verdict is Verdict.MORE_SPECIFIC
    assert [value.value for value in where.values] == ["Tamakoto", "Tamalkoto", "Lossa"]


@pytest.mark.parametrize(
    ("vague", "of_what"),
    [
        ("La galerie de la mine s’est effondrée dans le sud-ouest du Mali.", "sud-ouest"),
        ("La galerie de la mine s’est effondrée sur un site d’orpaillage du sud-ouest du Mali.", "site d’orpaillage du sud-ouest"),
        ("La galerie de la mine s’est effondrée dans un village.", "village"),
    ],
)  # fmt: skip
def test_a_place_with_a_name_is_more_specific_than_one_without(told: Told, vague: str, of_what: str) -> None:
    _, found = told(vague, "La galerie de la mine s’est effondrée à Barsa, dans le sud du pays.", links=SAME)
    (where,) = of_type(found, DivergenceType.PLACE)
    assert (where.verdict, where.confidence) == (Verdict.MORE_SPECIFIC, Confidence.HINT)
    assert quoted(where.values)["a"][0].endswith(of_what)
    assert quoted(where.values)["b"] == ["Barsa"]


@pytest.mark.parametrize(
    "vague",
    [
        # its account has the name too, or that of another place, or the commune is one that it told of
        "La galerie de la mine s’est effondrée dans un village.\nBarsa est en deuil.",
        "La galerie de la mine s’est effondrée dans un village de la Lossa.",
        "La galerie de la mine s’est effondrée dans la commune.",
    ],
)
def test_a_place_without_a_name_that_may_be_known_is_not_vague(told: Told, vague: str) -> None:
    _, found = told(vague, "La galerie de la mine s’est effondrée à Barsa.", links=SAME)
    assert Verdict.MORE_SPECIFIC not in {where.verdict for where in of_type(found, DivergenceType.PLACE)}


def test_a_vaguer_place_joins_the_question_that_two_others_are_asked(told: Told) -> None:
    _, found = told(
        "Un entrepôt de coton a brûlé mardi dans le nord de la ville.",
        "Un entrepôt de coton a brûlé mardi au quartier Barsa.",
        "Un entrepôt de coton a brûlé mardi au quartier Lirako.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("b", 0), ("c", 0))],
    )
    (where,) = of_type(found, DivergenceType.PLACE)
    assert where.verdict is Verdict.CONFLICT
    assert list(quoted(where.values)) == ["a", "b", "c"]

"""How closely a place is given."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict


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


@pytest.mark.parametrize(
    ("town", "quarter", "asked"),
    [
        ("à Kora", "au quartier Banto", ["Kora", "quartier Banto"]),
        ("à son domicile de Kora", "chez lui, au quartier Banto", ["domicile de Kora", "quartier Banto"]),
        ("dans la région de Kora", "au quartier Banto", []),
        ("au quartier Lirako", "au quartier Banto", []),
        ("à Kora", "au village de Banto", []),
    ],
)
def test_a_quarter_of_no_known_town_lies_in_the_town_where_the_same_was_done(
    told: Told, town: str, quarter: str, asked: list[str]
) -> None:
    _, found = told(
        f"Le potier a été arrêté mardi {town}.", f"Le potier a été interpellé mardi {quarter}.", links=SAME
    )
    wheres = [
        where for where in of_type(found, DivergenceType.PLACE) if where.verdict is Verdict.MORE_SPECIFIC
    ]
    assert [quote for where in wheres for (quote,) in quoted(where.values).values()] == asked


def test_a_quarter_is_more_specific_than_the_town_behind_it(told: Told) -> None:
    _, found = told(
        "Le potier a été arrêté mardi à Tinkaré.",
        "Le potier a été arrêté mardi au quartier de Barsa, à Tinkaré.",
        links=SAME,
    )
    (where,) = of_type(found, DivergenceType.PLACE)
    assert quoted(where.values) == {"a": ["Tinkaré"], "b": ["quartier de Barsa"]}


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


def test_an_account_that_names_a_town_by_its_first_half_has_its_name(told: Told) -> None:
    _, found = told(
        "La galerie de la mine s’est effondrée dans le centre du pays.\nBarsa est en deuil.",
        "La galerie de la mine s’est effondrée à Barsa-Lossa.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.PLACE) == []


def test_a_centre_for_something_is_not_the_centre_of_a_country(told: Told) -> None:
    _, found = told(
        "Les mineurs ont été soignés au centre de santé.", "Les mineurs ont été soignés à Kayes.", links=SAME
    )
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


@pytest.mark.parametrize(
    ("loosely", "closely", "answers"),
    [
        ("Le voleur a été arrêté à son domicile.", "Le voleur a été arrêté à son domicile, au quartier Barsa.", ["domicile", "quartier Barsa"]),
        ("Le voleur a été arrêté chez lui.", "Le voleur a été arrêté dans sa maison de la rue Barsa.", ["lui", "rue Barsa"]),
        ("Le conteur est mort à l’hôpital.", "Le conteur est mort à l’hôpital Barsa.", ["hôpital", "hôpital Barsa"]),
        ("Les écoles ont fermé dans les communes inondées.", "Les écoles ont fermé dans trois communes, Barsa, Lirako et Tinkaré.", ["les communes inondées", "Barsa, Lirako et Tinkaré"]),
        ("La marche a été dispersée dans plusieurs quartiers.", "La marche a été dispersée à Barsa et à Lirako.", ["plusieurs quartiers", "Barsa et à Lirako"]),
        ("Le ministre des Transports, qui se trouve à l’étranger, a présenté sa démission par courrier.", "Le ministre des Transports, en vacances à Barsa, a envoyé sa démission par courrier.", ["l’étranger", "Barsa"]),
        ("Le voleur a été extradé vers un pays voisin.", "Le voleur a été extradé vers le Togo.", ["un pays voisin", "Togo"]),
        ("Deux camions se sont percutés mardi à 40 km de la capitale.", "Deux camions se sont percutés mardi à Barsa.", ["à 40 km de la capitale", "Barsa"]),
        ("Le potier est mort lundi dans le Sud.", "Le potier est mort lundi à Barsa.", ["le Sud", "Barsa"]),
    ],
)  # fmt: skip
def test_a_place_told_by_what_it_is_is_told_closer_by_its_name(
    told: Told, loosely: str, closely: str, answers: list[str]
) -> None:
    _, found = told(loosely, closely, links=SAME)
    (where,) = of_type(found, DivergenceType.PLACE)
    assert (where.verdict, where.confidence) == (Verdict.MORE_SPECIFIC, Confidence.HINT)
    assert [text for texts in quoted(where.values).values() for text in texts] == answers


@pytest.mark.parametrize(
    ("loosely", "closely"),
    [
        # one of several, of another act, beside another spot, told with its names elsewhere, no closer, and of a country that it may not be
        ("Les écoles primaires ont fermé lundi dans plusieurs villes.", "Les écoles primaires ont fermé lundi à Barsa."),
        ("Le voleur a été arrêté à son domicile.", "Le voleur a été jugé à son domicile, au quartier Barsa."),
        ("Le voleur a été arrêté à son domicile.", "Le voleur a été arrêté à l’hôpital Barsa."),
        ("Les brûlés ont été soignés à l’hôpital de la ville.", "Les brûlés ont été soignés à l’hôpital régional de Barsa."),
        ("Les écoles ont fermé dans trois communes.\nBarsa et Lirako pleurent.", "Les écoles ont fermé à Barsa et à Lirako."),
        ("Deux camions se sont percutés mardi à 40 km de la capitale.", "Deux camions se sont percutés mardi au nord de Barsa."),
        ("Le voleur a été arrêté dans un village.", "Le voleur a été arrêté au Togo."),
        ("La France a condamné le putsch, comme plusieurs pays.", "Le putsch a été condamné au Togo."),
    ],
)  # fmt: skip
def test_a_place_that_may_be_another_is_not_told_closer(told: Told, loosely: str, closely: str) -> None:
    _, found = told(loosely, closely, links=SAME)
    assert Verdict.MORE_SPECIFIC not in {where.verdict for where in of_type(found, DivergenceType.PLACE)}


def test_a_list_of_places_tells_closer_what_an_english_account_tells_without_names(told: Told) -> None:
    _, found = told(
        "Primary schools were closed in several towns.",
        "Primary schools were closed in three towns, Barsa, Lirako and Tinkaré.",
        links=SAME,
        language="en",
    )
    (where,) = of_type(found, DivergenceType.PLACE)
    assert quoted(where.values) == {"a": ["several towns"], "b": ["Barsa, Lirako and Tinkaré"]}

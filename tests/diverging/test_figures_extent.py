"""How much of what happened a figure covers: whoever speaks for one house or one place counts what happened there."""

import pytest
from telling import Told, linked, of_type, quoted, story_of

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.figures.claims import claims
from sahelread.i18n import say
from sahelread.model import DivergenceType


def places(text: str) -> list[str | None]:
    story = story_of([text], published=None)
    return [claim.referent.place for claim in claims(Accounts(story, linked([]))) if claim.referent.fate]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Nous avons reçu neuf morts », dit le directeur de l’hôpital de Loba.", ["loba"]),
        ("« Nous avons reçu neuf morts », dit un infirmier.", [""]),
        ("L’hôpital régional de Loba a reçu treize corps.", ["loba"]),
        ("Treize corps sont à la morgue.", ["morgue"]),
        ("Le maire de Tiou a dit que cinq personnes étaient mortes dans sa commune.", ["tiou"]),
        ("Le gouverneur a dit que cinq personnes étaient mortes dans sa région.", [None]),
        ("Nous avons perdu cinq hommes, qui sont morts hier.", [None]),
        ("Cinq hommes ont été arrêtés dans la seule capitale.", ["capitale"]),
        ("Cinq hommes ont été arrêtés dans le seul but de faire peur.", [None]),
    ],
)
def test_who_speaks_for_a_house_or_a_town_counts_what_happened_there(
    text: str, expected: list[str | None]
) -> None:
    assert places(text) == expected


def test_the_dead_of_a_town_are_asked_for_under_its_name_and_are_no_low_figure(told: Told) -> None:
    found = told(
        "L’inondation a fait 22 morts.\nÀ Bandé, on déplore six décès.",
        "L’inondation a fait 24 morts.\nLes habitants de Bandé ont enterré sept corps.",
        links=[(("a", 0), ("b", 0)), (("a", 1), ("b", 1))],
    )[1]
    asked = {say(one.question): quoted(one.values) for one in of_type(found, DivergenceType.NUMBER)}
    assert asked == {
        "How many dead?": {"a": ["22 morts"], "b": ["24 morts"]},
        "How many dead (Bandé)?": {"a": ["six décès"], "b": ["sept corps"]},
    }


def test_the_toll_that_only_one_account_gives_a_place_is_the_toll_of_the_others(told: Told) -> None:
    found = told(
        "Dix-huit villageois ont été tués lundi à Sirba.\nUne quarantaine de personnes ont péri dans la province ce mois-ci.",
        "Au moins 20 villageois ont été tués lundi dans une attaque.",
        "Lundi, 17 villageois sont morts dans une attaque.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("b", 0), ("c", 0))],
    )[1]
    (toll,) = of_type(found, DivergenceType.NUMBER)
    assert quoted(toll.values)["a"][0] == "Dix-huit villageois"


def test_the_dead_of_another_country_are_others_and_the_storys_own_country_is_no_part(told: Told) -> None:
    found = told(
        "Soixante-six enfants sont morts en Gambie.\nEn Indonésie, plus de 150 enfants ont péri de même.",
        "Au moins 70 enfants sont morts en Gambie.",
        "Soixante-neuf enfants sont morts.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("b", 0), ("c", 0))],
    )[1]
    (toll,) = of_type(found, DivergenceType.NUMBER)
    assert quoted(toll.values) == {
        "a": ["Soixante-six enfants"],
        "b": ["Au moins 70 enfants"],
        "c": ["Soixante-neuf enfants"],
    }


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "La crue a fait 12 morts à Tin Karé et 20 à Sofarah.",
            "Le préfet compte 12 morts à Tinkaré et 26 à Sofara.",
            ["20", "26"],
        ),
        (
            "Le maire de la commune de Bassou compte 12 morts à Tinkaré et 20 à Sofara.",
            "Le bilan est de 12 morts à Tinkaré et 26 à Sofara.",
            ["20", "26"],
        ),
    ],
)
def test_each_place_has_its_toll_however_it_is_spelt(
    told: Told, one: str, other: str, words: list[str]
) -> None:
    found = told(one, other, links=[(("a", 0), ("b", 0))])[1]
    (toll,) = of_type(found, DivergenceType.NUMBER)
    assert [word for (word,) in quoted(toll.values).values()] == words


def test_those_who_are_avenged_are_none_of_the_dead_of_the_day(told: Told) -> None:
    found = told(
        "Les bergers voulaient venger la mort de trois des leurs. Ils ont tué 30 meuniers de Tinkaré.",
        "Selon un habitant de Tinkaré, les bergers ont tué 41 meuniers en représailles au lynchage de deux des leurs.",
        links=[(("a", 0), ("b", 0)), (("a", 1), ("b", 0))],
    )[1]
    asked = [sorted(quoted(one.values).values()) for one in of_type(found, DivergenceType.NUMBER)]
    assert sorted(asked) == [
        [["30 meuniers de Tinkaré"], ["41 meuniers"]],
        [["deux des leurs"], ["trois des leurs"]],
    ]

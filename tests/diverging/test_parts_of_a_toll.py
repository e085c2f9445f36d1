"""What is no toll of all: a part of it, and what is told of other places, other days and other events."""

from __future__ import annotations

from datetime import date

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import DivergenceType


def test_those_with_a_noun_of_their_own_are_some_of_all_whoever_counts_them(told: Told) -> None:
    _, found = told(
        "On compte 30 blessés, selon la mairie.\nLa police parle de treize agents blessés.",
        "Une trentaine de manifestants ont été blessés.",
        "Plus de soixante personnes ont été blessées.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0))],
    )
    (asked,) = of_type(found, DivergenceType.NUMBER)
    assert [len(quotes) for quotes in quoted(asked.values).values()] == [1, 1, 1]


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        (
            "Neuf blessés ont été admis à l'hôpital de Téra.",
            "Trente blessés ont été admis à l'hôpital de Téra.",
            1,
        ),
        ("Neuf personnes ont été blessées et soignées à l'hôpital.", "L'attaque a fait trente blessés.", 1),
        ("Neuf blessés ont été admis à l'hôpital de Téra.", "L'attaque a fait trente blessés.", 0),
    ],
)
def test_the_wounded_of_a_hospital_are_a_part_only_of_those_whom_another_counts_wherever_they_are(
    told: Told, one: str, other: str, asked: int
) -> None:
    assert len(of_type(told(one, other, links=SAME)[1], DivergenceType.NUMBER)) == asked


def test_officers_are_no_soldiers_among_others(told: Told) -> None:
    _, found = told(
        "Cent soldats ont été tués, parmi lesquels quatre colonels.\nLe marché est fermé.",
        "Cent soldats ont été tués.\nTrois colonels figurent parmi les morts.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("b", 1))],
    )
    (asked,) = of_type(found, DivergenceType.NUMBER)
    assert quoted(asked.values) == {"a": ["quatre colonels"], "b": ["Trois colonels"]}


def test_wounded_who_died_are_a_part_of_the_dead(told: Told) -> None:
    _, found = told(
        "Le bilan est de 98 morts.\nSix blessés ont succombé à l'hôpital.",
        "Le bilan est de 92 morts.",
        links=[(("a", 0), ("b", 0)), (("a", 1), ("b", 0))],
    )
    (asked,) = of_type(found, DivergenceType.NUMBER)
    assert quoted(asked.values) == {"a": ["98 morts"], "b": ["92 morts"]}


@pytest.mark.parametrize(
    ("behind", "asked"),
    [("Elle transportait 350 passagers.", 0), ("Une barque transportait 350 passagers.", 1)],
)
def test_what_goes_on_with_another_event_is_of_that(told: Told, behind: str, asked: int) -> None:
    _, found = told(
        f"En mai 2019, une barque avait coulé près d'Inongo.\n{behind}",
        "La barque transportait 110 passagers.",
        links=[(("a", 1), ("b", 0))],
        published=date(2025, 4, 18),
    )
    assert len(of_type(found, DivergenceType.NUMBER)) == asked


def test_those_of_another_attack_are_not_among_the_dead_of_this_one(told: Told) -> None:
    _, found = told(
        "L'attaque a fait 92 morts.\nAu moins 70 soldats ont été tués dans une embuscade à Gorgi.\n"
        "En dix ans, le conflit a fait 36 000 morts.",
        "L'attaque a fait 98 morts.",
        links=[(("a", 0), ("b", 0)), (("a", 1), ("b", 0))],
    )
    (asked,) = of_type(found, DivergenceType.NUMBER)
    assert quoted(asked.values)["a"] == ["92 morts"]


@pytest.mark.parametrize(
    ("when", "asked"),
    [("entre le 15 et le 17 février", 0), ("dans la nuit du 15 au 16 février", 1), ("dans la région", 1)],
)
def test_that_none_died_on_some_days_is_no_toll(told: Told, when: str, asked: int) -> None:
    _, found = told(
        f"Aucun décès n'a été signalé {when}.",
        "L'épidémie a fait quatre morts.",
        links=SAME,
        published=date(2021, 2, 18),
    )
    assert len(of_type(found, DivergenceType.NUMBER)) == asked


def test_who_was_aboard_on_boats_of_two_years_is_no_question(told: Told) -> None:
    _, found = told(
        "En mai 2019, une barque avait coulé près d'Inongo.\nElle transportait plus de 350 passagers.",
        "En mars 2021, une barque avait coulé près de Mushie.\nElle transportait entre 230 et 250 passagers.",
        links=[(("a", 1), ("b", 1))],
        published=date(2025, 4, 18),
    )
    assert of_type(found, DivergenceType.NUMBER) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # "et" ends what is put in about the dead
        (
            "Il a compté 92 soldats tués, parmi lesquels des officiers, et 47 blessés.",
            "Le bilan est de 92 morts et de 50 blessés.",
        ),
        (
            "Dix maisons ont été réduites en cendres à Téra.",
            "Douze maisons ont brûlé à Téra.",
        ),
    ],
)
def test_what_is_told_behind_an_aside_or_in_other_words_is_all_of_it(
    told: Told, one: str, other: str
) -> None:
    assert len(of_type(told(one, other, links=SAME)[1], DivergenceType.NUMBER)) == 1


@pytest.mark.parametrize(
    ("also", "quotes"),
    [
        ("Soixante-dix corps ont été inhumés samedi.", 1),
        ("Il y a eu soixante-dix morts.", 1),
        ("Selon la mairie, il y a eu soixante-dix morts.", 2),
        ("Il y a eu 140 morts.", 2),  # more than the first: no part of it
        ("Il y a eu 98 morts.", 2),  # which another account gives
    ],
)
def test_a_lower_figure_that_one_account_alone_gives_behind_its_first_is_a_part(
    told: Told, also: str, quotes: int
) -> None:
    _, found = told(
        f"L'attaque a fait 104 morts.\n{also}",
        "L'attaque a fait 98 morts.",
        "L'attaque a fait 110 morts.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0))],
    )
    (asked,) = of_type(found, DivergenceType.NUMBER)
    assert len(quoted(asked.values)["a"]) == quotes


def test_some_of_all_that_they_asked_for_are_counted_as_any(told: Told) -> None:
    _, found = told(
        "Les dockers ont obtenu gain de cause sur cinq de leurs six revendications.",
        "Sur six revendications, quatre ont été satisfaites.",
        links=SAME,
    )
    (asked,) = of_type(found, DivergenceType.NUMBER)
    assert list(quoted(asked.values).values()) == [["cinq de leurs six revendications"], ["quatre"]]


def test_parts_of_a_toll_are_held_against_each_other_where_one_word_tells_which_part_it_is(
    told: Told,
) -> None:
    one = "Plus de vingt-cinq corps avaient été identifiés."
    for other, asked in (
        ("Dix-huit corps avaient été identifiés.", 1),
        ("Dix-huit corps avaient été remis.", 0),
    ):
        _, found = told(
            f"Le bus est tombé.\n{one}", f"Le bus est tombé.\n{other}", links=[(("a", 1), ("b", 1))]
        )
        assert len(of_type(found, DivergenceType.NUMBER)) == asked


def test_whoever_of_the_dead_has_a_noun_is_counted_by_it(told: Told) -> None:
    _, found = told(
        "Parmi eux, 26 enfants et 14 femmes.", "Il se décompose ainsi : 26 enfants, dix femmes.", links=SAME
    )
    (asked,) = of_type(found, DivergenceType.NUMBER)
    assert quoted(asked.values) == {"a": ["14 femmes"], "b": ["dix femmes"]}

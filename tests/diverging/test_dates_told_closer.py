"""A day and the week or the month that it is in: one account knows it closer."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("Omar Tazi a été nommé en avril.", "Omar Tazi a été nommé le 2 avril.", ["avril", "2 avril"]),
        ("Le bac a coulé en 2019.", "Le bac a coulé en novembre 2019.", ["2019", "novembre 2019"]),
        (
            "Les deux syndicats rappellent le sort du passeur de Kora et de ses frères, portés disparus depuis août.",
            "La veuve du passeur de Kora, enlevé le 9 août, demande justice.",
            ["depuis août", "9 août"],
        ),
        (  # what is told beside on a day of its own is of the same kind
            "Les deux syndicats rappellent le sort du passeur de Kora, porté disparu depuis août, et celui du bedeau, enlevé en mai.",
            "La veuve du passeur de Kora, enlevé le 9 août, demande justice.",
            ["depuis août", "9 août"],
        ),
        (
            "La digue de Kora a cédé il y a deux ans.",
            "La digue de Kora a cédé le 24 août 2023.",
            ["il y a deux ans", "24 août 2023"],
        ),
        (  # of one act in passages that have nothing else alike
            "C’est un chimiste de Kora, employé de l’usine, qui a donné l’alerte en 2019 par une lettre.",
            "Un gardien de l’usine s’en était plaint ; le préfet a été informé en mai 2019.",
            ["2019", "mai 2019"],
        ),
        (
            "Le traité du lac sera signé dans les prochains jours.",
            "Le traité du lac sera signé mardi.",
            ["dans les prochains jours", "mardi"],
        ),
        (
            "Le scrutin de Kora aura lieu en fin d’année.",
            "Le scrutin de Kora aura lieu le 7 décembre.",
            ["fin d’année", "7 décembre"],
        ),
        (
            "Le procès de l’armateur s’ouvrira début mars.",
            "C’est le 4 mars que s’ouvrira le procès de l’armateur.",
            ["début mars", "4 mars"],
        ),
    ],
)
def test_who_tells_the_day_is_closer_than_who_tells_the_month(
    told: Told, one: str, other: str, days: list[str]
) -> None:
    (found,) = of_type(told(one, other, links=SAME)[1], DivergenceType.DATE)
    assert found.verdict is Verdict.MORE_SPECIFIC
    assert [quote for quotes in quoted(found.values).values() for quote in quotes] == days


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a weekday is in no month that is named, and a day is itself
        ("Le bac a coulé en septembre.", "Le bac a coulé mercredi."),
        ("Le bac a coulé il y a un an et demi.", "Le bac a coulé en mars 2024."),
        ("Le bac a coulé le 17 septembre.", "Le bac a coulé mercredi 17 septembre."),
        # what is only recalled as of last year
        ("Le bac a coulé l’an dernier.", "Le bac a coulé en mars 2024."),
    ],
)
def test_days_that_are_one_are_no_closer(told: Told, one: str, other: str) -> None:
    assert not of_type(told(one, other, links=SAME)[1], DivergenceType.DATE)


@pytest.mark.parametrize(
    ("one", "other", "hours"),
    [
        ("Le bac a coulé mardi.", "Le bac a coulé mardi soir.", ["mardi", "mardi soir"]),
        (
            "Le bac a coulé samedi à Kora.",
            "Le bac a coulé samedi vers 4 heures du matin.",
            ["samedi", "samedi vers 4 heures du matin"],
        ),
        ("Le bac a coulé hier soir.", "Le bac a coulé hier.", ["hier soir", "hier"]),
    ],
)
def test_who_tells_the_hour_is_closer_than_who_tells_the_day(
    told: Told, one: str, other: str, hours: list[str]
) -> None:
    (found,) = of_type(told(one, other, links=SAME)[1], DivergenceType.TIME)
    assert found.verdict is Verdict.MORE_SPECIFIC
    assert [quote for quotes in quoted(found.values).values() for quote in quotes] == hours


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # both tell the hour; a day that says which one is meant; the hour of something else
        ("Le trafic du bac reprendra demain matin.", "Le trafic du bac reprendra samedi matin."),
        ("Le bac a coulé mardi. C’est à 4 heures du matin qu’il a coulé.", "Le bac a coulé mardi soir."),
        (
            "Les violences de mardi ont fait dix blessés à Kora.",
            "Des violences ont éclaté mardi soir à Kora.",
        ),
        ("Le bac a coulé mardi.", "Le gérant du bac a porté plainte mardi soir."),
        ("Le bac a coulé mardi.", "Le bac a coulé mardi, dans la soirée une grue est venue à Kora."),
    ],
)
def test_no_hour_is_asked_of_what_both_tell_or_neither(told: Told, one: str, other: str) -> None:
    found = of_type(told(one, other, links=SAME)[1], DivergenceType.TIME)
    assert [when for when in found if when.verdict is Verdict.MORE_SPECIFIC] == []


def test_the_part_of_a_day_counted_from_today_is_held_against_an_hour(told: Told) -> None:
    (found,) = of_type(
        told("Le bac a coulé hier soir.", "Le bac a coulé hier à 9 heures.", links=SAME)[1],
        DivergenceType.TIME,
    )
    assert found.verdict is Verdict.CONFLICT


def test_the_hour_of_a_weekday_of_no_known_week_is_closer_too(told: Told) -> None:
    _, found = told("Le bac a coulé mardi.", "Le bac a coulé mardi soir.", links=SAME, published=None)
    assert [when.verdict for when in of_type(found, DivergenceType.TIME)] == [Verdict.MORE_SPECIFIC]


def test_the_part_of_the_day_of_a_visit_is_missed_by_nobody(told: Told) -> None:
    found = told(
        "Le préfet s'est rendu dimanche après-midi au port de Kora.",
        "Le préfet s'est rendu au port de Kora dimanche.",
        links=SAME,
    )[1]
    assert not of_type(found, DivergenceType.TIME)


def test_nobody_asks_how_closely_a_day_is_told_that_only_says_which_event_is_meant(told: Told) -> None:
    found = told(
        "Les survivants de l'attaque du 30 mai 2021 attendent le procès.",
        "Les survivants de l'attaque de mai 2021 attendent le procès.",
        links=SAME,
    )[1]
    assert not of_type(found, DivergenceType.DATE)

"""Which dates of a question are of one act."""

from datetime import date

import pytest
from telling import SAME, Told, of_type, quoted, story_of

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.times.dated import comparable_dates
from sahelread.model import Alignment, Confidence, DivergenceType, Verdict
from sahelread.text.dates import Role

THREE = [(("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("b", 0), ("c", 0))]
# What else the accounts tell, so that the words of what happened are rare among theirs.
BESIDES = "\nLa récolte de mil est bonne.\nLe maire a inauguré une fontaine."


def days(told: Told, *accounts: str) -> list[dict[str, list[str]]]:
    _, found = told(accounts[0] + BESIDES, *accounts[1:], links=THREE)
    return [quoted(day.values) for day in of_type(found, DivergenceType.DATE)]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Mercredi 17 septembre, vers 13 heures, la colonne a été prise sous un feu nourri.", "attack"),
        ("Vers 13 heures, la colonne était en route pour la foire annuelle.", None),
    ],
)
def test_an_hour_that_opens_a_sentence_is_that_of_what_befell_behind_the_comma(
    text: str, deed: str | None
) -> None:
    accounts = Accounts(story_of((text, "Rien."), published=date(2025, 9, 19)), Alignment())
    hours = [
        one
        for told in accounts
        for one in comparable_dates(told)
        if one.when.role is Role.HOUR and one.article == "a"
    ]
    assert [one.deed for one in hours] == [deed]


@pytest.mark.parametrize(
    "telling",
    [
        "L’homme soupçonné de l’attaque du marché de Sanga a été arrêté dimanche.",
        "Le ministre a visité dimanche les blessés de l’attaque du marché de Sanga.",
        "Le pays pleure ce dimanche les morts de l’attaque du marché de Sanga.",
    ],
)
def test_the_day_of_another_act_is_no_answer_about_the_attack(told: Told, telling: str) -> None:
    assert (
        days(
            told,
            "Des hommes armés ont attaqué vendredi le marché de Sanga.",
            "Le marché de Sanga a été attaqué vendredi par des hommes armés.",
            telling,
        )
        == []
    )


def test_another_day_of_the_same_act_is_one(told: Told) -> None:
    assert days(
        told,
        "Des hommes armés ont attaqué vendredi le marché de Sanga.",
        "Le marché de Sanga a été attaqué vendredi par des hommes armés.",
        "Le marché de Sanga a été attaqué jeudi par des hommes armés.",
    ) == [{"a": ["vendredi"], "b": ["vendredi"], "c": ["jeudi"]}]


def test_an_account_answers_with_its_hour_not_with_the_part_of_the_day_that_it_tells_first(
    told: Told,
) -> None:
    _, found = told(
        "Le pont de Sanga s’est effondré lundi soir." + BESIDES + "\nIl était 20 h 15.",
        "Le pont de Sanga s’est effondré lundi vers 20 h 15.",
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, DivergenceType.TIME) == []


def test_a_part_of_the_day_stays_vaguer_than_the_hour_of_another_account(told: Told) -> None:
    _, found = told(
        "Le pont de Sanga s’est effondré lundi soir." + BESIDES + "\nIl était 9 h 15 quand on l’a fermé.",
        "Le pont de Sanga s’est effondré lundi vers 20 h 15.",
        links=[(("a", 0), ("b", 0))],
    )
    (hour,) = of_type(found, DivergenceType.TIME)
    assert hour.verdict is Verdict.MORE_SPECIFIC


def test_a_weekday_is_that_of_a_full_date_whatever_its_week(told: Told) -> None:
    assert (
        days(
            told,
            "L’ancien préfet a été condamné lundi à Sanga.",
            "L’ancien préfet a été condamné le lundi 25 août 2025 à Sanga.",
            "L’ancien préfet a été condamné à Sanga.",
        )
        == []
    )


def test_an_hour_of_no_act_is_of_the_course_that_its_sentence_dates() -> None:
    text = "Les pompiers ont été appelés à 8 h 05, et tous étaient là à 8 h 20."
    passage = next(iter(Accounts(story_of((text, "Rien à signaler."), published=None), Alignment())))
    first, second = (one.deed for one in comparable_dates(passage))
    assert first is not None
    assert second == first


@pytest.mark.parametrize(
    "other",
    [
        "D'après des témoins arrêtés depuis, le feu a pris vers 5 heures.",
        "Un détenu qui a survécu a raconté que le feu avait pris vers 5 heures.",
    ],
)
def test_what_took_place_at_an_hour_is_not_what_befell_those_who_tell_it(told: Told, other: str) -> None:
    _, found = told("L'incendie s'est déclaré vers 4 heures du matin.", other, links=SAME)
    (hour,) = of_type(found, DivergenceType.TIME)
    assert hour.verdict is Verdict.CONFLICT


def test_the_days_of_one_act_are_no_less_apart_for_what_else_was_done_on_several(told: Told) -> None:
    _, found = told(
        "L'ambassadeur allemand, expulsé par la junte, a quitté le pays samedi soir.",
        "Après le renvoi de l'ambassadeur allemand en fin de semaine dernière, la junte s'explique.\n"
        "L'ambassadeur a quitté le pays dimanche, selon la police.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("b", 1))],
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert (day.confidence, quoted(day.values)) == (
        Confidence.SURE,
        {"a": ["samedi soir"], "b": ["dimanche"]},
    )


def test_the_hour_behind_a_day_is_of_the_same_act(told: Told) -> None:
    _, found = told(
        "L'accident s'est produit vers 6h40, à l'entrée du port.",
        # the company's name is nothing that was done, nor is the day before the hour in the way
        "Deux bacs de la société nouvelle de transport sont entrés en collision le mercredi 17 août 2022 à 6h55.",
    )
    (hour,) = of_type(found, DivergenceType.TIME)
    assert quoted(hour.values) == {"a": ["vers 6h40"], "b": ["6h55"]}


def test_the_hour_of_the_page_is_of_nothing_that_happened() -> None:
    text = "La rédaction - 17 août 2022, 19h30"
    story = story_of((text, "Rien à signaler."), published=date(2022, 8, 17))
    assert list(comparable_dates(next(iter(Accounts(story, Alignment()))))) == []


@pytest.mark.parametrize(
    "other",
    [
        "Les assaillants ont attaqué le camp vers 6 heures.",
        "L'assaut a été donné vers 6 heures.",
        "L'attaque, survenue vers 6 heures, a duré une heure.",
    ],
)
def test_what_is_over_at_once_was_done_when_it_began(told: Told, other: str) -> None:
    _, found = told("L'attaque a commencé à 4 heures du matin." + BESIDES, other, links=SAME)
    (hour,) = of_type(found, DivergenceType.TIME)
    assert hour.verdict is Verdict.CONFLICT

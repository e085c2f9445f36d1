"""Which day or hour is of which act, where a passage tells of more than one."""

import pytest
from telling import SAME, Pair, Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType

THREE: list[Pair] = [*SAME, (("a", 0), ("c", 0)), (("b", 0), ("c", 0))]


def moments(told: Told, *texts: str, links: list[Pair] = SAME) -> list[dict[str, list[str]]]:
    """The days and hours that are asked about, as they are quoted."""
    found = told(*texts, links=links)[1]
    kinds = (DivergenceType.DATE, DivergenceType.TIME)
    return [quoted(one.values) for kind in kinds for one in of_type(found, kind)]


def test_midnight_is_the_hour_at_which_a_day_begins(told: Told) -> None:
    assert not moments(
        told, "Le décret est entré en vigueur à minuit.", "Le décret est entré en vigueur à 0 heure."
    )


def test_an_end_that_has_its_own_day_is_not_that_of_the_hour_behind_it(told: Told) -> None:
    (hour,) = moments(
        told,
        "Le bac, qui rentrait la veille, a chaviré vers 19 heures.",
        "Le bac, qui avait quitté Barsa la veille, a chaviré peu avant minuit.",
    )
    assert hour == {"a": ["vers 19 heures"], "b": ["peu avant minuit"]}


def test_what_began_at_two_hours_is_not_one_where_nothing_else_is_told_alike(told: Told) -> None:
    assert not moments(
        told,
        "Le bal a eu lieu au stade.\nLa panne de courant avait commencé à 21 heures.",
        "Le bal a eu lieu au stade.\nLa bagarre, commencée peu après 23 heures, a duré longtemps.",
        "Le bal a eu lieu au stade.",
        "Le bal a eu lieu au stade.",
        links=[(("a", 1), ("b", 1))],
    )


def test_the_hour_of_a_meeting_is_not_that_of_what_it_is_about(told: Told) -> None:
    (hour,) = moments(
        told,
        "Le train a déraillé à la mi-journée.\nUne cellule de crise s'est réunie vers midi.",
        "Le train a déraillé vers midi.",
        "Le train a déraillé à 15 heures.",
        links=THREE,
    )
    assert hour["a"] == ["à la mi-journée"]


# What is told on Friday 19 September.
@pytest.mark.parametrize(
    ("announced", "done", "days"),
    [
        (
            "Le Conseil se réunira mardi.",
            "Le Conseil, qui s'est réuni vendredi, a voté.",
            ["mardi", "vendredi"],
        ),
        (
            "Le préfet doit se rendre sur place lundi.",
            "Le préfet a visité vendredi la digue.",
            ["lundi", "vendredi"],
        ),
    ],
)
def test_what_was_done_before_the_day_it_was_announced_for_is_asked_about_as_a_hint(
    told: Told, announced: str, done: str, days: list[str]
) -> None:
    (found,) = of_type(told(announced, done, links=SAME)[1], DivergenceType.DATE)
    assert [quote for quotes in quoted(found.values).values() for quote in quotes] == days
    assert found.confidence is Confidence.HINT


@pytest.mark.parametrize(
    "done",
    [
        "Le Conseil s'est réuni jeudi.",  # before it was announced: another time
        "Le Conseil s'est réuni mercredi 24 septembre.",  # later: put off
        "Le Conseil s'est réuni mardi 23 septembre.",
    ],
)
def test_what_was_announced_may_be_done_again_or_later(told: Told, done: str) -> None:
    assert not moments(told, "Le Conseil se réunira mardi.", done)


def test_what_holds_from_a_day_to_come_is_to_come_whatever_was_decided(told: Told) -> None:
    (since,) = moments(
        told,
        "Le président a décrété un deuil de trois jours à compter de samedi.",
        "Un deuil de trois jours sera observé à partir du lundi 22 septembre.",
    )
    assert since == {"a": ["à compter de samedi"], "b": ["à partir du lundi 22 septembre"]}


def test_a_day_behind_that_of_a_participle_is_not_of_the_participle(told: Told) -> None:
    (day,) = moments(
        told,
        "L'accord paraphé mercredi à Kola prévoit l'arrêt des combats à partir de lundi.",
        "L'accord avait été signé mardi à Kola.",
    )
    assert day["a"] == ["mercredi"]


def test_the_day_before_is_counted_from_the_paragraph_before(told: Told) -> None:
    (day,) = moments(
        told,
        "Le barrage a cédé le mercredi 17 septembre.",
        "Le jeudi 18 septembre, le préfet est arrivé.\nIl a vu la vallée.\nIl y avait foule.\nLe barrage a cédé l'avant-veille.",
        links=[(("a", 0), ("b", 3))],
    )
    assert day == {"a": ["mercredi 17 septembre"], "b": ["l'avant-veille"]}


def test_what_was_done_the_same_evening_was_not_done_the_day_after(told: Told) -> None:
    (day,) = moments(
        told,
        "Arrêté le 3 juin, le maire a été relâché le soir même.",
        "Arrêté le 3 juin, le maire a été relâché le lendemain.",
    )
    assert day == {"a": ["le soir même"], "b": ["le lendemain"]}


# What is told on Friday 19 September.
def test_two_acts_that_one_passage_dates_apart_are_no_question_of_one_day(told: Told) -> None:
    assert not moments(
        told,
        "Le commandant du port de Sanga, destitué lundi, a accepté mercredi de démissionner.",
        "Sous la pression des bateliers de Sanga, le commandant du port a démissionné mercredi.",
    )
    assert moments(
        told,
        "Le commandant du port de Sanga a été destitué lundi.",
        "Sous la pression des bateliers de Sanga, le commandant du port a démissionné mercredi.",
    )


def test_arrivals_of_which_nothing_else_is_told_alike_are_two(told: Told) -> None:
    assert not moments(
        told,
        "Un pêcheur dit avoir vu arriver dimanche de nombreux naufragés.",
        "Le fils de la navigatrice est arrivé mardi à Barsa.",
    )


def test_a_participle_that_only_carries_a_noun_gives_it_its_hour(told: Told) -> None:
    (hour,) = moments(
        told,
        "La matinée avait commencé par des tirs, entendus dès 4 h 30 près du port de Sanga.",
        "Il était environ 3 heures du matin quand les premiers coups de feu ont éclaté près du port de Sanga.",
    )
    assert hour == {"a": ["4 h 30"], "b": ["Il était environ 3 heures du matin"]}


def test_the_hour_at_which_something_went_on_is_not_that_at_which_it_began(told: Told) -> None:
    assert not moments(
        told,
        "Des tirs ont été entendus dès 4 heures près du port de Sanga.",
        "À 8 heures, les tirs continuaient près du port de Sanga.",
    )

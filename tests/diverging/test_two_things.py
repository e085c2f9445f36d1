"""What makes two days those of two things, and what is but a slip of the pen."""

from dataclasses import replace
from datetime import date

import pytest
from telling import SAME, Told, linked, of_type, story_of

from sahelread.diverging import diverge
from sahelread.model import Confidence, DivergenceType

# What else the accounts tell: of two passages alone no word is rare.
REST = "\nLe riz a renchéri.\nLe port reçoit du sucre.\nUn colloque réunit des savants.\nLa récolte de coton est bonne.\nLe stade accueille un club."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le pont de Sanga s’était effondré le 12 mars 2014.", "Le pont de Sanga s’était effondré le 12 mars 2024."),
        ("Le pont de Sanga s’était effondré le 12 mars 2014.", "Le pont de Sanga s’était effondré le 12 mai 2014."),
    ],
)  # fmt: skip
def test_a_month_or_a_year_that_differs_alone_is_a_slip_of_one_day(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert len(of_type(found, DivergenceType.DATE)) == 1


def test_a_day_after_the_account_appeared_is_not_to_come_where_its_verb_is_done(told: Told) -> None:
    _, found = told(
        "Le 20 septembre, les députés ont voté la loi sur l’eau.",
        "Les députés ont voté la loi sur l’eau le 18 septembre.",
        links=SAME,
        published=date(2025, 9, 19),
    )
    assert len(of_type(found, DivergenceType.DATE)) == 1


@pytest.mark.parametrize(("appeared", "is_one"), [(date(2025, 9, 10), True), (date(2025, 9, 2), False)])
def test_what_was_told_long_before_the_day_that_another_gives_is_another_act(
    appeared: date, is_one: bool
) -> None:
    day = (
        "Le tribunal a validé mardi le vote de Sanga.",
        "Le tribunal a validé le 10 septembre le vote de Sanga.",
    )
    story = story_of([text + REST for text in day], published=date(2025, 9, 12))
    first, *others = story.articles
    story = replace(story, articles=(replace(first, published=appeared), *others))
    assert len(of_type(diverge(story, linked(SAME)), DivergenceType.DATE)) == is_one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Two known acts that tell the same.
        ("Le marché de Sanga a fermé le 3 mai.", "L’activité du marché de Sanga s’est arrêtée le 9 mai."),
        # One act as a verb, and as what took place.
        ("Le retour du vieux roi à Sanga a eu lieu jeudi.", "Le vieux roi est rentré à Sanga samedi."),
        ("La convocation du passeur est datée de jeudi.", "Le passeur a été convoqué mardi."),
        # A verb that is no known act, of the same person.
        ("Le vieux passeur de Sanga a été enlevé mardi devant le pont du fleuve.", "Des inconnus ont emmené le vieux passeur de Sanga jeudi devant le pont du fleuve."),
        ("La coupe du fleuve s’est jouée le 3 mai.", "La coupe du fleuve a été disputée le 9 mai."),
        # What stands behind another conjunction says nothing of an end.
        ("Le vieux passeur de Sanga a été enlevé mardi devant le pont du fleuve.", "Des inconnus ont emmené le vieux passeur de Sanga devant le pont du fleuve jeudi alors qu’il rentrait chez lui."),
        # The only times of one act, however far apart.
        ("La fièvre a fait sa première victime à Sanga en mars.", "La première victime de la fièvre à Sanga est morte en août."),
    ],
)  # fmt: skip
def test_the_only_days_of_what_two_passages_tell_in_other_words_are_one_question(
    told: Told, one: str, other: str
) -> None:
    _, found = told(one + REST, other + REST, links=SAME, published=date(2025, 9, 19))
    assert len(of_type(found, DivergenceType.DATE)) == 1


def test_a_verb_that_is_no_known_act_makes_no_sure_question(told: Told) -> None:
    _, found = told(
        "Le vieux passeur de Sanga a été enlevé mardi devant le pont du fleuve." + REST,
        "Des inconnus ont emmené jeudi le vieux passeur de Sanga devant le pont du fleuve." + REST,
        links=SAME,
    )
    assert [day.confidence for day in of_type(found, DivergenceType.DATE)] == [Confidence.HINT]


def test_parts_of_a_day_of_one_act_in_other_words_are_one_question(told: Told) -> None:
    _, found = told(
        "La frappe a touché le village de Sanga dans la soirée.",
        "Le village de Sanga a été visé dans la matinée.",
        links=SAME,
    )
    assert len(of_type(found, DivergenceType.TIME)) == 1


def test_an_hour_of_a_verb_that_is_no_known_act_is_held_against_that_of_one_that_is(told: Told) -> None:
    _, found = told(
        "Les médiateurs ont quitté l’auberge vers 1 heure du matin sans un mot.",
        "Les médiateurs sont sortis de l’auberge à 18 heures, refusant de parler.",
        links=SAME,
    )
    assert len(of_type(found, DivergenceType.TIME)) == 1


def test_hours_of_two_verbs_that_are_no_known_acts_are_one_question_where_all_else_is_alike(
    told: Told,
) -> None:
    _, found = told(
        "Les malles des deux peintres ont été descendues dans la cour à midi par le cocher.",
        "Le cocher a redescendu les malles des deux peintres dans la cour à 18 heures.",
        links=SAME,
    )
    (hour,) = of_type(found, DivergenceType.TIME)
    assert hour.confidence is Confidence.HINT


def test_an_hour_after_which_something_is_not_done_is_held_against_another(told: Told) -> None:
    _, found = told(
        "Le couvre-feu est en vigueur à Sanga à partir de 20 heures.",
        "Les habitants de Sanga ne peuvent plus sortir après 22 heures à cause du couvre-feu.",
        links=SAME,
    )
    assert len(of_type(found, DivergenceType.TIME)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # One account's verb is no known act, and little more than who did it is alike.
        ("Le roi est arrivé à Sanga samedi.", "Le roi a présidé lundi à Sanga un conseil des bateliers."),
        ("Le premier tour du scrutin est fixé au 5 octobre.", "Le second tour du scrutin est fixé au 19 octobre."),
        ("Le passeur a été arrêté lundi à Sanga.", "Le passeur a été inculpé mercredi à Sanga."),
        # The day only says which event is meant.
        ("Le procès des massacres du 28 avril a repris à Sanga.", "Le procès des massacres de Sanga a repris mardi."),
        # Till when the cases were counted.
        ("Choléra : 58 cas au 6 mai à Sanga.", "Choléra : 71 cas à Sanga le 9 mai."),
        # When the page appeared.
        ("Sanga 14/05/2025 15:27", "Sanga 12/05/2025, Agence du fleuve"),
        # What is still due and what is done.
        ("Le ministre doit se rendre à Sanga jeudi.", "Le ministre s’est rendu à Sanga mercredi."),
        # The day is no noun of what began on it.
        ("La grève des bateliers a commencé le vendredi 2 mai.", "La collecte pour les familles a commencé le vendredi 9 mai."),
        # What was still so on a day was not done then.
        ("La vanne du lac a été fermée lundi.", "Les pillards ont fermé la vanne du lac, toujours fermée jeudi."),
        # A year is no day.
        ("Selon le fleuve, les attaques ont tué 900 paysans en 2024 dans trois pays.", "L’attaque du bac a tué douze paysans vendredi 3 janvier 2025 au Kero."),
    ],
)  # fmt: skip
def test_days_of_two_things_are_not_held_against_each_other(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME, published=date(2025, 5, 16))
    assert of_type(found, DivergenceType.DATE) == []


def test_the_day_before_set_beside_a_date_is_that_date(told: Told) -> None:
    _, found = told(
        "Le tribunal de Sanga a ordonné ce mardi 13 mai la radiation du maire de Sanga.",
        "Mardi 13 mai, la veille, le tribunal de Sanga avait ordonné la radiation du maire de Sanga.",
        links=SAME,
        published=date(2025, 5, 14),
    )
    assert of_type(found, DivergenceType.DATE) == []


def test_hours_of_one_verb_that_is_no_known_act_are_one_question(told: Told) -> None:
    _, found = told(
        "Des hommes masqués ont pénétré vers 14 heures dans la maison du maire de Sanga.",
        "Les agresseurs ont pénétré vers 17 heures dans la maison du maire.",
        links=SAME,
    )
    assert len(of_type(found, DivergenceType.TIME)) == 1


def test_a_bare_weekday_may_lie_in_days_of_another_week(told: Told) -> None:
    _, found = told(
        "Le maire de Sanga a été condamné lundi à deux ans de prison.",
        "Le maire de Sanga a été condamné fin août à deux ans de prison.",
        "La grève a paralysé le port de Sanga de mercredi à vendredi.",
        "La grève a paralysé le port de Sanga mercredi.",
        links=[*SAME, (("c", 0), ("d", 0))],
    )
    assert of_type(found, DivergenceType.DATE) == []


def test_what_courts_give_to_two_is_no_choice_of_words(told: Told) -> None:
    some = "Le juge a condamné le trésorier Ali Sow à trois ans de prison, dont un avec sursis."
    for other, asked in (
        ("Le trésorier Ali Sow a été condamné à trois ans de prison ferme.", 1),
        ("Le juge a condamné le trésorier Omar Dia à neuf ans de prison ferme.", 0),
        ("Le juge a condamné le trésorier à neuf ans de prison ferme.", 0),
        ("Le parquet avait requis trois ans de prison ferme contre le trésorier Ali Sow.", 0),
    ):
        _, found = told(some, other, links=SAME)
        assert len(of_type(found, DivergenceType.TERM)) == asked, other

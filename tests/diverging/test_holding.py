"""Which word a date surely stands with, and that two dates of two acts are not held against each other."""

from datetime import date

import pytest
from telling import SAME, Told, of_type, story_of

from sahelread.diverging.taking_in import told_by
from sahelread.diverging.times.holding import holder
from sahelread.model import DivergenceType


def held(text: str, language: str = "fr") -> str | None:
    story = story_of([text], published=date(2025, 9, 19), language=language)
    (told,) = told_by(story.articles[0], 0, date(2025, 9, 19), date(2025, 9, 19), frozenset())
    found = holder(told, told.dates[0])
    return told.text[found.word.start : found.word.end] if found else None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Les photos publiées mardi montrent l’attaque du dépôt.", "publiées"),
        ("Ils avaient embarqué le 2 septembre sur la côte, avant que le canot soit repéré.", "embarqué"),
        ("Son transfèrement ce mardi matin a précédé son incarcération.", "transfèrement"),
        ("Le ministre s’est exprimé mercredi sur le gel des salaires.", "exprimé"),
        ("Sur les vingt mineurs enlevés, douze ont été relâchés le 7 septembre.", "relâchés"),
        ("Mardi, le feu a détruit le marché de Lirako.", "détruit"),
        ("L’attaque de lundi a fait six morts.", "attaque"),
        ("L’opposition accusait samedi le maire renversé.", "accusait"),
        ("Ils ont été remis à la gendarmerie samedi soir, près de Sanga.", "remis"),
        ("Le préfet quitte Barsa le 3 septembre.", "quitte"),
        ("Les pillards avaient fait irruption à la mairie vers 6h30.", "fait irruption"),
        ("La juge prêtera serment devant la Cour en début du mois de mars.", "serment"),
        # what is only the object of a verb is not what is dated
        ("Les autorités ont confirmé six décès lundi soir.", "confirmé"),
        ("Les chauffeurs ont durci leur grève vendredi.", "durci"),
        # what had been done is not of the day when it was told, what somebody does to himself is
        ("La mort du préfet a été annoncée mardi par le palais.", "annoncée"),
        ("Sa mort n’a été confirmée que jeudi.", "confirmée"),
        ("Le fugitif s’est rendu samedi à la police.", "rendu"),
        ("À la mi-journée, des manifestants masqués ont affronté les policiers.", "affronté"),
        # what commas set apart stands between a subject and its verb
        ("Le 4 mai, une barge de la douane, avec six agents à bord, a sombré.", "sombré"),
        # of two participles under one auxiliary the date is of the last
        (
            "Arrêté chez lui, le batelier a été inculpé et placé en détention provisoire mercredi.",
            "placé en détention",
        ),
    ],
)
def test_a_date_stands_with_the_verb_or_the_noun_of_action_beside_it(text: str, word: str) -> None:
    assert held(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "Les violences commises mardi ont fait six morts.",
        "Le conseil a annoncé mardi la suspension du championnat.",
        "À Barsa lundi, le calme régnait.",
        "Lundi, quand la pluie est tombée, les routes, gorgées d’eau, ont été coupées.",
        "Les députés ont voté la loi qui réforme l’école et que le Sénat attendait mardi.",
    ],
)
def test_what_only_carries_its_noun_announces_or_stands_in_another_clause_holds_no_date(text: str) -> None:
    assert held(text) is None


def test_an_english_date_stands_with_its_verb() -> None:
    assert held("The miners were released on Tuesday after the talks.", "en") == "released"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Les vingt mineurs de Lirako ont été enlevés lundi.", "Sur les mineurs de Lirako enlevés, douze ont été relâchés mercredi."),
        ("L’attaque du dépôt de Barsa a eu lieu lundi.", "Les photos publiées mercredi montrent l’attaque du dépôt de Barsa."),
        ("L’union a gelé lundi les salaires des enseignants.", "Le ministre s’est exprimé mercredi sur le gel des salaires des enseignants."),
        ("Le maire de Sanga a été renversé vendredi.", "Les habitants accusaient samedi le maire de Sanga renversé."),
        # what went on afterwards, and what only opens the sentence
        ("L’effondrement du pont de Sanga a eu lieu samedi.", "Les secours continuaient lundi de fouiller le fleuve après l’effondrement du pont de Sanga."),
        ("Installé à Sanga depuis 2016, le batelier y a obtenu l’asile.", "Le batelier bénéficie de l’asile à Sanga depuis 2023."),
    ],
)  # fmt: skip
def test_the_day_of_another_verb_is_no_answer(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert of_type(found, DivergenceType.DATE) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("La plainte des bateliers a été déposée le 5 septembre.", "Les bateliers ont porté plainte le 9 septembre."),
        ("Les pourparlers ont repris mardi à Sanga.", "Les discussions se sont rouvertes mercredi à Sanga."),
        ("L’enquête a été ouverte le 5 septembre par le parquet.", "Le parquet a ouvert une enquête le 9 septembre."),
        ("Le procès s’ouvrira le 3 octobre à Sanga.", "Le procès doit débuter le 6 octobre à Sanga."),
        ("Les bateliers ont quitté Sanga lundi en fin de journée.", "Les bateliers ont quitté Sanga mardi soir."),
        ("Les obsèques auront lieu lundi à Sanga.", "Le batelier sera inhumé mardi à Sanga."),
    ],
)  # fmt: skip
def test_a_verb_that_only_does_what_its_noun_tells_is_of_that(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert len(of_type(found, DivergenceType.DATE)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("La plainte des bateliers a été déposée le 5 septembre.", "La plainte des bateliers a été classée le 9 septembre."),
        ("Le procès s’est ouvert lundi à Sanga.", "Le procès a repris mercredi à Sanga."),
        ("Les pourparlers ont débuté mardi à Sanga.", "Les pourparlers ont échoué jeudi à Sanga."),
        ("La loi sur les bacs a été votée lundi.", "La loi sur les bacs a été promulguée mercredi."),
    ],
)  # fmt: skip
def test_what_else_is_done_with_a_noun_has_a_day_of_its_own(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert of_type(found, DivergenceType.DATE) == []


def test_what_befalls_at_one_moment_is_of_one_day(told: Told) -> None:
    _, found = told(
        "L’explosion de lundi dans le dépôt de Barsa a soufflé les maisons.",
        "Six ouvriers ont été tués mardi dans l’explosion du dépôt de Barsa.",
        links=SAME,
    )
    assert len(of_type(found, DivergenceType.DATE)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le gérant du bac de Lirako a été arrêté mercredi.", "Le gérant du bac de Lirako avait été arrêté dès mardi."),
        ("Le réseau de Lirako a été coupé dimanche par les mutins.", "Le réseau de Lirako est coupé depuis mercredi par les mutins."),
    ],
)  # fmt: skip
def test_the_day_since_which_it_is_so_is_held_against_the_day_when_it_was_done(
    told: Told, one: str, other: str
) -> None:
    _, found = told(one, other, links=SAME)
    assert len(of_type(found, DivergenceType.DATE)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le marché de Lirako a brûlé mardi.", "Les marchands de Lirako étaient encore sous le choc mercredi, après le feu qui a brûlé le marché."),
        ("Des pelleteuses soulevaient mercredi les wagons du train de Lirako.", "Des grues soulevaient vendredi les wagons du train de Lirako."),
        ("Le match de Lirako, prévu dimanche, n’aura pas lieu après l’attaque du car.", "L’attaque du car avant le match de Lirako a eu lieu samedi."),
        ("Les mutins doivent rendre le pouvoir aux civils dans les deux ans.", "Les mutins doivent rendre le pouvoir aux civils d’ici juillet 2026."),
    ],
)  # fmt: skip
def test_what_lasts_was_planned_or_is_a_bound_is_no_contradiction(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert of_type(found, DivergenceType.DATE) == []


def test_a_postponed_day_is_held_against_the_one_that_was_planned(told: Told) -> None:
    _, found = told(
        "La visite des médiateurs à Lirako est attendue lundi.",
        "La visite des médiateurs à Lirako a été repoussée à mardi.",
        links=SAME,
    )
    assert len(of_type(found, DivergenceType.DATE)) == 1


@pytest.mark.parametrize(("published", "expected"), [(date(2025, 9, 19), 1), (date(2015, 9, 19), 0)])
def test_what_was_long_ago_is_remembered_less_closely(told: Told, published: date, expected: int) -> None:
    _, found = told(
        "La commune avait déjà perdu un pont en juin 2015, tombé à Lirako sous un camion chargé de sable.",
        "En avril 2015, déjà, le vieux pont de Lirako tombait dans le fleuve à la suite d’une crue.",
        links=SAME,
        published=published,
    )
    assert len(of_type(found, DivergenceType.DATE)) == expected


def test_hours_of_two_acts_that_befall_at_one_moment_are_of_one(told: Told) -> None:
    _, found = told(
        "Vers 4 h 30, des tirs ont éclaté près du dépôt de Barsa.",
        "Le dépôt de Barsa a été attaqué à 3 heures.",
        links=SAME,
    )
    assert len(of_type(found, DivergenceType.TIME)) == 1


def test_a_question_of_one_verb_is_headed_by_its_clause(told: Told) -> None:
    _, found = told(
        "Le gérant du bac de Lirako a été arrêté mercredi.",
        "Il avait été arrêté dès mardi.",
        links=SAME,
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert dict(day.question.values)["what"] == "le gérant du bac de Lirako a été arrêté"

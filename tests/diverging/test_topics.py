"""Questions could stand in print: what they are about is a whole phrase, or is left out."""

from collections.abc import Iterator
from datetime import date

import pytest
from telling import SAME, Told, of_type

from sahelread.diverging.topics import in_a_sentence
from sahelread.i18n import say, set_language
from sahelread.model import DivergenceType


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    set_language("en")
    yield
    set_language("en")


@pytest.mark.parametrize(
    ("one", "other", "faulty"),
    [
        ("L’Agence de santé doit livrer trois mille doses à Karfala.", "L’Agence de santé doit livrer cinq mille doses à Karfala.", "livrer)"),
        ("L’immeuble de Karfala comptait huit appartements.", "L’immeuble de Karfala comptait douze appartements.", "comptait)"),
        ("L’effondrement du pont remonte à 20 heures.", "L’effondrement du pont remonte à 22 heures.", "remonte)"),
        ("L’incendie du marché est d’origine criminelle.", "L’incendie du marché est dû à un court-circuit.", "d'origine)"),
    ],
)  # fmt: skip
def test_a_clause_without_what_its_verb_wants_is_no_topic(
    told: Told, one: str, other: str, faulty: str
) -> None:
    _, found = told(one, other, links=SAME)
    questions = [say(one.question) for one in found]
    assert questions and not [question for question in questions if faulty in question.replace("’", "'")]


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        (
            "Le barrage de Karfala a cédé mardi 2 septembre.",
            "Le barrage de Karfala a cédé lundi 1er septembre.",
            "On which day (le barrage de Karfala a cédé)?",
        ),
        (
            "« Notre pont de Karfala a cédé mardi 2 septembre », dit le maire.",
            "Le pont de Karfala a cédé lundi 1er septembre.",
            "On which day (le pont de Karfala a cédé)?",
        ),
        (
            "Le feu a détruit mardi 2 septembre le vieux marché de Karfala.",
            "Le feu a détruit lundi 1er septembre le marché de Karfala.",
            "On which day (le feu a détruit le vieux marché de Karfala)?",
        ),
        (
            "La prestation de serment aura lieu le 24 septembre à Ombaye.",
            "La prestation de serment est fixée au 26 septembre à Ombaye.",
            "On which day (prestation de serment)?",
        ),
        (
            "Mardi 2 septembre, un torrent de boue a subitement rayé de la carte le quartier des tanneurs de la ville haute de Karfala.",
            "Lundi 1er septembre, un torrent de boue a subitement rayé de la carte le quartier des tanneurs de la ville haute de Karfala.",
            "On which day (un torrent de boue)?",
        ),
        (
            "L'effondrement du pont de Karfala laisse les marchands sur leur faim, mardi 2 septembre.",
            "L'effondrement du pont de Karfala laisse les marchands sur leur faim, lundi 1er septembre.",
            "On which day (effondrement du pont de Karfala)?",
        ),
        (
            "Selon le juge, elle a, sans rien en dire, quitté le parti radical le 2 septembre, d'après l'article 4.",
            "Selon le juge, elle a, sans rien en dire, quitté le parti radical le 1er septembre, d'après l'article 4.",
            "On which day (quitté le parti radical)?",
        ),
        (
            "Le skipper, que la vedette a conduit au Bénin après son naufrage du 2 septembre, se tait.",
            "Le skipper, soigné au Bénin après son naufrage du 1er septembre, dort.",
            "On which day (naufrage)?",
        ),
    ],
)
def test_a_date_is_asked_of_a_whole_phrase(told: Told, one: str, other: str, question: str) -> None:
    _, found = told(one, other, links=SAME, published=date(2025, 9, 4))
    (day,) = of_type(found, DivergenceType.DATE)
    assert say(day.question) == question


def test_no_answer_stands_in_the_question(told: Told) -> None:
    _, found = told(
        "Le gouvernement a décrété un deuil national de trois jours.",
        "Le gouvernement a décrété un deuil national de deux jours.",
        links=SAME,
    )
    (length,) = of_type(found, DivergenceType.NUMBER)
    said = say(length.question)
    assert said.startswith("How long")
    assert "trois" not in said
    assert "deux" not in said


def test_a_source_is_not_what_a_question_is_about(told: Told) -> None:
    _, found = told(
        "Selon le ministère de la Santé, la réunion de Karfala a eu lieu le 4 septembre.",
        "Selon le ministère de la Santé, la réunion de Karfala a eu lieu le 8 septembre.",
        links=SAME,
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert "ministère" not in say(day.question)


def test_how_many_takes_its_preposition_in_french(told: Told) -> None:
    _, found = told(
        "Une quarantaine de camions ont quitté la ville de Karfala.",
        "Une soixantaine de camions ont quitté la ville de Karfala.",
        links=SAME,
    )
    (number,) = of_type(found, DivergenceType.NUMBER)
    set_language("fr")
    assert say(number.question) == "Combien de camions (ont quitté la ville de Karfala)\u00a0?"


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        (
            "31 personnes ont été sauvées en mer.",
            "Une quarantaine de personnes ont été sauvées en mer.",
            "How many rescued?",
        ),
        (
            "Le car avait 40 personnes à son bord.",
            "Le car avait 60 personnes à son bord.",
            "How many aboard?",
        ),
    ],
)
def test_people_are_counted_by_what_they_are_about(told: Told, one: str, other: str, question: str) -> None:
    _, found = told(one, other, links=SAME)
    (count,) = of_type(found, DivergenceType.NUMBER)
    assert say(count.question) == question


def test_a_heading_is_made_of_words_that_two_accounts_tell(told: Told) -> None:
    _, found = told(
        "La digue unique de Karfala, ouvrage décrié, a cédé mardi 2 septembre.",
        "La digue de Karfala a cédé lundi 1er septembre, selon des riverains inquiets.",
        links=SAME,
        published=date(2025, 9, 4),
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert "unique" not in say(day.question)
    assert "digue" in say(day.question)


def test_a_heading_ends_before_a_measure_and_refers_to_nothing_else(told: Told) -> None:
    _, found = told(
        "Mardi 2 septembre, un séisme de magnitude 6,3 a secoué Karfala.",
        "Lundi 1er septembre, un séisme de magnitude 6,3 a secoué Karfala ; ce séisme a fait peur.",
        links=SAME,
        published=date(2025, 9, 4),
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert "magnitude)" not in say(day.question)
    assert "ce séisme" not in say(day.question)


def test_what_stands_in_capitals_keeps_them_all() -> None:
    assert in_a_sentence("Le maire", "fr") == "le maire"
    assert in_a_sentence("LA PREFECTURE", "fr") == "LA PREFECTURE"

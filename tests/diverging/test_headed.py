"""Questions that could be asked of anything are asked of something that the accounts share, or not at all."""

import pytest
from telling import SAME, Told, of_type

from sahelread.diverging.asking import asked, asks_the_day_of, how_many, is_of_nothing
from sahelread.model import Confidence, DivergenceType, Message


@pytest.mark.parametrize(
    ("question", "is_bare"),
    [
        (asked("length"), True),
        (asked("share"), True),
        (asked("day"), True),
        (asked("hour"), True),
        (asked("length", "la coupure de courant"), False),
        (asked("dead"), False),
        (asked("denied"), False),
    ],
)
def test_a_question_that_names_only_a_unit_or_a_question_word_is_of_nothing(
    question: Message, is_bare: bool
) -> None:
    assert is_of_nothing(question) is is_bare


def test_only_questions_of_days_ask_on_which_day_something_was() -> None:
    assert asks_the_day_of(asked("until", "fermeture du pont")) == "fermeture du pont"
    assert asks_the_day_of(asked("length", "fermeture du pont")) == ""
    assert asks_the_day_of(asked("day")) == ""


def test_lengths_of_two_things_are_not_asked_as_one(told: Told) -> None:
    _, found = told(
        "Karfala : l'eau est montée en quelques minutes dans la rue du Marché.",
        "Karfala : Issa Kolo habite la rue du Marché depuis trente années.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.NUMBER) == []


def test_a_length_that_is_only_likely_is_asked_of_the_verb_behind_which_both_tell_it(told: Told) -> None:
    _, found = told(
        "« Ils sont restés plus de cinq heures, ils ont chargé tout le sel », raconte un vieux. Le puits est à sec.",
        "Le grenier est vide.\nLes cavaliers, une dizaine, sont restés trois heures à Karfala, puis sont partis au nord.",
        links=[(("a", 0), ("b", 1))],
    )
    (length,) = of_type(found, DivergenceType.NUMBER)
    assert dict(length.question.values)["what"] in ("restés", "ils sont restés")


def test_what_nothing_says_the_question_of_is_never_sure(told: Told) -> None:
    _, found = told("Cela a coûté 57 millions de francs.", "Soit 48 millions de francs.", links=SAME)
    assert [(one.question.text, one.confidence) for one in found] == [("How much money?", Confidence.HINT)]


def test_what_nobody_names_is_counted_without_a_noun() -> None:
    assert how_many("", "") == asked("count")
    assert how_many("", "", "fugitifs") == asked("count", "fugitifs")
    assert is_of_nothing(how_many("", ""))


def test_what_is_only_counted_is_asked_with_what_its_passages_share(told: Told) -> None:
    _, found = told(
        "La nouvelle décharge de Karfala a enseveli trois maisons du quartier bas.",
        "Cinq maisons ont été ensevelies par la nouvelle décharge de Karfala.",
        links=SAME,
    )
    (houses,) = of_type(found, DivergenceType.NUMBER)
    assert houses.question.text == "How many {what} ({about})?"
    assert "décharge de Karfala" in str(dict(houses.question.values)["about"])


def test_what_is_only_counted_is_asked_with_what_it_did_where_the_passages_share_no_phrase(
    told: Told,
) -> None:
    _, found = told(
        "Quatre voitures sur neuf sont sorties de la voie hier avant l’aube.",
        "On a vu que cinq voitures ont déraillé.",
        links=SAME,
    )
    (cars,) = of_type(found, DivergenceType.NUMBER)
    assert dict(cars.question.values).get("about") == "ont déraillé"


def test_what_one_account_alone_tells_of_those_counted_heads_no_question(told: Told) -> None:
    _, found = told(
        "Les quatre condamnés ont dix jours pour faire appel à Karfala.",
        "On compte onze condamnés à Karfala, selon le greffe.",
        links=SAME,
    )
    (convicts,) = of_type(found, DivergenceType.NUMBER)
    assert "about" not in dict(convicts.question.values)

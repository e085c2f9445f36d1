"""Where it happened, in each account's own words."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]
# What else the accounts tell, so that the words of what happened are rare among theirs.
BESIDES = "\nLa récolte de mil est bonne.\nLe maire a inauguré une fontaine."


def scenes(told: Told, one: str, other: str) -> list[dict[str, list[str]]]:
    _, found = told(one + BESIDES, other, links=SAME)
    return [quoted(where.values) for where in of_type(found, DivergenceType.PLACE)]


@pytest.mark.parametrize(
    ("one", "other", "here", "there"),
    [
        # the day and the hour may stand between the verb and the place
        ("Un convoi militaire a été attaqué mardi vers 3 heures dans une forêt de Sanga.", "Un convoi militaire a été attaqué à Barsa.", "dans une forêt de Sanga", "à Barsa"),
        ("L’attaque du convoi militaire s’est produite à Sanga, tuant deux soldats.", "L’attaque du convoi militaire est survenue sur une piste de Tinkaré.", "à Sanga", "sur une piste de Tinkaré"),
    ],
)  # fmt: skip
def test_what_stands_behind_the_verb_is_where_it_happened(
    told: Told, one: str, other: str, here: str, there: str
) -> None:
    assert {"a": [here], "b": [there]} in scenes(told, one, other)


def test_whose_words_are_closer_is_a_hint(told: Told) -> None:
    _, found = told(
        "Un convoi militaire a été attaqué dans une forêt de Sanga." + BESIDES,
        "Un convoi militaire a été attaqué à Barsa.",
        links=SAME,
    )
    (where,) = of_type(found, DivergenceType.PLACE)
    assert (where.verdict, where.confidence) == (Verdict.MORE_SPECIFIC, Confidence.HINT)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a place in common, told more closely or not
        ("Un convoi militaire a été attaqué près de Sanga.", "Un convoi militaire a été attaqué à Sanga."),
        # a town and what stands in one, two kinds of places
        (
            "Un convoi militaire a été attaqué près de Sanga.",
            "Un convoi militaire a été attaqué aux abords du stade.",
        ),
        (
            "Un convoi militaire a été attaqué près du stade.",
            "Un convoi militaire a été attaqué sur un pont.",
        ),
        # a country and a part of it are no places to compare
        ("Un convoi militaire a été attaqué au Sénégal.", "Un convoi militaire a été attaqué près de Sanga."),
        # the night is no place
        (
            "Un convoi militaire a été attaqué dans la nuit.",
            "Un convoi militaire a été attaqué près de Sanga.",
        ),
        # the place of the one who speaks
        (
            "Un convoi militaire a été attaqué, a annoncé à Dakar le ministre.",
            "Un convoi militaire a été attaqué près de Sanga.",
        ),
        # where somebody died is not where it happened
        (
            "Trois villageois blessés sont morts dans la forêt.",
            "Trois villageois blessés sont morts sur un pont.",
        ),
        # of another attack
        (
            "Un convoi militaire a été attaqué près de Sanga.",
            "Un autre convoi militaire a été attaqué près de Barsa.",
        ),
    ],
)
def test_no_question_is_asked_of_places_that_agree_or_are_none(told: Told, one: str, other: str) -> None:
    assert scenes(told, one, other) == []

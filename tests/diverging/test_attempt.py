"""Whether an act was done or only tried."""

import pytest
from telling import FAR, SAME, Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict


@pytest.mark.parametrize(
    ("one", "other", "tried"),
    [
        (
            "Le comptable est jugé pour tentative de sabotage.",
            "Le comptable est jugé pour le sabotage d'un pont.",
            "tentative de sabotage",
        ),
        (
            "L'attentat manqué de mardi visait le notaire.",
            "L'attentat de mardi visait le notaire.",
            "attentat",
        ),
        (
            "Trois hommes sont soupçonnés de la tentative d'enlèvement du notaire.",
            "Trois hommes sont soupçonnés de l'enlèvement du notaire.",
            "tentative d'enlèvement",
        ),
    ],
)
def test_an_act_that_was_only_tried_is_held_against_one_that_was_done(
    told: Told, one: str, other: str, tried: str
) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME)
    (attempt,) = (one for one in of_type(found, DivergenceType.TERM) if one.verdict is Verdict.CONFLICT)
    assert attempt.confidence is Confidence.HINT
    assert quoted(attempt.values)["a"] == [tried]


def test_an_account_that_says_both_is_no_conflict(told: Told) -> None:
    _, found = told(
        f"Le comptable est jugé pour tentative de sabotage.\n{FAR}",
        f"Le comptable est jugé pour le sabotage d'un pont.\nLa tentative de sabotage date de lundi.\n{FAR}",
        links=SAME,
    )
    assert [one for one in of_type(found, DivergenceType.TERM) if one.verdict is Verdict.CONFLICT] == []


def test_a_coup_is_called_one_whether_it_succeeded_or_not(told: Told) -> None:
    _, found = told(
        f"La tentative de coup d'État a été annoncée à la radio.\n{FAR}",
        f"Le coup d'État a été annoncé à la radio.\n{FAR}",
        links=SAME,
    )
    assert of_type(found, DivergenceType.TERM) == []


def test_what_lacks_something_was_not_missed(told: Told) -> None:
    one, other = "L'hôpital manque d'oxygène.", "L'hôpital ne manque de rien, dit le maire."
    assert of_type(told(one, other, links=SAME)[1], DivergenceType.TERM) == []


def test_what_was_done_to_another_long_ago_was_not_tried_now(told: Told) -> None:
    _, found = told(
        f"Le maire a échappé à une tentative avortée d'assassinat.\n{FAR}",
        f"Le maire a échappé à des tirs ; l'assassinat en 1987 de son père est resté impuni.\n{FAR}",
        links=SAME,
    )
    assert of_type(found, DivergenceType.TERM) == []


@pytest.mark.parametrize("word", ["tenté", "essayé"])
def test_what_somebody_tried_to_do_is_held_against_that_it_was_done(told: Told, word: str) -> None:
    _, found = told(
        f"Des ultras ont {word} d'envahir la pelouse de Barsa.\n{FAR}",
        f"Des ultras ont envahi la pelouse de Barsa.\n{FAR}",
        links=SAME,
    )
    assert [one.verdict for one in of_type(found, DivergenceType.TERM)] == [Verdict.CONFLICT]

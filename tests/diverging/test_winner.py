"""Who won."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType

BOTH = "\nJean Kolo et Marie Anda se disputaient les suffrages de l'élection."


def test_two_winners_of_one_vote_are_a_hint(told: Told) -> None:
    _, found = told(
        f"Jean Kolo a remporté l'élection.\nLa victoire de Jean Kolo est nette.{BOTH}",
        f"Marie Anda l'emporte de peu.\nMarie Anda a remporté l'élection.{BOTH}",
    )
    (who,) = of_type(found, DivergenceType.ACTOR)
    assert who.confidence is Confidence.HINT
    assert quoted(who.values)["b"] == ["Marie Anda l'emporte", "Marie Anda a remporté"]


@pytest.mark.parametrize(
    "other",
    [
        "La victoire de Jean Kolo est nette.",
        "M. Jean Bosco Kolo l'emporte devant Marie Anda.",
        "Marie Anda n'a pas remporté l'élection.",
    ],
)
def test_one_winner_by_several_names_is_no_divergence(told: Told, other: str) -> None:
    _, found = told(f"Jean Kolo a remporté l'élection.{BOTH}", f"{other}{BOTH}")
    assert of_type(found, DivergenceType.ACTOR) == []


def test_who_gathers_votes_need_not_have_won(told: Told) -> None:
    _, found = told(
        "Issa Kolo remporte l'élection.\nIssa Kolo est élu.\nAwa Diop vote.",
        "Issa Kolo est suivi par Awa Diop, qui récolte 35 % des suffrages.\nAwa Diop a récolté 1 600 voix.\nL'élection.",
    )
    assert not [one for one in found if one.question.text.startswith("Who won")]

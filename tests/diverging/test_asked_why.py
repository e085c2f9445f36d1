"""The reason that an account gives behind a question is held against the reasons of others for the same."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import DivergenceType


@pytest.mark.parametrize(
    ("one", "asked", "answer", "found"),
    [
        (
            "Une attaque a frappé Barsa.\nL’attaque de Barsa visait à venger un chef rebelle.",
            "Pourquoi cette fureur ?",
            "Les gendarmes avaient saisi un convoi de tabac.",
            True,
        ),
        (
            "La grève a paralysé Barsa.\nLes dockers sont en grève pour protester contre un licenciement.",
            "Pourquoi cette grève ?",
            "La direction a supprimé la prime de nuit.",
            True,
        ),
        (
            "Une attaque a frappé Barsa.\nL’attaque de Barsa visait à venger un chef rebelle.",
            "Pourquoi le ministre est-il absent ?",
            "Il soigne une grippe.",
            False,
        ),
        (
            "Une attaque a frappé Barsa.\nL’attaque de Barsa visait à venger un chef rebelle.",
            "Pourquoi cette fureur ?",
            "Nul ne sait ce qui les a poussés.",
            False,
        ),
    ],
)
def test_what_stands_behind_a_question_is_a_reason_for_what_it_asks_about(
    told: Told, one: str, asked: str, answer: str, found: bool
) -> None:
    opening = one.split("\n")[0]
    _, divergences = told(one, f"{opening}\n{asked}\n{answer}", links=SAME)
    why = of_type(divergences, DivergenceType.CAUSE)
    assert [quoted(each.values)["b"][0] for each in why] == ([answer] if found else [])

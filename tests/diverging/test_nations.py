"""Of which nationality somebody is."""

import pytest
from telling import SAME, Told


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [
        ("Un plongeur turc est mort à Barsa.", "Un plongeur de nationalité grecque est mort.", True),
        ("Un peintre belge a été arrêté.", "Le suspect arrêté est un peintre d'origine libanaise.", True),
        # One nation; who only says so or did it; another fate; several; an account with people of both.
        ("Un plongeur turc est mort à Barsa.", "Le mort de Barsa est un Turc.", False),
        ("Un plongeur est mort, selon un médecin turc.", "Un plongeur est mort, dit un médecin grec.", False),
        ("Un soldat turc est mort à Barsa.", "Un civil grec est mort à Barsa.", False),
        ("Deux Belges et un Turc ont été arrêtés.", "Un peintre grec a été arrêté.", False),
        ("Un juge turc a arrêté un peintre.", "Un soldat grec a arrêté un peintre.", False),
        ("Un plongeur turc est mort à Barsa.", "Un plongeur grec a été arrêté à Barsa.", False),
        ("Un plongeur turc est mort à Barsa.", "Une dizaine de plongeurs grecs sont morts à Barsa.", False),
        (
            "Un plongeur turc est mort à Barsa.\nDes Grecs le cherchaient.",
            "Un plongeur grec est mort à Barsa.",
            False,
        ),
    ],
)
def test_two_nationalities_of_one_fate_are_asked_about(
    told: Told, one: str, other: str, is_asked: bool
) -> None:
    _, found = told(one, other, links=SAME)
    asked = [divergence for divergence in found if "nationality" in divergence.question.text]
    assert len(asked) == is_asked
    assert all(value.quotes for divergence in asked for value in divergence.values)

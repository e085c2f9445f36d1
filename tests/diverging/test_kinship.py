"""What one person is to another: brother here, cousin there."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from telling import SAME, Told

from sahelread.model import Divergence


def _asked(found: Sequence[Divergence]) -> list[Divergence]:
    return [one for one in found if "kinship" in one.question.text]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "Awa Sarr, la sœur du sultan, vend du sel.",
            "La cousine germaine du sultan, Awa Sarr, vend du sel.",
            ["sœur du sultan", "cousine germaine du sultan"],
        ),
        (
            "Le maire a reçu Issa Kolo, gendre d'Amadi Diop.",
            "Issa Kolo est le neveu du peintre Amadi Diop.",
            ["gendre d'Amadi Diop", "neveu du peintre Amadi Diop"],
        ),
        (
            "Le peintre vit avec son demi-frère, Issa Kolo.",
            "Le peintre et son cousin Issa Kolo vivent au port.",
            ["son demi-frère", "son cousin"],
        ),
        (
            "Issa Kolo, 56 ans, était le beau-frère du sultan.",
            "Issa Kolo est le cousin du sultan.",
            ["beau-frère du sultan", "cousin du sultan"],
        ),
    ],
)
def test_two_words_for_one_kinship_are_asked_about(
    told: Told, one: str, other: str, values: list[str]
) -> None:
    _, found = told(one, other, links=SAME)
    (kin,) = _asked(found)
    assert [value.value for value in kin.values] == values


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The same in other words; of two persons; two persons; an account that has both words.
        ("Awa Sarr, sœur cadette du sultan, chante.", "La sœur du sultan, Awa Sarr, chante."),
        ("Issa Kolo, père du noyé, a parlé.", "L'oncle du pêcheur, Issa Kolo, a parlé."),
        ("Issa Kolo, frère du sultan, a parlé.", "Le cousin du sultan, Amadi Diop, a parlé."),
        (
            "Issa Kolo, demi-frère du sultan, a parlé.\nIssa Kolo, le frère du sultan, est né au port.",
            "Issa Kolo, frère du sultan, a parlé.",
        ),
        ("Awa Sarr, femme de ménage au port, chante.", "Awa Sarr, mère de deux enfants, chante."),
    ],
)
def test_one_kinship_and_kin_of_two_are_not(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert _asked(found) == []

"""Who is among the victims."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Divergence, DivergenceType, Verdict


def _of_people(found: Sequence[Divergence]) -> list[Divergence]:
    return [
        one
        for one in of_type(found, DivergenceType.ACTOR)
        if one.question.text.startswith(("Who are the dead", "From which", "Who was aboard"))
    ]


LINK = [(("a", 0), ("b", 0))]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (
            "Douze personnes sont mortes à Barsa, pour la plupart des femmes.",
            "Douze morts à Barsa, en majorité des enfants.",
            Verdict.CONFLICT,
        ),
        (
            "Douze personnes sont mortes à Barsa, dont des femmes et trois enfants.",
            "Parmi les victimes figurent surtout des femmes.",
            Verdict.MORE_SPECIFIC,
        ),
        (
            "Toutes les victimes de Barsa sont des femmes.",
            "Douze morts à Barsa, parmi lesquels trois enfants.",
            Verdict.CONFLICT,
        ),
        (
            "Le bateau a coulé avec des femmes à bord.",
            "Le bateau a coulé ; à bord, dont des femmes et des enfants, on priait.",
            Verdict.MORE_SPECIFIC,
        ),
    ],
)
def test_accounts_name_other_kinds_of_people(told: Told, one: str, other: str, verdict: Verdict) -> None:
    _, found = told(one, other, links=LINK)
    (who,) = _of_people(found)
    assert who.verdict is verdict
    assert quoted(who.values).keys() == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Douze morts à Barsa, surtout des femmes et des enfants.",
            "Douze morts à Barsa, en majorité des enfants.",
        ),
        ("Douze morts à Barsa, en majorité des femmes.", "Douze morts à Barsa, pour la plupart des jeunes."),
    ],
)
def test_most_may_be_of_two_kinds_and_young_women_of_both(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=LINK)
    assert all(who.verdict is not Verdict.CONFLICT for who in _of_people(found))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Douze morts, dont des femmes.", "Douze morts, des femmes pour la plupart."),
        # Who acts is not among the victims, and the wounded are not the dead.
        ("Douze morts, dont des vieillards.", "Des enfants sont parmi les victimes."),
        ("Douze morts, dont des femmes.", "Des hommes armés ont tué douze personnes."),
        ("Douze morts, dont des femmes.", "Vingt blessés, dont des enfants."),
        # Another event, months ago.
        ("Douze morts, dont des femmes.", "En mars, trente personnes étaient mortes, dont des enfants."),
        ("Quatre jeunes Français sont parmi les morts.", "Quatre Français sont parmi les morts."),
        # Nations are named of two groups as often as of one.
        ("Parmi les morts, un Nigérien.", "Parmi les morts, six Français."),
    ],
)
def test_the_same_people_and_people_of_another_fate_are_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=LINK)
    assert _of_people(found) == []


def test_whom_the_sentence_before_tells_of_are_meant(told: Told) -> None:
    _, found = told(
        "Il y a parmi les morts trois ouvriers.\nOn compte aussi deux femmes et un enfant.",
        "Neuf morts, dont deux femmes.",
        links=[(("a", 1), ("b", 0))],
    )
    (who,) = _of_people(found)
    assert quoted(who.values)["a"] == ["On compte aussi deux femmes et un enfant"]

"""What became of people: the fate of one who is named, and what the dead died of."""

import pytest
from telling import Told, of_type, story_of

from sahelread.diverging.accounts import Accounts
from sahelread.model import Alignment, DivergenceType, Verdict


def test_a_named_person_has_one_fate(told: Told) -> None:
    _, found = told(
        "Le marché de Barsa s'est écroulé.\nLe patron du chantier, Issa Kolo, serait parmi les ensevelis.",
        "Le marché de Barsa est tombé.\nIl faut interroger Issa Kolo, le patron : son corps a été dégagé mardi.",
    )
    assert [one.verdict for one in of_type(found, DivergenceType.NEGATION)] == [Verdict.CONFLICT]


def test_two_named_persons_have_a_fate_each(told: Told) -> None:
    _, found = told(
        "Le marché de Barsa s'est écroulé.\nLa commerçante Awa Sarr serait parmi les ensevelis.",
        "Le marché de Barsa est tombé.\nOn a perdu Issa Kolo : son corps a été dégagé mardi.",
    )
    assert of_type(found, DivergenceType.NEGATION) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Douze ouvriers sont morts dans l'effondrement du toit.", "Douze ouvriers sont morts ensevelis."),
        ("Deux bergers ont été abattus.", "Deux bergers sont morts, entre les décombres des greniers."),
        ("Deux voyageurs sont morts noyés.", "Deux voyageurs sont morts près des camions calcinés."),
    ],
)
def test_another_word_and_another_place_are_no_other_cause_of_death(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    assert not [one for one in of_type(found, DivergenceType.CAUSE) if one.verdict is Verdict.CONFLICT]


def test_what_nobody_may_try_was_not_tried(told: Told) -> None:
    _, found = told(
        "L'union condamne toute tentative d'enlèvement de juges.",
        "L'union condamne l'enlèvement des juges.",
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, DivergenceType.TERM) == []


@pytest.mark.parametrize(
    "text",
    [
        "Le seul à s'en être sorti est un berger.",
        "N'est sorti vivant de la mine qu'un berger.",
        "Un berger a été retrouvé vivant sous le mur.",
        "Le rescapé est un berger.",
    ],
)
def test_who_got_out_alive_survived(text: str) -> None:
    accounts = Accounts(story_of((text, "Rien."), published=None), Alignment())
    assert "survive" in next(iter(accounts)).keys

"""What people died of."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, Divergence, DivergenceType, Verdict

LINK = [(("a", 0), ("b", 0))]


def _manners(found: Sequence[Divergence]) -> list[Divergence]:
    return [
        one
        for one in of_type(found, DivergenceType.CAUSE)
        if one.question.text.startswith("What did they die of")
    ]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (
            "Dix spectateurs sont morts au stade de Barsa dans une bousculade.",
            "Au stade de Barsa, dix spectateurs ont été tués par balle.",
            Verdict.CONFLICT,
        ),
        (
            "Dix mineurs sont morts dans l'inondation d'une galerie.",
            "L'éboulement avait fait dix morts parmi les mineurs.",
            Verdict.CONFLICT,
        ),
        (
            "Le randonneur s'est noyé au gué.",
            "Le randonneur s'est empalé sur une barrière.",
            Verdict.CONFLICT,
        ),
        (
            "Le douanier a été lynché au marché.",
            "Le douanier a succombé à des tirs au marché.",
            Verdict.CONFLICT,
        ),
        (
            "Le douanier a été tué d'un coup de fusil.",
            "Le douanier a été tué à coups de couteau.",
            Verdict.CONFLICT,
        ),
        ("Les douaniers sont morts brûlés.", "Les cinq douaniers ont péri noyés.", Verdict.CONFLICT),
        ("Le batelier est mort brûlé dans la cale.", "Le batelier serait mort noyé.", Verdict.CONFLICT),
        (
            "Deux guides ont été tués par balles.",
            "Deux guides sont morts en chutant du mur.",
            Verdict.CONFLICT,
        ),
        (
            "Le coureur est mort d'un arrêt cardiaque.",
            "Le coureur a succombé à une insolation.",
            Verdict.CONFLICT,
        ),
        (
            "Le marcheur a été tué par un tir à balle réelle.",
            "Le marcheur a été tué par une grenade lacrymogène.",
            Verdict.CONFLICT,
        ),
        ("Le pâtre a été tué par un hippopotame.", "Le pâtre s'est noyé.", Verdict.CONFLICT),
    ],
)
def test_accounts_name_other_causes_of_death(told: Told, one: str, other: str, verdict: Verdict) -> None:
    _, found = told(one, other, links=LINK)
    (manner,) = _manners(found)
    assert (manner.verdict, manner.confidence) == (verdict, Confidence.HINT)
    assert quoted(manner.values).keys() == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le livreur a été tué dans l'accident.", "Le livreur est mort dans la collision."),
        ("La fillette est morte de faim.", "La fillette est morte de malnutrition."),
        ("L'orage a emporté deux toits, un livreur est mort noyé.", "Un livreur s'est noyé."),
        ("Dix morts dans une bousculade.", "Dix spectateurs sont morts, piétinés."),
        # Of many each may have died otherwise; who died in clashes may have been shot there.
        ("Quarante habitants sont morts noyés.", "Neuf habitants sont morts dans l'éboulement."),
        ("Le berger a été tué dans des affrontements.", "Le berger a été abattu au puits."),
        # Rain beats down on people and shoots nobody.
        ("Dix habitants sont morts noyés.", "Une pluie battante s’est abattue sur dix habitants, morts."),
        ("Quarante habitants sont morts noyés.", "Des habitants sont morts dans l'éboulement."),
        # Clashes led to the shots; things that were crushed are no deaths; the cause of something else.
        (
            "Dix personnes sont mortes dans des heurts, tuées par balle.",
            "Dix personnes ont été tuées par balle.",
        ),
        (
            "Dix personnes ont été tuées par balle.",
            "L'incendie a détruit trois maisons, et dix personnes sont mortes.",
        ),
    ],
)
def test_one_cause_and_causes_of_something_else_are_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=LINK)
    assert _manners(found) == []


def test_deaths_of_which_passages_may_not_tell_the_same_are_not_compared(told: Told) -> None:
    _, found = told("Deux douaniers ont été lynchés.", "Trois passants ont été tués par balle.")
    assert _manners(found) == []


def test_who_else_was_killed_hides_no_other_manner(told: Told) -> None:
    _, found = told(
        "Le vigile a été abattu.\nUne cliente a été tuée.",
        "Le vigile a été égorgé.\nUne cliente a été tuée.",
        links=[*LINK, (("a", 1), ("b", 1)), (("a", 0), ("b", 1)), (("a", 1), ("b", 0))],
    )
    (manner,) = _manners(found)
    assert manner.verdict is Verdict.CONFLICT


def test_deaths_of_another_event_are_another_matter(told: Told) -> None:
    _, found = told(
        "Dix mineurs sont morts dans l'inondation d'une galerie.",
        "En mars, vingt mineurs étaient morts dans un éboulement.",
        links=LINK,
    )
    assert _manners(found) == []


def test_who_was_buried_and_lives_did_not_die_of_it(told: Told) -> None:
    _, found = told(
        "L'explosion de gaz a fait quatre morts rue Kolo.",
        "Rue Kolo, un pompier enseveli a été dégagé, et quatre morts ont été relevés.",
        links=LINK,
    )
    assert _manners(found) == []


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("Le berger est mort de malnutrition.", "Le berger a succombé au paludisme.", True),
        ("Le berger est mort d'un arrêt cardiaque.", "Le berger est mort des suites de coups.", True),
        ("Le berger s'est suicidé dans la grange.", "Le berger a été tué dans la grange.", True),
        ("Le berger s'est suicidé dans la grange.", "Le berger s'est pendu dans la grange.", False),
        ("Le berger a été tué dans la grange.", "Le berger est mort dans l'explosion de la grange.", False),
        ("Le berger est mort de faim.", "Le berger est mort de malnutrition.", False),
    ],
)
def test_who_was_killed_died_of_no_illness_and_not_by_his_own_hand(
    told: Told, one: str, other: str, asked: bool
) -> None:
    _, found = told(one, other, links=LINK)
    assert bool(_manners(found)) is asked

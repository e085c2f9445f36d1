"""Figures without a noun, and what they count."""

import numpy as np
import pytest

from sahelread.aligning.answers import slots
from sahelread.aligning.elided import with_antecedents
from sahelread.aligning.facts import facts_of
from sahelread.aligning.slots import Slot


def told(*passages: str, accounts: list[int] | None = None) -> list[list[Slot]]:
    answered = [slots(facts_of(text, "fr")) for text in passages]
    return with_antecedents(answered, np.array(accounts or [0] * len(passages)))


@pytest.mark.parametrize(
    "after",
    [
        "La police, elle, n'en reconnaît que cinq.",
        "Le préfet s'en tient à cinq.",
        "Un syndicat avance le chiffre de cinq.",
        "La Croix-Rouge en a recensé, pour sa part, plus de cinq.",
    ],
)
def test_a_figure_without_a_noun_counts_what_was_counted_before(after: str) -> None:
    slot = told("Onze mineurs sont morts, disent les familles.", after)[1][0]
    assert (slot.question, slot.low) == ("dead", 5)


def test_it_counts_what_its_own_sentence_counts_first() -> None:
    toll, other = told(
        "Deux bus ont brûlé.", "Les familles comptent onze morts, le préfet n'en admet que cinq."
    )[1]
    assert toll.question == other.question == "dead"


@pytest.mark.parametrize("accounts", [[0, 1], None])
def test_without_a_count_before_it_in_its_account_it_answers_nothing(accounts: list[int] | None) -> None:
    before = "Onze mineurs sont morts." if accounts else "La nuit tombe sur la mine."
    assert told(before, "La police n'en reconnaît que cinq.", accounts=accounts)[1] == []


def test_a_measure_is_not_what_it_counts() -> None:
    assert told("La route mesure 40 kilomètres.", "La police en annonce 30.")[1] == []

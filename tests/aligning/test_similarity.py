"""What passages have in common, and what a figure may weigh in one."""

import numpy as np
import pytest

from sahelread.aligning import weights
from sahelread.aligning.facts import facts_of
from sahelread.aligning.rows import Rows
from sahelread.aligning.similarity import combined, little_in_common
from sahelread.aligning.terms import Terms


def families(*texts: str) -> dict[str, Rows]:
    terms = Terms()
    for text in texts:
        terms.add(facts_of(text, "fr"))
    return terms.rows()


@pytest.mark.parametrize(
    ("text", "other", "taken"),
    [
        ("Le préfet a dormi mal.", "Le préfet mange.", weights.ONE_IN_COMMON),
        ("Le quidam a dormi mal.", "Le quidam mange.", weights.ONE_IN_COMMON),
        ("Le quidam a dormi mal.", "Le quidam dort mal.", 0.0),
        ("Neuf quidams sont venus.", "Il y avait neuf chaises.", weights.FIGURE_OF_OTHERS),
        ("Neuf quidams sont venus.", "Il a vu neuf quidams.", 0.0),
        ("Il pleut.", "Le quidam mange.", weights.ONE_IN_COMMON),
    ],
)
def test_a_single_word_in_common_makes_a_pair_less_likely(text: str, other: str, taken: float) -> None:
    first, second = np.array([0]), np.array([1])
    assert little_in_common(families(text, other), first, second).tolist() == [taken]


@pytest.mark.parametrize(
    ("text", "other", "taken"),
    [
        ("Le juge Issa Ba a arrêté un homme.", "Le juge Issa Ba a démissionné.", weights.ONE_IN_COMMON),
        ("Le juge Issa Ba a arrêté un homme.", "Le juge Issa Ba a interpellé un homme.", 0.0),  # one act
        (
            "Le juge Issa Ba a arrêté un homme.",
            "Au port, un homme attend le juge Issa Ba.",
            0.0,
        ),  # two things
        ("Le juge Issa Ba a arrêté dix hommes.", "Le juge Issa Ba et dix hommes ont démissionné.", 0.0),
        (
            "Le juge Issa Ba dort.",
            "Le juge Issa Ba a démissionné.",
            0.0,
        ),  # the first may tell it in unknown words
    ],
)
def test_one_name_and_other_acts_are_one_thing_in_common(text: str, other: str, taken: float) -> None:
    first, second = np.array([0]), np.array([1])
    assert little_in_common(families(text, other), first, second).tolist() == [taken]


def test_a_figure_weighs_no_more_than_its_part_of_the_words() -> None:
    rows, lengths = combined(
        families("Neuf maires.", *(f"Le préfet de la ville {letter} attend." for letter in "abcdefgh"))
    )
    held = np.cumsum([0, *(int(one[0]) for one in lengths.values())])
    names = list(lengths)
    masses = {
        name: float(np.sum(rows.values[held[place] : held[place + 1]] ** 2))
        for place, name in enumerate(names)
    }
    assert masses["numbers"] == pytest.approx(weights.MOST_NUMBERS * (masses["grams"] + masses["stems"]))


def test_grams_are_let_go_of_when_they_are_part_of_the_rows() -> None:
    kept = families("Neuf maires.", "Dix maires.")
    combined(kept)
    assert "grams" not in kept and "stems" in kept

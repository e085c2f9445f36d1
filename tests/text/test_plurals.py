"""Plurals that no word counts."""

import pytest

from sahelread.text.numbers import numbers
from sahelread.text.plurals import plurals


@pytest.mark.parametrize(
    ("text", "language", "words", "fate"),
    [
        ("Des ruches ont été détruites par le feu.", "fr", "Des ruches", "burnt"),
        ("Le feu a gagné la scierie ; des ouvriers ont été blessés.", "fr", "des ouvriers", "wounded"),
        ("La tornade a détruit des ruches à Kora.", "fr", "des ruches", "burnt"),
        ("Les principaux syndicats du port protestent.", "fr", "Les principaux syndicats", None),
        ("Most of the beehives were kept indoors.", "en", "Most of the beehives", None),
    ],
)
def test_a_plural_leaves_open_how_many(text: str, language: str, words: str, fate: str | None) -> None:
    (found,) = plurals(text, language, numbers(text, language))
    assert (text[found.start : found.noun_end], found.low, found.fate) == (words, 2.0, fate)


@pytest.mark.parametrize(
    "text",
    [
        "Le toit des ruches a brûlé.",  # whose roof
        "Des dizaines de ruches ont brûlé.",  # a number already
        "Les ruches ont brûlé.",  # those of which it was told before
    ],
)
def test_what_is_joined_counted_or_known_is_no_open_plural(text: str) -> None:
    assert not list(plurals(text, "fr", numbers(text, "fr")))

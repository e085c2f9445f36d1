"""Narrowing a list by a few letters."""

import pytest

from sahelread.ui.matching import ranked

NAMES = ["Next passage", "Next divergence", "L’Évènement de Bamako", "Panel", "Export"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("evenement", ["L’Évènement de Bamako"]),
        ("div next", ["Next divergence"]),
        ("next", ["Next passage", "Next divergence"]),
        ("p", ["Panel", "Next passage", "Export"]),
        ("zzz", []),
        ("", NAMES),
    ],
)
def test_what_a_few_letters_find(query: str, expected: list[str]) -> None:
    assert list(ranked(query, NAMES, lambda name: name)) == expected

"""How large something is, held apart from how far it is."""

import pytest
from telling import Told, of_type

from sahelread.model import DivergenceType


@pytest.mark.parametrize(
    "size",
    [
        "Barsa, un village du canton de Tamou, s’étend sur plus de deux kilomètres.",
        "Barsa, un village du canton de Tamou, est long de deux kilomètres.",
    ],
)
def test_the_size_of_a_village_is_no_distance(told: Told, size: str) -> None:
    _, found = told(
        "Barsa, un village du canton de Tamou, est à une quinzaine de kilomètres.",
        size,
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, DivergenceType.NUMBER) == []

"""What is shown of a passage in which no answer was read."""

import pytest

from sahelread.text.excerpt import around_the_number


@pytest.mark.parametrize(
    ("passage", "shown"),
    [
        (
            "Selon plusieurs sources locales jointes au téléphone, au moins 64 soldats ont péri.",
            "…jointes au téléphone, au moins 64 soldats ont péri.",
        ),
        (
            "Trois véhicules ont été brûlés dans cette attaque menée à l’aube, et 12 soldats sont morts.",
            "…attaque menée à l’aube, et 12 soldats sont morts.",
        ),
        ("Les soldats ont subi de lourdes pertes.", "Les soldats ont subi de lourdes pertes."),
        ("Le 64 soldats ont péri.", "Le 64 soldats ont péri."),
    ],
)
def test_a_passage_begins_shortly_before_the_number_that_is_asked_for(passage: str, shown: str) -> None:
    excerpt = around_the_number(passage, "Combien de soldats tués ?", "fr")
    assert excerpt[:1] == shown[:1]
    assert excerpt.endswith(shown[-20:])
    number = next(digits for digits in ("64", "12", "subi") if digits in shown)
    assert excerpt.index(number) <= 45

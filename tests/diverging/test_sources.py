"""Whom an account has a value from."""

import pytest
from telling import Told, of_type

from sahelread.model import DivergenceType

OTHER = "L’attaque du village de Sanga a fait quarante morts."
SAME = [(("a", 0), ("b", 0))]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Selon la Croix-Rouge, l’attaque de Sanga a fait 27 morts.", "la Croix-Rouge"),
        ("Les autorités s’en tiennent à un bilan de 27 morts.", "Les autorités"),
        ("Une source sécuritaire parle de 27 morts à Sanga.", "Une source sécuritaire"),
        ("Une source sécuritaire a confirmé l’attaque et fait état de 27 morts.", "Une source sécuritaire"),
        ("Après l’attaque de Sanga, des témoins évoquent 27 morts.", "des témoins"),
        (
            "« L’attaque a fait 27 morts », a affirmé une source militaire, sans autre détail.",
            "une source militaire",
        ),
        ("La Croix-Rouge a recensé 27 morts à Sanga.", "La Croix-Rouge"),
    ],
)
def test_a_figure_comes_with_whoever_gives_it(told: Told, text: str, source: str) -> None:
    assert sources(told, text, OTHER)["a"] == source


@pytest.mark.parametrize(
    "text",
    [
        "L’attaque de Sanga a fait 27 morts.",
        "Le bilan de l’attaque de Sanga fait état de 27 morts.",
        "Les autorités ont visité le village ; l’attaque a fait 27 morts.",
    ],
)
def test_who_gives_no_figure_is_no_source(told: Told, text: str) -> None:
    assert sources(told, text, OTHER)["a"] is None


def test_the_same_source_is_that_of_the_sentence_before(told: Told) -> None:
    text = "Le village a brûlé, affirme un officier malien.\nL’attaque de Sanga a fait 27 morts, a ajouté la même source."
    assert sources(told, text, OTHER, links=[(("a", 1), ("b", 0))])["a"] == "un officier malien"


def sources(told: Told, *texts: str, links=SAME) -> dict[str, str | None]:  # type: ignore[no-untyped-def]
    found = of_type(told(*texts, links=links)[1], DivergenceType.NUMBER)[0]
    return {value.article: value.source for value in found.values}

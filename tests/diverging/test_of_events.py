"""Of which event a toll is, in a story of several."""

from __future__ import annotations

from telling import FAR, Told, of_type, quoted

from sahelread.i18n import say
from sahelread.model import DivergenceType

FLOOD = "Les inondations ont fait 17 morts à Téra."
SAME = [(("a", 0), ("b", 0)), (("a", 1), ("b", 1))]


def test_each_event_of_which_an_account_gives_the_dead_has_its_own(told: Told) -> None:
    _, found = told(
        f"{FLOOD}\nAucune victime n'est à déplorer dans l'incendie du marché.\n{FAR}",
        f"Les inondations ont fait 23 morts à Téra.\nDeux personnes sont mortes dans l'incendie du marché.\n{FAR}",
        links=SAME,
    )
    flood, fire = of_type(found, DivergenceType.NUMBER)
    assert quoted(flood.values) == {"a": ["17 morts"], "b": ["23 morts"]}
    assert quoted(fire.values) == {"a": ["Aucune victime"], "b": ["Deux personnes"]}
    assert say(flood.question) != say(fire.question)


def test_one_event_under_two_names_has_one_toll(told: Told) -> None:
    _, found = told(
        "L'attaque du convoi a fait 30 morts.",
        "L'explosion du convoi a fait 42 morts.",
        links=SAME[:1],
    )
    (asked,) = of_type(found, DivergenceType.NUMBER)
    assert quoted(asked.values) == {"a": ["30 morts"], "b": ["42 morts"]}

"""Which state a passage names, whatever the name."""

import pytest

from sahelread.aligning.sides import sides
from sahelread.text.words import fold, words


def named(text: str) -> list[str]:
    return list(sides([fold(word.text) for word in words(text)], "fr").values())


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Paris", "France"),
        ("l'Élysée", "France"),
        ("le Quai d'Orsay", "France"),
        ("des soldats français", "France"),
        ("une diplomate française", "France"),
        ("Bamako", "Mali"),
        ("les autorités maliennes", "Mali"),
        ("le Burkina Faso", "Burkina Faso"),
        ("l'armée burkinabè", "Burkina Faso"),
        ("l'armée nigérienne", "Niger"),
        ("l'armée nigériane", "Nigeria"),
        ("la Côte d'Ivoire", "Côte d'Ivoire"),
        ("la République démocratique du Congo", "République démocratique du Congo"),
        ("Moscou", "Russie"),
        ("la Maison-Blanche", "États-Unis"),
        ("Malabo", "Guinée équatoriale"),
        ("la police équato-guinéenne", "Guinée équatoriale"),
        ("un marin cap-verdien", "Cap-Vert"),
        ("l'île Maurice", "île Maurice"),
    ],
)
def test_a_capital_a_people_and_a_palace_stand_for_their_state(text: str, country: str) -> None:
    assert named(text) == [country]


def test_a_text_without_states_names_none() -> None:
    assert named("le maire du village") == []
    assert named("Maurice Diop et Salvador Dias") == []

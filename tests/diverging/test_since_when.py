"""Since when a state has lasted, against when it began."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        (
            "La sage-femme a été enlevée en mai 2019 à Sanga, où elle s'était installée en 2004.",
            "La sage-femme avait bâti un dispensaire à Sanga, ville où elle vivait depuis 1998.",
            {"a": ["s'était installée en 2004"], "b": ["vivait depuis 1998"]},
        ),
        (
            "Le capitaine Kolo avait pris la tête du port de Sanga en 2011.",
            "Le capitaine Kolo dirige le port de Sanga depuis 2014.",
            {"a": ["pris la tête du port de Sanga en 2011"], "b": ["dirige le port de Sanga depuis 2014"]},
        ),
        (
            "L'usine de Sanga est sous administration provisoire depuis juin 2024.",
            "Le liquidateur de l'usine de Sanga, sous administration provisoire, a été nommé en mars 2025.",
            {"a": ["sous administration provisoire depuis juin 2024"], "b": ["nommé en mars 2025"]},
        ),
    ],
)
def test_a_state_and_its_beginning_have_one_date(
    told: Told, one: str, other: str, asked: dict[str, list[str]]
) -> None:
    (found,) = of_type(told(one, other, links=SAME)[1], DivergenceType.DATE)
    assert quoted(found.values) == asked
    assert found.confidence is Confidence.HINT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the same year
        ("La sage-femme s'est installée à Sanga en 2004.", "La sage-femme vit à Sanga depuis 2004."),
        # another state, and another date of its passage
        ("La sage-femme s'est installée à Sanga en 2004.", "La sage-femme de Sanga est mariée depuis 1998."),
        ("Le patron dirige le port de Sanga depuis 2014, où il est arrivé enfant.", "Le patron du port de Sanga a épousé une pilote en 2021."),
        # one account that tells both agrees with the other
        ("Arrivé à Sanga en 1998, le patron y vit depuis 2004.", "Le patron s'est installé à Sanga en 2004."),
        # of two things, and of others
        ("Le patron de Sanga est membre du conseil depuis 2005.", "Le patron de Sanga a rejoint la loge des pilotes en 2016."),
        ("Les pilotes de Sanga sont retenus en otage depuis avril.", "L'enlèvement des deux autres pilotes de Sanga a eu lieu en juin."),
    ],
)  # fmt: skip
def test_dates_of_two_states_are_not_asked_about(told: Told, one: str, other: str) -> None:
    assert not of_type(told(one, other, links=SAME)[1], DivergenceType.DATE)

"""What a machine is called by letters and figures."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict


def test_one_machine_is_called_by_two_names(told: Told) -> None:
    _, found = told("L'avion, un ATR 42, a disparu lundi.", "Un avion de type Q400 a disparu lundi.")
    (name,) = of_type(found, DivergenceType.TERM)
    assert name.verdict is Verdict.CONFLICT
    assert quoted(name.values) == {"a": ["ATR 42"], "b": ["Q400"]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L'avion, un Q400, a disparu.", "Un avion de type Q 400 a disparu."),
        ("L'avion, un Q400, a disparu.", "Un avion de type Q400-200 a disparu."),
        ("L'avion, un Q400, a disparu.", "L'avion, entré en service en 1998, a disparu."),
        ("L'avion, un Q400, a disparu.", "Le train TGV 612 est en retard."),
        ("L'avion, un Q400, a remplacé l'avion AN26.", "Un avion AN24 a disparu."),
    ],
)
def test_spellings_years_and_several_machines_are_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(one, other)
    assert of_type(found, DivergenceType.TERM) == []


def test_a_name_in_short_is_the_same_name(told: Told) -> None:
    _, found = told("Le Boeing 737-300 est à Barsa.", "L'avion B737 est à Barsa.")
    assert of_type(found, DivergenceType.TERM) == []

"""What is told as done by one account and as still to come by another."""

from datetime import date

import pytest
from telling import FAR, SAME, Told, of_type

from sahelread.model import DivergenceType


@pytest.mark.parametrize(
    ("done", "ahead"),
    [
        (
            "Le ministre a signé le décret sur les loyers.",
            "Le ministre doit signer le décret sur les loyers.",
        ),
        ("Le ministre a rompu le contrat du port.", "Le ministre menace de rompre le contrat du port."),
        ("Une ligne a été ouverte vers le lac.", "Une ligne devrait être ouverte vers le lac."),
        ("Le conseil a dissous le comité du port.", "Le conseil se dit prêt à dissoudre le comité du port."),
    ],
)
def test_what_is_done_is_held_against_what_is_to_come(told: Told, done: str, ahead: str) -> None:
    _, found = told(f"{done}\n{FAR}", f"{ahead}\n{FAR}", links=SAME, published=date(2025, 3, 10))
    assert len(of_type(found, DivergenceType.MODALITY)) == 1


@pytest.mark.parametrize(
    ("done", "ahead"),
    [
        ("Le ministre a signé le décret sur les loyers.", "Le ministre doit signer la charte des ports."),
        ("Le ministre n'a pas signé le décret.", "Le ministre doit signer le décret."),
        ("Le ministre a signé le décret.", "Le ministre a signé le décret et doit signer un décret de plus."),
    ],
)
def test_another_thing_to_come_contradicts_nobody(told: Told, done: str, ahead: str) -> None:
    _, found = told(f"{done}\n{FAR}", f"{ahead}\n{FAR}", links=SAME, published=date(2025, 3, 10))
    assert of_type(found, DivergenceType.MODALITY) == []


def test_where_no_day_is_known_the_one_may_have_come_later(told: Told) -> None:
    one, other = "Le ministre a signé le décret du port.", "Le ministre doit signer le décret du port."
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME, published=None)
    assert of_type(found, DivergenceType.MODALITY) == []

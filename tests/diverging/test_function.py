"""The functions of a named person: those that exclude each other, and those that do not."""

import pytest
from telling import Told, of_type, quoted

from sahelread.i18n import say
from sahelread.model import Confidence, DivergenceType, Verdict

FAR = "Le marché rouvre demain.\nLes écoles ferment.\nLa pluie tombe."


@pytest.mark.parametrize(
    ("one", "other", "answers"),
    [
        (
            "L'ancien ministre de la Pêche, Oumar Lessi, a été entendu.",
            "Oumar Lessi, ministre des Transports, a été entendu.",
            ["ministre de la Pêche", "ministre des Transports"],
        ),
        (
            "« Nous avons eu peur », dit Awa Bintou, institutrice.",
            "La directrice de l'école, Awa Bintou, a eu peur.",
            ["institutrice", "directrice de l'école"],
        ),
        (
            "Le lieutenant Marc Ando dirigeait la patrouille.",
            "Le capitaine Marc Ando dirigeait la patrouille.",
            ["lieutenant", "capitaine"],
        ),
    ],
)
def test_functions_that_exclude_each_other_are_a_hint(
    told: Told, one: str, other: str, answers: list[str]
) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}")
    (function,) = of_type(found, DivergenceType.TERM)
    assert (function.verdict, function.confidence) == (Verdict.CONFLICT, Confidence.HINT)
    assert [quotes[0] for quotes in quoted(function.values).values()] == answers
    assert say(function.question).startswith("What is the function of ")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le ministre de la Pêche, Oumar Lessi, parle.", "Oumar Lessi, ministre, a été entendu."),
        ("Le ministre de la Pêche, Oumar Lessi, parle.", "Jean Bano, ministre des Transports, parle."),
        ("L'avocat Paul Kessé parle.", "Paul Kessé, candidat malheureux, parle."),
        ("Le juge Paul Kessé parle.", "Paul Kessé, jugé hier, parle. Le procureur se tait."),
    ],
)
def test_what_may_be_one_function_or_two_persons_is_no_finding(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}")
    assert of_type(found, DivergenceType.TERM) == []

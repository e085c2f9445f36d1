"""Where somebody stood who did something: one place here, another there."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.i18n import say
from sahelread.model import Confidence, DivergenceType, Verdict


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "Le braconnier a ouvert le feu depuis le balcon de l’auberge.",
            "Le braconnier, posté dans le clocher, a ouvert le feu.",
            ("depuis le balcon", "posté dans le clocher"),
        ),
        (
            "Les gardes ont tiré depuis l’intérieur du consulat.",
            "Les gardes, postés sur le toit, ont tiré.",
            ("depuis l’intérieur", "postés sur le toit"),
        ),
        (
            "La reine a salué la ville depuis son balcon.",
            "Debout sur un camion, la reine a salué la ville.",
            ("depuis son balcon", "Debout sur un camion"),
        ),
    ],
)
def test_it_is_asked_where_somebody_stood(told: Told, one: str, other: str, words: tuple[str, str]) -> None:
    _, found = told(one, other, links=SAME)
    (where,) = of_type(found, DivergenceType.PLACE)
    assert (where.verdict, where.confidence) == (Verdict.CONFLICT, Confidence.HINT)
    assert say(where.question).startswith("Where")
    assert quoted(where.values) == {"a": [words[0]], "b": [words[1]]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one place under two words, one that the other account has too, a time, another deed
        ("Les gardes ont tiré depuis une fenêtre.", "Les gardes, retranchés à l’intérieur, ont tiré."),
        ("Les gardes ont tiré depuis la cour.\nD’autres étaient sur le toit.", "Les gardes, postés sur le toit, ont tiré."),
        ("Les gardes tirent depuis mardi.", "Les gardes, postés sur le toit, ont tiré."),
        ("La reine a salué la ville depuis son balcon.", "Caché derrière un arbre, un potier a photographié le maire."),
    ],
)  # fmt: skip
def test_what_may_be_one_place_or_another_deed_is_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert of_type(found, DivergenceType.PLACE) == []

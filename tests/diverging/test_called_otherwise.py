"""The dead of one act whom an army calls fighters and others call civilians."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.i18n import say
from sahelread.model import Confidence, DivergenceType, Verdict

DISPUTED = "The accounts call the dead by opposite names: who they were is disputed."


def test_those_whom_soldiers_killed_are_one_count_whatever_each_side_calls_them(told: Told) -> None:
    _, found = told(
        "L’armée annonce que 64 terroristes ont été tués lundi à Barsa.",
        "À Barsa, des soldats ont tué 90 civils lundi, selon des témoins.",
        links=SAME,
    )
    (dead,) = of_type(found, DivergenceType.NUMBER)
    assert quoted(dead.values) == {"a": ["64 terroristes"], "b": ["90 civils"]}
    assert dead.confidence is Confidence.HINT
    assert DISPUTED in map(say, dead.why)


def test_the_fallen_of_both_sides_of_a_battle_are_two_counts(told: Told) -> None:
    _, found = told(
        "L’armée annonce que 64 terroristes ont été tués lundi à Barsa.",
        "À Barsa, des assaillants ont tué 90 civils lundi, selon des témoins.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.NUMBER) == []


def test_civilians_and_fighters_counted_in_one_sentence_are_two_counts(told: Told) -> None:
    _, found = told(
        "Des soldats ont tué 64 terroristes et 50 civils lundi à Barsa.",
        "Des soldats ont tué 50 civils lundi à Barsa.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.NUMBER) == []


def test_as_many_dead_of_opposite_names_are_a_dispute_on_who_they_were(told: Told) -> None:
    _, found = told("L’armée a tué 14 terroristes lundi.", "L’armée a tué 14 civils lundi.", links=SAME)
    (asked,) = of_type(found, DivergenceType.FRAMING)
    assert quoted(asked.values) == {"a": ["14 terroristes"], "b": ["14 civils"]}
    assert (asked.verdict, asked.confidence) == (Verdict.CONFLICT, Confidence.HINT)


@pytest.mark.parametrize(
    "other",
    [
        "L’armée a tué 14 civils lundi.\nElle a tué 14 terroristes mardi.",
        "L’armée a tué 20 civils lundi.",
        "L’armée a blessé 14 civils lundi.",
    ],
    ids=["both in one account", "of another size", "another fate"],
)
def test_who_they_were_is_not_asked_of_two_groups(told: Told, other: str) -> None:
    _, found = told("L’armée a tué 14 terroristes lundi.", other, links=SAME)
    assert of_type(found, DivergenceType.FRAMING) == []

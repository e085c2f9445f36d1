"""The dead of one act whom an army calls fighters and others call civilians."""

from telling import SAME, Told, of_type, quoted

from sahelread.i18n import say
from sahelread.model import Confidence, DivergenceType

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

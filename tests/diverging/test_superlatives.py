"""Whether it is the most, or one of the most."""

from telling import Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


def test_the_most_says_more_than_one_of_the_most(told: Told) -> None:
    _, found = told(
        "C'est l'un des plus longs procès que la cour ait connus.",
        "C'est le plus long procès que la cour ait connu.",
        links=SAME,
    )
    (most,) = of_type(found, DivergenceType.TERM)
    assert most.verdict is Verdict.MORE_SPECIFIC
    assert quoted(most.values) == {"a": ["l'un des plus longs"], "b": ["le plus long"]}


def test_the_most_of_two_qualities_are_not_compared(told: Told) -> None:
    _, found = told(
        "C'est l'un des plus longs procès que la cour ait connus.",
        "C'est le plus cher procès que la cour ait connu.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.TERM) == []

"""Through which channel it was made known."""

from telling import Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


def test_a_paper_with_its_channel_is_more_specific(told: Told) -> None:
    _, found = told(
        "L'armée a démenti la chute de Barsa dans un communiqué.",
        "L'armée a démenti la chute de Barsa dans un communiqué lu à la télévision nationale.",
        links=SAME,
    )
    (how,) = of_type(found, DivergenceType.ATTRIBUTION)
    assert how.verdict is Verdict.MORE_SPECIFIC
    assert quoted(how.values)["b"] == ["communiqué lu à la télévision nationale"]


def test_two_papers_are_compatible(told: Told) -> None:
    _, found = told(
        "L'armée a démenti la chute de Barsa dans un communiqué.",
        "L'armée a démenti la chute de Barsa dans un tweet.",
        links=SAME,
    )
    assert [one.verdict for one in of_type(found, DivergenceType.ATTRIBUTION)] == [Verdict.COMPATIBLE]


def test_when_a_paper_came_out_is_no_channel(told: Told) -> None:
    _, found = told(
        "L'armée a démenti la chute de Barsa dans un communiqué.",
        "L'armée a démenti la chute de Barsa dans un communiqué publié jeudi.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.ATTRIBUTION) == []

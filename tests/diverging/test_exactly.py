"""What exactly an act is done to."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


def test_more_adjectives_of_one_thing_say_it_more_closely(told: Told) -> None:
    _, found = told(
        "Le pays suspend sa coopération militaire avec ses voisins.",
        "Le pays suspend sa coopération militaire et douanière avec ses voisins.",
        links=SAME,
    )
    (what,) = of_type(found, DivergenceType.TERM)
    assert (what.verdict, what.confidence) == (Verdict.MORE_SPECIFIC, Confidence.HINT)
    assert quoted(what.values) == {
        "a": ["sa coopération militaire"],
        "b": ["sa coopération militaire et douanière"],
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le pays suspend sa coopération militaire.", "Le pays suspend sa coopération douanière."),
        (
            "Des rebelles ont attaqué ce convoi samedi.",
            "Des rebelles ont attaqué un convoi humanitaire samedi.",
        ),
        ("Le pays suspend sa coopération avec ses voisins.", "Le pays gèle une aide ancienne."),
    ],
)
def test_other_adjectives_and_things_taken_up_are_no_vaguer(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert [
        what for what in of_type(found, DivergenceType.TERM) if what.verdict is Verdict.MORE_SPECIFIC
    ] == []

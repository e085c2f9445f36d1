"""Whom accounts have one toll from."""

from telling import Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0)), (("b", 0), ("c", 0))]
THIRD = "L'incendie du marché a fait 40 morts, selon le préfet."


def test_one_toll_from_two_sources_is_compatible(told: Told) -> None:
    _, found = told(
        "L'incendie du marché a fait 40 morts, selon les pompiers.",
        "L'incendie du marché a fait 40 morts, a annoncé la présidence.",
        THIRD,
        links=SAME,
    )
    (who,) = of_type(found, DivergenceType.ATTRIBUTION)
    assert who.verdict is Verdict.COMPATIBLE
    assert quoted(who.values) == {
        "a": ["les pompiers"],
        "b": ["la présidence"],
        "c": ["le préfet"],
    }


def test_sources_that_share_a_word_are_one(told: Told) -> None:
    _, found = told(
        "L'incendie du marché a fait 40 morts, selon les pompiers.",
        "L'incendie du marché a fait 40 morts, selon le commandant des pompiers.",
        "L'incendie du marché a fait 40 morts, selon un pompier.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.ATTRIBUTION) == []

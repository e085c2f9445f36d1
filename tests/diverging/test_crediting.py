"""Whom accounts rest one figure or one hour on."""

from telling import Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


def test_one_toll_from_two_sources_is_compatible(told: Told) -> None:
    _, found = told(
        "L'incendie du marché a fait 40 morts, selon les pompiers.",
        "L'incendie du marché a fait 40 morts, a annoncé la présidence.",
        links=SAME,
    )
    (who,) = of_type(found, DivergenceType.ATTRIBUTION)
    assert who.verdict is Verdict.COMPATIBLE
    assert quoted(who.values) == {"a": ["les pompiers"], "b": ["la présidence"]}


def test_a_paper_names_nobody(told: Told) -> None:
    _, found = told(
        "L'incendie du marché a fait 40 morts, selon les pompiers.",
        "L'incendie du marché a fait 40 morts, précise le communiqué.",
        links=SAME,
    )
    assert [
        one for one in of_type(found, DivergenceType.ATTRIBUTION) if one.verdict is Verdict.COMPATIBLE
    ] == []


def test_sources_that_share_a_word_are_one(told: Told) -> None:
    _, found = told(
        "L'incendie du marché a fait 40 morts, selon les pompiers.",
        "L'incendie du marché a fait 40 morts, selon le commandant des pompiers.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.ATTRIBUTION) == []

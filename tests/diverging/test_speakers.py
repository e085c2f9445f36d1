"""Who speaks or decides for a body."""

from telling import Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


def test_an_office_is_closer_than_the_authorities(told: Told) -> None:
    _, found = told(
        "Les autorités ont décrété un couvre-feu de trois jours à Barsa.",
        "Le ministre de l'Intérieur a décrété un couvre-feu de trois jours à Barsa.",
        links=SAME,
    )
    (who,) = of_type(found, DivergenceType.ACTOR)
    assert who.verdict is Verdict.MORE_SPECIFIC
    assert quoted(who.values) == {"a": ["Les autorités"], "b": ["Le ministre de l'Intérieur"]}


def test_two_words_of_one_grain_do_not_differ(told: Told) -> None:
    _, found = told(
        "Les autorités ont décrété un couvre-feu de trois jours à Barsa.",
        "Le pouvoir a décrété un couvre-feu de trois jours à Barsa.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.ACTOR) == []

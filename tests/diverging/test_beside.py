"""How closely a place is told that both accounts name."""

from telling import Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


def test_an_account_that_says_what_the_place_is_by_is_more_specific(told: Told) -> None:
    _, found = told(
        "Le journaliste a été tué jeudi au quartier de Tarko.",
        "Le journaliste a été tué jeudi au quartier de Tarko, près de la gare.",
        links=SAME,
    )
    (where,) = of_type(found, DivergenceType.PLACE)
    assert where.verdict is Verdict.MORE_SPECIFIC
    assert quoted(where.values) == {"a": ["Tarko"], "b": ["Tarko, près de la gare"]}


def test_an_account_that_tells_it_elsewhere_is_as_specific(told: Told) -> None:
    _, found = told(
        "Le journaliste a été tué jeudi au quartier de Tarko.\nLa gare est fermée.",
        "Le journaliste a été tué jeudi au quartier de Tarko, près de la gare.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.PLACE) == []

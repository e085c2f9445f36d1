"""How closely the holder of an office is told."""

from telling import Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


def test_an_account_that_names_the_holder_is_more_specific(told: Told) -> None:
    _, found = told(
        "Le procureur de Lirako a ouvert mardi une enquête sur l'incendie du marché.",
        "Le procureur de Lirako, Issa Kolo, a ouvert mardi une enquête sur l'incendie du marché.",
        links=SAME,
    )
    (who,) = of_type(found, DivergenceType.ACTOR)
    assert who.verdict is Verdict.MORE_SPECIFIC
    assert quoted(who.values) == {"a": ["procureur de Lirako"], "b": ["procureur de Lirako, Issa Kolo"]}


def test_an_account_that_names_the_holder_elsewhere_is_as_specific(told: Told) -> None:
    _, found = told(
        "Le procureur de Lirako a ouvert mardi une enquête sur l'incendie du marché.\nIssa Kolo n'a pas dit plus.",
        "Le procureur de Lirako, Issa Kolo, a ouvert mardi une enquête sur l'incendie du marché.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.ACTOR) == []


def test_an_account_that_says_of_what_the_office_is_more_closely_is_more_specific(told: Told) -> None:
    _, found = told(
        "Le feu a pris vers midi, selon le commandant des pompiers.",
        "Le feu a pris vers midi, selon le commandant des pompiers de la caserne de Lirako.",
        links=SAME,
    )
    assert [one.verdict for one in of_type(found, DivergenceType.ACTOR)] == [Verdict.MORE_SPECIFIC]


def test_the_country_of_an_office_tells_no_more(told: Told) -> None:
    _, found = told(
        "Le ministre de la Défense a condamné mardi l'attaque du convoi.",
        "Le ministre malien de la Défense a condamné mardi l'attaque du convoi.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.ACTOR) == []


def test_a_bare_title_may_be_of_anybody(told: Told) -> None:
    _, found = told(
        "Le procureur a ouvert mardi une enquête sur l'incendie du marché.",
        "Le procureur de Lirako, Issa Kolo, a ouvert mardi une enquête sur l'incendie du marché.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.ACTOR) == []

"""Of what kind a thing is."""

from telling import Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


def test_an_account_that_says_the_kind_is_more_specific(told: Told) -> None:
    _, found = told(
        "Une embarcation surchargée a chaviré mardi devant Lirako.",
        "Une simple pirogue surchargée a chaviré mardi devant Lirako.",
        links=SAME,
    )
    (what,) = of_type(found, DivergenceType.TERM)
    assert (what.verdict, what.confidence) == (Verdict.MORE_SPECIFIC, Confidence.HINT)
    assert quoted(what.values) == {"a": ["embarcation"], "b": ["pirogue"]}


def test_an_account_that_says_the_kind_elsewhere_is_as_specific(told: Told) -> None:
    _, found = told(
        "Une embarcation surchargée a chaviré mardi devant Lirako.\nLa pirogue venait de Bossa.",
        "Une pirogue surchargée a chaviré mardi devant Lirako.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.TERM) == []


def test_one_thing_and_several_are_not_compared(told: Told) -> None:
    _, found = told(
        "Un véhicule a brûlé mardi devant la caserne de Lirako.",
        "Des camions ont brûlé mardi devant la caserne de Lirako.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.TERM) == []


def test_an_adjective_is_no_kind(told: Told) -> None:
    _, found = told(
        "Une route a été coupée mardi par les crues près de Lirako.",
        "La brigade nationale a trouvé la route coupée mardi par les crues près de Lirako.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.TERM) == []


def test_kinds_of_people_ask_who(told: Told) -> None:
    _, found = told(
        "Un proche du maire a été enlevé mardi à Lirako.",
        "Le frère du maire a été enlevé mardi à Lirako.",
        links=SAME,
    )
    assert [one.verdict for one in of_type(found, DivergenceType.ACTOR)] == [Verdict.MORE_SPECIFIC]

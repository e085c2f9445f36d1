"""Of what somebody is accused."""

from telling import Told, of_type

from sahelread.model import DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


def test_different_charges_are_told_apart(told: Told) -> None:
    _, found = told(
        "Le diplomate arrêté à Barsa est soupçonné d'espionnage.",
        "Le diplomate arrêté à Barsa est accusé par la justice d'avoir préparé un complot.",
        links=SAME,
    )
    (charge,) = of_type(found, DivergenceType.TERM)
    assert charge.verdict is Verdict.COMPATIBLE
    assert [value.value for value in charge.values] == ["espionnage", "préparé un complot"]


def test_an_account_that_tells_more_of_the_charge_is_more_specific(told: Told) -> None:
    _, found = told(
        "L'ancien directeur du port est poursuivi pour corruption.",
        "L'ancien directeur du port est poursuivi pour corruption et faux témoignage.",
        links=SAME,
    )
    (charge,) = of_type(found, DivergenceType.TERM)
    assert charge.verdict is Verdict.MORE_SPECIFIC


def test_one_charge_is_no_divergence(told: Told) -> None:
    _, found = told(
        "Le diplomate arrêté à Barsa est accusé d'espionnage.",
        "Le diplomate arrêté à Barsa est accusé d'espionnage par la junte.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.TERM) == []


def test_a_sentence_is_no_charge(told: Told) -> None:
    _, found = told(
        "L'ancien directeur du port est condamné par contumace à la peine de mort.",
        "L'ancien directeur du port est condamné pour corruption.",
        links=SAME,
    )
    assert [
        one for one in of_type(found, DivergenceType.TERM) if len(one.values) > 1 and one.values[0].quotes
    ] == []

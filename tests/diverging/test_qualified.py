"""Which one of its kind is meant."""

from telling import Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]
BESIDE = "Le maire a parlé.\nLa pluie tombe.\nLe marché rouvre.\nLes écoles ferment."


def test_a_noun_with_its_complement_is_more_specific_than_one_left_open(told: Told) -> None:
    _, found = told(
        f"Les enfants brûlés ont été couchés dans un hôpital.\n{BESIDE}",
        f"Les enfants brûlés ont été couchés dans un hôpital de Barsa.\n{BESIDE}",
        links=SAME,
    )
    (which,) = of_type(found, DivergenceType.PLACE)
    assert which.verdict is Verdict.MORE_SPECIFIC
    assert quoted(which.values) == {"a": ["un hôpital"], "b": ["un hôpital de Barsa"]}


def test_a_noun_that_is_known_already_leaves_nothing_open(told: Told) -> None:
    _, found = told(
        f"Les gendarmes ont saisi mardi le registre du maire.\n{BESIDE}",
        f"Les gendarmes ont saisi mardi un registre du maire de Barsa.\n{BESIDE}",
        links=SAME,
    )
    assert of_type(found, DivergenceType.TERM) == []


def test_an_account_that_qualifies_the_noun_elsewhere_is_as_specific(told: Told) -> None:
    _, found = told(
        f"Les enfants brûlés ont été couchés dans un hôpital.\nCet hôpital de Barsa est neuf.\n{BESIDE}",
        f"Les enfants brûlés ont été couchés dans un hôpital de Barsa.\n{BESIDE}",
        links=SAME,
    )
    assert of_type(found, DivergenceType.PLACE) == []


def test_qualified_people_ask_who(told: Told) -> None:
    _, found = told(
        f"Le feu a été mis aux dépôts par des fermiers.\n{BESIDE}",
        f"Le feu a été mis aux dépôts par des fermiers des environs.\n{BESIDE}",
        links=SAME,
    )
    assert [one.verdict for one in of_type(found, DivergenceType.ACTOR)] == [Verdict.MORE_SPECIFIC]

"""What is counted up."""

from telling import Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


def test_a_longer_list_of_the_same_things_is_more_specific(told: Told) -> None:
    _, found = told(
        "Le blocus épargne les vivres et les médicaments.",
        "Le blocus épargne les vivres, les médicaments et le carburant.",
        links=SAME,
    )
    (which,) = [one for one in of_type(found, DivergenceType.TERM) if "carburant" in str(quoted(one.values))]
    assert which.verdict is Verdict.MORE_SPECIFIC
    assert quoted(which.values) == {
        "a": ["les vivres et les médicaments"],
        "b": ["les vivres, les médicaments et le carburant"],
    }


def test_lists_that_share_one_member_are_of_two_things(told: Told) -> None:
    _, found = told(
        "Le blocus épargne les vivres et les semences.",
        "Le blocus épargne les vivres, les médicaments et le carburant.",
        links=SAME,
    )
    assert [one for one in of_type(found, DivergenceType.TERM) if one.verdict is Verdict.MORE_SPECIFIC] == []


def test_what_the_passage_tells_beside_its_list_is_not_left_out(told: Told) -> None:
    _, found = told(
        "Le blocus épargne les vivres et les médicaments. Il épargne aussi le carburant.",
        "Le blocus épargne les vivres, les médicaments et le carburant.",
        links=SAME,
    )
    assert [one for one in of_type(found, DivergenceType.TERM) if one.verdict is Verdict.MORE_SPECIFIC] == []

"""The second language has fewer words and finds the same kinds of things."""

from telling import Told, of_type

from sahelread.model import DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


def test_death_tolls_are_compared_in_english(told: Told) -> None:
    _, found = told(
        "At least 27 soldiers were killed in the attack on Saturday.",
        "Some 40 soldiers were killed in the attack on Saturday.",
        links=SAME,
        language="en",
    )
    (toll,) = of_type(found, DivergenceType.NUMBER)
    assert toll.verdict in (Verdict.CONFLICT, Verdict.MORE_SPECIFIC)


def test_the_same_toll_said_otherwise_is_no_divergence_in_english(told: Told) -> None:
    _, found = told(
        "Twenty-seven soldiers were killed.", "27 soldiers were killed.", links=SAME, language="en"
    )
    assert of_type(found, DivergenceType.NUMBER) == []


def test_labels_are_shown_in_english(told: Told) -> None:
    _, found = told(
        "The junta arrested the minister.",
        "The transitional government arrested the minister.",
        links=SAME,
        language="en",
    )
    assert len(of_type(found, DivergenceType.FRAMING)) == 1


def test_doers_reasons_and_claims_are_compared_in_english(told: Told) -> None:
    _, found = told(
        "The depot in Barsa was burnt by soldiers.\nThe disaster was caused by heavy rain.\nNo group has claimed it.",
        "The depot in Barsa was burnt by rebels.\nThe disaster was caused by a broken gate.\n"
        "The ambush was claimed by the Front.",
        links=SAME,
        language="en",
    )
    conflicts = {one.type for one in found if one.verdict is Verdict.CONFLICT}
    assert {DivergenceType.ACTOR, DivergenceType.CAUSE, DivergenceType.NEGATION} <= conflicts


def test_what_nobody_did_is_no_denial_of_a_noun(told: Told) -> None:
    _, found = told(
        "No group has spoken of the raid.\nThe rain fell.",
        "Boys were kidnapped by the group from a school.",
        links=SAME,
        language="en",
    )
    assert of_type(found, DivergenceType.NEGATION) == []

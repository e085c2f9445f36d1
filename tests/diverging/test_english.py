"""The second language has fewer words and finds the same kinds of things."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict

# What else the accounts tell: of two passages alone no word is rare.
REST = "\nRice is dearer.\nThe port received sugar.\nScholars met in Lodu.\nThe cotton harvest is good.\nThe stadium hosts a club."


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


@pytest.mark.parametrize(
    ("one", "other", "kind", "answers"),
    [
        (
            "The barge carried 210 passengers.",
            "The barge, with 190 passengers on board, sank.",
            DivergenceType.NUMBER,
            {"a": ["210 passengers"], "b": ["190 passengers"]},
        ),
        (
            "Divers pulled 45 survivors from the lake.",
            "Fifty-two passengers were rescued from the lake.",
            DivergenceType.NUMBER,
            {"a": ["45 survivors from the lake"], "b": ["Fifty-two passengers"]},
        ),
        (
            "The king declared three days of national mourning.",
            "The king announced a five-day period of mourning.",
            DivergenceType.NUMBER,
            {"a": ["three days"], "b": ["five-day"]},
        ),
        (
            "The minister said the dockers' strike was illegal.",
            "A court ruled that the dockers' strike was lawful.",
            DivergenceType.NEGATION,
            {"a": ["illegal"], "b": ["lawful"]},
        ),
        (
            "The barge was overloaded, a docker said.",
            "The owner denied that the barge was overloaded.",
            DivergenceType.CAUSE,
            {"a": ["overloaded"], "b": ["denied that the barge was overloaded"]},
        ),
        (
            "His lawyer said the banker would appeal.",
            "The banker will not appeal, his lawyer said.",
            DivergenceType.NEGATION,
            {"a": ["would appeal"], "b": ["will not appeal"]},
        ),
    ],
)
def test_english_answers_to_one_question_are_told_apart(
    told: Told, one: str, other: str, kind: DivergenceType, answers: dict[str, list[str]]
) -> None:
    _, found = told(one, other, links=SAME, language="en")
    (asked,) = of_type(found, kind)
    assert asked.verdict is Verdict.CONFLICT
    assert quoted(asked.values) == answers


def test_the_dead_of_an_earlier_year_are_not_those_of_the_event_in_english(told: Told) -> None:
    _, found = told(
        "Gunmen killed 12 traders in Barsa on Saturday.\nLast year 130 people were killed in a raid on the same town.",
        "Gunmen killed 12 traders in Barsa on Saturday.",
        links=[*SAME, (("a", 1), ("b", 0))],
        language="en",
    )
    assert of_type(found, DivergenceType.NUMBER) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The hostages have been released.", "The hostages are still being held."),
        ("The gates were locked, the survivors said.", "The company says that the gates were open."),
        ("Parliament voted down the bill.", "The bill was adopted by parliament."),
        ("The owner of the mine was arrested.", "The mine’s owner is on the run."),
        ("The town is under rebel control.", "The army has recaptured the town."),
    ],
)
def test_two_states_of_one_thing_exclude_each_other_in_english(told: Told, one: str, other: str) -> None:
    _, found = told(one + REST, other + REST, links=SAME, language="en")
    assert len(of_type(found, DivergenceType.NEGATION)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A short circuit is thought to have caused the fire.", "The report rules out a short circuit."),
        ("Experts blame a gas leak for the explosion.", "The explosion was caused by fireworks."),
        ("The mayor resigned for health reasons.", "The mayor stepped down over an unpaid debt."),
    ],
)
def test_reasons_are_compared_in_english(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME, language="en")
    assert len(of_type(found, DivergenceType.CAUSE)) == 1


def test_the_same_state_and_the_same_reason_are_no_divergence_in_english(told: Told) -> None:
    _, found = told(
        "The hostages were freed.\nExperts blame a gas leak for the explosion.",
        "The hostages have been released.\nThe explosion was caused by a gas leak.",
        links=[*SAME, (("a", 1), ("b", 1))],
        language="en",
    )
    assert not {DivergenceType.CAUSE, DivergenceType.NEGATION} & {one.type for one in found}


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("The mayor will run in May.", "The mayor has not said whether he will run in May.", DivergenceType.MODALITY),
        ("The bridge was reopened.", "The bridge was not officially reopened.", DivergenceType.NEGATION),
    ],
)  # fmt: skip
def test_what_is_left_open_or_denied_is_asked_in_english(
    told: Told, one: str, other: str, kind: DivergenceType
) -> None:
    _, found = told(f"{one}{REST}", f"{other}{REST}", links=SAME, language="en")
    assert len(of_type(found, kind)) == 1

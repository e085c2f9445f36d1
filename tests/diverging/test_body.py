"""Which body it was: two of one kind that accounts name for one act."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]
FAR = "Le marché rouvre demain.\nLes écoles ferment.\nLa pluie tombe."


@pytest.mark.parametrize(
    ("one", "other", "answers"),
    [
        (
            "Le tribunal militaire a condamné le comptable.",
            "Le tribunal de commerce a condamné le comptable.",
            ["tribunal militaire", "tribunal de commerce"],
        ),
        (
            "Les résultats sont annoncés par la commission électorale.",
            "La commission nationale de recensement a annoncé les résultats.",
            ["commission électorale", "commission nationale de recensement"],
        ),
    ],
)
def test_two_bodies_of_a_kind_for_one_act_are_a_hint(
    told: Told, one: str, other: str, answers: list[str]
) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME)
    body = next(one for one in of_type(found, DivergenceType.ACTOR) if one.verdict is Verdict.CONFLICT)
    assert body.confidence is Confidence.HINT
    assert [quotes[0] for quotes in quoted(body.values).values()] == answers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le tribunal militaire a condamné le comptable.", "Le tribunal a condamné le comptable."),
        (
            "Le tribunal militaire a condamné le comptable.",
            "Le tribunal militaire de Sanga a condamné le comptable.",
        ),
        (
            "Le tribunal militaire a condamné le comptable.",
            "Le tribunal de commerce a condamné le comptable, le tribunal militaire s'est tu.",
        ),
    ],
)
def test_one_body_named_more_or_less_closely_is_no_conflict(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME)
    actors = of_type(found, DivergenceType.ACTOR)
    assert [actor for actor in actors if actor.verdict is Verdict.CONFLICT] == []


def test_an_account_that_names_the_body_elsewhere_answers_too(told: Told) -> None:
    _, found = told(
        f"Le tribunal militaire a condamné le comptable.\n{FAR}",
        f"La justice civile a condamné le comptable.\n{FAR}",
        f"Le comptable sort du tribunal militaire.\n{FAR}",
        links=SAME,
    )
    body = next(one for one in of_type(found, DivergenceType.ACTOR) if one.verdict is Verdict.CONFLICT)
    assert quoted(body.values)["c"] == ["tribunal militaire"]


def test_a_body_that_somebody_only_belongs_to_did_nothing(told: Told) -> None:
    _, found = told(
        f"Le tribunal militaire a condamné le comptable.\n{FAR}",
        f"Le procureur près la cour d'appel dit qu'on a condamné le comptable.\n{FAR}",
        links=SAME,
    )
    actors = of_type(found, DivergenceType.ACTOR)
    assert [actor for actor in actors if actor.verdict is Verdict.CONFLICT] == []

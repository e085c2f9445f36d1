"""How the event ranks among its like."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Divergence, DivergenceType, Verdict

FAR = "Le marché de Sanko rouvre demain.\nLes écoles ferment.\nLa pluie tombe."


def ranks(found: tuple[Divergence, ...]) -> list[Divergence]:
    return [
        one for one in of_type(found, DivergenceType.TERM) if one.question.text.startswith("In which place")
    ]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Cette crue est la plus meurtrière depuis 1988.", "Cette crue est la plus meurtrière depuis 2011.", Verdict.CONFLICT),
        ("Ce séisme est le plus puissant jamais mesuré.", "Ce séisme est l'un des plus puissants du siècle.", Verdict.MORE_SPECIFIC),
        ("C'est le pire incendie depuis une dizaine d'années.", "C'est l'un des pires incendies de la région.", Verdict.MORE_SPECIFIC),
    ],
)  # fmt: skip
def test_the_worst_of_all_is_not_one_of_the_worst(told: Told, one: str, other: str, verdict: Verdict) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}")
    (rank,) = ranks(found)
    assert rank.verdict is verdict
    assert quoted(rank.values).keys() == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cette crue est la plus meurtrière depuis dix ans.", "Cette crue est la plus grave depuis une dizaine d'années."),
        ("C'est la plus grave crue depuis celle de Barsa.", "Cette crue est la plus grave depuis 1988."),
        ("Le juge a infligé la peine la plus lourde.", "Le verdict est l'un des plus lourds du pays."),
    ],
)  # fmt: skip
def test_the_same_rank_or_another_thing_is_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}")
    assert ranks(found) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jamais la garde n'avait subi pire revers.", "Peu d'embuscades ont été aussi meurtrières."),
        ("Jamais une crue n'avait fait autant de morts.", "Rarement une crue avait fait autant de morts."),
    ],
)
def test_what_never_was_and_what_rarely_was_are_two_ranks(told: Told, one: str, other: str) -> None:
    _, found = told(one, other)
    (rank,) = of_type(found, DivergenceType.TERM)
    assert rank.verdict is Verdict.MORE_SPECIFIC

"""A day and the week or the month that it is in: one account knows it closer."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("Omar Tazi a été nommé en avril.", "Omar Tazi a été nommé le 2 avril.", ["avril", "2 avril"]),
        ("Le bac a coulé en 2019.", "Le bac a coulé en novembre 2019.", ["2019", "novembre 2019"]),
        (
            "Les deux syndicats rappellent le sort du passeur de Kora et de ses frères, portés disparus depuis août.",
            "La veuve du passeur de Kora, enlevé le 9 août, demande justice.",
            ["depuis août", "9 août"],
        ),
        (  # what is told beside on a day of its own is of the same kind
            "Les deux syndicats rappellent le sort du passeur de Kora, porté disparu depuis août, et celui du bedeau, enlevé en mai.",
            "La veuve du passeur de Kora, enlevé le 9 août, demande justice.",
            ["depuis août", "9 août"],
        ),
        (
            "La digue de Kora a cédé il y a deux ans.",
            "La digue de Kora a cédé le 24 août 2023.",
            ["il y a deux ans", "24 août 2023"],
        ),
        (
            "Le procès de l’armateur s’ouvrira début mars.",
            "C’est le 4 mars que s’ouvrira le procès de l’armateur.",
            ["début mars", "4 mars"],
        ),
    ],
)
def test_who_tells_the_day_is_closer_than_who_tells_the_month(
    told: Told, one: str, other: str, days: list[str]
) -> None:
    (found,) = of_type(told(one, other, links=SAME)[1], DivergenceType.DATE)
    assert found.verdict is Verdict.MORE_SPECIFIC
    assert [quote for quotes in quoted(found.values).values() for quote in quotes] == days


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a weekday is in no month that is named, and a day is itself
        ("Le bac a coulé en septembre.", "Le bac a coulé mercredi."),
        ("Le bac a coulé il y a un an et demi.", "Le bac a coulé en mars 2024."),
        ("Le bac a coulé le 17 septembre.", "Le bac a coulé mercredi 17 septembre."),
    ],
)
def test_days_that_are_one_are_no_closer(told: Told, one: str, other: str) -> None:
    assert not of_type(told(one, other, links=SAME)[1], DivergenceType.DATE)

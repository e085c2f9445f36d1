"""Who is meant by a general word."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict


@pytest.mark.parametrize(
    "named",
    [
        "des groupes armés liés à Al-Qaïda et au RJS",
        "des groupes armés, notamment le RJS",
        "plusieurs groupes armés (RJS)",
    ],
)
def test_an_account_that_names_members_is_more_specific(told: Told, named: str) -> None:
    _, found = told(
        f"La région est la proie, depuis dix ans, de {named}.", "Des groupes armés tiennent la piste."
    )
    (who,) = of_type(found, DivergenceType.ACTOR)
    assert (who.verdict, who.confidence) == (Verdict.MORE_SPECIFIC, Confidence.HINT)
    assert quoted(who.values).keys() == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Des groupes armés tiennent la piste.", "Des groupes armés ont fui."),
        ("Des groupes armés liés au RJS ont fui.", "Des groupes armés, dont le RJS, ont fui."),
        ("Des groupes armés tiennent la piste. Issa Kolo le dit.", "Des groupes armés ont fui."),
    ],
)
def test_accounts_that_name_as_much_do_not_differ(told: Told, one: str, other: str) -> None:
    _, found = told(one, other)
    assert of_type(found, DivergenceType.ACTOR) == []

"""How soon after something an act came, or before it."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType

SAME = [(("a", 0), ("b", 0))]


@pytest.mark.parametrize(
    ("one", "other", "quotes"),
    [
        ("Les bateliers sont arrivés deux heures après le naufrage.", "Les bateliers ne sont arrivés que le lendemain.", ["deux heures après", "le lendemain"]),
        ("Les secours sont intervenus moins d’une demi-heure après le naufrage.", "Les secours ne sont arrivés que le lendemain matin.", ["moins d’une demi-heure après", "le lendemain matin"]),
        ("Les secours sont intervenus immédiatement.", "Les secours ne sont intervenus que quatre heures plus tard.", ["immédiatement", "quatre heures plus tard"]),
        ("L'affiche a été collée la veille du vote.", "L'affiche a été collée deux jours avant le scrutin.", ["la veille", "deux jours avant"]),
        ("L'affiche a été collée la veille du vote.", "L'affiche a été collée l'avant-veille du vote.", ["la veille", "l'avant-veille"]),
    ],
)  # fmt: skip
def test_two_delays_of_one_act_are_a_hint(told: Told, one: str, other: str, quotes: list[str]) -> None:
    _, found = told(one, other, links=SAME)
    (time,) = of_type(found, DivergenceType.TIME)
    assert time.confidence is Confidence.HINT
    assert [*quoted(time.values)["a"], *quoted(time.values)["b"]] == quotes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Les bateliers sont arrivés deux heures après le naufrage.", "Les bateliers sont arrivés le jour même."),
        ("Les bateliers sont arrivés le lendemain.", "Les bateliers sont arrivés vingt heures plus tard."),
        ("L'affiche a été collée la veille du vote.", "L'affiche a été collée l'avant-veille de la fête."),
        ("Les bateliers sont arrivés deux heures après le naufrage.", "Les corps des bateliers ont été inhumés le lendemain."),
        ("La ministre est arrivée deux heures après le naufrage.", "Les plongeurs sont arrivés le lendemain du naufrage."),
        ("Il a été arrêté aussitôt après le vol.", "Le complice du voleur a été arrêté le lendemain du vol."),
    ],
)  # fmt: skip
def test_delays_that_agree_or_are_of_two_acts_are_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert of_type(found, DivergenceType.TIME) == []


# What is told on Friday 19 September.
@pytest.mark.parametrize(
    ("one", "other", "quotes"),
    [
        ("Le nouveau péage prend effet immédiatement.", "Le nouveau péage entrera en vigueur lundi à minuit.", ["prend effet immédiatement", "lundi"]),
        ("Le nouveau tarif du bac entre en vigueur sur-le-champ.", "Le nouveau tarif du bac s'appliquera à partir du 1er octobre.", ["entre en vigueur sur-le-champ", "à partir du 1er octobre"]),
        ("Le maire a interdit le marché avec effet immédiat.", "Le marché sera interdit à partir de mercredi.", ["avec effet immédiat", "à partir de mercredi"]),
    ],
)  # fmt: skip
def test_what_is_in_force_at_once_is_not_to_begin_later(
    told: Told, one: str, other: str, quotes: list[str]
) -> None:
    (day,) = of_type(told(one, other, links=SAME)[1], DivergenceType.DATE)
    assert day.confidence is Confidence.HINT
    assert [*quoted(day.values)["a"], *quoted(day.values)["b"]] == quotes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le nouveau péage prend effet immédiatement.", "Le nouveau péage est entré en vigueur ce vendredi."),
        ("Le directeur a immédiatement convoqué les bateliers.", "Le directeur a convoqué les bateliers pour mercredi."),
        ("Le couvre-feu est levé avec effet immédiat.", "Le marché de Sanga fermera mercredi."),
    ],
)  # fmt: skip
def test_what_is_done_at_once_and_something_else_to_come_are_no_question(
    told: Told, one: str, other: str
) -> None:
    assert of_type(told(one, other, links=SAME)[1], DivergenceType.DATE) == []

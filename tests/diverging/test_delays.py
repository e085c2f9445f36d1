"""How soon after something an act came, or before it."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType


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
        ("Deux heures après l'arrestation du gérant, le bac était vide.", "Trois jours après une arrestation mouvementée, le gérant est libre."),
    ],
)  # fmt: skip
def test_delays_that_agree_or_are_of_two_acts_are_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert of_type(found, DivergenceType.TIME) == []


# What is told on Friday 19 September.

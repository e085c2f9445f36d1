"""What somebody or something is called."""

from __future__ import annotations

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict

LINK = [(("a", 0), ("b", 0))]


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        (
            "Le bac qui a coulé s'appelle Étoile du fleuve.",
            "Le bac coulé, baptisé « Roi des eaux », était neuf.",
            ("Étoile du fleuve", "Roi des eaux"),
        ),
        (
            "Le tireur du marché se nomme Awa Barsa.",
            "Le tireur du marché est un berger du nom d'Amadi Kolo.",
            ("Awa Barsa", "Amadi Kolo"),
        ),
        (
            "La crue du fleuve, baptisée Dalia, a duré deux jours.",
            "La crue Farida du fleuve a duré deux jours.",
            ("Dalia", "Farida"),
        ),
        (
            "Le clocher de l'église Saint-Roch a brûlé au lever du jour.",
            "Au lever du jour, l'église Sainte-Rita a brûlé.",
            ("Saint-Roch", "Sainte-Rita"),
        ),
        (
            "Le village noyé se nomme Tikaré.",
            "La crue a noyé le village de Lossa.",
            ("Tikaré", "Lossa"),
        ),
    ],
)
def test_names_that_have_nothing_in_common_are_asked_about(
    told: Told, one: str, other: str, names: tuple[str, str]
) -> None:
    _, found = told(one, other, links=LINK)
    (asked,) = of_type(found, DivergenceType.ACTOR)
    assert (asked.verdict, asked.confidence) == (Verdict.CONFLICT, Confidence.HINT)
    assert quoted(asked.values) == {"a": [names[0]], "b": [names[1]]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le tireur se nomme Awa Barsa.", "Le tireur se nomme Awa Mariam Barsa."),
        ("Le tireur se nomme Awa Barsa.", "La victime se nommait Amadi Kolo."),
        ("Le tireur se nomme Awa Barsa.", "Le tireur, Awa Barsa, a été arrêté, a dit Amadi Kolo."),
        ("L'église Saint-Roch a brûlé lundi soir.", "L'hôtel Bellevue a brûlé lundi soir."),
        ("L'église Saint-Roch a brûlé lundi soir.", "L'église Saint Roch a brûlé lundi soir."),
        ("L'église Saint-Roch a brûlé.", "L'église Sainte-Rita a été consacrée par un évêque venu de Rome."),
        ("Le tireur, dit le Lion, s'appelle Awa Barsa.", "Le tireur, surnommé le Lion, s'appelle Awa Barsa."),
    ],
)
def test_one_person_s_names_and_those_of_others_are_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=LINK)
    assert of_type(found, DivergenceType.ACTOR) == []


def test_an_account_that_has_both_names_tells_of_two(told: Told) -> None:
    _, found = told(
        "Le bac qui a coulé s'appelle Étoile du fleuve.\nUn autre bac, Roi des eaux, est arrivé.",
        "Le bac coulé, baptisé « Roi des eaux », était neuf.",
        links=LINK,
    )
    assert of_type(found, DivergenceType.ACTOR) == []

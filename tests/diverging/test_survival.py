"""Whether somebody is dead in one account and alive in another."""

from __future__ import annotations

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]
FAR = "Le marché rouvre demain.\nLes écoles ferment.\nLa pluie tombe."


def test_who_is_dead_in_one_account_is_in_hospital_in_another(told: Told) -> None:
    _, found = told(
        f"Des tireurs ont blessé le maire et son épouse mardi.\nLa compagne du maire a succombé.\n{FAR}",
        f"L'attaque a blessé l'épouse du maire, qui a été hospitalisée mardi.\n{FAR}",
        links=SAME,
    )
    (so,) = of_type(found, DivergenceType.NEGATION)
    assert (so.verdict, so.confidence) == (Verdict.CONFLICT, Confidence.HINT)


@pytest.mark.parametrize(
    ("dead", "alive"),
    [
        ("Le gouverneur et sa femme assassinés", "Le gouverneur abattu, sa femme grièvement blessée"),
        ("Le photographe a été tué à Barsa.", "À Barsa, le photographe est hors de danger."),
        ("Le chauffeur est mort sur le coup.", "Le chauffeur est indemne."),
        ("Des bandits ont abattu le préfet lundi.", "Le préfet, touché par balle, a été opéré lundi."),
        ("On apprend la mort de l'imam.", "L'imam a survécu."),
        ("La première dame, atteinte au dos, a rendu l'âme.", "Son épouse se trouve à l'hôpital."),
    ],
)
def test_a_single_person_is_dead_or_alive(told: Told, dead: str, alive: str) -> None:
    _, found = told(f"{dead}\n{FAR}", f"{alive}\n{FAR}", links=SAME)
    assert any(set(quoted(one.values)) == {"a", "b"} for one in of_type(found, DivergenceType.NEGATION))


def test_a_pronoun_takes_up_the_one_person_of_the_sentence_before(told: Told) -> None:
    _, found = told(
        f"Son épouse, Awa Kolo, a été touchée par balle.\nSelon des proches, elle a rendu l'âme.\n{FAR}",
        f"L'épouse du maire a été blessée.\n{FAR}",
        links=SAME,
    )
    (so,) = of_type(found, DivergenceType.NEGATION)
    assert quoted(so.values)["a"] == ["elle a rendu l'âme"]


def test_a_person_of_several_names_is_known_by_them(told: Told) -> None:
    _, found = told(
        f"Une radio annonce que Moussa Tarka est mort.\n{FAR}",
        f"Joint au téléphone, un ami jure que Tarka Moussa est en vie.\n{FAR}",
    )
    assert of_type(found, DivergenceType.NEGATION)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le chauffeur est mort.", "Le chauffeur, blessé, est mort mercredi."),  # both have him dead
        ("Le chauffeur est mort.", "Le maire est indemne."),
        ("Son épouse n'est pas morte.", "Son épouse est blessée."),
        ("Le maire a rendu hommage aux victimes.", "Le maire a été blessé."),
        ("Un élève a été tué.", "Un élève a été blessé."),  # there may be two
    ],
)
def test_what_can_be_true_together_is_no_conflict(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME)
    assert of_type(found, DivergenceType.NEGATION) == []


def test_relatives_of_passages_that_tell_of_other_things_are_not_one(told: Told) -> None:
    _, found = told(
        f"Un berger raconte que sa femme a été tuée.\n{FAR}",
        f"{FAR}\nLe boucher dit que sa femme a été blessée.",
    )
    assert of_type(found, DivergenceType.NEGATION) == []

"""Whether accounts vouch for what they tell."""

import pytest
from telling import FAR, SAME, Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict


def test_an_act_in_the_conditional_is_held_against_the_same_act_told_as_a_fact(told: Told) -> None:
    _, found = told(
        f"Le caissier aurait été enlevé devant la poste de Barsa.\n{FAR}",
        f"Le caissier a été enlevé devant la poste de Barsa.\n{FAR}",
        links=SAME,
    )
    (certain,) = of_type(found, DivergenceType.MODALITY)
    assert (certain.verdict, certain.confidence) == (Verdict.MORE_SPECIFIC, Confidence.HINT)
    assert quoted(certain.values)["a"][0].startswith("aurait été enlevé")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Both leave it open; one denies it; the act is of others; the conditional depends on another.
        ("Le caissier aurait été enlevé à la poste.", "Le caissier de la poste aurait été enlevé."),
        ("Le caissier aurait été enlevé à la poste.", "Le caissier de la poste n'a pas été enlevé."),
        ("Le caissier aurait été enlevé à la poste.", "Deux notaires du port ont été enlevés."),
        ("Si la poste fermait, le caissier aurait été enlevé.", "Le caissier de la poste a été enlevé."),
    ],
)
def test_what_both_leave_open_or_tell_of_others_is_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME)
    assert of_type(found, DivergenceType.MODALITY) == []

"""Whether somebody has spoken: silence here, what they said there."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict

FAR = "Le marché rouvre demain.\nLes écoles ferment.\nLa pluie tombe."


@pytest.mark.parametrize(
    ("silence", "speech", "said"),
    [
        (
            "Le gouvernement n'a pas encore réagi.",
            "« Nous rouvrirons le port », a déclaré le ministre de la Pêche.",
            "le ministre de la Pêche",
        ),
        (
            "Aucune communication officielle n'est venue des autorités togolaises.",
            "« Nos équipes sont sur place », rapporte Awa Bintou, ambassadrice du Togo.",
            "Awa Bintou, ambassadrice du Togo",
        ),
        (
            "L'armée s'est refusée à tout commentaire.",
            "Selon l'armée, la route est ouverte.",
            "l'armée",
        ),
    ],
)
def test_who_is_silent_here_and_quoted_there_is_a_hint(
    told: Told, silence: str, speech: str, said: str
) -> None:
    _, found = told(f"{silence}\n{FAR}", f"{speech}\n{FAR}")
    (so,) = of_type(found, DivergenceType.NEGATION)
    assert (so.verdict, so.confidence) == (Verdict.CONFLICT, Confidence.HINT)
    assert quoted(so.values)["b"] == [said]


@pytest.mark.parametrize(
    ("silence", "speech"),
    [
        ("L'armée n'a pas réagi.", "« La route est ouverte », a déclaré le ministre de la Pêche."),
        (
            "Les autorités togolaises n'ont pas réagi.",
            "Selon le ministre ghanéen de la Pêche, la route est ouverte.",
        ),
        ("Le chanteur n'a pas réagi.", "Selon le gouvernement, la route est ouverte."),
    ],
)
def test_that_others_spoke_answers_no_silence(told: Told, silence: str, speech: str) -> None:
    _, found = told(f"{silence}\n{FAR}", f"{speech}\n{FAR}")
    assert of_type(found, DivergenceType.NEGATION) == []

"""Whether somebody has spoken: silence here, what they said there."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, Divergence, DivergenceType, Verdict

FAR = "Le marché rouvre demain.\nLes écoles ferment.\nLa pluie tombe."


def _reactions(found: Sequence[Divergence]) -> list[Divergence]:
    asked = of_type(found, DivergenceType.NEGATION)
    return [one for one in asked if one.question.text.startswith("Is there a")]


@pytest.mark.parametrize(
    ("silence", "speech", "said"),
    [
        (
            "Le gouvernement n'a pour l'heure pas réagi.",
            "« Nous rouvrirons le port », a déclaré le ministre de la Pêche.",
            "le ministre de la Pêche",
        ),
        (
            "Pas de communiqué officiel des autorités togolaises.",
            "« Nos équipes sont sur place », rapporte Awa Bintou, ambassadrice du Togo.",
            "Awa Bintou, ambassadrice du Togo",
        ),
        ("L'armée s'est refusée à tout commentaire.", "Selon l'armée, la route est ouverte.", "l'armée"),
        (
            "Samedi soir, le gouvernement n'avait rien dit.",
            "Le ministre a condamné l'attaque.",
            "ministre a condamné",
        ),
        ("Ni le PRD ni Issa Kolo n'ont réagi.", "Issa Kolo a plaidé pour le dialogue.", "Issa Kolo a plaidé"),
    ],
)
def test_who_is_silent_here_and_speaks_there_is_a_hint(
    told: Told, silence: str, speech: str, said: str
) -> None:
    _, found = told(f"{silence}\n{FAR}", f"{speech}\n{FAR}")
    (reaction,) = _reactions(found)
    assert (reaction.verdict, reaction.confidence) == (Verdict.CONFLICT, Confidence.HINT)
    assert quoted(reaction.values)["b"] == [said]


@pytest.mark.parametrize(
    ("silence", "speech"),
    [
        ("L'armée n'a pas réagi.", "« La route est ouverte », a déclaré le ministre de la Pêche."),
        (
            "Les autorités togolaises n'ont pas réagi.",
            "Selon le ministre ghanéen de la Pêche, la route est ouverte.",
        ),
        ("Issa Kolo n'a pas réagi.", "« Je fais appel », dit l'avocat de Kolo."),
        ("Le chanteur n'a pas réagi.", "Selon le gouvernement, la route est ouverte."),
        ("L'armée n'a pas réagi.", "L'armée n'a pas commenté."),
    ],
)
def test_that_others_spoke_answers_no_silence(told: Told, silence: str, speech: str) -> None:
    _, found = told(f"{silence}\n{FAR}", f"{speech}\n{FAR}")
    assert _reactions(found) == []


def test_the_president_of_an_association_speaks_for_no_government(told: Told) -> None:
    _, found = told(
        f"Le gouvernement n'a pas réagi.\n{FAR}",
        f"Selon le président de l'association des pêcheurs, la route est ouverte.\n{FAR}",
    )
    assert _reactions(found) == []

"""What a text says is not so, and what it says is denied."""

import pytest

from sahelread.text.negations import negations


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Les personnes n’étaient plus officiellement en poste au Mali.", "n’étaient plus officiellement en poste au Mali"),
        ("Aucun groupe n’avait revendiqué l’opération.", "Aucun groupe n’avait revendiqué l’opération"),
        ("Pas une sirène, pas un appel", "Pas une sirène"),
        ("Personne n’a encore revendiqué l’opération.", "Personne n’a encore revendiqué l’opération"),
        ("Rien n’indique un attentat.", "Rien n’indique un attentat"),
        ("Pas d’accord, disent les syndicats.", "Pas d’accord"),
        ("La direction ne confirme pas le bilan, dit-elle.", "ne confirme pas le bilan"),
        ("Le ministre assure ne pas avoir signé le décret.", "ne pas avoir signé le décret"),
        ("Le parti a décidé de ne plus participer au dialogue.", "décidé de ne plus participer au dialogue"),
    ],
)  # fmt: skip
def test_a_negation_has_a_scope(text: str, scope: str) -> None:
    first = negations(text, "fr")[0]
    assert not first.denied
    assert text[first.start : first.scope_end] == scope


@pytest.mark.parametrize(
    "text", ["Paris rejette ces accusations.", "des accusations « infondées »", "Le ministère dément."]
)
def test_a_denial_is_marked_as_one(text: str) -> None:
    (found,) = negations(text, "fr")
    assert found.denied


@pytest.mark.parametrize(
    "text",
    [
        "Elle n’a que deux enfants.",
        "si notre compatriote n’est pas libéré rapidement",
        "Il vient demain.",
        "Il recule pour ne pas tomber.",
        "Le maire appelle à ne pas être en retard.",
    ],
)
def test_restrictions_and_conditions_deny_nothing(text: str) -> None:
    assert negations(text, "fr") == ()


@pytest.mark.parametrize("text", ["ne " * 5_000, "n'a " * 5_000, "pas de " * 5_000])
def test_long_runs_do_no_harm(text: str) -> None:
    negations(text, "fr")


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The president dismissed the allegations on Monday.", True),
        ("Four officials were dismissed by the president.", False),
    ],
)
def test_in_english_claims_are_denied_and_officials_dismissed(text: str, denied: bool) -> None:
    assert any(found.denied for found in negations(text, "en")) is denied

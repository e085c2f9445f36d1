"""How certain a text says it is."""

import pytest

from sahelread.text.modality import marks


def kinds(text: str, language: str = "fr") -> list[str]:
    return [mark.kind for mark in marks(text, language)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Les deux diplomates seraient des agents de renseignement.", "reported"),
        ("Des soldats auraient tiré sur des villageois.", "reported"),
        ("Ce vide pourrait encourager les violences.", "possible"),
        ("Les autorités le soupçonnent d’espionnage.", "suspected"),
        ("Un diplomate accusé d’espionnage", "accused"),
        ("Il a été inculpé mardi.", "charged"),
        ("L’ancien ministre a été reconnu coupable.", "convicted"),
    ],
)
def test_a_mark_of_certainty_is_found(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "S’il partait, les relations seraient rompues.",
        "Les sanctions seraient levées si le diplomate était libéré.",
        "Il aurait mieux valu attendre.",
        "La préfète a décidé que la route serait fermée.",
        "Le maire a promis mardi que la ville ferait le nécessaire.",
        "Le juge a décidé que le maire serait radié de la liste.",
    ],
)
def test_a_conditional_that_depends_on_something_is_not_hearsay(text: str) -> None:
    assert "reported" not in kinds(text)


def test_what_is_past_is_hearsay_even_when_it_was_announced() -> None:
    assert kinds("Le maire a annoncé que la digue aurait cédé.") == ["reported"]


def test_english_hearsay_is_marked() -> None:
    assert kinds("The two men were reportedly spies.", "en") == ["reported"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le gouvernement condamne l’attentat de Kara.", []),
        ("Le président a condamné fermement la prise d’otages.", []),
        ("Le tribunal a condamné l’ancien maire à dix ans de prison.", ["convicted"]),
        ("L’ancien maire a été condamné pour corruption.", ["convicted"]),
    ],
)
def test_to_blame_a_deed_is_not_to_convict_of_it(text: str, found: list[str]) -> None:
    assert kinds(text) == found


@pytest.mark.parametrize(
    "text", ["le pont serait la et " * 5_000, "la ville a promis la " * 5_000 + "serait " * 5_000]
)
def test_a_long_text_without_stops_is_read_to_its_end(text: str) -> None:
    assert len(marks(text, "fr")) == 5_000

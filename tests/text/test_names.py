"""Names without a model."""

import pytest

from sahelread.text.names import NameKind, names


def found(text: str, common: frozenset[str] = frozenset()) -> list[tuple[str, NameKind]]:
    return [(text[name.start : name.end], name.kind) for name in names(text, "fr", common)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clarisse Yombé a voté.", [("Clarisse Yombé", NameKind.OTHER)]),
        ("Le colonel Assimi Goïta dirige.", [("Assimi Goïta", NameKind.PERSON)]),
        ("Mme Awa Sow plaide.", [("Awa Sow", NameKind.PERSON)]),
        ("Selon Me Sow, il est libre.", [("Sow", NameKind.PERSON)]),
        ("un village près de Tinkaré", [("Tinkaré", NameKind.PLACE)]),
        ("le GSIM et l’ONU", [("GSIM", NameKind.ACRONYM), ("ONU", NameKind.ACRONYM)]),
        ("Selon Reuters, il est mort.", [("Reuters", NameKind.OTHER)]),
        ("Les soldats sont partis.", []),
        ("L’ancien maire a gagné. L’Express l’écrit.", [("Express", NameKind.OTHER)]),
        ("UN TITRE EN CAPITALES", []),
    ],
)
def test_names_are_runs_of_capitals(text: str, expected: list[tuple[str, NameKind]]) -> None:
    assert found(text) == expected


def test_a_word_known_in_small_letters_is_no_name_at_the_start_of_a_sentence() -> None:
    assert found("Aide et secours arrivent. Secours attendus.", frozenset({"aide", "secours"})) == []


def test_days_and_months_are_no_names() -> None:
    (name,) = names("The minister was arrested in Barsa on Monday.", "en")
    assert name.key == "barsa"

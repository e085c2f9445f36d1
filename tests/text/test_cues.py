"""Words of order and of cause, and what they govern."""

import pytest

from sahelread.text.cues import CueKind, cues


def found(text: str, language: str = "fr") -> set[tuple[str, CueKind]]:
    return {(text[cue.start : cue.complement_end].strip(), cue.kind) for cue in cues(text, language)}


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("Des diplomates ont été à leur tour sommés de partir.", "à leur tour", CueKind.AFTER),
        ("En réaction, les autorités ont expulsé les diplomates.", "En réaction", CueKind.AFTER),
        ("Bamako avait récemment pris une mesure similaire.", "avait récemment", CueKind.BEFORE),
        (
            "Elle survient après le départ forcé de cinq agents.",
            "après le départ forcé de cinq agents",
            CueKind.AFTER_WHAT,
        ),
        ("Ils ont fui avant l’arrivée des secours.", "avant l’arrivée des secours", CueKind.BEFORE_WHAT),
        ("Les avions sont cloués au sol faute de pièces.", "faute de pièces", CueKind.BECAUSE),
        ("Des désaccords ont conduit à la rupture.", "ont conduit à la rupture", CueKind.LED_TO),
    ],
)
def test_a_cue_is_found_with_what_it_governs(text: str, cue: str, kind: CueKind) -> None:
    assert (cue, kind) in found(text)


@pytest.mark.parametrize(
    "cue", ["en réaction à l’arrestation d’un diplomate", "en représailles au lynchage de deux bergers"]
)
def test_a_phrase_can_speak_of_order_and_of_cause(cue: str) -> None:
    assert {kind for _, kind in found(cue)} == {CueKind.AFTER_WHAT, CueKind.BECAUSE}


@pytest.mark.parametrize(
    "cue", ["à la suite des pluies", "suite aux pluies", "à l’issue d’un vote", "à la veille des pluies"]
)
def test_what_a_cue_governs_may_be_contracted_with_it(cue: str) -> None:
    assert [text for text, _ in found(cue)] == [cue]


def test_according_to_is_no_word_of_order() -> None:
    assert found("D’après les relevés, le pont a cédé.") == set()


def test_english_cues_are_read() -> None:
    assert ("in response", CueKind.AFTER) in found("Mali expelled diplomats in response.", "en")

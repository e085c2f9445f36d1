"""Words that have a contrary, and longer phrases in which they have none."""

import pytest

from sahelread.text.lexicon import table
from sahelread.text.word_choices import contraries, contrary_family


def told(text: str) -> list[tuple[str, str]]:
    return [(use.family, use.side) for use in contraries(text, "fr")]


def test_a_word_is_of_its_camp() -> None:
    assert ("halt", "ended") in told("La Suède annonce la fin de la coopération.")
    assert ("halt", "suspended") in told("La Suède annonce la suspension de la coopération.")


@pytest.mark.parametrize(
    "text",
    [
        "Les échanges reprennent à la fin de la semaine.",
        "L'accord court jusqu'à la fin de l'année.",
        "Une statue du père de la révolution est inaugurée.",
    ],
)
def test_a_longer_phrase_may_be_of_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Il part pour Limoges, dit-on.", False),
        ("Il est LIMOGÉ ce soir.", True),
        ("Limogé mardi, il part.", True),
    ],
)
def test_a_name_inside_a_sentence_is_no_word_that_looks_like_it(text: str, is_one: bool) -> None:
    assert (("staying", "goes") in told(text)) is is_one


def test_what_is_of_none_is_no_camp() -> None:
    assert set(contrary_family("halt", "fr").camps) == {"suspended", "ended"}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_camp_has_a_name_that_yaml_takes_for_no_truth_value(language: str) -> None:
    families = table(language, "contraries")
    assert [
        name
        for name, family in families.items()
        if not all(isinstance(camp, str) for camp in family["camps"])
    ] == []


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Deux bergers ont signalé l'attaque.", "claim"),
        ("Le maire décrit un projet ancien.", "favouring"),
        ("Le comité de salut public siège.", "favouring"),
        ("Le conseil municipal siège.", "supplied"),
        ("Les sauveteurs cherchent dans un périmètre étroit.", "safe_to_use"),
        ("L'organisation compte douze membres.", "took_place"),
    ],
)
def test_a_word_that_only_begins_like_a_contrary_is_none(text: str, family: str) -> None:
    assert family not in {one.family for one in contraries(text, "fr")}

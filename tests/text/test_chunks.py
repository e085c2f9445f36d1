"""Where a sentence may be cut: what is a phrase, what is a clause, and what is neither."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sahelread.text.chunks import LONGEST, chunks


def phrases(text: str, language: str = "fr") -> list[str]:
    return [text[chunk.bare : chunk.end] for chunk in chunks(text, language) if not chunk.is_clause]


def clauses(text: str, language: str = "fr") -> list[str]:
    return [text[chunk.start : chunk.end] for chunk in chunks(text, language) if chunk.is_clause]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Elle dénonce la fin brutale de l’opération.", "fin brutale de l’opération"),
        ("Les relations entre la France et le Mali se tendent.", "relations entre la France et le Mali"),
        ("Il a rencontré l'ancien ministre Oumar Bassé hier.", "ancien ministre Oumar Bassé"),
        ("On y parle d'une brutale accélération des départs.", "une brutale accélération des départs"),
        ("Au moins 32 civils sont morts.", "Au moins 32 civils"),
        ("On a compté trente et un villages touchés.", "trente et un villages"),
        ("La plupart des familles ont fui.", "La plupart des familles"),
        ("Grève des hôpitaux: le ministre attendu", "Grève des hôpitaux"),
        ("Ils ont la volonté d'expulser deux diplomates.", "volonté d'expulser deux diplomates"),
        ("La hausse de 3,2 % est actée.", "hausse de 3,2 %"),
        ("Un acte lâche et barbare a été commis.", "Un acte lâche et barbare"),
        ("Le pont de la nationale 9 a cédé.", "pont de la nationale 9"),
        ("Un programme de 40 milliards de dinars est prévu.", "Un programme de 40 milliards de dinars"),
        ("L'armée a emporté du bétail.", "du bétail"),
        ("Il a vu le ministre de la Défense Issa Bano.", "ministre de la Défense Issa Bano"),
    ],
)
def test_a_noun_phrase_is_whole(text: str, phrase: str) -> None:
    assert phrase in phrases(text)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("La fin de l’opération est proche.", "fin"),
        ("Les relations entre la France et le Mali se tendent.", "relations entre la France"),
        ("Le ministre des Travaux publics est là.", "Travaux publics"),
        ("Dehors, la police a chargé la foule.", "police a chargé"),
        ("Celui qui l'accuse se trompe.", "accuse"),
        ("Trente et un villages sont touchés.", "un villages"),
        ("Elle est suspendue en réaction à son départ.", "suspendue en réaction"),
        ("Il a vu le ministre de la Défense Issa Bano.", "Défense Issa Bano"),
        ("Le meeting a eu lieu le vendredi 22 mars.", "vendredi"),
        ("Une fois les assaillants partis, le calme est revenu.", "Une fois"),
    ],
)
def test_what_would_be_cut_in_the_middle_is_no_phrase(text: str, cut: str) -> None:
    assert cut not in phrases(text)


def test_an_adjective_is_no_predicate() -> None:
    assert not clauses("Mardi, des hommes lourdement armés, venus à pied, ont tiré.")


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "Le Mali a expulsé deux diplomates français, selon lui.",
            "Le Mali a expulsé deux diplomates français",
        ),
        ("Il affirme que la digue avait cédé à l'aube.", "la digue avait cédé à l'aube"),
        ("Selon elle, une aide sera versée à chaque famille.", "une aide sera versée à chaque famille"),
        ("Paris réclame sa libération immédiate.", "Paris réclame sa libération immédiate"),
        (
            "D'autres mesures pourraient être prises si rien ne change.",
            "D'autres mesures pourraient être prises",
        ),
        ("Les familles réclament justice.", "Les familles réclament justice"),
        ("Le meeting a eu lieu le vendredi 22 mars à Mbour.", "Le meeting a eu lieu le vendredi 22 mars"),
    ],
)
def test_a_clause_begins_with_its_subject_and_ends_with_a_phrase(text: str, clause: str) -> None:
    assert clause in clauses(text)


def test_a_clause_is_not_cut_before_its_negation() -> None:
    assert all("pas" in clause for clause in clauses("Le village n'a pas reçu l'aide de l'État."))


def test_a_clause_is_not_cut_before_the_quotation_that_is_its_object() -> None:
    assert clauses('Dans la rue, des foules célèbrent "la libération du pays".') == []


def test_a_clause_does_not_go_over_a_relative() -> None:
    assert not any(
        " qui " in clause for clause in clauses("Le chef qui dirige la région a promis une enquête.")
    )


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The army said the rebels killed 12 soldiers.", "army"),
        ("The government suspended cooperation with France.", "government"),
        ("They deny the arrest of a French diplomat.", "arrest of a French diplomat"),
        ("The newly elected president has resigned.", "newly elected president"),
    ],
)
def test_an_english_phrase_ends_before_its_verb(text: str, phrase: str) -> None:
    assert phrase in phrases(text, "en")


def test_a_language_without_grammar_and_a_text_in_capitals_have_no_phrases() -> None:
    assert chunks("Der Damm ist gebrochen.", "de") == ()
    assert chunks("LA DIGUE A CÉDÉ", "fr") == ()


@given(st.text(alphabet="le la de d'un deux Mali à % .,;«»\n9 pont expulser qui et", max_size=200))
@settings(max_examples=60)
def test_every_chunk_is_a_short_span_that_begins_and_ends_with_a_word(text: str) -> None:
    for chunk in chunks(text, "fr"):
        assert 0 <= chunk.start <= chunk.bare < chunk.end <= len(text)
        assert chunk.end - chunk.start <= LONGEST + 2
        assert not text[chunk.bare].isspace() and not text[chunk.end - 1].isspace()

"""The words of the interface for closed vocabularies, answers and accounts."""

import pytest
from export_stories import article

from sahelread import i18n
from sahelread.exporting.terms import adds_to_quotes, article_names, listed, quoted, type_name, verdict_name
from sahelread.model import DivergenceType, Verdict


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_type_and_verdict_has_words(language: str) -> None:
    i18n.set_language(language)
    assert all(type_name(type_) for type_ in DivergenceType)
    assert all(verdict_name(verdict) for verdict in Verdict)


def test_a_type_of_the_readers_own_is_its_own_name() -> None:
    assert type_name("rumeur") == "rumeur"


@pytest.mark.parametrize(
    ("answer", "quotes", "adds"),
    [
        ("5", ["cinq agents"], True),
        ("cinq agents", ["cinq agents"], False),
        ("chef de l’état", ["chef de l’État"], False),
        ("régime ; junte", ["régime", "junte", "junte"], False),
        ("régime ; junte (3)", ["régime", "junte"], True),
        ("vendredi (2025-09-19)", ["vendredi"], True),
        ("La France a annoncé …", ["La France a annoncé vendredi la suspension"], False),
        ("deux\ndiplomates", ["deux diplomates"], False),
        ("5", [], True),
    ],
)
def test_an_answer_that_only_repeats_its_quotes_adds_nothing(
    answer: str, quotes: list[str], adds: bool
) -> None:
    assert adds_to_quotes(answer, quotes) is adds


def test_accounts_are_called_by_label_or_outlet_and_told_apart_by_id() -> None:
    accounts = (
        article("a", "x", outlet="AFP"),
        article("b", "x", outlet="AFP"),
        article("c", "x", label="RFI", outlet="Radio France internationale"),
        article("d", "x", title="Un titre est une phrase, pas un nom"),
    )
    assert list(article_names(accounts).values()) == ["AFP (a)", "AFP (b)", "RFI", "d"]


def test_quotation_marks_and_lists_are_those_of_the_language() -> None:
    assert (quoted("x"), listed(["a", "b"])) == ("“x”", "a; b")
    i18n.set_language("fr")
    assert (quoted("x"), listed(["a", "b"])) == ("«\u00a0x\u00a0»", "a\u00a0; b")

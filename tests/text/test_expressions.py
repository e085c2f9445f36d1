"""Expressions whose words the lexicon has: for any language, and nowhere for one that lists none."""

import pytest

from sahelread.text.expressions import any_of, expression, whole_words
from sahelread.text.lexicon import tables


def test_an_entry_stands_in_its_frame() -> None:
    articles = expression("small_words", "article", frame=r"\A{}\Z")
    assert articles("fr").match("les ")
    assert not articles("fr").match("the ")
    assert articles("en").match("the ")


def test_small_words_stand_for_their_names_in_a_frame() -> None:
    behind = expression("kinds_of_quarters", frame=r"{of}{article}?{}\Z")
    assert behind("fr").match("du quartier")
    assert behind("fr").match("de l'arrondissement")
    assert behind("en").match("of the quarter")


def test_whole_words_are_no_parts_of_words() -> None:
    area = whole_words("kinds_of_areas")("fr")
    assert area.search("tout le canton tremble")
    assert not area.search("des cantonniers")


def test_what_a_language_does_not_list_is_found_nowhere() -> None:
    assert any_of("xx", "small_words", "article") == "(?:(?!))"
    assert not whole_words("no_such_table")("fr").search("le pays")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_expression_of_a_module_compiles(language: str) -> None:
    found = [
        name for name, entries in tables(language).items() if name[:3] == "in_" and type(entries) is dict
    ]
    assert found
    for name in found:
        for entry in tables(language)[name]:
            expression(name, entry)(language)


def test_an_expression_of_two_modules_is_one() -> None:
    assert expression("in_dates", "day_and_hour") is expression("in_dates", "day_and_hour")
    assert expression("in_dates", "day_and_hour") is not expression("in_dates", "day_and_hour", frame=r"{}\Z")

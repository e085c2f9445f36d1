"""The tables of both languages that detectors read are well formed: a bad phrase would stop every comparison."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from sahelread.model import DivergenceType
from sahelread.text.lexicon import table
from sahelread.text.phrases import Phrases
from sahelread.text.word_choices import contrary_family

PHRASES = (
    "contraries",
    "labels",
    "conditions",
    "more_doers",
    "more_deeds",
    "deeds_in_stages",
    "legal_words",
    "order_cues",
    "cause_cues",
    "denials",
)
EXPRESSIONS = ("cause_frames", "event_words")


def leaves(entry: Any) -> Iterator[Any]:
    """The entries of lists anywhere in a table; what else a family says of itself left out."""
    if isinstance(entry, dict):
        for key, value in entry.items():
            if key != "of":
                yield from leaves(value)
    elif isinstance(entry, list):
        for value in entry:
            yield from leaves(value)
    else:
        yield entry


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", PHRASES)
def test_every_phrase_of_a_table_can_be_looked_for(language: str, name: str) -> None:
    found = [leaf for leaf in leaves(table(language, name)) if not isinstance(leaf, bool)]
    assert all(isinstance(leaf, str) for leaf in found)
    Phrases(found)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", EXPRESSIONS)
def test_every_expression_of_a_table_compiles(language: str, name: str) -> None:
    for leaf in leaves(table(language, name)):
        re.compile(leaf)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_family_of_contraries_has_two_camps_and_a_type(language: str) -> None:
    for name in table(language, "contraries"):
        family = contrary_family(name, language)
        assert len(family.camps) > 1
        assert DivergenceType(family.type)
        assert not family.negatable or len(family.camps) == 2


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_place_lies_in_itself(language: str) -> None:
    assert [outer for outer, inner in table(language, "lies_in").items() if outer in inner] == []

"""Which lines of a page say who wrote it."""

import pytest

from sahelread.reading.signatures import is_byline


@pytest.mark.parametrize(
    "line",
    [
        "Par Awa Diallo",
        "Par Awa Diallo, avec AFP",
        "par Awa Diallo, journaliste",
        "propos recueillis par Awa Diallo",
    ],
)
def test_a_line_that_names_its_author_is_a_signature(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize("line", ["par Awa Diallo", "Par la route", "Awa Diallo", "Le préfet Awa Diallo"])
def test_the_rest_of_a_broken_sentence_is_none(line: str) -> None:
    assert not is_byline(line)

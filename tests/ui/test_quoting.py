"""A quotation with its source."""

from collections.abc import Iterator
from datetime import date

import pytest

from sahelread import i18n
from sahelread.model import Article
from sahelread.ui.quoting import sourced


@pytest.fixture
def _french() -> Iterator[None]:
    i18n.set_language("fr")
    yield
    i18n.set_language("en")


def test_the_source_is_outlet_and_date_as_far_as_known() -> None:
    article = Article("a", "a.txt", "", "", (), outlet="Wakat Séra", published=date(2025, 9, 20))
    assert sourced("Cinq\n agents.", article) == "“Cinq agents.”, Wakat Séra, 20 September 2025"
    assert sourced("Cinq", Article("a", "a.txt", "", "", (), title="T")) == "“Cinq”, T"


@pytest.mark.usefixtures("_french")
def test_the_first_of_a_month_is_french() -> None:
    assert i18n.day_in_words(date(2025, 8, 1)) == "1er août 2025"

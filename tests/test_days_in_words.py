"""How a day, or the days from one to another, is written in the language of the interface."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from sahelread import i18n
from sahelread.model import message


@pytest.fixture
def french() -> Iterator[None]:
    before = i18n.language()
    i18n.set_language("fr")
    yield
    i18n.set_language(before)


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2025, 3, 10), date(2025, 3, 10), "lundi 10 mars 2025"),
        (date(2025, 8, 1), date(2025, 8, 1), "vendredi 1er août 2025"),
        (date(2025, 3, 1), date(2025, 3, 31), "mars 2025"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2020, 1, 1), date(2021, 12, 31), "2020-2021"),
        (date(2025, 9, 2), date(2025, 9, 3), "du 2 au 3 septembre 2025"),
        (date(2025, 8, 31), date(2025, 9, 1), "du 31 août au 1er septembre 2025"),
        (date(2024, 12, 31), date(2025, 1, 1), "du 31 décembre 2024 au 1er janvier 2025"),
    ],
)
@pytest.mark.usefixtures("french")
def test_days_are_written_as_a_french_newspaper_writes_them(first: date, last: date, written: str) -> None:
    assert i18n.days_in_words(first, last) == written


@pytest.mark.usefixtures("french")
def test_the_days_of_a_message_are_written_in_words_where_it_is_shown() -> None:
    said = i18n.say(message("{written} ({days})", written="lundi", days=(date(2025, 3, 10),) * 2))
    assert said == "lundi (lundi 10 mars 2025)"

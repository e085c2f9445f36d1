"""The interface speaks English in these tests, whatever the test before it chose."""

from collections.abc import Iterator

import pytest
from export_stories import compared, small_contents, small_story

from sahelread import i18n
from sahelread.model import Comparison, Story
from sahelread.notes.document import Contents


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    i18n.set_language("en")
    yield
    i18n.set_language("en")


@pytest.fixture
def story() -> Story:
    return small_story()


@pytest.fixture
def comparison(story: Story) -> Comparison:
    return compared(story)


@pytest.fixture
def contents(story: Story) -> Contents:
    return small_contents(story)

"""What every test starts from."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from sahelread import i18n

settings.register_profile("untimed", deadline=None)  # timings never fail a test, on however busy a machine
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    """The interface speaks English before and after each test, whatever the one before has asked for."""
    i18n.set_language("en")
    yield
    i18n.set_language("en")

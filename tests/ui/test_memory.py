"""Garbage is not looked for before the first text, and seldom after it."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from sahelread.ui import memory


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)
    gc.enable()


def test_nothing_is_looked_for_until_the_reading_begins() -> None:
    memory.postpone()
    assert not gc.isenabled()
    memory.begin()
    assert gc.isenabled()


def test_what_was_made_meanwhile_is_not_looked_through_again() -> None:
    memory.postpone()
    made = [[number] for number in range(1000)]
    memory.begin()
    assert gc.get_freeze_count() > len(made)


def test_a_program_that_was_not_started_by_the_command_line_keeps_its_ways() -> None:
    before = gc.get_threshold()
    memory.begin()
    assert gc.get_threshold() == before


def test_tidying_up_clears_garbage_away() -> None:
    class Ring:
        """Something that holds itself."""

    ring = Ring()
    ring.itself = ring  # type: ignore[attr-defined]
    gone = weakref.ref(ring)
    del ring
    memory.tidy_up()
    assert gone() is None

"""Readings of a passage that are kept at hand: aligning, naming groups and finding divergences ask the same of the same texts.

A reading is pure, so what it answered last time is what it would answer again. Only so many answers are kept, and none
about a text that is too long to be a passage.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

# The passages of a long story: what diverging asks of them aligning has read. All that is known of a passage takes some 8 KB,
# so that more would weigh more than the rest of the work; those of a longer story are read again.
_AT_HAND = 16_384
LONGEST = 5000  # characters
# What is quickly read again is kept for the passages of a story that one process reads: many readers in a row ask for it, each of
# all passages.
_IN_A_ROW = 3072

# Answers about more passages than a usual story has weigh tens of megabytes, and are wanted only while it is compared.
_USUAL = 2000

_MEMORIES: list[Any] = []
"""What `lru_cache` made of each reading."""

_STORIES: list[dict[Any, Any]] = []
"""What is known of the passages of one story."""

_Rest = ParamSpec("_Rest")
_Answer = TypeVar("_Answer")


def remembered(
    reading: Callable[Concatenate[str, _Rest], _Answer], most: int = _AT_HAND
) -> Callable[Concatenate[str, _Rest], _Answer]:
    """The same reading of a text, that remembers its last answers, at `most` so many."""
    at_hand = remembered_whole(reading, most)

    @wraps(reading)
    def remembering(text: str, /, *rest: _Rest.args, **named: _Rest.kwargs) -> _Answer:
        return (at_hand if len(text) <= LONGEST else reading)(text, *rest, **named)

    return remembering


def remembered_whole(
    reading: Callable[Concatenate[str, _Rest], _Answer], most: int = _IN_A_ROW
) -> Callable[Concatenate[str, _Rest], _Answer]:
    """The same of texts that are known not to be longer than `LONGEST`: asked for hundreds of times, it answers sooner."""
    cached = lru_cache(maxsize=most)(reading)
    _MEMORIES.append(cached)
    return cast("Callable[Concatenate[str, _Rest], _Answer]", cached)


def remembered_in_a_row(
    reading: Callable[Concatenate[str, _Rest], _Answer],
) -> Callable[Concatenate[str, _Rest], _Answer]:
    """The same reading of a text, that remembers its answers about the passages just read."""
    return remembered(reading, _IN_A_ROW)


def memory_of_a_story() -> dict[Any, Any]:
    """A memory that is forgotten when a long story is."""
    _STORIES.append({})
    return _STORIES[-1]


def forget_long_story(usual: int = _USUAL) -> None:
    """Forget the answers of readings that remember more than a usual story, or more than so many."""
    for story in _STORIES:
        story.clear()
    for memory in _MEMORIES:
        if memory.cache_info().currsize > usual:
            memory.cache_clear()


def give_back() -> None:
    """Give freed memory back to the system: the library keeps it otherwise, a third of what a comparison needed."""
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):  # another C library than that of GNU
            ctypes.CDLL(None).malloc_trim(0)

"""Ids and times of notes: ids sort by the moment they were made and are unique, even when the clock goes backwards.

An id is a ULID: 48 bits of milliseconds and 80 of randomness, as 26 letters that a person can tell apart
(Crockford's base 32; https://github.com/ulid/spec). Clock and randomness are passed in.
"""

import os
from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
Randomness = Callable[[int], bytes]

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 26
_RANDOM_BYTES = 10


def system_clock() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


def timestamp(moment: datetime) -> str:
    """A moment as files keep it: UTC, to the second, "2025-09-19T11:30:00Z"."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Ids:
    """Makes ids, each greater than all it made or was shown before."""

    def __init__(self, clock: Clock = system_clock, randomness: Randomness = os.urandom) -> None:
        self._clock = clock
        self._randomness = randomness
        self._last = 0

    def seen(self, known: str) -> None:
        """Take note of an id that exists already. What is not one of ours is ignored."""
        number = _number(known)
        if number is not None:
            self._last = max(self._last, number)

    def new(self) -> str:
        """A fresh id."""
        milliseconds = int(self._clock().timestamp() * 1000)
        number = (milliseconds << 80) | int.from_bytes(self._randomness(_RANDOM_BYTES), "big")
        # After a step back of the clock, or within one millisecond, go on from the last id: order is kept.
        self._last = number if number > self._last else self._last + 1
        return _letters(self._last)


def _letters(number: int) -> str:
    return "".join(_LETTERS[(number >> (5 * place)) & 31] for place in reversed(range(_LENGTH)))


def _number(known: str) -> int | None:
    if len(known) != _LENGTH or known[0] > "7" or not set(known) <= set(_LETTERS):
        return None
    number = 0
    for letter in known:
        number = number << 5 | _LETTERS.index(letter)
    return number

"""Half of the findings of a long story, looked for by a copy of this process while the other half is looked for here.

A copy knows all that the accounts tell without being sent it; what it finds is sent, but for the passages, which are there already. Only
Linux is known to bear that a process is copied, and only where nothing goes on beside what copies it. What no copy finds is found here.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import IO, NoReturn, cast

from sahelread.aligning.others import worth_beginning
from sahelread.diverging.accounts import Accounts
from sahelread.diverging.findings import Finding
from sahelread.diverging.told import Told
from sahelread.model import PassageRef
from sahelread.text import kept

Find = Callable[[Callable[[float], None]], Iterable[Finding]]
"""A search for findings, which tells the share that is done of all that is."""


@contextmanager
def found_by_a_copy(accounts: Accounts, find: Find) -> Iterator[Find]:
    """The same search, on which a copy of this process is working already; it ends with the block."""
    is_alone = sys.platform == "linux" and threading.active_count() == 1
    if not (is_alone and worth_beginning(len(accounts.told))):
        yield find
        return
    reading, writing = os.pipe()
    copy = os.fork()
    if not copy:
        _find_for_another(find, writing)
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as sent:
            yield lambda progress: find(progress) if (found := _received(sent, accounts)) is None else found
    finally:
        os.kill(copy, signal.SIGKILL)
        os.waitpid(copy, 0)


def _find_for_another(find: Find, writing: int) -> NoReturn:
    try:
        with os.fdopen(writing, "wb") as sent:
            found = list(find(lambda _share: None))
            kept.save()  # it may be ended as soon as it has sent what it found
            _Sender(sent, pickle.HIGHEST_PROTOCOL).dump(found)
    finally:
        os._exit(0)  # whatever went wrong goes wrong in the other process too, and is told there


def _received(sent: IO[bytes], accounts: Accounts) -> list[Finding] | None:
    """What a copy has found; None where it ended before."""
    with suppress(EOFError, pickle.UnpicklingError):
        return cast("list[Finding]", _Receiver(sent, accounts).load())
    return None


class _Sender(pickle.Pickler):
    """It sends of a passage only where it stands."""

    def persistent_id(self, one: object) -> PassageRef | None:
        return one.ref if isinstance(one, Told) else None


class _Receiver(pickle.Unpickler):
    """It takes the passages that are known here."""

    def __init__(self, sent: IO[bytes], accounts: Accounts) -> None:
        super().__init__(sent)
        self._told = accounts.told

    def persistent_load(self, ref: PassageRef) -> Told:
        return self._told[ref]

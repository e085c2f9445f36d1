"""The passages of a long story read by several processes, beside one another.

Reading is most of the work, no passage needs another to be read, and Python reads with one processor at a time. A copy of a process
that draws a screen from another thread could not work on: readers are interpreters of their own, which take a quarter of a second
to begin. What they read is what would have been read here, and it is read here where they cannot be had or stop answering.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from queue import SimpleQueue
from typing import cast

from sahelread.aligning.facts import facts_of, read_elsewhere
from sahelread.aligning.readings import Readings, Unread, read
from sahelread.text.remembering import forget_long_story

# Passages from which other processes are worth their beginning (`python -m bench.scale`); with fewer they gain less than a second,
# and the machine may have something else to do.
_LONG = 3_000
# Readers at most: what they send is put together here, by one process.
_MOST_READERS = 8
_AT_ONCE = 256  # passages that a reader is given
_POLLED = 0.1  # seconds between two looks at whether anyone still waits for what a reader has not read

_LENGTH = 8  # bytes in which a reader says how long what it sends is

_Sent = tuple[Readings, list[bytes]]
"""What a reader sends, pickled, of a part of the passages: their readings, and the facts of each as they are kept."""


def readings(unread: Sequence[Unread], step: Callable[[float], None]) -> Readings:
    """The readings of those passages. `step` hears what share is read; what it raises ends the reading."""
    parts = [unread[first : first + _AT_ONCE] for first in range(0, len(unread), _AT_ONCE)]
    found = Readings.none()
    with _sent(parts) as answers:
        for number, part in enumerate(parts):
            look = partial(step, number / len(parts))
            look()
            found.join(_answered(part, answers[number], look) if answers else read(part))
    return found


def _answered(part: Sequence[Unread], answer: Future[bytes | None], look: Callable[[], None]) -> Readings:
    """What a reader sent of a part, or what is read here when it failed."""
    sent = _awaited(answer, look)
    if sent is None:
        return _with_grams(read(part))
    # Here, not in the thread that asked: what a thread was given by the system is never of use to another one.
    found, kept_facts = cast("_Sent", pickle.loads(sent))
    for one, facts in zip(part, kept_facts, strict=True):
        read_elsewhere(one.text, one.language, one.published, facts)
    return found


def _with_grams(part: Readings) -> Readings:
    part.terms.count_grams()
    return part


def _awaited(answer: Future[bytes | None], look: Callable[[], None]) -> bytes | None:
    """What a reader sent, once it has; None when it failed."""
    while True:
        with suppress(TimeoutError):
            return answer.result(_POLLED)
        look()


@contextmanager
def _sent(parts: Sequence[Sequence[Unread]]) -> Iterator[Sequence[Future[bytes | None]]]:
    """What readers will send of each part; nothing where there are none. They end with the block."""
    readers = _readers() if sum(map(len, parts)) >= _LONG else []
    if not readers:
        yield ()
        return
    idle: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
    for reader in readers:
        idle.put(reader)

    def asked(part: Sequence[Unread]) -> bytes | None:
        reader = idle.get()
        try:
            return _read_by(reader, part)
        finally:
            idle.put(reader)

    asking = ThreadPoolExecutor(len(readers))
    try:
        yield [asking.submit(asked, part) for part in parts]
    finally:
        asking.shutdown(wait=False, cancel_futures=True)
        for reader in readers:
            reader.kill()
        asking.shutdown()  # whoever asked one has heard that it is gone
        for reader in readers:
            with suppress(OSError), reader:  # its pipes are closed, and its end is taken note of
                pass


def _readers() -> list[subprocess.Popen[bytes]]:
    """Processes that read passages, one for each processor that this one may use; none where it has but one."""
    count = min(_processors(), _MOST_READERS)
    if count < 2 or not sys.executable or getattr(sys, "frozen", False):
        return []
    # They find the very modules that are running here, and nothing beside the articles that happens to have such a name (-P).
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(one or os.getcwd() for one in sys.path)}  # noqa: PTH109
    command = [sys.executable, "-P", "-c", f"from {__name__} import read_for_another; read_for_another()"]
    pipe = subprocess.PIPE
    try:
        return [
            subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=environment)
            for _ in range(count)
        ]
    except OSError:
        return []


def _processors() -> int:
    with suppress(AttributeError):  # not every system holds processes to some of its processors
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _read_by(reader: subprocess.Popen[bytes], part: Sequence[Unread]) -> bytes | None:
    """What a reader sends of a part; None when it does not answer."""
    assert reader.stdin is not None and reader.stdout is not None
    try:
        pickle.dump(part, reader.stdin, pickle.HIGHEST_PROTOCOL)
        reader.stdin.flush()
        length = int.from_bytes(reader.stdout.read(_LENGTH))
        sent = reader.stdout.read(length)
    except OSError:
        return None
    return sent if sent and len(sent) == length else None


def read_for_another() -> None:
    """What a reader does: read the parts that it is given, until nobody gives it more."""
    gc.disable()  # nothing that it makes is garbage of the kind that is looked for
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever interrupts the program ends its readers
    with suppress(EOFError, BrokenPipeError):
        while True:
            part: Sequence[Unread] = pickle.load(sys.stdin.buffer)
            sent = pickle.dumps(_read(part), pickle.HIGHEST_PROTOCOL)
            sys.stdout.buffer.write(len(sent).to_bytes(_LENGTH))
            sys.stdout.buffer.write(sent)
            sys.stdout.buffer.flush()
            forget_long_story()


def _read(part: Sequence[Unread]) -> _Sent:
    facts = [facts_of(one.text, one.language, one.published) for one in part]
    return _with_grams(read(part)), [pickle.dumps(one, pickle.HIGHEST_PROTOCOL) for one in facts]

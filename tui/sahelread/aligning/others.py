"""Other processes that work on a long story beside this one.

Python works with one processor at a time, and most of what takes long is done passage by passage. A copy of a process that draws a
screen from another thread could not work on: the others are interpreters of their own, which take a quarter of a second to begin.
What they give is what would have been worked out here, and it is worked out here where they cannot be had or stop answering.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property, partial
from mmap import ACCESS_READ, mmap
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, TypeVar, cast

from sahelread.text.remembering import forget_long_story

# Who compares a short story need not wait until these are imported.
if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor
    from subprocess import Popen

# Passages from which other processes are worth their beginning (`python -m bench.scale`); with fewer they gain less than a second,
# and the machine may have something else to do.
_LONG = 3_000
# Processes at most. With four, a story of 50,000 passages takes .94 GB in all; what more of them send waits for this one.
_MOST = 4
_LOAD = Path("/proc/loadavg")  # where Linux says how many processes are running now
_POLLED = 0.1  # seconds between two looks at whether anyone still waits
_OUTLINE = "outline"  # the file of all that is no array
_LENGTH = 8  # bytes in which a process says how long what it sends is

_Part = TypeVar("_Part")
_Result = TypeVar("_Result")


class Others:
    """Processes that work when they are asked; false where there are none."""

    def __init__(self, processes: Sequence[Popen[bytes]]) -> None:
        self._processes = processes
        self._idle = deque(processes)

    def __bool__(self) -> bool:
        return bool(self._processes)

    def each(
        self, work: Callable[[_Part], _Result], parts: Sequence[_Part], look: Callable[[int], None]
    ) -> Iterator[_Result]:
        """What `work`, a function of a module, gives for each part, in their order.

        `look` hears which part is waited for, several times a second; what it raises ends the work.
        """
        answers = [self._asking.submit(self._asked, work, part) for part in parts]
        for number, (part, answer) in enumerate(zip(parts, answers, strict=True)):
            sent = _awaited(answer, partial(look, number))
            # Here, not in the thread that asked: what a thread was given by the system is never of use to another one.
            yield work(part) if sent is None else cast("_Result", pickle.loads(sent))

    def _asked(self, work: Callable[[_Part], _Result], part: _Part) -> bytes | None:
        """What a process sends of a part, pickled; None when it does not answer."""
        process = self._idle.pop()  # there are as many as threads that ask
        assert process.stdin is not None and process.stdout is not None
        try:
            pickle.dump((work, part), process.stdin, pickle.HIGHEST_PROTOCOL)
            process.stdin.flush()
            length = int.from_bytes(process.stdout.read(_LENGTH))
            sent = process.stdout.read(length)
        except OSError:
            return None
        finally:
            self._idle.append(process)
        return sent if sent and len(sent) == length else None

    @cached_property
    def _asking(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(len(self._processes))

    def end(self) -> None:
        """End the processes, whatever they are doing."""
        if not self._processes:
            return
        self._asking.shutdown(wait=False, cancel_futures=True)
        for process in self._processes:
            process.kill()
        self._asking.shutdown()  # whoever asked one has heard that it is gone
        for process in self._processes:
            with suppress(OSError), process:  # its pipes are closed, and its end is taken note of
                pass


@contextmanager
def others_beside(passages: int) -> Iterator[Others]:
    """The processes that work on a story of so many passages; they end with the block."""
    others = Others(_processes() if passages >= _LONG else [])
    try:
        yield others
    finally:
        others.end()


@contextmanager
def in_files(known: object) -> Iterator[Path]:
    """A folder in which other processes find what all must know of a story: its arrays, in files of which memory holds one copy.

    OSError where there is no room for it.
    """
    with TemporaryDirectory(prefix="sahelread-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        arrays: list[pickle.PickleBuffer] = []
        outline = pickle.dumps(known, pickle.HIGHEST_PROTOCOL, buffer_callback=arrays.append)
        for number, array in enumerate(arrays):
            (folder / str(number)).write_bytes(array.raw())
        (folder / _OUTLINE).write_bytes(outline)
        yield folder


def from_files(folder: Path) -> Any:
    """What is in the files of that folder; its arrays cannot be written to."""
    arrays = [_mapped(folder / str(number)) for number in range(len(list(folder.iterdir())) - 1)]
    return pickle.loads((folder / _OUTLINE).read_bytes(), buffers=arrays)


def _mapped(file: Path) -> mmap | bytes:
    with file.open("rb") as opened:
        return mmap(opened.fileno(), 0, access=ACCESS_READ) if file.stat().st_size else b""


def _awaited(answer: Future[bytes | None], look: Callable[[], None]) -> bytes | None:
    while True:
        look()
        with suppress(TimeoutError):
            return answer.result(_POLLED)


def _processes() -> list[Popen[bytes]]:
    """One process for each processor that has nothing else to do; none where there is but one."""
    count = min(_free_processors(), _MOST)
    if count < 2 or not sys.executable or getattr(sys, "frozen", False):
        return []
    from subprocess import DEVNULL, PIPE, Popen

    # They find the very modules that are running here, and nothing beside the articles that happens to have such a name (-P).
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(one or os.getcwd() for one in sys.path)}  # noqa: PTH109
    command = [sys.executable, "-P", "-c", f"from {__name__} import work_for_another; work_for_another()"]
    try:
        return [
            Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=environment) for _ in range(count)
        ]
    except OSError:
        return []


def _free_processors() -> int:
    """How many of the processors that this process may use are free. On a busy machine several processes are slower than one:
    what each does at its beginning is done several times."""
    there = processors = os.cpu_count() or 1
    with suppress(AttributeError):  # not every system holds processes to some of its processors
        processors = len(os.sched_getaffinity(0))
    return round(processors * (1 - min(1, _busy() / there)))


def _busy() -> float:
    """How many processes are running beside this one: now or over the last minute, whichever is less."""
    with suppress(AttributeError, OSError):  # nobody says so on Windows
        running = [os.getloadavg()[0]]
        with suppress(OSError):
            running.append(int(_LOAD.read_text().split()[3].partition("/")[0]) - 1)
        return min(running)
    return 0.0


def work_for_another() -> None:
    """What another process does: work on the parts that it is given, until nobody gives it more."""
    gc.disable()  # nothing that it makes is garbage of the kind that is looked for
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever interrupts the program ends the others
    with suppress(EOFError, BrokenPipeError):
        while True:
            work, part = pickle.load(sys.stdin.buffer)
            sent = pickle.dumps(work(part), pickle.HIGHEST_PROTOCOL)
            sys.stdout.buffer.write(len(sent).to_bytes(_LENGTH))
            sys.stdout.buffer.write(sent)
            sys.stdout.buffer.flush()
            forget_long_story()

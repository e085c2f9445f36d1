"""Other processes that work on a long story beside this one.

Python works with one processor at a time, and most of what takes long is done passage by passage. A copy of a process that draws a
screen from another thread could not work on: the others are interpreters of their own, which take a quarter of a second to begin.
What they give is what would have been worked out here, and it is worked out here where they cannot be had or stop answering. What
all of them must know is put into a file that has no name, so that nothing is left of it however the program ends; it is handed to them
open, which systems other than POSIX do not know: there no others are had.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import cached_property, lru_cache, partial
from itertools import count, islice
from mmap import ACCESS_READ, mmap
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any, TypeVar, cast

from sahelread.text import kept
from sahelread.text.remembering import forget_long_story, give_back

# Who compares a short story need not wait until these are imported.
if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor
    from subprocess import Popen

# Passages from which other processes are worth their beginning (`python -m bench.scale`): of 2,000 four take a third of the time off.
# With fewer they gain less than half a second, and the machine may have something else to do.
_LONG = 2_000
# Processes at most. With four, aligning 50,000 passages takes .88 GB in all; what more of them send waits for this one.
_MOST = 4
# Parts that each process is given ahead: none is ever without, and what they send of a long story does not pile up here.
_AHEAD = 2
_LOAD = Path("/proc/loadavg")  # where Linux says how many processes are running now
_POLLED = 0.1  # seconds between two looks at whether anyone still waits
_LENGTH = 8  # bytes in which a process says how long what it sends is
_ALIGNED = 64  # bytes at whose multiples arrays begin, so that they are read as fast as any

_Known = TypeVar("_Known")
_Part = TypeVar("_Part")
_Result = TypeVar("_Result")


_Places = tuple[tuple[int, int], ...]
"""Where in the file that all may read something lies, as `[start, end)`: its arrays, and then all that is no array."""


class Others:
    """Processes that work when they are asked; false where there are none. `shared` is the file that all of them may read."""

    def __init__(self, processes: Sequence[Popen[bytes]], shared: IO[bytes] | None = None) -> None:
        self._processes = processes
        self._shared = shared
        self._idle = deque(processes)
        self._lying: tuple[object, _Places] | None = None

    def __bool__(self) -> bool:
        return bool(self._processes)

    def each(
        self,
        work: Callable[[_Known, _Part], _Result],
        known: _Known,
        parts: Iterable[_Part],
        look: Callable[[int], None],
    ) -> Iterator[_Result]:
        """What `work`, a function of a module, gives for each part, in their order, with what is `known` of all parts. The others begin
        before anybody waits for it.

        `look` hears which part is waited for, several times a second; what it raises ends the work.
        """
        asked: Iterator[tuple[_Part, Future[bytes | None] | None]]
        try:
            places = self._written(known)
        except OSError:  # no room for it: everything is done here
            asked = ((part, None) for part in parts)
        else:
            asked = ((part, self._asking.submit(self._asked, work, places, part)) for part in parts)
        waiting = deque(islice(asked, _AHEAD * len(self._processes)))

        def answers() -> Iterator[_Result]:
            for number in count():
                if not waiting:
                    return
                part, answer = waiting.popleft()
                sent = _awaited(answer, partial(look, number))
                waiting.extend(islice(asked, 1))
                # Here, not in the thread that asked: what a thread was given by the system is never of use to another one.
                yield work(known, part) if sent is None else cast("_Result", pickle.loads(sent))

        return answers()

    def shared(self, known: _Known) -> _Known:
        """The same, as it lies in the file that all may read: its arrays are there once for all processes, this one among them."""
        with suppress(OSError):
            if self._shared is not None and (places := self._written(known)):
                self._lying = _read(self._shared.fileno(), places), places
                return cast("_Known", self._lying[0])
        return known

    def _written(self, known: object) -> _Places | None:
        """Where in the file the others find something; None for nothing."""
        if known is None or self._shared is None:
            return None
        if self._lying is not None and known is self._lying[0]:
            return self._lying[1]
        arrays: list[pickle.PickleBuffer] = []
        outline = pickle.dumps(known, pickle.HIGHEST_PROTOCOL, buffer_callback=arrays.append)
        places = []
        for block in (*(array.raw() for array in arrays), memoryview(outline)):
            start = self._shared.seek(-(-self._shared.seek(0, os.SEEK_END) // _ALIGNED) * _ALIGNED)
            self._shared.write(block)
            places.append((start, start + len(block)))
        self._shared.flush()
        return tuple(places)

    def _asked(
        self, work: Callable[[_Known, _Part], _Result], places: _Places | None, part: _Part
    ) -> bytes | None:
        """What a process sends of a part, pickled; None when it does not answer."""
        process = self._idle.pop()  # there are as many as threads that ask
        assert process.stdin is not None and process.stdout is not None
        try:
            pickle.dump((work, places, part), process.stdin, pickle.HIGHEST_PROTOCOL)
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
        give_back()  # what they sent has left holes


@contextmanager
def others_beside(passages: int) -> Iterator[Others]:
    """The processes that work on a story of so many passages; they end with the block."""
    with ExitStack() as ends:
        others = Others([])
        if free := worth_beginning(passages):
            with suppress(OSError):  # where there is no room for a file, nobody else works
                shared = ends.enter_context(TemporaryFile())
                others = Others(_processes(free, shared.fileno()), shared)
                ends.callback(others.end)
        yield others


def worth_beginning(passages: int) -> int:
    """How many processes may help with a story of so many passages: one for each processor that has nothing else to do; none where
    there is but one."""
    if passages < _LONG or os.name != "posix" or not sys.executable or getattr(sys, "frozen", False):
        return 0
    free = min(_free_processors(), _MOST)
    return free if free > 1 else 0


def _awaited(answer: Future[bytes | None] | None, look: Callable[[], None]) -> bytes | None:
    while True:
        look()
        if answer is None:
            return None
        with suppress(TimeoutError):
            return answer.result(_POLLED)


def _processes(number: int, shared: int) -> list[Popen[bytes]]:
    """So many processes, to which the file of that descriptor is handed. Raises OSError where there can be no more."""
    work = f"from {__name__} import work_for_another; work_for_another({shared})"
    return [another_interpreter(work, shared) for _ in range(number)]


def another_interpreter(work: str, *descriptors: int) -> Popen[bytes]:
    """A process that does that work, a line of Python, and is spoken to by pipes; it is handed those descriptors. Raises OSError."""
    from subprocess import DEVNULL, PIPE, Popen

    # It finds the very modules that are running here, and nothing beside the articles that happens to have such a name (-P).
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(one or os.getcwd() for one in sys.path)}  # noqa: PTH109
    command = [sys.executable, "-P", "-c", work]
    return Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=environment, pass_fds=descriptors)


def _free_processors() -> int:
    """How many of the processors that this process may use are free. On a busy machine several processes are slower than one:
    what each does at its beginning is done several times."""
    there = processors = os.cpu_count() or 1
    with suppress(AttributeError):  # not every system holds processes to some of its processors
        processors = len(os.sched_getaffinity(0))
    return round(processors * (1 - min(1, _busy() / there)))


def _busy() -> float:
    """How many processes are running beside this one: now or over the last minute, whichever is less."""
    with suppress(AttributeError, OSError):  # not every system says so
        running = [os.getloadavg()[0]]
        with suppress(OSError):
            running.append(int(_LOAD.read_text().split()[3].partition("/")[0]) - 1)
        return min(running)
    return 0.0


def work_for_another(shared: int) -> None:
    """What another process does: work on the parts that it is given, until nobody gives it more. `shared` describes the file that all
    may read."""
    gc.disable()  # while it works: garbage is what a part has left behind, and that is looked for once
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever interrupts the program ends the others
    read = lru_cache(maxsize=1)(partial(_read, shared))
    with suppress(EOFError, BrokenPipeError):
        while True:
            work, places, part = pickle.load(sys.stdin.buffer)
            known = None if places is None else read(places)
            sent = pickle.dumps(work(known, part), pickle.HIGHEST_PROTOCOL)
            kept.save()  # it may be ended as soon as it has sent this
            sys.stdout.buffer.write(len(sent).to_bytes(_LENGTH))
            sys.stdout.buffer.write(sent)
            sys.stdout.buffer.flush()
            del work, known, part
            forget_long_story(usual=0)  # the next part has other passages
            gc.collect(0)


def _read(shared: int, places: _Places) -> Any:
    """What lies at those places of the file; its arrays cannot be written to."""
    held = memoryview(mmap(shared, 0, access=ACCESS_READ))
    *arrays, outline = (held[start:end] for start, end in places)
    return pickle.loads(outline, buffers=arrays)

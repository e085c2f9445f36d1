"""Work done ahead, in a process of its own, while this one is busy importing what will show the result.

Python imports and reads with one processor at a time; the articles are read on another one while Textual is imported,
which takes as long. Where that cannot be had, or went wrong, the work is simply done when its result is asked for.
"""

import os
import pickle
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn, TypeVar, cast

Result = TypeVar("Result")


def ahead(work: Callable[[], Result]) -> Callable[[], Result]:
    """Begin `work`, which must change nothing and give something that can be pickled; the call that returns its result.

    What `work` raises, that call raises. It is to be called once.
    """
    if not _can_fork():
        return work
    try:
        receiving, sending = os.pipe()
        child = os.fork()
    except OSError:
        return work
    if child == 0:
        os.close(receiving)
        _work_and_end(work, sending)
    os.close(sending)

    def result() -> Result:
        with open(receiving, "rb") as pipe:  # noqa: PTH123 - no path
            pickled = pipe.read()
        # What went wrong over there goes wrong here too, and is told.
        return cast("Result", pickle.loads(pickled)) if _ended_well(child) else work()

    return result


def _can_fork() -> bool:
    """Whether a copy of this process can work on: not beside threads, nor on macOS, whose libraries forbid it."""
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1


def _work_and_end(work: Callable[[], object], sending: int) -> NoReturn:
    """What the other process does: it ends here, without the farewells of the process that it is a copy of."""
    code = 1
    with suppress(BaseException):
        with open(sending, "wb") as pipe:
            pipe.write(pickle.dumps(work(), pickle.HIGHEST_PROTOCOL))
        code = 0
    os._exit(code)


def _ended_well(child: int) -> bool:
    try:
        return os.waitpid(child, 0)[1] == 0
    except (
        ChildProcessError
    ):  # whoever started us wants to hear of no child, and so nothing is known of this one
        return False

"""Work done ahead: its result, or its failure, arrives as if the work had been done here and now."""

import os
import signal
import subprocess
import sys
import threading
from functools import partial

import pytest

from sahelread.commands.ahead import ahead
from sahelread.model import message
from sahelread.problems import Problem, ProblemError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="no copies of a process")


def test_the_result_is_that_of_another_process() -> None:
    # In a program of its own: the runner of these tests may have threads, and beside them the work is done here.
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import os; from sahelread.commands.ahead import ahead; print(ahead(os.getpid)(), os.getpid())",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    worker, here = told.stdout.split()
    assert worker != here


def test_beside_threads_the_work_is_done_here() -> None:
    held = threading.Event()
    beside = threading.Thread(target=held.wait)
    beside.start()
    try:
        assert ahead(os.getpid)() == os.getpid()
    finally:
        held.set()
        beside.join()


def test_a_result_larger_than_a_pipe_arrives_whole() -> None:
    assert ahead(partial("é".__mul__, 1_000_000))() == "é" * 1_000_000


def test_what_goes_wrong_is_told_here() -> None:
    def work() -> None:
        raise ProblemError(Problem("a.txt", message("there is no such file")))

    with pytest.raises(ProblemError, match=r"a\.txt"):
        ahead(work)()


def test_work_whose_process_was_ended_is_done_here() -> None:
    here = os.getpid()

    def work() -> str:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return "done"

    assert ahead(work)() == "done"


def test_no_process_is_left_behind() -> None:
    child = ahead(os.getpid)()
    with pytest.raises(ChildProcessError):
        os.waitpid(child, os.WNOHANG)

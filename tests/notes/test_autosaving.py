"""Saving in the background: soon, never twice at once, at once when asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from sahelread.model import message
from sahelread.notes.autosaving import Autosaver
from sahelread.notes.saving import SaveReport
from sahelread.problems import Problem

SAVED = SaveReport(None, saved=True)
FAILED = SaveReport(None, saved=False, problem=Problem("x", message("the disk is full")))


def test_a_change_is_saved_soon_and_a_burst_of_changes_once() -> None:
    reports: list[SaveReport] = []
    saver = Autosaver(lambda: SAVED, delay=0.02, on_report=reports.append)
    for _ in range(50):
        saver.touch()
    wait_for(lambda: not saver.pending)
    assert len(reports) == 1
    assert saver.close()


def test_flush_saves_at_once_and_says_that_it_is_safe() -> None:
    saver = Autosaver(lambda: SAVED, delay=60)
    assert saver.flush()
    saver.touch()
    assert saver.pending
    assert saver.flush() and not saver.pending
    assert saver.close()


def test_a_failed_save_stays_pending_and_is_said() -> None:
    reports: list[SaveReport] = []
    saver = Autosaver(lambda: FAILED, delay=60, on_report=reports.append)
    saver.touch()
    assert not saver.flush()
    assert saver.pending and reports == [FAILED]
    assert not saver.close()


def test_flush_does_not_wait_for_ever_for_a_save_that_hangs() -> None:
    hanging = threading.Event()
    saver = Autosaver(lambda: (hanging.wait(5) and SAVED) or FAILED, delay=0.0)
    saver.touch()
    time.sleep(0.05)
    start = time.monotonic()
    assert not saver.flush(timeout=0.05)
    assert time.monotonic() - start < 1
    hanging.set()
    assert saver.close()


def test_what_changes_during_a_save_is_saved_after_it() -> None:
    saves: list[int] = []

    def save() -> SaveReport:
        saves.append(len(saves))
        if len(saves) == 1:
            saver.touch()
        return SAVED

    saver = Autosaver(save, delay=0.01)
    saver.touch()
    wait_for(lambda: len(saves) == 2)
    assert saver.close()


def test_a_save_that_raises_does_not_end_the_saving() -> None:
    calls: list[int] = []

    def save() -> SaveReport:
        calls.append(1)
        if len(calls) == 1:
            raise RuntimeError("a fault of ours")
        return SAVED

    saver = Autosaver(save, delay=0.01, retry=0.01)
    saver.touch()
    wait_for(lambda: not saver.pending)
    assert len(calls) == 2
    assert saver.close()


def wait_for(done: Callable[[], bool], seconds: float = 3.0) -> None:
    deadline = time.monotonic() + seconds
    while not done() and time.monotonic() < deadline:
        time.sleep(0.005)
    assert done()

"""Saving in a thread of its own, soon after each change and never on the interface's thread; and at once when asked."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable

from sahelread.model import message
from sahelread.notes.saving import SaveReport
from sahelread.problems import Problem

# Seconds between a change and its save: what kill -9 may cost. Long enough for a command that changes several notes;
# a save takes 10 to 30 ms (`python -m bench.saving`) and is not on the interface's thread.
DELAY = 0.05
# Seconds between two tries while the disk refuses.
RETRY = 10.0


class Autosaver:
    """Calls `save` in a thread, at most `delay` seconds after the last `touch` that it has not covered yet.

    `save` must be safe to call from any thread (`lambda: store.save(notebook)`). `on_report` is called in the thread
    that saved: this one's own, or the one that called `flush`.
    """

    def __init__(
        self,
        save: Callable[[], SaveReport],
        *,
        delay: float = DELAY,
        retry: float = RETRY,
        on_report: Callable[[SaveReport], None] | None = None,
    ) -> None:
        self._save = save
        self._delay = delay
        self._retry = retry
        self._on_report = on_report
        self._condition = threading.Condition()
        self._saving = threading.Lock()
        self._saver: int | None = None
        self._touched = 0
        self._covered = 0
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="sahelread-autosave", daemon=True)
        self._thread.start()

    @property
    def pending(self) -> bool:
        """Whether a change has been announced that is not saved."""
        return self._touched != self._covered

    def touch(self) -> None:
        """Something changed: save soon."""
        with self._condition:
            self._touched += 1
            self._condition.notify()

    def flush(self, timeout: float = 5.0) -> bool:
        """Save now what is not saved, in the calling thread; True when all is safe. For quit, suspend and signals.

        Waits at most `timeout` seconds for a save that is under way.
        """
        if not self.pending:
            return True
        if self._saver == threading.get_ident():
            return False  # a signal came in the middle of a save in this very thread: it cannot be waited for
        if not self._saving.acquire(timeout=timeout):
            return False
        try:
            report = self._save_now()
        finally:
            self._saving.release()
        return self._told(report)

    def close(self, timeout: float = 5.0) -> bool:
        """Flush and end the thread; True when all is safe."""
        safe = self.flush(timeout)
        with self._condition:
            self._closed = True
            self._condition.notify()
        self._thread.join(timeout)
        return safe

    def _save_now(self) -> SaveReport | None:
        """Save when something is not covered yet; None when another thread has done it meanwhile."""
        covering = self._touched
        if covering == self._covered:
            return None
        self._saver = threading.get_ident()
        try:
            report = self._save()
        except Exception as error:  # a fault of ours must not end the saving, which is the last thing to fail
            what = message("the notes cannot be saved: {reason}", reason=repr(error))
            report = SaveReport(None, saved=False, problem=Problem("", what))
        finally:
            self._saver = None
        if report.saved:
            self._covered = covering
        return report

    def _told(self, report: SaveReport | None) -> bool:
        """Hand on the report, with no lock held: whoever takes it may wait for a thread that is waiting for us."""
        if report is None:
            return True
        if self._on_report is not None:
            with contextlib.suppress(Exception):  # an interface that is closing cannot take it, and need not
                self._on_report(report)
        return report.saved

    def _run(self) -> None:
        wait = self._delay
        while True:
            with self._condition:
                self._condition.wait_for(lambda: self._closed or self.pending)
                if self._closed:
                    return
                # Not "after the last change": somebody who never pauses is saved too.
                self._condition.wait_for(lambda: self._closed, timeout=wait)
                if self._closed:
                    return
            with self._saving:
                report = self._save_now()
            wait = self._delay if self._told(report) else self._retry

"""Comparing the accounts behind the screen, and showing what was found."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from textual.worker import get_current_worker

from sahelread.i18n import _, say
from sahelread.model import Comparison
from sahelread.ui.desk.base import DeskBase
from sahelread.ui.faults import write_fault
from sahelread.ui.whereabouts import Whereabouts

# The progress of the comparison is told in steps of this many hundredths: each one is a frame.
_PROGRESS_STEP = 5


class _CancelledError(Exception):
    """The comparison is no longer wanted."""


class Comparing(DeskBase):
    """The comparison runs in a thread; the articles can be read and annotated meanwhile."""

    def compare(self) -> None:
        self.status.show_progress(_("Lining up the accounts …"))
        self.screen.run_worker(
            self._compare, thread=True, exclusive=True, group="compare", exit_on_error=False
        )

    def _compare(self) -> None:
        from sahelread.comparing import compare  # with numpy: in this thread, not before it is needed

        worker = get_current_worker()
        told = 0

        def progress(share: float) -> None:
            nonlocal told
            if worker.is_cancelled:
                raise _CancelledError
            percent = int(share * 100)
            if percent - told >= _PROGRESS_STEP:
                told = percent
                self._later(
                    self.status.show_progress, _("Lining up the accounts … {share} %").format(share=percent)
                )

        try:
            comparison = compare(self.story, self.notebook.link_decisions(), progress)
        except _CancelledError:
            return
        except Exception as error:
            self._later(self._comparing_failed, error)
            return
        if not worker.is_cancelled:
            self._later(self.show_comparison, comparison)

    def _later(self, call: Callable[..., object], *arguments: object) -> None:
        """Have that done on the interface's thread; nothing when the program is ending."""
        with suppress(RuntimeError):
            self.screen.call_later(call, *arguments)

    def _comparing_failed(self, error: Exception) -> None:
        self.status.show_progress("")
        report = write_fault(error) if not self.app.is_headless else None
        text = _("The accounts could not be compared; they can still be read and annotated.")
        self.alert.show(f"{text} ({report})" if report else text)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what was found in the story."""
        first = not self.comparison.alignment.groups
        self.comparison = self.screen.comparison = comparison
        self.whereabouts = Whereabouts(comparison)
        self.status.show_progress("")
        self.show_findings()
        if first:
            self.screen.remark(*(say(warning) for warning in comparison.alignment.warnings))
            self.program.settle()

    def show_findings(self) -> None:
        """Show the findings that the reader has not rejected."""
        found = self.shown_comparison()
        self.board.show(self.story, found.alignment, found.divergences)
        self._shown_divergences = found.divergences
        self.place_changed()

"""Comparing the accounts behind the screen, and showing what was found."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from textual.worker import get_current_worker

from sahelread.exporting.judgements import with_own
from sahelread.i18n import _, say
from sahelread.model import Comparison, Strength, Verdict
from sahelread.notes.recognising import recognised
from sahelread.problems import ProblemError
from sahelread.ui.desk.base import DeskBase
from sahelread.ui.faults import write_fault
from sahelread.ui.whereabouts import Whereabouts
from sahelread.ui.wording import summary_in_signs, summary_in_words

# How far one key moves the bar between sure and possible links, and where it stops.
_BAR_STEP = 0.05
_BAR_LEAST, _BAR_MOST = 0.1, 0.95

# The progress of the comparison is told in steps of this many hundredths: each one is a frame.
_PROGRESS_STEP = 5


class _CancelledError(Exception):
    """The comparison is no longer wanted."""


class Comparing(DeskBase):
    """The comparison runs in a thread; the articles can be read and annotated meanwhile."""

    _moved: tuple[float, int] | None = None
    """Where the bar was moved to, and how many links there were before; None when it was not moved."""

    def compare(self) -> None:
        self.is_comparing = True
        self.status.show_progress(_("Lining up the accounts …"))
        self.screen.run_worker(
            self._compare, thread=True, exclusive=True, group="compare", exit_on_error=False
        )

    def do_bar_raise(self) -> None:
        self._move_bar(_BAR_STEP)

    def do_bar_lower(self) -> None:
        self._move_bar(-_BAR_STEP)

    def _move_bar(self, step: float) -> None:
        """Ask more or less of a link before it is called sure, and compare anew."""
        from sahelread.aligning.weights import BAR

        was = BAR if self.program.bar is None else self.program.bar
        bar = min(_BAR_MOST, max(_BAR_LEAST, round(was + step, 2)))
        self.program.bar = None if bar == BAR else bar
        self._moved = bar, self._sure_links()
        self.compare()

    def _sure_links(self) -> int:
        return sum(link.strength is Strength.SURE for link in self.comparison.alignment.links)

    def _tell_links(self) -> None:
        """Say what moving the bar has come to."""
        if self._moved is not None:
            bar, before = self._moved
            told = _("Bar at {share} %: {count} links; before, there were {before}.")
            self.say(told.format(share=round(bar * 100), count=self._sure_links(), before=before))
        self._moved = None

    def _compare(self) -> None:
        # With numpy: in this thread, not before it is needed.
        from sahelread.comparing import doing
        from sahelread.ui.comparing_beside import compare_beside

        worker = get_current_worker()
        told = 0

        def progress(share: float) -> None:
            nonlocal told
            if worker.is_cancelled:
                raise _CancelledError
            percent = int(share * 100)
            if percent - told >= _PROGRESS_STEP:
                told = percent
                self._later(self.status.show_progress, say(doing(share)))

        try:
            comparison = compare_beside(
                self.story,
                self.notebook.link_decisions(),
                progress,
                bar=self.program.bar,
                model=self.program.model,
            )
        except _CancelledError:
            return
        except ProblemError as error:
            self._later(
                self._not_compared,
                _("{where}: {what}").format(where=error.problems[0].where, what=say(error.problems[0].what)),
            )
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

    def _ended(self) -> None:
        self.is_comparing = False
        self.status.show_progress("")

    def _not_compared(self, why: str) -> None:
        self._ended()
        self.alert.show("comparison", why)
        self.screen.go_on()

    def _comparing_failed(self, error: Exception) -> None:
        self._ended()
        report = write_fault(error) if not self.app.is_headless else None
        text = _("The accounts could not be compared; they can still be read and annotated.")
        self.alert.show("comparison", f"{text} ({report})" if report else text)
        self.screen.go_on()

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what was found in the story."""
        self.alert.show("comparison", "")
        first = not self.comparison.alignment.groups
        self.comparison = self.screen.comparison = recognised(comparison, self.notebook.annotations)
        self.group_wanted = None  # groups are numbered anew
        self._ended()
        if first:
            self.summed_up_at = self.cursor
        self.show_findings()
        self._tell_links()
        if first:
            self.screen.remark(*(say(warning) for warning in comparison.alignment.warnings))
            self.screen.show_remarks()  # what was said before has given way to the comparison
            self.program.settle()
        self.screen.go_on()

    def show_findings(self) -> None:
        """Show the findings that the reader has not rejected."""
        self.asked = with_own(self.notebook.annotations_of_divergences(), self.comparison)
        self.whereabouts = Whereabouts(self.asked)
        found = self.shown_comparison()
        self.board.show(self.story, found.alignment, found.divergences)
        shown = self._shown_divergences = found.divergences
        listed = [each.key for each in shown if each.verdict is not Verdict.EQUIVALENT]
        self.numbers = {key: f"{number}/{len(listed)}" for number, key in enumerate(listed, 1)}
        self._summaries = (summary_in_words(shown), summary_in_signs(shown)) if shown else ()
        self.place_changed()

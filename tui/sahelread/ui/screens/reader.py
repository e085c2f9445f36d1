"""The reader: the articles on screen first, then what lines up in them, then everything a user does with both."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message as TextualMessage
from textual.worker import get_current_worker

from sahelread.i18n import _, ngettext, say
from sahelread.model import Comparison, PassageRef, Story
from sahelread.notes.annotation import Status
from sahelread.notes.autosaving import Autosaver
from sahelread.notes.saving import SaveReport
from sahelread.notes.store import default_path, open_notebook, save
from sahelread.problems import ProblemError
from sahelread.ui.commands import COMMANDS
from sahelread.ui.layout import Layout
from sahelread.ui.screens.linking import Linking
from sahelread.ui.screens.looking import Looking
from sahelread.ui.screens.moving import Moving
from sahelread.ui.screens.noting import Noting
from sahelread.ui.screens.searching import Searching
from sahelread.ui.state import Place
from sahelread.ui.widgets.board import AlignedBoard
from sahelread.ui.widgets.map import Map
from sahelread.ui.wording import notes_counted

# The progress of the comparison is told in steps of this many hundredths: each one is a frame.
_PROGRESS_STEP = 5
_FOOTER = (
    "note.add",
    "aligned.next",
    "divergence.next",
    "panel.toggle",
    "layout.next",
    "search.open",
    "notes.export",
    "palette.open",
    "help.open",
    "program.quit",
)


class _CancelledError(Exception):
    """The comparison is no longer wanted."""


class ReaderScreen(Moving, Looking, Searching, Noting, Linking):
    """The one screen that a reader lives in."""

    CONTEXT: ClassVar[str] = "reader"
    AUTO_FOCUS = "AlignedBoard"

    class Compared(TextualMessage):
        """The comparison is there."""

        def __init__(self, comparison: Comparison) -> None:
            super().__init__()
            self.comparison = comparison

    class Saved(TextualMessage):
        """A save came to its end; sent from the thread that saves."""

        def __init__(self, report: SaveReport) -> None:
            super().__init__()
            self.report = report

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        self.remarks: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.heads
        with Container(id="body"):
            yield self.board
            yield self.map
            yield self.panel
        yield self.alert
        yield self.search_field
        yield self.status
        yield self.footer

    @property
    def context(self) -> str:
        """Where in the reader the user is: the focus says it, and whether words are being selected."""
        if self.search_field.has_focus:
            return "search"
        if self.panel.has_focus:
            return "panel"
        if self.map.has_focus:
            return "map"
        return "selection" if self.board.selecting else "reader"

    # Beginning

    def on_mount(self) -> None:
        self.panel.display = False
        self.map.display = False
        self.board.show(self.story)
        self._restore(self.program.state.place(self.story))
        self.place_panel()
        self.keymap_changed()
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """What can wait until the articles are on screen."""
        self._open_notes()
        self.compare()
        self.remarks += [say(warning) for warning in self.story.warnings]
        self._tell_remarks()
        if not self.program.state.welcomed:
            self._welcome()

    def _welcome(self) -> None:
        from sahelread.ui.widgets.welcome import Welcome

        self.program.state = replace(self.program.state, welcomed=True)
        self.program.save_state()
        self.mount(Welcome(self.program.keymap), after="#body")

    def on_key(self, event: events.Key) -> None:  # noqa: ARG002 - the signature that all handlers of it share
        """Any key ends the welcome. Textual then calls the handler of all command screens, for the key itself."""
        self.query("#welcome").remove()

    def announce(self, remark: str) -> None:
        """Have this said once the reader is open."""
        self.remarks.append(remark)

    def _tell_remarks(self) -> None:
        if not self.remarks:
            return
        more = len(self.remarks) - 1
        text = self.remarks[0]
        if more:
            key = self.program.keymap.shown("help.open")
            text += "  " + ngettext(
                "({count} more remark: {key})", "({count} more remarks: {key})", more
            ).format(count=more, key=key)
        self.say(text)

    def _restore(self, place: Place) -> None:
        """Go back to where the reader was; what no longer exists is passed over."""
        known = {article.id for article in self.story.articles}
        accounts = tuple(id_ for id_ in place.accounts if id_ in known)
        if accounts:
            self.board.set_accounts(accounts)
        if place.spine in known:
            self.board.set_spine(place.spine)
        with suppress(ValueError):
            self.layout_wanted = Layout(place.layout)
            self.board.set_layout(self.layout_wanted)
        if not place.furniture:
            self.furniture_shown = False
            self.board.set_furniture(False)
        if place.article in known and 0 <= place.passage < len(self.story.article(place.article).passages):
            self.board.go_to(PassageRef(place.article, place.passage))
        self.panel.display = place.panel

    def place(self) -> Place:
        """Where the reader is, to come back to."""
        ref = self.cursor
        accounts = self.board.accounts()
        everything = tuple(article.id for article in self.story.articles)
        return Place(
            article=ref.article if ref else "",
            passage=ref.passage if ref else 0,
            layout=self.layout_wanted.value,
            spine=self.board.spine or "",
            accounts=() if accounts == everything else accounts,
            furniture=self.furniture_shown,
            panel=self.panel_open,
        )

    # Comparing

    def compare(self) -> None:
        """Compare the accounts in a thread; a comparison that is still running is given up."""
        self.status.show_progress(_("Lining up the accounts …"))
        self.run_worker(self._compare, thread=True, exclusive=True, group="compare", exit_on_error=False)

    def links_changed(self) -> None:
        self.compare()

    def _compare(self) -> None:
        from sahelread.comparing import compare  # with numpy: not before the articles are on screen

        worker = get_current_worker()
        told = 0

        def progress(share: float) -> None:
            nonlocal told
            if worker.is_cancelled:
                raise _CancelledError
            percent = int(share * 100)
            if percent - told >= _PROGRESS_STEP:
                told = percent
                self._from_thread(
                    self.status.show_progress, _("Lining up the accounts … {share} %").format(share=percent)
                )

        try:
            comparison = compare(self.story, self.notebook.link_decisions(), progress)
        except _CancelledError:
            return
        except Exception as error:  # the articles can still be read and annotated
            self._from_thread(self._comparing_failed, error)
            return
        if not worker.is_cancelled:
            self.post_message(self.Compared(comparison))

    def _from_thread(self, call: Callable[..., object], *arguments: object) -> None:
        with suppress(RuntimeError):  # the program is ending
            self.app.call_from_thread(call, *arguments)

    def _comparing_failed(self, error: Exception) -> None:
        from sahelread.ui.app import write_fault

        self.status.show_progress("")
        report = write_fault(error)
        text = _("The accounts could not be compared; they can still be read and annotated.")
        self.alert.show(f"{text} ({report})" if report else text)

    @on(Compared)
    def _show_comparison(self, event: Compared) -> None:
        first = not self.comparison.alignment.links and not self.comparison.alignment.groups
        self.comparison = event.comparison
        self.status.show_progress("")
        self._show_findings()
        if first:
            new = [say(warning) for warning in event.comparison.alignment.warnings]
            self.remarks += new
            if new:
                self._tell_remarks()
            self.program.settle()

    def _show_findings(self) -> None:
        found = self.shown_comparison()
        self.board.show(self.story, found.alignment, found.divergences)
        self._shown_divergences = found.divergences
        self.place_changed()

    # Notes

    def _open_notes(self) -> None:
        path = self.program.annotations or default_path(self.story)
        try:
            self.notebook = open_notebook(path, self.story, read_only=self.program.read_only)
        except ProblemError as error:
            first = error.problems[0]
            self.alert.show(
                _("Notes are not saved: {path}: {reason}.").format(path=first.where, reason=say(first.what))
            )
            return
        notebook = self.notebook
        self.autosaver = Autosaver(lambda: save(notebook), on_report=self._report_save)
        for problem in self.notebook.problems:
            at = f"{problem.where}:{problem.line}" if problem.line else problem.where
            self.remarks.append(f"{at}: {say(problem.what)}")
        if self.notebook.read_only is not None:
            self.alert.show(_("Notes are not saved: {reason}.").format(reason=say(self.notebook.read_only)))
        self.notes_changed(save=False)

    def _report_save(self, report: SaveReport) -> None:
        """Called in the thread that saves."""
        self.post_message(self.Saved(report))

    @on(Saved)
    def _take_save(self, event: Saved) -> None:
        self.saved(event.report)

    def notes_changed(self, *, save: bool = True) -> None:
        self.board.set_notes(self.note_kinds())
        if self.shown_comparison().divergences != self._shown_divergences:
            self._show_findings()
        self.place_changed()
        if save and self.autosaver is not None:
            self.autosaver.touch()

    _shown_divergences: tuple[object, ...] = ()

    def shown_comparison(self) -> Comparison:
        """The comparison without the divergences that the reader rejected."""
        status = self.notebook.status_of_divergence
        kept = tuple(d for d in self.comparison.divergences if status(d.key) is not Status.REJECTED)
        return replace(self.comparison, divergences=kept)

    # Showing

    @on(AlignedBoard.CursorMoved)
    def _cursor_moved(self) -> None:
        self.place_changed()

    @on(AlignedBoard.PassageActivated)
    def _passage_activated(self) -> None:
        self.open_panel(True)

    @on(AlignedBoard.SelectionChanged)
    def _selection_changed(self, event: AlignedBoard.SelectionChanged) -> None:
        if event.selection is not None:
            count = len(event.selection.text)
            self.say(
                ngettext("{count} character selected", "{count} characters selected", count).format(
                    count=count
                )
            )

    @on(AlignedBoard.ColumnsChanged)
    def _columns_changed(self) -> None:
        visible, chosen = self.board.visible_accounts(), self.board.accounts()
        left = chosen.index(visible[0]) if visible and visible[0] in chosen else 0
        self.heads.show(self.story, self.board.heads(), left, max(0, len(chosen) - left - len(visible)))

    @on(Map.JumpTo)
    def _jump_from_map(self, event: Map.JumpTo) -> None:
        self.close_map()
        self.move_to(event.ref)

    def place_changed(self) -> None:
        self.status.show_place(self._place_in_words(), self._file_in_words())
        self.show_panel()
        self.show_map()

    def _place_in_words(self) -> str:
        position = self.board.position()
        if position is None:
            return ""
        parts = [self.story.article(position.article).name]
        if position.number:
            parts.append(f"{position.number}/{position.count}")
        if position.told_by:
            names = [self.story.article(id_).name for id_ in position.told_by]
            parts.append(_("also: {accounts}").format(accounts=", ".join(names)))
        elif position.number and self.comparison.alignment.groups:
            parts.append(_("this account only"))
        divergences = [d for d in self.divergences_here() if d in self._shown_divergences]
        if divergences:
            parts.append(say(divergences[0].question))
        return " · ".join(parts)

    def _file_in_words(self) -> str:
        path = self.notebook.path
        counted = notes_counted(len(self.notebook.annotations))
        return f"{counted} · {path.name}" if path is not None else counted

    def show_pending(self, hint: str) -> None:
        self.status.show_pending(hint)

    def keymap_changed(self) -> None:
        self.footer.show([COMMANDS[id_] for id_ in _FOOTER], self.program.keymap, "reader")

    def on_resize(self) -> None:
        self.place_panel()

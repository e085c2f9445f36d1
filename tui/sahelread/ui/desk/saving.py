"""Opening the notes, and keeping them safe: saved soon after each change, and before the program ends."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from sahelread.i18n import _, as_sentence, say
from sahelread.notes.autosaving import Autosaver
from sahelread.notes.drafts import DraftKeeper
from sahelread.notes.home import default_path
from sahelread.notes.left import LeftNotes
from sahelread.notes.saving import SaveReport
from sahelread.notes.store import changed_elsewhere, open_notebook, refresh, save
from sahelread.problems import ProblemError
from sahelread.ui.desk.comparing import Comparing

# How often the file is looked at for what others wrote to it.
_WATCH_SECONDS = 2.0


class Saving(Comparing):
    """The file of the notes."""

    autosaver: Autosaver | None = None
    to_drop: list[DraftKeeper | LeftNotes]
    _reading_file = False
    _drawn = -1
    _said_of_notes = ""
    deleted_at = -1
    """The revision of the notes in which the reader deleted one last."""

    def open_notes(self) -> None:
        """Open the notes of the story; what is wrong with their file is said, and stops nothing."""
        self.to_drop = []
        path = self.program.annotations or default_path(self.story)
        try:
            notebook = open_notebook(
                path,
                self.story,
                read_only=self.program.read_only,
                creator=self.program.state.author or None,
            )
        except ProblemError as error:
            first = error.problems[0]
            self.alert.show(
                "notes",
                _("Notes are not saved: {path}: {reason}.").format(path=first.where, reason=say(first.what)),
            )
            return
        self.notebook = notebook
        self.autosaver = Autosaver(lambda: save(notebook), on_report=self._report)
        for problem in notebook.problems:
            at = f"{problem.where}:{problem.line}" if problem.line else problem.where
            self.screen.remark(f"{at}: {say(problem.what)}")
        if notebook.read_only is not None:
            self.alert.show(
                "notes", _("Notes are not saved: {reason}.").format(reason=say(notebook.read_only))
            )
        elif self.notes_elsewhere:
            self.say(_("Your notes are kept in {folder}.").format(folder=self.notes_elsewhere))
        self.screen.set_interval(_WATCH_SECONDS, self._watch_file)
        self.notes_changed(save=False)

    def _watch_file(self) -> None:
        """Take in what another reader, or an editor, wrote to the file meanwhile."""
        notebook = self.notebook
        if not self._reading_file and not notebook.dirty and changed_elsewhere(notebook):
            self._reading_file = True
            self.screen.run_worker(
                lambda: self._report(refresh(notebook)), thread=True, group="notes", exit_on_error=False
            )

    def _report(self, report: SaveReport) -> None:
        """Called in the thread that saves."""
        if report.problem is None and self.autosaver is not None and not self.autosaver.pending:
            while self.to_drop:  # what they hold is in the file now
                self.to_drop.pop().drop()
        self._later(self.saved, report)

    def notes_changed(self, *, save: bool = True) -> None:
        self._drawn = self.notebook.revision
        self.board.set_notes(self.note_kinds())
        if self.shown_comparison().divergences != self._shown_divergences:
            self.show_findings()
        self.place_changed()
        if save and self.autosaver is not None:
            self.autosaver.touch()

    def flush_notes(self) -> bool:
        """Save what is not saved yet, now; False when that was not possible."""
        return self.autosaver is None or self.autosaver.flush()

    def saved(self, report: SaveReport) -> None:
        """Say what became of a save: quietly when all is well, and as long as it lasts when it is not."""
        self._reading_file = False
        before = self._words_of_notes
        self.is_refused = report.problem is not None and self.notebook.read_only is None
        if self.status.shown == before != self._words_of_notes:
            self.say(self._words_of_notes)
        if report.problem is None:
            self.alert.show("notes", "")
            self.alert.show("file", "")
            # Who has just deleted a note was told how it comes back; that the file was copied first is no news then.
            expected = report.backup is not None and self.deleted_at == self.notebook.revision
            if report.notices and not expected:
                self._tell_of_file([say(notice) for notice in report.notices])
            if self.notebook.revision != self._drawn:
                self.notes_changed(save=False)
        else:
            text = _("Not saved in {path}: {reason}.").format(
                path=report.problem.where, reason=say(report.problem.what)
            )
            if report.emergency is not None:
                text += " " + _("A copy is in {path}.").format(path=str(report.emergency))
            self.alert.show("notes", text)
        self.place_changed()

    def say_of_notes(self, *said: str) -> None:
        """Say what was done to a note, and that its file cannot be written as long as that is so."""
        self._said_of_notes = " ".join(filter(None, said))
        self.say(self._words_of_notes)

    @property
    def _words_of_notes(self) -> str:
        not_yet = _("Not saved yet.") if self.is_refused and self._said_of_notes else ""
        return f"{self._said_of_notes} {not_yet}".rstrip()

    def _tell_of_file(self, notices: Sequence[str]) -> None:
        """Say what was met in the file: for a few seconds, or until the next save where a line cannot hold it, as where
        a path stands at its end."""
        text = " ".join(map(as_sentence, notices))
        self.screen.remarks.append(text)
        if cell_len(text) <= self.status.size.width:
            self.say(text)
        else:
            self.alert.show("file", text)

    def do_notes_save(self) -> None:
        if self.flush_notes():
            self.say(_("Saved in {path}.").format(path=str(self.notebook.path)))

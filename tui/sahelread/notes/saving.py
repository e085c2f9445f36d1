"""One annotations file on the disk: what was last seen in it, and a save that loses nothing.

A save, in order: lock; read the file again and, when others have changed it, merge by id; make the new bytes and read
them back; back up what would be lost; write beside it, flush, rename; keep the undo history. When any of it fails the
old file stands, an emergency copy is written elsewhere, and the report says where. Nothing here touches the notebook:
it may run in a worker thread.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import RLock

from sahelread.collecting import collector_paused
from sahelread.model import Article, Message, Story, message, messages
from sahelread.notes.anchoring import contents_anchored
from sahelread.notes.atomic import real_path, remove_stale, replace_file
from sahelread.notes.backups import Backups, reason_of_loss, reason_to_keep
from sahelread.notes.document import Contents, Loaded, with_sources
from sahelread.notes.emergency import EmergencyCopy
from sahelread.notes.history_file import KeptHistory
from sahelread.notes.identity import Clock
from sahelread.notes.last_seen import LastSeen, bytes_of, decoded, sha256_of
from sahelread.notes.loading import load
from sahelread.notes.locking import PATIENCE, LockedError, locked
from sahelread.notes.merging import merge
from sahelread.notes.notebook import Snapshot
from sahelread.notes.writing import Writer
from sahelread.problems import Problem, ProblemError, reason

# From here on the reader is told that one file of YAML gets slow (see `python -m bench.saving`).
MANY_NOTES = 5_000


@dataclass(frozen=True, slots=True)
class SaveReport:
    """What a save did.

    `saved`: the notes are safe in `path`. `notices`: what the reader should know (merged, backed up, taken over).
    `problem`: why they are not in `path`; `emergency` is then where they are instead. `merged`: the ids of notes that
    others had added, changed or deleted in the file; `conflicts`: those of the copies made because both had changed.
    """

    path: Path | None
    saved: bool
    notices: tuple[Message, ...] = ()
    problem: Problem | None = None
    emergency: Path | None = None
    merged: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    backup: Path | None = None
    contents: Contents | None = None


@dataclass
class _Saving:
    """What one save has done so far. `on_disk` is what the file holds that is about to be replaced; `precious` says
    why that must be backed up whatever is lost, None when there is no reason."""

    contents: Contents
    on_disk: Contents | None = None
    notices: list[Message] = field(default_factory=list)
    merged: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    backup: Path | None = None
    precious: Message | None = None


class NotesFile:
    """The annotations file of one notebook: its path, and what it held when we last read or wrote it.

    Hold `mutex` from the snapshot of a notebook to its taking in of what was merged: a save of an older snapshot in
    between would take what others had added for deleted.
    """

    def __init__(self, path: Path, story: Story, clock: Clock, new_id: Callable[[], str]) -> None:
        self.path = path
        self._story = story
        self._new_id = new_id
        self._writer = Writer()
        self._history = KeptHistory(path)
        self.mutex = RLock()
        self._seen = LastSeen(path)
        self._precious: Message | None = None
        self._told_many = False
        self._backups = Backups(clock)
        self._emergency = EmergencyCopy(path)
        self._article_paths = {a.id: Path(a.path).absolute() for a in story.articles if a.path}

    @property
    def sha256(self) -> str | None:
        """The hash of the bytes that we last read or wrote; None when there is no file."""
        return self._seen.sha256

    @property
    def changed(self) -> bool:
        """Whether the file looks as if others had written to it since; cheap enough to be asked every second."""
        return self._seen.changed

    def open(self, *, read_only: bool = False) -> Loaded | None:
        """Read the file, once, on opening, and clear away what killed writers left beside it.

        None when there is no file. Raises OSError, or ProblemError when it is no file of notes.
        """
        if not read_only:
            remove_stale(self.path)
        data = bytes_of(self.path)
        if data is None:
            return None
        with collector_paused():
            loaded = self._loaded(data)
        self._seen.remember(loaded.contents, data)
        self._precious = reason_to_keep(loaded)
        return loaded

    def save(self, snapshot: Snapshot, *, patience: float = PATIENCE) -> SaveReport:
        """Write the notes. Never raises for what a disk, another writer or a strange note can do."""
        with self.mutex:
            try:
                return self._save(snapshot, patience)
            except LockedError as error:
                what = message("another program is writing the notes: {holder}", holder=error.holder)
                return self._failed(snapshot, Problem(str(self.path), what))
            except ProblemError as error:
                return self._failed(snapshot, replace(error.problems[0], where=str(self.path)))
            except Exception as error:  # of the disk, or a fault of ours: the notes must outlive it
                why = reason(error) if isinstance(error, OSError) else repr(error)
                what = message("the notes cannot be saved: {reason}", reason=why)
                return self._failed(snapshot, Problem(str(self.path), what))

    def refuse(self, snapshot: Snapshot, reason: Message) -> SaveReport:
        """Do not write the file, for that reason; the notes go to an emergency copy."""
        with self.mutex:
            return self._failed(snapshot, Problem(str(self.path), reason))

    def changes(self, snapshot: Snapshot) -> SaveReport:
        """Merge what others have written since, without writing anything. `saved` then says whether the file holds
        all notes as they are now."""
        with self.mutex:
            saving = _Saving(snapshot.contents)
            try:
                data = bytes_of(self.path)
                if data is None or self._seen.is_of(data):
                    return SaveReport(self.path, saved=False)
                theirs = self._loaded(data)
                self._take_in(saving, theirs, data)
                self._seen.remember(theirs.contents, data)
                self._precious = saving.precious
            except (OSError, ProblemError) as error:
                return SaveReport(self.path, False, problem=_problem_of(error, self.path))
            return self._report(saving, saved=_same_notes(saving.contents, theirs.contents))

    # The steps of a save

    def _save(self, snapshot: Snapshot, patience: float) -> SaveReport:
        real = real_path(self.path)
        real.parent.mkdir(parents=True, exist_ok=True)
        saving = _Saving(snapshot.contents, self._seen.contents, precious=self._precious)
        with locked(real, patience) as left_by:
            if left_by:
                what = message("the lock of a program that is gone was taken over: {holder}", holder=left_by)
                saving.notices.append(what)
            on_disk = bytes_of(real)
            if on_disk is None and self._seen.sha256 is None and _is_empty(saving.contents):
                return self._report(saving, saved=True)  # no file for no notes
            self._catch_up(saving, on_disk)
            saving.contents = with_sources(saving.contents, self._story, self._path_of)
            data = self._writer.text(saving.contents).encode("utf-8")
            if data != on_disk:
                if on_disk:
                    self._back_up(saving, real)
                replace_file(real, data)
            self._seen.remember(saving.contents, data)
            self._precious = None
        with contextlib.suppress(OSError):
            # The history is a comfort: a full disk must not turn a good save into a failed one.
            undone_elsewhere = (*saving.merged, *saving.conflicts)
            self._history.keep(sha256_of(data), snapshot.history.without(undone_elsewhere))
        self._emergency.drop()
        return self._report(saving, saved=True)

    def _catch_up(self, saving: _Saving, on_disk: bytes | None) -> None:
        """Merge what others did to the file since we last saw it."""
        if on_disk is None:
            if self._seen.sha256 is not None:
                saving.notices.append(
                    message("the file had been deleted: it was written again with all notes")
                )
            return
        if self._seen.is_of(on_disk):
            return
        try:
            theirs = self._loaded(on_disk)
        except ProblemError:
            # Whatever it is now, it is somebody's: it is kept aside and the notes are written.
            saving.on_disk = None
            saving.precious = message("the file had been replaced by something that is not notes")
            return
        self._take_in(saving, theirs, on_disk)

    def _take_in(self, saving: _Saving, theirs: Loaded, data: bytes) -> None:
        if theirs.newer:
            raise ProblemError(problem for problem in theirs.problems if problem.line is None)
        saving.on_disk = theirs.contents
        saving.precious = reason_to_keep(theirs) or saving.precious
        if theirs.cut_short and self._is_beginning(data):
            return  # nobody's work, only the beginning of ours
        for line, what in [(each.line, each.what) for each in theirs.problems if each.line is not None][:1]:
            slip = message("line {line} of the file is not understood: {what}", line=line, what=what)
            saving.notices.append(slip)
        base = self._seen.contents
        if base is not None and not theirs.complete:
            base = _only_present(base, theirs.contents)
        merged = merge(saving.contents, theirs.contents, base)
        saving.contents = contents_anchored(merged.contents, self._story)
        saving.merged, saving.conflicts = merged.taken, merged.conflicts
        if merged.taken:
            count = len(merged.taken)
            saving.notices.append(
                messages(
                    "a change made elsewhere was taken in",
                    "{count} changes made elsewhere were taken in",
                    count,
                )
            )
        if merged.conflicts:
            count = len(merged.conflicts)
            saving.notices.append(
                messages(
                    "a note was changed here and elsewhere: both versions are kept",
                    "{count} notes were changed here and elsewhere: both versions are kept",
                    count,
                )
            )

    def _is_beginning(self, data: bytes) -> bool:
        """Whether those bytes are the beginning of what we last read or wrote, as we write it."""
        return self._seen.contents is not None and self._writer.text(self._seen.contents).encode(
            "utf-8"
        ).startswith(data)

    def _back_up(self, saving: _Saving, real: Path) -> None:
        """Copy the file that is about to be replaced: always once a run, and apart when there is a reason."""
        lost = saving.precious or reason_of_loss(saving.on_disk, saving.contents)
        if lost is None:
            self._backups.keep_for_the_run(real)
            return
        saving.backup = self._backups.keep_apart(real)
        what = message("{reason}; the file as it was is in {path}", reason=lost, path=str(saving.backup))
        saving.notices.append(what)

    def _path_of(self, article: Article) -> str:
        """How the file reaches an article: relative, with forward slashes; absolute when there is no such way."""
        path = self._article_paths.get(article.id)
        if path is None:
            return ""
        try:
            return Path(os.path.relpath(path.resolve(), real_path(self.path).parent)).as_posix()
        except (OSError, ValueError):
            return path.as_posix()

    # When it fails

    def _failed(self, snapshot: Snapshot, problem: Problem) -> SaveReport:
        """The report of a save that failed, after an emergency copy was written where that is possible."""
        copy = self._emergency.write(snapshot.contents, self._writer)
        if copy is None:
            return SaveReport(self.path, False, problem=problem)
        what = message("the notes are in {path} until they can be saved", path=str(copy))
        return SaveReport(self.path, False, problem=replace(problem, remedy=what), emergency=copy)

    # What was last seen

    def _loaded(self, data: bytes) -> Loaded:
        where = str(self.path)
        return load(decoded(data, where), where, self._new_id)

    def _report(self, saving: _Saving, *, saved: bool) -> SaveReport:
        notices = saving.notices
        if saved and len(saving.contents.annotations) >= MANY_NOTES and not self._told_many:
            self._told_many = True
            what = message(
                "{count} notes in one file: saving takes longer", count=len(saving.contents.annotations)
            )
            notices.append(what)
        return SaveReport(
            self.path,
            saved,
            tuple(notices),
            merged=saving.merged,
            conflicts=saving.conflicts,
            backup=saving.backup,
            contents=saving.contents,
        )


def _same_notes(one: Contents, other: Contents) -> bool:
    return one.annotations == other.annotations and one.links == other.links


def _is_empty(contents: Contents) -> bool:
    return not (contents.annotations or contents.links or contents.kept)


def _problem_of(error: OSError | ProblemError, path: Path) -> Problem:
    if isinstance(error, ProblemError):
        return error.problems[0]
    return Problem(str(path), message("the file cannot be read: {reason}", reason=reason(error)))


def _only_present(base: Contents, theirs: Contents) -> Contents:
    """The base without what an incomplete file does not show: that is not deleted, it cannot be seen."""
    ids = {note.id for note in theirs.annotations} | {link.id for link in theirs.links}
    return replace(
        base,
        annotations=tuple(note for note in base.annotations if note.id in ids),
        links=tuple(link for link in base.links if link.id in ids),
    )

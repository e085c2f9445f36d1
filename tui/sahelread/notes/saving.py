"""One annotations file on the disk: what was last seen in it, and a save that loses nothing.

A save, in order: lock; read the file again and, when others have changed it, merge by id; make the new bytes and read
them back; back up what would be lost; write beside it, flush, rename; keep the undo history. When any of it fails the
old file stands, an emergency copy is written elsewhere, and the report says where. Nothing here touches the notebook:
it may run in a worker thread.
"""

from __future__ import annotations

import contextlib
import gc
import glob
import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock

from sahelread.model import Article, Message, Story, message, messages
from sahelread.notes.anchoring import contents_anchored
from sahelread.notes.atomic import copy_file, real_path, remove_stale, replace_file
from sahelread.notes.document import Contents, Loaded, with_sources
from sahelread.notes.history_file import keep_history, place_key, state_folder
from sahelread.notes.identity import Clock, timestamp
from sahelread.notes.loading import load
from sahelread.notes.locking import PATIENCE, LockedError, locked
from sahelread.notes.merging import merge
from sahelread.notes.notebook import Snapshot
from sahelread.notes.shape import annotation_plain, link_plain
from sahelread.notes.writing import Writer
from sahelread.problems import Problem, ProblemError

# The share of the annotations in the file that a save may take away without a backup. Emacs and INCEpTION have such a
# rule; a fifth is research's proposal: lower, and tidying up litters the folder; higher, and an accident passes.
LARGE_LOSS = 0.2
# Backups of large losses that are kept beside the file, the latest ones.
KEPT_BACKUPS = 9
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
    """The annotations file of one notebook: its path, and what it held when we last read or wrote it."""

    def __init__(self, path: Path, story: Story, clock: Clock, new_id: Callable[[], str]) -> None:
        self.path = path
        self._story = story
        self._clock = clock
        self._new_id = new_id
        self._writer = Writer()
        self._mutex = Lock()
        self._base: Contents | None = None
        self._sha256: str | None = None
        self._precious: Message | None = None
        self._backed_up = False
        self._told_many = False
        self._emergency: Path | None = None
        self._article_paths = {a.id: Path(a.path).absolute() for a in story.articles if a.path}

    @property
    def sha256(self) -> str | None:
        """The hash of the bytes that we last read or wrote; None when there is no file."""
        return self._sha256

    def open(self) -> Loaded | None:
        """Read the file, once, on opening. None when there is none. Raises OSError, or ProblemError for no notes."""
        with contextlib.suppress(OSError):
            remove_stale(self.path)
        data = _bytes(self.path)
        if data is None:
            return None
        with _collector_paused():
            loaded = self._loaded(data)
        self._remember(loaded.contents, data)
        self._precious = _reason_to_back_up(loaded)
        return loaded

    def save(self, snapshot: Snapshot, *, patience: float = PATIENCE) -> SaveReport:
        """Write the notes. Never raises for what a disk, another writer or a strange note can do."""
        with self._mutex:
            try:
                return self._save(snapshot, patience)
            except LockedError as error:
                what = message("another program is writing the notes: {holder}", holder=error.holder)
                return self._failed(snapshot, Problem(str(self.path), what))
            except ProblemError as error:
                return self._failed(snapshot, replace(error.problems[0], where=str(self.path)))
            except OSError as error:
                what = message("the notes cannot be saved: {reason}", reason=error.strerror or str(error))
                return self._failed(snapshot, Problem(str(self.path), what))
            except Exception as error:  # a fault of ours: the notes must outlive it
                what = message("the notes cannot be saved: {reason}", reason=repr(error))
                return self._failed(snapshot, Problem(str(self.path), what))

    def refuse(self, snapshot: Snapshot, reason: Message) -> SaveReport:
        """Do not write the file, for that reason; the notes go to an emergency copy."""
        with self._mutex:
            return self._failed(snapshot, Problem(str(self.path), reason))

    def changes(self, snapshot: Snapshot) -> SaveReport:
        """Merge what others have written since, without writing anything."""
        with self._mutex:
            saving = _Saving(snapshot.contents)
            try:
                data = _bytes(self.path)
                if data is not None and _hash(data) != self._sha256:
                    theirs = self._loaded(data)
                    self._take_in(saving, theirs)
                    self._remember(theirs.contents, data)
            except (OSError, ProblemError) as error:
                return SaveReport(self.path, False, problem=_problem_of(error, self.path))
            return self._report(saving, saved=False)

    # The steps of a save

    def _save(self, snapshot: Snapshot, patience: float) -> SaveReport:
        real = real_path(self.path)
        real.parent.mkdir(parents=True, exist_ok=True)
        saving = _Saving(snapshot.contents, self._base, precious=self._precious)
        with locked(real, patience) as left_by:
            if left_by:
                what = message("the lock of a program that is gone was taken over: {holder}", holder=left_by)
                saving.notices.append(what)
            on_disk = _bytes(real)
            self._catch_up(saving, on_disk)
            saving.contents = with_sources(saving.contents, self._story, self._path_of)
            data = self._writer.text(saving.contents).encode("utf-8")
            if data != on_disk:
                if on_disk is not None:
                    self._back_up(saving, real)
                replace_file(real, data)
            self._remember(saving.contents, data)
            self._precious = None
        with contextlib.suppress(OSError):
            # The history is a comfort: a full disk must not turn a good save into a failed one.
            keep_history(
                self.path, _hash(data), snapshot.history.without((*saving.merged, *saving.conflicts))
            )
        self._drop_emergency()
        return self._report(saving, saved=True)

    def _catch_up(self, saving: _Saving, on_disk: bytes | None) -> None:
        """Merge what others did to the file since we last saw it."""
        if on_disk is None:
            if self._sha256 is not None:
                saving.notices.append(
                    message("the file had been deleted: it was written again with all notes")
                )
            return
        if _hash(on_disk) == self._sha256:
            return
        try:
            theirs = self._loaded(on_disk)
        except ProblemError:
            # Whatever it is now, it is somebody's: it is kept aside and the notes are written.
            saving.on_disk = None
            saving.precious = message("the file had been replaced by something that is not notes")
            return
        self._take_in(saving, theirs)

    def _take_in(self, saving: _Saving, theirs: Loaded) -> None:
        if theirs.newer:
            raise ProblemError(problem for problem in theirs.problems if problem.line is None)
        saving.on_disk = theirs.contents
        saving.precious = _reason_to_back_up(theirs) or saving.precious
        base = self._base
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

    def _back_up(self, saving: _Saving, real: Path) -> None:
        """Copy the file that is about to be replaced: always once a run, and apart when much of it would be lost."""
        lost = _lost(saving.on_disk, saving.contents)
        reason = saving.precious
        if reason is None and _is_large(lost, saving.on_disk):
            reason = messages("a note was deleted", "{count} notes were deleted", lost)
        if reason is not None:
            saving.backup = self._backup_path(real)
            copy_file(real, saving.backup)
            what = message(
                "{reason}; the file as it was is in {path}", reason=reason, path=str(saving.backup)
            )
            saving.notices.append(what)
            _remove_old_backups(real)
        elif not self._backed_up:
            with contextlib.suppress(OSError):
                copy_file(real, real.with_name(real.name + "~"))
            self._backed_up = True

    def _backup_path(self, real: Path) -> Path:
        name = f"{real.name}.bak-{timestamp(self._clock()).replace(':', '').replace('-', '')}"
        path, number = real.with_name(name), 2
        while path.exists():
            path, number = real.with_name(f"{name}-{number}"), number + 1
        return path

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
        name = f"{place_key(self.path)}-{os.getpid()}-{self.path.name}"
        data = self._emergency_data(snapshot.contents)
        places = (
            [self._emergency] if self._emergency else [state_folder() / "unsaved" / name, _temporary(name)]
        )
        for place in places:
            try:
                place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                replace_file(place, data)
            except OSError:
                continue
            self._emergency = place
            what = message("the notes are in {path} until they can be saved", path=str(place))
            return SaveReport(self.path, False, problem=replace(problem, remedy=what), emergency=place)
        return SaveReport(self.path, False, problem=problem)

    def _emergency_data(self, contents: Contents) -> bytes:
        try:
            return self._writer.text(contents).encode("utf-8")
        except (ProblemError, UnicodeError):
            # What our YAML cannot hold, JSON in ASCII can.
            plain = {
                "annotations": [annotation_plain(note) for note in contents.annotations],
                "links": [link_plain(link) for link in contents.links],
            }
            return json.dumps(plain, ensure_ascii=True, indent=1).encode("ascii")

    def _drop_emergency(self) -> None:
        """The notes are safe in their file: the emergency copy of this run is not needed any more."""
        if self._emergency is not None:
            with contextlib.suppress(OSError):
                self._emergency.unlink()
            self._emergency = None

    # What was last seen

    def _loaded(self, data: bytes) -> Loaded:
        where = str(self.path)
        return load(decoded(data, where), where, self._new_id)

    def _remember(self, contents: Contents, data: bytes) -> None:
        self._base = contents
        self._sha256 = _hash(data)

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


@contextlib.contextmanager
def _collector_paused() -> Iterator[None]:
    """Loading makes a million objects and no cycles: looking for cycles among them takes two fifths of the time."""
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()


def decoded(data: bytes, where: str) -> str:
    """The text of an annotations file. Raises ProblemError with the line of the first byte that is not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        remedy = message("open it in a text editor and save it as UTF-8")
        raise ProblemError(Problem(where, message("the file is not UTF-8 text"), line, remedy)) from None


def emergency_copies(path: Path) -> tuple[Path, ...]:
    """The copies of notes for `path` that an earlier run could not save."""
    with contextlib.suppress(OSError):
        return tuple(sorted((state_folder() / "unsaved").glob(f"{place_key(path)}-*")))
    return ()


def _bytes(path: Path) -> bytes | None:
    """What the file holds; None when there is no file."""
    try:
        return real_path(path).read_bytes()
    except FileNotFoundError:
        return None


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _problem_of(error: OSError | ProblemError, path: Path) -> Problem:
    if isinstance(error, ProblemError):
        return error.problems[0]
    return Problem(
        str(path), message("the file cannot be read: {reason}", reason=error.strerror or str(error))
    )


def _reason_to_back_up(loaded: Loaded) -> Message | None:
    if loaded.cut_short:
        return message("the file looked cut short")
    if loaded.migrated:
        return message("the file was of an earlier version")
    return None


def _lost(before: Contents | None, after: Contents) -> int:
    """How many annotations of `before` are not in `after`."""
    present = {note.id for note in after.annotations}
    return sum(note.id not in present for note in before.annotations) if before else 0


def _is_large(lost: int, before: Contents | None) -> bool:
    """Whether that loss wants a backup; a single note deleted from a short file does not, unless it was the last."""
    count = len(before.annotations) if before else 0
    return lost > 0 and (lost == count or (lost > 1 and lost > LARGE_LOSS * count))


def _only_present(base: Contents, theirs: Contents) -> Contents:
    """The base without what an incomplete file does not show: that is not deleted, it cannot be seen."""
    ids = {note.id for note in theirs.annotations} | {link.id for link in theirs.links}
    return replace(
        base,
        annotations=tuple(note for note in base.annotations if note.id in ids),
        links=tuple(link for link in base.links if link.id in ids),
    )


def _temporary(name: str) -> Path:
    user = os.getuid() if hasattr(os, "getuid") else 0
    return Path(tempfile.gettempdir()) / f"sahelread-{user}" / name


def _remove_old_backups(real: Path) -> None:
    with contextlib.suppress(OSError):
        for old in sorted(real.parent.glob(f"{glob.escape(real.name)}.bak-*"))[:-KEPT_BACKUPS]:
            old.unlink()

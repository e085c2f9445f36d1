"""The note being typed, kept on the disk until it is safe among the notes or given up.

One small JSON file per annotations file, target and writer in the user's state folder, written whole, flushed and renamed: a
program that is killed, or a machine that goes down, costs what was typed in the last second. A draft that cannot be
written or read is no reason to disturb anyone: the editor still holds the text. As long as its writer lives a draft is locked,
and nobody else's: two readers may have one note open.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import threading
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path

from sahelread.notes.annotation import Annotation, Target
from sahelread.notes.atomic import replace_file
from sahelread.notes.blocks import ShapeError
from sahelread.notes.history_file import place_key, state_folder
from sahelread.notes.locking import Hold, hold
from sahelread.notes.shape import annotation_from, annotation_plain

_VERSION = 1
_TYPED = ("comment", "question", "asked", "tags", "kind", "status", "type", "verdict", "decision")


@dataclass(frozen=True, slots=True)
class Draft:
    """A note as it was when the program ended. `new` says that it is not among the notes yet; `file` holds it."""

    note: Annotation
    new: bool
    file: Path

    def drop(self) -> None:
        """Remove it: the note was finished."""
        _remove(self.file)


class DraftKeeper:
    """Keeps the draft of one note on the disk while its editor is open. May be called from any thread."""

    def __init__(self, notes: Path, note: Annotation, *, new: bool) -> None:
        self.file, self._hold = _own_file(f"{place_key(notes)}-{_subject(note, new=new)}")
        self._new = new
        self._lock = threading.Lock()
        self._closed = False

    def keep(self, note: Annotation, *, last: bool = False) -> bool:
        """Write the note as it is now; False when the folder refuses it, or the draft was removed for good. After the `last` time an
        older one that is still on its way to the disk comes too late."""
        plain = {"version": _VERSION, "new": self._new, "note": annotation_plain(note)}
        with self._lock:
            if self._closed:
                return False
            self._closed = last
            try:
                self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                replace_file(self.file, json.dumps(plain).encode("ascii"))
            except OSError:
                return False
            finally:
                if last:
                    self._hold.release()
        return True

    def found(self) -> Draft | None:
        """What an earlier run kept of this note."""
        return _read(self.file)

    def clear(self) -> None:
        """Nothing differs from the note any more: there is nothing to keep for now."""
        with self._lock:
            _remove(self.file)

    def drop(self) -> None:
        """Remove the draft for good: the note is safe, or given up."""
        with self._lock:
            self._closed = True
            _remove(self.file)
            self._hold.release()


def drafts_left(notes: Path) -> tuple[Draft, ...]:
    """The drafts of notes in that file that earlier runs left, the latest first; not those that are being typed elsewhere."""
    left: list[Draft] = []
    for file in _files(f"{place_key(notes)}-"):
        own = hold(_lock(file))
        if own is not None:
            own.release()
            draft = _read(file)
            left += [draft] if draft is not None else []
    return tuple(left)


def _own_file(name: str) -> tuple[Path, Hold]:
    """The file of a draft of that name that nobody who is alive has, and the lock on it: one that was left, else a new one."""
    new = (_folder() / (f"{name}-{number}.json" if number else f"{name}.json") for number in count())
    for file in chain(_files(name), new):
        own = hold(_lock(file))
        if own is not None:
            return file, own
    raise AssertionError  # there is always one more


def _files(beginning: str) -> list[Path]:
    """The drafts whose name begins so, the latest first."""
    files: list[tuple[float, Path]] = []
    with contextlib.suppress(OSError):
        files = [(path.stat().st_mtime, path) for path in _folder().glob(f"{beginning}*.json")]
    return [path for _time, path in sorted(files, reverse=True)]


def _folder() -> Path:
    return state_folder() / "drafts"


def _lock(file: Path) -> Path:
    return state_folder() / "drafts-open" / f"{file.stem}.lock"


def _subject(note: Annotation, *, new: bool) -> str:
    """A short name for what a note is about: a note there is by its id, a new one by its targets."""
    about = (
        [note.detector, *([t.article, t.start, t.end, t.absent] for t in note.targets)] if new else [note.id]
    )
    return hashlib.sha256(json.dumps(about).encode("ascii")).hexdigest()[:16]


def _read(file: Path) -> Draft | None:
    try:
        plain = json.loads(file.read_text("ascii"))
        if plain["version"] != _VERSION:
            return None
        note = annotation_from(plain["note"], lambda: file.stem)
        return Draft(note, plain["new"] is True, file)
    except (OSError, ValueError, TypeError, KeyError, RecursionError, ShapeError):
        return None


def _remove(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink()


def with_fields_of(note: Annotation, written: Annotation) -> Annotation:
    """The note with what was typed into the fields of another on the same targets."""
    targets = note.targets
    if len(written.targets) == len(targets):
        targets = tuple(map(_with_answer_of, targets, written.targets))
    return replace(
        note,
        **{name: getattr(written, name) for name in _TYPED},
        targets=targets,
    )


def _with_answer_of(target: Target, written: Target) -> Target:
    """The target with what was said of the account's answer; a passage that may answer gives way to a silence."""
    if written.absent and not target.absent:
        return written
    return replace(target, value=written.value, according_to=written.according_to, judged=written.judged)

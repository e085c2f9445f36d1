"""Notes of a story that stand elsewhere than in its file, to be taken back into it.

There are two ways to get there: a disk that refused them, whence an emergency copy; and a folder of articles that can be written
now and could not be when they were made, or the other way round: the reader keeps them among its own data then.
"""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sahelread.model import Message, message, messages
from sahelread.notes.document import Contents
from sahelread.notes.emergency import copies_left
from sahelread.notes.home import other_places
from sahelread.notes.identity import Ids
from sahelread.notes.last_seen import decoded
from sahelread.notes.loading import load
from sahelread.notes.merging import merge
from sahelread.notes.notebook import Notebook
from sahelread.problems import Problem, ProblemError


@dataclass(frozen=True)
class LeftNotes:
    """A file with notes that are not in the story's own; `contents` is None where it cannot be read. `unsaved`: a disk refused them."""

    file: Path
    contents: Contents | None
    count: int
    unsaved: bool

    @property
    def what(self) -> Message:
        """What there is, in words."""
        if self.contents is None:
            return message("notes of an earlier run could not be saved and are in this file")
        if self.unsaved:
            return messages(
                "a note of an earlier run could not be saved and is in this file",
                "{count} notes of an earlier run could not be saved and are in this file",
                self.count,
            )
        return messages(
            "a note of this story is in this file, not in the one that is open",
            "{count} notes of this story are in this file, not in the one that is open",
            self.count,
        )

    @property
    def problem(self) -> Problem:
        """The same for a report, with what to do."""
        remedy = messages(
            "open the story in the reader: it offers to bring it there",
            "open the story in the reader: it offers to bring them there",
            self.count,
        )
        return Problem(str(self.file), self.what, remedy=remedy if self.contents is not None else None)

    def drop(self) -> None:
        """The notes are safe in the story's own file: offer them no more. A file that was theirs for long stays as a backup."""
        with contextlib.suppress(OSError):
            if self.unsaved:
                self.file.unlink()
            else:
                self.file.replace(self.file.with_name(self.file.name + "~"))


def notes_left(notebook: Notebook) -> tuple[LeftNotes, ...]:
    """The files with notes that are not in the notebook."""
    return tuple(_left(notebook, notebook.path)) if notebook.path is not None else ()


def _left(notebook: Notebook, own: Path) -> Iterator[LeftNotes]:
    ours = notebook.snapshot().contents
    for unsaved, files in ((True, copies_left(own)), (False, other_places(notebook.story, own))):
        for file in files:
            contents = _contents(file)
            if contents is None:
                if unsaved:
                    yield LeftNotes(file, None, 0, unsaved)
                continue
            if not unsaved:
                contents = _only(contents, _news(ours, contents))
            merged = merge(ours, contents)
            count = len(merged.taken) + len(merged.conflicts)
            if count:
                yield LeftNotes(file, contents, count, unsaved)


def _news(ours: Contents, theirs: Contents) -> frozenset[str]:
    """The ids of what is not ours, or was changed there after it was last changed here: what was changed here since is no news."""
    known = {note.id: note.modified or "" for note in ours.annotations}
    links = {link.id for link in ours.links}
    later = (
        note.id
        for note in theirs.annotations
        if note.id not in known or known[note.id] < (note.modified or "")
    )
    return frozenset((*later, *(link.id for link in theirs.links if link.id not in links)))


def _only(contents: Contents, ids: Collection[str]) -> Contents:
    return replace(
        contents,
        annotations=tuple(note for note in contents.annotations if note.id in ids),
        links=tuple(link for link in contents.links if link.id in ids),
    )


def _contents(file: Path) -> Contents | None:
    try:
        return load(decoded(file.read_bytes(), str(file)), str(file), Ids().new).contents
    except (OSError, ProblemError):
        return None

"""The annotations of a story and their file: opening it, saving it.

Saving loses nothing: what is written was read back first, what others wrote meanwhile is merged in by id, the old
file stands until the new one is complete on the disk, and when the folder refuses, an emergency copy is written
elsewhere and named in the report.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from sahelread.model import Message, Story, message
from sahelread.notes.anchoring import contents_anchored
from sahelread.notes.document import Loaded
from sahelread.notes.history import History
from sahelread.notes.history_file import kept_history
from sahelread.notes.identity import Clock, Ids, Randomness, system_clock
from sahelread.notes.notebook import Notebook
from sahelread.notes.saving import NotesFile, SaveReport
from sahelread.problems import Problem, ProblemError, reason

__all__ = ["SaveReport", "changed_elsewhere", "open_notebook", "refresh", "save"]


def open_notebook(
    path: Path | str,
    story: Story,
    *,
    read_only: bool = False,
    creator: str | None = None,
    clock: Clock = system_clock,
    randomness: Randomness = os.urandom,
) -> Notebook:
    """The notes in that file, anchored in the story; empty when there is no such file.

    What is wrong with the file is in `Notebook.problems`, and why it cannot be written in `Notebook.read_only`;
    unreadable blocks are kept verbatim. Never raises for what a file can hold.
    """
    path = Path(path)
    ids = Ids(clock, randomness)
    file = NotesFile(path, story, clock, ids.new)
    loaded, problems, refused = _opened(file, read_only)
    if read_only:
        refused = refused or message("opened for reading only")
    notebook = Notebook(
        story,
        contents_anchored(loaded.contents, story) if loaded else None,
        path=path,
        read_only=refused or _not_writable(path),
        problems=problems,
        history=kept_history(path, file.sha256) if file.sha256 else History(),
        creator=creator,
        clock=clock,
        randomness=randomness,
    )
    notebook.file = file
    return notebook


def save(notebook: Notebook) -> SaveReport:
    """Write the notes to their file, merged with what others wrote. May be called from any thread; never raises for
    what a disk can do: `SaveReport.problem` says it."""
    file = notebook.file
    if file is None:
        return SaveReport(None, saved=False, problem=Problem("", message("these notes have no file")))
    with file.mutex:
        snapshot = notebook.snapshot()
        if notebook.read_only is not None:
            return file.refuse(snapshot, notebook.read_only)
        report = file.save(snapshot)
        if report.saved and report.contents is not None:
            notebook.absorb(report.contents, snapshot)
        return report


def refresh(notebook: Notebook) -> SaveReport:
    """Take in what others wrote to the file since it was opened or saved, without writing."""
    file = notebook.file
    if file is None:
        return SaveReport(None, saved=False)
    with file.mutex:
        snapshot = notebook.snapshot()
        report = file.changes(snapshot)
        if report.contents is not None:
            notebook.absorb(report.contents, snapshot, saved=report.saved)
        return report


def changed_elsewhere(notebook: Notebook) -> bool:
    """Whether others seem to have written to the file since; a glance, for a timer that then calls `refresh`."""
    return notebook.file is not None and notebook.file.changed


def _opened(file: NotesFile, read_only: bool) -> tuple[Loaded | None, tuple[Problem, ...], Message | None]:
    """What the file holds, what is wrong with it, and why it must not be written."""
    try:
        loaded = file.open(read_only=read_only)
    except ProblemError as error:
        return None, error.problems, message("the file is not understood, so it is left as it is")
    except OSError as error:
        what = message("the file cannot be read: {reason}", reason=reason(error))
        return None, (Problem(str(file.path), what),), what
    if loaded is None:
        return None, (), None
    newer = message("the file was written by a newer version of this program") if loaded.newer else None
    return loaded, loaded.problems, newer


def _not_writable(path: Path) -> Message | None:
    """Why the file cannot be written; None when it can, as far as can be told without writing."""
    real = Path(os.path.realpath(path))
    try:
        mode = real.stat().st_mode
    except OSError:
        folder = next((parent for parent in real.parents if parent.is_dir()), None)
        if folder is None or not os.access(folder, os.W_OK):
            return message("the folder {folder} cannot be written", folder=str(real.parent))
        return None
    # The mode is asked too: the superuser may write anything, but a file marked read-only was marked for a reason.
    if not (mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)) or not os.access(real, os.W_OK):
        return message("the file is marked read-only")
    if not os.access(real.parent, os.W_OK):
        return message("the folder {folder} cannot be written", folder=str(real.parent))
    return None

"""The annotations of a story and their file: where it is, opening it, saving it.

Saving loses nothing: what is written was read back first, what others wrote meanwhile is merged in by id, the old
file stands until the new one is complete on the disk, and when the folder refuses, an emergency copy is written
elsewhere and named in the report.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from pathlib import Path

from sahelread.model import Message, Story, message
from sahelread.notes.anchoring import contents_anchored
from sahelread.notes.document import FILE_NAME, Loaded
from sahelread.notes.history import History
from sahelread.notes.history_file import data_folder, kept_history
from sahelread.notes.identity import Clock, Ids, Randomness, system_clock
from sahelread.notes.notebook import Notebook
from sahelread.notes.saving import NotesFile, SaveReport
from sahelread.problems import Problem, ProblemError, reason
from sahelread.resources import shipped

__all__ = ["SaveReport", "changed_elsewhere", "default_path", "open_notebook", "refresh", "save"]


def default_path(story: Story) -> Path:
    """`annotations.yaml` beside the articles when that folder can be written and is not the one that came with the
    program; else `sahelread/annotations/<story>.yaml` in the user's data directory."""
    folder = Path(story.folder) if story.folder else None
    if folder is not None and not _is_shipped(folder) and _is_writable(folder):
        return folder / FILE_NAME
    return data_folder() / f"{_file_stem(story, folder)}.yaml"


def other_places(story: Story, own: Path) -> tuple[Path, ...]:
    """The files where the reader keeps, or kept, the notes of the story when it can, or cannot, write its folder, or its title was
    another; `own` is the file that they are in now."""
    folder = Path(story.folder) if story.folder else None
    if (folder is not None and _is_shipped(folder)) or own != default_path(story):
        return ()
    found = sorted(data_folder().glob(f"*-{_place_hash(story, folder)}.yaml"))
    beside = [folder / FILE_NAME] if folder is not None else []
    return tuple(file for file in (*beside, *found) if file != own)


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


def _is_shipped(folder: Path) -> bool:
    return folder.resolve() == shipped("seeds").resolve()


def _is_writable(folder: Path) -> bool:
    mode = folder.stat().st_mode if folder.is_dir() else 0
    return bool(mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)) and os.access(folder, os.W_OK)


def _file_stem(story: Story, folder: Path | None) -> str:
    """A name for the story's file in the data directory: its title, and what tells two stories of one title apart."""
    ascii_title = unicodedata.normalize("NFKD", story.title).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_title.lower()).strip("-")[:60].strip("-") or "story"
    if folder is not None and _is_shipped(folder):
        return slug  # the program may move with an update: its own story keeps its file
    return f"{slug}-{_place_hash(story, folder)}"


def _place_hash(story: Story, folder: Path | None) -> str:
    """What tells two stories of one title apart: where their articles lie."""
    places = (
        [str(folder.resolve())] if folder else sorted(str(Path(a.path).resolve()) for a in story.articles)
    )
    return hashlib.sha256(chr(10).join(places).encode("utf-8", "surrogatepass")).hexdigest()[:8]

"""The annotations file of a story: where it is, opening it, saving it.

Saving loses nothing: what is written was read back first, what others wrote meanwhile is merged in by id, the old
file stands until the new one is complete on the disk, and when the folder refuses, an emergency copy is written
elsewhere and named in the report.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sahelread.model import Message, Story
from sahelread.notes.identity import Clock, Randomness, system_clock
from sahelread.notes.notebook import Notebook
from sahelread.problems import Problem


@dataclass(frozen=True, slots=True)
class SaveReport:
    """What a save did. `saved`: the notes are safe in `path`. `notices`: what the reader should know (merged,
    backed up, taken over). `problem`: why they are not in `path`; `emergency` is then where they are instead."""

    path: Path | None
    saved: bool
    notices: tuple[Message, ...] = ()
    problem: Problem | None = None
    emergency: Path | None = None
    merged: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    backup: Path | None = None


def default_path(story: Story) -> Path:
    """`annotations.yaml` beside the articles when that folder can be written and is not the one that came with the
    program; else `sahelread/annotations/<story>.yaml` in the user's data directory."""
    raise NotImplementedError


def open_notebook(
    path: Path | str,
    story: Story,
    *,
    read_only: bool = False,
    creator: str | None = None,
    clock: Clock = system_clock,
    randomness: Randomness | None = None,
) -> Notebook:
    """The notes in that file, anchored in the story; empty when there is no such file.

    What is wrong with the file is in `Notebook.problems`, and unreadable blocks are kept verbatim. Raises
    ProblemError only when there is no way to go on (the path is a folder).
    """
    raise NotImplementedError


def save(notebook: Notebook) -> SaveReport:
    """Write the notes to their file. Never raises for what a disk can do; may be called from any thread."""
    raise NotImplementedError


def refresh(notebook: Notebook) -> SaveReport:
    """Take in what others wrote to the file since it was opened or saved."""
    raise NotImplementedError


class Autosaver:
    """Saves a notebook in a thread of its own, at most `delay` seconds after the last change was announced."""

    def __init__(
        self, notebook: Notebook, *, delay: float = 0.8, on_report: Callable[[SaveReport], None] | None = None
    ) -> None:
        raise NotImplementedError

    def touch(self) -> None:
        """Something changed: save soon."""
        raise NotImplementedError

    def flush(self, timeout: float = 5.0) -> bool:
        """Save now what is not saved; True when it is safe. For quit, suspend and signals."""
        raise NotImplementedError

    def close(self) -> bool:
        """Flush and end the thread."""
        raise NotImplementedError

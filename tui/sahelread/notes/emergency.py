"""Notes that could not be saved where they belong are written elsewhere: the state folder, else the temporary one.

One copy a run, replaced by each further attempt and removed when the notes are safe in their file. The next run is told
of copies that an earlier one left.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from pathlib import Path

from sahelread.notes.atomic import replace_file
from sahelread.notes.document import Contents
from sahelread.notes.history_file import place_key, state_folder
from sahelread.notes.shape import annotation_plain, link_plain
from sahelread.notes.writing import Writer
from sahelread.problems import ProblemError


class EmergencyCopy:
    """The emergency copy that this run keeps of one annotations file."""

    def __init__(self, path: Path) -> None:
        # The end of the name is for people; a long one must not be what makes this copy fail too.
        self._name = f"{place_key(path)}-{os.getpid()}-{path.name[-60:]}"
        self._copy: Path | None = None

    def write(self, contents: Contents, writer: Writer) -> Path | None:
        """Write the notes where that is possible; None when it is possible nowhere."""
        data = _data(contents, writer)
        for place in [self._copy] if self._copy else [_unsaved() / self._name, _temporary() / self._name]:
            try:
                place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                replace_file(place, data)
            except OSError:
                continue
            self._copy = place
            return place
        return None

    def drop(self) -> None:
        """Remove the copy: the notes are safe in their file."""
        if self._copy is not None:
            with contextlib.suppress(OSError):
                self._copy.unlink()
            self._copy = None


def copies_left(path: Path) -> tuple[Path, ...]:
    """The copies of notes for `path` that earlier runs could not save."""
    found: list[Path] = []
    for folder in (_unsaved(), _temporary()):
        with contextlib.suppress(OSError):
            found += sorted(folder.glob(f"{place_key(path)}-*"))
    return tuple(found)


def _unsaved() -> Path:
    return state_folder() / "unsaved"


def _temporary() -> Path:
    user = os.getuid() if hasattr(os, "getuid") else 0
    return Path(tempfile.gettempdir()) / f"sahelread-{user}"


def _data(contents: Contents, writer: Writer) -> bytes:
    try:
        return writer.text(contents).encode("utf-8")
    except (ProblemError, UnicodeError):
        # What our YAML cannot hold, JSON in ASCII can.
        plain = {
            "annotations": [annotation_plain(note) for note in contents.annotations],
            "links": [link_plain(link) for link in contents.links],
        }
        return json.dumps(plain, ensure_ascii=True, indent=1).encode("ascii")

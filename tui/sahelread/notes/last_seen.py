"""What an annotations file held when this run last read or wrote it: how it is known that others have written to it since."""

from __future__ import annotations

import hashlib
from pathlib import Path

from sahelread.model import message
from sahelread.notes.atomic import real_path
from sahelread.notes.document import Contents
from sahelread.problems import Problem, ProblemError


class LastSeen:
    """The contents of a file and the hash of its bytes, as they were last seen; None when there is no file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._looks: tuple[int, int, int] | None = None
        self.contents: Contents | None = None
        self.sha256: str | None = None

    @property
    def changed(self) -> bool:
        """Whether the file looks as if others had written to it since; cheap enough to be asked every second."""
        return self._looks != _looks(self._path)

    def is_of(self, data: bytes) -> bool:
        """Whether those are the bytes that were last seen."""
        return sha256_of(data) == self.sha256

    def remember(self, contents: Contents, data: bytes) -> None:
        """The file holds those bytes now, which say those contents."""
        self.contents = contents
        self.sha256 = sha256_of(data)
        self._looks = _looks(self._path)


def bytes_of(path: Path) -> bytes | None:
    """What the file holds; None when there is no file."""
    try:
        return real_path(path).read_bytes()
    except FileNotFoundError:
        return None


def decoded(data: bytes, where: str) -> str:
    """The text of an annotations file. Raises ProblemError with the line of the first byte that is not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        remedy = message("open it in a text editor and save it as UTF-8")
        raise ProblemError(Problem(where, message("the file is not UTF-8 text"), line, remedy)) from None


def sha256_of(data: bytes) -> str:
    """The hash by which bytes of notes are known."""
    return hashlib.sha256(data).hexdigest()


def _looks(path: Path) -> tuple[int, int, int] | None:
    """What a glance at the file shows: which file it is, its size and when it was written."""
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_ino, seen.st_size, seen.st_mtime_ns

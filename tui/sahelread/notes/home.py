"""Where the notes of a story are at home: beside its articles, or among the user's data where that folder cannot be written."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from pathlib import Path

from platformdirs import user_data_path

from sahelread.model import Story
from sahelread.notes.document import FILE_NAME, FORMAT
from sahelread.resources import shipped

_SAYS_SO = re.compile(rf"^format: *[\"']?{FORMAT}/".encode(), re.MULTILINE)
_HEAD = 4096  # bytes in which it stands: below the comment that opens the file


def default_path(story: Story) -> Path:
    """`annotations.yaml` beside the articles when that folder can be written and is not the one that came with the
    program; else `sahelread/annotations/<story>.yaml` in the user's data directory."""
    folder = Path(story.folder) if story.folder else None
    if folder is not None and not _is_shipped(folder) and _is_writable(folder):
        return folder / FILE_NAME
    return _data_folder() / f"{_file_stem(story, folder)}.yaml"


def other_places(story: Story, own: Path) -> tuple[Path, ...]:
    """The files where the reader keeps, or kept, the notes of the story when it can, or cannot, write its folder, or its title was
    another; `own` is the file that they are in now."""
    folder = Path(story.folder) if story.folder else None
    if (folder is not None and _is_shipped(folder)) or own != default_path(story):
        return ()
    found = sorted(_data_folder().glob(f"*-{_place_hash(story, folder)}.yaml"))
    beside = [folder / FILE_NAME] if folder is not None else []
    return tuple(file for file in (*beside, *found) if file != own)


def is_annotations(path: Path) -> bool:
    """Whether there is a file that says of itself that it holds notes."""
    try:
        if not path.is_file():  # a folder; a pipe, which can be read once only
            return False
        with path.open("rb") as file:
            return _SAYS_SO.search(file.read(_HEAD)) is not None
    except OSError:
        return False


def _data_folder() -> Path:
    """Where the notes of a story are kept whose own folder cannot be written."""
    return user_data_path("sahelread", appauthor=False) / "annotations"


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

"""Which files the program can read, by the end of their name, and what turns each into text.

To read another format, write a function from bytes to `Decoded` in a module of its own and name its suffixes in
`FORMATS`: everything after that works on text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from sahelread.reading import story_file
from sahelread.reading.decoding import Decoded, decoded

# (the file's bytes, its path as the user gave it, the encoding asked for or None) -> its text
TextOf = Callable[[bytes, str, str | None], Decoded]

FORMATS: Mapping[str, TextOf] = {".txt": decoded, ".text": decoded}

# What people keep accounts in that is not read: a folder that holds one is told so, for nobody sees what is missing.
_DOCUMENTS = frozenset({".doc", ".docx", ".odt", ".rtf", ".pdf", ".epub", ".htm", ".html", ".md"})

# In a folder these are about the articles, not articles: what comes with them, and what this program exports beside them.
_NOT_ARTICLES = frozenset({"readme", "license", "licence", "requirements", "changelog", "annotations"})

_ABOUT_ARTICLES = frozenset({*story_file.NAMES, "annotations.yaml"})


def text_of(data: bytes, path: str, encoding: str | None) -> Decoded:
    """The text of a file. A suffix that is not known is read as plain text: the user named the file."""
    return FORMATS.get(Path(path).suffix.lower(), decoded)(data, path, encoding)


def is_about_articles(path: Path) -> bool:
    """Whether a file says something of the articles beside it, by its name: the story file, the annotations."""
    return path.name in _ABOUT_ARTICLES


def is_article(path: Path) -> bool:
    """Whether a file found in a folder is taken for an article."""
    return path.suffix.lower() in FORMATS and _may_be_an_account(path)


def is_unread(path: Path) -> bool:
    """Whether a file found in a folder may be an article in a format that the program does not read."""
    return path.suffix.lower() in _DOCUMENTS and _may_be_an_account(path)


def _may_be_an_account(path: Path) -> bool:
    return not path.name.startswith((".", "~", "_")) and path.stem.lower() not in _NOT_ARTICLES

"""What an annotations file holds, as frozen data; `reading_yaml` makes it from text and `writing_yaml` makes text of it.

A block that cannot be understood is part of the contents too: it is kept verbatim, with its place, and written back.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sahelread.model import Article, Story
from sahelread.notes.annotation import Annotation, Extra, LinkNote
from sahelread.problems import Problem

FORMAT = "sahelread-annotations"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Source:
    """An article as the file names it. `path` is relative to the file, with forward slashes; `sha256` is of the
    article's bytes when the quotes were last all in place: it tells that the article has changed since."""

    id: str
    path: str = ""
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    sha256: str | None = None
    extra: Extra = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class KeptBlock:
    """A block of the file that could not be read: its lines as they are, the section they stand in ("sources",
    "annotations", "links") and the id of the item before it (None: it stands first)."""

    section: str
    text: str
    after: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """All that one file holds."""

    annotations: tuple[Annotation, ...] = ()
    links: tuple[LinkNote, ...] = ()
    sources: tuple[Source, ...] = ()
    kept: tuple[KeptBlock, ...] = ()
    title: str = ""
    language: str = ""
    event_extra: Extra = field(default_factory=dict, hash=False)
    extra: Extra = field(default_factory=dict, hash=False)
    version: int = VERSION


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read from a file, and what there is to say about it.

    `complete` is False when something may be missing (no end mark, unreadable blocks): what is not there must then
    not be taken for deleted. `newer` is True for a file of a later version, which is shown and never written.
    """

    contents: Contents
    problems: tuple[Problem, ...] = ()
    complete: bool = True
    newer: bool = False
    migrated: bool = False


def source_of(article: Article, path: str) -> Source:
    """The article as a file will name it; `path` is how the file reaches it."""
    published = article.published.isoformat() if article.published else None
    return Source(article.id, path, article.outlet, article.title, published, article.sha256)


def empty_contents(story: Story) -> Contents:
    """What a new file for that story starts from."""
    return Contents(title=story.title, language=story.language)

"""What an annotations file holds, as frozen data; `reading_yaml` makes it from text and `writing_yaml` makes text of it.

A block that cannot be understood is part of the contents too: it is kept verbatim, with its place, and written back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from sahelread.model import Article, Story
from sahelread.notes.annotation import AnchorStatus, Annotation, Extra, LinkNote, Target
from sahelread.problems import Problem

FILE_NAME = "annotations.yaml"
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
    """An entry of the file that could not be read: its lines as they are, the list they stand in ("sources",
    "annotations", "links") and the id of the item before it (None: it stands first)."""

    section: str
    text: str
    after: str | None = None
    line: int | None = field(default=None, compare=False)


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
    not be taken for deleted. `cut_short`: the end mark is missing. `newer`: the file is of a later version, it is
    shown and never written. `migrated`: it is of an earlier version.
    """

    contents: Contents
    problems: tuple[Problem, ...] = ()
    complete: bool = True
    cut_short: bool = False
    newer: bool = False
    migrated: bool = False


def empty_contents(story: Story) -> Contents:
    """What a new file for that story starts from."""
    return Contents(title=_title_given(story), language=story.language)


def with_sources(contents: Contents, story: Story, path_of: Callable[[Article], str]) -> Contents:
    """The contents with the story's articles as its sources and the title that it was given; articles of other stories stay. `path_of` says how the
    file reaches an article.

    The hash of an article that has changed is kept as long as a quote in it is not where it was: it tells that the
    file speaks of an older text.
    """
    known = {source.id: source for source in contents.sources}
    unsure = {target.article for target in _targets(contents) if target.status is not AnchorStatus.EXACT}
    for article in story.articles:
        old = known.get(article.id) or Source(article.id)
        known[article.id] = replace(
            old,
            path=path_of(article) or old.path,
            outlet=article.outlet or old.outlet,
            title=article.title or old.title,
            published=article.published.isoformat() if article.published else old.published,
            sha256=old.sha256 if article.id in unsure and old.sha256 else article.sha256,
        )
    return replace(contents, title=_title_given(story) or contents.title, sources=tuple(known.values()))


def _title_given(story: Story) -> str:
    """The title that somebody gave the story; a title that the program made is not kept, as it may make another."""
    return story.title if story.is_titled else ""


def event_title(contents: Contents, story: Story) -> str:
    """What the event is called: as somebody called the story, else as the file says, else as the program calls the story for want of that."""
    return story.title if story.is_titled else contents.title or story.title


def _targets(contents: Contents) -> Iterable[Target]:
    for note in contents.annotations:
        yield from note.targets
    for link in contents.links:
        yield from (link.a, link.b)

"""Annotations as JSON with the fields of the annotations file, so that importing it again loses nothing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from sahelread.exporting.json_text import json_text
from sahelread.model import Article, Message, Story, message
from sahelread.notes.annotation import Annotation, LinkNote
from sahelread.notes.blocks import ShapeError
from sahelread.notes.document import FORMAT, VERSION, Contents, KeptBlock, Source
from sahelread.notes.shape import (
    annotation_from,
    annotation_plain,
    link_from,
    link_plain,
    source_from,
    source_plain,
)

_KNOWN = ("format", "event", "sources", "annotations", "links", "unreadable")
_Item = TypeVar("_Item", Annotation, LinkNote, Source)


def annotations_json(contents: Contents, story: Story) -> str:
    """The contents, ending in a newline. Blocks of the file that could not be read are kept as the text they are.

    Accounts of the story that the file does not name yet are named, with the hashes of their files.
    """
    named = {source.id for source in contents.sources}
    missing = tuple(_source(article) for article in story.articles if article.id not in named)
    return json_text(annotations_record(replace(contents, sources=(*contents.sources, *missing))))


def _source(article: Article) -> Source:
    published = article.published.isoformat() if article.published else None
    return Source(article.id, article.path, article.outlet, article.title, published, article.sha256)


def annotations_record(contents: Contents) -> dict[str, Any]:
    """The contents as plain dicts and lists, in the order of the file."""
    record: dict[str, Any] = {
        "format": f"{FORMAT}/{VERSION}",
        "event": {"title": contents.title, "language": contents.language, **contents.event_extra},
        "sources": [source_plain(source) for source in contents.sources],
        "annotations": [annotation_plain(note) for note in contents.annotations],
        "links": [link_plain(link) for link in contents.links],
        **contents.extra,
    }
    if contents.kept:
        record["unreadable"] = [
            {"section": block.section, "after": block.after, "text": block.text} for block in contents.kept
        ]
    return record


def is_annotations_record(record: Any) -> bool:
    """Whether `record` says that it is one of ours."""
    return isinstance(record, Mapping) and str(record.get("format")).startswith(f"{FORMAT}/")


def read_annotations_record(record: Mapping[str, Any]) -> tuple[Contents, tuple[Message, ...]]:
    """What `annotations_record` was made from, and what in it could not be read."""
    refused: list[Message] = []
    event = record.get("event")
    event = dict(event) if isinstance(event, Mapping) else {}
    contents = Contents(
        annotations=_read(record, "annotations", lambda plain: annotation_from(plain, _no_id), refused),
        links=_read(record, "links", lambda plain: link_from(plain, _no_id), refused),
        sources=_read(record, "sources", source_from, refused),
        kept=tuple(
            _kept_block(block) for block in _blocks(record, "unreadable") if isinstance(block, Mapping)
        ),
        title=str(event.pop("title", None) or ""),
        language=str(event.pop("language", None) or ""),
        event_extra=event,
        extra={name: value for name, value in record.items() if name not in _KNOWN},
    )
    return contents, tuple(refused)


def _read(
    record: Mapping[str, Any], section: str, read: Callable[[Any], _Item], refused: list[Message]
) -> tuple[_Item, ...]:
    found: list[_Item] = []
    for index, plain in enumerate(_blocks(record, section)):
        try:
            found.append(read(plain))
        except ShapeError as error:
            for path, what in error.faults:
                place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
                refused.append(
                    message("{place}: {problem}", place=f"{section}[{index}]{place}", problem=what)
                )
    return tuple(found)


def _blocks(record: Mapping[str, Any], section: str) -> Iterable[Any]:
    blocks = record.get(section)
    return blocks if isinstance(blocks, list) else ()


def _kept_block(block: Mapping[str, Any]) -> KeptBlock:
    after = block.get("after")
    return KeptBlock(
        str(block.get("section", "")), str(block.get("text", "")), None if after is None else str(after)
    )


def _no_id() -> str:
    raise ShapeError([(("id",), message("{field} is missing", field="id"))])

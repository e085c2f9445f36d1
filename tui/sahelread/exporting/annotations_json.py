"""Annotations as JSON with the fields of the annotations file, so that importing it again loses nothing."""

from typing import Any

from sahelread.exporting.json_text import json_text
from sahelread.notes.document import FORMAT, VERSION, Contents
from sahelread.notes.shape import annotation_plain, link_plain, source_plain


def annotations_json(contents: Contents) -> str:
    """The contents, ending in a newline. Blocks of the file that could not be read are kept as the text they are."""
    return json_text(annotations_record(contents))


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

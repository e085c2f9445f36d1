"""The shapes in which annotations leave the program: one entry each, for the command line and for the reader.

An export is a function of the contents of an annotations file (anchored, as a notebook's snapshot gives them) and of
the story; the same contents in the same language of the interface give the same text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahelread.model import Message, Story, message

if TYPE_CHECKING:  # a comparison needs no notes, and this module is imported with every one
    from sahelread.notes.document import Contents


class Format(NamedTuple):
    """`suffix`: how a file of that shape is named. `excel_fr`: whether it has a variant for French spreadsheets."""

    suffix: str
    help: Message
    excel_fr: bool = False


FORMATS = {
    "md": Format(".md", message("a report to hand in or to keep (Markdown)")),
    "csv": Format(".csv", message("a table, one row per annotation and account"), excel_fr=True),
    "csv-wide": Format(
        ".csv", message("a table, one row per annotation, columns per account"), excel_fr=True
    ),
    "json": Format(".json", message("everything, to be imported again")),
    "jsonld": Format(".jsonld", message("W3C Web Annotations, for annotation programs")),
    "html": Format(".html", message("a page with the accounts side by side, to share or print")),
}


def exported(name: str, contents: Contents, story: Story, *, excel_fr: bool = False) -> str:
    """The annotations in that shape. `excel_fr` is for the formats that have it. Raises KeyError for an unknown name."""
    match name:
        case "md":
            from sahelread.exporting.annotations_markdown import annotations_markdown

            return annotations_markdown(contents, story)
        case "csv":
            from sahelread.exporting.annotations_csv import annotations_csv

            return annotations_csv(contents, story, excel_fr=excel_fr)
        case "csv-wide":
            from sahelread.exporting.annotations_csv import annotations_csv_wide

            return annotations_csv_wide(contents, story, excel_fr=excel_fr)
        case "json":
            from sahelread.exporting.annotations_json import annotations_json

            return annotations_json(contents, story)
        case "jsonld":
            from sahelread.exporting.web_annotation import web_annotations

            return web_annotations(contents, story)
        case "html":
            from sahelread.exporting.annotations_html import annotations_html

            return annotations_html(contents, story)
    raise KeyError(name)

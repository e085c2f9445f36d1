"""Annotations and comparisons in the shapes that their readers need.

Every export is a function from frozen data to a text: the command line writes it, the reader previews it. The same
input and the same language of the interface give the same bytes.
"""

from sahelread.exporting.comparison_csv import comparison_csv
from sahelread.exporting.comparison_json import comparison_json, comparison_record, comparison_schema
from sahelread.exporting.comparison_markdown import comparison_markdown
from sahelread.exporting.comparison_text import comparison_text
from sahelread.exporting.formats import FORMATS, exported
from sahelread.exporting.plain_reading import plain_reading

__all__ = [
    "FORMATS",
    "comparison_csv",
    "comparison_json",
    "comparison_markdown",
    "comparison_record",
    "comparison_schema",
    "comparison_text",
    "exported",
    "plain_reading",
]

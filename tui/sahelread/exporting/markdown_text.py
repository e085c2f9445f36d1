"""Text of any origin inside Markdown (CommonMark with tables): it shows as it is, and marks nothing up.

Every function returns one line, inert in a terminal: a line end would leave a table cell, a heading or a list.
"""

import re
from collections.abc import Iterable, Sequence

from sahelread.exporting.wrapping import one_line

# What CommonMark, its tables, and the note programs that extend it (tags, mathematics, links) read as markup anywhere
# in a line; `&` because of entities; `_` only at the edge of a word, where it begins or ends emphasis: file names are
# full of others. CommonMark lets every ASCII punctuation character be escaped.
_MARKUP = re.compile(r"[\\`*\[\]<>|&~$#^]|(?<!\w)_|_(?!\w)")
# What only means something where a line begins: lists, quotations, headings by underlining, numbered lists.
_AT_START = re.compile(r"^(?:(?P<number>\d{1,9})(?=[.)])|(?P<sign>[-+=:]))")


def inline(text: str) -> str:
    """`text` for a paragraph, a heading, a list item or a table cell."""
    escaped = _MARKUP.sub(lambda match: "\\" + match[0], one_line(text))
    return _AT_START.sub(
        lambda match: match["number"] + "\\" if match["number"] else "\\" + match["sign"], escaped
    )


def code(text: str) -> str:
    """`text` as code, whatever backticks it holds. Not for table cells that may hold `|`: use `inline` there."""
    line = one_line(text)
    longest = max((len(run) for run in re.findall(r"`+", line)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if line.startswith("`") or line.endswith("`") or not line else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table, ending in a newline. The cells are Markdown already."""
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def heading(level: int, text: str) -> str:
    """A heading of that level, ending in a newline."""
    return f"{'#' * level} {inline(text)}\n"

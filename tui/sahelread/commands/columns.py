"""Names and what is said of each as two columns of a help text, no wider than the terminal."""

import shutil
import textwrap
from collections.abc import Sequence

# Wider, lines are hard to read.
_WIDEST = 100


def width() -> int:
    """How wide help is written."""
    return min(shutil.get_terminal_size().columns - 2, _WIDEST)


def in_columns(rows: Sequence[tuple[str, str]]) -> str:
    """The rows, a line each or more."""
    names = max(len(name) for name, _said in rows) + 2
    return "\n".join(
        textwrap.fill(said, width(), initial_indent=f"  {name:<{names}}", subsequent_indent=" " * (names + 2))
        for name, said in rows
    )

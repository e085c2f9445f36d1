"""Where a span stands, as editors and compilers write it: file:line; and how a file is named in a report for others."""

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from sahelread.model import Article


def line_number(article: Article, start: int) -> int:
    """The line of the article's text, from 1, on which the character at `start` stands."""
    return bisect_left(_line_ends(article.text), start) + 1


def place(article: Article, start: int) -> str:
    """`file:line` of the character at `start`."""
    return f"{article.path}:{line_number(article, start)}"


def file_name(path: str, paths: Iterable[str]) -> str:
    """How a report names a file, one of those at `paths`: as it was given, or by its name where it was given by its
    whole path, which is of one machine, and no other has that name."""
    name = Path(path).name
    alone = sum(Path(other).name == name for other in paths) <= 1
    return name if alone and Path(path).is_absolute() else path


# A story has a handful of articles, and a report asks for thousands of lines of each.
@lru_cache(maxsize=32)
def _line_ends(text: str) -> tuple[int, ...]:
    return tuple(at for at, char in enumerate(text) if char == "\n")

"""Where a span stands, as editors and compilers write it: file:line."""

from bisect import bisect_left
from functools import lru_cache

from sahelread.model import Article


def line_number(article: Article, start: int) -> int:
    """The line of the article's text, from 1, on which the character at `start` stands."""
    return bisect_left(_line_ends(article.text), start) + 1


def place(article: Article, start: int) -> str:
    """`file:line` of the character at `start`."""
    return f"{article.path}:{line_number(article, start)}"


# A story has a handful of articles, and a report asks for thousands of lines of each.
@lru_cache(maxsize=32)
def _line_ends(text: str) -> tuple[int, ...]:
    return tuple(at for at, char in enumerate(text) if char == "\n")

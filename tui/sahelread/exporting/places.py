"""Where a span stands, as editors and compilers write it: file:line."""

from sahelread.model import Article


def line_number(article: Article, start: int) -> int:
    """The line of the article's text, from 1, on which the character at `start` stands."""
    return article.text.count("\n", 0, start) + 1


def place(article: Article, start: int) -> str:
    """`file:line` of the character at `start`."""
    return f"{article.path}:{line_number(article, start)}"

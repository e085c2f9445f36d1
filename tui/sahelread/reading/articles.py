"""One article: from its text, or its file, to its passages and what it says of itself."""

from __future__ import annotations

import hashlib
import stat
from datetime import date
from pathlib import Path
from typing import NamedTuple

from sahelread.model import Article, Message, message
from sahelread.problems import Problem, ProblemError, reason
from sahelread.reading import metadata
from sahelread.reading.blocks import blocks
from sahelread.reading.formats import text_of
from sahelread.reading.furniture import stands_alone
from sahelread.reading.language import language_of
from sahelread.reading.outline import kinds
from sahelread.reading.passages import passages
from sahelread.text.safe import neutralised

# A hundred times the longest article anyone would read side by side; ten seconds of work.
_LARGEST = 32 << 20


class ArticleRead(NamedTuple):
    """An article that was read from a file, and what was odd about the file."""

    article: Article
    warnings: tuple[Message, ...]


def read_article(
    path: Path,
    *,
    article_id: str,
    shown: str | None = None,
    language: str | None = None,
    encoding: str | None = None,
) -> ArticleRead:
    """Read the article in that file; `shown` is its path as the user gave it. Raises ProblemError."""
    where = shown if shown is not None else str(path)
    try:
        _refuse_what_is_no_file(path, where)
        data = path.read_bytes()
    except OSError as error:
        what = message("the file cannot be read: {reason}", reason=reason(error))
        raise ProblemError(Problem(where, what)) from None
    text, warnings = text_of(data, where, encoding)
    article = article_from_text(
        text, id=article_id, path=where, language=language, sha256=hashlib.sha256(data).hexdigest()
    )
    return ArticleRead(article, warnings)


def _refuse_what_is_no_file(path: Path, where: str) -> None:
    """Refuse devices, which may never end, and what is too large to be an article. A pipe is read."""
    status = path.stat()
    if stat.S_ISCHR(status.st_mode) or stat.S_ISBLK(status.st_mode):
        raise ProblemError(Problem(where, message("this is a device, not a file")))
    if status.st_size > _LARGEST:
        what = message("the file is larger than {size} MB: too large to be an article", size=_LARGEST >> 20)
        raise ProblemError(Problem(where, what))


def article_from_text(
    text: str,
    *,
    id: str,  # noqa: A002 - the name of the field it fills
    path: str = "",
    language: str | None = "fr",
    sha256: str | None = None,
    label: str | None = None,
    outlet: str | None = None,
    published: date | None = None,
) -> Article:
    """The article that `text` is, with its passages; `language` None has it told from the text.

    What is given wins over what the text says of itself.
    """
    spoken = language or language_of(text)
    page = blocks(text, stands_alone)
    found = tuple(passages(text, page, kinds(page, spoken), spoken))
    said = metadata.metadata_of(found)
    return Article(
        id=id,
        path=path,
        text=text,
        sha256=sha256 if sha256 is not None else hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
        passages=metadata.without_dateline(found),
        title=said.title,
        label=label,
        outlet=outlet or said.outlet,
        byline=said.byline,
        published=published or said.published,
        updated=None if published else said.updated,
        language=spoken,
        neutralised=neutralised(text),
    )

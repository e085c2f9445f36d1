"""One article: from its text, or its file, to its passages and what it says of itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from sahelread.model import Article, Kind, Message, Passage, message
from sahelread.problems import Problem, ProblemError
from sahelread.reading import furniture, metadata, wording
from sahelread.reading.blocks import Block, blocks
from sahelread.reading.formats import text_of
from sahelread.reading.language import language_of
from sahelread.reading.teasers import glued_furniture
from sahelread.text.safe import neutralised
from sahelread.text.sentences import sentences


class ArticleRead(NamedTuple):
    """An article that was read from a file, and what was odd about the file."""

    article: Article
    warnings: tuple[Message, ...]


def read_article(
    path: Path, *, id: str, shown: str | None = None, language: str | None = None, encoding: str | None = None
) -> ArticleRead:
    """Read the article in that file; `shown` is its path as the user gave it. Raises ProblemError."""
    where = shown if shown is not None else str(path)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ProblemError(Problem(where, message("there is no such file"))) from None
    except OSError as error:
        what = message("the file cannot be read: {reason}", reason=error.strerror or str(error))
        raise ProblemError(Problem(where, what)) from None
    text, warnings = text_of(data, where, encoding)
    article = article_from_text(
        text, id=id, path=where, language=language, sha256=hashlib.sha256(data).hexdigest()
    )
    return ArticleRead(article, warnings)


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
    page = blocks(text, _stands_alone)
    kinds = furniture.kinds(page, spoken)
    title = next((block for block, kind in zip(page, kinds, strict=True) if kind is Kind.TITLE), None)
    parts = metadata.title_parts(title.text) if title else None
    furnished = [
        b.text for b, kind in zip(page, kinds, strict=True) if kind is Kind.FURNITURE and b.lines == 1
    ]
    return Article(
        id=id,
        path=path,
        text=text,
        sha256=sha256 if sha256 is not None else hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
        passages=tuple(_passages(text, page, kinds, spoken)),
        title=" ".join(parts.title.split()) if parts else None,
        label=label,
        outlet=outlet or (parts.outlet if parts else None),
        byline=metadata.byline_of(furnished),
        published=published or metadata.published_on(furnished, _signed(furnished)),
        language=spoken,
        neutralised=neutralised(text),
    )


def _stands_alone(line: str) -> bool:
    return (
        wording.is_byline(line)
        or wording.is_dateline(line)
        or wording.says_published(line)
        or wording.opens_furniture(line)
        or wording.is_whole(line)
        or wording.is_hashtags(line)
    )


def _signed(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if wording.is_byline(line)]


class _Piece(NamedTuple):
    start: int
    end: int
    kind: Kind


def _passages(text: str, page: Sequence[Block], kinds: Sequence[Kind], language: str) -> Iterator[Passage]:
    index = 0
    for paragraph, (block, kind) in enumerate(zip(page, kinds, strict=True)):
        for piece in _pieces(block, kind, language):
            start, end = block.start + piece.start, block.start + piece.end
            yield Passage(index, start, end, piece.kind, text[start:end], paragraph)
            index += 1


def _pieces(block: Block, kind: Kind, language: str) -> Iterator[_Piece]:
    """The passages of one block, with spans in its own text."""
    if kind is Kind.TITLE:
        yield from _title_pieces(block.text)
    elif kind in (Kind.SENTENCE, Kind.ITEM):
        yield from _prose_pieces(block.text, kind, language)
    else:
        yield _Piece(0, len(block.text), kind)


def _title_pieces(title: str) -> Iterator[_Piece]:
    end = metadata.title_parts(title).end
    yield _Piece(0, end, Kind.TITLE)
    yield from _trimmed(title, end, len(title), Kind.FURNITURE)


def _prose_pieces(text: str, kind: Kind, language: str) -> Iterator[_Piece]:
    position = 0
    for start, end in glued_furniture(text, language):
        yield from _sentence_pieces(text, position, start, kind, language)
        yield _Piece(start, end, Kind.FURNITURE)
        position = end
    yield from _sentence_pieces(text, position, len(text), kind, language)


def _sentence_pieces(text: str, start: int, end: int, kind: Kind, language: str) -> Iterator[_Piece]:
    for first, last in sentences(text[start:end], language):
        has_words = any(char.isalnum() for char in text[start + first : start + last])
        yield _Piece(start + first, start + last, kind if has_words else Kind.FURNITURE)


def _trimmed(text: str, start: int, end: int, kind: Kind) -> Iterator[_Piece]:
    piece = text[start:end]
    if piece.strip():
        lead = len(piece) - len(piece.lstrip())
        yield _Piece(start + lead, start + len(piece.rstrip()), kind)

"""The passages of an article: each block of its page cut into the spans that are read, aligned and annotated.

Prose and items are cut into sentences, with what a page glued inside them cut out as furniture; the rest is one
passage each. Passages are in order, never overlap, and hold every character of the text that is not white space,
a bullet or other markup of a line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sahelread.model import Kind, Passage
from sahelread.reading import metadata, wording
from sahelread.reading.blocks import Block
from sahelread.reading.glued import glued_furniture, publication_line
from sahelread.reading.page import LONGEST_HEADLINE
from sahelread.text.sentences import sentences


class _Piece(NamedTuple):
    start: int
    end: int
    kind: Kind


def passages(text: str, page: Sequence[Block], kinds: Sequence[Kind], language: str) -> Iterator[Passage]:
    """The passages of `text`, given its blocks and their kinds."""
    index = 0
    titled = Kind.TITLE in kinds
    for paragraph, (block, kind) in enumerate(zip(page, kinds, strict=True)):
        for piece in _pieces(block.text, kind, language, may_hold_title=paragraph == 0 and not titled):
            start, end = block.start + piece.start, block.start + piece.end
            yield Passage(index, start, end, piece.kind, text[start:end], paragraph)
            index += 1


def _pieces(text: str, kind: Kind, language: str, *, may_hold_title: bool) -> Iterator[_Piece]:
    """The passages of one block, with spans in its own text."""
    if kind is Kind.TITLE:
        yield from _title_pieces(text)
    elif kind in (Kind.SENTENCE, Kind.ITEM):
        title_end = _glued_title_end(text, language) if may_hold_title else 0
        if title_end:
            yield from _title_pieces(text[:title_end])
        yield from _prose_pieces(text, title_end, kind, language)
    else:
        yield _Piece(0, len(text), kind)


def _title_pieces(title: str) -> Iterator[_Piece]:
    end = len(metadata.title_parts(title).title)
    yield _Piece(0, end, Kind.TITLE)
    tail = title[end:]
    if tail.strip():
        yield _Piece(end + len(tail) - len(tail.lstrip()), len(title.rstrip()), Kind.FURNITURE)


def _glued_title_end(text: str, language: str) -> int:
    """Where the title ends in a page copied as one line: before "Publié le …", if one sentence stands there."""
    published = publication_line(text[: 2 * LONGEST_HEADLINE])
    if published is None:
        return 0
    title = text[: published[0]].rstrip()
    is_title = (
        len(title) <= LONGEST_HEADLINE
        and len(title.split()) >= metadata.FEWEST_WORDS_OF_A_TITLE
        and len(sentences(title, language)) == 1
    )
    return len(title) if is_title else 0


def _prose_pieces(text: str, position: int, kind: Kind, language: str) -> Iterator[_Piece]:
    for start, end in glued_furniture(text, language):
        if start >= position:
            yield from _sentence_pieces(text, position, start, kind, language)
            yield _Piece(start, end, Kind.FURNITURE)
            position = end
    yield from _sentence_pieces(text, position, len(text), kind, language)


def _sentence_pieces(text: str, start: int, end: int, kind: Kind, language: str) -> Iterator[_Piece]:
    for first, last in sentences(text[start:end], language):
        sentence = text[start + first : start + last]
        is_told = any(map(str.isalnum, sentence)) and not wording.is_paywall(sentence)
        yield _Piece(start + first, start + last, kind if is_told else Kind.FURNITURE)

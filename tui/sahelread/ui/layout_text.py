"""Setting type: the lines of a block at a width, and how many there will be.

Passages of one paragraph run on in one block; each line is cut into pieces that know which passage they come from,
so that whoever draws, clicks or selects can go from a cell of the screen to an offset in an article and back.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date
from itertools import accumulate

from sahelread.i18n import _, day_in_words
from sahelread.model import Kind, PassageRef, Story
from sahelread.ui.layout import Block, BlockKind, Piece, TextLine
from sahelread.ui.wrap import Shown, clipped, shown, wrap

NO_BREAK = "\u00a0"
VERSION_INDENT = 3
_BULLETS = "•-–—*·◦▪●"
# Blocks whose lines are kept: some screens' worth. What is not kept is set again in microseconds.
_KEPT_BLOCKS = 2000


class Typesetter:
    """Sets the passages of one story in lines of `width` cells."""

    def __init__(self, story: Story, width: int) -> None:
        self.width = max(1, width)
        self._articles = {article.id: article for article in story.articles}
        self._story = story
        self._names: dict[str, str] = {}
        self._shown: dict[PassageRef, Shown] = {}
        self._numbers: dict[str, list[int]] = {}
        self._heights: dict[str, array[int]] = {}
        self._lines: dict[int, tuple[Block, list[TextLine]]] = {}

    def at_width(self, width: int) -> Typesetter:
        """A typesetter for the same story at that width."""
        if width == self.width:
            return self
        other = Typesetter.__new__(Typesetter)
        other.width = max(1, width)
        other._story, other._articles, other._names = self._story, self._articles, self._names
        other._shown, other._numbers = self._shown, self._numbers
        other._heights, other._lines = {}, {}
        return other

    def shown(self, ref: PassageRef) -> Shown:
        """The passage's text as it is shown."""
        text = self._shown.get(ref)
        if text is None:
            text = self._shown[ref] = shown(self._articles[ref.article].passages[ref.passage].text)
        return text

    def number(self, ref: PassageRef) -> int:
        """Which passage of its article this is, from 1, furniture not counted (and itself 0)."""
        return 0 if self._kind(ref) is Kind.FURNITURE else self._counted(ref.article)[ref.passage]

    def count(self, article: str) -> int:
        """How many passages of the article are not furniture."""
        return next(reversed(self._counted(article)), 0)

    def _counted(self, article: str) -> list[int]:
        """How many passages up to each one of the article are not furniture."""
        counted = self._numbers.get(article)
        if counted is None:
            passages = self._articles[article].passages
            prose = accumulate(int(passage.kind is not Kind.FURNITURE) for passage in passages)
            counted = self._numbers[article] = list(prose)
        return counted

    def paragraph(self, ref: PassageRef) -> int:
        """The paragraph of its article in which the passage stands."""
        return self._articles[ref.article].passages[ref.passage].paragraph

    def is_furniture(self, ref: PassageRef) -> bool:
        """Whether the passage is on the page without being the account."""
        return self._kind(ref) is Kind.FURNITURE

    def stand_apart(self, above: PassageRef, below: PassageRef) -> bool:
        """Whether a line is left between two passages of an article: between paragraphs, not between captions."""
        furniture = self._kind(above) is Kind.FURNITURE and self._kind(below) is Kind.FURNITURE
        return not furniture and self.paragraph(above) != self.paragraph(below)

    def height(self, refs: Sequence[PassageRef], tag: str = "") -> int:
        """How many lines these passages take when they run on in one block."""
        if len(refs) == 1 and not tag:
            return self._height_alone(refs[0])
        return len(wrap("".join(piece.text for piece in self._pieces(refs, tag)), self.width))

    def _height_alone(self, ref: PassageRef) -> int:
        """Worked out once for a width: accounts come and go as pages are turned."""
        known = self._heights.get(ref.article)
        if known is None:
            known = self._heights[ref.article] = array("I", [0]) * len(self._articles[ref.article].passages)
        height = known[ref.passage]
        if not height:
            text = "".join(piece.text for piece in self._pieces((ref,), ""))
            height = known[ref.passage] = len(wrap(text, self.width))
        return height

    def version_height(self, ref: PassageRef) -> int:
        """How many lines another account's version takes, unfolded under a passage."""
        return len(wrap(self._version(ref)[0].text + self.shown(ref).text, self.width - VERSION_INDENT))

    def lines(self, block: Block) -> list[TextLine]:
        """What stands on each line of a block of text."""
        kept = self._lines.get(id(block))
        if kept is not None and kept[0] is block:
            return kept[1]
        if len(self._lines) >= _KEPT_BLOCKS:
            self._lines.clear()
        found = self._set(block)
        self._lines[id(block)] = (block, found)
        return found

    def span(self, block: Block, ref: PassageRef) -> tuple[int, int]:
        """The lines [first, last) of the block on which the passage stands."""
        if len(block.refs) == 1:
            return 0, block.height
        on = [number for number, line in enumerate(self.lines(block)) if any(p.ref == ref for p in line)]
        return (on[0], on[-1] + 1) if on else (0, 1)

    def _folded(self, block: Block) -> TextLine:
        """The beginning of the first passage, and how many more there are."""
        more = f" +{len(block.refs) - 1}" if len(block.refs) > 1 else ""
        text = self.shown(block.refs[0]).text
        kept = clipped(text, max(1, self.width - len(more)))
        if kept == text:
            return (Piece(text, block.refs[0]), Piece(more, None)) if more else (Piece(text, block.refs[0]),)
        return (Piece(kept[:-1], block.refs[0]), Piece(f"…{more}", None))

    def _set(self, block: Block) -> list[TextLine]:
        if block.folded:
            return [self._folded(block)]
        if block.kind == BlockKind.TEXT:
            return _cut(self._pieces(block.refs, block.tag), self.width)
        if block.kind == BlockKind.ELSEWHERE:
            text = clipped(f"{block.tag} {self.shown(block.refs[0]).text}", self.width)
            return [(Piece(text, None),)]
        if block.kind == BlockKind.VERSION:
            return _cut(self._version(block.refs[0]), self.width - VERSION_INDENT)
        return []

    def _kind(self, ref: PassageRef) -> Kind:
        return self._articles[ref.article].passages[ref.passage].kind

    def _pieces(self, refs: Sequence[PassageRef], tag: str) -> list[Piece]:
        pieces: list[Piece] = []
        for ref in refs:
            text = self.shown(ref).text
            if pieces:
                pieces.append(Piece(" ", None))
            if self._kind(ref) is Kind.ITEM and text[:1] not in _BULLETS:
                pieces.append(Piece(f"•{NO_BREAK}", None))
            pieces.append(Piece(text, ref))
        if tag:
            pieces.append(Piece(" ", None))
            pieces.append(Piece(tag.replace(" ", NO_BREAK), None))
        return pieces

    def _version(self, ref: PassageRef) -> list[Piece]:
        if not self._names:
            self._names.update(account_names(self._story))
        return [Piece(introduced(self._names[ref.article]), None), Piece(self.shown(ref).text, ref)]


def short_day(day: date, story: Story) -> str:
    """A day of publication in words, without its year where the whole story is of that year."""
    years = {article.published.year for article in story.articles if article.published is not None}
    words = day_in_words(day)
    return words.removesuffix(f" {day.year}") if years == {day.year} else words


def account_names(story: Story) -> dict[str, str]:
    """What to call each account, by its id, fit for one line of the screen."""
    from sahelread.exporting.terms import (
        article_names,
    )  # with all exports: not before the first text is on screen

    return {id_: shown(name).text for id_, name in article_names(story.articles).items()}


def introduced(name: str) -> str:
    """An account's name before what it says."""
    return _("{account}: ").format(account=name)


def _cut(pieces: Sequence[Piece], width: int) -> list[TextLine]:
    """The lines of the pieces run together, each line cut where its pieces meet."""
    text = "".join(piece.text for piece in pieces)
    lines: list[TextLine] = []
    number, piece_start = 0, 0
    for start, end in wrap(text, width):
        line: list[Piece] = []
        while number < len(pieces):
            piece = pieces[number]
            piece_end = piece_start + len(piece.text)
            first, last = max(start, piece_start), min(end, piece_end)
            if first < last:
                inside = first - piece_start
                line.append(Piece(text[first:last], piece.ref, piece.start + inside))
            if piece_end > end:
                break
            number, piece_start = number + 1, piece_end
        lines.append(tuple(line))
    return lines

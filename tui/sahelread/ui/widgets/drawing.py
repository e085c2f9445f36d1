"""Drawing: the segments of one line of one column, with all that is to be seen on it.

A column's line is a gutter (the cursor's bar, a sign), the text, and room for the sign of a note. Lines that
neither the cursor nor a selection touches look the same until the sheet, the marks or the theme change, so they are
kept; the few others are drawn each time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from rich.segment import Segment

from sahelread.model import Alignment, Divergence, Kind, PassageRef, Story
from sahelread.ui.layout import Block, BlockKind, Column, Piece, TextLine
from sahelread.ui.layout_columns import GUTTER, RIGHT
from sahelread.ui.layout_marks import (
    COUNTERPART_SIGN,
    CURSOR_SIGN,
    LONE_SIGN,
    NOTE_SIGN,
    DivergenceMark,
    Look,
    Run,
    look_of,
    runs,
)
from sahelread.ui.layout_text import VERSION_INDENT, Typesetter
from sahelread.ui.layout_wording import LookedAt
from sahelread.ui.widgets.edge_signs import EdgeSigns
from sahelread.ui.widgets.ink import Ink, Sign
from sahelread.ui.wrap import clipped, shown, width_of

Span = tuple[int, int]
_KEPT_LINES = 20_000
# Where the words of a divergence are more of the passage than this, the sign beside it says enough: a whole passage
# in bold or italics is hard to read, and nothing in it stands out.
_WORDS_SHARE = 0.7
# One quiet mark on the first line of a gap, the rest blank: hatching over whole columns is what the eye found first.
_GAP_SIGN = "–"
_RULE_SIGN = "─"
_CROSSING = "┼"
DIVIDER = "│"  # between two columns
_RULE_AROUND = 4  # cells of a rule that are not its label
_VERSION_SIGN = "┊"


class Focus(NamedTuple):
    """What changes from key to key: the cursor, its counterparts, its group, what is selected in which article
    (offsets of the article), the match the search stands on (offsets of its passage), and the key of the divergence that is
    read, with the passages that answer it."""

    cursor: PassageRef | None = None
    counterparts: frozenset[PassageRef] = frozenset()
    group: int | None = None
    selection: tuple[str, int, int] | None = None
    match: tuple[PassageRef, int, int] | None = None
    question: str = ""
    answers: frozenset[PassageRef] = frozenset()


class Drawing:
    """Draws the columns of one story with a typesetter and inks. Whoever changes what it draws from calls `forget`."""

    def __init__(
        self,
        story: Story,
        alignment: Alignment,
        divergences: Iterable[Divergence],
        typesetter: Typesetter,
        ink: Ink,
    ) -> None:
        self.alignment = alignment
        self.articles = {article.id: article for article in story.articles}
        self._signs = EdgeSigns(story, alignment, tuple(divergences))
        self.divergences = self._signs.divergences
        self.typesetter = typesetter
        self.ink = ink
        self.gutter = GUTTER
        self.notes: Mapping[PassageRef, str] = {}
        self.matches: Mapping[PassageRef, tuple[Span, ...]] = {}
        self.compared_words: Callable[[PassageRef], Sequence[LookedAt]] | None = None
        self._runs: dict[PassageRef, list[Run]] = {}
        self._kept: dict[tuple[int, int, int], list[Segment]] = {}

    def forget(self) -> None:
        """Draw everything anew: the sheet, the marks or the theme are others."""
        self._runs.clear()
        self._kept.clear()
        self._signs.forget()

    def line(self, number: int, column: Column, line: int, width: int, focus: Focus) -> list[Segment]:
        """Line `line` of column `number` (counted on the screen), in exactly `width` cells."""
        block = column.block_at(line)
        if block is None:
            return [Segment(" " * width, self.ink.base)]
        if _touched(block, focus):
            return self._draw(block, line, width, focus)
        kept = self._kept.get((number, line, width))
        if kept is None:
            if len(self._kept) >= _KEPT_LINES:
                self._kept.clear()
            kept = self._kept[number, line, width] = self._draw(block, line, width, focus)
        return kept

    def _draw(self, block: Block, line: int, width: int, focus: Focus) -> list[Segment]:
        if block.kind == BlockKind.GAP:
            mark = " " * GUTTER + _GAP_SIGN if line == block.top else ""
            return [Segment(mark.ljust(width)[:width], self.ink.sign("gap"))]
        lines = self.typesetter.lines(block)
        place = line - block.top
        if block.kind == BlockKind.VERSION:
            return self._version(lines[place], width, focus)
        return self._text(block, lines, place, width, focus)

    def row_head(self, head: Block, stretches: Sequence[Sequence[int]], focus: Focus) -> list[list[Segment]]:
        """The head of a row: what its group is about, on a line over each stretch of neighbouring columns (their
        widths). The words stand in the first stretch that has room for them all, else in the widest."""
        here = head.group is not None and head.group == focus.group
        style = self.ink.sign("cursor-sign" if here else "rule")
        group = self.alignment.group_by_id.get(head.group) if head.group is not None else None
        label = f"{shown(group.label).text} {head.tag}".strip() if group is not None else ""
        rules = [_CROSSING.join(_RULE_SIGN * width for width in widths) for widths in stretches]
        room = [len(rule) - _RULE_AROUND for rule in rules]
        chosen = next((n for n, cells in enumerate(room) if cells >= width_of(label)), room.index(max(room)))
        label = clipped(label, max(0, room[chosen]))
        heads = [[Segment(rule, style)] for rule in rules]
        if label:
            words = self.ink.look(int(Look.NAME if here else Look.SHARED))
            rule = rules[chosen]
            heads[chosen] = [
                Segment(f"{rule[: GUTTER - 1]} ", style),
                Segment(label, words),
                Segment(f" {rule[GUTTER + width_of(label) + 1 :]}", style),
            ]
        return heads

    def _version(self, line: TextLine, width: int, focus: Focus) -> list[Segment]:
        indent = f"{_VERSION_SIGN:>{self.gutter + VERSION_INDENT - 1}} "
        segments = [Segment(indent, self.ink.sign("rule"))]
        for piece in line:
            if piece.ref is None:
                segments.append(Segment(piece.text, self.ink.look(Look.NAME)))
            else:
                segments.extend(self._piece(piece, piece.ref, focus, 0))
        used = width_of(indent) + sum(width_of(piece.text) for piece in line)
        segments.append(Segment(" " * max(0, width - used), self.ink.base))
        return segments

    def _text(
        self, block: Block, lines: Sequence[TextLine], place: int, width: int, focus: Focus
    ) -> list[Segment]:
        line = lines[place]
        on_line = {piece.ref for piece in line if piece.ref is not None}
        refs = on_line if on_line and not block.folded else set(block.refs)
        state = _state(refs, focus)
        # Where passages run on, only their own words are tinted; a block of one passage is tinted as a whole.
        ground = state if len(block.refs) == 1 or block.folded else 0
        segments = self._gutter(block, lines, place, state, ground)
        used = self.gutter
        for piece in line:
            if piece.ref is None:
                segments.append(Segment(piece.text, self.ink.look(ground | _own_look(piece))))
            else:
                segments.extend(self._piece(piece, piece.ref, focus, _state((piece.ref,), focus)))
            used += width_of(piece.text)
        blank = self.ink.look(ground)
        segments.append(Segment(" " * max(0, width - used - RIGHT), blank))
        noted = any(piece.ref in self.notes and piece.start == 0 for piece in line if piece.ref is not None)
        segments.append(Segment(NOTE_SIGN, self.ink.sign("note", ground)) if noted else Segment(" ", blank))
        return _joined(segments)

    def _piece(self, piece: Piece, ref: PassageRef, focus: Focus, state: int) -> Iterable[Segment]:
        """A stretch of a passage, cut where its looks change."""
        for run in self._runs_of(ref, focus):
            first, last = max(run.start, piece.start), min(run.end, piece.end)
            if first < last:
                text = piece.text[first - piece.start : last - piece.start]
                yield Segment(text, self.ink.look(run.look | state))

    def _runs_of(self, ref: PassageRef, focus: Focus) -> list[Run]:
        extra = self._spans_in_focus(ref, focus)
        if extra:
            return self._passage_runs(ref, extra)
        found = self._runs.get(ref)
        if found is None:
            found = self._runs[ref] = self._passage_runs(ref, ())
        return found

    def _passage_runs(self, ref: PassageRef, extra: Iterable[tuple[int, int, int]]) -> list[Run]:
        """The runs of a passage's shown text; `extra` spans count in the passage itself, as all marks do."""
        text = self.typesetter.shown(ref)
        marks = self._marked_words(ref)
        spans = [(mark.start, mark.end, int(look_of(mark.divergence))) for mark in marks]
        spans += [(start, end, int(Look.MATCH)) for start, end in self.matches.get(ref, ())]
        if self.compared_words is not None:
            spans += self.compared_words(ref)
        spans += extra
        shown = [(text.to_shown(start), text.to_shown(end), look) for start, end, look in spans]
        return runs(len(text.text), int(_KIND_LOOK.get(self._kind(ref), Look.PLAIN)), shown)

    def _marked_words(self, ref: PassageRef) -> list[DivergenceMark]:
        """The answers that are words of a passage, not most of it."""
        longest = _WORDS_SHARE * len(self.typesetter.shown(ref).text)
        return [mark for mark in self.divergences.get(ref, ()) if mark.end - mark.start <= longest]

    def _spans_in_focus(self, ref: PassageRef, focus: Focus) -> list[tuple[int, int, int]]:
        spans = [
            (mark.start, mark.end, int(Look.ASKED))
            for mark in self._marked_words(ref)
            if mark.divergence.key == focus.question
        ]
        if focus.match is not None and focus.match[0] == ref:
            spans.append((focus.match[1], focus.match[2], int(Look.MATCH_HERE)))
        if focus.selection is not None and focus.selection[0] == ref.article:
            passage = self.articles[ref.article].passages[ref.passage]
            start, end = focus.selection[1] - passage.start, focus.selection[2] - passage.start
            if start < len(passage.text) and end > 0:
                spans.append((max(0, start), min(end, len(passage.text)), int(Look.SELECTED)))
        return spans

    def _kind(self, ref: PassageRef) -> Kind:
        return self.articles[ref.article].passages[ref.passage].kind

    # The gutter

    def _gutter(
        self, block: Block, lines: Sequence[TextLine], place: int, state: int, ground: int
    ) -> list[Segment]:
        blank = self.ink.look(ground)
        bar = CURSOR_SIGN if state & Look.CURSOR else COUNTERPART_SIGN if state else ""
        if self.gutter > GUTTER:
            sign = self._signs.beside(block, lines, self.gutter - 1)[place]
            style: Sign = "lone" if sign == LONE_SIGN else "sign"
        else:
            sign, style = self._signs.on(lines[place], self.typesetter)
        return [
            Segment(bar, self.ink.sign("cursor-sign", ground)) if bar else Segment(" ", blank),
            Segment(sign, self.ink.sign(style, ground)),
            Segment(" " * (self.gutter - 1 - len(sign)), blank),
        ]


_KIND_LOOK = {Kind.FURNITURE: Look.FURNITURE, Kind.TITLE: Look.HEADING, Kind.HEADING: Look.HEADING}


def _joined(segments: Iterable[Segment]) -> list[Segment]:
    """The same, neighbours of one style made one: each segment costs Textual time, and bytes on the way to the screen."""
    found: list[Segment] = []
    for segment in segments:
        if found and found[-1].style is segment.style:
            found[-1] = Segment(found[-1].text + segment.text, segment.style)
        elif segment.text:
            found.append(segment)
    return found


def _touched(block: Block, focus: Focus) -> bool:
    """Whether the block looks other than it would without the focus."""
    if block.kind == BlockKind.GAP:
        return False
    if focus.selection is not None and block.refs[0].article == focus.selection[0]:
        return True
    match = focus.match[0] if focus.match is not None else None
    lit = focus.counterparts | focus.answers
    return any(ref == focus.cursor or ref in lit or ref == match for ref in block.refs)


def _state(refs: Iterable[PassageRef | None], focus: Focus) -> int:
    refs = set(refs)
    if focus.cursor in refs:
        return int(Look.CURSOR)
    return 0 if refs.isdisjoint(focus.counterparts) else int(Look.COUNTERPART)


def _own_look(piece: Piece) -> int:
    return 0 if piece.text.isspace() else int(Look.TAG)

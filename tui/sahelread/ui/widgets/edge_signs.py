"""The signs at the left edge of a text: which kind of divergence its words are of, that nobody else tells it, or how many do."""

from __future__ import annotations

from collections.abc import Sequence

from sahelread.lone import lone_passages
from sahelread.model import Alignment, Divergence, PassageRef, Story
from sahelread.ui.layout import Block, TextLine
from sahelread.ui.layout_marks import (
    LONE_SIGN,
    TOLD_SIGN,
    TYPE_SIGNS,
    counterparts,
    divergence_marks,
    signs_of,
)
from sahelread.ui.layout_text import Typesetter
from sahelread.ui.widgets.ink import Sign

_KEPT_BLOCKS = 20_000


class EdgeSigns:
    """What stands beside the lines of one story."""

    def __init__(self, story: Story, alignment: Alignment, divergences: Sequence[Divergence]) -> None:
        self.divergences = divergence_marks(story, divergences)
        self._alignment = alignment
        self._lone = lone_passages(story, alignment, divergences)
        self._kept: dict[int, tuple[Block, list[str]]] = {}

    def forget(self) -> None:
        """The blocks are others."""
        self._kept.clear()

    def on(self, line: TextLine, typesetter: Typesetter) -> tuple[str, Sign]:
        """The type of the first divergence whose words begin on the line, or that nothing corresponds to the passage."""
        for piece in line:
            if piece.ref is not None:
                text = typesetter.shown(piece.ref)
                for mark in self.divergences.get(piece.ref, ()):
                    if piece.start <= text.to_shown(mark.start) < piece.end:
                        sure = not mark.divergence.is_hint
                        return TYPE_SIGNS[mark.divergence.type], "sign" if sure else "hint-sign"
        first = next((piece for piece in line if piece.ref is not None), None)
        if first is not None and first.ref is not None and first.start == 0 and first.ref in self._lone:
            return LONE_SIGN, "lone"
        return "", "lone"

    def beside(self, block: Block, lines: Sequence[TextLine], width: int) -> list[str]:
        """What the others do with each passage of a block, beside the line where it begins, or on the next free one."""
        kept = self._kept.get(id(block))
        if kept is not None and kept[0] is block:
            return kept[1]
        signs = [
            [sign for p in line if p.ref is not None and p.start == 0 and (sign := self._sign(p.ref))]
            for line in lines
        ]
        margin = spread(signs, width)
        if len(self._kept) >= _KEPT_BLOCKS:
            self._kept.clear()
        self._kept[id(block)] = (block, margin)
        return margin

    def _sign(self, ref: PassageRef) -> str:
        told = len({member.article for member in counterparts(self._alignment, ref)})
        sign = f"{TOLD_SIGN}{told}" if told else LONE_SIGN if ref in self._lone else ""
        marks = self.divergences.get(ref)
        if marks:
            first = marks[0].divergence
            sign += f" {signs_of(first)}"
        return sign.strip()


def spread(signs: Sequence[Sequence[str]], width: int) -> list[str]:
    """One sign a line: where several are due on one, the others wait for the next lines, or else share the last."""
    spread_out = [""] * len(signs)
    waiting: list[str] = []
    for line, due in enumerate(signs):
        waiting += due
        if waiting:
            spread_out[line] = waiting.pop(0)
    for sign in waiting:
        if len(spread_out[-1]) + len(sign) <= width:
            spread_out[-1] += sign
        elif "" in spread_out:
            spread_out[len(signs) - 1 - spread_out[::-1].index("")] = sign
    return spread_out

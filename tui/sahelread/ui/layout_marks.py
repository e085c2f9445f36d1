"""Marks: what is to be seen on a passage besides its words, and on which of them.

Divergences, matches of a search and shared wording come as spans that overlap; the board draws `Run`s, which do not:
each stretch of a passage with everything that holds of it. Signs are chosen among characters that common terminal
fonts have, that take one cell, and that nobody takes for the first letter of the text beside them (a quotation mark
would be); every distinction has a sign or a text style, so that none rests on colour.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from enum import IntFlag
from itertools import islice, pairwise
from typing import NamedTuple

from sahelread.model import (
    Alignment,
    Divergence,
    DivergenceType,
    Link,
    PassageRef,
    Story,
    Strength,
    Verdict,
)

CURSOR_SIGN = "▌"
COUNTERPART_SIGN = "┃"
LONE_SIGN = "◦"
NOTE_SIGN = "✎"
TOLD_SIGN = "≡"

TYPE_SIGNS: Mapping[DivergenceType, str] = {
    DivergenceType.NUMBER: "#",
    DivergenceType.DATE: "▤",
    DivergenceType.TIME: "◔",
    DivergenceType.PLACE: "⌂",
    DivergenceType.ACTOR: "&",
    DivergenceType.ATTRIBUTION: "@",
    DivergenceType.MODALITY: "?",
    DivergenceType.NEGATION: "¬",
    DivergenceType.CHRONOLOGY: "⇅",
    DivergenceType.CAUSE: "∴",
    DivergenceType.TERM: "~",
    DivergenceType.OMISSION: "∅",
    DivergenceType.FRAMING: "◐",
    DivergenceType.OTHER: NOTE_SIGN,
}
VERDICT_SIGNS: Mapping[Verdict, str] = {
    Verdict.CONFLICT: "≠",
    Verdict.MORE_SPECIFIC: "›",
    Verdict.COMPATIBLE: "≈",
    Verdict.OMISSION: "∅",
    Verdict.EQUIVALENT: "=",
}


def signs_of(divergence: Divergence) -> str:
    """The signs of a divergence's verdict and type; once where they are the same, as of an omission."""
    verdict, kind = VERDICT_SIGNS[divergence.verdict], TYPE_SIGNS[divergence.type]
    return verdict if verdict == kind else verdict + kind


class Look(IntFlag):
    """What holds of a stretch of text. Later ones are laid over earlier ones."""

    PLAIN = 0
    FURNITURE = 1
    HEADING = 2
    SHARED = 4
    TAG = 8
    NAME = 16
    COUNTERPART = 32
    CURSOR = 64
    HINT = 128
    COMPATIBLE = 256
    SPECIFIC = 512
    CONFLICT = 1024
    MATCH = 2048
    MATCH_HERE = 4096
    SELECTED = 8192
    SIGN = 16384
    ASKED = 32768  # words that answer the question which the status line names
    ALONE = 65536  # words that no other version has, where the versions are compared word by word


class Run(NamedTuple):
    """The stretch [start, end) of a passage's shown text, and what holds of it."""

    start: int
    end: int
    look: int


class DivergenceMark(NamedTuple):
    """Words of a passage that answer a divergence: a span inside the passage."""

    start: int
    end: int
    divergence: Divergence


_VERDICT_LOOK = {
    Verdict.CONFLICT: Look.CONFLICT,
    Verdict.MORE_SPECIFIC: Look.SPECIFIC,
    Verdict.COMPATIBLE: Look.COMPATIBLE,
}


def counterparts(alignment: Alignment, ref: PassageRef) -> frozenset[PassageRef]:
    """The passages of other accounts that tell the same thing: those of the group that holds this one in place, and
    those that it is linked with. A lead stands in many groups; not all they hold is what it tells."""
    found = {link.b if link.a == ref else link.a for link in _sure_links(alignment, ref)}
    groups = alignment.groups_by_passage.get(ref, ())
    if groups:
        found.update(alignment.group_by_id[groups[0]].members)
    return frozenset(member for member in found if member.article != ref.article)


def _sure_links(alignment: Alignment, ref: PassageRef) -> Iterable[Link]:
    links = alignment.links_by_passage.get(ref, ())
    return (link for link in links if link.strength is Strength.SURE)


def look_of(divergence: Divergence) -> Look:
    """How the words of a divergence look: a hint is never as loud as what is sure."""
    look = _VERDICT_LOOK.get(divergence.verdict, Look.PLAIN)
    return Look.HINT if look and divergence.is_hint else look


def divergence_marks(
    story: Story, divergences: Iterable[Divergence]
) -> dict[PassageRef, tuple[DivergenceMark, ...]]:
    """The words of each passage that answer a divergence, as `divergences` ranks them; equivalents mark nothing."""
    passages = {article.id: article.passages for article in story.articles}
    starts = {article.id: [passage.start for passage in article.passages] for article in story.articles}
    found: dict[PassageRef, list[DivergenceMark]] = {}
    for divergence in divergences:
        if divergence.verdict is Verdict.EQUIVALENT:
            continue
        for value in divergence.values:
            for quote in value.quotes:
                first = max(0, bisect_right(starts.get(value.article, ()), quote.start) - 1)
                for passage in islice(passages.get(value.article, ()), first, None):
                    if passage.start >= quote.end:
                        break
                    start = max(quote.start, passage.start) - passage.start
                    end = min(quote.end, passage.end) - passage.start
                    if start < end:
                        ref = PassageRef(value.article, passage.index)
                        found.setdefault(ref, []).append(DivergenceMark(start, end, divergence))
    return {ref: tuple(marks) for ref, marks in found.items()}


def runs(length: int, base: int, spans: Sequence[tuple[int, int, int]]) -> list[Run]:
    """`length` characters cut where a span (start, end, look) begins or ends; looks that overlap add up to `base`."""
    if not spans or not length:
        return [Run(0, length, base)]
    cuts = sorted({0, length, *(min(max(edge, 0), length) for span in spans for edge in span[:2])})
    found: list[Run] = []
    for start, end in pairwise(cuts):
        look = base
        for first, last, added in spans:
            if first <= start and end <= last:
                look |= added
        if found and found[-1].look == look:
            found[-1] = Run(found[-1].start, end, look)
        else:
            found.append(Run(start, end, look))
    return found

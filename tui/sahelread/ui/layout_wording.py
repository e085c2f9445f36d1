"""Shared words: what the versions of one thing have in common, to be set back so that the rest stands out."""

from __future__ import annotations

from collections.abc import Sequence

from sahelread.model import Alignment, PassageRef, Story

Span = tuple[int, int]


def shared_spans(texts: Sequence[str], language: str) -> list[list[Span]]:
    """For each text, the spans that another one has too. A text on its own shares nothing."""
    from sahelread.diverging.statements.wording import (
        Tag,
        differences,
    )  # wanted on a key, not before the first text is on screen

    return [
        [(difference.start, difference.end) for difference in found if difference.tag is Tag.SHARED]
        for found in differences(texts, language)
    ]


class SharedWords:
    """The shared words of each passage of a story, worked out group by group when they are first asked for."""

    def __init__(self, story: Story, alignment: Alignment) -> None:
        self._story, self._alignment = story, alignment
        self._found: dict[int, dict[PassageRef, list[Span]]] = {}

    def of(self, ref: PassageRef) -> list[Span]:
        """The spans of a passage that the other members of its main group have too."""
        groups = self._alignment.groups_by_passage.get(ref, ())
        if not groups:
            return []
        found = self._found.get(groups[0])
        if found is None:
            members = self._alignment.group_by_id[groups[0]].members
            texts = [self._story.passage(member).text for member in members]
            spans = shared_spans(texts, self._story.article(ref.article).language)
            found = self._found[groups[0]] = dict(zip(members, spans, strict=True))
        return found[ref]

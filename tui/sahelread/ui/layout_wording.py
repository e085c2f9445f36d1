"""The words of the versions of one thing: what they have in common is set back, what one has alone stands out, and what others put
otherwise is left as it is."""

from __future__ import annotations

from collections.abc import Sequence

from sahelread.model import Alignment, PassageRef, Story
from sahelread.ui.layout_marks import Look

LookedAt = tuple[int, int, int]
"""A span of a text, and its look."""


def compared_words(texts: Sequence[str], language: str) -> list[list[LookedAt]]:
    """For each text, the spans that another one has too, and those that have nothing like them elsewhere. A text on its own has none."""
    from sahelread.diverging.statements.wording import (
        Tag,
        differences,
    )  # wanted on a key, not before the first text is on screen

    if len(texts) < 2:
        return [[] for _ in texts]
    looks = {Tag.SHARED: int(Look.SHARED), Tag.ONLY: int(Look.ALONE)}
    return [
        [(one.start, one.end, looks[one.tag]) for one in found if one.tag in looks]
        for found in differences(texts, language)
    ]


class ComparedWords:
    """The words of each passage of a story beside those of its group, worked out group by group when they are first asked for."""

    def __init__(self, story: Story, alignment: Alignment) -> None:
        self._story, self._alignment = story, alignment
        self._found: dict[int, dict[PassageRef, list[LookedAt]]] = {}

    def of(self, ref: PassageRef) -> list[LookedAt]:
        """The spans of a passage that the other members of its main group have too, and those that none of them has."""
        groups = self._alignment.groups_by_passage.get(ref, ())
        if not groups:
            return []
        found = self._found.get(groups[0])
        if found is None:
            members = self._alignment.group_by_id[groups[0]].members
            texts = [self._story.passage(member).text for member in members]
            spans = compared_words(texts, self._story.article(ref.article).language)
            found = self._found[groups[0]] = dict(zip(members, spans, strict=True))
        return found[ref]

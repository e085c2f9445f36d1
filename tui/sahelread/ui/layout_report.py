"""What the board tells of itself to what stands around it: a status line, the heads of its columns."""

from __future__ import annotations

from typing import NamedTuple

from sahelread.model import Alignment, Kind, PassageRef, Story


class Position(NamedTuple):
    """Where the cursor is, for a status line. `number` counts from 1 among the `count` passages of `article` that
    are not furniture (0 for furniture); `told_by` are the other accounts that report the same thing, and
    `counterparts` the passages in which they do."""

    article: str
    number: int
    count: int  # type: ignore[assignment] # what tuples call so is not wanted here
    told_by: tuple[str, ...]
    group: int | None
    counterparts: tuple[PassageRef, ...] = ()


class ColumnHead(NamedTuple):
    """What stands above one visible column: where it is (cells from the left edge of the board) and whose it is.

    `share` is the part of the account's passages that another account tells too, None while nothing is aligned.
    When the account is read alone, `beside` are the accounts, and the numbers of their passages, that tell the
    passage under the cursor too.
    """

    article: str
    left: int
    width: int
    spine: bool
    current: bool
    share: float | None
    beside: tuple[tuple[str, int], ...] = ()


def shares_told(story: Story, alignment: Alignment) -> dict[str, float]:
    """The part of each account's passages, furniture left out, that another account tells too."""
    if not alignment.groups:
        return {}
    found: dict[str, float] = {}
    for article in story.articles:
        told = [
            PassageRef(article.id, passage.index) in alignment.groups_by_passage
            for passage in article.passages
            if passage.kind is not Kind.FURNITURE
        ]
        found[article.id] = sum(told) / len(told) if told else 0.0
    return found

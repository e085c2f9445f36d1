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


class LinedUp(NamedTuple):
    """How many of an account's passages, furniture left out, are lined up with one of another account. That is not how much of the
    account others tell: a passage of five facts is lined up where one of them is told elsewhere."""

    passages: int
    of: int


class ColumnHead(NamedTuple):
    """What stands above one visible column: where it is (cells from the left edge of the board) and whose it is.

    `lined_up` counts the account's passages that are, None while nothing is aligned.
    When the account is read alone, `beside` are the accounts, and the numbers of their passages, that tell the
    passage under the cursor too.
    """

    article: str
    left: int
    width: int
    spine: bool
    current: bool
    lined_up: LinedUp | None
    beside: tuple[tuple[str, int], ...] = ()


def lined_up_passages(story: Story, alignment: Alignment) -> dict[str, LinedUp]:
    """How much of each account is lined up, by its id; of none while nothing is."""
    if not alignment.groups:
        return {}
    found: dict[str, LinedUp] = {}
    for article in story.articles:
        refs = [
            PassageRef(article.id, one.index) for one in article.passages if one.kind is not Kind.FURNITURE
        ]
        found[article.id] = LinedUp(sum(ref in alignment.groups_by_passage for ref in refs), len(refs))
    return found

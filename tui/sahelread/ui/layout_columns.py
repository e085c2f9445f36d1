"""Columns: which accounts are on the screen, and how wide each is.

As many accounts as fit at a readable width are shown; the others are a page away. Where one account orders the
rows (the spine), it stays on every page: rows in an order that one cannot see would look like chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

# Narrower columns were tried: at 19 cells French prose breaks at nearly every other word (8 accounts at 160 cells).
LEAST_COLUMN = 26
# Wider lines than about 88 characters are hard to follow from their end to the next beginning (Dyson 2004).
TEXT_MEASURE = 88
# Under this width two columns do not fit, and one account is shown alone.
LEAST_BOARD = 2 * LEAST_COLUMN + 1
# How far a reader may narrow the columns, and change the measure of an account that is read alone.
THINNEST_COLUMN = 16
MEASURE_BOUNDS = (24, 160)
GUTTER = 2  # before the text: the cursor's bar and a sign
MARGIN = 7  # the same in the annotated layout: the bar, what the others do, a space
MARGIN_FROM = 34  # a narrower board has no room for a margin
RIGHT = 1  # after the text: the sign of a note
WIDEST_COLUMN = GUTTER + TEXT_MEASURE + RIGHT


class ColumnPlace(NamedTuple):
    """`width` cells from cell `left` of the board, without the rule that parts it from the next column."""

    article: str
    left: int
    width: int


def columns_that_fit(board: int, column: int) -> int:
    """How many columns of at least `column` cells, a rule between them, fit into `board` cells; at least one."""
    return max(1, (board + 1) // (column + 1))


def accounts_on_page(accounts: Sequence[str], pinned: str | None, first: int, count: int) -> tuple[str, ...]:
    """`count` of the accounts in their order: the pinned one, and the others from the `first` of them on."""
    if count >= len(accounts):
        return tuple(accounts)
    others = [name for name in accounts if name != pinned]
    room = count - (pinned in accounts) if count > 1 else count
    if count == 1:
        others = list(accounts)
    first = min(max(0, first), max(0, len(others) - room))
    chosen = set(others[first : first + room])
    if count > 1 and pinned is not None:
        chosen.add(pinned)
    return tuple(name for name in accounts if name in chosen)


def page_together(
    accounts: Sequence[str], page: Sequence[str], together: Sequence[str], pinned: str | None
) -> tuple[str, ...]:
    """As many accounts as are on a page, those that the reader must see together first; the pinned one gives way to them only."""
    wanted = [name for name in together if name in accounts]
    if set(wanted) <= set(page):
        return tuple(page)
    kept = sorted(page, key=lambda name: name != pinned)
    chosen = tuple(dict.fromkeys((*wanted, *kept)))[: len(page)]
    return tuple(name for name in accounts if name in chosen)


def page_with(accounts: Sequence[str], pinned: str | None, first: int, count: int, wanted: str) -> int:
    """The `first` nearest to this one whose page shows the wanted account."""
    others = [name for name in accounts if name != pinned] if count > 1 else list(accounts)
    if count >= len(accounts) or wanted not in others:
        return first
    room = count - (pinned in accounts) if count > 1 else count
    place = others.index(wanted)
    return min(max(first, place - room + 1), place)


def column_places(articles: Sequence[str], board: int, widest: int) -> tuple[ColumnPlace, ...]:
    """The board shared out among the columns, the cells that do not divide given to the first; centred when they
    would be wider than `widest`."""
    count = len(articles)
    if not count:
        return ()
    room = board - (count - 1)
    width, over = divmod(max(room, count), count)
    if width >= widest:
        width, over = widest, 0
    left = max(0, (board - count * width - over - (count - 1)) // 2)
    places: list[ColumnPlace] = []
    for number, article in enumerate(articles):
        cells = width + (number < over)
        places.append(ColumnPlace(article, left, cells))
        left += cells + 1
    return tuple(places)

"""Rows: in which order the aligned layout tells a story, and which passages stand beside which.

The account that the reader chose as spine is read from top to bottom, unbroken: each group comes where the spine
first tells it, and the other accounts are set beside it. A group that the spine does not tell comes where the next
account tells it. Of the passages of another account, as many as possible keep their order (a longest increasing
subsequence); the few others are moved, and marked so. What only one account tells stays under the passage that it
follows in its own article; captions and datelines between two passages of one row stay between them. Widths play no
part: rows are made once for an alignment and a choice of accounts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sahelread.model import Alignment, Article, Group, Kind, PassageRef, Story


class Cell(NamedTuple):
    """What one account shows in one row: passages, or where the passage is that it tells the same thing in."""

    held: tuple[PassageRef, ...] = ()
    elsewhere: PassageRef | None = None


# Most cells are empty; one for all of them keeps the rows of a long story small.
EMPTY = Cell()


class Row(NamedTuple):
    """One cell per account. `group` is None for what stands alone, packed side by side."""

    group: int | None
    cells: tuple[Cell, ...]


class Rows(NamedTuple):
    """The rows from top to bottom, and the passages that do not stand where their own article has them."""

    rows: tuple[Row, ...]
    moved: frozenset[PassageRef]


# An account may run ahead of the spine, but not make it wait: a passage keeps its order only when it does not come
# later in its account than this many passages, plus the pace times its row's depth in the spine (in proportion to
# their lengths). Without it, an account that comes to the point late puts all it says before above the spine's lead.
_HEAD_START = 3
_PACE = 2.0

RowKey = tuple[int, int]
"""A group, and which of its stretches in the spine: one group can have several rows."""


class _Placing:
    """What is settled so far: the rows in order, who is held in each, and which passages keep their order.

    `depth` counts the passages of the spine above a row; `head` is the row that heads the board, when the spine begins
    with what others tell too; `furniture` are the captions, credits and datelines that are shown.
    """

    def __init__(self, furniture: frozenset[PassageRef]) -> None:
        self.furniture = furniture
        self.order: list[RowKey] = []
        self.held: dict[RowKey, dict[str, list[PassageRef]]] = {}
        self.row_of: dict[PassageRef, RowKey] = {}
        self.in_order: set[PassageRef] = set()
        self.depth: dict[RowKey, int] = {}
        self.spine_length = 1
        self.head: RowKey | None = None

    def hold(self, key: RowKey, ref: PassageRef) -> None:
        self.held.setdefault(key, {}).setdefault(ref.article, []).append(ref)
        self.row_of[ref] = key

    def telling(
        self, account: Sequence[PassageRef]
    ) -> Iterator[tuple[int, PassageRef, tuple[PassageRef, ...]]]:
        """The passages of an account that tell something: the place of each in it, and the furniture right before it."""
        between: list[PassageRef] = []
        for place, ref in enumerate(account):
            if ref in self.furniture:
                between.append(ref)
            else:
                yield place, ref, tuple(between)
                between.clear()


def rows(
    story: Story, alignment: Alignment, accounts: Sequence[str], spine: str, furniture: bool = True
) -> Rows:
    """The rows of these accounts, ordered by `spine` (one of them); furniture left out unless it is wanted."""
    shown = {name: _shown_passages(story.article(name), furniture) for name in accounts}
    live = _groups_in_view(alignment, accounts)
    placing = _Placing(
        frozenset(ref for refs in shown.values() for ref in refs if story.passage(ref).kind is Kind.FURNITURE)
    )
    _place_spine(shown[spine], live, alignment, placing)
    first = next((ref for ref in shown[spine] if ref not in placing.furniture), None)
    placing.head = placing.row_of.get(first) if first is not None else None
    for name in (spine, *(name for name in accounts if name != spine)):
        if name != spine:
            _place_account(shown[name], live, alignment, placing)
    return _rows_with_lone_passages(accounts, shown, live, placing)


def _shown_passages(article: Article, furniture: bool) -> list[PassageRef]:
    return [
        PassageRef(article.id, passage.index)
        for passage in article.passages
        if furniture or passage.kind is not Kind.FURNITURE
    ]


def _groups_in_view(alignment: Alignment, accounts: Sequence[str]) -> dict[int, Group]:
    """The groups that at least two of the accounts tell: the others are nothing beside which to set anything."""
    wanted = set(accounts)
    return {
        group.id: group
        for group in alignment.groups
        if len({ref.article for ref in group.members if ref.article in wanted}) > 1
    }


def _group_beside(ref: PassageRef, live: Mapping[int, Group], alignment: Alignment) -> int | None:
    """The group that a passage stands with: its main one; where no other account in view tells that, another of its own."""
    return next((group for group in alignment.groups_by_passage.get(ref, ()) if group in live), None)


def _place_spine(
    spine: Sequence[PassageRef], live: Mapping[int, Group], alignment: Alignment, placing: _Placing
) -> None:
    """One row for each unbroken stretch of the spine that belongs to one group."""
    stretches: dict[int, int] = {}
    previous: int | None = None
    placing.spine_length = max(1, len(spine))
    for depth, ref, between in placing.telling(spine):
        group = _group_beside(ref, live, alignment)
        if group is not None:
            is_new = group != previous
            if is_new:
                stretches[group] = stretches.get(group, -1) + 1
                placing.order.append((group, stretches[group]))
                placing.depth[group, stretches[group]] = depth
            for held in (ref,) if is_new else (*between, ref):
                placing.hold((group, stretches[group]), held)
                placing.in_order.add(held)
        previous = group


def _place_account(
    account: Sequence[PassageRef], live: Mapping[int, Group], alignment: Alignment, placing: _Placing
) -> None:
    """Set an account beside the rows there are, and add rows for what none before it tells.

    Its passages keep their order by whole runs: what follows one another in the account and stands in one row.
    """
    position = {key: number for number, key in enumerate(placing.order)}
    pace = _PACE * max(1.0, len(account) / placing.spine_length)
    runs: list[list[PassageRef]] = []
    above: RowKey | None = None
    for place, ref, between in placing.telling(account):
        group = _group_beside(ref, live, alignment)
        key = None
        if group is not None and (group, 0) in position:
            key = _best_stretch(ref, group, alignment, placing)
            together = [*between, ref] if key == above else [ref]
            for held in together:
                placing.hold(key, held)
            if key == above:
                runs[-1] += together
            elif place <= _HEAD_START + pace * placing.depth[key]:
                runs.append([ref])
            else:
                key = None
        above = key
    for number in longest_rise([position[placing.row_of[run[0]]] for run in runs]):
        placing.in_order.update(runs[number])
    _add_rows(account, live, alignment, placing, position)


def _add_rows(
    account: Sequence[PassageRef],
    live: Mapping[int, Group],
    alignment: Alignment,
    placing: _Placing,
    position: Mapping[RowKey, int],
) -> None:
    """Rows for the groups that this account is the first to tell, each after the passage that it follows there.

    What comes before all it shares stands right above the first of that, but never above the head of the board.
    """
    after: dict[int, list[RowKey]] = {}
    shared = [position[placing.row_of[ref]] for ref in account if ref in placing.in_order]
    here = min(shared) - 1 if shared else len(placing.order) - 1
    above: PassageRef | None = None
    for _place, ref, between in placing.telling(account):
        group = _group_beside(ref, live, alignment)
        key = (group, 0) if group is not None else None
        if key in position:
            if ref in placing.in_order:
                here = position[placing.row_of[ref]]
        elif key is not None:
            if key not in placing.held:
                over_head = here < 0 and placing.head is not None
                after.setdefault(0 if over_head else here, []).append(key)
                if not over_head:
                    placing.in_order.add(ref)
            elif above in placing.in_order and placing.row_of.get(above) == key:
                for held in between:
                    placing.hold(key, held)
                placing.in_order.update((*between, ref))
            placing.hold(key, ref)
        above = ref
    if after:
        order = after.get(-1, [])
        for number, row in enumerate(placing.order):
            order.append(row)
            for added in after.get(number, ()):
                placing.depth[added] = placing.depth[row]
                order.append(added)
        for added in after.get(-1, ()):
            placing.depth[added] = 0
        placing.order = order


def _best_stretch(ref: PassageRef, group: int, alignment: Alignment, placing: _Placing) -> RowKey:
    """The row of the group in which the passage has its best link; the first one when the links do not say."""
    for link in alignment.links_by_passage.get(ref, ()):
        key = placing.row_of.get(link.b if link.a == ref else link.a)
        if key is not None and key[0] == group:
            return key
    return (group, 0)


def longest_rise(places: Sequence[int]) -> list[int]:
    """The indices of a longest subsequence in which each is greater than the one before (patience sorting)."""
    tails: list[int] = []
    tail_at: list[int] = []
    before: list[int] = []
    for number, place in enumerate(places):
        slot = bisect_left(tails, place)
        before.append(tail_at[slot - 1] if slot else -1)
        if slot == len(tails):
            tails.append(place)
            tail_at.append(number)
        elif place < tails[slot]:
            tails[slot] = place
            tail_at[slot] = number
    rise: list[int] = []
    number = tail_at[-1] if tail_at else -1
    while number >= 0:
        rise.append(number)
        number = before[number]
    return rise[::-1]


def _rows_with_lone_passages(
    accounts: Sequence[str],
    shown: Mapping[str, Sequence[PassageRef]],
    live: Mapping[int, Group],
    placing: _Placing,
) -> Rows:
    position = {key: number for number, key in enumerate(placing.order)}
    lone: dict[int, dict[str, list[PassageRef]]] = {}
    moved: set[PassageRef] = set()
    for name in accounts:
        kept = {placing.row_of[ref] for ref in shown[name] if ref in placing.in_order}
        here = -1 if placing.head is None or placing.head in kept else 0
        for ref in shown[name]:
            key = placing.row_of.get(ref)
            if key is None:
                lone.setdefault(here, {}).setdefault(name, []).append(ref)
            elif ref in placing.in_order:
                here = position[key]
            else:
                moved.add(ref)
    found: list[Row] = []
    for number in range(-1, len(placing.order)):
        if number >= 0:
            found.append(_group_row(accounts, placing.order[number], live, placing))
        if number in lone:
            found.append(Row(None, tuple(_cell(lone[number].get(name)) for name in accounts)))
    return Rows(tuple(found), frozenset(moved))


def _group_row(accounts: Sequence[str], key: RowKey, live: Mapping[int, Group], placing: _Placing) -> Row:
    held = placing.held[key]
    elsewhere: dict[str, PassageRef] = {}
    for ref in live[key[0]].members:
        if ref.article not in held and ref in placing.row_of:
            elsewhere.setdefault(ref.article, ref)
    return Row(key[0], tuple(_cell(held.get(name), elsewhere.get(name)) for name in accounts))


def _cell(held: Sequence[PassageRef] | None, elsewhere: PassageRef | None = None) -> Cell:
    return Cell(tuple(held or ()), elsewhere) if held or elsewhere is not None else EMPTY

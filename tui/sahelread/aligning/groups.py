"""From sure links to groups: sets of passages that report the same thing, which may overlap.

A news sentence carries several facts, so links are not transitive: closing them through a long lead makes one blob
of a story. A group grows from its best link instead, and takes in a passage only while that passage is linked to
most of its members. A passage may be in several groups; every sure link lies in at least one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

# A passage joins a group when it is linked to at least this share of its members. Lower, and leads chain groups
# together; higher, and a fact that each account words its own way falls apart into pairs. On the judged stories 54 in 100
# pairs inside a group are right at .6, 63 at .7, 69 at .8; 77, 74 and 72 in 100 of the true pairs stand in one.
_JOINS = 0.7

# A passage that a group did not grow to is still taken in when it is linked to this share of it, rather than shown
# in a second group beside it. At .4 all is alike, at .6 there are a fifth more groups that say nothing more.
_TAKES_IN = 0.5
# Two groups that have this share of their passages in common tell the same thing and are one. At .3 three in 100 more of
# their pairs are wrong, at .8 half of all passages stand in several groups instead of two in five.
_SAME = 0.5

# How often the places of passages are reconsidered: they settle in two or three rounds, and must end.
_ROUNDS = 5

Weights = Mapping[tuple[int, int], float]
"""The score of each sure link, by the numbers (lower, higher) of its two passages."""


def grouped(links: Weights, refused: Weights = MappingProxyType({})) -> list[tuple[int, ...]]:
    """The members of each group, ascending; groups in the order of their first members.

    `refused` are links that were sure until the reader refused them: the groups grow with them and are then parted,
    so that a refusal takes company from a passage and never gives it any.
    """
    groups = _grown_groups({**links, **refused})
    if refused:
        neighbours = _neighbours(links)
        groups = [part for group in groups for part in _parted(group, neighbours, refused)]
    return sorted(tuple(sorted(group)) for group in _without_contained(groups))


def _neighbours(links: Weights) -> dict[int, dict[int, float]]:
    """For each passage, those it is linked to, with their scores."""
    neighbours: dict[int, dict[int, float]] = {}
    for (a, b), score in links.items():
        neighbours.setdefault(a, {})[b] = score
        neighbours.setdefault(b, {})[a] = score
    return neighbours


def _grown_groups(links: Weights) -> list[set[int]]:
    """Groups grown from the best links first; some may lie inside others."""
    neighbours = _neighbours(links)
    groups: list[set[int]] = []
    homes: dict[int, list[int]] = {one: [] for one in neighbours}
    for a, b in sorted(sorted(links), key=links.__getitem__, reverse=True):  # mostly they stand so already
        if not set(homes[a]).isdisjoint(homes[b]):
            continue
        number = _taking_in(a, b, groups, homes, neighbours)
        joining = {a, b}
        if number is None:
            joining = _grown(joining, neighbours)
            number = _twin(joining, groups, homes)
        if number is None:
            number = len(groups)
            groups.append(set())
        for one in sorted(joining - groups[number]):
            groups[number].add(one)
            homes[one].append(number)
    return groups


def _parted(
    group: set[int], neighbours: Mapping[int, Mapping[int, float]], refused: Weights
) -> list[set[int]]:
    """The group without its refused pairs: of each, who is less tied to the rest leaves, with those still linked to it."""
    kept, leaving = set(group), []
    while torn := {one for pair in refused if kept.issuperset(pair) for one in pair}:
        ties = {one: kept & neighbours.get(one, {}).keys() for one in torn}
        leaving.append(min(torn, key=lambda one: (sum(neighbours[one][other] for other in ties[one]), -one)))
        kept.remove(leaving[-1])
    if not leaving:
        return [group]
    parts = [{one for one in kept if not kept.isdisjoint(neighbours.get(one, ()))}]
    for one in leaving:
        companies: list[set[int]] = []
        for other in sorted(group & neighbours.get(one, {}).keys()):
            torn = {end for pair in refused if other in pair for end in pair}
            home = next((company for company in companies if torn.isdisjoint(company)), None)
            if home is None:
                companies.append({one, other})
            else:
                home.add(other)
        parts += companies
    return [part for part in parts if part]


def _taking_in(
    a: int,
    b: int,
    groups: Sequence[set[int]],
    homes: Mapping[int, Sequence[int]],
    neighbours: Mapping[int, Mapping[int, float]],
) -> int | None:
    """The group of one end of a link that takes in the other end as well: the one it is linked to most."""
    best: tuple[float, int] | None = None
    for inside, other in ((a, b), (b, a)):
        for number in homes[inside]:
            group = groups[number]
            share = len(group & neighbours[other].keys()) / len(group)
            if share >= _TAKES_IN and (best is None or share > best[0]):
                best = (share, number)
    return best[1] if best else None


def _twin(group: set[int], groups: Sequence[set[int]], homes: Mapping[int, Sequence[int]]) -> int | None:
    """The first group that has most of its passages in common with this one."""
    near = sorted({number for one in group for number in homes[one]})
    return next(
        (number for number in near if len(group & groups[number]) >= _SAME * len(group | groups[number])),
        None,
    )


def _grown(group: set[int], neighbours: Mapping[int, Mapping[int, float]]) -> set[int]:
    """The group with everything that most of its members are linked to, best first."""
    pull: defaultdict[int, float] = defaultdict(float)
    ties: defaultdict[int, int] = defaultdict(int)
    members: set[int] = set()
    joining = sorted(group)
    while joining:
        members.update(joining)
        for member in joining:
            for other, score in neighbours[member].items():
                pull[other] += score
                ties[other] += 1
        needed = _JOINS * len(members)
        drawn = [(pull[one], -one) for one, tied in ties.items() if tied >= needed and one not in members]
        joining = [-max(drawn)[1]] if drawn else []
    return members


def _without_contained(groups: Sequence[set[int]]) -> list[set[int]]:
    """The groups that do not lie wholly inside another."""
    kept: list[set[int]] = []
    homes: dict[int, list[set[int]]] = {}
    for group in sorted(groups, key=lambda one: (-len(one), sorted(one))):
        if not any(group <= other for other in homes.get(min(group), ())):
            kept.append(group)
            for one in group:
                homes.setdefault(one, []).append(group)
    return kept


def main_groups(groups: Sequence[Sequence[int]], links: Weights) -> dict[int, int]:
    """For each grouped passage, the number of the group that holds it in place on the board.

    First the group that it is most strongly tied to; then, a few times over, the one where most of those ties are in
    place as well, so that passages which belong together stand at the same height.
    """
    ties: dict[int, dict[int, list[tuple[int, float]]]] = {}
    for number, group in enumerate(groups):
        tied: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
        for a, b in combinations(sorted(group), 2):
            score = links.get((a, b))
            if score is not None:
                tied[a].append((b, score))
                tied[b].append((a, score))
        for passage, others in tied.items():
            ties.setdefault(passage, {})[number] = others

    def strongest(passage: int, place: Mapping[int, int] | None) -> int:
        def pull(number: int) -> float:
            return sum(
                score for other, score in ties[passage][number] if place is None or place[other] == number
            )

        return max(
            ties[passage],
            key=lambda number: (pull(number), place is not None and place[passage] == number, -number),
        )

    torn = sorted(passage for passage, tied in ties.items() if len(tied) > 1)
    main = {passage: next(iter(tied)) for passage, tied in ties.items()}
    main.update({passage: strongest(passage, None) for passage in torn})
    for _ in range(_ROUNDS):
        before = dict(main)
        for passage in torn:
            main[passage] = strongest(passage, main)
        if main == before:
            break
    return main

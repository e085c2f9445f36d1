"""Groups as a list that is read from top to bottom: every passage in full once, where it comes first.

Groups overlap: a lead sentence belongs to four of them. Whoever reads the board sees it once; whoever reads a list, or
hears it, would meet it four times.
"""

from collections.abc import Iterable

from sahelread.model import Group, PassageRef


def first_tellings(
    groups: Iterable[Group], kept: Iterable[int | None] = ()
) -> dict[int, dict[PassageRef, int]]:
    """The groups to tell, by id, in their order: for each of their passages the id of the group that tells it first.

    A group that brings no new passage is left out, unless its id is among `kept`.
    """
    first: dict[PassageRef, int] = {}
    wanted = set(kept)
    told: dict[int, dict[PassageRef, int]] = {}
    for group in groups:
        if group.id in wanted or any(ref not in first for ref in group.members):
            told[group.id] = {ref: first.setdefault(ref, group.id) for ref in group.members}
    return told

"""A count of all beside the counts of its parts: "sept militaires" are "quatre soldats et trois gendarmes", "120 sièges, dont 84 pour lui"."""

from __future__ import annotations

from itertools import pairwise

from sahelread.diverging.figures.claims import Claim


def are_whole_and_part(a: Claim, b: Claim) -> bool:
    """Whether one claim counts what the passage of the other counts in parts ("66 personnes", "56 passagers et 10 membres d'équipage"), or a
    part that the passage of the other tells ("84 sièges", "120 sièges, dont 84 pour lui")."""
    total, part = (a, b) if a.figure > b.figure else (b, a)
    if not total.number.part and any(
        number.part and number.start > total.number.start and number.amount == part.number.amount
        for number in total.told.numbers
    ):
        return True
    counts = [
        number for number in part.told.numbers if number.unit is None and not (number.outdated or number.part)
    ]
    beside = [
        (number.best or 0.0) + (other.best or 0.0)
        for number, other in pairwise(counts)
        if part.number.start in (number.start, other.start)
        and not _is_one_of_two(total.number.fate, number.fate, other.fate)
    ]
    return total.figure in beside


def _is_one_of_two(fate: str | None, one: str | None, other: str | None) -> bool:
    """Whether what is counted has the fate of one part only: 28 hurt are no part of 31 hurt, though three dead stand beside them."""
    return None not in (fate, one, other) and one != other and fate in (one, other)

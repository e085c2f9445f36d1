"""Counts whose noun was told before: "la police n'en reconnaît que cinq", "le gouvernement s'en tient à 43".

They are tolls like others, of what the nearest passage counts first, and share no word with them.
"""

from __future__ import annotations

from collections.abc import Sequence

from sahelread.aligning.facts import Facts
from sahelread.aligning.rows import Ints
from sahelread.aligning.slots import ELIDED, NO_COUNTS, Slot
from sahelread.text.expressions import written
from sahelread.text.numbers import Number

# Characters before a figure within which it is said that something known is counted: "en signalent, pour leur part, plus de 40".
_LEAD = 60
# Passages back in which the account counted what the figure is of. One more or less is alike.
BACK = 2


# What leads to such a figure.
_lead = written(r"(?<!\w)(?=\w){elided_counts.verbs}(?:,? {elided_counts.between},?)*[ «\"“]*\Z")


def is_elided(facts: Facts, number: Number) -> bool:
    """Whether a figure without a noun counts what was told before."""
    if number.head is not None or number.unit is not None or number.fate is not None:
        return False
    return facts.before(_lead, number.start, _LEAD) is not None


def with_antecedents(answered: Sequence[Sequence[Slot]], accounts: Ints) -> list[list[Slot]]:
    """The slots of all passages, the elided ones with the question of the first count before them: in their passage, or in
    the nearest of the passages before that has one; without one they are left out."""
    numbers = accounts.tolist()
    found: list[list[Slot]] = []
    for passage, told in enumerate(answered):
        kept_here = [slot for slot in told if slot.question != ELIDED]
        counts = _counts(kept_here)
        for slot in told:
            if slot.question == ELIDED:
                here = [one for one in counts if one.start < slot.start]
                before = here or _counted_before(found, numbers, passage)
                kept_here += [_of_the_same(slot, one) for one in before[:1]]
        found.append(kept_here)
    return found


def _counts(told: Sequence[Slot]) -> list[Slot]:
    """The counts among the slots of a passage, in their order."""
    return sorted((slot for slot in told if slot.question not in NO_COUNTS), key=lambda slot: slot.start)


def _counted_before(found: Sequence[Sequence[Slot]], numbers: Sequence[int], passage: int) -> list[Slot]:
    """The counts of the nearest passage before that has one, in the same account; empty without one."""
    for earlier in range(passage - 1, max(-1, passage - 1 - BACK), -1):
        if numbers[earlier] != numbers[passage]:
            break
        if counts := _counts(found[earlier]):
            return counts
    return []


def _of_the_same(slot: Slot, counted: Slot) -> Slot:
    """The figure of an elided count as an answer to the question of another."""
    return slot._replace(question=counted.question, referent=counted.referent, side=counted.side)

"""What is read of each passage before passages are compared: everything that no other passage has a part in.

It is most of the work. The passages of a long story are read by several processes beside one another.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from sahelread.aligning.answers import slots
from sahelread.aligning.event_days import Days, dated
from sahelread.aligning.facts import facts_of, read_elsewhere
from sahelread.aligning.grams import EXACT
from sahelread.aligning.guards import Stance, stance
from sahelread.aligning.others import Others
from sahelread.aligning.slot_happened import Happening, Spans, acts_of, happenings
from sahelread.aligning.slots import Slot
from sahelread.aligning.terms import Terms

_AT_ONCE = 256  # passages that are read between two looks at whether anyone still waits, or that another process is given


class Unread(NamedTuple):
    """A passage to be read: what its facts hang on, and whether the places of its acts are wanted."""

    text: str
    language: str
    published: date | None
    with_acts: bool


class Readings(NamedTuple):
    """What is compared of passages: their terms, and of each the questions it answers, the events it says have happened, where it
    tells its acts (nowhere, unless it is wanted), what another passage must not contradict, and the days that it dates."""

    terms: Terms
    slots: list[tuple[Slot, ...]]
    happened: list[tuple[Happening, ...]]
    acts: list[Spans]
    stances: list[Stance]
    dated: list[tuple[Days, ...]]

    @classmethod
    def none(cls) -> Readings:
        """Those of no passage."""
        return cls(Terms(), [], [], [], [], [])

    def join(self, part: Readings) -> None:
        """Put those of further passages behind these."""
        self.terms.join(part.terms)
        self.slots.extend(part.slots)
        self.happened.extend(part.happened)
        self.acts.extend(part.acts)
        self.stances.extend(part.stances)
        self.dated.extend(part.dated)


def readings(unread: Sequence[Unread], others: Others, step: Callable[[float], None]) -> Readings:
    """The readings of those passages. `step` hears what share is read; what it raises ends the reading."""
    parts = [unread[first : first + _AT_ONCE] for first in range(0, len(unread), _AT_ONCE)]

    def look(number: int) -> None:
        step(number / len(parts))

    found = Readings.none()
    if others:
        for part, (read_part, facts) in zip(
            parts, others.each(_read_elsewhere, len(unread) > EXACT, parts, look), strict=True
        ):
            found.join(read_part)
            for one, pickled in zip(part, facts, strict=True):
                read_elsewhere(one.text, one.language, one.published, pickled)
    else:
        for number, part in enumerate(parts):
            look(number)
            found.join(read(part))
    return found


def _read_elsewhere(with_grams: bool, passages: Sequence[Unread]) -> tuple[Readings, list[bytes]]:
    """The readings of passages of a long story, their grams counted or not, and the facts of each as another process keeps them."""
    found = read(passages)
    if with_grams:
        found.terms.count_grams()
    facts = [facts_of(one.text, one.language, one.published) for one in passages]
    return found, [pickle.dumps(one, pickle.HIGHEST_PROTOCOL) for one in facts]


def read(passages: Iterable[Unread]) -> Readings:
    """The readings of some passages."""
    found = Readings.none()
    for one in passages:
        facts = facts_of(one.text, one.language, one.published)
        found.terms.add(facts)
        found.slots.append(slots(facts))
        found.happened.append(happenings(facts))
        found.acts.append(acts_of(facts) if one.with_acts else {})
        found.stances.append(stance(facts))
        found.dated.append(dated(facts))
    return found

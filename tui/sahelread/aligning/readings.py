"""What is read of each passage before passages are compared: everything that no other passage has a part in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sahelread.aligning.answers import slots
from sahelread.aligning.facts import facts_of
from sahelread.aligning.guards import Stance, stance
from sahelread.aligning.slot_happened import Happening, Spans, acts_of, happenings
from sahelread.aligning.slots import Slot
from sahelread.aligning.terms import Terms


class Unread(NamedTuple):
    """A passage to be read: what its facts hang on, and whether the places of its acts are wanted."""

    text: str
    language: str
    published: date | None
    with_acts: bool


class Readings(NamedTuple):
    """What is compared of passages: their terms, and of each the questions it answers, the events it says have happened, where it
    tells its acts (nowhere, unless it is wanted), and what another passage must not contradict."""

    terms: Terms
    slots: list[tuple[Slot, ...]]
    happened: list[tuple[Happening, ...]]
    acts: list[Spans]
    stances: list[Stance]

    @classmethod
    def none(cls) -> Readings:
        """Those of no passage."""
        return cls(Terms(), [], [], [], [])

    def join(self, part: Readings) -> None:
        """Put those of further passages behind these."""
        self.terms.join(part.terms)
        self.slots.extend(part.slots)
        self.happened.extend(part.happened)
        self.acts.extend(part.acts)
        self.stances.extend(part.stances)


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
    return found

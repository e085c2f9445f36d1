"""What is read of each passage before passages are compared: everything that no other passage has a part in."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sahelread.aligning.answers import slots
from sahelread.aligning.facts import Facts
from sahelread.aligning.guards import Stance, stance
from sahelread.aligning.slot_happened import Happening, Spans, acts_of, happenings
from sahelread.aligning.slots import Slot
from sahelread.aligning.terms import PassageTerms, terms_of


class Unread(NamedTuple):
    """A passage to be read: what its facts hang on, and whether the places of its acts are wanted."""

    text: str
    language: str
    published: date | None
    with_acts: bool


class Reading(NamedTuple):
    """What is compared of a passage: its terms, the questions it answers, the events it says have happened, where it tells its
    acts (nowhere, unless it is wanted), and what another passage must not contradict."""

    terms: PassageTerms
    slots: tuple[Slot, ...]
    happened: tuple[Happening, ...]
    acts: Spans
    stance: Stance


def reading_of(facts: Facts, *, with_acts: bool) -> Reading:
    """The reading of a passage."""
    return Reading(
        terms_of(facts),
        slots(facts),
        happenings(facts),
        acts_of(facts) if with_acts else {},
        stance(facts),
    )

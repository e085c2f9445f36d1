"""Questions that passages answer, whatever the answer: how many dead, what turnout, why, who did it, was it claimed.

Two death tolls share few words when they differ most, and they are what a reader looks for. A slot is a question
(how many dead, how many trucks) about a referent (soldiers, civilians, a country's diplomats), with the answer that a
passage gives. Named referents that agree make a link by themselves; unnamed ones ("morts", "personnes")
only make it likely. Tolls of another place or of another time (an older year, "depuis 2015") answer another question.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sahelread.aligning import weights

# Unnamed figures further apart than this are hardly two counts of the same people. Higher finds conflicts, and links tolls of two
# events: from 6 to 12 F1 is alike on the judged stories, with 22 of 3,444 conflicts lost and 27 won; at 4 and at 15 it falls by .001.
_SAME_COUNT_AT_MOST = 8.5
# And no further than this where one of them is a lesser figure told late in its account: of such pairs further apart one in ten is
# right (25 in 244). From 1.5 to 3 F1 is alike, without it .002 lower.
_LATE_COUNT_AT_MOST = 2.0

# Agencies differ by two or three tenths on the magnitude of one earthquake. Anything from 1.02 to 1.2 is alike.
_SAME_MAGNITUDE_AT_MOST = 1.05

THINGS = "of thing"
"""How many there are of a thing, whatever happened to it."""

SHARE = "share"
"""The question of a percentage: turnout, a candidate's score, how many strike."""

MAGNITUDE = "magnitude"
"""How strong an earthquake was."""

NATIONALS = "nationals"
"""The question of how many were of one country, whatever befell them: "dont 51 Français", "deux Belges parmi les morts"."""

MEASURE = "measure"
"""How long, how much or how far, of what `referent` names with its unit: "lasted", "fine euro"."""

CAUSE = "why"
"""Why the event happened, of the kind that `referent` names."""

WHETHER = "whether"
"""Which of two contraries holds, of the family that `referent` names."""

RESCUED = "rescued"
"""How many were rescued: a fate like others, told of part after part."""

WHO = "who"
"""Who did the deed of `referent`."""

CLOCK, AGE = "clock", "age"
"""At what hour, and how old somebody was."""

PERCENTAGE = "percentage"
"""What a percentage with decimals is the share of."""

FIGURE = "figure"
"""What the figure of `referent` counts: hardly two things, where it is large and not round."""

HAPPENED = "that it happened"
"""That the event happened. The answer is whether that is said of it by a general noun, or the act itself told: one of the first two
times that its account tells it, or later."""

SAID, FIRST, AGAIN = 1.0, 0.5, 0.0
"""The answers to it."""

ELIDED = "of what was counted"
"""How many there are of what was counted before: elided.py says of what."""

NO_COUNTS = frozenset(
    (SHARE, MAGNITUDE, MEASURE, CAUSE, WHETHER, WHO, CLOCK, AGE, PERCENTAGE, FIGURE, HAPPENED)
)
"""Questions whose answer is no count."""

# How far apart hours (in hours), ages (in years) and shares (in points) may lie to be told of one event, one person, one thing.
# Anything up to 1.2 is alike for hours; with 2 F1 falls by .001. Half a point is what one account rounds and the other does not.
_NEAR = {CLOCK: 1.0, AGE: 2.0, PERCENTAGE: 0.5}

UNNAMED = ""
"""The referent of "morts" and "personnes": whose, the text does not say."""


class Slot(NamedTuple):
    """`question` is a fate ("dead"), a state ("aboard") or what is counted ("of thing"), of the people or things of `referent`.

    `side` is a country that the noun's phrase names, `place` a place where the figure holds, `time` another time than
    the event's. `low` and `high` bound the answer (None: open), of an hour in hours of the day; `start` and `end` are where
    it stands in the passage. `years` are those that the passage names with a month, `last_day` the last day that it dates.
    `supposed`: the referent is that of the story's other tolls; `outdated`: the text says that the figure no longer holds; `lesser`: its
    account gives another figure first and most often, and a larger one, or the passage says that it happened and counts nobody; `late`: it
    is lesser, and told late in its account.
    """

    question: str
    referent: str
    side: str
    low: float | None
    high: float | None
    start: int
    end: int
    supposed: bool = False
    years: frozenset[int] = frozenset()
    place: str = ""
    time: str = ""
    outdated: bool = False
    last_day: date | None = None
    lesser: bool = False
    late: bool = False

    @property
    def named(self) -> bool:
        """Whether the text says who or what is counted."""
        return self.referent != UNNAMED and not self.supposed

    @property
    def strength(self) -> float:
        """How likely the same question makes a link by itself."""
        return _STRENGTHS.get(self.question, weights.NAMED_SLOT if self.named else weights.UNNAMED_SLOT)


_STRENGTHS = {
    MEASURE: weights.MEASURE_SLOT,
    WHO: weights.WHO_SLOT,
    WHETHER: weights.WHETHER_SLOT,
    RESCUED: weights.HINT_SLOT,
    CLOCK: weights.CLOCK_SLOT,
    AGE: weights.AGE_SLOT,
    FIGURE: weights.FIGURE_SLOT,
    PERCENTAGE: weights.FIGURE_SLOT,
    THINGS: weights.THINGS_SLOT,
}
"""Where the question says it, named or not."""


def same_question(a: Slot, b: Slot) -> bool:
    """Whether two slots ask the same: same fate, same people, no two countries, places or times, figures of one order."""
    if a.question != b.question or a.time != b.time:
        return False
    if a.question in _NEAR:
        return _distance(a, b) <= _NEAR[a.question]
    if a.question == HAPPENED:
        return (a.low, b.low) != (AGAIN, AGAIN)
    if _apart(a.referent, b.referent) or _apart(a.side, b.side) or _apart(a.place, b.place):
        return False
    if a.outdated or b.outdated:
        return True  # a first toll may be ten times below the last
    if (a.late or b.late) and _ratio(a, b) > _LATE_COUNT_AT_MOST:
        return False
    if a.named and b.named:
        return True
    return _ratio(a, b) <= (_SAME_MAGNITUDE_AT_MOST if a.question == MAGNITUDE else _SAME_COUNT_AT_MOST)


def _apart(here: str, there: str) -> bool:
    """Whether two passages say both, and not the same."""
    return here != there and here != "" != there


def same_answer(a: Slot, b: Slot) -> bool:
    """Whether the answers of two slots to one question are the same figures."""
    return (a.low, a.high) == (b.low, b.high) != (None, None)


def _ratio(a: Slot, b: Slot) -> float:
    """How many times the larger answer is the smaller one; 1 where one is nothing."""
    first, second = (one.low if one.low is not None else one.high for one in (a, b))
    if not first or not second:
        return 1.0
    return max(first, second) / min(first, second)


def _distance(a: Slot, b: Slot) -> float:
    """How far apart two answers lie; 0 where they overlap."""
    bounds = (a.low or 0.0, a.high or 0.0), (b.low or 0.0, b.high or 0.0)
    (low, high), (other_low, other_high) = bounds
    return max(0.0, low - other_high, other_low - high)


def shared_slots(a: Sequence[Slot], b: Sequence[Slot]) -> list[tuple[Slot, Slot]]:
    """The pairs of slots of two passages that ask the same question."""
    return [(one, other) for one in a for other in b if same_question(one, other)]


def slot_strength(one: Slot, other: Slot) -> float:
    """How likely two passages that answer the same question are a pair for that alone."""
    if one.question == HAPPENED:
        with_toll = SAID in (one.low, other.low) and not (one.lesser and other.lesser)
        return weights.HAPPENED_SLOT if with_toll else weights.FIRST_TOLD_SLOT
    if one.question == WHETHER and same_answer(one, other):
        return weights.SAME_WORD_SLOT
    if (one.referent, one.place) != (other.referent, other.place):
        return weights.HINT_SLOT
    if (one.lesser or other.lesser) and not same_answer(one, other):
        both = one.lesser and other.lesser
        return min(one.strength, other.strength, weights.HINT_SLOT if both else weights.LESSER_SLOT)
    if (one.side == "") != (other.side == ""):
        return min(one.strength, other.strength, weights.UNNAMED_SLOT)
    return min(one.strength, other.strength)

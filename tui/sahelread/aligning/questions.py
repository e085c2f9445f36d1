"""The questions that passages of different accounts both answer, over a whole story.

What a passage leaves open the story may settle: whose dead are meant, which year is that of the event, which places
are its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from itertools import combinations

from sahelread.aligning.elided import with_antecedents
from sahelread.aligning.known_figures import at_known_times, with_known_questions
from sahelread.aligning.rows import Floats, Ints
from sahelread.aligning.slots import (
    AGE,
    CLOCK,
    FIGURE,
    HAPPENED,
    MEASURE,
    NATIONALS,
    NO_COUNTS,
    SHARE,
    THINGS,
    UNNAMED,
    WHETHER,
    WHO,
    Slot,
    shared_slots,
    slot_strength,
)

_BY_REFERENT = (THINGS, NATIONALS, SHARE, MEASURE, WHETHER, WHO, FIGURE)
"""Questions that mean nothing without their referent."""

# Whose dead nobody means by "27 morts": those who attacked are told apart.
_APART = ("dead", "attackers")


def _with_usual_people(answered: Sequence[Sequence[Slot]]) -> list[list[Slot]]:
    """The slots, the unnamed ones given the people whose fate the story tells most often; they stay unnamed in strength. Without them
    F1 of the judged stories falls by .002; that most named tolls must be theirs costs .001."""
    tolls: dict[str, Counter[str]] = {}
    for slot in (slot for found in answered for slot in found if slot.named and not slot.lesser):
        tolls.setdefault(slot.question, Counter())[slot.referent] += 1
    most = {
        question: max(told, key=lambda people: (told[people], people)) for question, told in tolls.items()
    }
    usual = {
        question: people
        for question, people in most.items()
        if question not in _BY_REFERENT and (question, people) != _APART
    }
    return [
        [
            slot._replace(referent=usual[slot.question], supposed=True)
            if not slot.named and slot.question in usual
            else slot
            for slot in found
        ]
        for found in answered
    ]


def _of_the_event(
    answered: Sequence[Sequence[Slot]], central: Collection[str], begins: date | None
) -> list[list[Slot]]:
    """The slots without those of passages that name only years before that of the event or the last one that the story
    names, unless they are told as of another time; what is dated before the event is of another time, and the event's own
    places set nothing apart."""
    named = {year for found in answered for slot in found for year in slot.years}
    last = max(named | ({begins.year} if begins else set()), default=None)
    return [
        [
            slot._replace(
                place="" if slot.place in central else slot.place, time=_time(slot, str(last), begins)
            )
            for slot in found
            if slot.time or not slot.years or last in slot.years
        ]
        for found in answered
    ]


def _time(slot: Slot, year: str, begins: date | None) -> str:
    """The other time of a slot, by its month where only its date tells; empty for the time and year of the event."""
    if slot.time:
        return "" if slot.time == year else slot.time
    before = begins is not None and slot.last_day is not None and slot.last_day < begins
    return f"{slot.last_day:%Y-%m}" if before else ""


# How many ages an account gives of one person, and hours of one event; with more it tells of several people, or hour by hour.
_AT_MOST = {AGE: 2, CLOCK: 6}


def _told_once(answered: Sequence[Sequence[Slot]], accounts: Ints) -> list[list[Slot]]:
    """The slots without the contraries that an account says in several passages, and without the ages and hours of an
    account that gives many: what is told again and again no longer says which passages answer each other (of contraries
    3 in 10 are right, 6 in 10 without)."""
    numbers = accounts.tolist()
    told: Counter[tuple[int, str]] = Counter()
    given: dict[tuple[int, str], set[float | None]] = {}
    for account, found in zip(numbers, answered, strict=True):
        told.update({(account, slot.referent) for slot in found if slot.question == WHETHER})
        for slot in found:
            if slot.question in _AT_MOST:
                given.setdefault((account, slot.question), set()).add(slot.low)

    def is_kept(account: int, slot: Slot) -> bool:
        if slot.question in _AT_MOST:
            return len(given[account, slot.question]) <= _AT_MOST[slot.question]
        return slot.question != WHETHER or told[account, slot.referent] == 1

    return [
        [slot for slot in found if is_kept(account, slot)]
        for account, found in zip(numbers, answered, strict=True)
    ]


# Where in an account (from 0 to 1) a figure that is not its toll is hardly ever a count of the same people; with .5 and .7 F1 of the
# judged stories is lower by .001.
_LATE = 0.6


def _with_lesser(answered: Sequence[Sequence[Slot]], accounts: Ints, depth: Floats) -> list[list[Slot]]:
    """The slots, marked where an account gives other counts first, most often and at most: it counts a part there, or others."""
    numbers = accounts.tolist()
    given: dict[tuple[int, str], list[float]] = {}
    for account, found in zip(numbers, answered, strict=True):
        for slot in found:
            if slot.question not in NO_COUNTS and (figure := _figure(slot)):
                given.setdefault((account, slot.question), []).append(figure)
    leading = {
        key: (0.0, figures[0], max(figures), Counter(figures).most_common(1)[0][0])
        for key, figures in given.items()
    }

    def marked(slot: Slot, account: int, place: float, counts: bool) -> Slot:
        lesser = _figure(slot) not in leading.get((account, slot.question), (_figure(slot),))
        lesser = lesser or (slot.question == HAPPENED and not counts)
        return slot._replace(lesser=lesser, late=lesser and place >= _LATE)

    return [
        [marked(slot, account, place, any(one.question not in NO_COUNTS for one in found)) for slot in found]
        for account, place, found in zip(numbers, depth.tolist(), answered, strict=True)
    ]


def _figure(slot: Slot) -> float:
    return slot.low or slot.high or 0.0


# Up to so many answers all pairs of them are taken; with more, only those of passages that look alike as well: a
# thousand accounts of one toll would make half a million links.
_ALL_ANSWERS = 60


def questions_in_common(
    answered: Sequence[Sequence[Slot]],
    accounts: Ints,
    depth: Floats,
    alike: Collection[tuple[int, int]],
    central: Collection[str] = (),
    begins: date | None = None,
) -> dict[tuple[int, int], tuple[Slot, Slot]]:
    """The pairs of passages of two accounts that answer the same question, each with the strongest that they share.

    `depth` is where in its account each passage stands, from 0 to 1. `alike` are the pairs of passages that look alike; they matter
    where very many answer one question. `central` are the places of the event (slot_places.py), `begins` is the day from which dates
    are of it (event_days.py).
    """
    by_question: dict[tuple[str, str], dict[int, list[Slot]]] = {}
    once = with_known_questions(_told_once(with_antecedents(answered, accounts), accounts))
    of_the_event = at_known_times(_of_the_event(once, central, begins))
    for passage, found in enumerate(_with_usual_people(_with_lesser(of_the_event, accounts, depth))):
        for slot in found:
            key = (slot.question, slot.referent if slot.question in _BY_REFERENT else UNNAMED)
            by_question.setdefault(key, {}).setdefault(passage, []).append(slot)
    shared: dict[tuple[int, int], tuple[Slot, Slot]] = {}
    numbers = accounts.tolist()
    like: dict[int, list[int]] = {}
    for a, b in alike:
        like.setdefault(a, []).append(b)
    for answers in by_question.values():
        pairs: Iterable[tuple[int, int]] = combinations(sorted(answers), 2)
        if len(answers) > _ALL_ANSWERS:
            pairs = ((a, b) for a in sorted(answers) for b in like.get(a, ()) if b in answers)
        for a, b in pairs:
            if numbers[a] != numbers[b]:
                known = [shared[a, b]] if (a, b) in shared else []
                asked = [*known, *shared_slots(answers[a], answers[b])]
                if asked:
                    shared[a, b] = (
                        max(asked, key=lambda both: slot_strength(*both)) if asked[1:] else asked[0]
                    )
    return shared

"""A few words of a passage that a detector compares, with the telling words around them.

Two mentions of two accounts are about the same when their passages are linked or their surroundings are alike; detectors say
how alike they must be. What one account says is then held against what the others say, account by account.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.buckets import Nearness
from sahelread.diverging.findings import Answer, Span, shortened
from sahelread.diverging.told import Told
from sahelread.diverging.topics import topic
from sahelread.model import Message
from sahelread.text.expressions import expression

# How many characters on each side of a mention are taken for what it is about.
_NEAR = 80


@dataclass(frozen=True)
class Mention(Span):
    """Words at `[start, end)` of a passage; `answer_start` and `answer_end` bound what is quoted. `side` is what it stands for."""

    side: str
    surroundings: frozenset[str]
    value: str | Message
    answer_start: int
    answer_end: int
    source: str | None = None

    @property
    def answer(self) -> Answer:
        return Answer(self.told, self.answer_start, self.answer_end, self.value, self.source)


def mention(told: Told, start: int, end: int, side: str, *, with_object: bool = False) -> Mention:
    """The mention at a span; `with_object` answers with what the span governs too ("rejette ces accusations")."""
    near = told.keys_in(*told.clause(start, end, _NEAR)) - told.keys_in(start, end)
    quoted = governing(told, start, end) if with_object else (start, end)
    return Mention(told, start, end, side, near, shortened(told.text[slice(*quoted)]), *quoted)


# What a verb governs begins at most so many characters after it.
_OBJECT_REACH = 28
_break = expression("in_mentions", "break")


def governing(told: Told, start: int, end: int) -> tuple[int, int]:
    """A span with the next telling word of its clause: a verb with its object, a negation with what it denies."""
    across = max((term.end for term in told.terms if term.start < end < term.end), default=None)
    if across is not None:
        return start, across
    following = next((term for term in told.terms if term.start >= end), None)
    if following is None or following.start > end + _OBJECT_REACH:
        return start, end
    return (start, end) if told.search(_break, end, following.start) else (start, following.end)


# A clause is told whole where it is no longer than this, or else from what is said on.
_LONGEST = 90
_clause_break = expression("in_mentions", "clause_break")


def in_its_clause(answer: Answer) -> Answer:
    """An answer told with the clause that says it: "jamais vu | le moindre inspecteur"; in the same words it means the same."""
    told = answer.told
    first = max((one.end() for one in told.finditer(_clause_break, 0, answer.start)), default=0)
    last = next((one.start() for one in told.finditer(_clause_break, answer.end)), len(told.text))
    if last - first > _LONGEST:
        first = answer.start
    meaning = answer.meant if answer.source else " ".join(told.folded[answer.start : answer.end].split())
    return replace(answer, value=shortened(told.text[first:last], _LONGEST), meaning=meaning)


def topic_of(accounts: Accounts, mentions: Sequence[Mention]) -> str:
    """What mentions are about; empty where no phrase around them says it."""
    return topic(
        accounts, [(one.told, one.answer_start, one.answer_end, one.surroundings) for one in mentions]
    )


# --- whether two mentions are about the same ---------------------------------------------------------------------------


def nearness(
    accounts: Accounts, a: Mention, b: Mention, *, linked: float, apart: float, weight: float = 1.0
) -> Nearness:
    """How near two mentions of two accounts are, None when they are not about the same: `linked` and `apart` are the
    likeness that their surroundings must have when their passages are linked and when they are not."""
    shared, likeness = accounts.likeness(a.surroundings, b.surroundings)
    if accounts.are_linked(a, b):
        return (-likeness,) if likeness >= linked else None
    return (-likeness,) if shared >= weight and likeness >= apart else None

"""Why it happened: reasons that accounts give for the same, and that have nothing in common.

A reason is what a word of cause governs ("en réaction à l'arrestation", "faute de pièces"); what it explains is the rest of its
sentence. Reasons are compared when what they explain is alike, and called different when no telling word is shared. A hint:
two reasons can both be true.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.diverging.topics import topic
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.cues import Cue, CueKind

# What is explained must be alike; linked passages need less. Found on bench/stories/dev.
_LINKED, _APART, _WEIGHT = 0.15, 0.35, 1.2


@dataclass(frozen=True)
class Reason:
    """A reason at `[start, end)` of a passage, its telling words, and those of what it explains."""

    told: Told
    start: int
    end: int
    reason: frozenset[str]
    explained: frozenset[str]

    @property
    def article(self) -> str:
        return self.told.ref.article


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Facts for which two accounts give reasons that share nothing."""
    reasons = [reason for told in accounts for cue in told.cues if (reason := _reason(told, cue))]
    for bucket in connected(accounts, reasons, lambda a, b: _nearness(accounts, a, b)):
        pairs = [(a, b) for a in bucket for b in bucket if a.article < b.article]
        agreeing = {frozenset((a.article, b.article)) for a, b in pairs if a.reason & b.reason}
        apart = [(a, b) for a, b in pairs if not a.reason & b.reason]
        if not any(frozenset((a.article, b.article)) not in agreeing for a, b in apart):
            continue
        yield Finding(
            DivergenceType.CAUSE,
            Verdict.CONFLICT,
            Confidence.HINT,
            "why/"
            + " ".join(
                sorted(frozenset.intersection(*(one.explained for one in bucket)) or bucket[0].explained)[:6]
            ),
            asked("why", _explained(accounts, bucket)),
            [
                Answer(one.told, one.start, one.end, shortened(one.told.text[one.start : one.end]))
                for one in bucket
            ],
            (message("The reasons given have nothing in common; both may be true."),),
        )


def _explained(accounts: Accounts, bucket: Sequence[Reason]) -> str:
    """What is explained, in the words of one account."""
    return topic(accounts, [(one.told, one.start, one.end, one.explained) for one in bucket])


def _reason(told: Told, cue: Cue) -> Reason | None:
    if cue.kind is CueKind.BECAUSE:
        start, end = cue.end, cue.complement_end
    elif cue.kind is CueKind.LED_TO:
        start, end = told.clause(cue.start, cue.end)[0], cue.start
    else:
        return None
    keys = told.keys_in(start, end)
    explained = told.keys - keys
    if not keys or not explained:
        return None
    first = cue.start if cue.kind is CueKind.BECAUSE else start
    while first < end and not told.text[first].isalnum():
        first += 1
    return Reason(told, first, end, keys, explained) if first < end else None


def _nearness(accounts: Accounts, a: Reason, b: Reason) -> tuple[float, ...] | None:
    """How near what two reasons explain is; the reasons that share a word before those that do not."""
    shared, likeness = accounts.likeness(a.explained, b.explained)
    apart = float(not a.reason & b.reason)
    if (a.told.ref, b.told.ref) in accounts.sure:
        return (apart, -likeness) if likeness >= _LINKED else None
    return (apart, -likeness) if shared >= _WEIGHT and likeness >= _APART else None

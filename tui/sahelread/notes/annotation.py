"""What the reader writes: annotations with their targets and decisions, and links made or refused by hand.

Frozen data, nothing else. Two kinds of fact live side by side in a `Target` and must not be confused: what the
file *says* (offsets, quote, context, value), which only the reader changes, and where the quote was *found* in the
article as it is now (`anchor`), which is worked out on opening, never stored, and takes no part in comparisons.
Fields that a file holds and this version does not know travel in `extra`, in their order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sahelread.model import Confidence, Message, PassageRef, Verdict

Extra = Mapping[str, Any]


class NoteKind(StrEnum):
    """What an annotation is. `type` and `verdict` are for divergences and agreements."""

    DIVERGENCE = "divergence"
    AGREEMENT = "agreement"
    NOTE = "note"
    QUESTION = "question"


class Status(StrEnum):
    """What the reader thinks of it. A rejected detection stays rejected on the next run."""

    OPEN = "open"
    VERIFIED = "verified"
    REJECTED = "rejected"


class Rule(StrEnum):
    """Why a coder retained that value."""

    CONSERVATIVE = "conservative"
    BEST = "best"
    OFFICIAL = "official"
    MAJORITY = "majority"
    MANUAL = "manual"


class Origin(StrEnum):
    """Who found it first: the reader or the program."""

    MANUAL = "manual"
    DETECTED = "detected"


class Told(StrEnum):
    """What a note holds of an account: who stands for it, the reader or only the program, is never left open."""

    ANSWER = "answer"
    """Its answer, or for a note without answers a passage."""
    STRUCK = "struck"
    """What the program took for its answer, and the reader struck out."""
    UNREAD = "unread"
    """A passage that may answer: the program put it there and read no answer in it."""
    NOT_FOUND = "not_found"
    """Nothing: the program found none, which has not shown that the account says nothing."""
    SILENT = "silent"
    """Nothing, says the reader: the account is silent."""


class AnchorStatus(StrEnum):
    """The rung of the ladder on which a quote was found again, surest first."""

    EXACT = "exact"
    MOVED = "moved"
    FUZZY = "fuzzy"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a quote stands in its article now: `[start, end)`, or None for an orphan.

    `changes` says what differs from the stored quote and would change its meaning ("the text changed: cinq → six"),
    or why nothing was found. `score` is the likeness of the quote, 0 to 1; 1 for exact and moved.
    """

    status: AnchorStatus
    start: int | None = None
    end: int | None = None
    changes: tuple[Message, ...] = ()
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Target:
    """One place that an annotation is about: a span of an article, or the article's silence (`absent`).

    `start`, `end`: code points of the article's text when the quote was taken, end excluded; None when the file
    gives only a quote. `exact`, `prefix`, `suffix`: the quote in full and its context. `value`: this account's answer,
    and `according_to` whom the account has it from. `occurrences`: how often the same words stood in the article; more
    than once, and they do not identify the place. `judged`: what the reader says of this one answer or silence, None
    when nothing; `Annotation.told` makes it out. `was`: the words that its answer was given for, where the text has changed since and
    nobody has looked at the answer again.
    """

    article: str
    start: int | None = None
    end: int | None = None
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    value: str | None = None
    absent: bool = False
    occurrences: int = 1
    according_to: str | None = None
    judged: Status | None = None
    was: str | None = None
    extra: Extra = field(default_factory=dict, hash=False)
    anchor: Anchor | None = field(default=None, compare=False)

    @property
    def status(self) -> AnchorStatus:
        """The rung it stands on; an orphan as long as nobody looked."""
        return self.anchor.status if self.anchor else AnchorStatus.ORPHAN

    @property
    def needs_review(self) -> bool:
        """Whether the text of its answer has changed, and nobody has looked at the answer since."""
        return self.value is not None and (self.was is not None or self.status is AnchorStatus.FUZZY)

    @property
    def place(self) -> tuple[int, int] | None:
        """The span in the article as it is now; None for an orphan and for a silence."""
        if self.anchor is None or self.anchor.start is None or self.anchor.end is None:
            return None
        return self.anchor.start, self.anchor.end


@dataclass(frozen=True, slots=True)
class Decision:
    """What a coder of events retains from the answers: a value with its rule and whom it comes from, a range, and what
    is disputed."""

    value: str | None = None
    rule: Rule | None = None
    low: int | float | None = None
    best: int | float | None = None
    high: int | float | None = None
    reason: str = ""
    disputed: bool = False
    dispute_note: str = ""
    according_to: str = ""
    extra: Extra = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Annotation:
    """One note, with what it is about.

    `id` is time-sortable and never used again: it is the key for merging. `type` is a `DivergenceType` or a word of the reader's own.
    `asked` is the message that the program worded `question` from; None for words of the reader's.
    `group` is the label of the group it was written on; `detector` is the key of the divergence (`Divergence.key`) it answers, and
    `confidence` how sure the program was of it. `created` and `modified` are UTC, "2025-09-19T11:30:00Z"; `modified_by` is who last changed
    it where that is not its `creator`.
    """

    id: str
    kind: NoteKind = NoteKind.NOTE
    type: str | None = None
    verdict: Verdict | None = None
    status: Status = Status.OPEN
    question: str = ""
    comment: str = ""
    tags: tuple[str, ...] = ()
    group: str | None = None
    targets: tuple[Target, ...] = ()
    decision: Decision | None = None
    origin: Origin = Origin.MANUAL
    detector: str | None = None
    creator: str | None = None
    created: str | None = None
    modified: str | None = None
    modified_by: str | None = None
    confidence: Confidence | None = None
    asked: Message | None = None
    extra: Extra = field(default_factory=dict, hash=False)

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles it is about, each once, in the order of its targets."""
        return tuple(dict.fromkeys(target.article for target in self.targets))

    def told(self, target: Target) -> Told:
        """What one of its targets holds of the account. A silence is one only where a person says so: who wrote the note
        by hand did; of what the program found, each has to be ticked, whatever the status of the whole."""
        if target.judged is Status.REJECTED and target.value is not None:
            return Told.STRUCK
        by_hand = self.origin is Origin.MANUAL
        if target.value is not None or (by_hand and not target.absent):
            return Told.ANSWER
        if not target.absent:
            return Told.UNREAD
        said = target.judged is Status.VERIFIED or (target.judged is None and by_hand)
        return Told.SILENT if said else Told.NOT_FOUND

    def is_by_reader(self, target: Target) -> bool:
        """Whether the answer of one of its targets is a person's: written by hand, or typed in the place of what the program read."""
        return target.value is not None and (self.origin is Origin.MANUAL or target.judged is Status.VERIFIED)

    @property
    def divergence(self) -> str | None:
        """The key of the divergence (`Divergence.key`) that it is on: one that the program found, or that the reader found and this
        note tells; None when it is on none."""
        if self.detector is not None or self.kind is not NoteKind.DIVERGENCE:
            return self.detector
        return f"note:{self.id}"

    @property
    def is_unverified(self) -> bool:
        """Whether only the program stands for it: it was detected, and nobody has judged it or decided anything."""
        return self.origin is Origin.DETECTED and self.status is Status.OPEN and self.decision is None

    @property
    def is_decided(self) -> bool:
        """Whether a person stands for it, who verified it or decided something in it."""
        return self.status is Status.VERIFIED or self.decision not in (None, Decision())

    @property
    def anchor_status(self) -> AnchorStatus:
        """The lowest rung among its targets; exact when it has none."""
        order = tuple(AnchorStatus)
        return max((target.status for target in self.targets), key=order.index, default=AnchorStatus.EXACT)

    @property
    def text(self) -> str:
        """Its first words, for a list: the question, else the comment, else the first quote."""
        quotes = (target.exact for target in self.targets if target.exact)
        return self.question or self.comment or next(quotes, "")


@dataclass(frozen=True, slots=True)
class LinkNote:
    """Two passages that the reader says report the same thing (`linked`), or do not; it wins over the engine."""

    id: str
    a: Target
    b: Target
    linked: bool
    creator: str | None = None
    created: str | None = None
    extra: Extra = field(default_factory=dict, hash=False)


Item = Annotation | LinkNote


@dataclass(frozen=True, slots=True)
class Mark:
    """What the board shows beside a passage: how many annotations touch it, and the state of the most pressing one."""

    ref: PassageRef
    count: int
    kind: NoteKind
    status: Status
    anchor: AnchorStatus

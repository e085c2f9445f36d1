"""What somebody was doing when it happened: "alors qu'il couvrait un meeting" here, "alors qu'il sortait de chez lui" there.

A clause of circumstance follows the act that it goes with. Of linked passages that tell one act in words that are alike, two clauses
that share no telling word are two circumstances; where one of them says a place, the question is where. A hint: both may be so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.diverging.topics import topic
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.kept import kept
from sahelread.text.lexicon import table

# What the passages share outside their clauses of circumstance, by share.
_ALIKE = 0.35
# A clause of circumstance is no longer than this.
_LONGEST = 90


@dataclass(frozen=True)
class Circumstance:
    """A clause of circumstance at `[start, end)` of a passage, its telling words, and the acts that are told before it."""

    told: Told
    start: int
    end: int
    keys: frozenset[str]
    acts: frozenset[str]
    is_place: bool

    @property
    def article(self) -> str:
        return self.told.ref.article

    @property
    def answer(self) -> Answer:
        return Answer(self.told, self.start, self.end, shortened(self.told.text[self.start : self.end]))


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The acts that accounts tell with circumstances that have nothing in common."""
    clauses = [clause for told in accounts for clause in _clauses(told)]
    for bucket in connected(accounts, clauses, lambda a, b: _nearness(accounts, a, b)):
        apart = [(a, b) for a in bucket for b in bucket if a.article < b.article and not _agree(bucket, a, b)]
        if apart:
            yield _finding(accounts, bucket)


def _agree(bucket: Sequence[Circumstance], a: Circumstance, b: Circumstance) -> bool:
    """Whether two accounts have a telling word of their circumstances in common."""
    one, other = (
        frozenset[str]().union(*(clause.keys for clause in bucket if clause.article == account.article))
        for account in (a, b)
    )
    return bool(one & other)


def _nearness(accounts: Accounts, a: Circumstance, b: Circumstance) -> tuple[float, ...] | None:
    if (a.told.ref, b.told.ref) not in accounts.sure or not a.acts & b.acts:
        return None
    likeness = accounts.likeness(a.told.keys - a.keys, b.told.keys - b.keys)[1]
    return (float(not a.keys & b.keys), -likeness) if likeness >= _ALIKE else None


@kept
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Clauses of circumstance, and what says of one that it tells a place."""
    words = table(language, "circumstances")
    if not words:
        return None
    opening = "|".join(map(str, words["opening"]))
    return (
        re.compile(rf"(?<!\w)(?:{opening})(?P<clause>[^.,;:!?()«»\"]{{5,{_LONGEST}}})"),
        re.compile(rf"(?<!\w)(?:{'|'.join(map(str, words['places']))})(?!\w)"),
    )


def _clauses(told: Told) -> Iterator[Circumstance]:
    patterns = _patterns(told.language)
    if patterns is None:
        return
    clauses, places = patterns
    for match in clauses.finditer(told.folded):
        first, _ = told.clause(match.start(), match.end())
        keys = told.keys_in(*match.span("clause"))
        acts = told.keys_in(first, match.start()) & told.acts
        if keys and acts:
            is_place = places.search(match["clause"]) is not None
            yield Circumstance(told, match.start(), match.end(), keys, acts, is_place)


def _finding(accounts: Accounts, bucket: Sequence[Circumstance]) -> Finding:
    is_place = any(clause.is_place for clause in bucket)
    about = [(one.told, one.start, one.end, one.told.keys - one.keys) for one in bucket]
    return Finding(
        DivergenceType.PLACE if is_place else DivergenceType.CAUSE,
        Verdict.CONFLICT,
        Confidence.HINT,
        "circumstance/" + " ".join(sorted(frozenset[str]().union(*(one.keys for one in bucket)))[:6]),
        asked("circumstance", topic(accounts, about)),
        [one.answer for one in bucket],
        (message("The circumstances told have nothing in common; both may be so."),),
    )

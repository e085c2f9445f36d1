"""Of what somebody is accused: "soupçonné d'espionnage" here, "accusé d'avoir participé à un complot" there.

A charge is what follows a word of the scale of accusation (suspected to convicted). Of linked passages, one that charges with
more is more specific; charges that share no telling word are told apart, and may all be brought.
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
from sahelread.text.modality import ACCUSATIONS

# Between the verb and the charge may stand who accuses.
_CHARGE = re.compile(
    r"(?: par (?!contumace|defaut)(?:(?! a )[^,.;:!?]){2,50}?| of| with)? ?(?:d'avoir |de |d'|du |des |pour |of |with |for )(?P<charge>[^.;:!?,()]{4,110}?)(?= par | by | et [^\W\d_]+[eéuis]e?s? (?:a|au|aux|en|depuis) |[.;:!?,()]|\Z)"
)
# A charge that opens with a pronoun, a time or a number of years is none, nor is a sentence: "condamné pour cela", "condamné à … d'amende".
_NONE = re.compile(
    r"(?:cela|ce|ceci|ca|deux|trois|\d|mort|perpetuite|amende|prison|reclusion|detention|travaux forces|(?:la |une )?peines?|manquements? de)\b"
)

# What is told around two charges, by weight and by share, when they are of one case.
_SHARED, _ALIKE = 0.5, 0.1


@dataclass(frozen=True)
class Charge:
    """A charge at `[of, end)` of a passage; the words that bring it begin at `start`; and its telling words."""

    told: Told
    start: int
    of: int
    end: int
    keys: frozenset[str]

    @property
    def article(self) -> str:
        return self.told.ref.article


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Cases in which linked passages charge with different things."""
    charges = [charge for told in accounts for charge in _charges(told)]
    for bucket in connected(accounts, charges, lambda a, b: _nearness(accounts, a, b)):
        pairs = [(a, b) for a in bucket for b in bucket if a.article < b.article]
        apart = [pair for pair in pairs if not pair[0].keys & pair[1].keys]
        closer = [pair for pair in pairs if pair[0].keys < pair[1].keys or pair[1].keys < pair[0].keys]
        if apart or closer:
            yield _finding(accounts, bucket, apart=bool(apart))


def _charges(told: Told) -> Iterator[Charge]:
    for mark in told.marks:
        if mark.kind not in ACCUSATIONS:
            continue
        match = _CHARGE.match(told.folded, mark.end)
        if match is None or _NONE.match(match["charge"]):
            continue
        keys = told.keys_in(*match.span("charge"))
        if keys:
            yield Charge(told, mark.start, match.start("charge"), match.end(), keys)


def _nearness(accounts: Accounts, a: Charge, b: Charge) -> tuple[float, ...] | None:
    if (a.told.ref, b.told.ref) not in accounts.sure:
        return None
    around = a.told.keys - a.keys, b.told.keys - b.keys
    shared, likeness = accounts.likeness(*around)
    return (-likeness,) if shared >= _SHARED and likeness >= _ALIKE else None


def _finding(accounts: Accounts, bucket: Sequence[Charge], *, apart: bool) -> Finding:
    return Finding(
        DivergenceType.TERM,
        Verdict.COMPATIBLE if apart else Verdict.MORE_SPECIFIC,
        Confidence.HINT,
        "charge/" + " ".join(sorted(frozenset().union(*(one.keys for one in bucket)))[:6]),
        asked(
            "charge",
            topic(accounts, [(one.told, one.start, one.end, one.told.keys - one.keys) for one in bucket]),
        ),
        [Answer(one.told, one.start, one.end, shortened(one.told.text[one.of : one.end])) for one in bucket],
        (
            message("The accounts tell of different charges; all may be brought.")
            if apart
            else message("One account tells more of the charge than another."),
        ),
    )

"""Two acts told in two orders, each account with its own "après" or "avant": "ils se sont enfuis avant l'arrivée des secours", "après".

The words are evidence, the order is the reader's to judge: the finding is a hint.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Finding, in_its_words
from sahelread.diverging.times.chronology import GOVERNED, deeds_of, is_of_saying
from sahelread.diverging.told import Told
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.cues import CueKind

# Two acts told in two orders may be commoner than one that is an event by itself.
_LEAST_RARE = 0.35
# So far behind what "après" and "avant" govern stands the act that is told beside it.
_BEHIND = 130


@dataclass(frozen=True)
class Order:
    """That a passage tells one act before another, and the words that say so."""

    told: Told
    earlier: str
    later: str
    start: int
    end: int


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Two acts that one account tells in one order and another in the other."""
    orders: dict[frozenset[str], list[Order]] = {}
    for told in accounts:
        for order in _orders(accounts, told):
            orders.setdefault(frozenset((order.earlier, order.later)), []).append(order)
    for acts, found in sorted(orders.items(), key=lambda entry: sorted(entry[0])):
        one = {order.told.ref.article for order in found if order.earlier == min(acts)}
        other = {order.told.ref.article for order in found if order.earlier != min(acts)}
        if one - other and other - one:
            yield Finding(
                DivergenceType.CHRONOLOGY,
                Verdict.CONFLICT,
                Confidence.HINT,
                "turned/" + " ".join(sorted(acts)),
                asked("order"),
                [in_its_words(o.told, o.start, o.end) for o in found],
                (message("Each account tells the two in another order."),),
            )


def _orders(accounts: Accounts, told: Told) -> Iterator[Order]:
    """The orders that "après" and "avant" tell of the act they govern and the one before them, or after their clause."""
    deeds = [term for term in deeds_of(told) if accounts.rarity.get(term.key, 0.0) >= _LEAST_RARE]
    for cue in told.cues:
        if cue.kind not in (CueKind.AFTER_WHAT, CueKind.BEFORE_WHAT) or is_of_saying(told, cue):
            continue
        governed = next((term for term in deeds if cue.end <= term.start < cue.end + GOVERNED), None)
        first, _ = told.clause(cue.start, cue.end)
        before = [term for term in deeds if first <= term.start and term.end <= cue.start]
        after = [term for term in deeds if cue.complement_end < term.start <= cue.complement_end + _BEHIND]
        main = before[-1] if before else after[0] if after else None
        if governed is None or main is None or governed.key == main.key:
            continue
        pair = (governed.key, main.key) if cue.kind is CueKind.AFTER_WHAT else (main.key, governed.key)
        yield Order(told, *pair, min(main.start, cue.start), max(main.end, governed.end))

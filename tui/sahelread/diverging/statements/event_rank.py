"""How the event ranks among its like: "le plus meurtrier", "l'un des plus meurtriers", "le pire depuis 1982".

What some accounts call the worst of all is one of the worst in others, or the worst since another year. Only the story's own event is
ranked: the passage names it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import by_account
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.told import Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.dates import Role
from sahelread.text.expressions import expression, whole_words
from sahelread.text.intervals import Interval
from sahelread.text.sought import Sought

# "L'un des drames les" stands so far before "plus meurtriers", since when it is the worst so far behind.
_BEFORE, _SINCE = 40, 70


@dataclass(frozen=True)
class Record(Span):
    """A superlative said of the event: `alone` where the event has no equal, and since when it has none, where that is told."""

    alone: bool
    since: Interval | None


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The rank of the event, where accounts give it another; it is ranked for what most of them rank it for."""
    ranked = [
        by_account(record for told in accounts for number, record in _ranked(told) if number == kind)
        for kind in range(len(_RANKS))
    ]
    told = max(ranked, key=len)
    verdicts = [verdict for a, b in combinations(told.values(), 2) if (verdict := _verdict(a, b)) is not None]
    if verdicts:
        yield Finding(
            DivergenceType.TERM,
            Verdict.CONFLICT if Verdict.CONFLICT in verdicts else Verdict.MORE_SPECIFIC,
            "record",
            asked("rank"),
            [record.answer for records in told.values() for record in records],
            (message("The accounts do not rank it alike among such events."),),
        )


_RANKS = tuple(whole_words("event_ranks", kind) for kind in ("worst", "strongest"))
_one_of = expression("event_ranks", "one_of", frame=r"(?<!\w){}\Z")
_presented = expression("event_ranks", "presented")
# Since when it has no equal may be told by what happened then: "depuis Solhan".
_since = expression("event_ranks", "since")


@read_alone
def _ranked(told: Told) -> Iterator[tuple[int, Record]]:
    """What a passage says of the rank of the event, with the number of the kind of rank."""
    for number, superlative in enumerate(_RANKS):
        for record in _records(told, superlative):
            yield number, record


def _records(told: Told, superlative: Callable[[str], Sought]) -> Iterator[Record]:
    """What a passage says of the rank of the event that it tells."""
    for match in told.finditer(superlative):
        among = told.before(_one_of, match.start(), _BEFORE)
        start = among.start() if among else match.start()
        compared = match.groupdict()
        by_itself = compared.get("never") or compared.get("rarely")
        if not by_itself and not told.before(_presented, start, _BEFORE):
            continue
        alone = among is None and not compared.get("rarely")
        reach = match.end() + _SINCE
        since = [
            when for when in told.dates if when.role is Role.SINCE and match.end() <= when.start <= reach
        ]
        if since:
            yield Record(told, start, since[0].end, alone, since[0].days)
        elif not told.search(_since, match.end(), reach):
            yield Record(told, start, match.end(), alone, None)


def _verdict(one: Sequence[Record], other: Sequence[Record]) -> Verdict | None:
    """What two accounts' ranks are to each other; None where they agree anywhere."""
    pairs = [(a, b) for a in one for b in other]
    if any(a.alone is b.alone and not _are_apart(a, b) for a, b in pairs):
        return None
    return Verdict.CONFLICT if any(a.alone is b.alone for a, b in pairs) else Verdict.MORE_SPECIFIC


def _are_apart(a: Record, b: Record) -> bool:
    """Whether two accounts have it without equal since two different times."""
    if a.since is None or b.since is None:
        return a.since is not b.since
    return a.since[1] < b.since[0] or b.since[1] < a.since[0]

"""Of which of a story's events a toll is: the flood of Sunday and the fire that broke out after it have each their dead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from sahelread.diverging.apart import Relation
from sahelread.diverging.buckets import by_account, grouped
from sahelread.diverging.events import ANY_EVENT, events_in
from sahelread.diverging.figures.amounts import relation
from sahelread.diverging.figures.claims import Claim

# No event that others led to: what people died of, and what any event is called.
_OF_ANY = {ANY_EVENT, "death"}


def of_each_event(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """The claims, apart by the events that they name, where one account counts one fate for two of them; those that name none are of the
    event that most accounts name."""
    events = {id(claim): _event(claim) for claim in claims}
    told = grouped(((claim.article, claim.referent.fate), claim) for claim in claims if events[id(claim)])
    apart = {
        events[id(claim)]
        for alike in told.values()
        for a, b in combinations(alike, 2)
        if events[id(a)] != events[id(b)] and relation(a.number, b.number) is Relation.APART
        for claim in (a, b)
    }
    if not apart:
        yield claims
        return
    of_each = grouped((events[id(claim)], claim) for claim in claims)
    main = max(sorted(apart), key=lambda event: len(by_account(of_each[event])))
    yield [claim for claim in claims if events[id(claim)] == main or events[id(claim)] not in apart]
    yield from (of_each[event] for event in sorted(apart - {main}))


def _event(claim: Claim) -> str:
    """The one kind of event that the clause of a count names; empty where there is none, or several."""
    told, number = claim.told, claim.number
    if claim.referent.background or claim.referent.part:
        return ""
    first, last = told.clause(number.start, number.phrase_end)
    kinds = {kind for _, kind in events_in(told.folded, told.language, first, last)} - _OF_ANY
    return kinds.pop() if len(kinds) == 1 else ""

"""Of which of a story's events a toll is: the flood of Sunday and the fire that broke out after it have each their dead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from sahelread.diverging.apart import Relation
from sahelread.diverging.buckets import grouped
from sahelread.diverging.events import ANY_EVENT, events_in
from sahelread.diverging.figures.amounts import relation
from sahelread.diverging.figures.claims import Claim

# No event that others led to: what people died of, and what any event is called.
_OF_ANY = {ANY_EVENT, "death"}


def of_each_event(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """The claims, apart by the events that they name, where one account counts one fate for two of them; those that name none are of the
    event that most accounts name."""
    named = [(_event(claim), claim) for claim in claims]
    told = grouped(((claim.article, claim.referent.fate), one) for one in named for _, claim in [one])
    apart = {
        kind
        for alike in told.values()
        for (kind, claim), (other_kind, other) in combinations(alike, 2)
        if kind and other_kind and kind != other_kind
        if relation(claim.number, other.number) is Relation.APART
        for kind in (kind, other_kind)
    }
    if not apart:
        yield claims
        return
    tellers = grouped((kind, claim.article) for kind, claim in named if kind in apart)
    main = max(sorted(apart), key=lambda kind: len(set(tellers[kind])))
    for kind in (main, *sorted(apart - {main})):
        yield [claim for own, claim in named if own == kind or (kind == main and own not in apart)]


def _event(claim: Claim) -> str:
    """The one kind of event that the clause of a count names; empty where there is none, or several."""
    told, number = claim.told, claim.number
    if claim.referent.background or claim.referent.part:
        return ""
    first, last = told.clause(number.start, number.phrase_end)
    kinds = {kind for _, kind in events_in(told.folded, told.language, first, last)} - _OF_ANY
    return kinds.pop() if len(kinds) == 1 else ""

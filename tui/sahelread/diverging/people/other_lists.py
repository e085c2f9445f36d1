"""Which ones, where accounts list other names for the same: who escaped, which countries offered help.

Two lists are of the same when their passages are linked, tell the same act beside them, and share half the names of the shorter. Where one
has all the names of the other it is more specific; where each has its own they go together, unless one account is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.figures.buckets import connected
from sahelread.diverging.findings import Finding, in_its_words
from sahelread.diverging.people.listings import Listing, listings
from sahelread.model import Confidence, DivergenceType, Verdict, message

# One of the lists that are compared has so many names: two and two are often of two things.
_LONG = 3


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The lists of names that accounts give for one act, and that are not the same."""
    lists = [listing for told in accounts if told.background is None for listing in listings(told)]
    for bucket in connected(accounts, lists, lambda a, b: _nearness(accounts, a, b)):
        members: dict[str, frozenset[str]] = {}
        for one in bucket:
            article = one.told.ref.article
            members[article] = members.get(article, frozenset()) | _members(one)
        if max(len(_members(one)) for one in bucket) >= _LONG and len(set(members.values())) > 1:
            yield _finding(bucket, list(members.values()))


def _members(one: Listing) -> frozenset[str]:
    """Who is listed: countries under whatever name, others by the last word of theirs."""
    return frozenset(next(iter(one.told.sides_in(name.start, name.end)), name.last) for name in one.names)


def _nearness(accounts: Accounts, a: Listing, b: Listing) -> tuple[float, ...] | None:
    if (a.told.ref, b.told.ref) not in accounts.scores:
        return None
    one, other = _members(a), _members(b)
    shared = len(one & other)
    if not shared or 2 * shared < min(len(one), len(other)):
        return None
    same = a.deeds & b.deeds
    return (-float(shared),) if same else None


def _finding(bucket: Sequence[Listing], members: Sequence[frozenset[str]]) -> Finding:
    closer = all(a <= b or b <= a for a, b in combinations(members, 2))
    return Finding(
        DivergenceType.ACTOR,
        Verdict.MORE_SPECIFIC if closer else Verdict.COMPATIBLE,
        Confidence.HINT,
        "lists/" + " ".join(sorted(frozenset[str]().union(*members))),
        asked("which exactly"),
        [in_its_words(one.told, one.start, one.end) for one in bucket],
        (message("The accounts do not list the same names."),),
    )

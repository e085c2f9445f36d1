"""Which rank somebody holds: "le lieutenant-colonel Issa Kolo" here, "le colonel Issa Kolo" there.

The rank is the one that stands right before the name. An account with the other's anywhere agrees.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import told_by_each
from sahelread.diverging.findings import Finding
from sahelread.diverging.people.function import persons
from sahelread.diverging.people.holders import people_of, person_words
from sahelread.diverging.people.offices import Office
from sahelread.diverging.told import Told
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import written

# A rank with "de gendarmerie", "de brigade" stands in so many characters before a name.
_REACH = 40


def findings(accounts: Accounts) -> Iterator[Finding]:
    """One finding for each person to whom two accounts give ranks, and none in common."""
    for held in persons([one for told in accounts for one in _ranks(told)]):
        ranks = told_by_each(held, lambda one: one.family).values()
        if any(one.isdisjoint(other) for one, other in combinations(ranks, 2)):
            yield Finding(
                DivergenceType.TERM,
                Verdict.CONFLICT,
                f"rank/{' '.join(sorted(held[0].holder))}",
                asked("grade", held[0].name),
                [one.answer for one in held],
                (message("The accounts give this person another rank."),),
            )


def _ranks(told: Told) -> Iterator[Office]:
    """The ranks of a passage with their holders, each as an office of its own family."""
    for start, end in people_of(told):
        rank = told.before(_rank, start, _REACH)
        if rank:
            holder = person_words(told.folded[start:end], told.language)
            nothing = frozenset[str]()
            yield Office(told, rank.start(), end, rank["rank"], (), nothing, nothing, holder, (start, end))


_rank = written(r"(?<![\w-])(?P<rank>{'ranks'}){in_holders.of_rank}? \Z")

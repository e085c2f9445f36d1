"""What a machine is called by letters and figures: the aircraft that is an MD-83 here and an A320 there.

Every account that names one must name one only; they are compared wherever they stand. A hint: a story may tell of two machines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import grouped, told_by_each
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.told import Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import written


@dataclass(frozen=True)
class Designation(Span):
    """A designation at `[start, end)` of a passage, folded and without spaces, and the kind of thing it is of."""

    name: str
    kind: str


# "MD-83", "A320", "ATR 72", "Boeing 737-800": capitals with figures, or a maker's name with them.
_DESIGNATION = re.compile(
    r"(?<![\w-])(?:(?P<maker>[A-Z][a-z]+) )?(?P<letters>[A-Z]{1,4})?[ -]?\d{2,4}(?:-\d{2,4})?(?![\w,.]*\d)"
)
_THING_REACH = 40


# The kinds of things that are named by figures, a group for each.
_things = written(r"(?<![\w-]){*'named_by_figures'}s?(?!\w)")


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The kinds of things of which every account that names one names one, and not the same."""
    things = grouped((one.kind, one) for told in accounts for one in _designations(told))
    for kind, named in sorted(things.items()):
        names = told_by_each(named, lambda one: one.name).values()
        one_each = all(len(found) == 1 for found in names)
        if one_each and any(_are_two_things(a, b) for a, b in combinations(set().union(*names), 2)):
            yield _finding(kind, named)


def _are_two_things(a: str, b: str) -> bool:
    """Whether neither name is the other in short: "B737", "Boeing 737-300"."""
    parts = zip(*(_LETTERS_AND_FIGURES.findall(name)[0] for name in (a, b)), strict=True)
    return not all(one.startswith(other) or other.startswith(one) for one, other in parts)


_LETTERS_AND_FIGURES = re.compile(r"(\D*)(.*)")


@read_alone
def _designations(told: Told) -> Iterator[Designation]:
    """The designations of a passage, with the kind of thing that stands before each, or that its maker makes."""
    for match in _DESIGNATION.finditer(told.text):
        start = (
            match.start() if match["maker"] and told.match(_things, match.start()) else match.start("letters")
        )
        if start < 0:
            continue  # a year, or a count
        before = list(told.finditer(_things, max(0, match.start() - _THING_REACH), match.end()))
        if before and before[-1].lastgroup:
            name = re.sub(r"[ -]", "", told.folded[start : match.end()])
            yield Designation(told, start, match.end(), name, before[-1].lastgroup)


def _finding(kind: str, named: Sequence[Designation]) -> Finding:
    return Finding(
        DivergenceType.TERM,
        Verdict.CONFLICT,
        f"called/{kind}",
        asked("named"),
        [one.answer for one in named],
        (message("The accounts give different names for the same."),),
    )

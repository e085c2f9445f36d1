"""From which country somebody is: "l'otage, un ressortissant allemand" here, "l'otage autrichien" there. A hint.

A person is told of as one of a role ("le suspect", "l'ingénieur") in passages that surely report the same. Where an account tells of
two countries for a role, there are two persons in it, and nothing is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from sahelread.aligning.sides import peoples
from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, by_account, connected, grouped
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.told import Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import written
from sahelread.text.present import words_present


@dataclass(frozen=True)
class National(Span):
    """Who is told of by a role and a people at `[start, end)`."""

    role: str
    countries: frozenset[str]


def findings(accounts: Accounts) -> Iterator[Finding]:
    """One finding for each role that accounts give to persons of other countries."""
    by_role = grouped((one.role, one) for told in accounts for one in _nationals(told))
    for role, alike in sorted(by_role.items()):
        if any(
            _are_of_two(one, other)
            for told in by_account(alike).values()
            for one, other in combinations(told, 2)
        ):
            continue
        for bucket in connected(accounts, alike, _nearness):
            if any(_are_of_two(one, other) for one, other in combinations(bucket, 2)):
                yield Finding(
                    DivergenceType.ACTOR,
                    Verdict.CONFLICT,
                    f"nationality/{role}",
                    asked("nationality", _role_of(bucket[0])),
                    [one.answer for one in bucket],
                    (message("The accounts give this person another country."),),
                )


def _nearness(accounts: Accounts, a: National, b: National) -> Nearness:
    return (0.0,) if accounts.are_linked(a, b) else None


def _are_of_two(one: National, other: National) -> bool:
    return one.countries.isdisjoint(other.countries)


def _role_of(one: National) -> str:
    """The role as the account writes it."""
    return one.told.text[one.start : one.start + len(one.role)]


# "L'ingénieur | indien", and "le suspect, | un Tunisien", "l'otage libéré vendredi est | un ressortissant autrichien".
_role = r"(?<![\w-])(?:{in_nationality.one}) ?(?P<role>{'in_nationality.roles'})(?!\w)"
_people = r"(?P<people>[a-z]+)(?![\w-])"
_beside = written(rf"{_role} {_people}")
_apart = written(
    rf"{_role}(?:(?!{{in_nationality.other}})[^.;:!?()]){{0,60}}?{{in_nationality.is_of}}{_people}"
)


@read_alone
def _nationals(told: Told) -> Iterator[National]:
    """Who is told of by a role and a people in a passage, in order."""
    known = peoples(told.language)
    if known.isdisjoint(words_present(told.folded)):
        return
    found = [*told.finditer(_beside), *told.finditer(_apart)]
    for match in sorted(found, key=lambda one: one.start()):
        countries = told.sides_in(*match.span("people"))
        if countries and match["people"] in known and not told.is_background(*match.span()):
            yield National(told, match.start("role"), match.end(), match["role"], countries)

"""Of which nationality somebody is: "un ingénieur turc" here, "un expatrié de nationalité bulgare" there, of one fate. A hint.

An account that names the other's people anywhere may tell of two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from sahelread.aligning.sides import peoples
from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.people.agents import agents
from sahelread.diverging.people.doers import doers_of
from sahelread.diverging.told import Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.lexicon import table
from sahelread.text.present import words_present

_WORD = re.compile(r"[^\W\d_]+")
# "Un ingénieur | turc", "un expatrié de nationalité | bulgare".
_one, _REACH = expression("in_nations", "one"), 50


@dataclass(frozen=True)
class National(Span):
    """One person at `[start, end)` who is of a country, of what kind, and what befell those of whom the clause tells."""

    country: str
    fates: frozenset[str]
    kinds: frozenset[str]


def findings(accounts: Accounts) -> Iterator[Finding]:
    """One finding for each person whom two accounts tell to be of other countries."""
    told = [one for told in accounts if told.background is None for one in nationals(told)]
    for bucket in connected(accounts, told, _nearness):
        if any(_are_apart(accounts, a, b) for a, b in combinations(bucket, 2)):
            yield Finding(
                DivergenceType.ACTOR,
                Verdict.CONFLICT,
                "nation/" + " ".join(sorted({one.country for one in bucket})),
                asked("nation"),
                [one.answer for one in bucket],
                (message("The accounts give other nationalities."),),
            )


@read_alone
def nationals(told: Told) -> Iterator[National]:
    """The people of a passage who are named one by one by their nation, and who are neither its source nor said to do something."""
    named = list(_peoples(told))
    if len({country for _, _, country in named}) > 1:
        return
    busy = [(one.source_start, one.source_end) for one in told.attributions] if named else []
    busy += [one.named for one in agents(told)] if named else []
    fated = table(told.language, "fates_of_acts")
    for start, end, country in named:
        one = told.before(_one, start, _REACH)
        if one is None or any(first <= start < last for first, last in busy):
            continue
        kinds = frozenset(doer.key for doer in doers_of(told) if one.start() <= doer.start < end)
        fates = frozenset(fated[key] for key in told.keys_in(*told.clause(start, end)) if key in fated)
        if fates:
            yield National(told, one.start(), end, country, fates, kinds)


def _peoples(told: Told) -> Iterator[tuple[int, int, str]]:
    known = peoples(told.language)
    if not known.isdisjoint(words_present(told.folded)):
        for word in _WORD.finditer(told.folded):
            for country in told.sides_in(*word.span()) if word.group() in known else ():
                yield *word.span(), country


def _nearness(accounts: Accounts, a: National, b: National) -> Nearness:
    is_one = accounts.are_linked(a, b) and not a.fates.isdisjoint(b.fates)
    are_of_two = a.kinds and b.kinds and a.kinds.isdisjoint(b.kinds)  # a soldier, a civilian
    return (float(a.country != b.country),) if is_one and not are_of_two else None


def _are_apart(accounts: Accounts, a: National, b: National) -> bool:
    """Whether two accounts have people of other countries, each of its own only."""
    told = {(one.ref.article, country) for one in accounts for _, _, country in _peoples(one)}
    of_both = {(a.article, b.country), (b.article, a.country)}
    return a.article != b.article and told.isdisjoint(of_both)

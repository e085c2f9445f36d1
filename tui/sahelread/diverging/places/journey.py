"""Where a journey began and where it led: "parti de Sanga" here, "venu de Barsa" there; "à destination de", "reliait … à …".

The lexicon has the turns of phrase, before a place. An account that tells of journeys from several places tells of several journeys and is
left out; of the others, two differ that give another place in passages of something or somebody that travels. A hint: a journey has stages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, pairwise, product

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import by_account, grouped
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.places.containment import containers, countries, lie_in_each_other
from sahelread.diverging.spelling import are_spelt_alike
from sahelread.diverging.told import Told
from sahelread.model import DivergenceType, PassageRef, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.kept import kept
from sahelread.text.lexicon import table, word_set
from sahelread.text.names import Name

# Who is told of by a pronoun is named in one of so many passages before.
_SHORTLY = 2
# Between the turn of phrase and the place stands "la ville de", "l'aéroport international de", hardly more.
_lead = expression("in_journey", "lead")


@dataclass(frozen=True)
class End(Span):
    """A place at which a journey begins or ends: the words at `[start, end)` of a passage, with its name."""

    place: str
    line: frozenset[str] = frozenset()
    """The two ends of a line, which is travelled both ways: "la ligne qui relie Sanga à Barsa"."""


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The ends of a journey that accounts place differently."""
    ends = grouped(
        end
        for told in accounts
        if not (told.background or told.is_earlier) and _travels(accounts, told)
        for end in _ends(told)
    )
    around = containers(accounts) if ends else {}
    for which, found in sorted(ends.items()):
        telling = {article: own for article, own in by_account(found).items() if _is_one_place(own)}
        differing = [
            (a, b)
            for one, other in combinations(sorted(telling), 2)
            for a, b in product(telling[one], telling[other])
            if not (_are_alike(a, b) or a.place in b.line or b.place in a.line)
            if not lie_in_each_other(around, a.place, b.place)
        ]
        if differing:
            quoted = list(dict.fromkeys(end for pair in differing for end in pair))
            quoted += [
                end
                for end in chain.from_iterable(telling.values())
                if end not in quoted and any(_are_alike(end, other) for other in quoted)
            ]
            yield _finding(which, quoted)


def _travels(accounts: Accounts, told: Told) -> bool:
    """Whether a passage, or one shortly before it ("Il était parti de"), tells of what or who travels."""
    places = range(told.ref.passage - _SHORTLY, told.ref.passage + 1)
    near = (accounts.told.get(PassageRef(told.ref.article, place)) for place in places)
    return any(one is not None and word_set(told.language, "travellers") & one.keys for one in near)


def _is_one_place(ends: Sequence[End]) -> bool:
    return all(_are_alike(ends[0], end) for end in ends)


def _are_alike(a: End, b: End) -> bool:
    """Whether two places may be one: spellings of it, or a name in the other."""
    return a.place in b.place or b.place in a.place or are_spelt_alike(a.place, b.place)


# --- ends of journeys in a passage -------------------------------------------------------------------------------------


@kept
def _frames(language: str) -> Mapping[str, re.Pattern[str]]:
    """The turns of phrase that lead to the place where a journey began ("from"), ended ("to"), or that name both: of what travelled ("between"), or of a line."""
    return {
        which: re.compile(rf"(?<![\w-])(?:{'|'.join(listed)})")
        for which, listed in table(language, "journeys").items()
    }


def _ends(told: Told) -> Iterator[tuple[str, End]]:
    """The places of a passage where journeys begin and end; a country is no place for this, it holds too many."""
    for which, frame in _frames(told.language).items():
        for match in frame.finditer(told.folded):
            name = _name_at(told, match.end())
            if name is None:
                continue
            if which in ("from", "to"):
                yield from _end(told, which, match.start(), name)
                continue
            onward = told.match(_onward, name.end)
            goal = _name_at(told, onward.end()) if onward else None
            both = (
                frozenset((name.key, goal.key)) if goal is not None and which == "line" else frozenset[str]()
            )
            yield from _end(told, "from", match.start(), name, both)
            if goal is not None:
                yield from _end(told, "to", match.start(), goal, both)
    for name, goal in pairwise(told.names):
        if told.fullmatch(_bound_for, name.end, goal.start):
            start = told.search(_from_it, 0, name.start)
            if start is not None:
                yield from _end(told, "from", start.start(), name)
                yield from _end(told, "to", start.start(), goal)


# "reliait Sanga | à Barsa", "entre Sanga | et Barsa".
_onward = expression("in_journey", "onward")
# "Parti de Sanga | pour | Barsa".
_bound_for = expression("in_journey", "bound_for")
_from_it = expression("in_journey", "from_it")


def _name_at(told: Told, start: int) -> Name | None:
    name = next((name for name in told.names if name.start >= start), None)
    return name if name is not None and told.fullmatch(_lead, start, name.start) else None


def _end(
    told: Told, which: str, start: int, name: Name, line: frozenset[str] = frozenset()
) -> Iterator[tuple[str, End]]:
    if name.key not in countries(told.language):
        yield which, End(told, start, name.end, name.key, line)


def _finding(which: str, ends: Sequence[End]) -> Finding:
    return Finding(
        DivergenceType.PLACE,
        Verdict.CONFLICT,
        f"journey/{which} " + " ".join(sorted({end.place for end in ends})),
        asked(which),
        [end.answer for end in ends],
        (message("Each account names a place that the other does not have."),),
    )

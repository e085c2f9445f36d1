"""What somebody or something is called: "le navire s'appelle Ocean Hope" here, "le cargo, baptisé Blue Star" there. A hint.

One account must say that it is called so; the other too, or name in a passage that tells nearly the same one thing or person and no other.
Or both put a name behind one noun for what has a name of its own: "l'école Les Lilas", "l'école Sainte-Anne". Where some account gives both names they are of two, or both of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.people.holders import person_words
from sahelread.diverging.people.persons import told_together
from sahelread.diverging.spelling import are_spelt_alike
from sahelread.diverging.told import Told, read_alone
from sahelread.diverging.topics import topic
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.names import NameKind
from sahelread.text.words import fold

# How alike what is told around two names must be: where both accounts say that it is called so, where only one does, and none.
_SAID, _NAMED, _OF_A_KIND = 0.04, 0.25, 0.3
# What a name is told of stands so near.
_NEAR = 90

_called = expression("in_called", "called")
_of_a_kind = expression("in_called", "of_a_kind")
# "Ensemble pour le Liban", "« Horizon nouveau »"; an article before it is not part of it.
_NAME = re.compile(
    r"(?:(?:les?|la|un|une) |l[’'])?(?:[«“\"]\s?(?P<quoted>[^»”\"]{2,60}?)\s?[»”\"]|"
    r"(?P<name>(?:L[ea]s? )?[A-ZÀ-Þ][\w’'-]*(?:,? (?:(?:d[eu]s?|la|les?|el|ag|pour|et|aux?) ){0,2}[A-ZÀ-Þ][\w’'-]*)*(?: du [a-zà-ÿ]+)?))"
)


@dataclass(frozen=True)
class Naming(Span):
    """A name at `[start, end)`, its words, and what is told around it; `is_said` where words say that it is called so; `kind` are the telling
    words of the noun right before it, but for a place."""

    words: tuple[str, ...]
    around: frozenset[str]
    is_said: bool
    kind: frozenset[str] = frozenset()

    def is_of(self, other: Naming) -> bool:
        """Whether two names may be one: their last words, or all words of the shorter one."""
        short, long = sorted((self.words, other.words), key=len)
        last = short and are_spelt_alike(short[-1], long[-1])
        return bool(last) or all(any(are_spelt_alike(one, word) for word in long) for one in short)


def findings(accounts: Accounts) -> Iterator[Finding]:
    """One finding for what two accounts call by names of which none may be the other."""
    named = [one for told in accounts for one in _namings(told)]
    said_in = {one.told.ref for one in named if one.is_said or one.kind}
    near = {told.ref for ref in said_in for told in accounts.linked(accounts.told[ref])} | said_in
    for bucket in connected(accounts, [one for one in named if one.told.ref in near], _nearness):
        apart = [(a, b) for a, b in combinations(bucket, 2) if a.article != b.article and not a.is_of(b)]
        if apart and not any(told_together(accounts, a.words, b.words) for a, b in apart):
            yield Finding(
                DivergenceType.ACTOR,
                Verdict.CONFLICT,
                "called/" + " ".join(sorted({" ".join(one.words) for one in bucket})),
                asked(
                    "named", topic(accounts, [(one.told, one.start, one.end, one.around) for one in bucket])
                ),
                [one.answer for one in bucket],
                (message("The accounts give it names that have nothing in common."),),
            )


@read_alone
def _namings(told: Told) -> Iterator[Naming]:
    """The names that a passage says somebody or something has, or else the one name that it tells of."""
    found = []
    for match in told.finditer(_called):
        name = _NAME.match(told.text, match.end())
        if name is not None:
            found.append(_naming(told, *name.span(name.lastgroup or 0), said_from=match.start()))
    kinds = [] if found else list(told.finditer(_of_a_kind))
    if len(kinds) == 1 and (name := _NAME.match(told.text, kinds[0].end())):
        span = name.span(name.lastgroup or 0)
        is_place = any(one.kind is NameKind.PLACE and one.start == span[0] for one in told.names)
        kind = frozenset[str]() if is_place else told.keys_in(*kinds[0].span())
        found = [replace(_naming(told, *span), kind=kind)]
    if found or kinds:
        yield from found
        return
    spoken = [(one.source_start, one.source_end) for one in told.attributions]
    names = [
        name
        for name in told.names
        if name.kind in (NameKind.PERSON, NameKind.OTHER)
        and not any(first <= name.start < last for first, last in spoken)
    ]
    if len(names) == 1:
        yield _naming(told, names[0].start, names[0].end)


def _naming(told: Told, start: int, end: int, said_from: int | None = None) -> Naming:
    """The name at a span; `said_from` is where the words begin that say that it is called so."""
    first = start if said_from is None else said_from
    around = told.keys_in(*told.clause(first, end, _NEAR)) - told.keys_in(first, end)
    words = person_words(fold(told.text[start:end]), told.language)
    return Naming(told, start, end, words, around, said_from is not None)


def _nearness(accounts: Accounts, a: Naming, b: Naming) -> Nearness:
    if not accounts.are_linked(a, b) or not (a.is_said or b.is_said or a.kind & b.kind):
        return None
    _, likeness = accounts.likeness(a.around, b.around)
    least = _SAID if a.is_said and b.is_said else _NAMED if a.is_said or b.is_said else _OF_A_KIND
    return (-likeness,) if likeness >= least else None

"""Where it happened: another part of the country, or a place that the other account never names.

Linked passages are held against each other when each names one place, or one quarter of the compass, for what they share. Two
places can both be right (a village and its province): a name counts only when the other account has it nowhere, and what is
found is a hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Answer, Finding
from sahelread.diverging.topics import topic
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.cardinals import alternatives
from sahelread.text.lexicon import table
from sahelread.text.names import NameKind

# What the passages share around the place, when they are linked. Only links are looked at.
_LINKED = 0.35

# Two spellings of one place ("Kerewal", "Kéréwal") are at least this alike.
_ONE_SPELLING = 80.0


@dataclass(frozen=True)
class Located:
    """Where a passage puts what it tells: a place or a quarter, and the telling words of the passage."""

    told: Told
    start: int
    end: int
    place: str
    is_quarter: bool

    @property
    def article(self) -> str:
        return self.told.ref.article


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Places and quarters that linked passages give differently."""
    located = [place for told in accounts for place in _places(told)]
    for quarter in (False, True):
        of_kind = [place for place in located if place.is_quarter is quarter]
        for bucket in connected(accounts, of_kind, lambda a, b: _nearness(accounts, a, b)):
            if _differ(accounts, bucket):
                yield _finding(accounts, bucket)


@cache
def _quarters(language: str) -> re.Pattern[str]:
    words = alternatives(list(table(language, "quarters") or ()))
    # "dans le nord du pays" is a part of it; "au nord de Gao" is a direction from there.
    return re.compile(
        rf"(?<!\w)(?:(?:dans (?:le |la |l')|in the )|(?:au |a l')(?=[\w-]+(?! d[eu'])))(?P<quarter>{words})(?![\w-])"
    )


def _places(told: Told) -> Iterator[Located]:
    """The one place and the one quarter that a passage names; nothing when it names several."""
    named = [name for name in told.names if name.kind is NameKind.PLACE]
    if len({name.key for name in named}) == 1:
        yield Located(told, named[0].start, named[0].end, named[0].key, False)
    quarters = list(_quarters(told.language).finditer(told.folded))
    if len({match["quarter"] for match in quarters}) == 1:
        start, end = quarters[0].span()
        yield Located(told, start, end, quarters[0]["quarter"], True)


def _nearness(accounts: Accounts, a: Located, b: Located) -> tuple[float, ...] | None:
    if (a.told.ref, b.told.ref) not in accounts.sure or not a.told.acts & b.told.acts:
        return None
    _, likeness = accounts.likeness(a.told.keys, b.told.keys)
    return (float(not _is_one_place(a, b)), -likeness) if likeness >= _LINKED else None


def _is_one_place(a: Located, b: Located) -> bool:
    return a.place in b.place or b.place in a.place or fuzz.ratio(a.place, b.place) >= _ONE_SPELLING


def _differ(accounts: Accounts, bucket: Sequence[Located]) -> bool:
    """Whether two accounts place it apart, and neither has the other's place anywhere."""
    return any(
        a.article < b.article
        and not _is_one_place(a, b)
        and (a.is_quarter or not (_has(accounts, a.article, b.place) or _has(accounts, b.article, a.place)))
        for a in bucket
        for b in bucket
    )


def _has(accounts: Accounts, article: str, place: str) -> bool:
    return any(told.ref.article == article and place in told.folded for told in accounts)


def _finding(accounts: Accounts, bucket: Sequence[Located]) -> Finding:
    return Finding(
        DivergenceType.PLACE,
        Verdict.CONFLICT,
        Confidence.HINT,
        "where/" + " ".join(sorted({one.place for one in bucket})),
        asked("where", _what(accounts, bucket)),
        [Answer(one.told, one.start, one.end, one.told.text[one.start : one.end]) for one in bucket],
        (message("Each account names a place that the other does not have."),),
    )


def _what(accounts: Accounts, bucket: Sequence[Located]) -> str:
    """What happened there."""
    return topic(accounts, [(one.told, one.start, one.end, one.told.keys) for one in bucket])

"""Whether it is the most, or one of the most: "l'un des plus meurtriers" here, "le plus meurtrier" there.

The second says more than the first, and the two can be told apart by a reader who knows the figures. A hint, in linked passages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Finding
from sahelread.diverging.mentions import Mention, mention
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.lexicon import table
from sahelread.text.words import stem

FIRST, AMONG = "first", "among"


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The qualities of which one account says the most and another one of the most."""
    by_quality: dict[str, list[Mention]] = {}
    for told in accounts:
        for quality, one in _superlatives(told):
            by_quality.setdefault(quality, []).append(one)
    for quality, mentions in sorted(by_quality.items()):
        for bucket in connected(accounts, mentions, lambda a, b: _nearness(accounts, a, b)):
            sides: dict[str, set[str]] = {}
            for one in bucket:
                sides.setdefault(one.article, set()).add(one.side)
            if {AMONG} in sides.values() and {FIRST} in sides.values():
                yield _finding(quality, bucket)


def _nearness(accounts: Accounts, a: Mention, b: Mention) -> tuple[float, ...] | None:
    return (float(a.side != b.side),) if (a.told.ref, b.told.ref) in accounts.sure else None


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = table(language, "superlatives") or {}
    among = "|".join(words.get("among", ())) or "(?!)"
    first = "|".join(words.get("first", ())) or "(?!)"
    return re.compile(rf"(?<![\w-])(?:(?P<among>{among})|(?P<first>{first})) (?P<quality>[a-z-]{{3,}})")


def _superlatives(told: Told) -> Iterator[tuple[str, Mention]]:
    for match in _pattern(told.language).finditer(told.folded):
        side = AMONG if match["among"] else FIRST
        yield stem(match["quality"], told.language), mention(told, *match.span(), side)


def _finding(quality: str, bucket: list[Mention]) -> Finding:
    most = min(
        (one for one in bucket if one.side == FIRST), key=lambda one: one.told.folded[one.start] != "l"
    )
    return Finding(
        DivergenceType.TERM,
        Verdict.MORE_SPECIFIC,
        Confidence.HINT,
        f"superlative/{quality}",
        asked("so", most.told.text[most.start : most.end]),
        [one.answer for one in bucket],
        (message("One account says the most, another one of the most."),),
    )

"""Accounts that use contrary words of the same thing: "suspension" against "fin", "démission" against "limogeage".

The contraries are the lexicon's; each family says what type of divergence it makes. The words around must be alike, so that
what is suspended here is what is ended there. Sure only in linked passages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Finding
from sahelread.diverging.mentions import Mention, mention, nearness, source_of
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.terms import type_of

# Found on bench/stories/dev: below, the word is said of something else.
_LINKED, _APART, _SURE = 0.08, 0.30, 0.25


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The contrary words that accounts use of the same thing."""
    families: dict[tuple[str, str], list[Mention]] = {}
    for told in accounts:
        for use in told.contraries:
            found = mention(told, use.start, use.end, use.side)
            families.setdefault((told.language, use.family), []).append(found)
    for (language, family), mentions in sorted(families.items()):
        if len({found.side for found in mentions}) < 2:
            continue
        for bucket in connected(
            accounts, mentions, lambda a, b: nearness(accounts, a, b, linked=_LINKED, apart=_APART)
        ):
            finding = _finding(accounts, bucket, family, DivergenceType(type_of(family, language)))
            if finding is not None:
                yield finding


def _finding(
    accounts: Accounts, bucket: Sequence[Mention], family: str, kind: DivergenceType
) -> Finding | None:
    sides: dict[str, set[str]] = {}
    for found in bucket:
        sides.setdefault(found.article, set()).add(found.side)
    opposed = [
        (a, b)
        for a in bucket
        for b in bucket
        if a.article < b.article and not sides[a.article] & sides[b.article]
    ]
    if not opposed:
        return None
    sure = kind is DivergenceType.TERM and any(
        (a.told.ref, b.told.ref) in accounts.sure
        and accounts.likeness(a.surroundings, b.surroundings)[1] >= _SURE
        for a, b in opposed
    )
    words = sorted({found.told.text[found.start : found.end].lower() for found in bucket})
    inside = any(len(found) > 1 for found in sides.values())
    return Finding(
        kind,
        Verdict.CONFLICT,
        Confidence.SURE if sure else Confidence.HINT,
        f"{family}/{' '.join(sorted({found.side for found in bucket}))}",
        message("Which word fits: {words}?", words=", ".join(words[:4])),
        [_sourced(found).answer for found in bucket],
        (
            message("The words exclude each other."),
            *((message("One account uses both."),) if inside else ()),
        ),
    )


def _sourced(found: Mention) -> Mention:
    return replace(found, source=source_of(found.told, found.start))

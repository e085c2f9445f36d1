"""Who is said to say it: the sources that accounts give for one fact, group by group.

Two accounts that rest on two different sources for one fact are worth knowing apart when one source is anonymous and the
other can be asked, or when they speak for two countries. That one quotes the prefect and another the ministry is no finding.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.diverging.topics import opening
from sahelread.model import Confidence, DivergenceType, Group, Verdict, message
from sahelread.text.attribution import Attribution, SourceKind
from sahelread.text.words import fold


def findings(accounts: Accounts) -> Iterator[Finding]:
    """One finding per group whose accounts name different sources."""
    for group in accounts.alignment.groups:
        finding = _finding(accounts, group)
        if finding is not None:
            yield finding


def _finding(accounts: Accounts, group: Group) -> Finding | None:
    named: dict[str, list[tuple[Told, Attribution]]] = {}
    articles = set()
    for ref in group.members:
        told = accounts.told.get(ref)
        if told is None:
            continue
        articles.add(ref.article)
        for attribution in told.attributions:
            named.setdefault(ref.article, []).append((told, attribution))
    if len(named) < 2:
        return None
    keys = {article: _keys(sources) for article, sources in named.items()}
    kinds = {article: {found.kind for _, found in sources} for article, sources in named.items()}
    places = sorted(named)
    apart = [(a, b) for place, a in enumerate(places) for b in places[place + 1 :] if not keys[a] & keys[b]]
    if not apart:
        return None
    graded = any(
        (kinds[a] == {SourceKind.ANONYMOUS}) != (kinds[b] == {SourceKind.ANONYMOUS}) for a, b in apart
    )
    opposed = any(_are_opposed(named[a], named[b]) for a, b in apart)
    if not (graded or opposed):
        return None
    answers = [
        Answer(told, found.source_start, found.source_end, _source(told, found), _source(told, found))
        for sources in named.values()
        for told, found in sources
    ]
    return Finding(
        DivergenceType.ATTRIBUTION,
        Verdict.MORE_SPECIFIC if graded else Verdict.COMPATIBLE,
        Confidence.SURE if len(group.members) <= 2 * len(articles) else Confidence.HINT,
        "source/" + " ".join(sorted(set().union(*keys.values()))[:8]),
        message("Who says it ({what})?", what=_what(accounts, group, named)),
        answers,
        (
            message("One account names its source, another does not.")
            if graded
            else message("The accounts rest on different sources."),
        ),
    )


def _what(accounts: Accounts, group: Group, articles: Collection[str]) -> str:
    """What is said: the first words of the shortest passage of those that name a source."""
    members = [
        accounts.told[ref] for ref in group.members if ref in accounts.told and ref.article in articles
    ]
    return opening(accounts, members)


def _are_opposed(a: list[tuple[Told, Attribution]], b: list[tuple[Told, Attribution]]) -> bool:
    """Whether the sources of two accounts belong to two different countries."""
    sides_a, sides_b = (
        {side for told, found in sources for side in told.sides_in(found.source_start, found.source_end)}
        for sources in (a, b)
    )
    return bool(sides_a and sides_b) and not sides_a & sides_b


def _source(told: Told, found: Attribution) -> str:
    return shortened(told.text[found.source_start : found.source_end])


def _keys(sources: list[tuple[Told, Attribution]]) -> frozenset[str]:
    """The telling words of the sources of one account: two sources that share one may be the same."""
    found: set[str] = set()
    for told, attribution in sources:
        keys = told.keys_in(attribution.source_start, attribution.source_end)
        found |= keys or {fold(_source(told, attribution))}
    return frozenset(found)

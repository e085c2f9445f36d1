"""What some accounts leave out of what others tell: a fact that a group reports.

A fact is left out when several accounts tell it, no passage of the silent account comes near, and it has not even the
words for it. An account that tells it in words of its own is answered with the passage that has most of them. A hint: an account may
tell a thing in words that nobody expects.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.figures.claims import Claim
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.diverging.headlines import opening
from sahelread.diverging.tellings.echoes import Echoes
from sahelread.diverging.tellings.news import acts_told, figures, is_colour
from sahelread.diverging.told import Told
from sahelread.model import Confidence, DivergenceType, Group, Kind, PassageRef, Verdict, message

# A fact is news when so many accounts tell it.
_TELLERS = 3
# A passage of the group with less of the shared words tells something else beside it.
_TELLS_IT = 0.4
# An account with this share of its shared words in one passage may tell it; with the second it does.
_MAY_TELL, _TELLS = 0.4, 0.7
# An account that may tell it does when it has so many of the rarest of those words.
_CORE, _CORE_TOLD = 3, 2
# At most so many per story for each of its accounts: the weightiest.
_PER_ACCOUNT = 1


def findings(
    accounts: Accounts,
    claims: Sequence[Claim],
    near: Mapping[PassageRef, frozenset[str]],
    echoes: Echoes,
) -> Iterator[Finding]:
    """The facts that are left out, the weightiest first. `claims` are the story's numbers, `near` is `alone.articles_near`."""
    by_passage: dict[PassageRef, list[Claim]] = {}
    for claim in claims:
        by_passage.setdefault(claim.told.ref, []).append(claim)
    found = [
        finding
        for group in accounts.alignment.groups
        if (finding := _left_out(accounts, group, near, echoes, by_passage)) is not None
    ]
    found.sort(key=lambda finding: -finding.weight)
    yield from found[: _PER_ACCOUNT * len(accounts.story.articles)]


def _left_out(
    accounts: Accounts,
    group: Group,
    near: Mapping[PassageRef, frozenset[str]],
    echoes: Echoes,
    claims: Mapping[PassageRef, Sequence[Claim]],
) -> Finding | None:
    members = [accounts.told[ref] for ref in group.members if ref in accounts.told]
    members = [told for told in members if _reports(told)]
    tellers = frozenset(told.ref.article for told in members)
    everyone = [article.id for article in accounts.story.articles]
    if len(tellers) < _TELLERS:
        return None
    counts = Counter(key for article in tellers for key in _article_keys(members, article))
    shared = frozenset(key for key, count in counts.items() if 2 * count >= len(tellers))
    worth = _weight(accounts, members, claims)
    if not shared or not worth:
        return None
    core = frozenset(sorted(shared, key=lambda key: (-accounts.rarity.get(key, 0.0), key))[:_CORE])
    telling = [_best(accounts, members, article, shared) for article in sorted(tellers, key=everyone.index)]
    enough = _TELLS_IT * accounts.weight(shared)
    telling = [
        told
        for told in telling
        if len(core & told.keys) >= _CORE_TOLD or accounts.weight(told.keys & shared) >= enough
    ]
    if len(telling) < _TELLERS:
        return None
    close = frozenset().union(*(near.get(told.ref, frozenset()) for told in members))
    echoed = echoes.nearest(shared, tellers)
    may_tell = close | {article for article, echo in echoed.items() if echo.share >= _MAY_TELL}
    if echoes.are_short(set(everyone) - tellers - may_tell):
        return None
    telling += [
        echo.told
        for article, echo in echoed.items()
        if echo.share >= _TELLS
        or (echo.share >= _MAY_TELL and (article in close or len(core & echo.told.keys) >= _CORE_TOLD))
    ]
    return Finding(
        DivergenceType.OMISSION,
        Verdict.OMISSION,
        Confidence.HINT,
        "left out/" + " ".join(sorted(shared)[:8]),
        asked("told", opening(accounts, members)),
        [Answer(told, 0, len(told.text), shortened(told.text)) for told in telling],
        (message("Several accounts tell it; nothing that is surely the same was found in the others."),),
        weight=worth,
    )


def _best(accounts: Accounts, members: Sequence[Told], article: str, shared: frozenset[str]) -> Told:
    """The passage of an account that says most of what is shared: a sentence rather than a heading."""
    own = [told for told in members if told.ref.article == article]
    return max(own, key=lambda told: (accounts.weight(told.keys & shared), -told.ref.passage))


def _reports(told: Told) -> bool:
    """Whether a passage can report a fact: no cry, and no heading unless it has a figure or a verb."""
    if told.text.endswith("!"):
        return False
    if told.passage.kind in (Kind.SENTENCE, Kind.ITEM):
        return True
    return bool(told.numbers) or any(chunk.is_clause for chunk in told.chunks)


def _weight(
    accounts: Accounts, members: Sequence[Told], claims: Mapping[PassageRef, Sequence[Claim]]
) -> float:
    """What a group weighs as news: its weightiest report, and how many tell it; 0 where it is colour or no fact."""
    reported = [told for told in members if not is_colour(told)]
    found = [
        figures(claims.get(told.ref, ())) + sum(acts_told(accounts, told)[:2]) + bool(told.attributions)
        for told in reported
    ]
    if 2 * len(reported) < len(members) or not max(found, default=0.0):
        return 0.0
    return sorted(found)[len(found) // 2] + len({told.ref.article for told in members}) / len(
        accounts.story.articles
    )


def _article_keys(members: Sequence[Told], article: str) -> frozenset[str]:
    return frozenset(key for told in members if told.ref.article == article for key in told.keys)

"""What some accounts leave out of what others tell: a fact that a group reports.

A fact is left out when several accounts surely tell the same, and some account of their length is silent on it (`silence`). An
account that tells it elsewhere is answered with the passage that does. A hint: an account may tell a thing in words that nobody
expects.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import grouped
from sahelread.diverging.figures.claims import Claim
from sahelread.diverging.findings import Finding, in_its_words
from sahelread.diverging.headlines import opening
from sahelread.diverging.tellings.echoes import Echoes
from sahelread.diverging.tellings.news import (
    acts_told,
    befell,
    figures,
    is_colour,
    is_deed,
    is_said_or_recalled,
)
from sahelread.diverging.tellings.silence import Standing, acts_of, signature, standings
from sahelread.diverging.told import Told
from sahelread.model import DivergenceType, Group, Kind, PassageRef, Verdict, message

# A fact is left out when so many accounts tell it, and so large a share of the story: what three of ten tell is their own news.
_FEWEST, _SHARE_OF_TELLERS = 3, 0.5
# An account that appeared so long after the last that tells a fact is of another stage: a report on the verdict passes over the arrest.
_SAME_STAGE = timedelta(days=1)
# What links between those who tell it come to in the middle: with less, what they tell is rather several things.
_ONE_FACT = 0.6
# With a larger share of accounts that may tell it, who is silent says little.
_NEAR_IT = 0.3
# Where some may tell it, one silent account is no news.
_SILENT_BESIDE_NEAR = 2
# A passage of the group with less of the shared words, or surely linked with fewer of the others, tells something else beside it.
_TELLS_IT, _LINKED_WITH = 0.4, 0.6
# At most so many per story, the weightiest: readers found hardly any that they needed (stories judged unread).
_PER_STORY = 1

Claims = Mapping[PassageRef, Sequence[Claim]]
"""The story's numbers, by passage."""


def findings(accounts: Accounts, claims: Sequence[Claim], echoes: Echoes) -> Iterator[Finding]:
    """The facts that are left out, the weightiest first. `claims` are the story's numbers."""
    by_passage = grouped((claim.told.ref, claim) for claim in claims)
    found = [
        finding
        for group in accounts.alignment.groups
        if (finding := _left_out(accounts, group, echoes, by_passage)) is not None
    ]
    found.sort(key=lambda finding: -finding.weight)
    yield from found[:_PER_STORY]


def _left_out(accounts: Accounts, group: Group, echoes: Echoes, claims: Claims) -> Finding | None:
    """The fact of a group, where some account is silent on it and hardly one in doubt."""
    telling = _telling(accounts, group)
    if len(telling) < _FEWEST or _together(accounts, telling) < _ONE_FACT:
        return None
    known_by = signature(accounts, echoes, telling, frozenset(group.members))
    if not known_by or not _is_news(telling, known_by, claims):
        return None
    of_its_stage = _of_its_stage(accounts, telling)
    standing = {
        article: stands
        for article, stands in standings(accounts, echoes, telling, known_by).items()
        if article in of_its_stage
    }
    of = {one: [article for article, (its, _) in standing.items() if its is one] for one in Standing}
    if of[Standing.IN_DOUBT] or not of[Standing.SILENT] or echoes.are_short(of[Standing.SILENT]):
        return None
    elsewhere = [told for _, told in standing.values() if told is not None]
    tellers, everyone = len(telling) + len(elsewhere), len(accounts.story.articles)
    is_common = tellers >= _SHARE_OF_TELLERS * everyone
    if not is_common or _is_unclear(len(of[Standing.NEAR]), len(of[Standing.SILENT]), everyone):
        return None
    return Finding(
        DivergenceType.OMISSION,
        Verdict.OMISSION,
        "left out/" + " ".join(sorted(known_by)[:8]),
        asked("told", opening(accounts, telling)),
        [in_its_words(told, 0, len(told.text)) for told in (*telling, *elsewhere)],
        (message("Several accounts tell it; nothing that is surely the same was found in the others."),),
        weight=_weight(accounts, telling, claims) + tellers / everyone,
    )


def _of_its_stage(accounts: Accounts, telling: Sequence[Told]) -> frozenset[str]:
    """The accounts that appeared neither before the first that tells a fact nor well after the last: others cannot have left it out."""
    days = [told.article.published for told in telling if told.article.published]
    return frozenset(
        article.id
        for article in accounts.story.articles
        if not days or article.published is None or min(days) <= article.published <= max(days) + _SAME_STAGE
    )


def _together(accounts: Accounts, telling: Sequence[Told]) -> float:
    """What the links between passages come to in the middle."""
    scores = [accounts.scores.get((a.ref, b.ref), 0.0) for a, b in combinations(telling, 2)]
    return sum(scores) / len(scores)


def _is_unclear(near: int, silent: int, everyone: int) -> bool:
    """Whether so many accounts may tell the fact that it says little who is silent."""
    return near > min(silent, _NEAR_IT * everyone) or (near > 0 and silent < _SILENT_BESIDE_NEAR)


def _telling(accounts: Accounts, group: Group) -> list[Told]:
    """The passages that tell the fact of a group, one per account: those that say most of what is shared, and are surely linked
    with each other."""
    members = [
        told for ref in group.members if (told := accounts.told.get(ref)) is not None and _reports(told)
    ]
    of_article = grouped((told.ref.article, told) for told in members)
    counts = Counter(key for own in of_article.values() for key in frozenset().union(*(t.keys for t in own)))
    shared = frozenset(key for key, count in counts.items() if 2 * count >= len(of_article))
    enough = _TELLS_IT * accounts.weight(shared)
    best = [
        max(own, key=lambda told: (accounts.weight(told.keys & shared), -told.ref.passage))
        for own in of_article.values()
    ]
    telling = [told for told in best if accounts.weight(told.keys & shared) >= enough]
    links = {
        told.ref: {other.ref for other in telling if (told.ref, other.ref) in accounts.sure}
        for told in telling
    }
    while len(telling) >= _FEWEST:
        loosest = min(telling, key=lambda told: (len(links[told.ref]), told.order))
        if len(links[loosest.ref]) >= _LINKED_WITH * (len(telling) - 1):
            break
        telling.remove(loosest)
        for others in links.values():
            others.discard(loosest.ref)
    return sorted(telling, key=lambda told: told.order)


def _reports(told: Told) -> bool:
    """Whether a passage can report a fact: no cry, and no heading unless it has a figure or a verb."""
    if told.text.endswith("!"):
        return False
    if told.passage.kind in (Kind.SENTENCE, Kind.ITEM):
        return True
    return bool(told.numbers) or any(chunk.is_clause for chunk in told.chunks)


def _is_news(telling: Sequence[Told], known_by: frozenset[str], claims: Claims) -> bool:
    """Whether what is told is an act or has figures; mostly colour, recollections and what somebody says are no news."""
    if 2 * sum(is_colour(told) or is_said_or_recalled(told) for told in telling) > len(telling):
        return False
    befalling = sum(befell(claims.get(told.ref, ())) for told in telling)
    return is_deed(known_by & acts_of(telling), telling[0].language) or 2 * befalling > len(telling)


def _weight(accounts: Accounts, telling: Sequence[Told], claims: Claims) -> float:
    """What a fact weighs as news: the middle one of its reports."""
    found = sorted(
        figures(claims.get(told.ref, ())) + sum(acts_told(accounts, told)[:2]) + bool(told.attributions)
        for told in telling
    )
    return found[len(found) // 2]

"""What some accounts leave out of what most tell: a fact that a group reports, or a detail of it.

A fact is left out when at least half of the accounts tell it, no passage of the silent account comes near, and it has not even the
words for it. A detail is left out by an account that tells the rest: a name, a figure or an act that most of the others of its group
have, and that stands nowhere in it. Both are hints: an account may tell a thing in words that nobody expects.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.claims import Claim
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.diverging.news import acts_told, figures, is_colour
from sahelread.diverging.topics import opening
from sahelread.model import Confidence, DivergenceType, Group, PassageRef, Verdict, message

# A fact is common when so many accounts tell it, and told by an account that has this share of its shared words.
_TELLERS = 3
_HAS_THE_WORDS = 0.6
# At most so many per story for each of its accounts: the weightiest.
_PER_ACCOUNT = 1


def findings(
    accounts: Accounts, claims: Sequence[Claim], near: Mapping[PassageRef, frozenset[str]]
) -> Iterator[Finding]:
    """The facts that are left out, the weightiest first. `claims` are the story's numbers, `near` is `alone.articles_near`."""
    holding = _passages_holding(accounts)
    by_passage: dict[PassageRef, list[Claim]] = {}
    for claim in claims:
        by_passage.setdefault(claim.told.ref, []).append(claim)
    found = [
        finding
        for group in accounts.alignment.groups
        if (finding := _left_out(accounts, group, near, holding, by_passage)) is not None
    ]
    found.sort(key=lambda finding: -finding.weight)
    yield from found[: _PER_ACCOUNT * len(accounts.story.articles)]


def _passages_holding(accounts: Accounts) -> Mapping[str, Sequence[Told]]:
    """For each key, the passages that hold it."""
    found: dict[str, list[Told]] = {}
    for told in accounts:
        for key in told.keys:
            found.setdefault(key, []).append(told)
    return found


def _left_out(
    accounts: Accounts,
    group: Group,
    near: Mapping[PassageRef, frozenset[str]],
    holding: Mapping[str, Sequence[Told]],
    claims: Mapping[PassageRef, Sequence[Claim]],
) -> Finding | None:
    members = [accounts.told[ref] for ref in group.members if ref in accounts.told]
    members = [told for told in members if not told.text.endswith("!")]  # a cry reports no fact
    tellers = {told.ref.article for told in members}
    everyone = [article.id for article in accounts.story.articles]
    if len(tellers) < max(_TELLERS, (len(everyone) + 1) // 2):
        return None
    counts = Counter(key for article in tellers for key in _article_keys(members, article))
    shared = frozenset(key for key, count in counts.items() if 2 * count >= len(tellers))
    worth = _weight(accounts, members, claims)
    if not shared or not worth:
        return None
    close = frozenset().union(*(near.get(told.ref, frozenset()) for told in members))
    if tellers | close >= set(everyone):
        return None
    wordy = _articles_with_the_words(accounts, shared, holding)
    if tellers | close | wordy >= set(everyone):
        return None
    answers = []
    for article in sorted(tellers, key=everyone.index):
        first = next(told for told in members if told.ref.article == article)
        answers.append(Answer(first, 0, len(first.text), shortened(first.text)))
    return Finding(
        DivergenceType.OMISSION,
        Verdict.OMISSION,
        Confidence.HINT,
        "left out/" + " ".join(sorted(shared)[:8]),
        asked("told", opening(accounts, members)),
        answers,
        (message("Most accounts tell it, and nothing in the silent ones comes near it."),),
        weight=worth,
    )


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


def _articles_with_the_words(
    accounts: Accounts, shared: frozenset[str], holding: Mapping[str, Sequence[Told]]
) -> frozenset[str]:
    """The accounts with a passage that has most of the words for the fact: they may tell it after all."""
    weights: dict[PassageRef, float] = {}
    for key in shared:
        rarity = accounts.rarity.get(key, 0.0)
        for told in holding.get(key, ()):
            weights[told.ref] = weights.get(told.ref, 0.0) + rarity
    needed = _HAS_THE_WORDS * accounts.weight(shared)
    return frozenset(ref.article for ref, weight in weights.items() if weight >= needed)

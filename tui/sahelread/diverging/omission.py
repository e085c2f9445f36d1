"""What only one account tells, and what an account leaves out that the others tell.

Only what bears facts: names, figures and quotations that no other account has. A passage is told by one account alone when
nothing in the others comes near it; an account leaves a fact out when at least half of the others tell it, none of its own
passages comes near, and it has not even the words for it. Ranked by how much there is that nobody else has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.claims import Claim
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.diverging.topics import opening
from sahelread.model import Confidence, DivergenceType, Group, Kind, PassageRef, Verdict, message

# A passage with a link of this score to another account is told there too, in its own way.
_TOLD_ELSEWHERE = 0.35

# What makes a passage worth showing alone: so many names, figures or quotations that nobody else has.
_FACTS = 2
# From here on, a figure that another account gives for anything is no longer its own: "60 pompiers", "soixante secouristes".
_TELLING = 10
# At most so many per account: a long analysis must not bury the others.
_PER_ARTICLE = 4

# A fact is common when so many accounts tell it, and told by an account that has this share of its shared words.
_TELLERS = 3
_HAS_THE_WORDS = 0.6


def findings(accounts: Accounts, claims: Sequence[Claim]) -> Iterator[Finding]:
    """What some accounts leave out of what most tell, then what one account tells alone. `claims` are the story's numbers."""
    near = _articles_near(accounts)
    holding = _passages_holding(accounts)
    for group in accounts.alignment.groups:
        finding = _left_out(accounts, group, near, holding)
        if finding is not None:
            yield finding
    for lone in _lone(accounts, claims, near):
        yield _only(lone)


def _articles_near(accounts: Accounts) -> Mapping[PassageRef, frozenset[str]]:
    """For each passage, the other accounts that have a passage near it."""
    found: dict[PassageRef, set[str]] = {}
    for (a, b), score in accounts.scores.items():
        if score >= _TOLD_ELSEWHERE:
            found.setdefault(a, set()).add(b.article)
    return {ref: frozenset(articles) for ref, articles in found.items()}


def _passages_holding(accounts: Accounts) -> Mapping[str, Sequence[Told]]:
    """For each key, the passages that hold it."""
    found: dict[str, list[Told]] = {}
    for told in accounts:
        for key in told.keys:
            found.setdefault(key, []).append(told)
    return found


# --- told by one ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Lone:
    """A passage that one account tells alone, with how many facts in it nobody else has."""

    told: Told
    facts: int
    weight: float


def _lone(
    accounts: Accounts, claims: Sequence[Claim], near: Mapping[PassageRef, frozenset[str]]
) -> Iterator[Lone]:
    names = _articles_of_names(accounts)
    figures, of_passage = _articles_of_figures(claims), _figures_of_passages(claims)
    exact: dict[float, set[str]] = {}
    for claim in claims:
        if (claim.number.best or 0.0) >= _TELLING:
            exact.setdefault(_figure(claim)[1], set()).add(claim.article)
    by_article: dict[str, list[Lone]] = {}
    for told in accounts:
        if (
            told.passage.kind not in (Kind.SENTENCE, Kind.ITEM)
            or told.ref in accounts.alignment.groups_by_passage
        ):
            continue
        if told.ref in near:
            continue
        own = {name.last for name in told.names if len(names[name.last]) == 1}
        counted = sum(
            len(figures[figure]) == 1 and not exact.get(figure[1], set()) - {told.ref.article}
            for figure in of_passage.get(told.ref, ())
        )
        facts = len(own) + counted + _has_quotation(told)
        if facts >= _FACTS:
            by_article.setdefault(told.ref.article, []).append(Lone(told, facts, accounts.weight(told.keys)))
    for article in sorted(by_article):
        best = sorted(by_article[article], key=lambda lone: (-lone.facts, -lone.weight, lone.told.ref))
        yield from best[:_PER_ARTICLE]


def _articles_of_names(accounts: Accounts) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for told in accounts:
        for name in told.names:
            found.setdefault(name.last, set()).add(told.ref.article)
    return found


def _figure(claim: Claim) -> tuple[str, float]:
    """What is counted and about how many: to one digit, since accounts round, and "212 mm" is "200 mm" elsewhere."""
    value = claim.number.best or claim.number.high or claim.number.low or 0.0
    return claim.referent.kind, float(f"{value:.1g}")


def _articles_of_figures(claims: Sequence[Claim]) -> Mapping[tuple[str, float], set[str]]:
    found: dict[tuple[str, float], set[str]] = {}
    for claim in claims:
        found.setdefault(_figure(claim), set()).add(claim.article)
    return found


def _figures_of_passages(claims: Sequence[Claim]) -> Mapping[PassageRef, set[tuple[str, float]]]:
    found: dict[PassageRef, set[tuple[str, float]]] = {}
    for claim in claims:
        found.setdefault(claim.told.ref, set()).add(_figure(claim))
    return found


def _has_quotation(told: Told) -> bool:
    return bool(told.attributions) and any(mark in told.text for mark in '«“"')


def _only(lone: Lone) -> Finding:
    told = lone.told
    text = shortened(told.text)
    return Finding(
        DivergenceType.OMISSION,
        Verdict.OMISSION,
        Confidence.SURE if lone.facts > _FACTS else Confidence.HINT,
        "only",
        message("Told by one account only: {what}", what=text),
        [Answer(told, 0, len(told.text), text)],
        (message("Nothing in the other accounts comes near it."),),
    )


# --- left out by some ----------------------------------------------------------------------------------------------------


def _left_out(
    accounts: Accounts,
    group: Group,
    near: Mapping[PassageRef, frozenset[str]],
    holding: Mapping[str, Sequence[Told]],
) -> Finding | None:
    members = [accounts.told[ref] for ref in group.members if ref in accounts.told]
    tellers = {told.ref.article for told in members}
    everyone = [article.id for article in accounts.story.articles]
    if len(tellers) < max(_TELLERS, (len(everyone) + 1) // 2):
        return None
    counts = Counter(key for article in tellers for key in _article_keys(members, article))
    shared = frozenset(key for key, count in counts.items() if 2 * count >= len(tellers))
    if not shared or not any(told.numbers or told.acts for told in members):
        return None
    close = frozenset().union(*(near.get(told.ref, frozenset()) for told in members))
    wordy = _articles_with_the_words(accounts, shared, holding)
    silent = [article for article in everyone if article not in tellers | close | wordy]
    if not silent:
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
    )


def _article_keys(members: list[Told], article: str) -> frozenset[str]:
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

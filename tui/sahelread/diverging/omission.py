"""What only one account tells, and what an account leaves out that the others tell.

Only what bears facts: names, figures and quotations that no other account has. A passage is told by one account alone when
nothing in the others comes near it; an account leaves a fact out when at least half of the others tell it, none of its own
passages comes near, and it has not even the words for it. Ranked by how much there is that nobody else has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sahelread.diverging import number
from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.amounts import Relation, relation
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.diverging.number import Claim
from sahelread.model import Confidence, DivergenceType, Group, Kind, PassageRef, Verdict, message

# A passage with a link of this score to another account is told there too, in its own way.
_TOLD_ELSEWHERE = 0.35

# What makes a passage worth showing alone: so many names, figures or quotations that nobody else has.
_FACTS = 2
# At most so many per account: a long analysis must not bury the others.
_PER_ARTICLE = 4

# A fact is common when so many accounts tell it, and told by an account that has this share of its shared words.
_TELLERS = 3
_HAS_THE_WORDS = 0.6


def findings(accounts: Accounts) -> Iterator[Finding]:
    """What some accounts leave out of what most tell, then what one account tells alone."""
    for group in accounts.alignment.groups:
        finding = _left_out(accounts, group)
        if finding is not None:
            yield finding
    for lone in _lone(accounts):
        yield _only(lone)


# --- told by one ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Lone:
    """A passage that one account tells alone, with how many facts in it nobody else has."""

    told: Told
    facts: int
    weight: float


def _lone(accounts: Accounts) -> Iterator[Lone]:
    names = _articles_of_names(accounts)
    claims = list(number.claims(accounts))
    nearest: dict[PassageRef, float] = {}
    for (ref, _), score in accounts.scores.items():
        nearest[ref] = max(score, nearest.get(ref, 0.0))
    by_article: dict[str, list[Lone]] = {}
    for told in accounts:
        if (
            told.passage.kind not in (Kind.SENTENCE, Kind.ITEM)
            or told.ref in accounts.alignment.groups_by_passage
        ):
            continue
        if nearest.get(told.ref, 0.0) >= _TOLD_ELSEWHERE:
            continue
        own = {name.last for name in told.names if len(names[name.last]) == 1}
        facts = len(own) + _own_figures(told, claims) + _has_quotation(told)
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


def _own_figures(told: Told, claims: Sequence[Claim]) -> int:
    """How many figures of a passage no other account gives, for that kind of thing, in any way of saying it."""
    own = [claim for claim in claims if claim.told.ref == told.ref]
    others = [claim for claim in claims if claim.article != told.ref.article]
    return sum(
        not any(
            other.referent.kind == claim.referent.kind
            and relation(claim.number, other.number) < Relation.APART
            for other in others
        )
        for claim in own
    )


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


def _left_out(accounts: Accounts, group: Group) -> Finding | None:
    members = [accounts.told[ref] for ref in group.members if ref in accounts.told]
    tellers = {told.ref.article for told in members}
    everyone = [article.id for article in accounts.story.articles]
    if len(tellers) < max(_TELLERS, (len(everyone) + 1) // 2):
        return None
    counts = Counter(key for article in tellers for key in _article_keys(members, article))
    shared = frozenset(key for key, count in counts.items() if 2 * count >= len(tellers))
    if not shared or not any(told.numbers or told.acts for told in members):
        return None
    silent = [
        article
        for article in everyone
        if article not in tellers and not _tells(accounts, article, members, shared)
    ]
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
        message("Is it told ({what})?", what=group.label),
        answers,
        (message("Most accounts tell it, and nothing in the silent ones comes near it."),),
    )


def _article_keys(members: list[Told], article: str) -> frozenset[str]:
    return frozenset(key for told in members if told.ref.article == article for key in told.keys)


def _tells(accounts: Accounts, article: str, members: list[Told], shared: frozenset[str]) -> bool:
    """Whether an account may tell the fact after all: a passage near it, or most of the words for it."""
    own = [told for told in accounts if told.ref.article == article]
    if any(
        accounts.scores.get((told.ref, member.ref), 0.0) >= _TOLD_ELSEWHERE
        for told in own
        for member in members
    ):
        return True
    total = accounts.weight(shared)
    return any(accounts.weight(shared & told.keys) >= _HAS_THE_WORDS * total for told in own)

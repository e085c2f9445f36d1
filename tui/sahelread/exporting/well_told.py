"""Of the facts that several accounts tell, what goes together surely enough to stand in print.

A group joins whatever is surely linked, so that nothing is lost on the board; a printed list has no reader beside it who sees at a
glance that one of eight passages tells something else. It holds the passages that go with most of the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sahelread.aligning.labels import names_of
from sahelread.headings import is_of, without_sides
from sahelread.model import Alignment, Comparison, Group, Kind, PassageRef, Story

# The best link of a printed fact, and what links of each of its passages with those of the other accounts come to in the middle. On the
# judged stories of `bench.gold` and others like them 81 facts in 100 then join mostly what belongs together (65 of all groups), and 87
# of 100 pairs do (71); 3 in 100 good ones are lost.
_BEST, _WITH_OTHERS = 0.5, 0.4
# What the reader linked is certain.
_BY_HAND = 1.0

Scores = Mapping[tuple[PassageRef, PassageRef], float]


def well_told(comparison: Comparison) -> tuple[Group, ...]:
    """The groups whose passages go well together, in their order, each with those passages only; headings where their account
    tells nothing more of it."""
    alignment = comparison.alignment
    scores: dict[tuple[PassageRef, PassageRef], float] = {}
    for link in alignment.links:
        score = _BY_HAND if link.manual else link.score
        scores[link.a, link.b] = scores[link.b, link.a] = score
    cores = ((group, _core(group.members, scores)) for group in alignment.groups)
    kept = [
        replace(group, members=_without_headings(comparison.story, core))
        for group, core in cores
        if _best(core, scores) >= _BEST
    ]
    return without_sides(comparison.story, _named_anew(comparison.story, kept), comparison.divergences)


def _named_anew(story: Story, groups: Sequence[Group]) -> Iterator[Group]:
    """The groups, those whose name stood in a passage that is left out by another, which stands in one that is not."""

    def says(ref: PassageRef, label: str) -> bool:
        return is_of(label, " ".join(story.passage(ref).text.split()))

    nameless = [group for group in groups if not any(says(ref, group.label) for ref in group.members)]
    names = dict(zip(nameless, names_of(story, nameless), strict=True))
    for group in groups:
        yield replace(group, label=names.get(group, group.label))


def _without_headings(story: Story, members: Sequence[PassageRef]) -> tuple[PassageRef, ...]:
    """The passages without the headings of accounts that have another among them."""
    headings = {ref for ref in members if story.passage(ref).kind is Kind.HEADING}
    telling = {ref.article for ref in members if ref not in headings}
    return tuple(ref for ref in members if ref not in headings or ref.article not in telling)


def links_besides(alignment: Alignment, facts: Iterable[Group]) -> int:
    """How many pairs of passages are linked, surely or possibly, that none of those facts holds together."""
    holding: dict[PassageRef, set[int]] = {}
    for fact in facts:
        for ref in fact.members:
            holding.setdefault(ref, set()).add(fact.id)
    return sum(holding.get(link.a, set()).isdisjoint(holding.get(link.b, ())) for link in alignment.links)


def _core(members: Sequence[PassageRef], scores: Scores) -> tuple[PassageRef, ...]:
    """The passages without those that go least with the others, one by one; none where nothing is left of two accounts."""
    kept = list(members)
    together = {ref: sum(score for _, score in _links(ref, kept, scores)) for ref in kept}
    while len({ref.article for ref in kept}) > 1:
        per_article = {ref.article: 0 for ref in kept}
        for ref in kept:
            per_article[ref.article] += 1
        with_others = {ref: together[ref] / (len(kept) - per_article[ref.article]) for ref in kept}
        loosest = min(kept, key=lambda ref: with_others[ref])
        if with_others[loosest] >= _WITH_OTHERS:
            return tuple(kept)
        kept.remove(loosest)
        for other, score in _links(loosest, kept, scores):
            together[other] -= score
    return ()


def _links(
    ref: PassageRef, others: Sequence[PassageRef], scores: Scores
) -> Iterator[tuple[PassageRef, float]]:
    """The passages of other accounts with the score of their link with one: 0 where there is none."""
    for other in others:
        if other.article != ref.article:
            yield other, scores.get((ref, other), 0.0)


def _best(members: Sequence[PassageRef], scores: Scores) -> float:
    return max((score for ref in members for _, score in _links(ref, members, scores)), default=0.0)

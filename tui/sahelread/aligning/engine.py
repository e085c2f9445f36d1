"""The alignment of a story, step by step: terms, similarity, witnesses, links, groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from sahelread.aligning.evidence import Reasons
from sahelread.aligning.grams import gram_rows
from sahelread.aligning.groups import grouped, main_groups
from sahelread.aligning.labels import Labels
from sahelread.aligning.passages import Alignable, alignable
from sahelread.aligning.profile import between_accounts, profiles
from sahelread.aligning.rows import Floats, products
from sahelread.aligning.weighting import weighted
from sahelread.model import Alignment, Group, Link, LinkDecision, PassageRef, Story, Strength

_SURE = 0.46
_POSSIBLE = 0.22


def aligned(
    story: Story,
    decisions: Sequence[LinkDecision],
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> Alignment:
    """The links and groups of the story."""
    field = alignable(story)
    if len(set(field.accounts.tolist())) < 2:
        return Alignment()
    similarity = between_accounts(products(weighted(gram_rows(field.texts))), field.accounts)
    progress(0.5)
    profile = profiles(similarity)
    scores = between_accounts(profile @ profile.T, field.accounts)
    if cancelled():
        return Alignment()
    links = _links(field, scores, Reasons(field, similarity, profile), decisions)
    progress(0.9)
    groups, main = _groups(field, links)
    progress(1.0)
    return Alignment(links, groups, main)


def _links(
    field: Alignable, scores: Floats, reasons: Reasons, decisions: Sequence[LinkDecision]
) -> tuple[Link, ...]:
    """Sure and possible links, best first, with the reader's decisions."""
    place = {ref: number for number, ref in enumerate(field.refs)}
    decided = {
        tuple(sorted((place[one.a], place[one.b]))): one.linked
        for one in decisions
        if one.a in place and one.b in place
    }
    found = []
    for a, b in zip(*np.nonzero(np.triu(scores >= _POSSIBLE)), strict=True):
        pair = (int(a), int(b))
        if decided.get(pair) is None:
            score = round(float(scores[a, b]), 4)
            strength = Strength.SURE if score >= _SURE else Strength.POSSIBLE
            found.append(Link(field.refs[a], field.refs[b], score, strength, reasons.of(*pair)))
    for (a, b), linked in decided.items():
        if linked:
            found.append(
                Link(field.refs[a], field.refs[b], 1.0, Strength.SURE, reasons.of(a, b), manual=True)
            )
    return tuple(sorted(found, key=lambda link: (-link.score, place[link.a], place[link.b])))


def _groups(field: Alignable, links: Sequence[Link]) -> tuple[tuple[Group, ...], dict[PassageRef, int]]:
    """The groups that the sure links make, and the main one of each passage."""
    place = {ref: number for number, ref in enumerate(field.refs)}
    weights = {(place[link.a], place[link.b]): link.score for link in links if link.strength is Strength.SURE}
    members = grouped(weights)
    labels = Labels(field.texts, field.languages)
    groups = tuple(
        Group(number, labels.label(group), tuple(field.refs[member] for member in group))
        for number, group in enumerate(members, start=1)
    )
    main = {field.refs[passage]: number + 1 for passage, number in main_groups(members, weights).items()}
    return groups, main

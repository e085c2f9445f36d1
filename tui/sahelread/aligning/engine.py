"""The alignment of a story, step by step: facts, terms, similarity, witnesses, questions, links, groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sahelread.aligning import similarity, weights
from sahelread.aligning.candidates import CancelledError, Index, candidate_similarities
from sahelread.aligning.embeddings import unit_vectors, with_closeness, with_pair_closeness
from sahelread.aligning.event_days import event_begins
from sahelread.aligning.evidence import Reasons
from sahelread.aligning.facts import StoryFacts
from sahelread.aligning.groups import Weights, grouped, main_groups
from sahelread.aligning.guards import without_opposed
from sahelread.aligning.labels import labels
from sahelread.aligning.links import (
    Pair,
    Verdict,
    confirmed,
    decided,
    likely_pairs,
    strengths,
    with_questions,
)
from sahelread.aligning.others import Others, others_beside
from sahelread.aligning.passages import Alignable, alignable
from sahelread.aligning.profile import all_profiles, all_scores, near_profiles, pair_scores
from sahelread.aligning.questions import questions_in_common
from sahelread.aligning.readings import Readings, Unread, readings
from sahelread.aligning.rows import Floats, Rows
from sahelread.aligning.score_parts import ScoreParts
from sahelread.aligning.slot_happened import BEGINNING, happened_slots
from sahelread.aligning.slot_places import central_places
from sahelread.aligning.slots import Slot
from sahelread.aligning.warnings import warnings_about
from sahelread.model import Alignment, Group, Link, LinkDecision, PassageRef, Story, Strength

# What share of the work is done after each step, for the progress bar; measured on the seeds.
_READ, _COMPARED, _LINKED = 0.3, 0.7, 0.9


@dataclass(frozen=True)
class Request:
    """What is asked of the engine beside the story: see `sahelread.aligning.align`."""

    decisions: Sequence[LinkDecision]
    bar: float
    model: str | Path | None
    progress: Callable[[float], None]
    cancelled: Callable[[], bool]

    def step(self, share: float) -> None:
        """Report what is done. Raises CancelledError when nobody waits for the rest."""
        self.progress(share)
        if self.cancelled():
            raise CancelledError


def aligned(story: Story, request: Request) -> Alignment:
    """The links and groups of the story; empty when it was cancelled."""
    try:
        return _aligned(story, request)
    except CancelledError:
        return Alignment()


def _aligned(story: Story, request: Request) -> Alignment:
    field = alignable(story)
    if len(set(field.accounts.tolist())) < 2:
        return Alignment(warnings=warnings_about(story, field, ()))
    facts = StoryFacts(field)
    verdicts, refused, questions, holders, parts = _compared(field, facts, len(story.articles), request)
    request.step(_LINKED)
    with _more_beside(field) as others:
        sure = {pair: score for pair, score, strength, _ in verdicts if strength is Strength.SURE}
        members = grouped(sure, refused)
        # The others look for names while reasons are looked for here.
        named = labels(members, facts, holders, others, lambda _: request.step(_LINKED))
        links = _explained(field, verdicts, Reasons(field, facts, holders, parts, questions))
        del verdicts, questions, parts
        main = _main(field, members, sure)
        groups = tuple(
            Group(number, label, tuple(field.refs[member] for member in group))
            for number, (group, label) in enumerate(zip(members, named, strict=True), start=1)
        )
    request.progress(1.0)
    return Alignment(links, groups, main, warnings_about(story, field, links))


def _compared(
    field: Alignable, facts: StoryFacts, accounts: int, request: Request
) -> tuple[list[Verdict], Weights, dict[Pair, tuple[Slot, Slot]], dict[str, int], ScoreParts]:
    """The links, those that the reader refused, the questions that two passages answer, how many passages hold each stem, and of what
    the scores are made: all that is left of reading and comparing when groups are named."""
    terms, answered, said, acts, stances, dated = _read(field, facts, request)
    with _more_beside(field) as others:  # new ones: the first remember what they had to know to read
        families = terms.rows()
        holders = terms.holders(families["stems"])
        del terms  # as large as the rows made of it
        request.step(_READ)
        vectors = None if request.model is None else unit_vectors(field.texts, request.model)
        parts, scores = _parts_and_scores(field, families, vectors, others, request)
    request.step(_COMPARED)
    likely = likely_pairs(scores, field.depth, partial(similarity.little_in_common, families))
    for passage, slot in happened_slots(said, acts, field.accounts):
        answered[passage] = (*answered[passage], slot)
    central = central_places(facts, field.accounts)
    first_day = event_begins(dated, field.accounts, field.depth)
    questions = questions_in_common(answered, field.accounts, field.depth, likely, central, first_day)
    likely = confirmed(with_questions(likely, questions), accounts)
    likely = without_opposed(likely, stances)
    decisions = decided(field, request.decisions)
    verdicts = strengths(likely, decisions, request.bar)
    refused = {
        pair: likely[pair]
        for pair, linked in decisions.items()
        if not linked and likely.get(pair, 0) >= request.bar
    }
    return verdicts, refused, questions, holders, parts


def _read(field: Alignable, facts: StoryFacts, request: Request) -> Readings:
    """What is read of each passage alone; where acts stand is wanted of those with which accounts begin."""
    opens = (field.depth < BEGINNING).tolist()
    unread = [Unread(*facts.of(passage), with_acts=opens[passage]) for passage in range(len(field))]
    with others_beside(len(field)) as others:
        return readings(unread, others, lambda share: request.step(_READ * share))


def _more_beside(field: Alignable) -> AbstractContextManager[Others]:
    """Processes for what follows on reading; none where all pairs are compared, for that is sooner done here than they begin."""
    return others_beside(0 if len(field) <= similarity.ALL_PAIRS else len(field))


def _explained(field: Alignable, verdicts: Sequence[Verdict], reasons: Reasons) -> tuple[Link, ...]:
    """The links, each with its reasons."""
    evidence = reasons.of([pair for pair, _, _, _ in verdicts])
    return tuple(
        Link(field.refs[a], field.refs[b], score, strength, reason, manual)
        for ((a, b), score, strength, manual), reason in zip(verdicts, evidence, strict=True)
    )


def _parts_and_scores(
    field: Alignable, families: dict[str, Rows], vectors: Floats | None, others: Others, request: Request
) -> tuple[ScoreParts, Floats | Rows]:
    """The raw scores of the passages and what they are made of: all of them, or in a long story those of candidates."""
    rows, held = similarity.combined(families)
    profile: Floats | Rows
    scores: Floats | Rows
    if len(field) <= similarity.ALL_PAIRS:
        square = similarity.all_similarities(rows, field.accounts)
        if vectors is not None:
            square = with_closeness(square, field.accounts, vectors)
        profile = all_profiles(square)
        scores = all_scores(profile, field.accounts)
    else:
        known = others.shared((rows, field.accounts, Index(families)))
        rows = known[0]
        near = candidate_similarities(
            known,
            others,
            lambda share: request.progress(_READ + share * (_COMPARED - _READ)),
            request.cancelled,
        )
        if vectors is not None:
            near = with_pair_closeness(near, vectors)
        profile = near_profiles(near)
        scores = pair_scores(profile, near)
    return ScoreParts(field.accounts, held, rows, profile, vectors), scores


def _main(field: Alignable, groups: Sequence[Sequence[int]], sure: Weights) -> dict[PassageRef, int]:
    """The main one of the groups that sure links make, for each passage."""
    depth = field.depth.tolist()
    level = {(a, b): score * (1 - weights.APART * abs(depth[a] - depth[b])) for (a, b), score in sure.items()}
    return {field.refs[passage]: number + 1 for passage, number in main_groups(groups, level).items()}

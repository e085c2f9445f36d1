"""How far two annotators agree: whose annotations are about the same text, and Cohen's kappa on what they say of it.

Two annotations match when one knows the other's id or detected divergence, or when their targets cover the same text:
one coder marks "cinq agents", the other the whole sentence, and both speak of it. Each annotation has one partner at
most, the best one. Only divergences and agreements count: notes and questions claim nothing that could be compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sahelread.notes.annotation import Annotation, NoteKind, Status, Target

# Of the text that the shorter annotation covers, the share that the other must cover too. Half: a quote inside a
# sentence matches the sentence, two quotes that only touch do not.
MIN_COVER = 0.5
# What an account's silence weighs beside the characters of quotes: about a short quote.
_SILENCE = 30

_Spans = dict[str, list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Pair:
    """An annotation of each side about the same text; one of them is None when the other side has none."""

    ours: Annotation | None
    theirs: Annotation | None

    @property
    def both(self) -> bool:
        return self.ours is not None and self.theirs is not None


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement on one field over the matched pairs: `observed` is the share that says the same, `kappa` corrects it
    for chance (Cohen 1960, doi:10.1177/001316446002000104). None: no pairs, or all of one kind on both sides."""

    count: int
    observed: float | None
    kappa: float | None


def pairs(ours: Iterable[Annotation], theirs: Iterable[Annotation]) -> tuple[Pair, ...]:
    """The matched pairs in our order, then what only we have, then what only they have."""
    our, their = ([note for note in notes if _claims(note)] for notes in (ours, theirs))
    candidates = [
        (likeness, i, j)
        for i, one in enumerate(our)
        for j, other in enumerate(their)
        if (likeness := _likeness(one, other)) is not None
    ]
    # Best first; among equals the first in the files, so that the same files give the same pairs.
    candidates.sort(key=lambda found: (tuple(-part for part in found[0]), found[1], found[2]))
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _likeness_found, i, j in candidates:
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    matched = [Pair(our[i], their[partner[i]]) for i in sorted(partner)]
    only_ours = [Pair(note, None) for i, note in enumerate(our) if i not in partner]
    only_theirs = [Pair(None, note) for j, note in enumerate(their) if j not in taken]
    return (*matched, *only_ours, *only_theirs)


def type_of(note: Annotation) -> str:
    """What kappa on types counts."""
    return note.type or "none"


def verdict_of(note: Annotation) -> str:
    """What kappa on verdicts counts: a rejected divergence and an agreement are verdicts too."""
    if note.status is Status.REJECTED:
        return "rejected"
    if note.verdict:
        return note.verdict.value
    return "agreement" if note.kind is NoteKind.AGREEMENT else "none"


def agreement(labels: Sequence[tuple[str, str]]) -> Agreement:
    """Agreement over pairs of labels."""
    count = len(labels)
    if not count:
        return Agreement(0, None, None)
    observed = sum(one == other for one, other in labels) / count
    our, their = (Counter(side) for side in zip(*labels, strict=True))
    expected = sum(our[label] * their[label] for label in our) / count**2
    kappa = None if expected == 1 else (observed - expected) / (1 - expected)
    return Agreement(count, observed, kappa)


def _claims(note: Annotation) -> bool:
    return note.kind in (NoteKind.DIVERGENCE, NoteKind.AGREEMENT)


def _likeness(one: Annotation, other: Annotation) -> tuple[float, ...] | None:
    """What ranks a pair: the same annotation, the same detection, the share of text in common; None: no pair."""
    same_id = one.id == other.id
    same_detection = one.detector is not None and one.detector == other.detector
    shared, smaller, larger = _cover(one, other)
    if not (same_id or same_detection or (smaller and shared / smaller >= MIN_COVER)):
        return None
    return float(same_id), float(same_detection), shared / larger if larger else 0.0


def _cover(one: Annotation, other: Annotation) -> tuple[float, float, float]:
    """The characters that both cover, those of the one that covers less, those of the one that covers more."""
    our, their = _spans(one), _spans(other)
    shared = sum(
        max(0, min(end, stop) - max(start, begin))
        for article, spans in our.items()
        for start, end in spans
        for begin, stop in their.get(article, ())
    )
    shared += _SILENCE * len(_silences(one) & _silences(other))
    sizes = sorted(
        sum(end - start for spans in side.values() for start, end in spans) + _SILENCE * len(_silences(note))
        for side, note in ((our, one), (their, other))
    )
    return shared, sizes[0], sizes[1]


def _spans(note: Annotation) -> _Spans:
    """What the annotation covers of each article, in spans that do not overlap."""
    found: _Spans = {}
    for article, (start, end) in sorted(placed for target in note.targets if (placed := _placed(target))):
        spans = found.setdefault(article, [])
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return found


def _placed(target: Target) -> tuple[str, tuple[int, int]] | None:
    place = target.place
    if place is None and target.start is not None and target.end is not None:
        place = (target.start, target.end)
    return (target.article, place) if place else None


def _silences(note: Annotation) -> set[str]:
    return {target.article for target in note.targets if target.absent}

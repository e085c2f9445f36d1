"""How far two annotators agree: whose annotations are about the same text, and Cohen's kappa on what they decided.

Two annotations match when one knows the other's id or detected divergence, or when their targets cover the same text:
one coder marks "cinq agents", the other the whole sentence, and both speak of it. Each annotation has one partner at
most, the best one. Only divergences and agreements count: notes and questions claim nothing that could be compared.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sahelread.notes.annotation import Annotation, NoteKind, Target, Told

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
    """Agreement on one field: over `count` pairs of labels, `same` of which are the same, `observed` is their share, and
    `kappa` corrects it for chance (Cohen 1960, doi:10.1177/001316446002000104). None: no pairs, all of one kind on both
    sides, or labels that are no few kinds."""

    count: int
    same: int
    observed: float | None
    kappa: float | None


def pairs(ours: Iterable[Annotation], theirs: Iterable[Annotation]) -> tuple[Pair, ...]:
    """The matched pairs in our order, then what only we have, then what only they have."""
    our, their = ([_Covered(note) for note in notes if _claims(note)] for notes in (ours, theirs))
    candidates = [
        (_likeness(our[i], their[j], shared), i, j) for (i, j), shared in _meetings(our, their).items()
    ]
    # Best first; among equals the first in the files, so that the same files give the same pairs.
    candidates.sort(key=lambda found: (tuple(-part for part in found[0]), found[1], found[2]))
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for likeness, i, j in candidates:
        if any(likeness) and i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    matched = [Pair(our[i].note, their[partner[i]].note) for i in sorted(partner)]
    only_ours = [Pair(one.note, None) for i, one in enumerate(our) if i not in partner]
    only_theirs = [Pair(None, other.note) for j, other in enumerate(their) if j not in taken]
    return (*matched, *only_ours, *only_theirs)


def agreement(labels: Sequence[tuple[str, str]], *, judged: bool = True) -> Agreement:
    """Agreement over pairs of labels; where they are not `judged` into a few kinds, only how many are the same."""
    count = len(labels)
    if not count:
        return Agreement(0, 0, None, None)
    same = sum(one == other for one, other in labels)
    observed = same / count
    our, their = (Counter(side) for side in zip(*labels, strict=True))
    expected = sum(our[label] * their[label] for label in our) / count**2
    kappa = (observed - expected) / (1 - expected) if judged and expected != 1 else None
    return Agreement(count, same, observed, kappa)


def _claims(note: Annotation) -> bool:
    return note.kind in (NoteKind.DIVERGENCE, NoteKind.AGREEMENT)


class _Covered:
    """An annotation with what it covers: spans of each article that do not overlap, silences, and how much that is."""

    def __init__(self, note: Annotation) -> None:
        self.note = note
        self.silences = frozenset(t.article for t in note.targets if note.told(t) is Told.SILENT)
        self.spans: _Spans = {}
        for article, (start, end) in sorted(placed for target in note.targets if (placed := _placed(target))):
            spans = self.spans.setdefault(article, [])
            if spans and start <= spans[-1][1]:
                spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
            else:
                spans.append((start, end))
        self.size = sum(end - start for spans in self.spans.values() for start, end in spans)
        self.size += _SILENCE * len(self.silences)


def _meetings(our: Sequence[_Covered], their: Sequence[_Covered]) -> dict[tuple[int, int], int]:
    """The pairs that could match, by their places in the lists, each with the characters that both quote.

    Found span by span, not annotation by annotation: two coders with a thousand annotations make a million pairs, and
    nearly all of them have nothing in common.
    """
    found: dict[tuple[int, int], int] = {}
    for article in {article for one in our for article in one.spans}:
        theirs = sorted((b, e, j) for j, other in enumerate(their) for b, e in other.spans.get(article, ()))
        starts = [begin for begin, _end, _j in theirs]
        for i, one in enumerate(our):
            for start, end in one.spans.get(article, ()):
                for begin, stop, j in theirs[: bisect_left(starts, end)]:
                    if stop > start:
                        found[i, j] = found.get((i, j), 0) + min(end, stop) - max(start, begin)
    for pair in _pairs_without_a_quote(our, their):
        found.setdefault(pair, 0)
    return found


def _pairs_without_a_quote(our: Sequence[_Covered], their: Sequence[_Covered]) -> Iterator[tuple[int, int]]:
    """The pairs that could match without a quote in common: the same id, the same detection, the same silence alone."""
    known: dict[object, list[int]] = {}
    for j, other in enumerate(their):
        for sign in _signs(other):
            known.setdefault(sign, []).append(j)
    for i, one in enumerate(our):
        yield from ((i, j) for sign in _signs(one) for j in known.get(sign, ()))


def _signs(one: _Covered) -> Iterator[tuple[str, object]]:
    yield "id", one.note.id
    if one.note.detector is not None:
        yield "detector", one.note.detector
    if not one.spans and one.silences:
        yield "silences", one.silences


def _likeness(one: _Covered, other: _Covered, quoted: int) -> tuple[float, float, float]:
    """What ranks a pair: the same annotation, the same detection, the share of text in common. Zeros: no pair."""
    same_id = one.note.id == other.note.id
    same_detection = one.note.detector is not None and one.note.detector == other.note.detector
    shared = quoted + _SILENCE * len(one.silences & other.silences)
    smaller, larger = sorted((one.size, other.size))
    covers = bool(smaller) and shared / smaller >= MIN_COVER
    return float(same_id), float(same_detection), shared / larger if covers else 0.0


def _placed(target: Target) -> tuple[str, tuple[int, int]] | None:
    place = target.place
    if place is None and target.start is not None and target.end is not None:
        place = (target.start, target.end)
    return (target.article, place) if place else None

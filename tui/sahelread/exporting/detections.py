"""Divergences that the program found and nobody has judged, as annotations that say so, to go into an export."""

from collections.abc import Iterator
from dataclasses import replace

from sahelread.exporting.numerals import estimate_in_words
from sahelread.exporting.silences import passages_near
from sahelread.i18n import _, say
from sahelread.model import Comparison, Divergence, Verdict
from sahelread.notes.annotating import on_divergence
from sahelread.notes.annotation import Annotation, NoteKind, Origin
from sahelread.notes.document import Contents


def with_detected(contents: Contents, comparison: Comparison) -> Contents:
    """The contents, then one open annotation per divergence that none of them answers (a rejected one does).

    The ids are made of the divergence, not of the clock: the same input gives the same export.
    """
    answered = {note.detector for note in contents.annotations if note.detector}
    detected = tuple(
        _annotation(comparison, divergence)
        for divergence in comparison.divergences
        if divergence.key not in answered and divergence.verdict is not Verdict.EQUIVALENT
    )
    return replace(contents, annotations=(*contents.annotations, *detected))


def _annotation(comparison: Comparison, divergence: Divergence) -> Annotation:
    return Annotation(
        f"detected:{divergence.key}",
        kind=NoteKind.DIVERGENCE,
        type=divergence.type.value,
        verdict=divergence.verdict,
        question=say(divergence.question),
        asked=divergence.question,
        comment="\n".join((*(say(reason) for reason in divergence.why), *_estimate(divergence))),
        targets=on_divergence(comparison.story, divergence, passages_near(comparison, divergence)),
        origin=Origin.DETECTED,
        detector=divergence.key,
        confidence=divergence.confidence,
    )


def _estimate(divergence: Divergence) -> Iterator[str]:
    """What the answers come to as numbers. It is put into the comment: a decision is a person's."""
    if divergence.estimate is not None:
        yield _("Estimate: {bounds}.").format(bounds=estimate_in_words(divergence.estimate))

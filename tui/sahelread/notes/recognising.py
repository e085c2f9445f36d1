"""Questions that the notes are on, known again when their texts have changed.

The key of a divergence is made of the words that answer it: when an account corrects a figure, or the program reads one better, the
same question has another key. Whoever judged, corrected or decided it must not find their note lost, nor be asked a second time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sahelread.i18n import say
from sahelread.model import Comparison, Divergence, Verdict
from sahelread.notes.annotation import Annotation, Status, Target


def recognised(comparison: Comparison, notes: Iterable[Annotation]) -> Comparison:
    """The comparison with each question that a note is on under the key that the note knows it by."""
    asked = {one.key: one for one in comparison.divergences if one.verdict is not Verdict.EQUIVALENT}
    notes = [note for note in notes if note.detector is not None]
    free = {key: one for key, one in asked.items() if all(note.detector != key for note in notes)}
    known: dict[str, str] = {}
    for note in notes:
        if note.detector is None or note.detector in asked or note.detector in known.values():
            continue
        alike = [(_alike(note, one), key) for key, one in free.items() if key not in known]
        likeness, key = max(alike, key=lambda found: found[0], default=(0, ""))
        if likeness:
            known[key] = note.detector
    if not known:
        return comparison
    found = (replace(one, key=known.get(one.key, one.key)) for one in comparison.divergences)
    return replace(comparison, divergences=tuple(found))


def _alike(note: Annotation, divergence: Divergence) -> int:
    """In how many accounts both have the same words for an answer; 0 where they are two questions: of another type, or with less than
    half of these accounts in common where they are worded otherwise. What was rejected is the same only with nothing new in it."""
    if note.type != divergence.type.value:
        return 0
    told = {target.article for target in note.targets if target.value is not None and not target.absent}
    answering = {value.article for value in divergence.values if value.quotes}
    common = {
        value.article
        for value in divergence.values
        if any(_is_there(target, value.article, quote.start, quote.end) for target in note.targets for quote in value.quotes)
    }  # fmt: skip
    if note.status is Status.REJECTED and common != answering:
        return 0
    is_worded_so = note.question == say(divergence.question)
    return len(common) if is_worded_so or 2 * len(common) >= max(len(told), len(answering)) else 0


def _is_there(target: Target, article: str, start: int, end: int) -> bool:
    """Whether an answer of the note stands at that place of the account as it is now."""
    if target.article != article or target.value is None or target.place is None:
        return False
    return target.place[0] < end and start < target.place[1]

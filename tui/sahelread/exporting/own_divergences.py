"""A divergence that the reader found, as those of the program are: so that it stands in the same lists, on the same tour, in the same
reports, and is called the reader's there. What the note leaves open is not made up: without a type it is of no type in particular;
without a verdict it is a conflict, for somebody has to choose."""

from __future__ import annotations

from collections.abc import Iterator

from sahelread.exporting.as_judged import answered_in_note, reviewing
from sahelread.exporting.figures_left import estimate_decided
from sahelread.exporting.wrapping import one_line
from sahelread.model import Confidence, Divergence, DivergenceType, Quote, Story, Value, Verdict, message
from sahelread.notes.annotation import Annotation, Target, Told


def own_divergence(note: Annotation, story: Story) -> Divergence:
    """The divergence that a note of the reader's own tells, under the key `note.divergence`."""
    return Divergence(
        note.divergence or note.id,
        None,
        DivergenceType(note.type) if note.type in tuple(DivergenceType) else DivergenceType.OTHER,
        note.verdict or Verdict.CONFLICT,
        Confidence.SURE,
        message("{question}", question=_question(note)),
        tuple(_values(note, story)),
        why=tuple(reviewing(note, story)),
        estimate=estimate_decided(None, [note.decision] if note.decision is not None else []),
        by_reader=True,
    )


def _question(note: Annotation) -> str:
    """What is asked in the note; else its first words, what its row is called, or the passage that it was put on."""
    asked = note.question or next(iter(note.comment.strip().splitlines()), "") or note.group or note.text
    return one_line(asked)


def _values(note: Annotation, story: Story) -> Iterator[Value]:
    """One per account: its answer in the note. In a note without any answer, the passages are what each account says."""
    asked = any(target.value is not None for target in note.targets)
    for article in story.articles:
        targets = [target for target in note.targets if target.article == article.id]
        quotes = () if asked else tuple(_quotes(targets))
        if quotes:
            told = "; ".join(dict.fromkeys(one_line(quote.text) for quote in quotes))
            yield Value(article.id, told, quotes, by_reader=True)
        elif any(target.value is not None or note.told(target) is Told.SILENT for target in targets):
            yield answered_in_note(article, targets, note)
        else:
            yield Value(article.id, None)


def _quotes(targets: list[Target]) -> Iterator[Quote]:
    for target in targets:
        if target.place is not None:
            yield Quote(*target.place, target.exact)

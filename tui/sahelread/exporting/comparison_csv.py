"""A comparison as a table for coders and statistics programs: one row per question and account, with the reader's decision beside.

The names of columns and closed vocabularies are in English whatever the interface speaks: programs read them. What was decided on
questions that are no longer found follows, `found` false.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sahelread.exporting.annotations_csv import decision_cells
from sahelread.exporting.csv_text import Cell, csv_text
from sahelread.exporting.figures_left import figures_between
from sahelread.exporting.judgements import NO_NOTES, Judgements
from sahelread.exporting.note_terms import heading_of
from sahelread.exporting.places import line_number
from sahelread.exporting.silences import is_silent, unanswering
from sahelread.exporting.terms import article_names
from sahelread.exporting.wrapping import one_line
from sahelread.i18n import say
from sahelread.model import (
    Article,
    Comparison,
    Divergence,
    DivergenceType,
    Estimate,
    Quote,
    Sourced,
    Value,
    Verdict,
)
from sahelread.notes.annotation import Annotation, Decision, Told
from sahelread.notes.coding import disagree

_ASKED = ("number", "key", "found", "question", "type", "verdict", "confidence")
_TOLD = (
    "account", "outlet", "published", "title", "file",
    "told", "answer", "answer_by", "according_to", "quote", "line", "answer_low", "answer_high",
)  # fmt: skip
_FIGURES = ("low", "best", "high")
_DECIDED = (
    "status", "decided", "retained", "retained_according_to", "rule", "decided_low", "decided_best", "decided_high",
    "disputed", "dispute_note", "reason", "comment", "creator", "decisions_disagree",
)  # fmt: skip

_BESIDE = " | "  # between the answers of one account, at the same place in all of its columns
_SEVERAL = " […] "  # between the quotes of one answer


def comparison_csv(
    comparison: Comparison, judgements: Judgements = NO_NOTES, *, excel_fr: bool = False
) -> str:
    """The table. `told` is what the row holds of the account: `answer`, `unread` (a passage on the same, to be read), `perhaps` (a passage
    that may be), `earlier` (it appeared before what others leave out), `not_found`; by the notes `silent` and `struck`. Of a question that
    the reader asks, it is empty where they say nothing of the account."""
    rows = [*_found(comparison, judgements), *_no_longer_found(comparison, judgements)]
    return csv_text((*_ASKED, *_TOLD, *_FIGURES, *_DECIDED), rows, excel_fr=excel_fr)


def _found(comparison: Comparison, judgements: Judgements) -> Iterator[Sequence[Cell]]:
    names = article_names(comparison.story.articles)
    shown = [one for one in comparison.divergences if one.verdict is not Verdict.EQUIVALENT]
    for number, divergence in enumerate(shown, start=1):
        asked = (
            number,
            divergence.key,
            True,
            one_line(say(divergence.question)),
            divergence.type.value,
            divergence.verdict.value,
            divergence.confidence.value,
        )
        notes = judgements.notes.get(divergence.key, ())
        decided = (*_figures(divergence.estimate), *_decided(notes))
        without = _without_answer(comparison, divergence, names)
        only_quoted = divergence.by_reader and all(target.value is None for target in notes[0].targets)
        for value in divergence.values:
            article = comparison.story.article(value.article)
            if is_silent(value):
                told = without.get(names[article.id], _Without("", None))
                said: Sequence[Cell] = (told.told or None, None, None, None, None, told.line, None, None)
            else:
                said = _answer(value, article, comparison, divergence)
                if only_quoted:  # the passages of a note in which nobody wrote an answer
                    said = (said[0], None, None, *said[3:])
            yield (*asked, *_account(article, names), *said, *decided)


class _Without(NamedTuple):
    """What is said of an account without an answer, and the line to read in it."""

    told: str
    line: int | None


def _without_answer(
    comparison: Comparison, divergence: Divergence, names: Mapping[str, str]
) -> dict[str, _Without]:
    """That, by the names of the accounts."""
    found = unanswering(comparison, divergence, names)
    to_read = {one.account: _Without(Told.UNREAD, one.line) for one in found.near}
    perhaps = {one.account: _Without("perhaps", one.line) for one in found.perhaps}
    named = (
        ("earlier", found.earlier),
        (Told.NOT_FOUND, found.silent),
        (Told.SILENT, found.denied),
        (Told.STRUCK, found.struck),
    )
    return to_read | perhaps | {name: _Without(told, None) for told, those in named for name in those}


def _account(article: Article, names: Mapping[str, str]) -> tuple[Cell, ...]:
    published = article.published.isoformat() if article.published else None
    return names[article.id], article.outlet, published, article.title, article.path


class _Said(NamedTuple):
    """An answer of an account: its words, and whose they are."""

    answer: str
    by: str


def _answer(
    value: Value, article: Article, comparison: Comparison, divergence: Divergence
) -> tuple[Cell, ...]:
    sources: dict[_Said, dict[str, None]] = {}
    quotes: dict[_Said, list[Quote]] = {}
    told: list[tuple[Sourced, Quote | None]] = [(one, None) for one in value.answers]
    told += [(one, quote) for quote, one in value.quoted if value.tellings]
    for one, quote in told:
        said = _Said(one_line(say(one.value)), ", ".join(one.readers) or _by(one.by_reader))
        sources.setdefault(said, {}).update(dict.fromkeys(filter(None, [one.source])))
        quotes.setdefault(said, []).extend(filter(None, [quote]))
    if not told:
        said = _Said(one_line(say(value.value or "")), _by(value.by_reader))
        sources[said], quotes[said] = dict.fromkeys(value.sources), list(value.quotes)
    is_number = divergence.type is DivergenceType.NUMBER
    return (
        Told.ANSWER.value,
        _BESIDE.join(said.answer for said in quotes),
        _BESIDE.join(said.by for said in quotes),
        _side_by_side(["; ".join(sources[said]) for said in quotes]),
        _side_by_side(
            [_SEVERAL.join(dict.fromkeys(one_line(q.text) for q in quotes[said])) for said in quotes]
        ),
        _side_by_side([", ".join(map(str, _lines(article, quotes[said]))) for said in quotes]),
        *(figures_between(value, comparison.story) if is_number else (None, None)),
    )


def _by(reader: bool) -> str:
    return "reader" if reader else "program"


def _side_by_side(cells: Sequence[str]) -> str | None:
    return _BESIDE.join(cells) if any(cells) else None


def _lines(article: Article, quotes: Sequence[Quote]) -> dict[int, None]:
    return dict.fromkeys(line_number(article, quote.start) for quote in quotes)


def _figures(estimate: Estimate | None) -> tuple[Cell, ...]:
    """What the question comes to, with what was decided."""
    return (estimate.low, estimate.best, estimate.high) if estimate else (None,) * len(_FIGURES)


def _decided(notes: Sequence[Annotation]) -> tuple[Cell, ...]:
    """What the first of these notes says of the question, and whether another disagrees."""
    if not notes:
        return (None,) * len(_DECIDED)
    note = notes[0]
    decided = decision_cells(note.decision or Decision())
    return note.status.value, note.is_decided, *decided, note.comment, note.creator, disagree(notes)


def _no_longer_found(comparison: Comparison, judgements: Judgements) -> Iterator[Sequence[Cell]]:
    names = article_names(comparison.story.articles)
    for note, answers in judgements.kept:
        verdict = note.verdict.value if note.verdict else None
        confidence = note.confidence.value if note.confidence else None
        asked = (None, note.detector, False, one_line(heading_of(note)), note.type, verdict, confidence)
        decision = note.decision or Decision()
        decided = (decision.low, decision.best, decision.high, *_decided([note]))
        for answer in answers:
            target, article = answer.target, answer.article
            account = _account(article, names) if article else (target.article, None, None, None, answer.path)
            told = note.told(target)
            value = target.value if told is Told.ANSWER else None
            said = (
                told.value,
                value,
                _by(note.is_by_reader(target)) if value is not None else None,
                target.according_to,
                target.exact or None,
                answer.line,
                None,
                None,
            )
            yield (*asked, *account, *said, *decided)

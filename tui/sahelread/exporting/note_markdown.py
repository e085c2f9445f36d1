"""The annotations on one question as a part of a Markdown report: the question, a table of answers and quotes with file and line,
what each coder said of it and decided."""

from collections.abc import Iterator, Mapping, Sequence

from sahelread.exporting.answers import Answer, accounts_named, answers_by_account, quotes_shown, where
from sahelread.exporting.markdown_text import inline, table
from sahelread.exporting.note_terms import (
    answer_in_words,
    decision_in_words,
    heading_of,
    standing,
)
from sahelread.i18n import _
from sahelread.notes.annotation import Annotation, Status, Told
from sahelread.notes.coding import disagree


def note_blocks(
    number: int, versions: Sequence[tuple[Annotation, Sequence[Answer]]], names: Mapping[str, str]
) -> Iterator[str]:
    """The blocks of a report, of the third level, on one question: the notes on it, one below the other. `names` are those of the
    accounts, by id."""
    title = heading_of(versions[0][0])
    yield f"### {number}. {inline(title)}\n"
    if disagree([note for note, _answers in versions]):
        said = inline(_("The decisions disagree."))
        yield f"**{said}**\n"
    printed = ""
    for note, answers in versions:
        yield inline(standing(note)) + "\n"
        answered = _answered(note, answers, names)
        if answered != printed and (not printed or note.status is not Status.REJECTED):
            yield answered
            printed = answered
        if note.comment.strip() and note.comment != title:
            yield _paragraphs(note.comment)
        if note.decision:
            label = inline(_("Decision:"))
            yield f"**{label}** {inline(decision_in_words(note.decision))}\n"


def _answered(note: Annotation, answers: Sequence[Answer], names: Mapping[str, str]) -> str:
    """The table of what each account answers; empty where there is none."""
    if not answers:
        return ""
    return table(
        [inline(_("Account")), inline(_("Answer")), inline(_("Quote")), inline(_("Where"))],
        [_row(row, note, names) for row in answers_by_account(answers, note)],
    )


def _row(row: Sequence[Answer], note: Annotation, names: Mapping[str, str]) -> list[str]:
    target = row[0].target
    said = inline(answer_in_words(note, target))
    if note.told(target) is not Told.ANSWER:
        said = f"*{said}*"
    quotes = "<br>".join(map(inline, quotes_shown(row, note)))
    return [
        inline(accounts_named(row, names)),
        said,
        quotes,
        "<br>".join(where(answer, inline, "*") for answer in row),
    ]


def _paragraphs(text: str) -> str:
    """Text of several lines: its paragraphs and its line breaks kept, nothing in it read as markup."""
    paragraphs = (part for part in text.split("\n\n") if part.strip())
    return "\n".join(
        "\\\n".join(inline(line) for line in part.split("\n") if line.strip()) + "\n" for part in paragraphs
    )

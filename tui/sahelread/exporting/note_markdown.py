"""An annotation as a part of a Markdown report: its question, a table of answers and quotes with file and line, what was
said of it and what was decided."""

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
from sahelread.notes.annotation import Annotation, Told


def note_blocks(
    number: int, note: Annotation, answers: Sequence[Answer], names: Mapping[str, str]
) -> Iterator[str]:
    """The blocks of a report, of the third level; `names` are those of the accounts, by id."""
    yield f"### {number}. {inline(heading_of(note))}\n"
    yield inline(standing(note)) + "\n"
    if answers:
        yield table(
            [inline(_("Account")), inline(_("Answer")), inline(_("Quote")), inline(_("Where"))],
            [_row(row, note, names) for row in answers_by_account(answers, note)],
        )
    if note.comment.strip() and note.comment != heading_of(note):
        yield _paragraphs(note.comment)
    if note.decision:
        label = inline(_("Decision:"))
        yield f"**{label}** {inline(decision_in_words(note.decision))}\n"


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

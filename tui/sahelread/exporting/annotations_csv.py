"""Annotations as tables for coders and statistics programs.

`annotations_csv` is long: one row per annotation and quoted (or silent) account. `annotations_csv_wide` is one row per
annotation, with the answer and the quote of every account in columns of their own. The names of columns and closed
vocabularies are in English whatever the interface speaks: programs read them. Numbers typed by the coder are
numbers; what was typed as text stays text.
"""

from collections.abc import Sequence

from sahelread.exporting.answers import Answer, answers
from sahelread.exporting.csv_text import Cell, csv_text
from sahelread.model import Story
from sahelread.notes.annotation import Annotation, Decision, Origin, Status, Target, Told
from sahelread.notes.document import Contents

_ABOUT = (
    "annotation", "kind", "type", "verdict", "confidence", "status", "decided", "origin", "unverified", "review",
    "question", "comment", "tags",
)  # fmt: skip
_DECIDED = (
    "retained", "retained_according_to", "rule", "low", "best", "high", "disputed", "dispute_note", "reason",
)  # fmt: skip
_MADE = ("creator", "created", "modified", "modified_by")
_PLACED = (
    "account", "outlet", "published", "title", "file", "sha256",
    "told", "absent", "answer", "answer_by", "according_to", "quote", "line", "start", "end", "anchor",
)  # fmt: skip


_OF_ANSWER = ("answer", "answer_by", "according_to", "quote")
_OF_ACCOUNT = (*_OF_ANSWER, "struck")


def annotations_csv(contents: Contents, story: Story, *, excel_fr: bool = False) -> str:
    """One row per target; an annotation without targets has one row too. `line`, `start`, `end`: where the quote is now.

    `told` is what the row holds of the account (`Told`); `absent` is a silence that a person stated, and `answer` one
    that was not struck out: a program may count both. `answer_by`: whose words the answer is in, `reader` or `program`.
    """
    rows: list[Sequence[Cell]] = []
    for note in contents.annotations:
        about, decided, made = _about(note), decision_cells(note.decision), _made(note)
        placed = [_placed(note, answer) for answer in answers(note, contents, story)] or [
            (None,) * len(_PLACED)
        ]
        rows += [(*about, *place, *decided, *made) for place in placed]
    return csv_text((*_ABOUT, *_PLACED, *_DECIDED, *_MADE), rows, excel_fr=excel_fr)


def annotations_csv_wide(contents: Contents, story: Story, *, excel_fr: bool = False) -> str:
    """One row per annotation; `answer_ID` is what that account answers (`absent` when somebody says that it says nothing), `answer_by_ID`
    who says so (`reader` or `program`), `according_to_ID` whom the account has it from, `quote_ID` its words. Of several answers each
    stands at the same place between `|` in all four. `struck_ID`: what the program took for its answers, and the reader struck out. Empty:
    the annotation is not about that account, or nothing was found in it."""
    accounts = _accounts(contents, story)
    columns = [f"{name}_{account}" for account in accounts for name in _OF_ACCOUNT]
    rows = [
        (*_about(note), *_answers_by_account(note, accounts), *decision_cells(note.decision), *_made(note))
        for note in contents.annotations
    ]
    return csv_text((*_ABOUT, *columns, *_DECIDED, *_MADE), rows, excel_fr=excel_fr)


def _accounts(contents: Contents, story: Story) -> tuple[str, ...]:
    """The accounts of the story, then those that are annotated but not open."""
    annotated = (target.article for note in contents.annotations for target in note.targets)
    return tuple(dict.fromkeys((*(article.id for article in story.articles), *annotated)))


def _about(note: Annotation) -> tuple[Cell, ...]:
    return (
        note.id,
        note.kind.value,
        note.type,
        note.verdict.value if note.verdict else None,
        note.confidence.value if note.confidence else None,
        note.status.value,
        note.is_decided,
        note.origin.value,
        note.origin is Origin.DETECTED and note.status is Status.OPEN,
        any(target.needs_review for target in note.targets),
        note.question,
        note.comment,
        "; ".join(note.tags),
    )


def decision_cells(decision: Decision | None) -> tuple[Cell, ...]:
    """What was decided, in the order of its columns."""
    if decision is None:
        return (None,) * len(_DECIDED)
    return (
        decision.value,
        decision.according_to or None,
        decision.rule.value if decision.rule else None,
        decision.low,
        decision.best,
        decision.high,
        decision.disputed,
        decision.dispute_note,
        decision.reason,
    )


def _made(note: Annotation) -> tuple[Cell, ...]:
    return note.creator, note.created, note.modified, note.modified_by


def _placed(note: Annotation, answer: Answer) -> tuple[Cell, ...]:
    target, article = answer.target, answer.article
    told = note.told(target)
    return (
        target.article,
        article.outlet if article else None,
        article.published.isoformat() if article and article.published else None,
        article.title if article else None,
        answer.path,
        article.sha256 if article else None,
        told.value,
        told is Told.SILENT,
        target.value if told is Told.ANSWER else None,
        _answer_by(note, target),
        target.according_to,
        target.exact,
        answer.line,
        answer.start,
        answer.end,
        None if target.absent else target.status.value,
    )


def _answer_by(note: Annotation, target: Target) -> str | None:
    """Whose words an answer is in; None where there is no answer."""
    if target.value is None or note.told(target) is not Told.ANSWER:
        return None
    return "reader" if note.is_by_reader(target) else "program"


def _answers_by_account(note: Annotation, accounts: Sequence[str]) -> list[Cell]:
    cells: list[Cell] = []
    for account in accounts:
        told: dict[tuple[str, str, str], dict[str, None]] = {}
        struck: dict[str, None] = {}
        for target in note.targets:
            what = note.told(target)
            if target.article == account and what is Told.STRUCK:
                struck[target.value or ""] = None
            elif target.article == account:
                answer = target.value or ("absent" if what is Told.SILENT else "")
                said = (answer, _answer_by(note, target) or "", target.according_to or "")
                told.setdefault(said, {})[target.exact] = None
        quotes = [" […] ".join(filter(None, exact)) for exact in told.values()]
        columns = [*zip(*told, strict=True)] or [()] * len(_OF_ANSWER[:-1])
        cells += [_side_by_side(column) for column in (*columns, quotes, tuple(struck))]
    return cells


def _side_by_side(column: Sequence[str]) -> str:
    """What a column says of each answer of one account, each at its place; empty where it says nothing of any."""
    return " | ".join(column) if any(column) else ""

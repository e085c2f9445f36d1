"""What an annotation says of each account, with where that stands in the account's file as it is now."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sahelread.exporting.note_terms import anchor_name
from sahelread.exporting.places import file_name, line_number
from sahelread.exporting.quotations import bearing_out, in_context, says_too_little
from sahelread.exporting.terms import quoted
from sahelread.model import Article, DivergenceType, Quote, Story
from sahelread.notes.annotation import AnchorStatus, Annotation, Target, Told
from sahelread.notes.document import Contents


@dataclass(frozen=True, slots=True)
class Answer:
    """One target of an annotation. `article` is None when that account is not open.

    `path`: its file; `file`: how a report names it. `line`: from 1, None for a silence and for a quote that was not found. `start`, `end`:
    where the quote stands now, in code points; None likewise.
    """

    target: Target
    article: Article | None
    path: str
    file: str
    line: int | None = None
    start: int | None = None
    end: int | None = None

    @property
    def place(self) -> str:
        """`file:line`, as editors and compilers write it; the file alone when there is no line."""
        return self.file if self.line is None else f"{self.file}:{self.line}"

    @property
    def is_orphan(self) -> bool:
        """Whether the quote was not found any more, or its account is not open."""
        return not self.target.absent and self.target.status is AnchorStatus.ORPHAN


def answers(note: Annotation, contents: Contents, story: Story) -> tuple[Answer, ...]:
    """One answer per target, in the order of the annotation."""
    articles = {article.id: article for article in story.articles}
    paths = [article.path for article in story.articles]
    return tuple(_answer(target, articles.get(target.article), contents, paths) for target in note.targets)


def answers_by_account(found: Iterable[Answer], note: Annotation) -> list[tuple[Answer, ...]]:
    """The answers as rows of a table, in their order: quotes of one account that carry the same answer together, then the
    accounts without an answer, those of which the same is said together."""
    told: dict[tuple[object, ...], list[Answer]] = {}
    untold: dict[tuple[object, ...], list[Answer]] = {}
    for answer in found:
        target, said = answer.target, note.told(answer.target)
        if said in (Told.UNREAD, Told.NOT_FOUND, Told.SILENT):
            untold.setdefault((said,), []).append(answer)
        else:
            same = (target.article, target.value, target.according_to, target.absent, target.judged)
            told.setdefault(same, []).append(answer)
    rows = [_bearing_out(row, note) for row in told.values()]
    return [tuple(row) for row in (*rows, *untold.values())]


def _bearing_out(row: Sequence[Answer], note: Annotation) -> Sequence[Answer]:
    target = row[0].target
    if not note.is_by_reader(target):
        return row
    return bearing_out(target.value or "", row, lambda answer: answer.target.exact)


def accounts_named(row: Iterable[Answer], names: Mapping[str, str]) -> str:
    """The accounts of a row; `names` are those of all, by id."""
    articles = dict.fromkeys(answer.target.article for answer in row)
    return ", ".join(names.get(article, article) for article in articles)


def quotes_shown(row: Iterable[Answer], note: Annotation) -> list[str]:
    """The quotes of a row between their marks; words that the program chose, and that say too little alone, with
    those around them. A passage that is still to be read is named by its place."""
    quoting = (
        answer for answer in row if answer.target.exact and note.told(answer.target) is not Told.UNREAD
    )
    return [quoted(_words(answer, note)) for answer in quoting]


def _words(answer: Answer, note: Annotation) -> str:
    exact = answer.target.exact
    if answer.article is None or answer.start is None or answer.end is None:
        return exact
    if note.detector is None or note.type not in tuple(DivergenceType):
        return exact
    if not says_too_little(exact, DivergenceType(note.type)):
        return exact
    return in_context(answer.article, Quote(answer.start, answer.end, exact))


def where(answer: Answer, shown: Callable[[str], str], mark: str = "") -> str:
    """File and line, and how the quote was found again when it was not in its place. `shown` makes text part of the
    report, `mark` stands around what is said of the quote."""
    status = answer.target.status
    if answer.target.absent or status is AnchorStatus.EXACT:
        return shown(answer.place)
    return f"{shown(answer.place)} {mark}({shown(anchor_name(status))}){mark}"


def _answer(target: Target, article: Article | None, contents: Contents, paths: Sequence[str]) -> Answer:
    if article is None:
        named = {source.id: source.path for source in contents.sources}
        path = named.get(target.article, target.article)
        return Answer(target, None, path, path)
    file = file_name(article.path, paths)
    if target.absent or target.place is None:
        return Answer(target, article, article.path, file)
    start, end = target.place
    return Answer(target, article, article.path, file, line_number(article, start), start, end)

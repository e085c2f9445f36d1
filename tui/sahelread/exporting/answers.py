"""What an annotation says of each account, with where that stands in the account's file as it is now."""

from collections.abc import Iterable
from dataclasses import dataclass

from sahelread.exporting.places import line_number
from sahelread.model import Article, Story
from sahelread.notes.annotation import AnchorStatus, Annotation, Target
from sahelread.notes.document import Contents


@dataclass(frozen=True, slots=True)
class Answer:
    """One target of an annotation. `article` is None when that account is not open.

    `path`: its file. `line`: from 1, None for a silence and for a quote that was not found. `start`, `end`: where the
    quote stands now, in code points; None likewise.
    """

    target: Target
    article: Article | None
    path: str
    line: int | None = None
    start: int | None = None
    end: int | None = None

    @property
    def place(self) -> str:
        """`file:line`, as editors and compilers write it; the file alone when there is no line."""
        return self.path if self.line is None else f"{self.path}:{self.line}"

    @property
    def is_orphan(self) -> bool:
        """Whether the quote was not found any more, or its account is not open."""
        return not self.target.absent and self.target.status is AnchorStatus.ORPHAN


def answers(note: Annotation, contents: Contents, story: Story) -> tuple[Answer, ...]:
    """One answer per target, in the order of the annotation."""
    articles = {article.id: article for article in story.articles}
    return tuple(_answer(target, articles.get(target.article), contents) for target in note.targets)


def answers_by_account(found: Iterable[Answer]) -> list[tuple[Answer, ...]]:
    """The answers as rows of a table: quotes of one account that carry the same answer together, in their order."""
    rows: dict[tuple[object, ...], list[Answer]] = {}
    for answer in found:
        target = answer.target
        key = (target.article, target.value, target.absent, target.judged)
        rows.setdefault(key, []).append(answer)
    return [tuple(row) for row in rows.values()]


def _answer(target: Target, article: Article | None, contents: Contents) -> Answer:
    if article is None:
        paths = {source.id: source.path for source in contents.sources}
        return Answer(target, None, paths.get(target.article, target.article))
    if target.absent or target.place is None:
        return Answer(target, article, article.path)
    start, end = target.place
    return Answer(target, article, article.path, line_number(article, start), start, end)

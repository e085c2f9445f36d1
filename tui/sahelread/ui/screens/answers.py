"""The accounts' answers to a question, one to a line, as they stand above what the reader decides about it.

Each can be corrected, and shows the words it was taken from. Where a note quotes an account several times with one
answer, that answer is asked for once. The accounts where nothing was found are named on one line; their fields are in
`silent`, for a page to show further down: there may be dozens of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Grid
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Label, Static

from sahelread.exporting.terms import quoted
from sahelread.i18n import _
from sahelread.model import DivergenceType, Story, Verdict
from sahelread.notes.annotation import Annotation, Origin, Target
from sahelread.text.excerpt import around_the_number
from sahelread.text.safe import safe_line
from sahelread.ui.layout_text import short_day
from sahelread.ui.widgets.fields import LineField
from sahelread.ui.wording import short_names

AnswerKey = tuple[str, str | None]


class Answers:
    """The fields for the answers in `before`, filled in from `note`, which has the same targets."""

    def __init__(self, before: Annotation, note: Annotation, story: Story) -> None:
        self._note = before
        self._names = short_names(story)
        self._articles = {article.id: article for article in story.articles}
        self._story = story
        self._fields: dict[AnswerKey, LineField] = {}
        self._told: dict[AnswerKey, Target] = {}
        for target, filled in zip(before.targets, note.targets, strict=True):
            answer = _answer_of(target)
            if answer not in self._fields:
                self._fields[answer] = LineField(
                    filled.value or "", placeholder=self._unread(target), replaced=True
                )
                self._told[answer] = target

    def value(self, target: Target) -> str | None:
        """What stands in the field for that target's answer."""
        return self._fields[_answer_of(target)].value.strip() or None

    def told(self, *, dated: bool) -> ComposeResult:
        """A line for each answer that was found: the account, its answer, the words it was taken from; in a narrow
        terminal, which is not `dated`, the day it appeared stands there only where nothing else does."""
        if not any(not target.absent for target in self._told.values()):
            return
        with Grid(classes="answers-told"):
            for answer, target in self._told.items():
                if not target.absent:
                    yield Label(Content(self._name(target.article)))
                    yield self._fields[answer]
                    yield Static(
                        Content(safe_line(self._words(target, dated))), markup=False, classes="quote"
                    )

    def _unread(self, target: Target) -> str:
        """What stands where an answer is missing that may be in the passage beside it."""
        if target.absent or target.value is not None or self._note.origin is not Origin.DETECTED:
            return ""
        return _("perhaps told") if self._note.verdict is Verdict.OMISSION else _("no answer read")

    def _words(self, target: Target, dated: bool) -> str:
        """When the account appeared, the words that the answer was taken from, unless it says them itself, or the passage to look for it
        in; whom the account has it from."""
        article = self._articles.get(target.article)
        parts = []
        exact = " ".join(target.exact.split())
        if target.value is None and self._note.type == DivergenceType.NUMBER:
            exact = around_the_number(
                exact, self._note.question, article.language if article else self._story.language
            )
        if exact and exact.casefold() != (target.value or "").casefold():
            parts.append(quoted(exact))
        if target.according_to:
            parts.append(_("according to {source}").format(source=target.according_to))
        if article is not None and article.published is not None and (dated or not parts):
            parts.insert(0, short_day(article.published, self._story))
        return ", ".join(parts)

    def nothing_found(self) -> str:
        """The accounts without an answer, on one line; empty when there are none.

        That a paper is silent is for a person to say: a program that finds nothing has not shown it.
        """
        accounts = ", ".join(
            dict.fromkeys(
                self._names.get(target.article, target.article)
                for target in self._told.values()
                if target.absent
            )
        )
        if not accounts:
            return ""
        if self._note.origin is Origin.DETECTED:
            return _("nothing found: {accounts}").format(accounts=accounts)
        return _("silent: {accounts}").format(accounts=accounts)

    def silent(self) -> Iterator[tuple[str, Widget]]:
        """A name and a field for each account without an answer: it may have one all the same."""
        for answer, target in self._told.items():
            if target.absent:
                yield self._name(target.article), self._fields[answer]

    def _name(self, article: str) -> str:
        return safe_line(self._names.get(article, article))


def _answer_of(target: Target) -> AnswerKey:
    """What a field for an answer stands for: the account, and what is noted of it."""
    return target.article, target.value

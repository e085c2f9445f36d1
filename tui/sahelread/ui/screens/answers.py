"""The accounts' answers to a question, one to a line, as they stand above what the reader decides about it.

Each can be corrected or struck out, and shows the words it was taken from; whom the account has it from stands further down, in `sources`,
to be corrected as well: an answer that one types over is not what the source said. Where a note quotes an account several times with one answer, that answer is asked for once. The accounts without
an answer are named below, to be ticked by who says that they are silent: a program that finds nothing has not shown it. The fields for
answers that they have all the same are in `silent`, for a page to show further down: there may be dozens of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import ceil
from textwrap import shorten

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Label

from sahelread.exporting.quotations import in_context, says_too_little
from sahelread.exporting.terms import listed, quoted
from sahelread.i18n import _
from sahelread.model import DivergenceType, Quote, Story
from sahelread.notes.annotating import on_silence
from sahelread.notes.annotation import Annotation, Origin, Status, Target, Told
from sahelread.text.excerpt import around_the_number
from sahelread.text.safe import safe_line
from sahelread.ui.commanding import NAMES_WHOLE_FROM
from sahelread.ui.layout_text import short_day
from sahelread.ui.widgets.fields import LineField
from sahelread.ui.widgets.prose import Prose
from sahelread.ui.widgets.ticks import Ticks
from sahelread.ui.wording import short_names

AnswerKey = tuple[str, str | None]

_FRAME = 8  # cells of a line that are neither the name of an account nor what stands beside it
# The most cells for the names of accounts, and the same in a narrow terminal.
_NAMES, _NAMES_IN_FEW = 20, 14
_NAMED = 24  # characters of an answer that its source is named with
_QUOTED = 140  # characters: two or three lines, in which a reader mostly has the answer


class Answers:
    """The fields for the answers in `before`, filled in from `note`, which has the same targets."""

    def __init__(self, before: Annotation, note: Annotation, story: Story) -> None:
        self._note = before
        self._names = short_names(story)
        self._articles = {article.id: article for article in story.articles}
        self._story = story
        self._fields: dict[AnswerKey, LineField] = {}
        self._named: dict[AnswerKey, dict[str, None]] = {}
        self._filled: dict[AnswerKey, dict[str, None]] = {}
        self._told: dict[AnswerKey, Target] = {}
        self._changed: dict[AnswerKey, dict[str, None]] = {}
        self._shown: dict[AnswerKey, tuple[Prose, bool, str]] = {}
        self._typed_over: set[AnswerKey] = set()
        unanswered: dict[str, str] = {}
        ticked = set()
        for target, filled in zip(before.targets, note.targets, strict=True):
            answer = _answer_of(target)
            if answer not in self._fields:
                struck = note.told(filled) is Told.STRUCK
                self._fields[answer] = LineField(
                    "" if struck else filled.value or "", placeholder=self._without(target)
                )
                self._told[answer] = target
            self._named.setdefault(answer, {}).update(dict.fromkeys(filter(None, [target.according_to])))
            self._filled.setdefault(answer, {}).update(dict.fromkeys(filter(None, [filled.according_to])))
            if filled.value != target.value:
                self._typed_over.add(answer)
            if target.needs_review:
                self._changed.setdefault(answer, {})[self._change(target)] = None
            if target.value is None and (target.absent or before.told(target) is Told.UNREAD):
                unanswered[target.article] = self._name(target.article)
            if note.told(filled) is Told.SILENT:
                ticked.add(target.article)
        self._sources = {answer: LineField(_all_of(named)) for answer, named in self._filled.items()}
        self.silences = Ticks(unanswered, ticked) if unanswered else None

    def judged(self, target: Target) -> Target:
        """The target as the fields say it: its answer, which is the reader's where they typed it, struck out where they
        emptied it; else whether its account is silent."""
        answer = _answer_of(target)
        typed, named = self._fields[answer].value.strip() or None, self._sources[answer].value.strip()
        # Passages that tell one answer may have it from several sources, or only one of them name any.
        source = target.according_to if named == _all_of(self._named[answer]) else named or None
        if typed is not None:
            if (typed, source) != (target.value, target.according_to):
                return replace(target, value=typed, according_to=source, judged=Status.VERIFIED)
            return replace(target, judged=None) if target.judged is Status.REJECTED else target
        if target.value is not None:
            return self._given_up(target)
        silent = self.silences is not None and target.article in self.silences.ticked
        if silent is (self._note.told(target) is Told.SILENT):
            return target
        said = target if target.absent else on_silence(target.article)[0]
        return replace(said, judged=Status.VERIFIED if silent else Status.OPEN)

    def follow(self) -> None:
        """What the program has from a source is no longer that source's once it is typed over: it has none until one is given, or brought
        back (undo). With the answer its source comes back."""
        if self._note.origin is Origin.MANUAL:
            return
        for answer, source in self._sources.items():
            noted, typed = _all_of(self._named[answer]), self._fields[answer].value.strip()
            is_typed_over = typed not in ("", answer[1] or "")
            if is_typed_over and answer not in self._typed_over:
                self._typed_over.add(answer)
                if noted and source.value == noted:
                    source.put("")
                    source.placeholder = safe_line(_("before: {source}").format(source=noted))
            elif not is_typed_over and answer in self._typed_over:
                self._typed_over.remove(answer)
                if noted and not source.value:
                    source.put(noted)
            if answer in self._shown:
                shown, dated, before = self._shown[answer]
                words = safe_line(self._words(self._told[answer], dated))
                if words != before:
                    self._shown[answer] = shown, dated, words
                    shown.say(words)

    def _given_up(self, target: Target) -> Target:
        """An answer that was emptied: struck out where the program read it. One that the reader had typed leaves what they typed it over:
        the words that the program took for an answer, struck out too, or a passage that is still to be read."""
        if self._note.origin is Origin.MANUAL:
            return replace(target, value=None)
        if not self._note.is_by_reader(target):
            return replace(target, judged=Status.REJECTED)
        article = self._articles.get(target.article)
        passages = article.passages if article is not None else ()
        if target.absent or any((one.start, one.end) == target.place for one in passages):
            return replace(target, value=None, according_to=None, judged=None)
        return replace(target, value=target.exact, according_to=None, judged=Status.REJECTED)

    def told(self, width: int, sources_key: str) -> ComposeResult:
        """For each answer that was found the account, its answer, and the words it was taken from, which stand under the answer where
        there is no room beside it; in a narrow terminal the day it appeared stands there only where nothing else does.
        `width`: the cells of the terminal. `sources_key` unfolds the fields of `sources`."""
        if not any(not target.absent for target in self._told.values()):
            return
        dated = width >= NAMES_WHOLE_FROM
        longest = max(cell_len(self._name(article)) for article, _value in self._told)
        room = min(longest, _NAMES if dated else _NAMES_IN_FEW)
        for answer, target in self._told.items():
            if target.absent:
                continue
            field = self._fields[answer]
            words = safe_line(self._words(target, dated))
            quote = Prose(words, classes="quote")
            self._shown[answer] = quote, dated, words
            beside = _fits_beside(field.value, words, width - _FRAME - room)
            name = Label(Content(self._name(target.article)))
            name.styles.width = room
            with Horizontal(classes="told"):
                yield name
                yield field
                if words and beside:
                    yield quote
            if words and not beside:
                quote.styles.margin = (0, 0, 0, room + 1)
                yield quote.add_class("under")
        if self._note.origin is Origin.DETECTED:
            hint = _("By the program: correct it, or empty it to strike it out; {key}: source")
            yield Prose(hint.format(key=sources_key), classes="hint")

    def sources(self) -> Iterator[tuple[str, Widget]]:
        """A name and a field for whom each account has its answer from; where it has several, with the answer."""
        several = Counter(article for article, _value in self._told)
        for answer, target in self._told.items():
            if not target.absent:
                name = _("Source: {account}").format(account=self._name(target.article))
                if several[target.article] > 1 and target.value:
                    name = f"{name}, {safe_line(shorten(target.value, _NAMED, placeholder='…'))}"
                yield name, self._sources[answer]

    def _without(self, target: Target) -> str:
        """What stands in the field where there is no answer: that one may be in the passage beside it, or which was struck out."""
        if target.value is not None and self._note.origin is Origin.DETECTED:
            return safe_line(_("struck out: {answer}").format(answer=target.value))
        return _("passage to read") if self._note.told(target) is Told.UNREAD else ""

    def _words(self, target: Target, dated: bool) -> str:
        """The words that the answer was taken from, unless it says them itself and they say enough alone, and what they have become; or the
        passage to look for it in; whom the account has it from, and when it appeared."""
        article = self._articles.get(target.article)
        parts = []
        exact = " ".join(target.exact.split())
        if target.value is None and self._note.type == DivergenceType.NUMBER:
            exact = around_the_number(
                exact, self._note.question, article.language if article else self._story.language
            )
        if changed := self._changed.get(_answer_of(target)):
            parts.append(_("the text changed: {changes}").format(changes=", ".join(changed)))
        elif (
            exact and (words := self._in_context(target, exact)).casefold() != (target.value or "").casefold()
        ):
            parts.append(quoted(shorten(words, _QUOTED, placeholder="…")))
        if source := self._sources[_answer_of(target)].value.strip():
            parts.append(_("according to {source}").format(source=listed(source.split("; "))))
        elif self._named[_answer_of(target)]:
            parts.append(_("no source given"))
        if article is not None and article.published is not None and (dated or not parts):
            parts.append(_("published {day}").format(day=short_day(article.published, self._story)))
        return ", ".join(parts)

    def _in_context(self, target: Target, words: str) -> str:
        """The words of an answer, those that say too little alone with those around them."""
        article, kind = self._articles.get(target.article), self._note.type
        if article is None or target.place is None or kind not in tuple(DivergenceType):
            return words
        if target.value is None or not says_too_little(words, DivergenceType(kind)):
            return words
        return in_context(article, Quote(*target.place, target.exact))

    def _change(self, target: Target) -> str:
        """The words that an answer was given for, and those that stand there now."""
        words = [target.was or target.exact]
        if target.place is not None:
            start, end = target.place
            words.append(self._articles[target.article].text[start:end])
        return " → ".join(quoted(shorten(text, _QUOTED // 2, placeholder="…")) for text in words)

    def ticks(self) -> ComposeResult:
        """The accounts without an answer, to be ticked by who says that they say nothing of it."""
        if self.silences is None:
            return
        by_program = self._note.origin is Origin.DETECTED
        asked = (
            _("No answer found in these; space ticks who says nothing of it:")
            if by_program
            else _("Who says nothing of it (space ticks):")
        )
        yield Prose(asked, classes="hint")
        yield self.silences

    def silent(self) -> Iterator[tuple[str, Widget]]:
        """A name and a field for each account without an answer: it may have one all the same."""
        for answer, target in self._told.items():
            if target.absent:
                yield self._name(target.article), self._fields[answer]

    def _name(self, article: str) -> str:
        return safe_line(self._names.get(article, article))


def _fits_beside(answer: str, words: str, width: int) -> bool:
    """Whether an answer is whole beside the words it was taken from, two cells to three, and a passage to read takes no more lines there
    than under it."""
    width = max(5, width)
    lines = ceil(cell_len(words) / (width * 3 // 5)), 1 + ceil(cell_len(words) / width)
    return cell_len(answer) < width * 2 // 5 and bool(answer or lines[0] <= lines[1])


def _all_of(sources: Iterable[str]) -> str:
    """Several sources as they stand in one field."""
    return safe_line("; ".join(sources))


def _answer_of(target: Target) -> AnswerKey:
    """What a field for an answer stands for: the account, and what is noted of it."""
    return target.article, target.value

"""The note editor: a text, and the fields of a note, all reachable by keyboard; the rarer ones folded away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Grid, Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Label, Select, Static
from textual.widgets._select import NoSelection

from sahelread.exporting.note_terms import kind_name, rule_name, status_name
from sahelread.exporting.terms import quoted, type_name, verdict_name
from sahelread.i18n import _
from sahelread.model import DivergenceType, Story, Verdict
from sahelread.notes.annotation import Annotation, Decision, NoteKind, Rule, Status, Target
from sahelread.notes.drafts import DraftKeeper
from sahelread.text.safe import safe, safe_line
from sahelread.ui.commanding import Dialog
from sahelread.ui.screens.ask import AskScreen
from sahelread.ui.widgets.fields import LineField, TextField
from sahelread.ui.widgets.tags_field import TagsField, tags_of
from sahelread.ui.wording import short_names

Option = TypeVar("Option")

_DRAFT_SECONDS = 1.0  # between two looks at what was typed: a program killed costs no more than that
_QUOTE_CHARACTERS = 240  # enough to know which passage it is
_FIELDS = ("comment", "question", "tags", "kind", "status", "type", "verdict", "decision")
_NUMBERS = ("low", "best", "high")


class NoteEditor(Dialog[Annotation]):
    """Gives the note as it was written, or None when nothing is to change."""

    CONTEXT: ClassVar[str] = "editor"
    AUTO_FOCUS = "#text"

    def __init__(
        self,
        note: Annotation,
        story: Story,
        *,
        tags: Sequence[str] = (),
        new: bool = True,
        remarks: Sequence[str] = (),
        keeper: DraftKeeper | None = None,
    ) -> None:
        super().__init__()
        self.note = note
        self.keeper = keeper
        kept = keeper.found() if keeper is not None else None
        self._resumed = kept is not None
        if kept is not None:
            remarks = (_("This is what you were typing when the program ended."), *remarks)
            note = _with_fields_of(note, kept.note)
        self._kept: Annotation | None = note if self._resumed else None
        self._remarks = remarks
        self._faulty: LineField | None = None
        self.story = story
        self.new = new
        self.text = TextField(note.comment, id="text")
        self.question = LineField(note.question, id="question")
        self.tags = TagsField(note.tags, known=tags)
        self.kind: Select[NoteKind] = _select([(kind_name(kind), kind) for kind in NoteKind], note.kind)
        self.status: Select[Status] = _select(
            [(status_name(status), status) for status in Status], note.status
        )
        self.type: Select[str] = _select(_types(note), note.type, blank=True)
        self.verdict: Select[Verdict] = _select(
            [(verdict_name(verdict), verdict) for verdict in Verdict], note.verdict, blank=True
        )
        self._fields = VerticalScroll(can_focus=False)
        self._fault = Static("", markup=False, classes="fault")
        decision = note.decision or Decision()
        # Where a note quotes an account several times with one answer, that answer is asked for once.
        self._values = {
            _answer_of(before): LineField(target.value or "")
            for before, target in zip(self.note.targets, note.targets, strict=True)
        }
        self._retained = LineField(decision.value or "", id="retained")
        self._rule: Select[Rule] = _select(
            [(rule_name(rule), rule) for rule in Rule], decision.rule, blank=True
        )
        self._numbers = {name: LineField(_number_text(getattr(decision, name)), id=name) for name in _NUMBERS}
        self._reason = LineField(decision.reason, id="reason")
        self._disputed = _select([(_("no"), False), (_("yes"), True)], decision.disputed)
        self._dispute_note = LineField(decision.dispute_note, id="dispute-note")

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog editor") as box:
            box.border_title = Content(_("New note") if self.new else _("Edit the note"))
            with self._fields:
                yield Static(Content(self._about()), markup=False, classes="about")
                yield self.text
                with Horizontal(classes="row"):
                    yield Label(_("Kind"))
                    yield self.kind
                    yield Label(_("Tags"))
                    yield self.tags
                with Vertical(id="details"):
                    yield from self._details()
            yield self._fault
            yield self.footer

    def _details(self) -> ComposeResult:
        """What a decision is made of first, then what the note is, then the answers: there may be dozens of them."""
        names = short_names(self.story)
        yield Static(Content(_("Decision of the coder")), markup=False, classes="heading")
        with Grid(classes="fields"):
            yield from _labelled(
                (_("Low"), self._numbers["low"]),
                (_("Best"), self._numbers["best"]),
                (_("High"), self._numbers["high"]),
                (_("Reason"), self._reason),
                (_("Retained value"), self._retained),
                (_("Rule"), self._rule),
                (_("Disputed"), self._disputed),
                (_("Dispute note"), self._dispute_note),
            )
        with Grid(classes="fields"):
            yield from _labelled(
                (_("Question"), self.question),
                (_("Type"), self.type),
                (_("Verdict"), self.verdict),
                (_("Status"), self.status),
            )
            for (article, _value), field in self._values.items():
                yield from _labelled((_("{account} says").format(account=names.get(article, article)), field))

    def on_mount(self) -> None:
        details = self.note.decision is not None or self.note.kind is NoteKind.DIVERGENCE
        self.set_class(details, "-details")
        self.text.move_cursor(self.text.document.end)
        self._first = None if self._resumed else self.written_or_fault()
        if self.keeper is not None:
            self.set_interval(_DRAFT_SECONDS, self._keep)
        self.keymap_changed()
        # The focus brings the text to the middle: what it is about would be scrolled away before it was read.
        self.call_after_refresh(self._fields.scroll_home, animate=False)

    def _about(self) -> str:
        """What the note is on: the first quote, and which accounts."""
        names = short_names(self.story)
        quotes = [target for target in self.note.targets if target.exact]
        lines = []
        if quotes:
            text = " ".join(quotes[0].exact.split())
            shortened = text if len(text) <= _QUOTE_CHARACTERS else text[:_QUOTE_CHARACTERS].rstrip() + "…"
            account = names.get(quotes[0].article, quotes[0].article)
            lines.append(_("{account}: {quote}").format(account=account, quote=quoted(shortened)))
        others = dict.fromkeys(t.article for t in quotes[1:] if t.article != quotes[0].article)
        if others:
            accounts = ", ".join(names.get(article, article) for article in others)
            lines.append(_("and in: {accounts}").format(accounts=accounts))
        silent = [names.get(target.article, target.article) for target in self.note.targets if target.absent]
        if silent:
            lines.append(_("silent: {accounts}").format(accounts=", ".join(silent)))
        return safe("\n".join((*self._remarks, *lines)))

    # What was written

    def _number_name(self, name: str) -> str:
        return {"low": _("Low"), "best": _("Best"), "high": _("High")}[name]

    def written_or_fault(self) -> Annotation | str:
        """The note as the fields say it, or what is wrong with them."""
        numbers: dict[str, int | float | None] = {}
        for name, field in self._numbers.items():
            text = (
                field.value.strip()
                .replace(",", ".")
                .replace(" ", "")
                .replace("\u202f", "")
                .replace("\u00a0", "")
            )
            try:
                numbers[name] = _number(text)
            except ValueError:
                self._faulty = field
                return _("{field}: “{text}” is not a number.").format(
                    field=self._number_name(name), text=field.value
                )
        given = [numbers[name] for name in _NUMBERS if numbers[name] is not None]
        if any(a > b for a, b in pairwise(given) if a is not None and b is not None):
            self._faulty = self._numbers["low"]
            return _("Low, best and high are not in this order.")
        before = self.note.decision or Decision()
        decision = replace(
            before,
            value=self._retained.value.strip() or None,
            rule=_chosen(self._rule),
            low=numbers["low"],
            best=numbers["best"],
            high=numbers["high"],
            reason=self._reason.value.strip(),
            disputed=_chosen(self._disputed) is True,
            dispute_note=self._dispute_note.value.strip(),
        )
        return replace(
            self.note,
            comment=self.text.text,
            question=self.question.value.strip(),
            tags=tags_of(self.tags.value),
            kind=_chosen(self.kind) or NoteKind.NOTE,
            status=_chosen(self.status) or Status.OPEN,
            type=_chosen(self.type),
            verdict=_chosen(self.verdict),
            targets=tuple(
                replace(target, value=self._values[_answer_of(target)].value.strip() or None)
                for target in self.note.targets
            ),
            decision=decision if decision != Decision() or self.note.decision is not None else None,
        )

    def _keep(self) -> None:
        """Keep on the disk what was typed since the last time, behind the screen: a disk can be slow."""
        keeper, written = self.keeper, self.rescued()
        if keeper is None or written == self._kept:
            return
        self._kept = written
        self.run_worker(
            lambda: keeper.keep(written) if written is not None else keeper.clear(),
            thread=True,
            group="draft",
            exit_on_error=False,
        )

    def rescued(self) -> Annotation | None:
        """What was typed, as far as it makes a note; None when nothing was."""
        written = self.written_or_fault()
        if isinstance(written, str):  # a number that is none must not cost the text
            written = replace(self.note, comment=self.text.text)
        return written if written != self._first else None

    # Commands

    def do_editor_save(self) -> None:
        written = self.written_or_fault()
        if isinstance(written, str):
            self._fault.update(Content(safe_line(written)))
            if self._faulty is not None:
                self.add_class("-details")
                self._faulty.focus()
            return
        self.dismiss(written if self.new or written != self.note else None)

    def do_editor_details(self) -> None:
        self.toggle_class("-details")
        (self.question if self.has_class("-details") else self.text).focus()

    def do_editor_kind(self) -> None:
        kinds = tuple(NoteKind)
        now = _chosen(self.kind) or NoteKind.NOTE
        self.kind.value = kinds[(kinds.index(now) + 1) % len(kinds)]

    def do_dialog_cancel(self) -> None:
        """Close; when something was typed, ask first."""
        if self.closed_a_list():
            return
        if self.written_or_fault() == self._first:
            self.dismiss(None)
            return
        question = AskScreen(_("Forget what you wrote?"), yes=_("Forget it"), no=_("Go on writing"))
        self.app.push_screen(question, self._forget)

    def _forget(self, forget: bool | None) -> None:
        if forget:
            self.dismiss(None)

    @on(Select.Changed)
    def _show_details_of_a_divergence(self, event: Select.Changed) -> None:
        if event.select is self.kind and event.value is NoteKind.DIVERGENCE:
            self.add_class("-details")


def _with_fields_of(note: Annotation, written: Annotation) -> Annotation:
    """The note with what was typed into the fields of another on the same targets."""
    values = [target.value for target in written.targets]
    targets = note.targets
    if len(values) == len(targets):
        targets = tuple(replace(target, value=value) for target, value in zip(targets, values, strict=True))
    return replace(
        note,
        **{name: getattr(written, name) for name in _FIELDS},
        targets=targets,
    )


def _answer_of(target: Target) -> tuple[str, str | None]:
    """What a field for an answer stands for: the account, and what is noted of it."""
    return target.article, target.value


def _labelled(*fields: tuple[str, Widget]) -> ComposeResult:
    for name, field in fields:
        yield Label(Content(safe_line(name)))
        yield field


def _select(
    options: Iterable[tuple[str, Option]], value: Option | None, *, blank: bool = False
) -> Select[Option]:
    """A field that offers these; blank for "none of them"."""
    listed = [(Content(safe_line(name)), option) for name, option in options]
    known = value is not None and any(option == value for _name, option in listed)
    return Select(
        listed,
        value=value if known and value is not None else Select.NULL,
        allow_blank=blank,
        prompt="–",
        compact=True,
    )


def _chosen(select: Select[Option]) -> Option | None:
    value = select.value
    return None if isinstance(value, NoSelection) else value


def _types(note: Annotation) -> list[tuple[str, str]]:
    """The known types, and the note's own when it is a word of the reader's."""
    known = [kind.value for kind in DivergenceType]
    own = [note.type] if note.type and note.type not in known else []
    return [(type_name(name), name) for name in (*known, *own)]


def _number(text: str) -> int | float | None:
    if not text:
        return None
    return int(text) if text.lstrip("-").isdigit() else float(text)


def _number_text(number: int | float | None) -> str:
    return "" if number is None else f"{number:g}" if isinstance(number, float) else str(number)

"""The note editor: a text, and the fields of a note, all reachable by keyboard; the rarer ones folded away.

On a divergence the accounts' answers stand first, and what is decided under them: one decides with them in sight.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Grid, Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Label, Select, TextArea

from sahelread.exporting.note_terms import kind_name, status_name
from sahelread.exporting.terms import type_name, verdict_name
from sahelread.i18n import _
from sahelread.model import DivergenceType, Estimate, Story, Verdict
from sahelread.notes.annotation import Annotation, Decision, NoteKind, Origin, Status, Target
from sahelread.notes.drafts import DraftKeeper, with_fields_of
from sahelread.text.safe import safe_line
from sahelread.ui.commanding import Dialog
from sahelread.ui.commands import Command
from sahelread.ui.screens.answers import Answers
from sahelread.ui.screens.deciding import DecisionFields
from sahelread.ui.widgets.fields import LineField, Remark, TextField, chosen, labelled, select
from sahelread.ui.widgets.prose import Prose
from sahelread.ui.widgets.tags_field import TagsField, tags_of
from sahelread.ui.wording import quoted_targets

_DRAFT_SECONDS = 1.0  # between two looks at what was typed: a program killed costs no more than that


class NoteEditor(Dialog[Annotation]):
    """Gives the note as it was written, or None when nothing is to change. What stands in it is what is kept: figures that
    the program proposes for its answers (`proposed`) and a status are the reader's once they chose them."""

    CONTEXT: ClassVar[str] = "editor"
    AUTO_FOCUS = "#retained, #text"  # the first on the page: on a divergence one decides

    def __init__(
        self,
        note: Annotation,
        story: Story,
        *,
        tags: Sequence[str] = (),
        new: bool = True,
        remarks: Sequence[str] = (),
        warning: str = "",
        proposed: Callable[[Annotation], Estimate | None] = lambda _note: None,
        keeper: DraftKeeper | None = None,
        to_decide: bool = False,
    ) -> None:
        super().__init__()
        self.note = note
        self._to_decide = to_decide
        self.keeper = keeper
        kept = keeper.found() if keeper is not None else None
        self._resumed = kept is not None
        if kept is not None:
            remarks = (_("This is what you were typing when the program ended."), *remarks)
            note = with_fields_of(note, kept.note)
        self._kept: Annotation | None = note if self._resumed else None
        self._remarks = remarks
        self.story = story
        self.new = new
        self.text = TextField(note.comment, id="text")
        self.question = LineField(note.question, id="question")
        self.tags = TagsField(note.tags, known=tags)
        self.kind: Select[NoteKind] = select([(kind_name(kind), kind) for kind in NoteKind], note.kind)
        self.status: Select[Status] = select(
            [(status_name(status), status) for status in Status], note.status
        )
        self.type: Select[str] = select(_types(note), note.type, blank=True)
        self.verdict: Select[Verdict] = select(
            [(verdict_name(verdict), verdict) for verdict in Verdict], note.verdict, blank=True
        )
        self._fields = VerticalScroll(can_focus=False)
        self._warning = Remark(warning, classes="doubt")
        self._fault = Remark(classes="fault")
        self._doubt = Remark(classes="doubt")
        self._answers = Answers(self.note, note, story)
        self._was_lost = False  # a letter that was typed where one chooses
        self._deciding = note.decision is not None or note.kind is NoteKind.DIVERGENCE
        self._proposed = proposed
        self._decided = DecisionFields(note.decision or Decision(), proposed(note))

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog editor") as box:
            asked = self.note.question if self._deciding else ""
            title = _("New note") if self.new else self._of_whom()
            # The question first: it is seen also where the page begins further down.
            box.border_title = Content(safe_line(f"{asked} · {title}" if asked else title))
            yield self._warning
            with self._fields:
                about = self.note.question if self._deciding else quoted_targets(self.note, self.story)
                yield Prose("\n".join(filter(None, (*self._remarks, about))), classes="about")
                if self._deciding:
                    yield from self._told()
                yield from self._answers.ticks()
                if self._deciding:
                    yield from self._decided.retained((_("Status"), self.status))
                    yield Label(_("Comment"))
                yield self.text
                with Horizontal(classes="row"):
                    yield Label(_("Tags"))  # next to the text, as what is typed next; a key turns the kind
                    yield self.tags
                    yield Label(_("Kind"))
                    yield self.kind
                with Vertical(id="details") as self._details:
                    if not self._deciding:
                        with Grid(classes="fields"):
                            yield from labelled((_("Question"), self.question))
                        yield from self._told()
                        yield from self._decided.retained((_("Status"), self.status))
                    yield from self._rest()
            yield self._doubt
            yield self._fault
            yield self.footer

    def _of_whom(self) -> str:
        """That a note is edited, and whose it is where another signed it."""
        creator = self.note.creator
        if creator in (None, self.program.state.author):
            return _("Edit the note")
        return _("Edit the note by {creator}").format(creator=creator)

    def _told(self) -> ComposeResult:
        """What the accounts answer."""
        sources_key = self.program.keymap.shown("editor.details", "editor")
        yield from self._answers.told(self.app.size.width, sources_key)

    def _rest(self) -> ComposeResult:
        """What is rarely changed, then the accounts where nothing was found."""
        with Grid(classes="fields"):
            yield from labelled(
                *self._decided.rarer(),
                *([(_("Question"), self.question)] if self._deciding else []),
                (_("Type"), self.type),
                (_("Verdict"), self.verdict),
                *self._answers.sources(),
                *self._answers.silent(),
            )

    def on_mount(self) -> None:
        self.set_class(self._deciding, "-deciding")
        self._show_figures()
        self.text.move_cursor(self.text.document.end)
        if self._goes_on_with_own_words():
            self.text.focus()
        self._first = None if self._resumed else self.written_or_fault()
        if self.keeper is not None:
            self.set_interval(_DRAFT_SECONDS, self._keep)
        self.keymap_changed()
        self.call_after_refresh(self._show_beginning)
        self.watch(self._fields, "scroll_y", self._say_around)

    def _goes_on_with_own_words(self) -> bool:
        """Whether a note that the reader made by hand is changed, for another reason than to decide, and more is in its comment than decided."""
        if self.note.origin is not Origin.MANUAL or self._to_decide:
            return False
        return bool(self.note.comment) or self.note.decision is None or not self.note.decision.value

    def _say_around(self, scrolled: float) -> None:
        """Whose name is put to it; and that the answers are out of sight, which who decides must not overlook."""
        above = _("↑ answers above") if scrolled and self._deciding else ""
        said = " · ".join(filter(None, (above, self._signature())))
        self.query_one(".editor").border_subtitle = Content(safe_line(said))

    def _signature(self) -> str:
        """The name that what is written here will be signed with: it may have been given long ago, for another story."""
        author = self.program.state.author
        return _("signed: {creator}").format(creator=author) if author else _("unsigned")

    def _show_beginning(self) -> None:
        """The focus scrolls to its field, and what the note is about out of sight: back, as far as the field stays."""
        page, field = self._fields, self.focused
        if field is not None:
            bottom = field.region.bottom - page.region.y + page.scroll_offset.y
            page.scroll_to(y=max(0, bottom + 1 - page.size.height), animate=False)

    # What was written

    def written_or_fault(self) -> Annotation | str:
        """The note as the fields say it, or what is wrong with them."""
        decision = self._decided.decided_or_fault(self.note.decision)
        if isinstance(decision, str):
            return decision
        question = self.question.value.strip()
        return replace(
            self.note,
            comment=self.text.text,
            question=question,
            asked=self.note.asked if question == self.note.question else None,
            tags=tags_of(self.tags.value),
            kind=chosen(self.kind) or NoteKind.NOTE,
            status=chosen(self.status) or Status.OPEN,
            type=chosen(self.type),
            verdict=chosen(self.verdict),
            targets=self._settle_answers(),
            decision=decision,
        )

    def _settle_answers(self) -> tuple[Target, ...]:
        """Have the sources follow the answers that were typed over; what the accounts answer then, as the fields say it."""
        self._answers.follow()
        return tuple(self._answers.judged(target) for target in self.note.targets)

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

    @property
    def doubts(self) -> tuple[str, ...]:
        """What to look at again in what is decided, also once it is saved."""
        return self._decided.doubt(), self._decided.left_out()

    def rescued(self) -> Annotation | None:
        """What was typed, as far as it makes a note; None when nothing was."""
        written = self.written_or_fault()
        if isinstance(written, str):  # a number that is none must not cost the text
            written = replace(self.note, comment=self.text.text)
        return written if written != self._first else None

    def on_key(self, event: events.Key) -> None:
        """Letters typed where one chooses must not be lost unseen. Textual then calls the handler of all command screens, for the key."""
        field = self.focused
        lost = isinstance(field, Select) and event.is_printable and event.key != "space"
        if field is not None and lost:
            key = self.program.keymap.shown("dialog.next_field", "editor")
            said = _("Nothing is typed here: space opens the list, {key} goes to the next field.")
            self._fault.say(said.format(key=key))
            self.call_after_refresh(self._fields.scroll_to_widget, field, animate=False)
        elif self._was_lost:
            self._fault.say("")
        self._was_lost = lost

    # Commands

    def do_editor_save(self) -> None:
        written = self.written_or_fault()
        if isinstance(written, str):
            self._fault.say(written)
            if self._decided.faulty is not None:
                if not self._deciding:
                    self.add_class("-details")
                self._decided.faulty.focus()
            return
        self.dismiss(written if self.new or written != self.note else None)

    def do_editor_details(self) -> None:
        """Show or fold the rarer fields. The focus stays: what is typed next must not go into another field."""
        typing = self.focused
        if self.has_class("-details") and typing is not None and self._details in typing.ancestors:
            self._fault.say(_("You are in one of these fields: leave it before folding them away."))
            return
        self._fault.say("")
        self.toggle_class("-details")
        if (
            self.has_class("-details") and typing is not None
        ):  # at the top, so that what was unfolded is seen below
            # Only after a second refresh do the unfolded fields have their height, and the page room to scroll.
            self.refresh(layout=True)
            self.call_after_refresh(self.call_after_refresh, self._show_unfolded, typing)

    def _show_unfolded(self, typing: Widget) -> None:
        self._fields.scroll_to_widget(typing, animate=False, top=True)

    def do_editor_kind(self) -> None:
        kinds = tuple(NoteKind)
        now = chosen(self.kind) or NoteKind.NOTE
        self.kind.value = kinds[(kinds.index(now) + 1) % len(kinds)]

    def do_editor_verify(self) -> None:
        """Verified, or open again."""
        self.status.value = Status.OPEN if chosen(self.status) is Status.VERIFIED else Status.VERIFIED

    def do_editor_take_figures(self) -> None:
        self._decided.take_figures()

    def offers(self, command: Command) -> bool:
        """Figures are taken where some are proposed; nobody verifies a plain note."""
        if command.id == "editor.take_figures":
            return self._decided.proposes_figures
        return super().offers(command) and (command.id != "editor.verify" or self._deciding)

    def keymap_changed(self) -> None:
        """The key that takes the figures is named beside them."""
        super().keymap_changed()
        self._show_what_the_figures_are()

    def do_dialog_cancel(self) -> None:
        """Close; when something was typed, ask first."""
        if self.closed_a_list():
            return
        written = self.written_or_fault()
        chosen_only = isinstance(self._first, Annotation) and replace(
            self._first, kind=chosen(self.kind) or self._first.kind
        )
        if written in (self._first, chosen_only):  # to go through the kinds of note is not to write one
            self.dismiss(None)
            return
        forget = partial(self.dismiss, None)
        self.ask(_("Forget what you wrote?"), forget, yes=_("Forget it"), no=_("Go on writing"))

    @on(Select.Changed)
    def _show_what_belongs_to_the_choice(self, event: Select.Changed) -> None:
        if event.select is self.kind and event.value is NoteKind.DIVERGENCE and not self._deciding:
            self.add_class("-details")
        if event.select is self.type:
            self._show_figures()

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _show_where_one_types(self, event: Input.Changed | TextArea.Changed) -> None:
        """The page may have been scrolled away from the field."""
        if event.control.has_focus:
            self._fields.scroll_to_widget(event.control, animate=False)

    @on(Input.Changed)
    def _show_what_the_figures_are(self) -> None:
        self._decided.propose(self._proposed(replace(self.note, targets=self._settle_answers())))
        self._doubt.say(self._decided.doubt())
        self._decided.show_proposal(self.program.keymap.shown("editor.take_figures", "editor"))

    def _show_figures(self) -> None:
        """Low, best and high, unless the question is known to be of no figure and none was given."""
        type_ = chosen(self.type)
        of_no_figure = type_ in tuple(DivergenceType) and type_ != DivergenceType.NUMBER
        self.set_class(of_no_figure and not self._decided.has_figures, "-no-figures")


def _types(note: Annotation) -> list[tuple[str, str]]:
    """The known types, and the note's own when it is a word of the reader's."""
    known = [kind.value for kind in DivergenceType]
    own = [note.type] if note.type and note.type not in known else []
    return [(type_name(name), name) for name in (*known, *own)]

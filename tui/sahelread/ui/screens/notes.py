"""The list of all notes: sort, filter, jump, change, delete. Notes whose text was not found have their place in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import OptionList

from sahelread.exporting.note_terms import retained_in_brief, status_name
from sahelread.i18n import _, ngettext, say
from sahelread.model import PassageRef, Story
from sahelread.notes.annotation import AnchorStatus, Annotation, Status
from sahelread.ui.commands import Command
from sahelread.ui.matching import ranked
from sahelread.ui.screens.choosing import Choice, ChoosingScreen
from sahelread.ui.wording import note_heading, targets_named

if TYPE_CHECKING:
    from sahelread.ui.desk.noting import Noting


_WITHOUT_A_NOTE = ("notes.sort", "notes.filter", "notes.undo", "notes.redo")


class Order(StrEnum):
    """How the notes are sorted."""

    PLACE = "place"
    NEWEST = "newest"
    KIND = "kind"
    STATUS = "status"


class NotesScreen(ChoosingScreen):
    """The notes of the reader below it; jumping to one closes the list."""

    CONTEXT: ClassVar[str] = "notes"
    AUTO_FOCUS = ""

    def __init__(self, reader: Noting) -> None:
        super().__init__(_("Notes"), _("words, kind, tag, account …"))
        self.reader = reader
        self.order = Order.PLACE

    @property
    def context(self) -> str:
        """While the filter is typed, only the keys of a list are in force."""
        return "list" if self.field.has_focus else "notes"

    def on_mount(self) -> None:
        self.field.display = False

    def narrowed(self, query: str) -> Sequence[Choice]:
        story = self.reader.story
        notes = sorted(self.reader.notebook.annotations, key=_sort_key(self.order, story))
        found = ranked(query, notes, lambda note: _all_words(note, story))
        if query.strip():  # a filter keeps the order that was asked for
            kept = {note.id for note in found}
            found = [note for note in notes if note.id in kept]
        return [Choice(note.id, _first_words(note), _aside(note, story)) for note in found]

    def first_in_footer(self) -> tuple[str, ...]:
        """Where the text under the note has changed, what is to be done about it comes first."""
        note = self._note()
        statuses = {target.status for target in note.targets if not target.absent} if note else set()
        first = ["notes.confirm"] if AnchorStatus.FUZZY in statuses else []
        first += ["notes.attach"] if AnchorStatus.ORPHAN in statuses else []
        return (*super().first_in_footer()[:1], *first)

    @on(OptionList.OptionHighlighted)
    def _footer_of_the_note(self) -> None:
        self.keymap_changed()

    def offers(self, command: Command) -> bool:
        """What is done to a note is offered where there is one."""
        of_a_note = command.context == "notes" and command.id not in _WITHOUT_A_NOTE
        return super().offers(command) and not (of_a_note and self._note() is None)

    def nothing_found(self) -> str:
        if self.reader.notebook.annotations:
            return _("No note holds these words.")
        done, key = self.reader.notebook.can_undo, self.program.keymap.shown("notes.undo", "notes")
        if done is not None and key:
            return _("No note is left; {key} undoes the last step: {what}.").format(key=key, what=say(done))
        key = self.program.keymap.shown("note.add")
        return _("There are no notes yet; {key} writes one.").format(key=key)

    def show_choices(self, highlighted: str | None = None) -> None:
        super().show_choices(highlighted)
        names = {
            Order.PLACE: _("by place"),
            Order.NEWEST: _("newest first"),
            Order.KIND: _("by kind"),
            Order.STATUS: _("by status"),
        }
        box = self.query_one(".dialog")
        box.border_title = f"{self._title} · {names[self.order]}"
        self.keymap_changed()

    # Commands

    def do_list_choose(self) -> None:
        """Go to the passage of the note; one without a place stays listed and says so."""
        note = self._note()
        if note is None:
            return
        place = first_place(note, self.reader.story)
        if place is None:
            self.reader.say(_("The text of this note was not found; its quote is in the editor."))
            self.do_notes_edit()
            return
        self.dismiss(None)
        self.reader.move_to(place)

    def do_list_close(self) -> None:
        if self.field.has_focus:
            self._leave_filter()
        else:
            self.dismiss(None)

    def do_notes_sort(self) -> None:
        orders = tuple(Order)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        note = self._note()
        self.show_choices(note.id if note else None)

    def do_notes_filter(self) -> None:
        self.field.display = True
        self.field.focus()

    def _leave_filter(self) -> None:
        self.field.display = bool(self.field.value)
        self.set_focus(None)

    def do_notes_edit(self) -> None:
        note = self._note()
        if note is not None:
            self.reader.edit_note(note)

    def do_notes_delete(self) -> None:
        note = self._note()
        if note is not None:
            at = self.list.highlighted or 0
            self.reader.delete_note(note)
            self.show_choices()
            if self.choices:
                self.list.highlighted = min(at, len(self.choices) - 1)

    def do_notes_status(self) -> None:
        note = self._note()
        if note is not None:
            self._give_status([note.id], _after(note.status))

    def do_notes_status_all(self) -> None:
        note = self._note()
        if note is None:
            return
        ids, status = [choice.id for choice in self.choices], _after(note.status)
        question = ngettext(
            "Give {count} note the status “{status}”?", "Give {count} notes the status “{status}”?", len(ids)
        )
        # The key is that of one note, with Shift: what changes all of them is asked first.
        self.ask(
            question.format(count=len(ids), status=status_name(status)),
            lambda: self._give_status(ids, status),
            yes=_("Change them"),
            no=_("Leave them"),
        )

    def _give_status(self, ids: Sequence[str], status: Status) -> None:
        self.reader.notebook.change(ids, status=status)
        self.reader.notes_changed()
        self._show_again()

    def do_notes_confirm(self) -> None:
        note = self._note()
        if note is not None:
            self.reader.confirm_notes([note], then=self._show_again)

    def do_notes_attach(self) -> None:
        note = self._note()
        if note is not None:
            self.reader.attach_note(note)
            self._show_again()

    def _show_again(self) -> None:
        chosen = self.highlighted
        self.show_choices(chosen.id if chosen else None)

    def do_notes_undo(self) -> None:
        self.reader.do_history_undo(1)
        self.show_choices()

    def do_notes_redo(self) -> None:
        self.reader.do_history_undo(-1)
        self.show_choices()

    def on_screen_resume(self) -> None:
        """Back from the editor: the note may read otherwise."""
        if self.is_mounted and self.choices:
            self._show_again()

    def _note(self) -> Annotation | None:
        choice = self.highlighted
        if choice is None:
            return None
        try:
            return self.reader.notebook.annotation(choice.id)
        except KeyError:
            return None


def first_place(note: Annotation, story: Story) -> PassageRef | None:
    """The passage where the first of the note's targets that was found begins."""
    for target in note.targets:
        if target.place is None:
            continue
        start = target.place[0]
        for passage in story.article(target.article).passages:
            if start < passage.end:
                return PassageRef(target.article, passage.index)
    return None


def _after(status: Status) -> Status:
    statuses = tuple(Status)
    return statuses[(statuses.index(status) + 1) % len(statuses)]


def _first_words(note: Annotation) -> str:
    return " ".join((note.comment or note.text).split())


def _aside(note: Annotation, story: Story) -> str:
    parts = [retained_in_brief(note.decision), note_heading(note), targets_named(note, story)]
    if any(target.needs_review for target in note.targets):
        parts.append(_("to be looked at again"))
    if any(target.status is AnchorStatus.FUZZY for target in note.targets):
        changes = [
            say(change) for target in note.targets if target.anchor for change in target.anchor.changes
        ]
        parts += dict.fromkeys(changes)
    return " · ".join(part for part in parts if part)


def _all_words(note: Annotation, story: Story) -> str:
    return " ".join(
        (note.comment, note.question, _aside(note, story), *(target.exact for target in note.targets))
    )


def _sort_key(order: Order, story: Story) -> Callable[[Annotation], tuple[object, ...]]:
    numbers = {article.id: number for number, article in enumerate(story.articles)}

    def place(note: Annotation) -> tuple[object, ...]:
        ref = first_place(note, story)
        return (ref is None, numbers.get(ref.article, 0) if ref else 0, ref.passage if ref else 0, note.id)

    match order:
        case Order.NEWEST:
            return lambda note: (_descending(note.modified or note.created or ""), note.id)
        case Order.KIND:
            return lambda note: (note.kind.value, note.type or "", *place(note))
        case Order.STATUS:
            return lambda note: (note.status.value, *place(note))
    return place


def _descending(text: str) -> tuple[int, ...]:
    return tuple(-ord(char) for char in text)

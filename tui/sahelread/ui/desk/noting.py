"""Commands about notes: changing and deleting them, judging divergences, undo, the list and the export."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from sahelread.exporting.note_terms import kind_name
from sahelread.exporting.silences import passages_near
from sahelread.exporting.terms import listed, quoted
from sahelread.i18n import _, ngettext, say
from sahelread.model import Divergence
from sahelread.notes.annotation import AnchorStatus, Annotation, NoteKind, Status, Target
from sahelread.notes.changes import changed_words
from sahelread.ui.commands import Command
from sahelread.ui.desk.writing import Writing
from sahelread.ui.screens.choosing import Choice
from sahelread.ui.wording import note_heading

_FOUND_ELSEWHERE = (AnchorStatus.MOVED, AnchorStatus.FUZZY)


class Noting(Writing):
    """What the reader does with notes that are there, and with what was detected."""

    # Changing

    def notes_here(self) -> tuple[Annotation, ...]:
        """The notes that touch the passage under the cursor."""
        return self.notebook.annotations_at(self.cursor) if self.cursor else ()

    def do_note_edit(self) -> None:
        self._with_note_here(self.edit_note, _("Which note?"))

    def do_note_delete(self) -> None:
        self._with_note_here(self.delete_note, _("Delete which note?"))

    def delete_note(self, note: Annotation) -> None:
        """Delete a note; undo brings it back."""
        self.notebook.delete(note.id)
        self.deleted_at = self.notebook.revision
        self.notes_changed()
        key = self.program.keymap.shown("history.undo")
        self.say(_("Note deleted; {key} brings it back.").format(key=key) if key else _("Note deleted."))

    def _with_note_here(self, act: Callable[[Annotation], None], question: str) -> None:
        notes = self.notes_here()
        if not notes:
            self.say(_("No note on this passage."))
        elif len(notes) == 1:
            act(notes[0])
        else:
            choices = [
                Choice(note.id, note.text or kind_name(note.kind), note_heading(note)) for note in notes
            ]
            by_id = {note.id: note for note in notes}
            self.screen.choose(question, choices, lambda id_: act(by_id[id_]))

    def do_note_repeat_tag(self) -> None:
        """The last tag, on the note of this passage, or on a new one."""
        tags = self._last_tags or (self.notebook.last.tags if self.notebook.last else ())
        if not tags:
            self.say(_("No tag was used yet."))
            return
        notes = self.notes_here()
        if notes and self.board.selected() is None:
            note = notes[-1]
            self.notebook.replace(replace(note, tags=tuple(dict.fromkeys((*note.tags, *tags)))))
        else:
            self._add_at_once(kind=self._last_kind, tags=tags)
        self.notes_changed()
        self.say(_("Tagged {tags}.").format(tags=", ".join(tags)))

    def do_note_repeat_kind(self) -> None:
        """A note of the last kind, at once."""
        kind = self._last_kind
        if kind is NoteKind.NOTE:  # with no word in it, it would say nothing
            self.say(_("No other kind than a plain note was chosen: there is nothing to note at once."))
            return
        self._add_at_once(kind=kind)
        self.notes_changed()
        self.say(_("Noted: {kind}.").format(kind=kind_name(kind)))

    def _add_at_once(self, *, kind: NoteKind, tags: tuple[str, ...] = ()) -> None:
        targets = self._targets_here()
        if targets:
            self.notebook.add(self.notebook.draft(targets, kind=kind, tags=tags))
            self.board.clear_selection()

    def do_note_confirm(self) -> None:
        self.confirm_notes(self.notes_here())

    def confirm_notes(self, notes: Sequence[Annotation], then: Callable[[], None] = lambda: None) -> None:
        """Take the text as it is now for the quotes of those notes whose text has changed, once the reader has seen what it was
        and what it is; `then` is done after that."""
        targets = [target for note in notes for target in note.targets]
        lost = sum(target.status is AnchorStatus.ORPHAN for target in targets)
        changed = [target for target in targets if target.status is AnchorStatus.FUZZY]
        moved = [note.id for note in notes if any(t.status in _FOUND_ELSEWHERE for t in note.targets)]

        def confirm() -> None:
            self.notebook.confirm_anchors(moved)
            self.notes_changed()
            self.say(" ".join((_("The note now quotes the text as it is."), *_still_lost(lost))))
            then()

        if not moved:
            self.say(" ".join(_still_lost(lost)) or _("The text under this note is as it was."))
        elif not changed:
            confirm()
        else:
            lines = [
                _("Does the note mean the new text?"),
                *map(self._old_and_new, changed),
                *_still_lost(lost),
            ]
            self.screen.ask("\n".join(lines), confirm, yes=_("Quote the new text"), no=_("Leave it"))

    def _old_and_new(self, target: Target) -> str:
        """The words of a quote that changed, as they were and as they are."""
        text = self.story.article(target.article).text
        start, end = target.place or (0, 0)
        changes = (
            f"{quoted(old)} → {quoted(new)}" for old, new in changed_words(target.exact, text[start:end])
        )
        return _("{account}: {answer}").format(account=self.names[target.article], answer=listed(changes))

    def attach_note(self, note: Annotation) -> None:
        """Put a note whose text was not found on the selection, else on the passage under the cursor; the answer that it holds of that
        account goes along. A note of the reader's own whose text is all there is put on that as well."""
        targets = self._targets_here()
        lost = [target for target in note.targets if target.status is AnchorStatus.ORPHAN]
        if not lost and note.detector is not None:
            self.say(_("The text of this note was found: there is nothing to attach."))
        elif not lost and targets:
            here = {(target.article, target.place) for target in note.targets}
            added = [target for target in targets if (target.article, target.place) not in here]
            self._attached(replace(note, targets=(*note.targets, *added)))
            self.say(
                _("The note is on this passage too.") if added else _("The note is on this passage already.")
            )
        elif targets:
            lost = [target for target in lost if target.article == targets[0].article] or lost
            kept = tuple(target for target in note.targets if target not in lost)
            said = lost[0] if lost[0].article == targets[0].article else targets[0]
            attached = (
                replace(one, value=said.value, according_to=said.according_to, judged=said.judged)
                for one in targets
            )
            self._attached(replace(note, targets=(*kept, *attached)))
            self.say(_("The note is attached to this passage."))

    def _attached(self, note: Annotation) -> None:
        self.notebook.replace(note)
        self.board.clear_selection()
        self.notes_changed()

    # Judging what was detected

    def do_divergence_accept(self) -> None:
        self._judge(Status.VERIFIED)

    def do_divergence_reject(self) -> None:
        self._judge(Status.REJECTED)

    def _judge(self, status: Status) -> None:
        """Accept or reject the divergence that the reader came for, else the first that is not judged yet; the same key
        again reopens it."""
        divergences = self.divergences_here()
        if not divergences:
            self.say_none(_("No divergence on this passage."))
            return
        unjudged = [d for d in divergences if self.notebook.status_of_divergence(d.key) is None]
        came_for = [d for d in divergences if (self.cursor, d.key) == self.went_for]
        divergence = (came_for or unjudged or list(divergences))[0]
        note = self.notebook.annotation_of_divergence(divergence.key)
        if status is Status.REJECTED and note is not None and self._is_decided_by_another(note):
            question = _("{creator} decided this question. Put it aside all the same?").format(
                creator=note.creator
            )
            judge = partial(self._judged, divergence, status)
            self.screen.ask(question, judge, yes=_("Put it aside"), no=_("Leave it"))
        else:
            self._judged(divergence, status)

    def _is_decided_by_another(self, note: Annotation) -> bool:
        return self.is_by_another(note) and note.is_decided and note.status is not Status.REJECTED

    def _judged(self, divergence: Divergence, status: Status) -> None:
        """Give one's note on a divergence that status, or the one without, and say so; what another has verified, one verifies as well."""
        before = self.notebook.status_of_divergence(divergence.key)
        if status is Status.VERIFIED and self.notebook.annotation_to_change(divergence) is None:
            before = None
        self.notebook.judge(
            divergence,
            Status.OPEN if before is status else status,
            passages_near(self.comparison, divergence),
        )
        self.notes_changed()
        worded = {
            Status.VERIFIED: _("Verified: {question}"),
            Status.REJECTED: _("Put aside: {question}"),
            Status.OPEN: _("No longer verified: {question}")
            if before is Status.VERIFIED
            else _("No longer put aside: {question}"),
        }
        now = self.notebook.status_of_divergence(divergence.key) or Status.OPEN
        if now is Status.REJECTED and self.is_open("panel"):
            self.panel.show_divergence()
        self.say(worded[now].format(question=say(divergence.question)))

    # Undo

    def do_history_undo(self, count: int) -> None:
        """Undo so many changes; counted backwards, do them again."""
        links, back = self.notebook.links, count > 0
        done = []
        for _number in range(abs(count)):
            what = self.notebook.can_undo if back else self.notebook.can_redo
            if what is None:
                break
            done.append(what)
            (self.notebook.undo if back else self.notebook.redo)()
        if not done:
            self.say(_("Nothing to undo.") if back else _("Nothing to do again."))
            return
        self.notes_changed()
        if self.notebook.links != links:
            self.compare()
        text = _("Undone: {what}") if back else _("Done again: {what}")
        self.say(text.format(what=say(done[-1])))

    # The list, the export

    def do_notes_list(self) -> None:
        from sahelread.ui.screens.notes import NotesScreen

        self.app.push_screen(NotesScreen(self))

    def do_notes_export(self) -> None:
        from sahelread.ui.screens.export import ExportScreen

        self.app.push_screen(ExportScreen(self.story, self.notebook), self._exported)

    def _exported(self, said: str | None) -> None:
        if said:
            self.say(said)

    def offers(self, command: Command) -> bool:
        """Without notes, divergences or history, the commands on them are not offered."""
        match command.id:
            case "note.edit" | "note.delete":
                return bool(self.notes_here())
            case "note.confirm":
                return any(t.status is AnchorStatus.FUZZY for note in self.notes_here() for t in note.targets)
            case "note.add_group":
                return self.group_here() is not None
            case "divergence.accept" | "divergence.reject" | "divergence.decide":
                return bool(self.divergences_here())
            case "panel.accept" | "panel.refuse" | "panel.next_link" | "panel.previous_link":
                return self.is_open("panel") and self.panel.focused_link is not None
            case "history.undo":
                return self.notebook.can_undo is not None
            case "history.redo":
                return self.notebook.can_redo is not None
        return True


def _still_lost(count: int) -> Iterator[str]:
    """That quotes of a note are not found; nothing where all are."""
    if count:
        yield ngettext(
            "{count} quote of it is not found in the text, and stays as it was.",
            "{count} quotes of it are not found in the text, and stay as they were.",
            count,
        ).format(count=count)

"""Commands about notes: writing, changing and deleting them, judging divergences, undo, saving."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from textwrap import shorten
from typing import TYPE_CHECKING

from sahelread.exporting.note_terms import kind_name
from sahelread.exporting.terms import quoted
from sahelread.i18n import _, say
from sahelread.model import Divergence
from sahelread.notes.anchoring import anchored
from sahelread.notes.annotating import on_group, on_passage, on_selection, on_silence
from sahelread.notes.annotation import AnchorStatus, Annotation, Decision, NoteKind, Status, Target
from sahelread.notes.drafts import Draft, DraftKeeper, drafts_left
from sahelread.ui.commands import Command
from sahelread.ui.desk.saving import Saving
from sahelread.ui.wording import note_heading

if TYPE_CHECKING:
    from sahelread.ui.screens.editor import NoteEditor

_DRAFT_CHARACTERS = 120  # of a draft that is offered back: enough to know it again
_FOUND_ELSEWHERE = (AnchorStatus.MOVED, AnchorStatus.FUZZY)


class Noting(Saving):
    """What the reader writes."""

    _last_kind = NoteKind.NOTE
    _last_tags: tuple[str, ...] = ()
    _writing: NoteEditor | None = None

    # Writing

    def do_note_add(self) -> None:
        targets = self._targets_here()
        if targets:
            self._write(self.notebook.draft(targets))

    def do_note_add_group(self) -> None:
        group = self.group_here()
        if group is None:
            self.say(_("No other account reports this passage: there is no group to annotate."))
            return
        self._write(self.notebook.draft(on_group(self.story, group), group=group.label))

    def do_divergence_decide(self) -> None:
        divergence = self.divergence_shown()
        if divergence is None:
            self.say(_("No divergence on this passage."))
        else:
            self.decide(divergence)

    def decide(self, divergence: Divergence) -> None:
        """Open the editor on a divergence: the note on it, else a new one with what was detected filled in."""
        known = self.notebook.annotation_of_divergence(divergence.key)
        if known is not None:
            self.edit_note(known)
            return
        group = self.comparison.alignment.group_by_id.get(divergence.group or 0)
        decision = None
        if divergence.estimate is not None:
            found = divergence.estimate
            decision = Decision(low=found.low, best=found.best, high=found.high)
        label = group.label if group is not None else None
        self._write(
            self.notebook.draft_of_divergence(
                divergence, group=label, decision=decision, status=Status.VERIFIED
            )
        )

    def do_note_add_silence(self) -> None:
        """A note on the passage and on the accounts that do not report it."""
        ref, group = self.cursor, self.group_here()
        if ref is None:
            return
        told = {member.article for member in group.members} if group else {ref.article}
        silent = [article.id for article in self.story.articles if article.id not in told]
        if not silent:
            self.say(_("Every account reports this."))
            return
        targets = [*on_passage(self.story, ref), *(t for id_ in silent for t in on_silence(id_))]
        label = group.label if group else None
        self._write(self.notebook.draft(targets, group=label, type="omission"))

    def _targets_here(self) -> tuple[Target, ...]:
        selection = self.board.selected()
        if selection is not None and selection.text.strip():
            return on_selection(
                self.story, selection.ref.article, selection.article_start, selection.article_end
            )
        return on_passage(self.story, self.cursor) if self.cursor else ()

    def _write(self, draft: Annotation) -> None:
        self._open_editor(draft, new=True, remarks=self._remarks_on(draft))

    def _open_editor(self, note: Annotation, *, new: bool, remarks: tuple[str, ...]) -> None:
        from sahelread.ui.screens.editor import NoteEditor

        path = self.notebook.path
        keeper = DraftKeeper(path, note, new=new) if path is not None else None
        self._writing = NoteEditor(
            note, self.story, tags=self.notebook.tags(), new=new, remarks=remarks, keeper=keeper
        )
        self.app.push_screen(self._writing, self._written if new else self._edited)

    def offer_drafts(self) -> None:
        """Offer back the note that was being typed when the program was last ended by force."""
        path = self.notebook.path
        left = drafts_left(path) if path is not None else ()
        if left:
            from sahelread.ui.screens.ask import AskScreen

            text = " ".join((left[0].note.comment or left[0].note.text).split())
            words = shorten(text, _DRAFT_CHARACTERS, placeholder=" …")
            question = _("You were typing a note when the program ended: {text}").format(text=quoted(words))
            asking = AskScreen(question, yes=_("Go on writing"), no=_("Later"))
            self.app.push_screen(asking, lambda now: self._resume(left[0]) if now else None)

    def _resume(self, draft: Draft) -> None:
        """Open the editor that the draft was typed in, where it was."""
        from sahelread.ui.screens.notes import first_place

        note = anchored(draft.note, self.story)
        known = next((own for own in self.notebook.annotations if own.id == note.id), None)
        ref = first_place(note, self.story)
        if ref is not None:
            self.move_to(ref)
        self._open_editor(known or note, new=known is None, remarks=self._remarks_on_writing())

    def _remarks_on(self, draft: Annotation) -> tuple[str, ...]:
        """What to know before writing this note: that it will not be saved, or that others tell the same."""
        group, key = self.group_here(), self.program.keymap.shown("note.add_group")
        if len(draft.targets) > 1 or group is None or not key:
            return self._remarks_on_writing()
        told = len({member.article for member in group.members})
        hint = _("On this account only; {key} annotates all {count} that report it.").format(
            key=key, count=told
        )
        return (*self._remarks_on_writing(), hint)

    def _remarks_on_writing(self) -> tuple[str, ...]:
        reason = self.notebook.read_only
        return (_("Notes are not saved: {reason}.").format(reason=say(reason)),) if reason is not None else ()

    def keep_draft(self) -> None:
        """Make a note of what is being written: the program is about to end without asking."""
        if self._writing is None or not self._writing.is_attached:
            return
        note, new = self._writing.rescued(), self._writing.new
        if note is not None and new:
            self.notebook.add(note)
        elif note is not None:
            self.notebook.replace(note)
        if note is not None and self._writing.keeper is not None:
            self.drafts_to_drop.append(self._writing.keeper)
        if note is not None and self.autosaver is not None:
            self.autosaver.touch()

    def _editor_closed(self, note: Annotation | None) -> None:
        """The draft goes: at once when it was given up, else once the note is in its file."""
        keeper = self._writing.keeper if self._writing is not None else None
        self._writing = None
        if keeper is not None and note is None:
            keeper.drop()
        elif keeper is not None:
            self.drafts_to_drop.append(keeper)

    def _written(self, note: Annotation | None) -> None:
        self._editor_closed(note)
        if note is None:
            return
        self.board.clear_selection()
        self._remember(note)
        self.notebook.add(note)
        self.notes_changed()
        self._say_kept(_("Note added."))

    def _say_kept(self, said: str) -> None:
        """Say what was done to a note, and that it stays in memory when that is so."""
        self.say(" ".join((said, *self._remarks_on_writing())))

    def _remember(self, note: Annotation) -> None:
        self._last_kind = note.kind
        if note.tags:
            self._last_tags = note.tags

    # Changing

    def notes_here(self) -> tuple[Annotation, ...]:
        """The notes that touch the passage under the cursor."""
        return self.notebook.annotations_at(self.cursor) if self.cursor else ()

    def do_note_edit(self) -> None:
        self._with_note_here(self.edit_note, _("Which note?"))

    def edit_note(self, note: Annotation) -> None:
        """Open the editor on a note."""
        self._open_editor(note, new=False, remarks=self._remarks_on_writing())

    def _edited(self, note: Annotation | None) -> None:
        self._editor_closed(note)
        if note is None:
            return
        self._remember(note)
        try:
            self.notebook.replace(note)
        except KeyError:  # deleted meanwhile by another writer: what was typed is worth more
            self.notebook.add(note)
        self.notes_changed()
        self._say_kept(_("Note changed."))

    def do_note_delete(self) -> None:
        self._with_note_here(self.delete_note, _("Delete which note?"))

    def delete_note(self, note: Annotation) -> None:
        """Delete a note; undo brings it back."""
        self.notebook.delete(note.id)
        self.notes_changed()
        key = self.program.keymap.shown("history.undo")
        self.say(_("Note deleted; {key} brings it back.").format(key=key) if key else _("Note deleted."))

    def _with_note_here(self, act: Callable[[Annotation], None], question: str) -> None:
        from sahelread.ui.screens.choose import Choice, ChooseScreen

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
            self.app.push_screen(
                ChooseScreen(question, choices), lambda id_: act(by_id[id_]) if id_ else None
            )

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

    def confirm_notes(self, notes: Sequence[Annotation]) -> None:
        """Take the text as it is now for the quotes of those notes whose text has changed."""
        changed = [note.id for note in notes if any(t.status in _FOUND_ELSEWHERE for t in note.targets)]
        if not changed:
            self.say(_("The text under this note is as it was."))
            return
        self.notebook.confirm_anchors(changed)
        self.notes_changed()
        self.say(_("The note now quotes the text as it is."))

    def attach_note(self, note: Annotation) -> None:
        """Put a note whose text was not found on the selection, else on the passage under the cursor."""
        targets = self._targets_here()
        lost = [target for target in note.targets if target.status is AnchorStatus.ORPHAN]
        if not lost:
            self.say(_("The text of this note was found: there is nothing to attach."))
        elif targets:
            kept = tuple(target for target in note.targets if target not in lost)
            self.notebook.replace(replace(note, targets=(*kept, *targets)))
            self.board.clear_selection()
            self.notes_changed()
            self.say(_("The note is attached to this passage."))

    # Judging what was detected

    def do_divergence_accept(self) -> None:
        self._judge(Status.VERIFIED)

    def do_divergence_reject(self) -> None:
        self._judge(Status.REJECTED)

    def _judge(self, status: Status) -> None:
        """Accept or reject; the same key again reopens. With several, those not judged yet come first."""
        divergences = self.divergences_here()
        if not divergences:
            self.say(_("No divergence on this passage."))
            return
        unjudged = [d for d in divergences if self.notebook.status_of_divergence(d.key) is None]
        divergence = (unjudged or list(divergences))[0]
        before = self.notebook.status_of_divergence(divergence.key)
        self.notebook.judge(divergence, Status.OPEN if before is status else status)
        self.notes_changed()
        worded = {
            Status.VERIFIED: _("Accepted: {question}"),
            Status.REJECTED: _("Rejected: {question}"),
            Status.OPEN: _("Open again: {question}"),
        }
        now = self.notebook.status_of_divergence(divergence.key) or Status.OPEN
        self.say(worded[now].format(question=say(divergence.question)))

    # Undo

    def do_history_undo(self, count: int) -> None:
        self._unwind(count, "undo")

    def do_history_redo(self, count: int) -> None:
        self._unwind(count, "redo")

    def _unwind(self, count: int, way: str) -> None:
        links = self.notebook.links
        done = []
        for _number in range(count):
            what = self.notebook.can_undo if way == "undo" else self.notebook.can_redo
            if what is None:
                break
            done.append(what)
            if way == "undo":
                self.notebook.undo()
            else:
                self.notebook.redo()
        if not done:
            self.say(_("Nothing to undo.") if way == "undo" else _("Nothing to do again."))
            return
        self.notes_changed()
        if self.notebook.links != links:
            self.compare()
        text = _("Undone: {what}") if way == "undo" else _("Done again: {what}")
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
            case "history.undo":
                return self.notebook.can_undo is not None
            case "history.redo":
                return self.notebook.can_redo is not None
        return True

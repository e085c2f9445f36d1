"""Writing a note: what it is put on, the editor, and the draft that outlives a program ended by force."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from sahelread.exporting.as_judged import answers_left
from sahelread.exporting.silences import passages_near
from sahelread.i18n import _, say
from sahelread.model import Divergence, Estimate
from sahelread.notes.anchoring import anchored
from sahelread.notes.annotating import on_group, on_passage, on_selection, on_silence
from sahelread.notes.annotation import Annotation, NoteKind, Status, Target
from sahelread.notes.drafts import Draft, DraftKeeper
from sahelread.ui.desk.saving import Saving
from sahelread.ui.layout_marks import counterparts
from sahelread.ui.wording import said_in_note

if TYPE_CHECKING:
    from sahelread.ui.screens.editor import NoteEditor


class Writing(Saving):
    """What the reader writes, until it is a note."""

    _last_kind = NoteKind.NOTE
    _last_tags: tuple[str, ...] = ()
    _writing: NoteEditor | None = None
    _opened: Annotation | None = None
    """The note that is being edited, as it was when that began; None where nobody knows: an older draft was taken up."""

    def do_note_add(self) -> None:
        targets = self._targets_here()
        if targets:
            self._write(self.notebook.draft(targets))

    def do_note_add_group(self) -> None:
        group = self.group_here()
        if group is None:
            self.say_none(
                _("This passage is lined up with none of another account: there is no group to annotate.")
            )
            return
        self._write(self.notebook.draft(on_group(self.story, group), group=group.label))

    def do_divergence_decide(self) -> None:
        divergence = self.divergence_shown()
        if divergence is None:
            self.say_none(_("No divergence on this passage."))
        else:
            self.decide(divergence)

    def decide(self, divergence: Divergence) -> None:
        """Open the editor on a divergence: one's note on it, else a new one with the accounts' answers filled in, beside those of others.
        What another found stands in their note alone: it is asked before that one is changed."""
        known = self.notebook.annotation_to_change(divergence)
        if known is not None and self.is_by_another(known):
            self._ask_before_changing(known)
            return
        if known is not None:
            self.edit_note(known, to_decide=True)
            return
        group = self.comparison.alignment.group_by_id.get(divergence.group or 0)
        label = group.label if group is not None else None
        near = passages_near(self.comparison, divergence)
        self._write(self.notebook.draft_of_divergence(divergence, near, group=label))

    def _ask_before_changing(self, note: Annotation) -> None:
        question = _("{creator} found this divergence. Change their note all the same?").format(
            creator=note.creator
        )
        self.screen.ask(
            question, lambda: self.edit_note(note, to_decide=True), yes=_("Change it"), no=_("Leave it")
        )

    def do_note_add_silence(self) -> None:
        """A note on the passage and on the accounts that do not report it."""
        ref, group = self.cursor, self.group_here()
        if ref is None:
            return
        if self.puts_off():  # else it would call accounts silent that nobody has looked at
            return
        lined_up = counterparts(self.comparison.alignment, ref)
        told = {ref.article} | {member.article for member in (*(group.members if group else ()), *lined_up)}
        silent = [article.id for article in self.story.articles if article.id not in told]
        if not silent:
            self.say(_("A passage of every account is lined up with this one."))
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

    def _open_editor(
        self,
        note: Annotation,
        *,
        new: bool,
        remarks: tuple[str, ...],
        changed_since: bool = False,
        to_decide: bool = False,
    ) -> None:
        from sahelread.ui.screens.editor import NoteEditor

        path = self.notebook.path
        keeper = DraftKeeper(path, note, new=new) if path is not None else None
        self._writing = NoteEditor(
            note,
            self.story,
            tags=self.notebook.tags(),
            new=new,
            remarks=remarks,
            warning=" ".join(self._warnings_on(note)),
            proposed=self._figures_of,
            keeper=keeper,
            to_decide=to_decide,
        )
        self._opened = None if changed_since else note
        self.app.push_screen(self._writing, self._written if new else self._edited)

    def _figures_of(self, note: Annotation) -> Estimate | None:
        """What the answers of a note come to, by what the program found for the divergence that it is on."""
        asked = (one for one in self.comparison.divergences if one.key == note.detector)
        return next((answers_left(one, note, self.story).estimate for one in asked), None)

    def resume(self, draft: Draft) -> None:
        """Open the editor that the draft was typed in, where it was."""
        from sahelread.ui.screens.notes import first_place

        note = anchored(draft.note, self.story)
        known = next((own for own in self.notebook.annotations if own.id == note.id), None)
        ref = first_place(note, self.story)
        if ref is not None:
            self.move_to(ref)
        self._open_editor(
            known or note,
            new=known is None,
            remarks=self._remarks_on_writing(),
            changed_since=known is not None and known.modified != note.modified,
        )

    def _remarks_on(self, draft: Annotation) -> tuple[str, ...]:
        """What to know before writing this note: that it will not be saved, or that others tell the same."""
        group, key = self.group_here(), self.program.keymap.shown("note.add_group")
        if len(draft.targets) > 1 or group is None or not key:
            return self._remarks_on_writing()
        told = len({member.article for member in group.members})
        hint = _(
            "On this account only; {key} annotates the {count} whose passages are lined up here."
        ).format(key=key, count=told)
        return (*self._remarks_on_writing(), hint)

    def _remarks_on_writing(self) -> tuple[str, ...]:
        reason = self.notebook.read_only
        return (_("Notes are not saved: {reason}.").format(reason=say(reason)),) if reason is not None else ()

    def _warnings_on(self, note: Annotation) -> Iterator[str]:
        """What who changes a note must see all the time: whose it is, what others decided of its question, and in which accounts the text of
        its answers has changed."""
        yield from filter(None, [self._whose(note)])
        on_it = self.notebook.annotations_of_divergence(note.divergence) if note.divergence else ()
        for other in on_it:
            said = said_in_note(other, other.creator)
            if said and other.id != note.id:
                yield _("Another note: {said}.").format(said=said) if other.creator is None else f"{said}."
        changed = {target.article for target in note.targets if target.needs_review}
        if changed:
            names = (self.names[article.id] for article in self.story.articles if article.id in changed)
            said = _("To be looked at again: the text of {accounts} has changed.")
            yield said.format(accounts=", ".join(names))

    def _whose(self, note: Annotation) -> str:
        """Whose note it is where another signed it, and that a change to it is signed."""
        own = self.notebook.creator
        if not self.is_by_another(note):
            return ""
        said = (
            _("A note by {creator}: your change will be signed {own}.") if own else _("A note by {creator}.")
        )
        return said.format(creator=note.creator, own=own)

    def is_by_another(self, note: Annotation) -> bool:
        """Whether another signed it."""
        return note.creator not in (None, self.notebook.creator)

    def keep_draft(self) -> None:
        """Keep what is being written, as the program is about to end without asking: half a sentence is a draft, to be offered back.
        Where drafts cannot be kept it becomes a note."""
        if self._writing is None or not self._writing.is_attached:
            return
        note, keeper = self._writing.rescued(), self._writing.keeper
        if note is None or (keeper is not None and keeper.keep(note, last=True)):
            return
        if self._writing.new:
            self.notebook.add(note)
        else:
            self.notebook.replace_since(self._opened, note)
        if self.autosaver is not None:
            self.autosaver.touch()

    def _editor_closed(self, note: Annotation | None) -> tuple[str, ...]:
        """The draft goes: at once when it was given up, else once the note is in its file. What to look at again in the note."""
        editor, self._writing = self._writing, None
        if editor is None:
            return ()
        keeper = editor.keeper
        if keeper is not None and note is None:
            keeper.drop()
        elif keeper is not None:
            self.to_drop.append(keeper)
        return editor.doubts

    def _written(self, note: Annotation | None) -> None:
        doubts = self._editor_closed(note)
        if note is None:
            return
        self.board.clear_selection()
        self._remember(note)
        self.notebook.add(note)
        self.notes_changed()
        said = _("Note added.")
        if note.detector is not None and note.status is Status.OPEN:
            said = (
                _("Note added; not verified.")
                if note.decision is None
                else _("Note added; decided, not verified.")
            )
        self._say_kept(said, *doubts)

    def _say_kept(self, said: str, *doubts: str) -> None:
        """Say what was done to a note, that it stays in memory when that is so, and what to look at again in it."""
        remarks = self._remarks_on_writing()
        if self.notes_elsewhere:
            remarks = (*remarks, _("Kept in {path}.").format(path=self.notes_elsewhere))
        self.say_of_notes(said, *remarks, *doubts)

    def _remember(self, note: Annotation) -> None:
        self._last_kind = note.kind
        if note.tags:
            self._last_tags = note.tags

    def edit_note(self, note: Annotation, *, to_decide: bool = False) -> None:
        """Open the editor on a note, `to_decide` on the divergence that it is about."""
        self._open_editor(note, new=False, remarks=self._remarks_on_writing(), to_decide=to_decide)

    def _edited(self, note: Annotation | None) -> None:
        doubts = self._editor_closed(note)
        if note is None:
            return
        self._remember(note)
        note = replace(
            note, targets=tuple(replace(target, was=None) for target in note.targets)
        )  # they were in sight
        changed_elsewhere = self.notebook.replace_since(self._opened, note)
        self.notes_changed()
        self._say_kept(
            _("This note was changed elsewhere as well: both versions are kept.")
            if changed_elsewhere
            else _("Note changed."),
            *doubts,
        )

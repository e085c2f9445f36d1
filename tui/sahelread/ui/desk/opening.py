"""What must be known of the notes before anything is read: that their file is damaged, that some stand elsewhere, that the articles
under them have changed, that one was never finished. A remark of a few seconds is missed, and what is decided meanwhile rests on what is
no longer there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from textwrap import shorten

from sahelread.exporting.problem_lines import problem_line
from sahelread.exporting.terms import quoted
from sahelread.i18n import _, ngettext, say
from sahelread.notes.annotation import AnchorStatus, Annotation
from sahelread.notes.drafts import drafts_left
from sahelread.notes.left import notes_left
from sahelread.ui.desk.noting import Noting

Question = tuple[list[str], str, str, Callable[[], object]]
"""The lines of a question, its answers yes and no, and what is done when it is answered with yes."""

_DRAFT_CHARACTERS = 120  # of a draft that is offered back: enough to know it again


class Opening(Noting):
    """Asking at once about what is wrong with the notes: one question after the other."""

    _questions: Iterator[Callable[[], Question | None]] = iter(())

    def ask_about_the_notes(self) -> None:
        """Ask what there is to ask; an answer that leads elsewhere ends the questions."""
        self._questions = iter(
            (self._about_the_file, self._about_left_notes, self._about_changed_text, self._about_a_draft)
        )
        self._ask_next()

    def _ask_next(self) -> None:
        asked = next(filter(None, (question() for question in self._questions)), None)
        if asked is None:
            return
        lines, yes, no, act = asked
        self.screen.ask("\n".join(filter(None, lines)), act, yes=yes, no=no, otherwise=self._ask_next)

    def _about_the_file(self) -> Question | None:
        if not self.notebook.problems:
            return None
        first, *others = map(problem_line, self.notebook.problems)
        lines = [first]
        if others:
            more = ngettext("{count} more problem.", "{count} more problems.", len(others))
            lines.append(more.format(count=len(others)))
        count = len(self.notebook.annotations)
        kept = ngettext(
            "{count} note could be read; what could not be read stays in the file.",
            "{count} notes could be read; what could not be read stays in the file.",
            count,
        )
        lines.append(kept.format(count=count))
        lines.append(_("“sahelread check” says all that is wrong."))
        return lines, _("Leave, to mend the file"), _("Read on"), self.program.leave

    def _about_left_notes(self) -> Question | None:
        """Offer to take back the notes that stand in another file."""
        left = notes_left(self.notebook)
        readable = [one for one in left if one.contents is not None]
        if not left:
            return None
        lines = [f"{one.file}: {say(one.what)}." for one in left]
        if not readable or self.notebook.read_only is not None:
            self.screen.remark(*lines)
            return None
        count = sum(one.count for one in readable)
        yes = ngettext("Bring it here", "Bring them here", count)

        def take_back() -> None:
            for one in readable:
                if one.contents is not None:
                    self.notebook.take_back(one.contents)
                    self.to_drop.append(one)
            self.notes_changed()
            self.say(ngettext("{count} note is back.", "{count} notes are back.", count).format(count=count))
            self._ask_next()

        return lines, yes, _("Later"), take_back

    def _about_changed_text(self) -> Question | None:
        """Ask for the notes whose words stand otherwise in an article, or nowhere in it any more."""
        changed = sum(1 for _note in self._with_a_quote(AnchorStatus.FUZZY))
        lost = sum(1 for _note in self._with_a_quote(AnchorStatus.ORPHAN))
        if not changed and not lost:
            return None
        reads = ngettext(
            "The text under {count} note reads otherwise now.",
            "The text under {count} notes reads otherwise now.",
            changed,
        )
        right = _("In the list of notes, {key} says that the new text is right.")
        gone = ngettext(
            "The text under {count} note is not found any more.",
            "The text under {count} notes is not found any more.",
            lost,
        )
        attach = _("In the list of notes, {key} puts the note on the passage under the cursor.")
        lines = [_("Articles have changed since notes were written on them.")]
        if changed:
            lines += [reads.format(count=changed), self._with_key(right, "notes.confirm")]
        if lost:
            lines += [gone.format(count=lost), self._with_key(attach, "notes.attach")]
        return lines, _("Show the notes"), _("Later"), self.do_notes_list

    def _about_a_draft(self) -> Question | None:
        """Offer back the note that was being typed when the program was last ended by force. One that was finished stands among the
        notes, or in a copy of them that a disk refused."""
        path = self.notebook.path
        copies = [one.contents.annotations for one in notes_left(self.notebook) if one.contents is not None]
        finished = {note.id for notes in (self.notebook.annotations, *copies) for note in notes}
        left = drafts_left(path) if path is not None else ()
        draft = next((one for one in left if not (one.new and one.note.id in finished)), None)
        for one in left:
            if one.new and any(note.id == one.note.id for note in self.notebook.annotations):
                one.drop()
        if draft is None:
            return None
        text = " ".join((draft.note.comment or draft.note.text).split())
        words = quoted(shorten(text, _DRAFT_CHARACTERS, placeholder=" …"))
        lines = [_("You were typing a note when the program ended: {text}").format(text=words)]
        return lines, _("Go on writing"), _("Later"), lambda: self.resume(draft)

    def _with_a_quote(self, status: AnchorStatus) -> Iterable[Annotation]:
        """The notes with a quote on that rung in an account that is open; one that is not here was not changed."""
        here = {article.id for article in self.story.articles}
        for note in self.notebook.annotations:
            if any(target.status is status and target.article in here for target in note.targets):
                yield note

    def _with_key(self, said: str, command: str) -> str:
        """What a key does; nothing where the keymap gives it none."""
        key = self.program.keymap.shown(command, "notes")
        return said.format(key=key) if key else ""

"""What must be known of the notes before anything is read: that their file is damaged, that the articles under them
have changed. A remark of a few seconds is missed, and what is decided meanwhile rests on what is no longer there."""

from __future__ import annotations

from collections.abc import Iterable

from sahelread.exporting.problem_lines import problem_line
from sahelread.i18n import _, ngettext
from sahelread.notes.annotation import AnchorStatus, Annotation
from sahelread.ui.desk.noting import Noting


class Opening(Noting):
    """Opening the notes, and asking at once about what is wrong with them."""

    def open_notes(self) -> None:
        super().open_notes()
        if self.notebook.problems:
            self._ask_about_the_file()
        else:
            self._ask_about_changed_text()

    def _ask_about_the_file(self) -> None:
        from sahelread.ui.screens.ask import AskScreen

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
        asking = AskScreen("\n".join(lines), yes=_("Leave, to mend the file"), no=_("Read on"))
        self.app.push_screen(asking, self._file_answered)

    def _file_answered(self, leaving: bool | None) -> None:
        if leaving:
            self.program.leave()
        else:
            self._ask_about_changed_text()

    def _ask_about_changed_text(self) -> None:
        """Ask for the notes whose words stand otherwise in an article, or nowhere in it any more."""
        changed = sum(1 for _note in self._with_a_quote(AnchorStatus.FUZZY))
        lost = sum(1 for _note in self._with_a_quote(AnchorStatus.ORPHAN))
        if not changed and not lost:
            return
        from sahelread.ui.screens.ask import AskScreen

        lines = [_("Articles have changed since notes were written on them.")]
        if changed:
            reads = ngettext(
                "The text under {count} note reads otherwise now.",
                "The text under {count} notes reads otherwise now.",
                changed,
            )
            lines.append(reads.format(count=changed))
            lines.append(
                self._with_key(
                    _("In the list of notes, {key} says that the new text is right."), "notes.confirm"
                )
            )
        if lost:
            gone = ngettext(
                "The text under {count} note is not found any more.",
                "The text under {count} notes is not found any more.",
                lost,
            )
            lines.append(gone.format(count=lost))
            lines.append(
                self._with_key(
                    _("In the list of notes, {key} puts the note on the passage under the cursor."),
                    "notes.attach",
                )
            )
        asking = AskScreen("\n".join(filter(None, lines)), yes=_("Show the notes"), no=_("Later"))
        self.app.push_screen(asking, lambda now: self.do_notes_list() if now else None)

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

"""What the reader's notes say of the divergences that the program found: a report must not call unverified what somebody
has verified, nor ask again what somebody has rejected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sahelread.exporting.note_terms import decision_in_words, status_name
from sahelread.i18n import _, ngettext
from sahelread.model import Comparison, Divergence
from sahelread.notes.annotation import Annotation, Decision, Status

# A report without notes need not wait until all that keeps notes is imported.
if TYPE_CHECKING:
    from sahelread.notes.notebook import Notebook


@dataclass(frozen=True)
class Judgements:
    """The notes that answer divergences, by `Divergence.key`; `path` is their file, empty when there are no notes."""

    path: str = ""
    notes: Mapping[str, Annotation] = field(default_factory=dict)
    rejected: int = 0

    def of(self, divergence: Divergence) -> str:
        """What was decided of it, in words; empty when nothing was."""
        note = self.notes.get(divergence.key)
        if note is None or note.is_unverified:
            return ""
        decided = decision_in_words(note.decision) if note.decision not in (None, Decision()) else ""
        said = _("{status}; {decision}") if decided else "{status}."
        return _("Your notes: {decision}").format(
            decision=said.format(status=status_name(note.status), decision=decided)
        )

    def in_words(self, shown: list[Divergence]) -> str:
        """Who stands for the divergences that are shown, and how many are not shown."""
        verified = sum(
            self.notes[one.key].status is Status.VERIFIED for one in shown if one.key in self.notes
        )
        if not self.path:
            said = _("Found by the program; nobody has verified them.")
        elif not verified:
            said = _("Found by the program; none is verified in your notes ({path}).")
        else:
            said = ngettext(
                "Found by the program; {count} of them is verified in your notes ({path}).",
                "Found by the program; {count} of them are verified in your notes ({path}).",
                verified,
            )
        return " ".join(filter(None, (said.format(count=verified, path=self.path), self.rejected_in_words())))

    def rejected_in_words(self) -> str:
        """How many divergences are not shown; empty when all are."""
        if not self.rejected:
            return ""
        return ngettext(
            "Not shown: {count} question rejected in your notes.",
            "Not shown: {count} questions rejected in your notes.",
            self.rejected,
        ).format(count=self.rejected)


NO_NOTES = Judgements()


def judged(comparison: Comparison, notebook: Notebook | None) -> tuple[Comparison, Judgements]:
    """The comparison without what the reader rejected, and what they said of the rest."""
    if notebook is None:
        return comparison, NO_NOTES
    notes = {note.detector: note for note in notebook.annotations if note.detector}
    rejected = {key for key, note in notes.items() if note.status is Status.REJECTED}
    kept = tuple(one for one in comparison.divergences if one.key not in rejected)
    judgements = Judgements(str(notebook.path or ""), notes, len(comparison.divergences) - len(kept))
    return replace(comparison, divergences=kept), judgements

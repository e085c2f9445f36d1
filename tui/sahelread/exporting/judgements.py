"""What the reader's notes say of divergences, the program's and their own: a report must not call unverified what somebody has
verified, nor ask again what somebody has rejected, nor drop a decision with the question that it was on, nor say that nothing
diverges where the reader says that something does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from textwrap import shorten
from typing import TYPE_CHECKING, Any, NamedTuple

from sahelread.exporting.note_terms import decision_in_words, signed, standing_name
from sahelread.i18n import _, ngettext
from sahelread.model import Comparison, Divergence, Verdict
from sahelread.notes.annotation import Annotation, Decision, Status

# Characters of a comment: a sentence or two; all of it stands in the reports of the notes.
_COMMENTED = 200

# A report without notes need not wait until all that keeps notes is imported.
if TYPE_CHECKING:
    from sahelread.exporting.answers import Answer
    from sahelread.notes.notebook import Notebook


class Kept(NamedTuple):
    """A decision on a question that is no longer found, with what it says of each account and where that stands now."""

    note: Annotation
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Judgements:
    """The notes that answer divergences, by `Divergence.key`, where several do the one that counts first; `path` is their file, empty
    when there are no notes.

    `kept`: what was decided on questions that are no longer found, as the texts or the program changed.
    """

    path: str = ""
    notes: Mapping[str, tuple[Annotation, ...]] = field(default_factory=dict)
    rejected: int = 0
    kept: tuple[Kept, ...] = ()

    def of(self, divergence: Divergence) -> tuple[str, ...]:
        """What was decided of it, in words, by each note that decides it."""
        return judgements_in_words(self.notes.get(divergence.key, ()))

    def record_of(self, divergence: Divergence) -> dict[str, Any] | None:
        """What was decided of it, for other programs: which note says so, its status, and the value and figures retained."""
        note = next(iter(self.notes.get(divergence.key, ())), None)
        if note is None or not note.is_decided:
            return None
        from sahelread.notes.shape import decision_plain

        retained = decision_plain(note.decision) if note.decision is not None else {}
        return {"note": note.id, "status": note.status.value, **retained}

    def notes_on(self, divergence: Divergence) -> list[dict[str, Any]]:
        """The notes on it, for other programs, the one that counts first: who signed each, its status, and its comment."""
        return [
            {
                "note": note.id,
                "creator": note.creator,
                "modified_by": note.modified_by,
                "status": note.status.value,
                "decided": note.is_decided,
                "comment": note.comment,
            }
            for note in self.notes.get(divergence.key, ())
        ]

    def disagree_on(self, divergence: Divergence) -> bool:
        """Whether several readers decided it differently."""
        from sahelread.notes.coding import disagree

        return disagree(self.notes.get(divergence.key, ()))

    def in_words(self, shown: list[Divergence]) -> str:
        """Who stands for the divergences that are shown, and how many are not shown."""
        own = [one for one in shown if one.by_reader]
        found = [one for one in shown if not one.by_reader]
        verified = sum(
            self.notes[one.key][0].status is Status.VERIFIED for one in found if one.key in self.notes
        )
        if not found:
            said = _("The program found no divergence.")
        elif not self.path:
            said = _("Found by the program; nobody has verified them.")
        elif not verified:
            said = _("Found by the program; none is verified in your notes ({path}).")
        else:
            said = ngettext(
                "Found by the program; {count} of them is verified in your notes ({path}).",
                "Found by the program; {count} of them are verified in your notes ({path}).",
                verified,
            )
        parts = (
            _own_in_words(len(own), self.path),
            said.format(count=verified, path=self.path),
            self._decided_in_words(found),
            self._disputed_in_words(found),
            self._noted_in_words(found),
            self.kept_in_words(),
            self.rejected_in_words(),
        )
        return " ".join(filter(None, parts))

    def _decided_in_words(self, shown: list[Divergence]) -> str:
        """How many of those shown were decided and not verified; empty when none was."""
        notes = [self.notes[one.key][0] for one in shown if one.key in self.notes]
        decided = sum(note.is_decided and note.status is Status.OPEN for note in notes)
        if not decided:
            return ""
        return ngettext(
            "{count} is decided, not verified.",
            "{count} are decided, not verified.",
            decided,
        ).format(count=decided)

    def _disputed_in_words(self, shown: list[Divergence]) -> str:
        """On how many of those shown several readers decided differently; empty when on none."""
        count = sum(map(self.disagree_on, shown))
        if not count:
            return ""
        return ngettext(
            "On {count} the decisions disagree.", "On {count} the decisions disagree.", count
        ).format(count=count)

    def _noted_in_words(self, shown: list[Divergence]) -> str:
        """On how many of those shown there are notes that decide nothing; empty when there is none."""
        notes = [self.notes[one.key] for one in shown if one.key in self.notes]
        noted = sum(all(note.is_unverified for note in found) for found in notes)
        if not noted:
            return ""
        return ngettext(
            "{count} has a note that decides nothing.",
            "{count} have notes that decide nothing.",
            noted,
        ).format(count=noted)

    def kept_in_words(self) -> str:
        """How many decisions are on questions that are no longer found; empty when none is."""
        if not self.kept:
            return ""
        return ngettext(
            "{count} decision in your notes is on a question that is no longer found: it stands at the end of the questions.",
            "{count} decisions in your notes are on questions that are no longer found: they stand at the end of the questions.",
            len(self.kept),
        ).format(count=len(self.kept))

    def records(self) -> list[dict[str, Any]]:
        """What the reader verified or decided, for other programs: the fields of the note, and whether its question is found."""
        lost = {kept.note.id for kept in self.kept}
        answering = (note for notes in self.notes.values() for note in notes)
        decided = [note for note in answering if note.is_decided and note.id not in lost]
        decided += [kept.note for kept in self.kept]
        if not decided:
            return []
        from sahelread.notes.shape import annotation_plain

        return [
            {"found": note.id not in lost, **annotation_plain(note), "detector": note.divergence}
            for note in decided
        ]

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


def _own_in_words(count: int, path: str) -> str:
    """How many divergences the reader found; empty when none."""
    if not count:
        return ""
    return ngettext(
        "{count} found by hand, in your notes ({path}): it stands first.",
        "{count} found by hand, in your notes ({path}): they stand first.",
        count,
    ).format(count=count, path=path)


def judgements_in_words(notes: Iterable[Annotation]) -> tuple[str, ...]:
    """What the notes on a divergence say of it, in words: the one that counts, then its other versions."""
    return tuple(
        _whose(note, another=number > 0).format(by=signed(note), decision=_judgement_in_words(note))
        for number, note in enumerate(notes)
    )


def _judgement_in_words(note: Annotation) -> str:
    """How far it is, and what was decided; where nothing was, the first words of its comment."""
    status = _("nothing decided") if note.is_unverified else standing_name(note)
    if any(target.needs_review for target in note.targets) and not note.is_unverified:
        status = _("{status}, on a text that has changed since").format(status=status)
    if note.decision not in (None, Decision()):
        return _("{status}; {decision}").format(status=status, decision=decision_in_words(note.decision))
    comment = shorten(note.comment, _COMMENTED, placeholder="…") if note.question else ""
    return _("{status}; {decision}").format(status=status, decision=comment) if comment else f"{status}."


def _whose(note: Annotation, *, another: bool) -> str:
    """Whose note says so: the file may hold those of several people."""
    if another:
        return (
            _("Another version ({by}): {decision}")
            if signed(note)
            else _("Another version in your notes: {decision}")
        )
    return _("Note ({by}): {decision}") if signed(note) else _("Your notes: {decision}")


def no_longer_found(notes: Iterable[Annotation], comparison: Comparison) -> tuple[Annotation, ...]:
    """The notes with a decision on a question that the comparison does not ask any more."""
    asked = {one.key for one in comparison.divergences if one.verdict is not Verdict.EQUIVALENT}
    return tuple(
        note
        for note in notes
        if note.detector
        and note.detector not in asked
        and note.is_decided
        and note.status is not Status.REJECTED
    )


def no_longer_found_title() -> str:
    """What stands over those decisions in a report."""
    return _("Decided on questions that are no longer found")


def no_longer_found_because() -> str:
    """Why they stand apart."""
    return _("The texts, the links or the program changed since; what follows is what your notes say.")


def judged(comparison: Comparison, notebook: Notebook | None) -> tuple[Comparison, Judgements]:
    """The comparison without what the reader rejected, and what they said of the rest."""
    if notebook is None:
        return comparison, NO_NOTES
    from sahelread.exporting.answers import answers

    notes = notebook.annotations_of_divergences()
    kept, asked = as_left_by(notes, comparison), with_own(notes, comparison)
    contents, story = notebook.snapshot().contents, comparison.story
    lost = no_longer_found(notebook.annotations, comparison)
    judgements = Judgements(
        str(notebook.path or ""),
        {key: found for key, found in notes.items() if found[0] not in lost},
        len(asked.divergences) - len(kept.divergences),
        tuple(Kept(note, answers(note, contents, story)) for note in lost),
    )
    return kept, judgements


def with_own(notes: Mapping[str, tuple[Annotation, ...]], comparison: Comparison) -> Comparison:
    """The comparison with the divergences that the reader found, before those of the program; `notes` are by `Divergence.key`."""
    from sahelread.exporting.own_divergences import own_divergence

    own = (
        own_divergence(found[0], comparison.story) for found in notes.values() if found[0].detector is None
    )
    return replace(comparison, divergences=(*own, *comparison.divergences))


def as_left_by(notes: Mapping[str, tuple[Annotation, ...]], comparison: Comparison) -> Comparison:
    """The comparison as those notes leave it, by `Divergence.key`: with the divergences that the reader found, without what the first
    note on each rejects, with the answers that they give."""
    from sahelread.exporting.as_judged import as_judged

    kept = [
        as_judged(one, notes[one.key], comparison.story) if one.key in notes and not one.by_reader else one
        for one in with_own(notes, comparison).divergences
        if one.key not in notes or notes[one.key][0].status is not Status.REJECTED
    ]
    return replace(comparison, divergences=tuple(kept))

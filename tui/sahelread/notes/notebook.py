"""The notes of one story while it is read: commands, and what is to be saved; how they are undone is `stepping`, what can be looked up
in them `known`.

`Notebook` touches no file: `store.open_notebook` makes one and `store.save` writes it. Commands return nothing and
record one step each. `revision` grows with every change: whoever draws the notes keeps what it drew by it. A worker
thread takes a snapshot, and hands back what it merged, while the reader goes on writing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sahelread.i18n import say
from sahelread.model import Divergence, Message, PassageRef, Story, message, messages
from sahelread.notes.anchoring import confirmed
from sahelread.notes.annotating import on_divergence, on_passage
from sahelread.notes.annotation import Annotation, Item, LinkNote, NoteKind, Origin, Status, Target
from sahelread.notes.cleaning import cleaned
from sahelread.notes.document import Contents, empty_contents
from sahelread.notes.history import History
from sahelread.notes.identity import Clock, Ids, Randomness, system_clock, timestamp
from sahelread.notes.merging import conflict_copy, merge, same
from sahelread.notes.state import NotesState
from sahelread.notes.stepping import NotesInSteps
from sahelread.problems import Problem

if TYPE_CHECKING:
    from sahelread.notes.saving import NotesFile


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The notes at one moment, for a worker thread that writes them."""

    contents: Contents
    history: History
    revision: int


class Notebook(NotesInSteps):
    """The annotations and link decisions of one story.

    `path`: the file they are kept in, None for notes that are never written. `read_only`: why they cannot be
    written, None when they can; commands work all the same. `problems`: what was wrong with the file.
    `creator`: what new notes are signed with, nothing by default. `file`: what `store.save` writes through.
    """

    def __init__(
        self,
        story: Story,
        contents: Contents | None = None,
        *,
        path: Path | None = None,
        read_only: Message | None = None,
        problems: Sequence[Problem] = (),
        history: History | None = None,
        creator: str | None = None,
        clock: Clock = system_clock,
        randomness: Randomness | None = None,
    ) -> None:
        kept = contents or empty_contents(story)
        state = NotesState(story, kept.annotations, kept.links)
        super().__init__(story, state, creator, history, Ids(clock, randomness) if randomness else Ids(clock))
        self.path = path
        self.read_only = read_only
        self.problems = tuple(problems)
        self._clock = clock
        self.file: NotesFile | None = None
        self._saved_revision = 0
        self._contents = kept

    # Commands

    def draft(self, targets: Iterable[Target], **fields: Any) -> Annotation:
        """A new annotation with its id and times, not added yet. `fields` are fields of `Annotation`."""
        now = timestamp(self._clock())
        given = {"creator": self.creator, "created": now, "modified": now, **fields}
        return Annotation(self._ids.new(), targets=tuple(targets), **given)

    def add(self, *annotations: Annotation) -> None:
        """Add annotations; each takes its place by where it stands in the story."""
        with self.step(messages("note added", "{count} notes added", len(annotations))):
            for note in annotations:
                self._change(note.id, cleaned(note))

    def replace(self, *annotations: Annotation) -> None:
        """Put these in the place of those with the same ids; a change to another's note is signed. Raises KeyError for an unknown id."""
        with self.step(messages("note changed", "{count} notes changed", len(annotations))):
            for note in annotations:
                before = self._state.annotations[note.id]
                if cleaned(note) != before:
                    modified = max(timestamp(self._clock()), before.modified or "", before.created or "")
                    by = self.creator or before.modified_by
                    signed = by if by != before.creator else None
                    self._change(note.id, replace(cleaned(note), modified=modified, modified_by=signed))

    def replace_since(self, opened: Annotation | None, edited: Annotation) -> bool:
        """Put `edited`, which was `opened` (None: nobody knows) when its editing began, in the place of the note with its id.

        Says whether others had changed that meanwhile: then their version stays beside it, under a second id. Where they
        deleted it, it is there again.
        """
        current = self._state.annotations.get(edited.id)
        if current is None:
            self.add(edited)
            return False
        if opened is not None and same(edited, opened):
            return False
        changed = (opened is None or not same(current, opened)) and not same(current, edited)
        with self.step(message("note changed")):
            if changed:
                copy = conflict_copy(current, self._state.annotations)
                self._change(copy.id, copy)
            self.replace(edited)
        return changed

    def change(self, ids: Iterable[str], **fields: Any) -> None:
        """Give the annotations with these ids the same values, as one step: `change(ids, status=Status.VERIFIED)`."""
        self.replace(*(replace(self._state.annotations[id_], **fields) for id_ in ids))

    def delete(self, *ids: str) -> None:
        """Delete annotations. Raises KeyError for an unknown id."""
        with self.step(messages("note deleted", "{count} notes deleted", len(ids))):
            for id_ in ids:
                if id_ not in self._state.annotations:
                    raise KeyError(id_)
                self._change(id_, None)

    def judge(
        self, divergence: Divergence, status: Status, near: Mapping[str, PassageRef] | None = None
    ) -> None:
        """Accept (VERIFIED), reject (REJECTED) or reopen (OPEN) a detected divergence, beside what others say of it; it stays so on the next
        run. One that another reader found is theirs, and judged in their note."""
        said = {
            Status.VERIFIED: message("divergence accepted"),
            Status.REJECTED: message("divergence rejected"),
            Status.OPEN: message("divergence reopened"),
        }
        before = self.annotation_to_change(divergence)
        with self.step(said[status]):
            if before is None:
                self.add(self.draft_of_divergence(divergence, near, status=status))
            else:
                self.replace(replace(before, status=status))

    def draft_of_divergence(
        self, divergence: Divergence, near: Mapping[str, PassageRef] | None = None, **fields: Any
    ) -> Annotation:
        """A new annotation that says what was detected, not added yet. `near`: the passages to read in accounts without
        an answer."""
        given = {
            "kind": NoteKind.DIVERGENCE,
            "type": divergence.type.value,
            "verdict": divergence.verdict,
            "question": say(divergence.question),
            "asked": divergence.question,
            "origin": Origin.DETECTED,
            "detector": divergence.key,
            "confidence": divergence.confidence,
            **fields,
        }
        return self.draft(on_divergence(self.story, divergence, near), **given)

    def decide_link(self, a: PassageRef, b: PassageRef, linked: bool | None) -> None:
        """Link two passages, refuse their link, or (None) leave it to the engine again."""
        said = {
            True: message("passages linked"),
            False: message("link refused"),
            None: message("link undecided"),
        }
        with self.step(said[linked]):
            for link in self.links:
                if set(self._state.lookup.ends(link) or ()) == {a, b}:
                    self._change(link.id, None)
            if linked is not None:
                (one,), (other,) = on_passage(self.story, a), on_passage(self.story, b)
                now = timestamp(self._clock())
                self._change(id_ := self._ids.new(), LinkNote(id_, one, other, linked, self.creator, now))

    def take_back(self, contents: Contents) -> None:
        """Add what stood elsewhere: the notes that are not here, and beside each that differs its other version."""
        with self.step(message("notes brought here")):
            merged = merge(self.snapshot().contents, contents)
            new = {*merged.taken, *merged.conflicts}
            items: Iterable[Item] = (*merged.contents.annotations, *merged.contents.links)
            for item in items:
                if item.id in new:
                    self._change(item.id, item)
            self._contents = replace(merged.contents, annotations=(), links=())

    def confirm_anchors(self, ids: Iterable[str]) -> None:
        """Take the text that moved or fuzzy targets were found at for their quote from now on; an answer whose words changed keeps those
        that it was given for."""
        with self.step(message("anchors confirmed")):
            for id_ in ids:
                note = self._state.annotations[id_]
                self.replace(
                    replace(note, targets=tuple(confirmed(target, self.story) for target in note.targets))
                )

    # Saving

    @property
    def dirty(self) -> bool:
        """Whether something was changed since the last snapshot that was written."""
        return self.revision != self._saved_revision

    def snapshot(self) -> Snapshot:
        """The notes at this moment."""
        with self._lock:
            contents = replace(self._contents, annotations=self.annotations, links=self.links)
            return Snapshot(contents, self._history, self.revision)

    def absorb(self, written: Contents, snapshot: Snapshot, *, saved: bool = True) -> None:
        """Take in the changes that others had made to the file when `snapshot` was saved, or (not `saved`) only read.

        What was changed here since the snapshot and there too stands twice. What others changed leaves the history:
        undoing it would undo their work.
        """
        with self._lock:
            untouched = self.revision == snapshot.revision
            taken = [
                *self._state.take_in(snapshot.contents.annotations, written.annotations),
                *self._state.take_in(snapshot.contents.links, written.links),
            ]
            self._history = self._history.without(taken)
            self._contents = replace(written, annotations=(), links=())
            self._saved_revision = self.revision if saved and untouched else -1

"""What is known of the notes of a story as they stand: the look-ups that the screen and the reports ask for, which change nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sahelread.model import Divergence, LinkDecision, PassageRef, Story
from sahelread.notes.annotation import AnchorStatus, Annotation, LinkNote, Mark, NoteKind, Status
from sahelread.notes.lookup import Lookup
from sahelread.notes.state import NotesState


class NotesKnown:
    """The annotations and link decisions of one story, to be looked up. `creator`: who writes here, whose notes count first."""

    def __init__(self, story: Story, state: NotesState, creator: str | None) -> None:
        self.story = story
        self.creator = creator
        self._state = state

    @property
    def revision(self) -> int:
        """Grows with every change of the notes."""
        return self._state.revision

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """All annotations, in the order of the file."""
        return tuple(self._state.annotations.values())

    @property
    def links(self) -> tuple[LinkNote, ...]:
        """The links made or refused by hand."""
        return tuple(self._state.links.values())

    def annotation(self, id_: str) -> Annotation:
        """The annotation with that id. Raises KeyError."""
        return self._state.annotations[id_]

    def annotations_at(self, ref: PassageRef) -> tuple[Annotation, ...]:
        """The annotations that touch that passage, in the order of the file."""
        return self._of_ids(self._state.lookup.at(ref))

    def annotation_of_divergence(self, key: str) -> Annotation | None:
        """The annotation on that divergence (`Divergence.key`) that counts: that of who writes here where several made one."""
        return next(iter(self.annotations_of_divergence(key)), None)

    def annotation_to_change(self, divergence: Divergence) -> Annotation | None:
        """The annotation on that divergence that who writes here changes: their own, else one that nobody signed. Another's only where
        another found it, for there is no other; of what the program found each makes their own."""
        notes = self.annotations_of_divergence(divergence.key)
        own = (note for note in notes if note.creator in (None, self.creator))
        return next(own, notes[0] if notes and divergence.by_reader else None)

    def annotations_of_divergence(self, key: str) -> tuple[Annotation, ...]:
        """The annotations on that divergence, that of `annotation_of_divergence` first."""
        return self._own_first(self._of_ids(self._state.lookup.of_divergence(key)))

    def annotations_of_divergences(self) -> Mapping[str, tuple[Annotation, ...]]:
        """The annotations on divergences, found by the program or by the reader, by `Divergence.key`, that of `annotation_of_divergence`
        first."""
        found: dict[str, tuple[Annotation, ...]] = {}
        for note in sorted(self.annotations, key=lambda note: note.id):
            if note.divergence:
                found[note.divergence] = (*found.get(note.divergence, ()), note)
        return {key: self._own_first(notes) for key, notes in found.items()}

    def _own_first(self, notes: tuple[Annotation, ...]) -> tuple[Annotation, ...]:
        """The notes with those of who writes here first, then those that nobody signed, which they may change, then those of others, of
        which one that puts the question aside is the last to count; else in their order."""

        def counts(note: Annotation) -> tuple[bool, bool, bool]:
            own = note.creator in (None, self.creator)
            return not own, note.creator != self.creator, not own and note.status is Status.REJECTED

        return tuple(sorted(notes, key=counts))

    def status_of_divergence(self, key: str) -> Status | None:
        """What the reader said of that divergence; None when they said nothing."""
        note = self.annotation_of_divergence(key)
        return note.status if note else None

    def marks(self) -> Mapping[PassageRef, Mark]:
        """A mark for each annotated passage."""
        return {ref: self._mark(ref) for ref in self._state.lookup.passages()}

    def mark(self, ref: PassageRef) -> Mark | None:
        """The mark of that passage; None when no annotation touches it."""
        return self._mark(ref) if self._state.lookup.at(ref) else None

    def unsure(self) -> tuple[Annotation, ...]:
        """The annotations with a fuzzy target, which wait for `confirm_anchors`."""
        return tuple(n for n in self.annotations if any(t.status is AnchorStatus.FUZZY for t in n.targets))

    def tags(self) -> tuple[str, ...]:
        """All tags in use, the most used first, for completion."""
        counts: dict[str, int] = {}
        for note in self.annotations:
            for tag in note.tags:
                counts[tag] = counts.get(tag, 0) + 1
        return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag)))

    @property
    def last(self) -> Annotation | None:
        """The annotation written last: its kind and tags are offered again."""
        return max(self.annotations, key=lambda note: (note.modified or "", note.id), default=None)

    def link_decisions(self, story: Story | None = None) -> tuple[LinkDecision, ...]:
        """The links made or refused by hand, as the aligner takes them; those that lost an end are left out.

        `story` is for an alignment of other passages of the same articles; the notebook's own by default.
        """
        lookup = self._state.lookup if story is None or story is self.story else Lookup(story)
        return lookup.link_decisions(self.links)

    def _of_ids(self, ids: Iterable[str]) -> tuple[Annotation, ...]:
        return tuple(self._state.annotations[id_] for id_ in ids if id_ in self._state.annotations)

    def _mark(self, ref: PassageRef) -> Mark:
        notes = self.annotations_at(ref)
        telling = min(
            notes, key=lambda note: (tuple(Status).index(note.status), tuple(NoteKind).index(note.kind))
        )
        statuses = [t.status for n in notes for t in n.targets if ref in self._state.lookup.passages_of(t)]
        anchor = max(statuses, key=tuple(AnchorStatus).index)
        return Mark(ref, len(notes), telling.kind, telling.status, anchor)

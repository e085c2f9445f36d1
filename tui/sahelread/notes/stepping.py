"""Changing the notes in steps that can be undone: what a command does inside `step` is one of them, be it many changes.

A lock lets a worker thread look at the notes between two steps, never inside one.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sahelread.model import Message, Story
from sahelread.notes.annotation import Item
from sahelread.notes.history import Change, History, Step
from sahelread.notes.identity import Ids
from sahelread.notes.known import NotesKnown
from sahelread.notes.state import NotesState


class NotesInSteps(NotesKnown):
    """The notes of one story with what was done to them. `ids` gives the ids of new items, and is told those in use."""

    def __init__(
        self, story: Story, state: NotesState, creator: str | None, history: History | None, ids: Ids
    ) -> None:
        super().__init__(story, state, creator)
        self._history = history or History()
        self._ids = ids
        self._lock = threading.RLock()
        self._pending: list[Change] | None = None
        for id_ in (*state.annotations, *state.links):
            ids.seen(id_)

    @property
    def can_undo(self) -> Message | None:
        """What `undo` would take back; None when there is nothing."""
        return self._history.done[-1].what if self._history.done else None

    @property
    def can_redo(self) -> Message | None:
        """What `redo` would do again; None when there is nothing."""
        return self._history.undone[-1].what if self._history.undone else None

    def undo(self) -> None:
        """Take back the last step. Nothing happens when there is none."""
        with self._lock:
            if self._history.done:
                step, self._history = self._history.undo()
                self._apply(step)

    def redo(self) -> None:
        """Do the last undone step again. Nothing happens when there is none."""
        with self._lock:
            if self._history.undone:
                step, self._history = self._history.redo()
                self._apply(step)

    @contextmanager
    def step(self, what: Message) -> Iterator[None]:
        """Commands given inside are one step, named `what`, in the history; a step inside another is part of it."""
        with self._lock:
            if self._pending is not None:
                yield
                return
            self._pending = []
            try:
                yield
            except BaseException:
                for change in reversed(self._pending):
                    self._state.put(change.id, change.before, change.index)
                raise
            else:
                if self._pending:
                    self._history = self._history.record(Step(what, tuple(self._pending)))
            finally:
                self._pending = None

    def _change(self, id_: str, after: Item | None) -> None:
        """Set one item inside a step. A new one takes its place by where it stands in the story."""
        assert self._pending is not None
        before = self._state.item(id_)
        if (item := before or after) is None:
            return
        index = self._state.index(item)
        self._pending.append(Change(id_, before, after, index))
        self._put(id_, after, index)

    def _apply(self, step: Step) -> None:
        for change in step.changes:
            self._put(change.id, change.after, change.index)

    def _put(self, id_: str, item: Item | None, index: int) -> None:
        self._ids.seen(id_)
        self._state.put(id_, item, index)

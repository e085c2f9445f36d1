"""What was done, so that it can be undone: steps made of changes to single items, on two bounded stacks.

A change names an item by id, with what it was before and after. Steps therefore outlive a merge with another
writer's file: what the other writer touched is taken out of the history (undoing it would undo their work), the rest
stays valid. A bulk action is one step.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sahelread.model import Message
from sahelread.notes.annotation import Item

# Steps that can be undone. More would cost memory and a slower save of the history for what nobody unwinds.
MAX_STEPS = 200


@dataclass(frozen=True, slots=True)
class Change:
    """One item before and after: None stands for "was not there". `index` is its place in the order of its kind."""

    id: str
    before: Item | None
    after: Item | None
    index: int

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.id, self.after, self.before, self.index)


@dataclass(frozen=True, slots=True)
class Step:
    """What one command did; `what` says it ("note deleted")."""

    what: Message
    changes: tuple[Change, ...]

    def inverse(self) -> Step:
        """The step that takes this one back, its changes in reverse order."""
        return Step(self.what, tuple(change.inverse() for change in reversed(self.changes)))

    def without(self, ids: frozenset[str]) -> Step:
        """This step as if it had not touched those items."""
        return replace(self, changes=tuple(change for change in self.changes if change.id not in ids))


@dataclass(frozen=True, slots=True)
class History:
    """Steps done and steps undone, the latest last."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    def record(self, step: Step) -> History:
        """The history after that step: what had been undone can no longer be done again."""
        return History((*self.done, step)[-MAX_STEPS:])

    def undo(self) -> tuple[Step, History]:
        """The inverse of the last step, to be applied, and the history after it. Raises IndexError when empty."""
        step = self.done[-1]
        return step.inverse(), History(self.done[:-1], (*self.undone, step))

    def redo(self) -> tuple[Step, History]:
        """The last undone step, to be applied again, and the history after it. Raises IndexError when empty."""
        step = self.undone[-1]
        return step, History((*self.done, step), self.undone[:-1])

    def without(self, ids: Iterable[str]) -> History:
        """The history without the changes to those items; steps that changed nothing else are gone."""
        gone = frozenset(ids)
        if not gone:
            return self
        return History(
            tuple(step for step in (s.without(gone) for s in self.done) if step.changes),
            tuple(step for step in (s.without(gone) for s in self.undone) if step.changes),
        )

"""What a key press means, given those before it: a command with its count, the middle of a sequence, or nothing.

Pure state, no terminal: a screen feeds it canonical keys and acts on the answer. There is no time-out: a begun
sequence waits, and the hint says what may follow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sahelread.ui.keymap import Keymap, KeySequence

# Nobody means more; a stuck key must not ask for a billion steps.
_MAX_COUNT = 9999


@dataclass(frozen=True, slots=True)
class Typed:
    """The answer to a key. `command` is what to do now, `count` times when a number was typed before it; `taken`
    says that the key was used, so that nothing else may act on it; `pending` is what was typed and waits."""

    taken: bool
    command: str | None = None
    count: int | None = None
    pending: str = ""


class Follow(NamedTuple):
    """A key that may follow now, and the command it leads to (the first one, when several begin with it)."""

    key: str
    command: str


class KeySequences:
    """Folds key presses into commands."""

    def __init__(self) -> None:
        self._keys: KeySequence = ()
        self._digits = ""

    @property
    def waiting(self) -> bool:
        """Whether a sequence or a count has begun."""
        return bool(self._keys or self._digits)

    def forget(self) -> None:
        """Drop what was begun."""
        self._keys, self._digits = (), ""

    def press(self, key: str, keymap: Keymap, context: str) -> Typed:
        """What `key` means now in that context."""
        if keymap.counts and not self._keys and self._is_count(key):
            self._digits += key
            return Typed(taken=True, pending=self._digits)
        bound = keymap.in_force(context)
        typed = (*self._keys, key)
        if typed in bound:
            count = min(int(self._digits), _MAX_COUNT) if self._digits else None
            self.forget()
            return Typed(taken=True, command=bound[typed], count=count)
        if any(len(sequence) > len(typed) and sequence[: len(typed)] == typed for sequence in bound):
            self._keys = typed
            return Typed(taken=True, pending=self._digits + " ".join(typed))
        # A broken sequence takes its last key with it: `g j` must not move down.
        was_waiting = self.waiting
        self.forget()
        return Typed(taken=was_waiting)

    def follows(self, keymap: Keymap, context: str) -> tuple[Follow, ...]:
        """What may be typed next, for the hint."""
        found: dict[str, str] = {}
        length = len(self._keys)
        if length:
            for sequence, command in keymap.in_force(context).items():
                if len(sequence) > length and sequence[:length] == self._keys:
                    found.setdefault(sequence[length], command)
        return tuple(Follow(key, command) for key, command in found.items())

    def _is_count(self, key: str) -> bool:
        return len(key) == 1 and key in ("0123456789" if self._digits else "123456789")

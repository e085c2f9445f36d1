"""Keys typed before what they are meant for is there: the first words of a note, typed before its editor is drawn.

Textual hands a key to what has the focus when it arrives; the command of the key before it may still wait for its turn.
On a slow line, where many keys arrive at once, the words of a note were carried out as commands, and those after the
key that saves it went into it. So keys go one at a time: the next one when all that could act on the one before have
had it, and, where that opened a screen or moved the focus, when it has happened. What a key asks for may have to wait
longer, until it is known; so do the keys after it, unless the wait is given up.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import TYPE_CHECKING

from textual import events
from textual.dom import DOMNode

if TYPE_CHECKING:
    from textual.app import App

Typed = events.Key | events.Paste

# A key whose fate is not known by then keeps the others back no longer. It never was seen to happen; but it would mean
# a dead keyboard. Long enough for a slow machine to open a screen.
_PATIENCE_SECONDS = 3.0
# The key that ends a wait, in every keymap: what waits to be carried out cannot say what the key is for.
GIVES_UP = "escape"


class TypingAhead:
    """Keeps what is typed in its order; `forward` hands one key to what has the focus, `wanted` says whether the top
    screen takes any that was typed before it was there."""

    def __init__(
        self, app: App[int], forward: Callable[[Typed], Awaitable[None]], wanted: Callable[[], bool]
    ) -> None:
        self._app = app
        self._forward = forward
        self._wanted = wanted
        self._typed: deque[Typed] = deque()
        self._on_its_way = False
        self._settling = False
        self._waits_since = 0.0
        self._given_up: Callable[[], object] | None = None

    def hold(self) -> None:
        """From now until all that was begun has happened and is on the screen."""
        if not self._settling:
            self._settling = True
            self._waits_since = monotonic()
            self._app.call_later(
                lambda: self._app.screen.call_after_refresh(self._app.call_later, self._settled)
            )

    def wait(self, given_up: Callable[[], object]) -> None:
        """Hand nothing on from now until `go_on`; where the user ends that before, what was typed goes, and this is called."""
        self._given_up = given_up

    def go_on(self) -> None:
        """Hand on what was typed since `wait`."""
        self._given_up = None
        self._app.call_later(self._go_on)

    async def take(self, event: Typed) -> None:
        """Hand that on when its turn has come."""
        if monotonic() - self._waits_since > _PATIENCE_SECONDS:
            self._on_its_way = self._settling = False
        if self._given_up is not None and isinstance(event, events.Key) and event.key == GIVES_UP:
            self._typed.clear()
            self._given_up()
            self._given_up = None
            return
        self._typed.append(event)
        await self._go_on()

    async def _go_on(self) -> None:
        if self._typed and not (self._on_its_way or self._settling or self._given_up):
            self._on_its_way = True
            self._waits_since = monotonic()
            first = self._app.focused or self._app.screen
            await self._forward(self._typed.popleft())
            self._follow(first)

    def _follow(self, node: DOMNode | None) -> None:
        """Go the way of the key, behind it: from what had the focus up to the application."""
        if node is None or node is self._app:
            self._app.call_later(self._arrived)
        elif not node.call_later(self._follow, node.parent):  # it is closing
            self._follow(node.parent)

    async def _arrived(self) -> None:
        self._on_its_way = False
        await self._go_on()

    async def _settled(self) -> None:
        self._settling = False
        if not self._wanted():
            self._typed.clear()
        await self._go_on()

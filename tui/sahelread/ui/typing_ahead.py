"""Keys typed before what they are meant for is there: the first words of a note, typed before its editor is drawn.

Textual hands a key to what has the focus when it arrives; the command of the key before it may still wait for its turn.
On a slow line, where many keys arrive at once, the words of a note were carried out as commands. From the moment that a
command opens a screen or moves the focus, keys are held until that has happened.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from textual import events

if TYPE_CHECKING:
    from textual.app import App

Typed = events.Key | events.Paste


class TypingAhead:
    """Holds what is typed; `forward` hands one key to what has the focus, `wanted` says whether the top screen takes any."""

    def __init__(
        self, app: App[int], forward: Callable[[Typed], Awaitable[None]], wanted: Callable[[], bool]
    ) -> None:
        self._app = app
        self._forward = forward
        self._wanted = wanted
        self._holding = False
        self._held: list[Typed] = []

    def hold(self) -> None:
        """From now until all that was begun has happened and is on the screen."""
        if not self._holding:
            self._holding = True
            self._app.call_later(lambda: self._app.screen.call_after_refresh(self._release))

    def takes(self, event: Typed) -> bool:
        """Whether this key is held; it was perhaps on its way to what had the focus before."""
        if self._holding:
            self._held.append(event)
        return self._holding

    async def _release(self) -> None:
        while self._held:
            held, self._held = sorted(self._held, key=lambda event: event.time), []
            for event in held if self._wanted() else ():
                await self._forward(_anew(event))
        self._holding = False


def _anew(event: Typed) -> Typed:
    """The same key as if it had just been typed."""
    return (
        events.Paste(event.text)
        if isinstance(event, events.Paste)
        else events.Key(event.key, event.character)
    )

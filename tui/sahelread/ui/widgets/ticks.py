"""Names to be ticked, side by side: one stop for the tab key, however many there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from sahelread.text.safe import safe_line

_STEPS = {"left": -1, "up": -1, "right": 1, "down": 1}
_TICKING = ("space", "enter")
_APART = "  "


class Ticks(Static, can_focus=True):
    """The names of `names`, by what they stand for, with a box before each; those of `ticked` have it ticked.

    Arrows go from name to name, space ticks; so does a click.
    """

    KEYS_OF_ITS_OWN: ClassVar[tuple[str, ...]] = (*_STEPS, *_TICKING)

    class Changed(Message):
        """A box was ticked or emptied."""

    def __init__(self, names: Mapping[str, str], ticked: Iterable[str]) -> None:
        super().__init__("", markup=False, classes="ticks")
        self._names = {key: safe_line(name) for key, name in names.items()}
        self._keys = tuple(names)
        self._at = 0
        self.ticked = frozenset(ticked)

    def on_resize(self) -> None:
        self._draw()

    def on_focus(self) -> None:
        self._draw()

    def on_blur(self) -> None:
        self._draw(focused=False)

    def on_key(self, event: events.Key) -> None:
        if event.key in _STEPS:
            self._at = (self._at + _STEPS[event.key]) % len(self._keys)
            self._draw()
        elif event.key in _TICKING:
            self.tick(self._keys[self._at])
        else:
            return
        event.stop()
        event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        key = event.style.meta.get("name")
        if key in self._names:
            self._at = self._keys.index(key)
            self.tick(key)

    def tick(self, key: str, on: bool | None = None) -> None:
        """Tick a name or empty its box; the other way round from how it was where `on` does not say."""
        on = key not in self.ticked if on is None else on
        if on != (key in self.ticked):
            self.ticked = self.ticked ^ {key}
            self._draw()
            self.post_message(self.Changed())

    def _draw(self, focused: bool | None = None) -> None:
        focused = self.has_focus if focused is None else focused
        parts: list[Content | str] = []
        room = 0
        for number, (key, name) in enumerate(self._names.items()):
            named = f"{'[x]' if key in self.ticked else '[ ]'} {name}"
            room -= cell_len(_APART + named)
            if room < 0 and parts:  # a name stays beside its box
                parts.append("\n")
            elif parts:
                parts.append(_APART)
            if room < 0:
                room = self.size.width - cell_len(named)
            here = focused and number == self._at
            parts.append(Content.styled(named, Style.from_meta({"name": key}) + Style(reverse=here)))
        self.update(Content.assemble(*parts))

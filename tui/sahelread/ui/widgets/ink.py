"""Ink: how each look is drawn, taken once from the style sheet and the theme.

Looks add up, so a stretch of text can be furniture, under the cursor and selected at once. Alpha is blended by
adding Textual's styles (asking for a ready-made rich style would leave tints solid); each sum is worked out the
first time it is needed and kept until the theme changes.
"""

from __future__ import annotations

from rich.style import Style as RichStyle
from textual.style import Style
from textual.widget import Widget

from sahelread.ui.layout_marks import Look

LOOK_CLASSES: dict[Look, str] = {look: f"ink--{(look.name or '').lower().replace('_', '-')}" for look in Look}
"""The component class of each look; `ink--cursor` and so on."""

SIGN_CLASSES = frozenset(
    {"ink--rule", "ink--gap", "ink--sign", "ink--hint-sign", "ink--note", "ink--lone", "ink--cursor-sign"}
)
"""Classes of what is drawn beside the text."""

INK_CLASSES = frozenset(LOOK_CLASSES.values()) | SIGN_CLASSES

INK_CSS = """
    &:focus > .ink--cursor { background: $primary 16%; }
    & > .ink--cursor { background: $primary 10%; }
    & > .ink--counterpart { background: $primary 7%; }
    & > .ink--furniture { color: $foreground 58%; text-style: italic; }
    & > .ink--heading { text-style: bold; }
    & > .ink--shared { color: $foreground 58%; }
    & > .ink--tag { color: $foreground 58%; text-style: italic; }
    & > .ink--name { color: $text-primary; text-style: bold; }
    & > .ink--hint { text-style: italic; }
    & > .ink--compatible { text-style: italic; }
    & > .ink--specific { text-style: underline; }
    & > .ink--conflict { color: $text-warning; text-style: bold underline; }
    & > .ink--match { text-style: reverse; }
    & > .ink--match-here { text-style: reverse bold; }
    & > .ink--selected { background: $primary; color: $background; }
    & > .ink--rule { color: $foreground 22%; }
    & > .ink--gap { color: $foreground 16%; }
    & > .ink--sign { color: $text-warning; text-style: bold; }
    & > .ink--hint-sign { color: $text-warning; }
    & > .ink--lone { color: $text-accent; }
    & > .ink--note { color: $text-success; text-style: bold; }
    & > .ink--cursor-sign { color: $text-primary; text-style: bold; }
    &:ansi {
        & > .ink--cursor { background: transparent; text-style: bold; }
        &:focus > .ink--cursor { background: transparent; text-style: bold; }
        & > .ink--counterpart { background: transparent; }
        & > .ink--furniture { color: ansi_default; text-style: dim italic; }
        & > .ink--tag { color: ansi_default; text-style: dim italic; }
        & > .ink--shared { color: ansi_default; text-style: dim; }
        & > .ink--rule { color: ansi_default; text-style: dim; }
        & > .ink--gap { color: ansi_default; text-style: dim; }
        & > .ink--selected { color: ansi_default; background: transparent; text-style: reverse; }
    }
"""
"""Rules for a widget that draws with ink; to be set inside the block of its own name."""


class Ink:
    """The styles of one widget, in the theme of the moment."""

    def __init__(self, widget: Widget) -> None:
        self._base = widget.visual_style
        self._parts: list[tuple[int, Style]] = [
            (int(look), widget.get_visual_style(name, partial=True))
            for look, name in LOOK_CLASSES.items()
            if look
        ]
        self._sign_parts = {name: widget.get_visual_style(name, partial=True) for name in SIGN_CLASSES}
        self._looks: dict[int, RichStyle] = {}
        self._signs: dict[tuple[str, int], RichStyle] = {}

    @property
    def base(self) -> RichStyle:
        """Plain text, and the empty parts of the board."""
        return self.look(0)

    def look(self, look: int) -> RichStyle:
        """Text of which all these looks hold."""
        style = self._looks.get(look)
        if style is None:
            style = self._looks[look] = self._sum(look).rich_style
        return style

    def sign(self, name: str, look: int = 0) -> RichStyle:
        """A sign (one of SIGN_CLASSES) beside text of that look."""
        style = self._signs.get((name, look))
        if style is None:
            style = self._signs[name, look] = (self._sum(look) + self._sign_parts[name]).rich_style
        return style

    def _sum(self, look: int) -> Style:
        style = self._base
        for bit, part in self._parts:
            if look & bit:
                style = style + part
        return style

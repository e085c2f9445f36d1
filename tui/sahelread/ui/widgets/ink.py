"""Ink: how each look is drawn, in the colours of the theme.

Looks add up, so a stretch of text can be furniture, under the cursor and selected at once. Each sum is worked out
the first time it is needed and kept until the theme changes. Component classes of the style sheet would do the same,
at thirty rules for each widget: Textual would read them before the first picture, and match them at every change.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from rich.style import Style as RichStyle
from textual.color import Color
from textual.style import Style
from textual.widget import Widget

from sahelread.ui.layout_marks import Look

Sign = Literal["rule", "gap", "sign", "hint-sign", "note", "lone", "cursor-sign"]
"""What is drawn beside the text."""

_DISCREET: frozenset[Sign] = frozenset({"rule", "gap"})
"""Lines and hatching, which nobody has to read."""

_LOOKS: Mapping[Look, str] = {
    Look.FURNITURE: "$foreground 60% italic",
    Look.HEADING: "bold",
    Look.SHARED: "$foreground 60%",
    Look.TAG: "$foreground 60% italic",
    Look.NAME: "$text-primary bold",
    Look.COUNTERPART: "on $primary 7%",
    Look.CURSOR: "on $primary 10%",
    Look.HINT: "italic",
    Look.COMPATIBLE: "italic",
    Look.SPECIFIC: "underline",
    Look.CONFLICT: "$text-warning bold underline",
    Look.ASKED: "reverse",
    Look.MATCH: "reverse",
    Look.MATCH_HERE: "reverse bold",
    Look.SELECTED: "$background on $primary",
    Look.SIGN: "$text-warning bold",
    Look.ALONE: "bold",
}
_CURSOR_IN_FOCUS = "on $primary 16%"
_SIGNS: Mapping[Sign, str] = {
    "rule": "$foreground 22%",
    "gap": "$foreground 16%",
    "sign": "$text-warning bold",
    "hint-sign": "$text-warning",
    "lone": "$text-accent",
    "note": "$text-success bold",
    "cursor-sign": "$text-primary bold",
}
# The terminal's own colours cannot be mixed: what is a tint elsewhere is a style of the text.
_ANSI_LOOKS: Mapping[Look, str] = {
    Look.CURSOR: "bold",
    Look.COUNTERPART: "",
    Look.FURNITURE: "ansi_default dim italic",
    Look.TAG: "ansi_default dim italic",
    Look.SHARED: "ansi_default dim",
    Look.SELECTED: "ansi_default reverse",
}
_ANSI_SIGNS: Mapping[Sign, str] = {"rule": "ansi_default dim", "gap": "ansi_default dim"}


# What the contrast of text with its ground is never less than (WCAG 2.2, 1.4.3), while the theme's own text has as
# much: text that is set back must stay readable, in every theme that a user may bring.
_LEAST_CONTRAST = 4.5
# Steps in which a colour is brought nearer to that of plain text until it can be read.
_STEPS = 5
_BLACK, _WHITE = Color(0, 0, 0), Color(255, 255, 255)


class Ink:
    """The styles of one widget, in the theme of the moment."""

    def __init__(self, widget: Widget) -> None:
        app = widget.app
        self._base = widget.visual_style
        self._parse = app.stylesheet.parse_style
        self._looks_in_words, self._signs_in_words = dict(_LOOKS), dict(_SIGNS)
        if app.native_ansi_color:
            self._looks_in_words |= _ANSI_LOOKS
            self._signs_in_words |= _ANSI_SIGNS
        elif widget.has_focus:
            self._looks_in_words[Look.CURSOR] = _CURSOR_IN_FOCUS
        self._looks: dict[int, RichStyle] = {}
        self._signs: dict[tuple[Sign, int], RichStyle] = {}

    @property
    def base(self) -> RichStyle:
        """Plain text, and the empty parts of the board."""
        return self.look(0)

    def look(self, look: int) -> RichStyle:
        """Text of which all these looks hold."""
        style = self._looks.get(look)
        if style is None:
            style = self._looks[look] = self._legible(self._sum(look)).rich_style
        return style

    def sign(self, name: Sign, look: int = 0) -> RichStyle:
        """A sign beside text of that look."""
        style = self._signs.get((name, look))
        if style is None:
            summed = self._sum(look) + self._parse(self._signs_in_words[name])
            if name not in _DISCREET:
                summed = self._legible(summed)
            style = self._signs[name, look] = summed.rich_style
        return style

    def _sum(self, look: int) -> Style:
        style = self._base
        for part, words in self._looks_in_words.items():
            if look & part:
                style = style + self._parse(words)
        return style

    def _legible(self, style: Style) -> Style:
        """The style, its colour nearer to that of plain text where it could not be read."""
        ground, colour, plain = style.background, style.foreground, self._base.foreground
        if (
            ground is None
            or colour is None
            or plain is None
            or any(c.ansi is not None for c in (ground, colour, plain))
        ):
            return style
        for step in range(_STEPS + 1):
            nearer = (ground + colour).blend(ground + plain, step / _STEPS)
            if contrast(nearer, ground) >= _LEAST_CONTRAST:
                break
        # Where even plain text is too faint for the ground (the theme's own, or a selection), black or white is not.
        if contrast(nearer, ground) < min(_LEAST_CONTRAST, contrast(plain, self._base.background or ground)):
            nearer = max(_BLACK, _WHITE, key=lambda extreme: contrast(extreme, ground))
        return style + Style(foreground=nearer)


def contrast(one: Color, other: Color) -> float:
    """The contrast of two opaque colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Color) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in colour.rgb)
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

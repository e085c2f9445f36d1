"""Ink: how each look is drawn, taken once from the style sheet and the theme.

Looks add up, so a stretch of text can be furniture, under the cursor and selected at once. Each sum is worked out
the first time it is needed and kept until the theme changes.
"""

from __future__ import annotations

from rich.style import Style as RichStyle
from textual.color import Color
from textual.style import Style
from textual.widget import Widget

from sahelread.ui.layout_marks import Look

LOOK_CLASSES: dict[Look, str] = {look: f"ink--{(look.name or '').lower().replace('_', '-')}" for look in Look}
"""The component class of each look; `ink--cursor` and so on."""

SIGN_CLASSES = frozenset(
    {"ink--rule", "ink--gap", "ink--sign", "ink--hint-sign", "ink--note", "ink--lone", "ink--cursor-sign"}
)
"""Classes of what is drawn beside the text."""

DISCREET_CLASSES = frozenset({"ink--rule", "ink--gap"})
"""Lines and hatching, which nobody has to read."""

INK_CLASSES = frozenset(LOOK_CLASSES.values()) | SIGN_CLASSES

INK_CSS = """
    &:focus > .ink--cursor { background: $primary 16%; }
    & > .ink--cursor { background: $primary 10%; }
    & > .ink--counterpart { background: $primary 7%; }
    & > .ink--furniture { color: $foreground 60%; text-style: italic; }
    & > .ink--heading { text-style: bold; }
    & > .ink--shared { color: $foreground 60%; }
    & > .ink--tag { color: $foreground 60%; text-style: italic; }
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


# What the contrast of text with its ground is never less than (WCAG 2.2, 1.4.3), while the theme's own text has as
# much: text that is set back must stay readable, in every theme that a user may bring.
_LEAST_CONTRAST = 4.5
# Steps in which a colour is brought nearer to that of plain text until it can be read.
_STEPS = 5
_BLACK, _WHITE = Color(0, 0, 0), Color(255, 255, 255)


class Ink:
    """The styles of one widget, in the theme of the moment: those of the component classes that it has."""

    def __init__(self, widget: Widget) -> None:
        own = widget.COMPONENT_CLASSES
        self._base = widget.visual_style
        self._parts = [
            (int(look), _part(widget, name)) for look, name in LOOK_CLASSES.items() if look and name in own
        ]
        self._sign_parts = {name: _part(widget, name) for name in SIGN_CLASSES if name in own}
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
            style = self._looks[look] = self._legible(self._sum(look)).rich_style
        return style

    def sign(self, name: str, look: int = 0) -> RichStyle:
        """A sign (one of SIGN_CLASSES) beside text of that look."""
        style = self._signs.get((name, look))
        if style is None:
            summed = self._sum(look) + self._sign_parts[name]
            if name not in DISCREET_CLASSES:
                summed = self._legible(summed)
            style = self._signs[name, look] = summed.rich_style
        return style

    def _sum(self, look: int) -> Style:
        style = self._base
        for bit, part in self._parts:
            if look & bit:
                style = style + part
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


def _part(widget: Widget, name: str) -> Style:
    """What a component class adds to what is under it.

    Textual's own `get_visual_style(partial=True)` loses opaque backgrounds, and its rich styles do not blend alpha.
    """
    styles = widget.get_component_styles(name)
    text = styles.text_style
    return Style(
        styles.background if styles.has_rule("background") else None,
        styles.color if styles.has_rule("color") else None,
        bold=text.bold,
        dim=text.dim,
        italic=text.italic,
        underline=text.underline,
        reverse=text.reverse,
    )

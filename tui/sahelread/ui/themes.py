"""The colours: a light and a dark theme of our own, and which theme to start with.

Both are made for long reading (soft paper, contrast near 12:1 for the text) and for colour-blind readers: what the
accounts share, say differently or say alone is told apart by hues of the Okabe-Ito palette, which survive the three
common deficiencies, and always by a text style or a sign as well.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from textual.theme import BUILTIN_THEMES, Theme

DARK = Theme(
    name="sahelread-dark",
    primary="#56B4E9",
    secondary="#8FA8B8",
    accent="#E69F00",
    warning="#E69F00",
    error="#E8743B",
    success="#3FB59A",
    foreground="#D9D4C7",
    background="#16181A",
    surface="#1C1F22",
    panel="#24282C",
    dark=True,
)

LIGHT = Theme(
    name="sahelread-light",
    primary="#00588F",
    secondary="#4A5A66",
    accent="#8A5A00",
    warning="#8A5A00",
    error="#A83E00",
    success="#00664B",
    foreground="#26241F",
    background="#FAF7F0",
    surface="#F3EFE5",
    panel="#E9E4D7",
    dark=False,
)

OURS = (DARK, LIGHT)
# The terminal's own sixteen colours; without colours, only the styles of its text remain.
TERMINAL = "ansi-dark"


def theme_names() -> tuple[str, ...]:
    """Every theme that can be chosen, ours first."""
    own = tuple(theme.name for theme in OURS)
    return own + tuple(sorted(name for name in BUILTIN_THEMES if name not in own))


def starting_theme(asked: str | None, remembered: str, environment: Mapping[str, str] = os.environ) -> str:
    """The theme to start with: what was asked for, no colours when the user wants none anywhere, what was
    remembered, what the terminal says of its background, else the dark one."""
    if asked:
        return asked
    if "NO_COLOR" in environment:
        return TERMINAL
    for name in (environment.get("TEXTUAL_THEME", ""), remembered):
        if name in theme_names():
            return name
    return LIGHT.name if _light_background(environment) else DARK.name


def _light_background(environment: Mapping[str, str]) -> bool:
    """Some terminals give their colours as "foreground;background" in COLORFGBG; 7 and 15 are the whites."""
    return environment.get("COLORFGBG", "").rpartition(";")[2] in ("7", "15")

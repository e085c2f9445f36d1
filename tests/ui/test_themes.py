"""Every theme can be read: the contrast of all text on the screen, and what remains without colours."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from reading_room import Room, reading
from rich.color import Color
from rich.style import Style
from textual.color import Color as Colour
from textual.strip import Strip

from sahelread.ui.themes import DARK, LIGHT, OURS, TERMINAL, starting_theme, theme_names

# WCAG 2.1: 4.5 for text; 3 for large text, signs and, here, what other people's themes make of quiet text.
_OURS, _THEIRS = 4.5, 3.0


def colour(of: Color | None) -> Colour | None:
    return Colour.from_rich_color(of) if of is not None and of.triplet is not None else None


def texts(room: Room) -> Iterator[tuple[str, Style]]:
    """What stands on the screen, or in the dialog over it, with its style; drawn lines and blanks are not text."""
    screen = room.app.screen
    region = next((dialog.region for dialog in screen.query(".dialog").results()), screen.region)
    strips = screen._compositor.render_strips()
    for line in strips[region.y : region.bottom]:
        for segment in Strip(line).crop(region.x, region.right):
            if segment.style is not None and any(char.isalnum() for char in segment.text):
                yield segment.text.strip(), segment.style


def faint(room: Room, least: float) -> list[str]:
    """The texts whose contrast is less than that."""
    found = set()
    for text, style in texts(room):
        front, back = colour(style.color), colour(style.bgcolor)
        if front is None or back is None:
            continue
        if style.dim:
            front = back.blend(front, 0.66)
        ratio = (
            front.get_contrast_ratio(back) if hasattr(front, "get_contrast_ratio") else contrast(front, back)
        )
        if ratio < least:
            found.add(f"{ratio:.1f} {text[:30]!r}")
    return sorted(found)


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of WCAG 2.1, 1 to 21."""

    def luminance(of: Colour) -> float:
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in of.normalized]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


async def test_all_text_of_every_theme_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = {theme.name for theme in OURS}
    async with reading(tmp_path, monkeypatch, size=(140, 40)) as room:
        await room.press("a")
        await room.type("note")
        await room.press("ctrl+s", "i")
        for screen in ([], ["?"], ["t"], ["a"], ["ctrl+p"], ["m"]):
            await room.press(*screen)
            for name in theme_names():
                if name.startswith("ansi"):
                    continue  # the terminal's own colours are not known
                room.app.theme = name
                await room.pilot.pause()
                assert faint(room, _OURS if name in ours else _THEIRS) == [], (name, screen)
            await room.press("escape")


async def test_without_colours_nothing_is_told_by_colour_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, theme=TERMINAL) as room:
        styles = {
            (style.bold, style.italic, style.underline, style.reverse)
            for text, style in texts(room)
            if "soldats" in text
        }
        assert len(styles) > 1  # what diverges stands out from what does not


@pytest.mark.parametrize(
    ("asked", "remembered", "environment", "expected"),
    [
        (None, "", {}, DARK.name),
        ("nord", "dracula", {"NO_COLOR": "1"}, "nord"),
        (None, "dracula", {"NO_COLOR": ""}, TERMINAL),
        (None, "dracula", {}, "dracula"),
        (None, "gone", {}, DARK.name),
        (None, "", {"COLORFGBG": "0;15"}, LIGHT.name),
        (None, "", {"COLORFGBG": "15;0"}, DARK.name),
        (None, "", {"TEXTUAL_THEME": "nord"}, "nord"),
    ],
)
def test_which_theme_a_reader_starts_with(
    asked: str | None, remembered: str, environment: dict[str, str], expected: str
) -> None:
    assert starting_theme(asked, remembered, environment) == expected


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_our_hues_differ_in_lightness_for_those_who_do_not_see_hues(theme: object) -> None:
    """Blue and orange survive the common deficiencies; the text stands far from both."""
    back = Colour.parse(theme.background)  # type: ignore[attr-defined]
    text = Colour.parse(theme.foreground)  # type: ignore[attr-defined]
    assert contrast(text, back) > 10
    for hue in (theme.primary, theme.accent, theme.success, theme.error):  # type: ignore[attr-defined]
        assert contrast(Colour.parse(hue), back) > 4.5

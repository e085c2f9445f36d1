"""The figures that the form proposes are those of the answers as they stand in it."""

from dataclasses import replace
from pathlib import Path

import pytest
from reading_room import comparison, reading

from sahelread.model import Comparison, Estimate, Quote, Story, Value, message
from sahelread.notes.annotation import Decision

MonkeyPatch = pytest.MonkeyPatch


def estimated(story: Story) -> Comparison:
    """What was found, with the figures that it comes to."""
    [asked] = (made := comparison(story)).divergences
    figures = Estimate(4, 5, 5, message("best: the only exact figure"))
    return replace(made, divergences=(replace(asked, estimate=figures),))


async def test_figures_of_an_answer_that_is_struck_out_or_corrected_are_not_proposed(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=estimated, size=(120, 50)) as room:
        await room.press("E")
        room.app.screen.query("LineField").first().focus()
        await room.press("ctrl+u")
        assert "(4)" not in room.screen_text() and "In brackets" not in room.screen_text()
        await room.type("6")
        shown = room.screen_text()
        assert "(4)" in shown and "(6)" in shown and "(5)" not in shown
        assert "Best left open: the reader changed answers." in shown
        await room.press("f6", "ctrl+s")
        assert room.notes[0].decision == Decision(low=4, high=6)
        await room.press("E")
        room.app.screen.query_one("#low").value = ""
        await room.pilot.pause()
        assert "(4)" in room.screen_text()


async def test_an_answer_of_one_word_stands_with_the_words_around_it(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    def found(story: Story) -> Comparison:
        [asked] = (made := comparison(story)).divergences
        values = (
            Value("a", "Cinq", (Quote(0, 4, "Cinq"),)),
            Value("b", "Quatre soldats", (Quote(0, 14, "Quatre soldats"),)),
            Value("c", None),
        )
        return replace(made, divergences=(replace(asked, values=values),))

    async with reading(tmp_path, monkeypatch, found=found, size=(120, 50)) as room:
        await room.press("E")
        shown = room.screen_text()
        assert "“Cinq soldats ont été tués" in shown
        assert "“Quatre soldats" not in shown  # these say enough alone


async def test_the_names_of_accounts_take_no_more_room_than_the_longest_needs(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 24)) as room:
        await room.press("E")
        assert {label.region.width for label in room.app.screen.query(".told Label")} == {
            len("Studio Tamani")
        }

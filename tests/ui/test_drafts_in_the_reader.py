"""A note that was being typed when the program was ended by force comes back."""

from dataclasses import replace
from pathlib import Path

import pytest
from reading_room import Room, comparison, reading

from sahelread.model import Comparison, Story
from sahelread.notes.drafts import drafts_left

MonkeyPatch = pytest.MonkeyPatch


async def typed_then_killed(room: Room, text: str) -> None:
    """Type a note and end the reader by force."""
    await room.press("a")
    await room.type(text)
    await killed(room, text)


async def killed(room: Room, text: str) -> None:
    """Wait until the draft on the disk is all of the text; what ends the reader then asks nobody."""
    keeper = room.desk._writing.keeper
    await room.until(lambda: (kept := keeper.found()) is not None and kept.note.comment == text)
    room.desk._writing = None
    keeper._hold.release()  # as the system does for the dead


async def test_it_is_offered_at_the_next_start(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await typed_then_killed(room, "un chiffre")
    async with reading(tmp_path, monkeypatch) as room:
        assert "“un chiffre”" in room.screen_text()
        await room.press("tab", "enter")
        assert room.app.screen.text.text == "un chiffre"  # type: ignore[attr-defined]
        await room.press("ctrl+s")
        assert [note.comment for note in room.notes] == ["un chiffre"]
        assert room.desk.flush_notes()
        assert drafts_left(tmp_path / "notes.yaml") == ()


async def test_half_a_sentence_is_no_note_when_the_window_is_closed(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a")
        await room.type("le bilan de la")
        room.app._end_on_signal(1)
        assert room.notes == ()
    async with reading(tmp_path, monkeypatch) as room:
        assert room.notes == ()
        assert "“le bilan de la”" in room.screen_text()


@pytest.mark.parametrize("width", [53, 60, 68])
async def test_the_offer_fits_a_narrow_terminal(tmp_path: Path, monkeypatch: MonkeyPatch, width: int) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await typed_then_killed(room, "un bilan provisoire que le gouverneur a donné")
    async with reading(tmp_path, monkeypatch, size=(width, 20)) as room:
        asked = " ".join(room.screen_text().replace("│", " ").split())
        assert "a donné”" in asked
        assert "Later Go on writing" in asked
        assert "╮" in room.screen_text()  # the frame is whole


async def test_later_it_is_in_the_same_editor(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await typed_then_killed(room, "un chiffre")
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("enter", "a")
        assert room.app.screen.text.text == "un chiffre"  # type: ignore[attr-defined]
        await room.press("escape")
        assert "Forget what you wrote?" in room.screen_text()
        await room.press("tab", "enter")
        assert drafts_left(tmp_path / "notes.yaml") == ()
        await room.press("a")
        assert room.app.screen.text.text == ""  # type: ignore[attr-defined]


async def test_a_change_to_a_note_comes_back_too(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a")
        await room.type("un")
        await room.press("ctrl+s", "e")
        assert room.desk.flush_notes()
        await room.type(" deux")
        await killed(room, "un deux")
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("tab", "enter", "ctrl+s")
        assert [note.comment for note in room.notes] == ["un deux"]


async def test_nothing_typed_leaves_no_draft(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await typed_then_killed(room, "x")
        await room.press("backspace")
        await room.until(lambda: drafts_left(tmp_path / "notes.yaml") == ())


def attributed(of: Story) -> Comparison:
    """The first account has its answer from somebody."""
    made = comparison(of)
    [asked] = made.divergences
    first = replace(asked.values[0], source="le préfet")
    return replace(made, divergences=(replace(asked, values=(first, *asked.values[1:])),))


@pytest.mark.parametrize(("brought_back", "source"), [(True, "le préfet"), (False, None)])
async def test_the_source_of_an_answer_typed_over_is_as_it_was_left(
    tmp_path: Path, monkeypatch: MonkeyPatch, brought_back: bool, source: str | None
) -> None:
    async with reading(tmp_path, monkeypatch, found=attributed, size=(100, 40)) as room:
        await room.press("E", "f2")
        room.app.screen.query("LineField").first().focus()
        await room.press("0")
        if brought_back:
            next(iter(room.app.screen._answers._sources.values())).focus()
            await room.press("ctrl+z")
        room.app.screen.text.focus()
        await room.type("vu")
        await killed(room, "vu")
    async with reading(tmp_path, monkeypatch, found=attributed, size=(100, 40)) as room:
        await room.press("tab", "enter", "ctrl+s")
        [target] = [each for each in room.notes[0].targets if each.article == "a"]
        assert (target.value, target.according_to) == ("50", source)

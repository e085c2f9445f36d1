"""Keys that arrive all at once, as on a slow line: each does what it would have done alone."""

from pathlib import Path

import pytest
from reading_room import Room, reading
from textual import events

MonkeyPatch = pytest.MonkeyPatch


def send_at_once(room: Room, *keys: str) -> None:
    """Keys before any of them was acted on; single letters may be given as one text."""
    for part in keys:
        for key in [part] if part in ("enter", "escape", "ctrl+s", "tab", "down", "left") else part:
            room.app.post_message(events.Key("space" if key == " " else key, key if len(key) == 1 else None))


async def test_the_words_of_a_note_go_into_its_editor(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        send_at_once(room, "jaun chiffre dont je doute")
        await room.until(lambda: "un chiffre dont je doute" in room.screen_text())
        await room.press("ctrl+s")
        assert [note.comment for note in room.notes] == ["un chiffre dont je doute"]


async def test_what_is_pasted_waits_too(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        send_at_once(room, "a")
        room.app.post_message(events.Paste("collé"))
        send_at_once(room, " ici")
        await room.until(lambda: "collé ici" in room.screen_text())


async def test_what_is_searched_goes_into_the_field(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        send_at_once(room, "/Ménaka")
        await room.until(lambda: room.desk.search_field.value == "Ménaka")


async def test_nothing_typed_before_a_question_was_read_is_its_answer(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a")
        await room.type("un mot")
        send_at_once(room, "escape", "tab", "enter")
        await room.until(lambda: "Forget what you wrote?" in room.screen_text())
        await room.settled()
        await room.press("enter")
        assert room.app.screen.text.text.strip() == "un mot"  # type: ignore[attr-defined]


async def test_what_is_typed_after_the_key_that_saves_is_not_in_the_note(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        send_at_once(room, "a", "un", "ctrl+s", "down", "a", "deux", "ctrl+s", "down", "a", "trois", "ctrl+s")
        await room.until(lambda: len(room.notes) == 3)
        assert [note.comment for note in room.notes] == ["un", "deux", "trois"]
        assert len({note.targets[0].exact for note in room.notes}) == 3


async def test_the_same_holds_when_the_editor_was_open(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a")
        send_at_once(room, "un", "ctrl+s", "a", "deux", "ctrl+s")
        await room.until(lambda: len(room.notes) == 2)
        assert [note.comment for note in room.notes] == ["un", "deux"]


async def test_a_key_that_moves_the_cursor_of_a_text_does_so_before_the_next_letter(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        send_at_once(room, "a", "ac", "left", "b", "ctrl+s")
        await room.until(lambda: len(room.notes) == 1)
        assert [note.comment for note in room.notes] == ["abc"]

"""Whose note it is that one opens, and who changed it."""

from dataclasses import replace
from pathlib import Path

from pytest import MonkeyPatch
from reading_room import FIRST, reading

from sahelread.notes.annotating import on_passage
from sahelread.ui.state import State


async def test_the_editor_says_whose_note_it_is_and_the_list_who_changed_it(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    state = State(welcomed=True, author="Aïssa")
    async with reading(tmp_path, monkeypatch, state=state, size=(80, 24)) as room:
        draft = room.desk.notebook.draft(on_passage(room.desk.story, FIRST["a"]), comment="à voir")
        room.desk.notebook.add(replace(draft, creator="Boubacar"))
        room.desk.notes_changed()
        await room.press("e")
        assert "Edit the note by Boubacar" in room.screen_text()
        assert "A note by Boubacar: your change will be signed Aïssa." in room.screen_text()
        await room.type(" encore")
        await room.press("ctrl+s", "t")
        assert "by Boubacar, changed by Aïssa" in " ".join(room.screen_text().split())
        assert room.notes[0].modified_by == "Aïssa"


async def test_nothing_is_said_over_a_note_of_one_s_own(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch, state=State(welcomed=True, author="Aïssa")) as room:
        await room.press("a")
        await room.type("un chiffre")
        await room.press("ctrl+s", "e")
        assert "A note by" not in room.screen_text()

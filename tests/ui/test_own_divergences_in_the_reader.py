"""A divergence that the reader found is on the tour, in the list and in the panel, and is called theirs."""

from dataclasses import replace
from pathlib import Path

from pytest import MonkeyPatch
from reading_room import comparison, reading

from sahelread.model import Comparison, PassageRef, Story
from sahelread.notes.annotating import on_passage
from sahelread.notes.annotation import Decision, NoteKind, Status
from sahelread.ui.screens.choose import ChooseScreen


def found_nothing(of: Story) -> Comparison:
    return replace(comparison(of), divergences=())


async def test_where_the_program_found_none_the_list_and_the_tour_hold_that_of_the_reader(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=found_nothing, size=(120, 36)) as room:
        targets = on_passage(room.desk.story, PassageRef("b", 1))
        note = room.desk.notebook.draft(targets, kind=NoteKind.DIVERGENCE, question="Qui enquête ?")
        room.desk.notebook.add(note)
        room.desk.notes_changed()
        await room.press("d")
        assert room.desk.cursor == PassageRef("b", 1)
        assert "1/1 ≠✎ Qui enquête ?" in room.said
        await room.press("i")
        assert "conflict · found in your notes" in room.screen_text()
        await room.press("C")
        assert isinstance(room.app.screen, ChooseScreen)
        assert "Qui enquête ?" in room.screen_text()


async def test_it_is_put_aside_and_taken_back_by_the_key_of_all_divergences(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=found_nothing) as room:
        targets = on_passage(room.desk.story, PassageRef("b", 1))
        room.desk.notebook.add(room.desk.notebook.draft(targets, kind=NoteKind.DIVERGENCE, question="Qui ?"))
        room.desk.notes_changed()
        await room.press("d", "x")
        assert room.notes[0].status is Status.REJECTED
        assert not room.desk.divergences_on_tour()
        await room.press("x")
        assert room.notes[0].status is Status.OPEN
        assert len(room.desk.divergences_on_tour()) == 1


async def test_who_edits_their_note_on_one_goes_on_with_the_comment_and_who_decides_on_it_decides(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=found_nothing) as room:
        targets = on_passage(room.desk.story, PassageRef("b", 1))
        draft = room.desk.notebook.draft(targets, kind=NoteKind.DIVERGENCE, question="Qui ?", comment="Vu")
        room.desk.notebook.add(draft)
        room.desk.notes_changed()
        await room.press("d", "e")
        await room.type(" deux")
        await room.press("ctrl+s")
        assert (room.notes[0].comment, room.notes[0].decision) == ("Vu deux", None)
        await room.press("E")
        await room.type("nul")
        await room.press("ctrl+s")
        assert room.notes[0].decision == Decision(value="nul")

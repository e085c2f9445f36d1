"""What is wrong with the notes is asked about when the reader opens them, not found out later."""

import errno
from pathlib import Path

import pytest
from reading_room import reading

from sahelread.notes import saving
from sahelread.notes.annotation import Status

MonkeyPatch = pytest.MonkeyPatch


async def noted(folder: Path, monkeypatch: MonkeyPatch) -> Path:
    """A file with one note on the first passage."""
    async with reading(folder, monkeypatch) as room:
        await room.press("a")
        await room.type("vu")
        await room.press("ctrl+s")
        assert room.desk.flush_notes()
    return folder / "notes.yaml"


async def test_sound_notes_on_unchanged_articles_ask_nothing(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    await noted(tmp_path, monkeypatch)
    async with reading(tmp_path, monkeypatch) as room:
        assert room.app.screen is room.app.reader


async def test_a_damaged_file_is_asked_about_with_the_line_and_what_to_do(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    path = await noted(tmp_path, monkeypatch)
    path.write_text(path.read_text("utf-8") + "x: [\n", "utf-8")
    async with reading(tmp_path, monkeypatch, size=(100, 30)) as room:
        shown = room.screen_text()
        assert "notes.yaml:" in shown
        assert "1 note could be read; what could not be read stays in the file." in shown
        assert "sahelread check" in shown
        await room.press("enter")  # the safe answer has the focus
        assert room.app.screen is room.app.reader
        assert [note.comment for note in room.notes] == ["vu"]


async def test_one_leaves_to_mend_a_damaged_file_and_it_is_as_it_was(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    path = await noted(tmp_path, monkeypatch)
    damaged = path.read_text("utf-8") + "x: [\n"
    path.write_text(damaged, "utf-8")
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("tab", "enter")
        assert room.app.return_code == 0
    assert path.read_text("utf-8") == damaged


async def refused(folder: Path, monkeypatch: MonkeyPatch, comment: str) -> None:
    """Write a first note while the disk is full, and leave all the same."""
    with monkeypatch.context() as full:
        full.setattr(saving, "replace_file", disk_full)
        async with reading(folder, monkeypatch) as room:
            await room.press("a")
            await room.type(comment)
            await room.press("ctrl+s")
            assert not room.desk.flush_notes()
            await room.until(lambda: room.said == "Note added. Not saved yet.")
            room.desk.say("")
            await room.pilot.pause()
            assert "not saved" in (shown := room.screen_text()) and "notes.yaml  " not in shown


def disk_full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "no space left on device")


async def test_a_note_that_could_not_be_saved_is_taken_back_with_a_key(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    await refused(tmp_path, monkeypatch, "vu")
    async with reading(tmp_path, monkeypatch) as room:
        assert "a note of an earlier run could not be saved and is in this file." in " ".join(
            room.screen_text().replace("│", " ").split()
        )
        assert "Bring it here" in room.screen_text()
        assert "damaged" not in room.screen_text() and "mend" not in room.screen_text()
        await room.press("tab", "enter")
        assert room.app.screen is room.app.reader  # no draft of the same note is offered on top
        assert room.said == "1 note is back."
        assert room.desk.flush_notes()
    async with reading(tmp_path, monkeypatch) as room:
        assert room.app.screen is room.app.reader
        assert [note.comment for note in room.notes] == ["vu"]


async def test_a_note_that_was_finished_is_not_offered_as_a_draft_while_it_waits_elsewhere(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    await refused(tmp_path, monkeypatch, "vu")
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("enter")  # later
        assert room.app.screen is room.app.reader
        assert room.notes == ()


async def test_text_that_reads_otherwise_is_asked_about_and_confirmed_from_the_list(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    path = await noted(tmp_path, monkeypatch)
    before = "Cinq soldats ont été tués lundi à Ménaka."
    path.write_text(path.read_text("utf-8").replace(before, before.replace("Cinq", "Six")), "utf-8")
    async with reading(tmp_path, monkeypatch) as room:
        assert "The text under 1 note reads otherwise now." in room.screen_text()
        assert "K says that the new text is right." in room.screen_text()
        await room.press("tab", "enter")
        assert "⏎ choose  K new text" in room.screen_text()  # the key that the question named
        await room.press("K")
        assert "“Six soldats ont” → “Cinq soldats ont”" in room.screen_text()
        assert room.notes[0].targets[0].exact != before  # nothing is taken over unseen
        await room.press("tab", "enter")
        assert room.notes[0].targets[0].exact == before
        assert room.desk.flush_notes()
    async with reading(tmp_path, monkeypatch) as room:
        assert room.app.screen is room.app.reader


async def test_text_that_is_gone_is_asked_about(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    path = await noted(tmp_path, monkeypatch)
    gone = "Une tout autre phrase que nul ne lit."
    text = path.read_text("utf-8").replace("Cinq soldats ont été tués lundi à Ménaka.", gone)
    path.write_text(text, "utf-8")
    async with reading(tmp_path, monkeypatch) as room:
        assert "The text under 1 note is not found any more." in room.screen_text()
        await room.press("enter")
        assert room.app.screen is room.app.reader


async def test_quotes_that_stay_unfound_are_not_said_to_be_mended(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    path = await noted(tmp_path, monkeypatch)
    before = "Cinq soldats ont été tués lundi à Ménaka."
    text = path.read_text("utf-8").replace(before, before.replace("Cinq", "Six"))
    lost = '  - source: "b"\n    exact: "Une tout autre phrase que nul ne lit."\n'
    path.write_text(text.replace("  targets:\n", f"  targets:\n{lost}", 1), "utf-8")
    async with reading(tmp_path, monkeypatch, size=(120, 36)) as room:
        await room.press("tab", "enter", "K")
        assert "1 quote of it is not found in the text, and stays as it was." in room.screen_text()
        await room.press("tab", "enter")
        told = "The note now quotes the text as it is. 1 quote of it is not found in the text"
        assert told in room.said
        await room.press("K")
        assert room.said == "1 quote of it is not found in the text, and stays as it was."


async def test_an_answer_goes_along_when_its_note_is_attached_anew(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    path = await noted(tmp_path, monkeypatch)
    gone = "Une tout autre phrase que nul ne lit."
    quote = f'exact: "{gone}"\n    value: "cinq"\n    according_to: "le gouverneur"\n    status: verified'
    before = 'exact: "Cinq soldats ont été tués lundi à Ménaka."'
    path.write_text(path.read_text("utf-8").replace(before, quote), "utf-8")
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("enter")
        room.desk.attach_note(room.notes[0])
        [target] = room.notes[0].targets
        assert (target.exact, target.value) == ("Cinq soldats ont été tués lundi à Ménaka.", "cinq")
        assert (target.according_to, target.judged) == ("le gouverneur", Status.VERIFIED)

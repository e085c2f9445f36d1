"""Whose note it is that one opens, and who changed it."""

from dataclasses import replace
from pathlib import Path

from pytest import MonkeyPatch
from reading_room import FIRST, Room, reading

from sahelread.notes.annotating import on_passage
from sahelread.notes.annotation import Annotation, Decision, Origin, Status
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


async def test_what_another_decided_is_in_sight_however_far_the_form_is_scrolled(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    state = State(welcomed=True, author="Moussa")
    async with reading(tmp_path, monkeypatch, state=state, size=(80, 24)) as room:
        room.desk.notebook.add(decided_by("Awa", "5", room))
        room.desk.notes_changed()
        await room.press("E")
        page = room.app.screen.query_one("VerticalScroll")
        page.scroll_end(animate=False)
        await room.drawn()
        assert page.scroll_y
        assert "Awa: retained: 5, decided." in room.screen_text()


async def test_who_decides_what_another_decided_writes_a_note_of_their_own_beside_it(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    state = State(welcomed=True, author="Moussa")
    async with reading(tmp_path, monkeypatch, state=state) as room:
        room.desk.notebook.add(decided_by("Awa", "5", room))
        room.desk.notes_changed()
        await room.press("E")
        await room.type("4")
        await room.press("ctrl+s")
        assert {note.creator: note.decision.value for note in room.notes} == {"Awa": "5", "Moussa": "4"}
        await room.press("ctrl+z")
        assert [(note.creator, note.decision.value) for note in room.notes] == [("Awa", "5")]


async def test_what_another_verified_or_only_noted_one_verifies_in_one_s_own_note(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    for status in (Status.VERIFIED, Status.OPEN):
        state = State(welcomed=True, author="Moussa")
        async with reading(tmp_path / status.value, monkeypatch, state=state) as room:
            room.desk.notebook.add(replace(decided_by("Awa", "5", room), status=status))
            room.desk.notes_changed()
            await room.press("=")
            said = {note.creator: note.status for note in room.notes}
            assert said == {"Awa": status, "Moussa": Status.VERIFIED}


async def test_what_another_found_is_changed_only_once_that_was_asked(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    state = State(welcomed=True, author="Moussa")
    async with reading(tmp_path, monkeypatch, state=state) as room:
        room.desk.notebook.add(replace(decided_by("Awa", "5", room), detector=None, origin=Origin.MANUAL))
        room.desk.notes_changed()
        await room.press("d", "E")
        assert "Awa found this divergence. Change their note all the same?" in room.screen_text()
        await room.press("tab", "enter")
        assert "A note by Awa: your change will be signed Moussa." in room.screen_text()


async def test_who_signs_nothing_writes_beside_what_is_signed(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, state=State(welcomed=True)) as room:
        room.desk.notebook.add(decided_by("Awa", "5", room))
        room.desk.notes_changed()
        await room.press("x", "tab", "enter")
        assert {note.creator: note.status for note in room.notes} == {
            "Awa": Status.OPEN,
            None: Status.REJECTED,
        }
        assert not room.desk.shown_comparison().divergences


async def test_one_changes_one_s_own_decision_where_another_made_one_before(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    state = State(welcomed=True, author="Moussa")
    async with reading(tmp_path, monkeypatch, state=state, size=(80, 24)) as room:
        room.desk.notebook.add(decided_by("Awa", "5", room), decided_by("Moussa", "4", room))
        room.desk.notes_changed()
        await room.press("E")
        assert "A note by Awa" not in room.screen_text()
        await room.type("1")
        await room.press("ctrl+s")
        assert {note.creator: note.decision.value for note in room.notes} == {"Awa": "5", "Moussa": "41"}
        assert {note.modified_by for note in room.notes} == {None}


async def test_a_question_that_another_decided_is_not_put_aside_unasked(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    state = State(welcomed=True, author="Moussa")
    async with reading(tmp_path, monkeypatch, state=state, size=(80, 24)) as room:
        room.desk.notebook.add(decided_by("Awa", "5", room))
        room.desk.notes_changed()
        await room.press("x")
        assert "Awa decided this question. Put it aside all the same?" in room.screen_text()
        await room.press("enter")  # the safe answer has the focus
        assert len(room.notes) == 1
        await room.press("x", "tab", "enter")
        said = {note.creator: note.status for note in room.notes}
        assert said == {"Awa": Status.OPEN, "Moussa": Status.REJECTED}


async def test_a_question_that_two_decided_is_put_aside_in_one_s_own_note(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    state = State(welcomed=True, author="Moussa")
    async with reading(tmp_path, monkeypatch, state=state) as room:
        room.desk.notebook.add(decided_by("Awa", "5", room), decided_by("Moussa", "4", room))
        room.desk.notes_changed()
        await room.press("x")
        said = {note.creator: note.status for note in room.notes}
        assert said == {"Awa": Status.OPEN, "Moussa": Status.REJECTED}


def decided_by(creator: str, value: str, room: Room) -> Annotation:
    """A note on the only divergence, with a value retained in it."""
    [asked] = room.app.reader.comparison.divergences
    draft = room.desk.notebook.draft_of_divergence(asked, decision=Decision(value=value))
    return replace(draft, creator=creator)


async def test_the_list_says_that_a_question_is_noted_and_by_whom(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    state = State(welcomed=True, author="Moussa")
    async with reading(tmp_path, monkeypatch, state=state) as room:
        [asked] = room.app.reader.comparison.divergences
        room.desk.notebook.add(replace(room.desk.notebook.draft_of_divergence(asked), creator="Awa"))
        room.desk.notes_changed()
        await room.press("C")
        assert "Awa: noted · " in room.screen_text()


async def test_the_list_names_each_coder_with_what_they_retain(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    state = State(welcomed=True, author="Moussa")
    async with reading(tmp_path, monkeypatch, state=state, size=(140, 30)) as room:
        room.desk.notebook.add(decided_by("Awa", "5", room), decided_by("Moussa", "4", room))
        room.desk.notes_changed()
        await room.press("C")
        said = "Moussa: retained: 4, decided · Awa: retained: 5, decided"
        assert said in " ".join(room.screen_text().split())
        assert "disagree" in room.screen_text()


async def test_one_s_own_note_needs_no_name_in_the_list(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch, state=State(welcomed=True, author="Moussa")) as room:
        await room.press("E", "ctrl+s", "C")
        assert "noted · " in room.screen_text() and "Moussa" not in room.screen_text()


async def test_the_answers_of_two_coders_stand_in_the_panel_and_the_list_is_of_both(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    state = State(welcomed=True, author="Moussa")
    async with reading(tmp_path, monkeypatch, state=state, size=(140, 40)) as room:
        for name, answer in {"Awa": "seize agents", "Moussa": "neuf agents"}.items():
            note = decided_by(name, "", room)
            first, *others = note.targets
            typed = replace(first, value=answer, judged=Status.VERIFIED)
            room.desk.notebook.add(replace(note, targets=(typed, *others), decision=None))
        room.desk.notes_changed()
        await room.press("d", "enter")
        panel = " ".join(room.screen_text().split())
        assert "neuf agents" in panel and "seize agents" in panel
        assert "(from the notes: Awa)" in panel and "(from the notes: Moussa)" in panel
        await room.press("C")
        assert "Moussa: corrected · Awa: corrected" in " ".join(room.screen_text().split())

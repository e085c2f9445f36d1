"""Notes as a user makes them: written, changed, deleted, judged, undone, listed, saved, exported."""

import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest
from reading_room import FIRST, article, comparison, reading, story
from textual.widgets import Static

from sahelread import i18n
from sahelread.model import (
    Alignment,
    Comparison,
    DivergenceType,
    Estimate,
    Link,
    PassageRef,
    Quote,
    Sourced,
    Story,
    Strength,
    Value,
    Verdict,
    message,
)
from sahelread.notes.annotating import on_passage
from sahelread.notes.annotation import Decision, NoteKind, Rule, Status, Told
from sahelread.ui.state import State
from sahelread.ui.widgets.ticks import Ticks

MonkeyPatch = pytest.MonkeyPatch


async def test_a_note_is_written_saved_and_found_again(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a")
        await room.type("un chiffre")
        await room.press("ctrl+s")
        assert room.said == "Note added."
        assert [note.comment for note in room.notes] == ["un chiffre"]
        assert room.desk.flush_notes()
    assert (tmp_path / "notes.yaml").read_text("utf-8").endswith("...\n")
    async with reading(tmp_path, monkeypatch) as room:
        assert [note.comment for note in room.notes] == ["un chiffre"]
        await room.press("e")
        await room.type(" à vérifier")
        await room.press("ctrl+s")
        assert [note.comment for note in room.notes] == ["un chiffre à vérifier"]
        await room.press("delete")
        assert room.notes == ()
        await room.press("ctrl+z")
        assert [note.comment for note in room.notes] == ["un chiffre à vérifier"]
        await room.press("ctrl+z", "ctrl+y")
        assert [note.comment for note in room.notes] == ["un chiffre à vérifier"]


async def test_escape_asks_only_when_something_was_typed(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a", "escape")
        assert room.app.screen is room.app.reader
        await room.press("a")
        await room.type("mots")
        await room.press("escape")
        assert "Forget what you wrote?" in room.screen_text()
        await room.press("enter")  # the safe answer has the focus
        assert "mots" in room.screen_text()
        await room.press("escape", "tab", "enter")
        assert room.app.screen is room.app.reader
        assert room.notes == ()


async def test_escape_folds_a_list_before_it_closes_the_editor(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a", "tab", "tab", "enter")
        assert room.app.screen.query_one("SelectOverlay").display
        await room.press("escape")
        assert room.app.screen is not room.app.reader
        await room.press("escape")
        assert room.app.screen is room.app.reader


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36)])
async def test_a_list_that_unfolds_hides_no_key_of_the_editor(
    size: tuple[int, int], tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=size) as room:
        await room.press("a", "tab", "tab")
        keys = next(line for line in room.screen_lines() if "ctrl+s save" in line)
        await room.press("space")
        assert all(kind in room.screen_text() for kind in ("question", "divergence", "agreement"))
        assert keys in room.screen_lines()


async def test_letters_typed_where_one_chooses_are_not_lost_unseen(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 24)) as room:
        await room.press("a", "tab", "tab", "m")
        assert "Nothing is typed here: space opens the list" in room.screen_text()
        await room.press("tab")
        assert "Nothing is typed here" not in room.screen_text()


async def test_the_editor_says_in_whose_name_a_note_is_written(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, state=State(welcomed=True, author="Issa")) as room:
        await room.press("a")
        assert "signed: Issa" in room.screen_text()
    async with reading(tmp_path, monkeypatch, size=(80, 24)) as room:
        await room.press("E")
        assert "unsigned" in room.screen_text()


async def test_the_accounts_are_shown_and_hidden_by_a_key_of_the_footer(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(60, 20)) as room:
        await room.press("c")
        assert "space show/hide" in room.screen_text()


async def test_a_coder_fills_in_a_decision_by_keyboard_alone(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(120, 50)) as room:
        await room.press("E", *["tab"] * 5)
        await room.type("bilan, #morts")
        await room.press("tab", *["down"] * 4, "enter")  # kind, from divergence to question
        await room.press("f2")
        editor = room.app.screen
        fields = {field.id: field for field in editor.query("LineField").results()}  # type: ignore[attr-defined]
        order = [widget.id for widget in editor.focus_chain]
        assert (
            order.index("low")
            < order.index("high")
            < order.index("retained")
            < order.index("reason")
            < order.index("text")
            < order.index("tags")
            < order.index("question")
        )
        for name, text in (
            ("retained", "4"),
            ("low", "4"),
            ("best", "4,5"),
            ("high", "5"),
            ("reason", "ACLED"),
        ):
            fields[name].focus()
            await room.pilot.pause()
            await room.type(text)
        await room.press("ctrl+s")
        [note] = room.notes
        assert note.kind is NoteKind.QUESTION
        assert note.tags == ("bilan", "morts")
        assert note.question == "How many soldiers?"
        assert [(target.article, target.value, target.absent) for target in note.targets] == [
            ("a", "5", False),
            ("b", "4", False),
            ("c", None, False),  # it has a passage on the same: nobody called it silent
        ]
        assert note.decision == Decision(value="4", low=4, best=4.5, high=5, reason="ACLED")


@pytest.mark.parametrize(
    ("low", "high", "said"), [("x", "", "Low: “x” is not a number."), ("5", "4", "not in this order")]
)
async def test_numbers_that_cannot_be_are_refused_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: MonkeyPatch, low: str, high: str, said: str
) -> None:
    async with reading(tmp_path, monkeypatch, size=(120, 50)) as room:
        await room.press("a", "f2")
        room.app.screen.query_one("#low").focus()
        await room.pilot.pause()
        await room.type(low)
        room.app.screen.query_one("#high").focus()
        await room.pilot.pause()
        await room.type(high)
        await room.press("ctrl+s")
        assert said in room.screen_text()
        assert room.app.screen is not room.app.reader


async def test_a_selection_is_annotated_as_it_was_selected(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("w", "right", "right", "a", "ctrl+s")
        [note] = room.notes
        assert note.targets[0].exact in ("Cinq soldats", "Cinq soldats ont")


async def test_any_words_of_an_account_are_selected_by_keyboard(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("w", "tab", "tab", "tab", "tab", "right")
        assert room.desk.board.selected().text == "tués lundi"
        await room.press("o", "left")
        assert room.desk.board.selected().text == "été tués lundi"
        await room.press("n", "n")
        assert room.desk.board.selected().text == "Le gouverneur a condamné l’attaque."
        await room.press("p", "shift+tab", "escape")
        assert room.desk.board.selected() is None


async def test_a_silence_is_annotated(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("down", "S", "ctrl+s")
        [note] = room.notes
        assert [target.article for target in note.targets if target.absent] == ["b", "c"]
        await room.press("home", "S")
        assert room.said == "A passage of every account is lined up with this one."


async def test_all_notes_of_the_list_are_given_a_status_only_after_asking(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        for _ in range(2):
            await room.press("a")
            await room.type("à voir")
            await room.press("ctrl+s", "down")
        await room.press("t", "V")
        assert "Give 2 notes the status “verified”?" in room.screen_text()
        await room.press("enter")
        assert [note.status for note in room.notes] == [Status.OPEN, Status.OPEN]
        await room.press("V", "tab", "enter")
        assert [note.status for note in room.notes] == [Status.VERIFIED, Status.VERIFIED]
        await room.press("ctrl+z")
        assert [note.status for note in room.notes] == [Status.OPEN, Status.OPEN]


async def test_no_account_that_the_passage_is_linked_to_is_among_the_silent_ones(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    def linked(of: Story) -> Comparison:
        found = comparison(of)
        elsewhere = Link(PassageRef("a", 1), PassageRef("b", 1), 0.3, Strength.SURE)
        return replace(found, alignment=replace(found.alignment, links=(elsewhere,)))

    async with reading(tmp_path, monkeypatch, found=linked) as room:
        await room.press("down", "S", "ctrl+s")
        assert [target.article for target in room.notes[0].targets if target.absent] == ["c"]


async def test_a_divergence_is_accepted_rejected_and_opened_again_by_one_key(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("x")
        [note] = room.notes
        assert (note.status, note.detector) == (Status.REJECTED, "number-soldats")
        assert "How many soldiers?" not in room.desk._place_in_words()
        await room.press("x")
        assert room.notes[0].status is Status.OPEN
        await room.press("=")
        assert room.notes[0].status is Status.VERIFIED
        assert room.desk.flush_notes()
    async with reading(tmp_path, monkeypatch) as room:
        assert room.notes[0].status is Status.VERIFIED


async def test_a_rejected_divergence_stays_rejected_the_next_time(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("x")
        assert "✎" not in room.screen_text()
        assert room.desk.flush_notes()
    async with reading(tmp_path, monkeypatch) as room:
        assert room.desk.shown_comparison().divergences == ()


async def test_the_last_tag_and_the_last_kind_are_one_key_away(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("r")
        assert room.said == "No tag was used yet."
        await room.press("a", "f4", "tab")
        await room.type("bilan")
        await room.press("ctrl+s", "down", "r")
        assert room.notes[1].tags == ("bilan",)
        await room.press("down", "R")
        assert room.notes[2].kind == room.notes[0].kind == NoteKind.QUESTION


async def test_tags_in_use_are_completed(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a", "tab")
        await room.type("négociation")
        await room.press("ctrl+s", "a", "tab")
        await room.type("neg")
        await room.pilot.pause(0.1)
        await room.press("right", "ctrl+s")
        assert room.notes[0].tags == ("négociation",) or room.notes[1].tags == ("négociation",)


async def test_links_are_made_accepted_and_refused(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:

        def decided() -> list[tuple[PassageRef, PassageRef, bool]]:
            return [(d.a, d.b, d.linked) for d in room.desk.notebook.link_decisions()]

        await room.press("down", "L")
        assert decided() == [(PassageRef("a", 1), PassageRef("b", 1), True)]
        await room.press("ctrl+z")
        assert decided() == []
        await room.press("l", "l")
        assert room.said == "The link is not made: this is the passage that was marked."
        room.desk.move_to(FIRST["a"])
        await room.press("l", "tab", "l")
        assert room.said.startswith("The program linked these two already; now the link is yours")
        assert decided() == [(FIRST["a"], FIRST["b"], True)]
        await room.press("ctrl+z")
        room.desk.move_to(PassageRef("a", 1))
        await room.press("l", "tab", "l")
        assert decided() == [(PassageRef("a", 1), room.app.reader.board.cursor, True)]
        await room.press("ctrl+z")
        room.desk.move_to(FIRST["a"])
        await room.press("u", "end", "enter")
        assert {linked for _a, _b, linked in decided()} == {False}
        assert len(decided()) == 2
        await room.press("ctrl+z")
        assert decided() == []


async def test_a_passage_marked_for_a_link_is_named_until_the_link_is_made(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 24)) as room:
        marked = "To be linked: Wakat Séra: “Le gouverneur a condamné l’attaque.”"
        room.desk.say("Before")
        await room.press("down", "l")
        assert "Before" not in room.screen_text()
        await room.press("down")
        assert marked in room.screen_text()
        await room.press("l")
        assert room.said == "A link joins passages of two accounts; these are both of one."
        await room.press("?", "escape", "v", "v", "v", "G")
        assert marked in room.screen_text()
        await room.press("tab", "l")
        assert "To be linked" not in room.screen_text()
        assert [each.a for each in room.desk.notebook.link_decisions()] == [PassageRef("a", 1)]


@pytest.mark.parametrize("away", ["d", "C", "a", "E", "t", "slash", "f3", "L", "w", "s", "ctrl+z", "escape"])
async def test_what_is_done_between_the_two_passages_of_a_link_gives_it_up(
    tmp_path: Path, monkeypatch: MonkeyPatch, away: str
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("x", "down", "l", away)
        assert room.desk.link_end is None
        room.app.pop_screen() if room.app.screen is not room.app.reader else room.desk.board.focus()
        await room.press("tab")
        assert "To be linked" not in room.screen_text()


async def test_undo_takes_back_the_mark_before_what_was_done_earlier(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("x", "down", "l", "ctrl+z")
        assert room.said == "The link is not made."
        assert len(room.notes) == 1
        await room.press("ctrl+z")
        assert not room.notes


async def test_a_passage_is_separated_from_the_first_in_the_list_unless_another_is_chosen(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        room.desk.move_to(FIRST["a"])
        await room.press("u", "enter")
        assert [(d.a, d.b) for d in room.desk.notebook.link_decisions()] == [(FIRST["a"], FIRST["b"])]


async def test_accepting_twice_takes_the_verification_back_and_says_so(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("=")
        assert room.said.startswith("Verified: ")
        await room.press("=")
        assert room.said.startswith("No longer verified: ")


async def test_a_note_on_selected_words_leaves_no_keys_of_the_selection_behind(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("w", "right")
        assert "other end" in room.screen_lines()[-1]
        await room.press("a")
        await room.type("sûr")
        await room.press("ctrl+s")
        await room.pilot.pause()
        assert "other end" not in room.screen_lines()[-1]


async def test_the_list_jumps_sorts_filters_and_deletes(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        for text in ("premier", "second"):
            await room.press("a")
            await room.type(text)
            await room.press("ctrl+s", "down")
        await room.press("t")
        assert "by place" in room.screen_text()
        await room.press("s")
        assert "newest first" in room.screen_text()
        await room.press("/")
        await room.type("prem")
        assert "second" not in "".join(room.screen_lines()[8:28])
        await room.press("escape", "enter")
        assert room.app.reader.board.cursor == FIRST["a"]
        await room.press("t", "delete")
        assert len(room.notes) == 1
        await room.press("ctrl+z", "escape")
        assert len(room.notes) == 2


async def test_the_list_says_how_to_bring_the_last_note_back(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("t")
        assert "There are no notes yet; a writes one." in room.screen_text()
        assert "e edit" not in room.screen_text()
        await room.press("escape", "a", "x", "ctrl+s", "t", "delete")
        assert "No note is left; ctrl+z undoes the last step: note deleted." in room.screen_text()


async def test_who_deletes_the_last_note_is_told_how_it_comes_back_and_not_of_a_copy(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a", "x", "ctrl+s")
        assert room.desk.flush_notes()
        await room.press("delete")
        assert room.desk.flush_notes()
        await room.settled()
        assert list(tmp_path.glob("notes.yaml.bak-*"))
        assert room.said == "Note deleted; ctrl+z brings it back."


async def test_a_note_without_its_text_is_listed(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a")
        await room.type("perdu")
        await room.press("ctrl+s")
        assert room.desk.flush_notes()
    path = tmp_path / "notes.yaml"
    text = path.read_text("utf-8").replace(
        "Cinq soldats ont été tués lundi à Ménaka.", "Une tout autre phrase que nul ne lit."
    )
    path.write_text(text, "utf-8")
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("enter", "t")  # the question at the opening is answered first
        assert "not found any more" in room.screen_text()


async def test_an_export_is_previewed_named_and_never_overwrites_silently(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a")
        await room.type("à exporter")
        await room.press("ctrl+s", "s")
        assert "à exporter" in room.app.screen.query_one("#preview Static").content.plain  # type: ignore[attr-defined]
        await room.press("ctrl+s")
        assert room.said.startswith("Written: ")
        written = tmp_path / "notes.md"
        assert "à exporter" in written.read_text("utf-8")
        written.write_text("précieux", "utf-8")
        await room.press("s", "ctrl+s")
        assert "exists already" in room.screen_text()
        await room.press("enter", "escape")
        assert written.read_text("utf-8") == "précieux"
        await room.press("s", "ctrl+s", "tab", "enter")
        assert "à exporter" in written.read_text("utf-8")


async def test_an_export_over_the_notes_is_refused(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a", "ctrl+s", "ctrl+s", "s")
        field = room.app.screen.query_one("#path")
        field.value = str(tmp_path / "notes.yaml")  # type: ignore[attr-defined]
        await room.press("ctrl+s", "tab", "enter")
        fault = room.app.screen.query_one(".fault", Static)
        assert "what the export is made from" in str(fault.content)


async def test_notes_of_a_read_only_reader_are_not_written_and_that_is_shown(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, read_only=True) as room:
        assert "Notes are not saved" in room.screen_text()
        await room.press("a", "ctrl+s")
    assert not (tmp_path / "notes.yaml").exists()


async def test_a_folder_in_place_of_the_notes_is_said_and_stops_nothing(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    (tmp_path / "notes.yaml").mkdir()
    async with reading(tmp_path, monkeypatch) as room:
        assert "Notes are not saved" in room.screen_text()
        await room.press("enter", "a", "ctrl+s", "n")
        assert len(room.notes) == 1


async def test_what_another_writes_to_the_file_is_taken_in(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    monkeypatch.setattr("sahelread.ui.desk.saving._WATCH_SECONDS", 0.05)
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a")
        await room.type("mon avis")
        await room.press("ctrl+s")
        assert room.desk.flush_notes()
        path = tmp_path / "notes.yaml"
        path.write_text(path.read_text("utf-8").replace("mon avis", "leur avis"), "utf-8")
        for _attempt in range(40):
            await room.pilot.pause(0.05)
            if room.notes[0].comment == "leur avis":
                break
        assert room.notes[0].comment == "leur avis"


async def test_where_a_file_that_was_no_notes_any_more_is_kept_is_said_to_the_end(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 24)) as room:
        await room.press("a")
        await room.type("un")
        await room.press("ctrl+s")
        assert room.desk.flush_notes()
        await room.drawn()
        (tmp_path / "notes.yaml").write_text("autre chose\n", "utf-8")
        await room.press("a")
        await room.type("deux")
        await room.press("ctrl+s")
        assert room.desk.flush_notes()
        await room.drawn()
        (kept,) = tmp_path.glob("notes.yaml.bak-*")
        shown = "".join(line.strip() for line in room.screen_lines())
        assert "The file had been replaced" in shown
        assert kept.name in shown
        await room.press("a")
        await room.type("trois")
        await room.press("ctrl+s")
        assert room.desk.flush_notes()
        await room.drawn()
        assert kept.name not in "".join(line.strip() for line in room.screen_lines())


async def test_notes_are_saved_on_a_polite_kill(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a")
        await room.type("avant la fin")
        await room.press("ctrl+s")
        os.kill(os.getpid(), signal.SIGTERM)
        await room.pilot.pause(0.2)
        assert room.app.return_code == 128 + signal.SIGTERM
    assert "avant la fin" in (tmp_path / "notes.yaml").read_text("utf-8")


async def test_what_was_decided_is_offered_again_when_a_note_is_edited(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    from dataclasses import replace

    async with reading(tmp_path, monkeypatch) as room:
        await room.press("=")
        note = room.notes[0]
        decided = replace(
            note, decision=Decision(value="5", rule=Rule.OFFICIAL, disputed=True, dispute_note="b dit 4")
        )
        room.desk.notebook.replace(decided)
        await room.press("e", "ctrl+s")
        assert room.notes[0].decision == decided.decision
        assert room.notes[0].verdict is Verdict.CONFLICT


async def test_what_another_program_saved_in_a_note_while_it_was_edited_here_is_kept(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    from dataclasses import replace

    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a")
        await room.type("un")
        await room.press("ctrl+s", "e")
        room.desk.notebook.replace(replace(room.notes[0], comment="un d'ailleurs"))
        await room.type(" deux")
        await room.press("ctrl+s")
        assert sorted(note.comment for note in room.notes) == ["un d'ailleurs", "un deux"]
        assert "both versions are kept" in room.screen_text()


@pytest.mark.parametrize("low", ["", "beaucoup"])
async def test_what_is_being_written_becomes_a_note_when_the_program_must_end_and_no_draft_can_be_kept(
    tmp_path: Path, monkeypatch: MonkeyPatch, low: str
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a")
        await room.type("pas encore fini")
        if low:
            await room.press("f2")
            room.app.screen.query_one("#low").focus()
            await room.type(low)
        room.desk._writing.keeper = None
        room.app._end_on_signal(15)
        assert "pas encore fini" in (tmp_path / "notes.yaml").read_text("utf-8")
        assert room.notes[0].decision is None


async def test_an_editor_that_nothing_was_typed_into_leaves_no_note(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a")
        room.app._end_on_signal(15)
        assert room.notes == ()


async def test_a_reader_that_does_not_save_says_so_before_during_and_after_writing(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, read_only=True) as room:
        assert "not saved" in room.screen_text()
        await room.press("a")
        assert "Notes are not saved: opened for reading only." in room.screen_text()
        await room.press("x", "ctrl+s")
        assert room.said == "Note added. Notes are not saved: opened for reading only."


@pytest.mark.parametrize("keymap", ["default", "vim", "emacs"])
async def test_copying_ends_the_selection(tmp_path: Path, monkeypatch: MonkeyPatch, keymap: str) -> None:
    start = "v" if keymap == "vim" else "w"
    async with reading(tmp_path, monkeypatch, keymap=keymap) as room:
        await room.press(start, "right", "y")
        assert room.desk.board.selected() is None
        assert room.app.reader.context == "reader"


@pytest.mark.parametrize("away", [("g", "g"), ("G",), ("slash", "m", "enter"), ("g", "l")])
async def test_going_elsewhere_ends_the_selection(
    tmp_path: Path, monkeypatch: MonkeyPatch, away: tuple[str, ...]
) -> None:
    async with reading(tmp_path, monkeypatch, keymap="vim") as room:
        await room.press("v", "w", *away)
        assert room.app.reader.context == "reader"


WHY = message("best: the only exact figure")


def estimated(story: Story) -> Comparison:
    """What was found, with the figures that it comes to."""
    compared = comparison(story)
    return replace(compared, divergences=(replace(compared.divergences[0], estimate=Estimate(4, 5, 5, WHY)),))


async def test_figures_that_the_program_proposes_are_nobody_s_as_long_as_they_are_not_taken(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=estimated) as room:
        await room.press("E")
        shown = room.screen_text()
        assert "(4)" in shown and "(5)" in shown
        assert "In brackets: the program's figures; f6 makes them yours." in shown
        room.app.screen.query_one("#reason").focus()
        await room.pilot.pause()
        await room.type("officiel")
        await room.press("ctrl+s")
        [note] = room.notes
        assert note.decision == Decision(reason="officiel")
        assert (note.status, note.detector) == (Status.OPEN, "number-soldats")
        assert room.said == "Note added; decided, not verified."


async def test_one_key_makes_the_figures_that_are_proposed_the_reader_s(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=estimated) as room:
        await room.press("E", "f6")
        assert "In brackets" not in room.screen_text()
        assert "Best: the only exact figure" in room.screen_text()
        await room.press("ctrl+s")
        assert room.notes[0].decision == Decision(low=4, best=5, high=5)
        await room.press("E")
        assert "Edit the note" in room.screen_text()


async def test_how_the_program_came_to_its_figures_is_said_until_the_reader_has_others(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=estimated) as room:
        await room.press("E")
        assert "makes them yours. Best: the only exact figure." in " ".join(room.screen_text().split())
        room.app.screen.query_one("#best").focus()
        await room.pilot.pause()
        await room.type("4")
        assert "Best: the only exact figure" not in room.screen_text()
        assert "In brackets" in room.screen_text()  # low and high are still proposed


async def test_a_note_that_was_saved_proposes_the_figures_again(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=estimated) as room:
        await room.press("E", "ctrl+s", "E", "f6", "ctrl+s")
        assert room.notes[0].decision == Decision(low=4, best=5, high=5)


async def test_a_question_is_verified_by_a_key_that_shows_in_the_dialog(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 24)) as room:
        await room.press("E")
        assert "f3 verified" in room.screen_text()
        assert any("Status" in line and "open" in line for line in room.screen_lines())
        await room.press("f3")
        assert any("Status" in line and "verified" in line for line in room.screen_lines())
        await room.press("ctrl+s")
        assert room.notes[0].status is Status.VERIFIED
        await room.press("E", "f3", "ctrl+s")
        assert room.notes[0].status is Status.OPEN


async def test_what_the_program_did_not_find_is_a_silence_once_it_is_ticked(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, of=nine_accounts(), found=nine_answers, size=(80, 24)) as room:

        def told() -> list[Told]:
            [note] = room.notes
            return [note.told(target) for target in note.targets[-2:]]

        room.desk.decide(room.desk.comparison.divergences[0])
        await room.settled()
        await room.press("f3", "ctrl+s")
        assert told() == [Told.NOT_FOUND, Told.NOT_FOUND]
        room.desk.decide(room.desk.comparison.divergences[0])
        await room.settled()
        room.app.screen.query_one("Ticks").focus()
        await room.press("right", "space")
        assert "[ ] Journal 7  [x] Journal 8" in room.screen_text()
        await room.press("ctrl+s")
        assert told() == [Told.NOT_FOUND, Told.SILENT]
        room.desk.decide(room.desk.comparison.divergences[0])
        await room.settled()
        room.app.screen.query_one("Ticks").focus()
        await room.press("left", "space", "ctrl+s")
        assert told() == [Told.NOT_FOUND, Told.NOT_FOUND]


async def test_a_decision_on_a_question_that_is_no_longer_found_stays_in_the_list_of_divergences(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    def found_no_more(of: Story) -> Comparison:
        return replace(comparison(of), divergences=())

    async with reading(tmp_path, monkeypatch) as room:
        await room.press("E")
        await room.type("5")
        await room.press("ctrl+s", "C")
        assert "decided" in room.screen_text()
        assert room.desk.flush_notes()
    async with reading(tmp_path, monkeypatch, found=found_no_more) as room:
        await room.press("C")
        assert "decided · not found any more" in room.screen_text()
        await room.press("enter")
        assert "Edit the note" in room.screen_text()
        assert "How many soldiers?" in room.screen_text()


async def test_an_answer_that_is_emptied_is_struck_out_and_can_come_back(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(120, 50)) as room:
        await room.press("E")
        assert "empty it to strike it out" in room.screen_text()
        room.app.screen.query("LineField").first().focus()
        await room.press("ctrl+u")
        assert "struck out: 5" in room.screen_text()
        await room.press("ctrl+s")
        first = room.notes[0].targets[0]
        assert (first.value, room.notes[0].told(first)) == ("5", Told.STRUCK)
        await room.press("E")
        assert "struck out: 5" in room.screen_text()
        room.app.screen.query("LineField").first().focus()
        await room.type("5")
        await room.press("ctrl+s")
        first = room.notes[0].targets[0]
        assert (first.value, room.notes[0].told(first)) == ("5", Told.ANSWER)


async def test_an_answer_that_the_reader_corrects_is_the_reader_s(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(120, 50)) as room:
        await room.press("E")
        room.app.screen.query("LineField").first().focus()
        await room.press("ctrl+u")
        await room.type("6")
        await room.press("ctrl+s")
        first = room.notes[0].targets[0]
        assert (first.value, first.judged) == ("6", Status.VERIFIED)


@pytest.mark.parametrize(
    ("which", "told", "value"), [(0, Told.STRUCK, "Cinq soldats"), (2, Told.UNREAD, None)]
)
async def test_an_answer_that_the_reader_typed_and_empties_leaves_what_they_typed_it_over(
    tmp_path: Path, monkeypatch: MonkeyPatch, which: int, told: Told, value: str | None
) -> None:
    async with reading(tmp_path, monkeypatch, size=(120, 50)) as room:
        for typed in ("6", ""):
            await room.press("E")
            room.app.screen.query(".told LineField")[which].focus()
            await room.press("ctrl+u")
            await room.type(typed)
            await room.press("ctrl+s")
        [note] = room.notes
        assert (note.told(note.targets[which]), note.targets[which].value) == (told, value)


async def test_a_passage_that_may_answer_gives_way_to_the_silence_that_the_reader_states(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(120, 50)) as room:
        await room.press("E")
        assert "passage to read" in room.screen_text()
        room.app.screen.query_one("Ticks").focus()
        await room.press("space", "ctrl+s")
        [note] = room.notes
        last = note.targets[-1]
        assert (last.article, last.exact, note.told(last)) == ("c", "", Told.SILENT)


async def test_names_to_tick_stay_beside_their_boxes_and_a_click_ticks(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(120, 50)) as room:
        await room.press("down", "S")
        ticks = room.app.screen.query_one("Ticks")
        assert isinstance(ticks, Ticks)
        before = ticks.ticked
        await room.pilot.click(ticks, offset=(2, 0))
        assert ticks.ticked == before - {"b"}
        await room.press("ctrl+s")
        [note] = room.notes
        assert [note.told(t) for t in note.targets] == [Told.ANSWER, Told.NOT_FOUND, Told.SILENT]


async def test_saving_what_was_detected_without_deciding_verifies_nothing(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=estimated) as room:
        await room.press("E", "tab", "tab", "tab", "tab")
        await room.type("à revoir")
        await room.press("ctrl+s")
        [note] = room.notes
        assert (note.comment, note.status, note.decision) == ("à revoir", Status.OPEN, None)
        assert note.is_unverified
        assert room.said == "Note added; not verified."


def nine_accounts() -> Story:
    texts = [
        f"{number} soldats ont été tués lundi à Ménaka. Une enquête est ouverte." for number in range(3, 12)
    ]
    return Story(
        "Ménaka", tuple(article(f"{n}", text, outlet=f"Journal {n}") for n, text in enumerate(texts))
    )


def nine_answers(of: Story) -> Comparison:
    made = comparison(story())
    values = [
        Value(each.id, each.text.split()[0], (Quote(0, len(each.text.split()[0]) + 8, ""),))
        for each in of.articles[:7]
    ]
    silent = [Value(each.id, None) for each in of.articles[7:]]
    divergence = replace(
        made.divergences[0], values=(*values, *silent), estimate=Estimate(3, 4, 11), group=None
    )
    return Comparison(of, Alignment(), (replace(divergence, group=None),))


async def test_one_decides_with_every_account_s_answer_in_sight_at_80_columns(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, of=nine_accounts(), found=nine_answers, size=(80, 24)) as room:
        room.desk.decide(room.desk.comparison.divergences[0])
        await room.settled()
        lines = room.screen_lines()
        [figures] = [row for row, line in enumerate(lines) if "Low" in line and "High" in line]
        answers = [row for row, line in enumerate(lines) if "Journal" in line and "soldats" in line]
        assert len(answers) == 7
        assert answers[-1] < figures
        assert any("[ ] Journal 7  [ ] Journal 8" in line for line in lines)
        await room.press("f2")
        assert "Dispute note" in room.screen_text()
        assert room.app.screen.focused.id == "retained"


async def test_a_question_of_no_figure_asks_for_what_is_retained_and_why(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    def of_a_place(of: Story) -> Comparison:
        made = comparison(of)
        return replace(made, divergences=(replace(made.divergences[0], type=DivergenceType.PLACE),))

    async with reading(tmp_path, monkeypatch, found=of_a_place, size=(80, 24)) as room:
        await room.press("E")
        shown = room.screen_text()
        assert "Retained value" in shown
        assert "Reason" in shown
        assert "Low" not in shown
        order = [widget.id for widget in room.app.screen.focus_chain]
        assert "best" not in order


async def test_showing_all_fields_leaves_the_focus_where_one_types(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 24)) as room:
        await room.press("E")
        room.app.screen.query_one("#best").focus()
        await room.press("f2")
        assert room.app.screen.focused.id == "best"
        assert "Dispute note" in room.screen_text()
        for _ in range(2):
            await room.press("f2")
            assert room.app.screen.focused.id == "best"
        room.app.screen.query_one("#question").focus()
        await room.press("f2")
        assert room.app.screen.focused.id == "question"
        assert "You are in one of these fields" in room.screen_text()


async def test_a_note_on_one_account_says_how_to_note_all(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a")
        assert (
            "On this account only; A annotates the 3 whose passages are lined up here." in room.screen_text()
        )


async def test_tables_are_written_for_french_excel_when_asked(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a", "ctrl+s", "s")
        dialog = room.app.screen
        assert "Spreadsheet" not in room.screen_text()
        dialog.format.value = "csv"  # type: ignore[attr-defined]
        await room.pilot.pause()
        assert "Spreadsheet" in room.screen_text()
        dialog.excel.value = True  # type: ignore[attr-defined]
        await room.pilot.pause()
        await room.press("ctrl+s")
        [written] = tmp_path.glob("*.csv")
        assert written.read_bytes().startswith(b"\xef\xbb\xbf")


async def test_tables_are_for_french_excel_where_the_interface_is_french(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    monkeypatch.setattr("sahelread.i18n._language", "fr")
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a", "ctrl+s", "s")
        room.app.screen.format.value = "csv"  # type: ignore[attr-defined]
        await room.pilot.pause()
        await room.press("ctrl+s")
        [written] = tmp_path.glob("*.csv")
        assert written.read_bytes().startswith(b"\xef\xbb\xbf")


async def test_going_from_a_divergence_to_the_panel_shows_it_there(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(120, 14)) as room:
        await room.press("down", "D", "enter")
        lines = room.screen_lines()
        assert any("≠# How many soldiers?" in line for line in lines[:4])
        await room.press("shift+tab")
        assert any("Where they differ" in line for line in room.screen_lines()[:4])


async def test_a_note_on_a_divergence_opens_at_its_question_and_the_words_that_answer_it(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 24)) as room:
        await room.press("E")
        assert "How many soldiers?" in room.screen_text()
        assert "“Cinq soldats”" in room.screen_text()
        assert "Comment" in room.screen_text()
        assert room.app.screen.focused.id == "retained"


async def test_what_is_typed_into_a_decision_opened_again_costs_nothing_of_it(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("E")
        await room.type("cinq morts")
        await room.press("ctrl+s")
        await room.press("E")
        await room.type(" au moins")
        await room.press("ctrl+s")
        decision = room.notes[0].decision
        assert decision is not None
        assert decision.value == "cinq morts au moins"


async def test_whom_the_retained_value_comes_from_is_kept(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 24)) as room:
        await room.press("E")
        assert "According to" in room.screen_text()
        room.app.screen.query_one("#according-to").focus()
        await room.pilot.pause()
        await room.type("le gouverneur")
        await room.press("ctrl+s")
        assert room.notes[0].decision is not None
        assert room.notes[0].decision.according_to == "le gouverneur"
        assert 'according_to: "le gouverneur"' in room.desk.notebook.path.read_text(encoding="utf-8")


async def test_one_decides_with_the_day_of_every_account_in_sight(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("E")
        assert "“Cinq soldats”, published 20 September" in room.screen_text()


async def test_the_answer_of_an_account_that_is_quoted_twice_is_asked_for_once(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    def quoting_twice(of: Story) -> Comparison:
        made = comparison(of)
        divergence = made.divergences[0]
        first = divergence.values[0]
        twice = replace(first, quotes=(*first.quotes, Quote(13, 26, "ont été tués")))
        values = (twice, *divergence.values[1:])
        return replace(made, divergences=(replace(divergence, values=values),))

    async with reading(tmp_path, monkeypatch, found=quoting_twice, size=(120, 50)) as room:
        await room.press("E")
        assert len(room.app.screen.query(".told LineField")) == 3
        room.app.screen.query("LineField").first().focus()
        await room.pilot.pause()
        await room.press("ctrl+u")
        await room.type("0")
        await room.press("ctrl+s")
        of_first = [target.value for target in room.notes[0].targets if target.article == "a"]
        assert of_first == ["0", "0"]


async def test_a_narrow_terminal_shows_the_answers_the_fields_and_the_key_that_saves(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(44, 20)) as room:
        await room.press("E")
        shown = room.screen_text()
        assert all(words in shown for words in ("Wakat Séra", "“Cinq sol", "According to", "ctrl+s"))


async def test_a_small_terminal_says_how_to_keep_a_decision_and_how_to_leave(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(40, 12)) as room:
        await room.press("E")
        shown = room.screen_text()
        assert all(words in shown for words in ("Retained", "ctrl+s", "cancel")), shown


async def test_a_figure_that_is_typed_is_kept_and_the_ones_beside_it_are_not(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=estimated) as room:
        await room.press("E", "shift+tab")
        assert room.app.screen.focused.id == "high"
        await room.type("94")
        await room.press("ctrl+s")
        assert room.notes[0].decision == Decision(high=94)


@pytest.mark.parametrize(
    ("retained", "said"),
    [
        ("9", "The retained value 9 is not between low and high."),
        ("4", "The retained value 4 is not the best estimate, 5."),
        ("5", "The retained value"),
        ("cinq soldats", "The retained value"),
    ],
)
async def test_a_retained_value_that_the_figures_do_not_bear_out_is_doubted_and_kept(
    tmp_path: Path, monkeypatch: MonkeyPatch, retained: str, said: str
) -> None:
    async with reading(tmp_path, monkeypatch, found=estimated) as room:
        await room.press("E", "f6")
        await room.type(retained)
        assert (said in room.screen_text()) is said.endswith(".")
        await room.press("ctrl+s")
        assert room.notes[0].decision.value == retained


async def test_a_retained_value_is_doubted_by_the_proposed_figures_in_the_form_and_once_it_is_saved(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=estimated, size=(160, 36)) as room:
        await room.press("E")
        await room.type("1720")
        assert "The retained value 1720 is not between low and high." in room.screen_text()
        await room.press("ctrl+s")
        assert "The retained value 1720 is not between low and high." in room.said
        assert "Low, best and high are empty" in room.said


async def test_a_question_is_answered_in_a_terminal_of_five_lines(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(20, 5)) as room:
        await room.press("a")
        await room.type("mots")
        await room.press("escape")
        shown = room.screen_text()
        assert all(words in shown for words in ("Forget what you", "Go on writing", "Forget it"))
        await room.press("right", "enter")
        assert room.app.screen is room.app.reader


async def test_a_note_on_a_group_is_a_plain_note_on_its_passages(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("A")
        await room.type("sur le groupe")
        await room.press("ctrl+s")
        [note] = room.notes
        assert (note.kind, note.verdict, note.detector, note.decision) == (NoteKind.NOTE, None, None, None)
        assert [target.article for target in note.targets] == ["a", "b", "c"]
        assert note.targets[0].exact == "Cinq soldats ont été tués lundi à Ménaka."


async def test_a_divergence_that_the_reader_decides_keeps_the_status_that_the_dialog_shows(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("E")
        room.app.screen.query_one("#retained").focus()
        await room.pilot.pause()
        await room.type("5")
        await room.press("ctrl+s")
        [note] = room.notes
        assert note.status is Status.OPEN
        assert not note.is_unverified


async def test_the_last_kind_again_makes_no_note_that_would_say_nothing(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("R")
        assert room.notes == ()
        assert "nothing to note" in room.said


async def test_a_passage_without_an_answer_read_is_shown_with_its_number(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    told = (
        "Selon des habitants de la ville joints par téléphone dans la soirée de lundi, 64 soldats ont péri."
    )

    async with reading(tmp_path, monkeypatch, size=(120, 36)) as room:
        divergence = room.desk.comparison.divergences[0]
        note = room.desk.notebook.draft_of_divergence(divergence)
        targets = (*note.targets[:-1], replace(note.targets[0], article="c", exact=told, value=None))
        room.desk._write(replace(note, targets=targets))
        await room.settled()
        assert "64 soldats ont péri" in room.screen_text()


async def test_where_the_articles_lie_in_a_folder_that_refuses_notes_the_reader_is_told_where_they_go(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, annotations=None) as room:
        assert room.said == f"Your notes are kept in {room.desk.notebook.path.parent}."
        await room.press("a")
        await room.type("un chiffre")
        await room.press("ctrl+s")
        assert room.said == f"Note added. Kept in {room.desk.notebook.path.parent}."


async def test_notes_are_signed_by_the_author_that_is_remembered(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    state = State(welcomed=True, author="A. Diallo")
    async with reading(tmp_path, monkeypatch, state=state) as room:
        await room.press("a")
        await room.type("un chiffre")
        await room.press("ctrl+s")
        assert room.notes[0].creator == "A. Diallo"


async def test_a_letter_typed_on_entering_a_field_costs_nothing_of_what_was_read(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("E")
        room.app.screen.query("LineField").first().focus()
        await room.press("tab", "shift+tab")
        await room.type("x")
        assert room.app.screen.focused.value == "5x"


async def test_what_was_typed_in_a_field_is_undone_word_by_word(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("E")
        field = room.app.screen.query("LineField").first()
        field.focus()
        await room.press("ctrl+u")
        await room.type("cinq morts")
        values = []
        for _step in range(4):
            values.append(field.value)
            await room.press("ctrl+z")
        assert values == ["cinq morts", "cinq", "", "5"]
        assert field.value == "5"


async def test_an_answer_longer_than_its_field_ends_in_a_sign_that_it_goes_on(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    def at_length(of: Story) -> Comparison:
        made = comparison(of)
        first, *others = made.divergences[0].values
        values = (replace(first, value="cinq soldats " * 9), *others)
        return replace(made, divergences=(replace(made.divergences[0], values=values),))

    async with reading(tmp_path, monkeypatch, found=at_length, size=(80, 24)) as room:
        await room.press("E")
        [line] = [line for line in room.screen_lines() if "Wakat Séra" in line and "cinq" in line]
        assert line.rstrip("│ ▁▂▃▄▅▆▇").endswith("…")
        assert "“Cinq soldats”" in room.screen_text()


async def test_a_field_out_of_sight_comes_back_when_one_types(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(60, 16)) as room:
        await room.press("E")
        room.app.screen.query("LineField").first().focus()
        await room.pilot.pause()
        room.app.screen.query_one("VerticalScroll").scroll_end(animate=False)
        await room.pilot.pause()
        assert "Wakat Séra" not in room.screen_text()
        await room.type("x")
        assert "5x" in room.screen_text()


async def test_it_is_said_that_answers_stand_above_what_is_seen(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(60, 16)) as room:
        await room.press("E")
        room.app.screen.query_one("VerticalScroll").scroll_end(animate=False)
        await room.pilot.pause()
        assert "↑ answers above" in room.screen_text()


async def test_whom_an_account_has_its_answer_from_can_be_corrected(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 40)) as room:
        await room.press("E", "f2")
        assert "Source: Wakat Séra" in room.screen_text()
        sources = [
            each
            for each in room.app.screen.query("LineField")
            if each in room.app.screen._answers._sources.values()
        ]
        sources[0].focus()
        await room.type("le maire")
        await room.press("ctrl+s")
        [target] = [each for each in room.notes[0].targets if each.article == "a"]
        assert (target.value, target.according_to, target.judged) == ("5", "le maire", Status.VERIFIED)


def attributed(of: Story) -> Comparison:
    """The first account has its answer from somebody."""
    made = comparison(of)
    divergence = made.divergences[0]
    first = replace(divergence.values[0], source="le préfet")
    return replace(made, divergences=(replace(divergence, values=(first, *divergence.values[1:])),))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["0"], ("50", None, Status.VERIFIED)),
        (["backspace", "8"], ("8", None, Status.VERIFIED)),
        (["0", "backspace"], ("5", "le préfet", None)),
        (["ctrl+u"], ("5", "le préfet", Status.REJECTED)),
    ],
)
async def test_what_the_program_has_from_a_source_is_no_longer_that_source_s_once_it_is_typed_over(
    tmp_path: Path,
    monkeypatch: MonkeyPatch,
    typed: list[str],
    said: tuple[str, str | None, Status | None],
) -> None:
    async with reading(tmp_path, monkeypatch, found=attributed, size=(100, 40)) as room:
        await room.press("E")
        assert "according to le préfet" in room.screen_text()
        room.app.screen.query("LineField").first().focus()
        await room.press(*typed)
        assert ("no source given" in room.screen_text()) is (said[1] is None)
        await room.press("ctrl+s")
        [target] = [each for each in room.notes[0].targets if each.article == "a"]
        assert (target.value, target.according_to, target.judged) == said


@pytest.mark.parametrize(("given", "source"), [(["ctrl+z"], "le préfet"), ([*"AFP"], "AFP")])
async def test_the_source_of_an_answer_typed_over_is_given_or_brought_back(
    tmp_path: Path, monkeypatch: MonkeyPatch, given: list[str], source: str
) -> None:
    async with reading(tmp_path, monkeypatch, found=attributed, size=(100, 40)) as room:
        await room.press("E", "f2")
        room.app.screen.query("LineField").first().focus()
        await room.press("0")
        assert "before: le préfet" in room.screen_text()
        next(iter(room.app.screen._answers._sources.values())).focus()
        await room.press(*given)
        assert f"according to {source}" in room.screen_text()
        await room.press("ctrl+s")
        [target] = [each for each in room.notes[0].targets if each.article == "a"]
        assert (target.value, target.according_to) == ("50", source)


async def test_an_answer_of_one_s_own_note_keeps_the_source_that_one_gave(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(100, 40)) as room:
        [target] = on_passage(room.desk.story, FIRST["a"])
        target = replace(target, value="5", according_to="le maire")
        room.desk.notebook.add(room.desk.notebook.draft([target], kind=NoteKind.DIVERGENCE))
        room.desk.notes_changed()
        await room.press("e")
        room.app.screen.query("LineField").first().focus()
        await room.press("0", "ctrl+s")
        [target] = room.notes[0].targets
        assert (target.value, target.according_to) == ("50", "le maire")


def telling_much(of: Story) -> Comparison:
    """The first account tells one figure twice, once on somebody's word, and another."""
    made = comparison(of)
    divergence = made.divergences[0]
    first = divergence.values[0]
    quotes = (*first.quotes, Quote(13, 26, "ont été tués"), Quote(26, 31, "lundi"))
    tellings = (Sourced("5", None), Sourced("5", "le maire"), Sourced("9", "le préfet"))
    much = replace(
        first, value="5 (le maire) ; 9 (le préfet)", quotes=quotes, answers=tellings[1:], tellings=tellings
    )
    return replace(made, divergences=(replace(divergence, values=(much, *divergence.values[1:])),))


async def test_each_answer_of_an_account_has_a_field_and_its_source_is_named_with_it(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=telling_much, size=(140, 50)) as room:
        await room.press("E")
        assert "“Cinq soldats ont été tués lundi à Ménaka.”, according to le" in room.screen_text()
        await room.press("f2")
        assert "Source: Wakat Séra, 5" in room.screen_text()
        assert "Source: Wakat Séra, 9" in room.screen_text()


async def test_an_answer_on_two_words_is_not_corrected_by_being_left_as_it_is(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=telling_much, size=(100, 50)) as room:
        await room.press("E")
        room.app.screen.query("LineField")[1].focus()
        await room.press("ctrl+u", "ctrl+s")
        told = [(t.value, t.according_to, t.judged) for t in room.notes[0].targets if t.article == "a"]
        assert told == [
            ("5", None, None),
            ("5", "le maire", None),
            ("9", "le préfet", Status.REJECTED),
        ]


async def test_going_through_the_kinds_of_note_is_not_writing_one(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a", "f4", "f4", "escape")
        assert room.app.screen is room.app.reader


async def test_a_divergence_of_the_readers_own_asks_for_its_question_first(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 24)) as room:
        await room.press("A")
        while room.app.screen.kind.value is not NoteKind.DIVERGENCE:
            await room.press("f4")
        assert "Question" in room.screen_text()


async def test_a_figure_with_a_fraction_is_doubted_as_nobody_is_half_a_person(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=estimated) as room:
        await room.press("E", "shift+tab")
        await room.type("60,5")
        assert "60,5 is no whole number." in room.screen_text()


async def test_one_note_is_put_on_selections_in_two_accounts(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a")
        await room.type("vu")
        await room.press("ctrl+s")
        room.desk.move_to(PassageRef("b", 1))
        await room.press("w", "w", "t", "m")
        assert room.said == "The note is on this passage too."
        assert [(target.article, target.exact) for target in room.notes[0].targets] == [
            ("a", "Cinq soldats ont été tués lundi à Ménaka."),
            ("b", "Une enquête"),
        ]
        await room.press("escape", "ctrl+z")
        assert len(room.notes[0].targets) == 1


async def test_a_note_is_not_put_on_the_same_passage_twice(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("a")
        await room.type("vu")
        await room.press("ctrl+s", "t", "m")
        assert room.said == "The note is on this passage already."
        assert len(room.notes[0].targets) == 1


async def test_a_question_that_is_worded_anew_is_the_reader_s_and_one_that_is_not_stays_the_program_s(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    i18n.set_language("fr")
    asked = message("How many soldiers ({what})?", what="lundi\u202f?")

    def found(of: Story) -> Comparison:
        [one] = (made := comparison(of)).divergences
        return replace(made, divergences=(replace(one, question=asked),))

    async with reading(tmp_path, monkeypatch, found=found) as room:
        await room.press("E", "f3", "ctrl+s")
        assert room.notes[0].asked == asked
        await room.press("e", "f2")
        room.app.screen.query_one("#question").focus()
        await room.pilot.pause()
        await room.type(" vraiment")
        await room.press("ctrl+s")
        assert (room.notes[0].asked, room.notes[0].question[-8:]) == (None, "vraiment")


async def test_in_a_small_terminal_the_field_to_write_in_is_seen_under_a_long_quote(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    told = (
        "Cinq soldats ont été tués lundi à Ménaka, "
        + "où le marché est resté fermé, " * 6
        + "selon le maire."
    )
    of = replace(story(), articles=(article("a", told), article("b", "Quatre soldats ont péri.")))
    nothing = Alignment((), (), {})
    async with reading(
        tmp_path, monkeypatch, size=(40, 15), of=of, found=lambda of: Comparison(of, nothing, ())
    ) as room:
        await room.press("a")
        text, page = (
            room.app.screen.query_one("#text").region,
            room.app.screen.query_one("VerticalScroll").region,
        )
        assert page.contains_region(text)
        await room.press("escape", "c")
        assert "⏎ apply" in room.screen_text()

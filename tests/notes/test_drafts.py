"""The note being typed, on the disk until it is safe."""

import subprocess
import sys
from pathlib import Path

import pytest

from sahelread.notes.annotation import Annotation, Target
from sahelread.notes.drafts import DraftKeeper, drafts_left


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def note(comment: str, start: int = 0) -> Annotation:
    target = Target("a", start, start + 4, exact="Cinq", suffix=" soldats")
    return Annotation("01J", comment=comment, targets=(target,))


def typed(notes: Path, text: str) -> DraftKeeper:
    """The keeper of a reader that is typing a note."""
    keeper = DraftKeeper(notes, note(""), new=True)
    assert keeper.keep(note(text))
    return keeper


def end(keeper: DraftKeeper) -> None:
    """What the system does for a reader that was killed."""
    keeper._hold.release()


def test_a_draft_that_was_left_is_found_by_the_same_editor(tmp_path: Path) -> None:
    notes = tmp_path / "notes.yaml"
    end(typed(notes, "à vérifier"))
    found = DraftKeeper(notes, note(""), new=True).found()
    assert found is not None and found.new and found.note == note("à vérifier")


def test_a_draft_that_was_left_is_offered_at_the_next_start(tmp_path: Path) -> None:
    notes = tmp_path / "notes.yaml"
    end(typed(notes, "à vérifier"))
    assert [draft.note.comment for draft in drafts_left(notes)] == ["à vérifier"]


def test_what_another_reader_is_typing_is_neither_loaded_nor_offered(tmp_path: Path) -> None:
    notes = tmp_path / "notes.yaml"
    other = typed(notes, "moi non plus")
    mine = DraftKeeper(notes, note(""), new=True)
    assert mine.found() is None
    assert drafts_left(notes) == ()
    assert mine.keep(note("le mien"))
    mine.drop()
    kept = other.found()
    assert kept is not None and kept.note.comment == "moi non plus"


def test_of_two_readers_that_were_killed_both_drafts_come_back(tmp_path: Path) -> None:
    notes = tmp_path / "notes.yaml"
    both = typed(notes, "un"), typed(notes, "deux")
    for keeper in both:
        end(keeper)
    assert {draft.note.comment for draft in drafts_left(notes)} == {"un", "deux"}
    first, second = DraftKeeper(notes, note(""), new=True), DraftKeeper(notes, note(""), new=True)
    found = [keeper.found() for keeper in (first, second)]
    assert {draft.note.comment for draft in found if draft is not None} == {"un", "deux"}


def test_what_is_being_typed_in_another_program_is_left_alone(tmp_path: Path) -> None:
    """As a process of its own: locks within one are not those between two."""
    notes = tmp_path / "notes.yaml"
    script = """
import sys
from pathlib import Path
from sahelread.notes.annotation import Annotation, Target
from sahelread.notes.drafts import DraftKeeper
note = Annotation("01J", comment="ailleurs", targets=(Target("a", 0, 4, exact="Cinq", suffix=" soldats"),))
assert DraftKeeper(Path(sys.argv[1]), note, new=True).keep(note)
print("typing", flush=True)
sys.stdin.read()
"""
    with subprocess.Popen(
        [sys.executable, "-c", script, str(notes)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None and other.stdout.readline() == "typing\n"
        assert drafts_left(notes) == ()
        assert DraftKeeper(notes, note(""), new=True).found() is None
        other.kill()
    assert [draft.note.comment for draft in drafts_left(notes)] == ["ailleurs"]


def test_drafts_of_other_passages_and_of_other_notes_files_are_others(tmp_path: Path) -> None:
    notes = tmp_path / "notes.yaml"
    DraftKeeper(notes, note(""), new=True).keep(note("un"))
    assert DraftKeeper(notes, note("", start=9), new=True).found() is None
    assert DraftKeeper(notes, note(""), new=False).found() is None
    assert drafts_left(tmp_path / "others.yaml") == ()


def test_a_dropped_draft_is_gone_and_does_not_come_back_late(tmp_path: Path) -> None:
    keeper = DraftKeeper(tmp_path / "notes.yaml", note(""), new=True)
    keeper.keep(note("un"))
    keeper.drop()
    assert not keeper.keep(note("deux"))
    assert not keeper.file.exists()


def test_a_draft_is_written_whole_with_nothing_left_beside_it(tmp_path: Path) -> None:
    keeper = DraftKeeper(tmp_path / "notes.yaml", note(""), new=True)
    for count in range(3):
        keeper.keep(note("mot " * count))
    assert list(keeper.file.parent.iterdir()) == [keeper.file]


@pytest.mark.parametrize(
    "broken", ["", "{", "[]", '{"version": 9}', '{"version": 1, "note": 3, "new": true}']
)
def test_a_draft_that_cannot_be_read_is_no_draft(tmp_path: Path, broken: str) -> None:
    keeper = DraftKeeper(tmp_path / "notes.yaml", note(""), new=True)
    keeper.keep(note("un"))
    keeper.file.write_text(broken, "utf-8")
    assert keeper.found() is None


def test_a_folder_that_cannot_be_written_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "full").write_text("", "utf-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "full"))
    assert not DraftKeeper(tmp_path / "notes.yaml", note(""), new=True).keep(note("un"))

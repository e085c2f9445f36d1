"""The note being typed, on the disk until it is safe."""

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


def test_a_draft_is_found_by_the_same_editor_and_at_the_next_start(tmp_path: Path) -> None:
    notes = tmp_path / "notes.yaml"
    assert DraftKeeper(notes, note(""), new=True).keep(note("à vérifier"))
    found = DraftKeeper(notes, note(""), new=True).found()
    assert found is not None and found.new and found.note == note("à vérifier")
    assert [draft.note.comment for draft in drafts_left(notes)] == ["à vérifier"]


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

"""Notes that stand elsewhere than in the story's file are found, and taken back into it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sahelread.commands.notebooks import opened_notebook
from sahelread.model import Story, message
from sahelread.notes import home, store
from sahelread.notes.left import LeftNotes, notes_left
from sahelread.notes.notebook import Notebook
from sahelread.problems import ProblemError


@pytest.fixture
def here(story: Story, tmp_path: Path) -> Story:
    """The story, in a folder that can be written."""
    return replace(story, folder=str(tmp_path))


def opened(story: Story) -> Notebook:
    return store.open_notebook(home.default_path(story), story)


def refused(notebook: Notebook, comment: str) -> None:
    """Write a note that the disk refuses."""
    notebook.add(notebook.draft((), comment=comment))
    assert notebook.file is not None
    assert notebook.file.refuse(notebook.snapshot(), message("the disk is full")).emergency is not None


def kept(notebook: Notebook, comment: str) -> None:
    notebook.add(notebook.draft((), comment=comment))
    assert store.save(notebook).saved


def taken_back(notebook: Notebook) -> list[LeftNotes]:
    left = list(notes_left(notebook))
    for one in left:
        assert one.contents is not None
        notebook.take_back(one.contents)
    assert store.save(notebook).saved
    for one in left:
        one.drop()
    return left


def comments(story: Story) -> list[str]:
    return [note.comment for note in opened(story).annotations]


def test_the_first_note_of_a_story_on_a_full_disk_comes_back(here: Story) -> None:
    refused(opened(here), "un")
    again = opened(here)
    assert again.annotations == ()
    [left] = taken_back(again)
    assert (left.count, left.unsaved) == (1, True)
    assert comments(here) == ["un"]
    assert notes_left(opened(here)) == () and not left.file.exists()


def test_what_is_in_the_file_already_is_not_counted(here: Story) -> None:
    notebook = opened(here)
    kept(notebook, "un")
    refused(notebook, "deux")
    [left] = notes_left(opened(here))
    assert left.count == 1


def test_both_versions_of_a_note_that_was_changed_meanwhile_stand(here: Story) -> None:
    notebook = opened(here)
    kept(notebook, "avant")
    [note] = notebook.annotations
    other = opened(here)
    notebook.replace(replace(note, comment="ici"))
    assert notebook.file is not None
    notebook.file.refuse(notebook.snapshot(), message("the disk is full"))
    other.replace(replace(note, comment="ailleurs"))
    assert store.save(other).saved
    taken_back(opened(here))
    assert sorted(comments(here)) == ["ailleurs", "ici"]


def test_it_is_one_step_that_can_be_undone(here: Story) -> None:
    refused(opened(here), "un")
    again = opened(here)
    taken_back(again)
    again.undo()
    assert again.annotations == ()


def test_notes_of_a_folder_that_could_not_be_written_are_found_when_it_can(
    here: Story, tmp_path: Path
) -> None:
    tmp_path.chmod(0o555)
    kept(opened(here), "sur la clé")
    tmp_path.chmod(0o755)
    [left] = taken_back(opened(replace(here, title="Un autre titre")))
    assert not left.unsaved
    assert comments(here) == ["sur la clé"]
    assert notes_left(opened(here)) == ()


@pytest.mark.parametrize(("there", "here_at", "both"), [("10", "09", True), ("09", "10", False)])
def test_of_a_note_that_both_places_have_the_version_that_was_changed_later_is_found(
    here: Story, tmp_path: Path, there: str, here_at: str, both: bool
) -> None:
    for mode, comment, at in ((0o555, "sur la clé", there), (0o755, "au bureau", here_at)):
        tmp_path.chmod(mode)
        notebook = opened(here)
        modified = f"2026-03-{at}T08:00:00Z"
        notebook.add(replace(notebook.draft((), comment=comment, modified=modified), id="01N"))
        assert store.save(notebook).saved
    assert bool(notes_left(opened(here))) is both
    if both:
        taken_back(opened(here))
        assert sorted(comments(here)) == ["au bureau", "sur la clé"]
        assert notes_left(opened(here)) == ()


def test_notes_beside_the_articles_are_found_when_their_folder_cannot_be_written_any_more(
    here: Story, tmp_path: Path
) -> None:
    kept(opened(here), "au bureau")
    tmp_path.chmod(0o555)
    try:
        taken_back(opened(here))
        assert comments(here) == ["au bureau"]
        assert notes_left(opened(here)) == ()
    finally:
        tmp_path.chmod(0o755)


def test_notes_of_another_folder_are_not_of_this_story(here: Story, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir(mode=0o555)
    kept(opened(replace(here, folder=str(other))), "d’une autre")
    assert notes_left(opened(here)) == ()


def test_a_copy_that_nobody_can_read_is_named_and_stays(here: Story) -> None:
    refused(opened(here), "un")
    [left] = notes_left(opened(here))
    left.file.write_text('{"annotations": 1}', "utf-8")
    [left] = notes_left(opened(here))
    assert left.contents is None and left.problem.remedy is None


def test_commands_say_where_the_notes_are_that_are_not_in_the_file(here: Story) -> None:
    refused(opened(here), "un")
    with pytest.raises(ProblemError) as raised:
        opened_notebook(str(home.default_path(here)), here)
    missing, left = raised.value.problems
    assert missing.what.text == "there is no such file"
    assert left.what.text == "a note of an earlier run could not be saved and is in this file"
    assert left.remedy is not None

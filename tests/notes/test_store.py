"""Where the notes of a story are kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from noted_stories import AA, story_of

from sahelread.model import Story
from sahelread.notes import home, store
from sahelread.resources import shipped


def in_folder(story: Story, folder: Path | None) -> Story:
    return replace(story, folder=str(folder) if folder else None)


def test_beside_the_articles_when_that_folder_can_be_written(story: Story, tmp_path: Path) -> None:
    assert home.default_path(in_folder(story, tmp_path)) == tmp_path / "annotations.yaml"


def test_never_among_the_articles_that_came_with_the_program(story: Story) -> None:
    path = home.default_path(in_folder(story, shipped("seeds")))
    assert path.parent.parts[-2:] == ("sahelread", "annotations")
    assert path.name == "crise-france-mali.yaml"


def test_in_the_data_directory_when_the_folder_cannot_be_written(story: Story, tmp_path: Path) -> None:
    folder = tmp_path / "ro"
    folder.mkdir(mode=0o555)
    path = home.default_path(in_folder(story, folder))
    assert path.parent.parts[-2:] == ("sahelread", "annotations")


def test_articles_of_several_folders_have_their_file_in_the_data_directory(story: Story) -> None:
    path = home.default_path(in_folder(story, None))
    assert path.parent.parts[-2:] == ("sahelread", "annotations")
    assert path == home.default_path(in_folder(story, None))


def test_two_stories_of_one_title_have_two_files() -> None:
    story = story_of(aa=AA)
    one = replace(story, articles=(replace(story.articles[0], path="a/x.txt"),))
    two = replace(story, articles=(replace(story.articles[0], path="b/x.txt"),))
    assert home.default_path(one) != home.default_path(two)


@pytest.mark.parametrize("title", ["", "مالي", "../../etc/passwd", "x" * 500, "\x1b]0;t\x07"])
def test_a_title_never_leads_out_of_the_directory(title: str, story: Story) -> None:
    path = home.default_path(replace(story, title=title))
    assert path.parent == home.default_path(story).parent
    assert 1 <= len(path.name) <= 100 and path.name.isascii() and path.name.isprintable()


def test_the_folder_of_the_data_directory_is_made_on_the_first_save(story: Story) -> None:
    path = home.default_path(story)
    notes = store.open_notebook(path, story)
    assert notes.read_only is None
    notes.add(notes.draft((), comment="une note sans lieu"))
    assert store.save(notes).saved and path.exists()

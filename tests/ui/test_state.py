"""What is remembered between two runs."""

import json
from pathlib import Path

import pytest

from sahelread.model import Article, Story
from sahelread.ui.state import Place, State, load_state, save_state


def story(*paths: str) -> Story:
    return Story("t", tuple(Article(path, path, "", "", ()) for path in paths))


def test_what_is_saved_is_found_again(tmp_path: Path) -> None:
    place = Place("000", 7, "reading", "001", ("001", "000"), "verdict conflict", furniture=False, panel=True)
    state = State("sahelread-light", "vim", "A. Diallo", True).with_place(story("a", "b"), place)
    assert save_state(state, tmp_path / "deep" / "state.json")
    loaded, notice = load_state(tmp_path / "deep" / "state.json")
    assert notice is None
    assert loaded == state
    assert loaded.place(story("b", "a")) == place
    assert loaded.place(story("c")) == Place()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"version": 99}', "\x00", "[" * 100_000, '"text"'])
def test_a_broken_state_is_put_aside_with_one_line(tmp_path: Path, content: str) -> None:
    path = tmp_path / "state.json"
    path.write_text(content, "utf-8")
    state, notice = load_state(path)
    assert state == State()
    assert notice is not None


def test_values_of_a_wrong_type_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    places = {"x": {"article": 5, "passage": "two", "accounts": [1], "layout": "reading"}, "y": []}
    path.write_text(json.dumps({"version": 1, "theme": [], "welcomed": "yes", "stories": places}), "utf-8")
    state, _notice = load_state(path)
    assert state.stories == {"x": Place(layout="reading")}
    assert not state.welcomed


def test_the_oldest_stories_are_forgotten() -> None:
    state = State()
    for number in range(250):
        state = state.with_place(story(str(number)), Place(passage=number))
    assert len(state.stories) == 200
    assert state.place(story("249")).passage == 249
    assert state.place(story("0")) == Place()


def test_a_folder_that_refuses_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert not save_state(State(), tmp_path / "file" / "state.json")

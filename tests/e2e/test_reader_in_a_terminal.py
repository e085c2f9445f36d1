"""What a user does first, in the installed program: open, look, move, annotate, leave, come back, export."""

import shlex
import shutil
import subprocess
from pathlib import Path

import pexpect
import pytest
import yaml
from terminal import PATIENCE, PROGRAM, Launch

from sahelread.resources import shipped

pytestmark = pytest.mark.terminal


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """The seed articles in a folder of the user's own."""
    folder = tmp_path / "crise"
    shutil.copytree(shipped("seeds"), folder)
    return folder


def annotations(folder: Path) -> list[dict[str, object]]:
    return list(yaml.safe_load((folder / "annotations.yaml").read_text("utf-8"))["annotations"])


def test_without_arguments_the_seeds_are_opened_side_by_side(launch: Launch) -> None:
    reader = launch(size=(200, 50))
    screen = reader.wait_for("suspend sa coopération")
    assert "Wakat Séra" in screen
    reader.press("q")
    assert reader.wait_for_end() == 0


def test_a_note_is_in_the_file_at_once_and_there_again_the_next_time(launch: Launch, story: Path) -> None:
    reader = launch(str(story))
    reader.wait_for("suspend")
    reader.press("down", "a")
    reader.press("un chiffre à vérifier")
    reader.wait_for("un chiffre à vérifier")
    reader.press("ctrl+s")
    reader.wait_for(lambda _: (story / "annotations.yaml").exists())
    [kept] = annotations(story)
    assert kept["comment"] == "un chiffre à vérifier"
    assert (story / "annotations.yaml").read_text("utf-8").endswith("...\n")
    reader.press("q")
    assert reader.wait_for_end() == 0

    again = launch(str(story))
    again.wait_for("suspend")
    again.press("t")
    again.wait_for("un chiffre à vérifier")
    again.press("escape", "q")
    assert again.wait_for_end() == 0


def test_escape_in_the_note_editor_asks_before_it_throws_words_away(launch: Launch, story: Path) -> None:
    reader = launch(str(story))
    reader.wait_for("suspend")
    reader.press("a", "des mots")
    reader.wait_for("des mots")
    reader.press("escape")
    reader.wait_for("Oublier ce que vous avez écrit")
    reader.press("escape")
    reader.wait_for(lambda screen: "Oublier" not in screen and "des mots" in screen)


@pytest.mark.parametrize("size", [(20, 5), (53, 20), (80, 24), (120, 36), (200, 50)])
def test_every_size_of_terminal_gets_a_reader_that_moves_and_quits(
    launch: Launch, size: tuple[int, int]
) -> None:
    reader = launch(size=size)
    reader.wait_for(lambda text: "France" in text or "Mali" in text)
    reader.press("down", "n", "right", "v", "end", "home", "?", "escape", "q")
    assert reader.wait_for_end() == 0


def test_a_terminal_that_only_prints_gets_the_plain_reading(launch: Launch) -> None:
    dumb = launch(TERM="dumb")
    assert dumb.wait_for_end() == 0
    assert "suspend sa coopération" in dumb.sent.decode("utf-8")
    assert b"\x1b[" not in dumb.sent


def test_a_reader_whose_screen_would_be_drawn_into_a_file_says_so(tmp_path: Path) -> None:
    command = f"{shlex.quote(str(PROGRAM))} 2> drawn"
    shell = pexpect.spawn("sh", ["-c", command], cwd=str(tmp_path), encoding="utf-8", timeout=PATIENCE)
    said = shell.read()
    shell.close()
    assert shell.exitstatus == 2
    assert "compare" in said and "export" in said
    assert not (tmp_path / "drawn").read_bytes()


def test_without_a_terminal_the_reader_names_what_works_there(tmp_path: Path) -> None:
    ran = subprocess.run(
        [PROGRAM], capture_output=True, text=True, cwd=tmp_path, stdin=subprocess.DEVNULL, check=False
    )
    assert ran.returncode == 2
    assert "compare" in ran.stderr and "export" in ran.stderr
    assert not ran.stdout

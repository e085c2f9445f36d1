"""An export into a file: all of it or nothing, and never over something that nobody agreed to lose."""

import os
import stat
from pathlib import Path

import pytest

from sahelread.exporting.writing import write_export
from sahelread.problems import ProblemError


def test_the_file_holds_the_text_as_utf_8_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_export("« é »\n", tmp_path / "x.md")
    assert (tmp_path / "x.md").read_bytes() == "« é »\n".encode()
    assert list(tmp_path.iterdir()) == [tmp_path / "x.md"]


def test_an_existing_file_is_kept_unless_forced(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_text("avant")
    with pytest.raises(ProblemError):
        write_export("après", path)
    assert path.read_text() == "avant"
    write_export("après", path, force=True)
    assert path.read_text("utf-8") == "après"


def test_an_input_is_never_replaced_by_whatever_name(tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text("récit", "utf-8")
    (tmp_path / "lien").symlink_to(source)
    for name in ("source.txt", "lien", "../" + tmp_path.name + "/source.txt"):
        with pytest.raises(ProblemError):
            write_export("x", tmp_path / name, force=True, inputs=[source])
    assert source.read_text("utf-8") == "récit"


def test_a_link_stays_a_link_and_a_mode_stays_a_mode(tmp_path: Path) -> None:
    real = tmp_path / "real.md"
    real.write_text("avant")
    real.chmod(0o640)
    (tmp_path / "lien.md").symlink_to(real)
    write_export("après", tmp_path / "lien.md", force=True)
    assert (tmp_path / "lien.md").is_symlink()
    assert real.read_text("utf-8") == "après"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_export("x", Path(os.devnull))
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("name", [".", "absent/x.md", "x" * 300, "x\0y"])
def test_what_cannot_be_written_is_a_problem_with_a_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(ProblemError) as raised:
        write_export("x", tmp_path / name)
    assert raised.value.problems[0].where == str(tmp_path / name)


def test_half_characters_of_file_names_do_not_stop_it(tmp_path: Path) -> None:
    write_export("caf\udce9", tmp_path / "x")
    assert (tmp_path / "x").read_text() == "caf\\udce9"

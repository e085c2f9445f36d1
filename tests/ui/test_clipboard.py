"""Copying: the tools that are there, and what is said of it."""

import stat
from pathlib import Path

import pytest

from sahelread.ui.clipboard import clipboard_tools, copy_report, give_to_tools


def tool(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IEXEC)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, []),
        ({"TMUX": "x"}, ["tmux"]),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, ["wl-copy", "xclip"]),
        ({"DISPLAY": ":0"}, ["xclip"]),
    ],
)
def test_the_tools_depend_on_where_the_program_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: list[str]
) -> None:
    for name in ("tmux", "wl-copy", "xclip"):
        tool(tmp_path, name, "true")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert [command[0] for command in clipboard_tools(environment)] == expected


def test_a_tool_gets_the_whole_text(tmp_path: Path) -> None:
    target = tmp_path / "out"
    assert give_to_tools("« Évènement »\n", [("sh", "-c", f"cat > {target}")]) == ("sh",)
    assert target.read_text("utf-8") == "« Évènement »\n"


def test_a_tool_that_fails_took_nothing() -> None:
    assert give_to_tools("x", [("false",), ("no-such-tool-anywhere",)]) == ()


@pytest.mark.parametrize(
    ("text", "taken", "tried", "said"),
    [
        ("abc", ("xclip",), True, "Copied 3 characters (xclip)."),
        ("abc", (), True, "Sent 3 characters to the terminal, but no clipboard tool took them."),
        ("abc", (), False, "Sent 3 characters to the terminal’s clipboard."),
        ("a" * 80_000, (), False, "Not copied: 80000 characters are more than a terminal takes."),
    ],
)
def test_it_is_said_how_the_copy_went(text: str, taken: tuple[str, ...], tried: bool, said: str) -> None:
    assert copy_report(text, taken, tools_tried=tried) == said

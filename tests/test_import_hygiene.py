"""What a command imports: the reader's libraries cost half a second, and most commands open no reader."""

import subprocess
import sys
from pathlib import Path

import pytest

_ASK = """
import sys
from sahelread.cli import main
code = main({words!r})
heavy = [name for name in {heavy!r} if name in sys.modules]
print(code, heavy, file=sys.stderr)
"""
_TEXTUAL = ("textual", "rich")
_ENGINES = ("numpy", "sahelread.aligning", "sahelread.diverging", "sahelread.reading", "yaml")


def imported(words: list[str], heavy: tuple[str, ...], cwd: Path) -> str:
    script = _ASK.format(words=words, heavy=heavy)
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "words",
    [
        ["--version"],
        ["--help"],
        ["compare"],
        ["compare", "--format", "json"],
        ["read", "--plain"],
        ["export", "--with-detected"],
        ["export", "--with-detected", "-f", "html"],
        ["export", "--with-detected", "-f", "jsonld"],
        ["keys"],
        ["--no-such-option"],
    ],
)
def test_no_command_but_the_reader_imports_textual(words: list[str], tmp_path: Path) -> None:
    assert imported(words, _TEXTUAL, tmp_path).endswith(" []")


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["compare", "--help"]])
def test_what_needs_no_engine_imports_none(words: list[str], tmp_path: Path) -> None:
    assert imported(words, _ENGINES, tmp_path) == "0 []"


def test_without_a_terminal_the_reader_is_not_imported(tmp_path: Path) -> None:
    assert imported([], _TEXTUAL, tmp_path) == "2 []"


def test_a_comparison_without_notes_imports_nothing_that_keeps_them(tmp_path: Path) -> None:
    keeping = ("sahelread.notes.notebook", "sahelread.notes.store", "sahelread.notes.ladder")
    assert imported(["compare", "--format", "json"], keeping, tmp_path) == "0 []"

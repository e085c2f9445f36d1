"""A user who has nothing yet, and the installed program started as that user."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from terminal import Launch, Terminal


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A user who has nothing yet."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def launch(home: Path, tmp_path: Path) -> Iterator[Launch]:
    """Start the installed program as that user, in a terminal of the given size."""
    running: list[Terminal] = []

    def start(
        *args: str, size: tuple[int, int] = (120, 36), lang: str = "fr_FR.UTF-8", **variables: str
    ) -> Terminal:
        env = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "TEXTUAL", "LC_", "LANG"))}
        env |= {"HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": lang}
        env |= {"TEXTUAL_ANIMATIONS": "none", "PYTHONUTF8": "1", **variables}
        terminal = Terminal(*args, cwd=tmp_path, env=env, size=size)
        running.append(terminal)
        return terminal

    yield start
    for terminal in running:
        terminal.process.close(force=True)

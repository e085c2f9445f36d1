"""The application: what lives as long as the program does, whatever screen is open."""

from __future__ import annotations

from pathlib import Path

from sahelread.model import Story


def run_reader(
    story: Story,
    *,
    annotations: Path | None,
    keymap: Path | None,
    theme: str | None,
    read_only: bool = False,
) -> int:
    """Open the reader on `story` and return the exit code of the program when it is closed.

    `annotations` is the file to keep notes in (None: the default place), `keymap` a keymap file (None: the one
    remembered, else the default), `theme` the name of a theme (None: the one remembered). Raises ProblemError
    when the theme, the keymap or the annotations cannot be used at all.
    """
    raise NotImplementedError

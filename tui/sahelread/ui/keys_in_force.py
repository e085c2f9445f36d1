"""The keymap in force while the reader runs: loaded when the first key is needed, and anew when its file changes.

A file with errors never takes over: the last good keymap stays, and all that is wrong is kept to be said until the
file is mended, which takes effect like any other change.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sahelread.i18n import _, ngettext
from sahelread.problems import Problem, ProblemError
from sahelread.ui import keymap as keymaps
from sahelread.ui.keymap import Keymap

_Stamp = tuple[int, int]


class KeysInForce:
    """`keymap` is what was asked for; None for the one that is `remembered` by name, else the user's, else ours.

    `source` is what the keymap in force was loaded from, or should have been: `faults` say why it was not.
    """

    def __init__(self, keymap: Keymap | None, remembered: str = "") -> None:
        self.faults: tuple[Problem, ...] = ()
        self.source: Path | str | None = remembered or None
        if keymap is not None:
            self.source = keymap.paths[0] if keymap.paths else keymap.name
        self.keymap = keymap or self._usual()
        self._stamps = self._watched()

    def _usual(self) -> Keymap:
        for source in dict.fromkeys((self.source, None)):
            try:
                return keymaps.load(source)
            except ProblemError as error:
                self.faults += error.problems
        return keymaps.load(keymaps.DEFAULT)

    def use(self, source: str | Path | None) -> bool:
        """Put that keymap in force; False when it has faults, and the one before stays."""
        self.source, self.faults = source, ()
        try:
            self.keymap = keymaps.load(source)
        except ProblemError as error:
            self.faults = error.problems
        self._stamps = self._watched()
        return not self.faults

    def alert(self) -> str:
        """That the keymap that was asked for is not in force, and the first reason; empty when it is."""
        if not self.faults:
            return ""
        count, first = len(self.faults), self.faults[0]
        said = _("The keymap is not taken over: {problem}").format(problem=short_line(first))
        if count > 1:
            key = self.keymap.shown("help.open")
            said += " " + ngettext(
                "({count} more fault: {key})", "({count} more faults: {key})", count - 1
            ).format(count=count - 1, key=key)
        return said

    def changed(self) -> bool:
        """Whether a file of the keymap was changed since the last time that was asked. A file that is gone has not
        changed: editors take it away for a moment when they save."""
        before, now = self._stamps, self._watched()
        self._stamps = {path: stamp or before.get(path) for path, stamp in now.items()}
        return any(stamp is not None and stamp != before.get(path) for path, stamp in now.items())

    def _watched(self) -> dict[Path, _Stamp | None]:
        """The files of the keymap, those in which something is wrong, and the user's own before it is there."""
        paths = [*self.keymap.paths, *(Path(fault.where) for fault in self.faults)]
        if self.source is None:
            paths.append(keymaps.own_keymap())
        return {path: _stamp(path) for path in paths}


def short_line(fault: Problem) -> str:
    """The fault in one line, without the folder of its file."""
    from sahelread.exporting.problem_lines import (
        problem_line,
    )  # with all exports: only when something is wrong

    return problem_line(replace(fault, where=Path(fault.where).name))


def _stamp(path: Path) -> _Stamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size

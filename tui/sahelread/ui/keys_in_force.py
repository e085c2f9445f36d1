"""The keymap in force while the reader runs: loaded when the first key is needed, and anew when its file changes.

A file with errors never takes over: the last good keymap stays, and what is wrong is said.
"""

from __future__ import annotations

from pathlib import Path

from sahelread.i18n import _, say
from sahelread.problems import ProblemError
from sahelread.ui import keymap as keymaps
from sahelread.ui.keymap import Keymap

_Stamp = tuple[int, int]


class KeysInForce:
    """`keymap` is what was asked for; None for the one that is `remembered` by name, else the user's, else ours."""

    def __init__(self, keymap: Keymap | None, remembered: str = "") -> None:
        self.notices: list[str] = []
        self.keymap = keymap or self._usual(remembered)
        self._stamps = _stamps(self.keymap)

    def _usual(self, remembered: str) -> Keymap:
        for source in (remembered, None) if remembered else (None,):
            try:
                return keymaps.load(source)
            except ProblemError as error:
                self.notices.append(_("The keymap is not used: {problem}").format(problem=_first_of(error)))
        return keymaps.load(keymaps.DEFAULT)

    def use(self, source: str | Path) -> str | None:
        """Put that keymap in force; what is wrong with it, when it stays out."""
        try:
            self.keymap = keymaps.load(source)
        except ProblemError as error:
            return _("The keymap is not taken over: {problem}").format(problem=_first_of(error))
        self._stamps = _stamps(self.keymap)
        return None

    def changed(self) -> bool:
        """Whether a file of the keymap was changed since the last time that was asked. A file that is gone has not
        changed: editors take it away for a moment when they save."""
        now = _stamps(self.keymap)
        changed = any(now[path] is not None and now[path] != before for path, before in self._stamps.items())
        self._stamps = {path: now[path] or before for path, before in self._stamps.items()}
        return changed


def _first_of(error: ProblemError) -> str:
    first = error.problems[0]
    at = f"{Path(first.where).name}:{first.line}" if first.line else Path(first.where).name
    more = len(error.problems) - 1
    return f"{at}: {say(first.what)}" + (f" (+{more})" if more else "")


def _stamps(keymap: Keymap) -> dict[Path, _Stamp | None]:
    return {path: _stamp(path) for path in keymap.paths}


def _stamp(path: Path) -> _Stamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size

"""Whether the files of a keymap have changed since it was read."""

from __future__ import annotations

from pathlib import Path

from sahelread.ui.keymap import Keymap

_Stamp = tuple[int, int]


class KeymapWatch:
    """Remembers what the files looked like; each change is told once."""

    def __init__(self, keymap: Keymap) -> None:
        self._stamps = {path: _stamp(path) for path in keymap.paths}

    def changed(self) -> bool:
        """Whether a file was changed since the last time that was asked. A file that is gone has not changed:
        editors take it away for a moment when they save."""
        found = False
        for path, before in self._stamps.items():
            now = _stamp(path)
            if now is not None and now != before:
                self._stamps[path] = now
                found = True
        return found


def _stamp(path: Path) -> _Stamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size

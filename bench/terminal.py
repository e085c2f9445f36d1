"""A program in a pseudo-terminal of its own, and the clock beside it: for the benchmarks of what people see.

A picture is complete when the terminal has been silent for 25 ms; that silence is not counted. The terminal says that
it can show pictures whole (mode 2026), so that each one is framed and can be counted.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SIZE = (160, 48)
_SILENCE = 0.025
_PATIENCE = 600.0
_CAN_IT_FRAME = b"\x1b[?2026$p"
_IT_CAN = b"\x1b[?2026;2$y"
_FRAME = b"\x1b[?2026h"
# A program that takes less of a processor than this has nothing left to do.
_IDLE_SHARE = 0.1
_TICKS = os.sysconf("SC_CLK_TCK")


def environment(folder: Path) -> dict[str, str]:
    """The user's environment with folders of its own for state and notes, where the welcome has been said.

    Programs keep what they compile, as installed ones do; a shell that forbids it would measure the compiler.
    """
    state = folder / "state" / "sahelread"
    state.mkdir(parents=True, exist_ok=True)
    (state / "state.json").write_text('{"version": 1, "welcomed": true, "stories": {}}', "utf-8")
    own = {
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_DATA_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "TEXTUAL_ANIMATIONS": "none",
    }
    users = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**users, **own}


@dataclass
class Terminal:
    """A program that runs in a terminal of `SIZE`."""

    pid: int
    fd: int
    begun: float
    frames: int = 0

    @classmethod
    def run(cls, command: Sequence[str], environment: dict[str, str]) -> Terminal:
        """Start it."""
        begun = time.perf_counter()
        pid, fd = pty.fork()
        if pid == 0:
            os.execvpe(command[0], list(command), environment)
        found = cls(pid, fd, begun)
        found.resize(*SIZE)
        return found

    def resize(self, width: int, height: int) -> None:
        """Give the terminal another size. The program hears of it."""
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def write(self, keys: bytes) -> None:
        """Type that."""
        os.write(self.fd, keys)

    def read(self, timeout: float) -> bytes:
        """What it wrote within that many seconds; empty when it was silent or has ended."""
        ready, _, _ = select.select([self.fd], [], [], timeout)
        try:
            text = os.read(self.fd, 1 << 16) if ready else b""
        except OSError:
            return b""
        if _CAN_IT_FRAME in text:
            self.write(_IT_CAN)
        self.frames += text.count(_FRAME)
        return text

    def wait_for(self, text: bytes) -> float:
        """Seconds from the start to that text on the screen."""
        seen = b""
        while time.perf_counter() < self.begun + _PATIENCE:
            seen += self.read(0.5)
            if text in seen:
                return time.perf_counter() - self.begun
        raise SystemExit(f"{text!r} did not appear within {_PATIENCE:.0f} s")

    def wait_until_idle(self) -> float:
        """Seconds from the start until it had nothing left to do."""
        before = self._busy()
        while time.perf_counter() < self.begun + _PATIENCE:
            asked = time.perf_counter()
            while time.perf_counter() < asked + 1:
                self.read(0.1)
            now = self._busy()
            if now - before < _IDLE_SHARE:
                return asked - self.begun
            before = now
        raise SystemExit(f"still at work after {_PATIENCE:.0f} s")

    def settle(self, quiet: float = _SILENCE, first: float = 0.3) -> float | None:
        """Read until it is silent; the moment of the last byte, None when none came within `first` seconds."""
        last = None
        while self.read(quiet if last else first):
            last = time.perf_counter()
        return last

    def press(self, key: bytes) -> float | None:
        """Seconds from a key to its complete picture; None when nothing changed."""
        begun = time.perf_counter()
        self.write(key)
        last = self.settle()
        return last - begun if last else None

    def memory(self) -> float:
        """Resident memory in MB."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text("ascii").split()[1])
        if not pages:
            raise SystemExit("the program has ended on its own")
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    def end(self) -> None:
        """Kill it and take its last words."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)

    def _busy(self) -> float:
        """Seconds of processor time that it has taken, with the processes that work for it."""
        return _busy(self.pid) / _TICKS


def _busy(process: int) -> int:
    """Ticks that a process has taken, with those of the processes it has started, at work or ended; 0 when it is gone."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
        tasks = Path(f"/proc/{process}/task").glob("*/children")
        children = [int(child) for task in tasks for child in task.read_text("ascii").split()]
    except OSError:
        return 0
    return sum(map(int, fields[11:15])) + sum(map(_busy, children))

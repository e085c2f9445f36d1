"""The installed program in a real pseudo-terminal: keys go in as a keyboard sends them, the screen is read back."""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte

PROGRAM = Path(sys.executable).with_name("sahelread")
_AFTER_ESCAPE = 0.5  # seconds; what comes right behind an escape is a key with alt
PATIENCE = 30.0  # seconds; a loaded machine is slow, and no test measures time

KEYS = {
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "delete": "\x1b[3~",
    "tab": "\t",
    "enter": "\r",
    "escape": "\x1b",
    "ctrl+s": "\x13",
    "ctrl+z": "\x1a",
    "ctrl+y": "\x19",
    "ctrl+p": "\x10",
}


class Terminal:
    """One run of the program. `sent` is every byte it wrote to the terminal so far."""

    def __init__(self, *args: str, cwd: Path, env: dict[str, str], size: tuple[int, int]) -> None:
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.sent = b""
        self.process = pexpect.spawn(
            str(PROGRAM), list(args), cwd=str(cwd), env=env, dimensions=(rows, columns), timeout=PATIENCE
        )

    def _read(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                data = self.process.read_nonblocking(65536, timeout=0.05)
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                return
            self.sent += data
            # pyte does not know the private modes with a "$" or "<", ">" and "=" that Textual asks about.
            self._stream.feed(re.sub(rb"\x1b\[[<>=?][0-9;]*\$?[a-zA-Z]", _only_known, data))

    def text(self) -> str:
        """The screen as it is now."""
        self._read(0.1)
        return "\n".join(line.rstrip() for line in self.screen.display)

    def wait_for(self, wanted: str | Callable[[str], bool]) -> str:
        """Read until the screen shows the text, or satisfies the condition; fail with the screen otherwise."""
        shows = wanted if callable(wanted) else lambda text: wanted in text
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if shows(text := self.text()):
                return text
        raise AssertionError(f"never showed {wanted!r}; the screen was:\n{self.text()}")

    def press(self, *keys: str) -> None:
        """Press keys by name, or type text as it is."""
        for key in keys:
            self.process.send(KEYS.get(key, key))
            self._read(_AFTER_ESCAPE if key == "escape" else 0.15)

    def wait_for_end(self) -> int:
        """Read until the program ends; its exit status."""
        end = time.monotonic() + PATIENCE
        while self.process.isalive() and time.monotonic() < end:
            self._read(0.1)
        self.process.close()
        return self.process.exitstatus if self.process.exitstatus is not None else -1


def _only_known(match: re.Match[bytes]) -> bytes:
    known = re.fullmatch(rb"\x1b\[\?[0-9;]+[hl]", match.group())
    return match.group() if known else b""


Launch = Callable[..., Terminal]

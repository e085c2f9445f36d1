"""How fast the reader is, in a real pseudo-terminal: start to first text, and a key to its frame.

    python -m bench.reader                  the seeds, and 8 articles of 500 passages
    python -m bench.reader --large          also 8 articles of 5,000 passages
    python -m bench.reader --widgets        also the same articles as one Textual widget per passage

Every number is a median over several runs on this machine; the start is also given as a ratio to an application of
Textual that shows one line, started in the same run. A frame is complete when the terminal has been silent for
25 ms: that silence is not counted.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import random
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import textwrap
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sahelread.resources import shipped

_SIZE = (160, 48)
_SILENCE = 0.025
_PATIENCE = 60.0
_STARTS = 7
# There and back, so that the end of a short story is not what is measured.
_KEYS = {
    "down": (b"\x1b[B", b"\x1b[A"),
    "right": (b"\x1b[C", b"\x1b[D"),
    "aligned": (b"n", b"p"),
    "page": (b"\x1b[6~", b"\x1b[5~"),
}
_RUN = 3
_PRESSES = 48

_EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("READY")
Empty().run()
"""

_WIDGETS = """
import sys
from textual.app import App
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static
from sahelread.reading import load_story
story = load_story(sys.argv[1:])
class Widgets(App):
    CSS = "VerticalScroll {width: 1fr} .at {background: blue}"
    BINDINGS = [("down,n", "step(1)"), ("right", "step(1)"), ("pagedown", "step(10)")]
    at = 0
    def compose(self):
        with Horizontal():
            for article in story.articles:
                with VerticalScroll(can_focus=False):
                    for passage in article.passages:
                        yield Static(passage.text, markup=False)
    def action_step(self, by):
        passages = self.query("VerticalScroll").first().query(Static)
        passages[self.at].remove_class("at")
        self.at = min(len(passages) - 1, self.at + by)
        passages[self.at].add_class("at")
        passages[self.at].scroll_visible(animate=False)
Widgets().run()
"""


@dataclass
class Terminal:
    """A program in a pseudo-terminal of its own."""

    pid: int
    fd: int

    @classmethod
    def run(cls, command: Sequence[str], environment: dict[str, str]) -> Terminal:
        """Start it."""
        pid, fd = pty.fork()
        if pid == 0:
            os.execvpe(command[0], list(command), environment)
        fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", _SIZE[1], _SIZE[0], 0, 0))
        return cls(pid, fd)

    def read(self, timeout: float) -> bytes:
        """What it wrote within that time; empty when it was silent or has ended."""
        ready, _, _ = select.select([self.fd], [], [], timeout)
        try:
            return os.read(self.fd, 1 << 16) if ready else b""
        except OSError:
            return b""

    def wait_for(self, text: bytes) -> float:
        """The moment at which that text had been written."""
        seen = b""
        end = time.perf_counter() + _PATIENCE
        while time.perf_counter() < end:
            seen += self.read(0.5)
            if text in seen:
                return time.perf_counter()
        raise SystemExit(f"{text!r} did not appear within {_PATIENCE:.0f} s")

    def settle(self, quiet: float = _SILENCE, first: float = 0.3) -> float | None:
        """Read until it is silent; the moment of the last byte, None when none came within `first` seconds."""
        last = None
        while self.read(quiet if last else first):
            last = time.perf_counter()
        return last

    def press(self, key: bytes) -> float | None:
        """Seconds from a key to its complete frame."""
        begun = time.perf_counter()
        os.write(self.fd, key)
        last = self.settle()
        return last - begun if last else None

    def memory(self) -> float:
        """Resident memory in MB."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text("ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    def end(self) -> None:
        """Kill it and take its last words."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def environment(folder: Path) -> dict[str, str]:
    """The user's environment with folders of its own for state and notes, where the welcome has been said."""
    state = folder / "state" / "sahelread"
    state.mkdir(parents=True, exist_ok=True)
    (state / "state.json").write_text('{"version": 1, "welcomed": true, "stories": {}}', "utf-8")
    own = {
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_DATA_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
    }
    return {
        **os.environ,
        **own,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "TEXTUAL_ANIMATIONS": "none",
    }


def made_story(folder: Path, articles: int, passages: int) -> Path:
    """Articles made of the seeds' words, which share a third of their sentences."""
    words = " ".join(path.read_text("utf-8") for path in sorted(shipped("seeds").glob("*.txt"))).split()
    chance = random.Random(7)

    def sentence() -> str:
        return " ".join(chance.choices(words, k=22)).strip(".,;:").capitalize() + "."

    common = [sentence() for _ in range(passages // 3)]
    folder.mkdir(parents=True)
    for number in range(articles):
        own = [sentence() for _ in range(passages - len(common))] + common
        chance.shuffle(own)
        text = "\n\n".join(" ".join(own[i : i + 4]) for i in range(0, len(own), 4))
        (folder / f"{number:03}.txt").write_text(f"READY {number}\n\n{text}\n", "utf-8")
    return folder


def starts(command: Sequence[str], text: bytes, env: dict[str, str]) -> float:
    """Median seconds from the start of the process to that text on the screen."""
    times = []
    for _ in range(_STARTS):
        begun = time.perf_counter()
        terminal = Terminal.run(command, env)
        times.append(terminal.wait_for(text) - begun)
        terminal.end()
    return statistics.median(times)


def keys(name: str, command: Sequence[str], text: bytes, env: dict[str, str], *, ready: float) -> None:
    """Print the latency of each key, once the program has been silent for `ready` seconds."""
    terminal = Terminal.run(command, env)
    terminal.wait_for(text)
    terminal.settle(ready, ready)
    for key, code in _KEYS.items():
        presses = [code[number // _RUN % 2] for number in range(_PRESSES)]
        times = sorted(1000 * t for press in presses if (t := terminal.press(press)) is not None)
        if times:
            p95 = times[int(len(times) * 0.95) - 1]
            print(f"  {name:<26} {key:<8} median {statistics.median(times):6.1f} ms   p95 {p95:6.1f} ms")
    print(f"  {name:<26} memory {terminal.memory():.0f} MB")
    terminal.end()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--widgets", action="store_true")
    options = parser.parse_args()
    python = sys.executable
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env = environment(folder)
        empty = folder / "empty.py"
        empty.write_text(textwrap.dedent(_EMPTY), "utf-8")
        widgets = folder / "widgets.py"
        widgets.write_text(textwrap.dedent(_WIDGETS), "utf-8")
        seeds = str(shipped("seeds"))
        reader = [python, "-m", "sahelread"]

        print("start to first text")
        base = starts([python, str(empty)], b"READY", env)
        own = starts([*reader, seeds], "sécuritaire".encode(), env)
        print(f"  empty Textual application  {1000 * base:.0f} ms")
        print(f"  sahelread, the seeds       {1000 * own:.0f} ms   ratio {own / base:.2f}")

        print("key to frame")
        keys("seeds", [*reader, seeds], "sécuritaire".encode(), env, ready=1.5)
        if options.widgets:
            keys(
                "seeds, a widget each", [python, str(widgets), seeds], "sécuritaire".encode(), env, ready=1.5
            )
        sizes = [(8, 500), (8, 5000)] if options.large else [(8, 500)]
        for articles, passages in sizes:
            story = str(made_story(folder / f"{articles}x{passages}", articles, passages))
            keys(f"{articles} x {passages}", [*reader, story], b"READY", env, ready=20.0)
            if options.widgets and passages <= 500:
                keys(
                    f"{articles} x {passages}, a widget each",
                    [python, str(widgets), story],
                    b"READY",
                    env,
                    ready=5.0,
                )


if __name__ == "__main__":
    main()

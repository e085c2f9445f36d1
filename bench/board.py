"""How fast the board draws, alone and in a real pseudo-terminal, beside the same passages as one Textual widget each.

    python -m bench.board               the size of the seeds, and 8 accounts of 500 passages
    python -m bench.board --large       also 8 accounts of 5,000 passages (the board only: the widgets take minutes)
    python -m bench.board --keys 10000  memory before and after that many keys

The stories are made here, with a third of their passages aligned, so that nothing but the screen is measured: how long
rows and lines take to be worked out, the first frame, a key to its frame in each layout, a resize, memory. A frame is
complete when the terminal has been silent for 25 ms; that silence is not counted. The widget version is a column of
`Static`s per account, as one would write it first. Whole programs are compared by `python -m bench.reader`.
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
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from sahelread.model import Alignment, Article, Group, Kind, Passage, PassageRef, Story
from sahelread.ui.layout import Layout
from sahelread.ui.layout_frame import Framing
from sahelread.ui.layout_rows import rows

_SIZE = (160, 48)
_RESIZED = (150, 44)
_SILENCE = 0.025
_PATIENCE = 120.0
_PRESSES = 40
_RUNS = 3
_ALIGNED_SHARE = 3  # one passage in so many is told by other accounts too
_KEYS = {"down": b"\x1b[B", "right": b"\x1b[C", "aligned": b"n", "page": b"\x1b[6~"}
_SENTENCES = (
    "les autorités de transition ont annoncé vendredi la suspension de la coopération antiterroriste avec le pays "
    "voisin après l’arrestation d’un agent accusé d’espionnage selon une source diplomatique citée par plusieurs "
    "médias qui précise que cinq employés de l’ambassade ont quitté la capitale dimanche sans autre explication"
)


def made_story(accounts: int, passages: int) -> tuple[Story, Alignment]:
    """Accounts of sentences made of the same words, some of which tell the same thing in another order."""
    chance = random.Random(7)
    words = _SENTENCES.split()
    articles = []
    for number in range(accounts):
        sentences = [" ".join(chance.choices(words, k=32)).capitalize() + "." for _ in range(passages)]
        found = []
        start = 0
        for index, sentence in enumerate(sentences):
            found.append(Passage(index, start, start + len(sentence), Kind.SENTENCE, sentence, index // 4))
            start += len(sentence) + 1
        articles.append(Article(f"{number:03}", f"{number:03}.txt", " ".join(sentences), "", tuple(found)))
    groups = []
    for index in range(0, passages, _ALIGNED_SHARE):
        tellers = chance.sample(range(accounts), min(accounts, chance.randint(2, 5)))
        at = {teller: min(max(0, index + chance.randint(-4, 4)), passages - 1) for teller in tellers}
        members = tuple(sorted(PassageRef(f"{teller:03}", place) for teller, place in at.items()))
        groups.append(Group(len(groups) + 1, "", members))
    main = {ref: group.id for group in reversed(groups) for ref in group.members}
    return Story("bench", tuple(articles)), Alignment((), tuple(groups), main)


# What runs inside the pseudo-terminal


def run_board(accounts: int, passages: int) -> None:
    """The board with the keys of the benchmark, in an application of its own."""
    import gc

    from textual.app import App, ComposeResult
    from textual.binding import Binding

    from sahelread.ui.widgets.board import AlignedBoard

    class BoardOnly(App[None]):
        BINDINGS: ClassVar = [
            Binding("down", "passage"),
            Binding("right", "account"),
            Binding("n", "aligned"),
            Binding("pagedown", "page"),
            Binding("r", "layout('reading')"),
            Binding("a", "layout('annotated')"),
        ]

        def compose(self) -> ComposeResult:
            self.board = AlignedBoard()
            yield self.board

        def on_mount(self) -> None:
            self.board.show(*made_story(accounts, passages))
            self.board.focus()
            gc.collect()
            gc.freeze()

        def action_passage(self) -> None:
            _ = self.board.move_passage(1) or self.board.go_first()

        def action_account(self) -> None:
            _ = self.board.move_account(1) or self.board.move_account(-99)

        def action_aligned(self) -> None:
            _ = self.board.move_aligned(1) or self.board.go_first()

        def action_page(self) -> None:
            _ = self.board.move_page(1) or self.board.go_first()

        def action_layout(self, layout: str) -> None:
            self.board.set_layout(Layout(layout))

    BoardOnly().run()


def run_widgets(accounts: int, passages: int) -> None:
    """The same passages as one widget each."""
    from textual.app import App, ComposeResult
    from textual.containers import Horizontal, VerticalScroll
    from textual.widgets import Static

    story, _ = made_story(accounts, passages)

    class WidgetEach(App[None]):
        CSS = "VerticalScroll { width: 1fr; } Static { margin-bottom: 1; } .at { background: $primary; }"
        BINDINGS: ClassVar = [("down,n", "step(1)"), ("right", "step(1)"), ("pagedown", "step(8)")]
        at = 0

        def compose(self) -> ComposeResult:
            with Horizontal():
                for article in story.articles:
                    with VerticalScroll(can_focus=False):
                        for passage in article.passages:
                            yield Static(passage.text, markup=False)

        def on_mount(self) -> None:
            self.first = list(self.query(VerticalScroll).first().query(Static))

        def action_step(self, by: int) -> None:
            self.first[self.at].remove_class("at")
            self.at = min(len(self.first) - 1, self.at + by)
            self.first[self.at].add_class("at")
            self.first[self.at].scroll_visible(animate=False)

    WidgetEach().run()


# What measures


class Screen:
    """This module as a program in a pseudo-terminal, showing one version of one story."""

    def __init__(self, version: str, accounts: int, passages: int) -> None:
        command = [sys.executable, "-m", "bench.board", "--inside", version, str(accounts), str(passages)]
        own = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_ANIMATIONS": "none"}
        self.begun = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, {**os.environ, **own})
        self.resize(*_SIZE)

    def resize(self, width: int, height: int) -> None:
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def read(self, timeout: float) -> bytes:
        ready, _, _ = select.select([self.fd], [], [], timeout)
        try:
            return os.read(self.fd, 1 << 16) if ready else b""
        except OSError:
            return b""

    def first_text(self) -> float:
        """Seconds from the start of the process to text on the screen."""
        seen = b""
        while time.perf_counter() - self.begun < _PATIENCE:
            seen += self.read(0.5)
            if any(word.encode() in seen for word in ("suspension", "source", "agent")):
                return time.perf_counter() - self.begun
        raise SystemExit(f"no text within {_PATIENCE:.0f} s")

    def settle(self, quiet: float = _SILENCE, first: float = 2.0) -> float | None:
        """Read until it is silent; the moment of the last byte, None when there was none."""
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
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def timed(what: str, times: Sequence[float]) -> None:
    """Print median and 95th percentile, in milliseconds."""
    ordered = sorted(1000 * seconds for seconds in times)
    p95 = ordered[max(0, int(len(ordered) * 0.95) - 1)]
    print(f"    {what:<28} median {statistics.median(ordered):7.1f} ms   p95 {p95:7.1f} ms")


def measure_layout(accounts: int, passages: int) -> None:
    """What a new alignment and a new width cost, without a terminal."""
    story, alignment = made_story(accounts, passages)
    names = [article.id for article in story.articles]
    ordering, setting = [], []
    for _ in range(_RUNS):
        begun = time.perf_counter()
        rows(story, alignment, names, names[0])
        ordering.append(time.perf_counter() - begun)
        framing = Framing(story, alignment)
        framing.frame(_SIZE[0])
        begun = time.perf_counter()
        framing.frame(_RESIZED[0])
        setting.append(time.perf_counter() - begun)
    timed("rows of an alignment", ordering)
    timed("lines at a new width", setting)


def measure_keys(version: str, accounts: int, passages: int) -> None:
    """First text, each key in each layout, a resize, memory."""
    screen = Screen(version, accounts, passages)
    print(f"  {version}")
    print(f"    {'first text':<28} {1000 * screen.first_text():14.1f} ms")
    screen.settle(1.0)
    for layout, key in ((" aligned", b""), (" reading", b"r"), (" annotated", b"a")):
        if key and version == "widgets":
            continue
        if key:
            screen.press(key)
            screen.settle(0.5)
        for name, code in _KEYS.items():
            times = [seconds for _ in range(_PRESSES) if (seconds := screen.press(code)) is not None]
            if times:
                timed(name + (layout if version == "board" else ""), times)
    begun = time.perf_counter()
    screen.resize(*_RESIZED)
    os.kill(screen.pid, signal.SIGWINCH)
    last = screen.settle(0.3)
    if last:
        timed("resize", [last - begun])
    print(f"    {'memory':<28} {screen.memory():14.0f} MB")
    screen.end()


def measure_leak(keys: int) -> None:
    """Memory before and after many keys, with the story of 8 x 500."""
    screen = Screen("board", 8, 500)
    screen.first_text()
    screen.settle(1.0)
    codes = list(_KEYS.values())
    for number in range(500):
        screen.press(codes[number % len(codes)])
    before = screen.memory()
    for number in range(keys):
        os.write(screen.fd, codes[number % len(codes)])
        while screen.read(0.004):
            pass
    screen.settle(0.5)
    print(f"{keys} keys: {before:.1f} MB before, {screen.memory():.1f} MB after")
    screen.end()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--keys", type=int, default=0)
    parser.add_argument("--inside", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        version, accounts, passages = options.inside
        (run_board if version == "board" else run_widgets)(int(accounts), int(passages))
        return
    if options.keys:
        measure_leak(options.keys)
        return
    for accounts, passages in ((5, 40), (8, 500), (8, 5000)):
        if passages > 500 and not options.large:
            continue
        print(f"{accounts} accounts of {passages} passages")
        measure_layout(accounts, passages)
        measure_keys("board", accounts, passages)
        if passages <= 500:
            measure_keys("widgets", accounts, passages)


if __name__ == "__main__":
    main()

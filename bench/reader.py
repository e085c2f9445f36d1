"""How fast the reader is in a real terminal, beside the same articles as one Textual widget per passage.

    python -m bench.reader             the seeds, 8 articles of 500 passages and 8 of 5,000; 10,000 keys: ten minutes
    python -m bench.reader --quick     without the 8 of 5,000 and the 10,000 keys: a minute
    python -m bench.reader --alone     without the widgets

Each line gives what was measured, of the reader and of the widgets, and the goal where there is one. A key is measured
from the byte that is typed to the last byte of what it changed; a start, from the start of the process to the text on
the screen, and beside an application of Textual that shows one word, started in turns with it. All numbers are of one
run on one machine: what they say is in how they compare.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.terminal import SIZE, Terminal, environment
from sahelread.resources import shipped

_STARTS = 9
# There and back, so that the end of a short story is not what is measured.
_KEYS = {
    "down": (b"\x1b[B", b"\x1b[A"),
    "right": (b"\x1b[C", b"\x1b[D"),
    "aligned": (b"n", b"p"),
    "page": (b"\x1b[6~", b"\x1b[5~"),
}
_RUN = 3  # presses in one direction
_PRESSES = 60
_EARLY_PRESSES = 24  # while the accounts are still being compared
_RESIZED = (150, 44)
_RESIZES = 6
_AFTER_RESIZE = (
    1.5  # seconds of silence: the first picture may be of what was there before, the right one comes later
)
_WHEEL_DOWN, _WHEEL_UP = b"\x1b[<65;40;20M", b"\x1b[<64;40;20M"
_TURNS_PER_SECOND = 60  # of a wheel, or of two fingers
_SCROLLED_SECONDS = 2.0
# Everything that opens, closes, moves or sets anew, and its way back.
_MANY_KEYS = (
    b"\x1b[B",
    b"n",
    b"\x1b[C",
    b"\x1b[6~",
    b"i",
    b"\x1b[B",
    b"i",
    b"v",
    b"p",
    b"v",
    b"n",
    b"v",
    b"m",
    b"m",
)
_WARM, _MANY = 1_000, 10_000

_EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("READY")
Empty().run()
"""


@dataclass
class Story:
    """What is shown: where it is, a word of it that is on the first screen, and the goals that it is held to."""

    name: str
    path: Path
    word: bytes
    goals: dict[str, float] = field(default_factory=dict)

    def command(self, module: str) -> list[str]:
        """How a program is started on it."""
        return [sys.executable, "-m", module, str(self.path)]


def goals(median: float, p95: float) -> dict[str, float]:
    """The goals for every key, in milliseconds, and for scrolling."""
    keys = {
        f"{key}, {what}": goal
        for key in _KEYS
        for what, goal in (("median", median), ("95th percentile", p95))
    }
    return {**keys, "frames a second, scrolling": 30}


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


def starts(commands: Sequence[Sequence[str]], words: Sequence[bytes], env: dict[str, str]) -> list[float]:
    """Median milliseconds from the start of each process to its word on the screen; they are started in turns."""
    times: list[list[float]] = [[] for _ in commands]
    for _ in range(_STARTS + 1):
        for number, (command, word) in enumerate(zip(commands, words, strict=True)):
            terminal = Terminal.run(command, env)
            times[number].append(1000 * terminal.wait_for(word))
            terminal.end()
    return [statistics.median(found[1:]) for found in times]  # the first one compiles, and fills the caches


def measured(terminal: Terminal) -> dict[str, float]:
    """Everything that is measured of a program that has nothing left to do, by what it is."""
    found: dict[str, float] = {}
    for name in _KEYS:
        found |= presses(terminal, name, _PRESSES)
    found["frames a second, scrolling"] = frames(terminal)
    found["resize, median"] = statistics.median(resizes(terminal))
    found["memory"] = terminal.memory()
    return found


def presses(terminal: Terminal, key: str, count: int, when: str = "") -> dict[str, float]:
    """Milliseconds from a key to its complete picture."""
    there, back = _KEYS[key]
    pressed = [there if number // _RUN % 2 == 0 else back for number in range(count)]
    times = sorted(1000 * seconds for each in pressed if (seconds := terminal.press(each)) is not None)
    if not times:
        return {}
    p95 = times[max(0, int(len(times) * 0.95) - 1)]
    return {f"{key}{when}, median": statistics.median(times), f"{key}{when}, 95th percentile": p95}


def frames(terminal: Terminal) -> float:
    """Pictures a second while the wheel turns, down and up again."""
    terminal.settle()
    shown, begun = terminal.frames, time.perf_counter()
    for turn in range(int(_SCROLLED_SECONDS * _TURNS_PER_SECOND)):
        terminal.write(_WHEEL_DOWN if turn % 40 < 20 else _WHEEL_UP)
        due = begun + (turn + 1) / _TURNS_PER_SECOND
        while (wait := due - time.perf_counter()) > 0:
            terminal.read(wait)
    terminal.settle()
    return (terminal.frames - shown) / (time.perf_counter() - begun)


def resizes(terminal: Terminal) -> list[float]:
    """Milliseconds from each of a few changes of the terminal's size to the complete picture."""
    times = []
    for number in range(_RESIZES):
        begun = time.perf_counter()
        terminal.resize(*(SIZE if number % 2 else _RESIZED))
        last = terminal.settle(_AFTER_RESIZE, first=60)
        times.append(1000 * ((last or time.perf_counter()) - begun))
    return times


def growth(terminal: Terminal) -> tuple[float, float]:
    """Memory after 1,000 keys of all kinds, and after 10,000."""
    sizes = []
    for first, last in ((0, _WARM), (_WARM, _MANY)):
        for number in range(first, last):
            terminal.write(_MANY_KEYS[number % len(_MANY_KEYS)])
            while terminal.read(0.004):
                pass
        terminal.settle(0.5)
        sizes.append(terminal.memory())
    return sizes[0], sizes[1]


def shown(
    what: str, ours: float, theirs: float | None = None, goal: float | None = None, *, more: bool = False
) -> None:
    """Print one line. `more`: the goal is the least that is wanted, not the most."""
    said = ""
    if goal is not None:
        met = ours >= goal if more else ours <= goal
        said = f"{goal:10g}   {'met' if met else 'missed'}"
    digits = 2 if ours < 5 else 0 if ours >= 100 else 1
    beside = f"{theirs:12.{digits}f}" if theirs is not None else f"{'':12}"
    print(f"  {what:<34}{ours:10.{digits}f}{beside}{said}", flush=True)


def compare_starts(seeds: Story, empty: list[str], env: dict[str, str], *, alone: bool) -> None:
    """Print how long it takes to the first text."""
    commands = [empty, seeds.command("sahelread")] + ([] if alone else [seeds.command("bench.widgets")])
    words = [b"READY", seeds.word, seeds.word]
    base, ours, *theirs = starts(commands, words[: len(commands)], env)
    print(f"start to first text, {seeds.name}")
    shown("milliseconds", ours, *theirs)
    shown(
        f"times an empty application ({base:.0f} ms)",
        ours / base,
        *(each / base for each in theirs),
        goal=1.3,
    )


def compare(story: Story, env: dict[str, str], *, alone: bool) -> None:
    """Print what was measured of one story."""
    sides: list[dict[str, float]] = []
    for module in ["sahelread"] if alone else ["sahelread", "bench.widgets"]:
        terminal = Terminal.run(story.command(module), env)
        text = terminal.wait_for(story.word)
        terminal.settle()
        early = presses(terminal, "down", _EARLY_PRESSES, " at once")
        ready = terminal.wait_until_idle()
        sides.append({"first text, s": text, "all worked out, s": ready, **early, **measured(terminal)})
        terminal.end()
    print(story.name)
    for what, ours in sides[0].items():
        theirs = sides[1].get(what) if not alone else None
        shown(what, ours, theirs, story.goals.get(what), more="frames" in what)


def show_growth(story: Story, env: dict[str, str]) -> None:
    """Print how memory grows."""
    terminal = Terminal.run(story.command("sahelread"), env)
    terminal.wait_for(story.word)
    terminal.wait_until_idle()
    early, late = growth(terminal)
    terminal.end()
    print(f"{_MANY:,} keys of all kinds, {story.name}")
    shown(f"MB after {_WARM:,}", early)
    shown(f"MB after {_MANY:,}", late)
    shown("MB more", late - early, goal=5)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--alone", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env = environment(folder)
        empty = folder / "empty.py"
        empty.write_text(_EMPTY, "utf-8")
        seeds = Story("the seeds", shipped("seeds"), "sécuritaire".encode(), goals(20, 33))
        middle_goals = goals(20, 33) | {"resize, median": 150, "memory": 150}
        middle = Story("8 x 500", made_story(folder / "500", 8, 500), b"READY", middle_goals)
        busy = f"{os.getloadavg()[0]:.1f} processes busy on {os.cpu_count()} processors before"
        print(f"Python {sys.version.split()[0]}, terminal of {SIZE[0]}x{SIZE[1]}; {busy}")
        print(f"{'':36}{'reader':>10}{'' if options.alone else 'widgets':>12}{'goal':>10}")
        compare_starts(seeds, [sys.executable, str(empty)], env, alone=options.alone)
        compare(seeds, env, alone=options.alone)
        compare(middle, env, alone=options.alone)
        if not options.quick:
            show_growth(middle, env)
            large = Story("8 x 5,000", made_story(folder / "5000", 8, 5000), b"READY", goals(30, 45))
            compare(large, env, alone=options.alone)


if __name__ == "__main__":
    main()

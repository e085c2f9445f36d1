"""How long the command line takes before and while it answers: `python -m bench.startup [--runs N]`.

Each line is the median over fresh processes of this machine, in one run, so that the lines can be compared with each
other and not with another day's. What counts is the last column: the time beyond what the line above it takes.

    python              an interpreter that does nothing
    --version           what the command line imports for every command
    imports             an interpreter that imports every module that `compare` ends up with, and does nothing
    compare             the shipped articles compared, as JSON; the goal is 150 ms beyond interpreter and imports
    textual             an interpreter that imports Textual: what the commands above do not pay
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_COMPARE = ["compare", "--format", "json"]
_MODULES = """
import contextlib, io, sys
from sahelread.cli import main
with contextlib.redirect_stdout(io.StringIO()):
    main({words!r})
print(*sorted(name for name, module in sys.modules.items() if name != "__main__" and module is not None))
"""
# Installed programs have their modules compiled; a shell that forbids it would measure the compiler.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
_GOAL = 150  # ms beyond interpreter and imports


def seconds(words: list[str]) -> float:
    """The wall time of one fresh process."""
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, *words], cwd=ROOT, env=_ENVIRONMENT, stdout=subprocess.DEVNULL, check=True
    )
    return time.perf_counter() - start


def imports() -> str:
    """A script that imports what a comparison imports, early or late."""
    script = _MODULES.format(words=_COMPARE)
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    names = done.stdout.split()
    return f"import contextlib\nfor name in {names!r}:\n    with contextlib.suppress(ImportError): __import__(name)"


def medians(commands: dict[str, list[str]], runs: int) -> dict[str, float]:
    """The median time of each command in milliseconds; the commands take turns, so that a busy moment hits all."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for words in commands.values():
        seconds(words)  # compiled modules and warm file caches, as for any second start
    for _run in range(runs):
        for name, words in commands.items():
            times[name].append(seconds(words) * 1000)
    return {name: statistics.median(found) for name, found in times.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure how fast the command line starts and compares.")
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    found = medians(
        {
            "python": ["-c", "pass"],
            "--version": ["-m", "sahelread", "--version"],
            "imports": ["-c", imports()],
            "compare": ["-m", "sahelread", *_COMPARE],
            "textual": ["-c", "import textual.app"],
        },
        runs,
    )
    below = {"--version": "python", "imports": "python", "compare": "imports", "textual": "python"}
    print(f"median of {runs} fresh processes, Python {sys.version.split()[0]}")
    for name, median in found.items():
        beyond = f"{median - found[below[name]]:8.0f} ms beyond {below[name]}" if name in below else ""
        print(f"{name:<10}{median:8.0f} ms{beyond}")
    print(
        f"compare beyond interpreter and imports: {found['compare'] - found['imports']:.0f} ms (goal {_GOAL})"
    )


if __name__ == "__main__":
    main()

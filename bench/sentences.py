"""Where sentences end: our rules against nupunkt and a plain regular expression, on hard French lines.

`python -m bench.sentences` prints boundary precision, recall and F1 for each, and characters a second.
nupunkt is not a dependency: install it to have its row.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from sahelread.resources import shipped
from sahelread.text.sentences import sentences

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "text"))
cases = importlib.import_module("sentence_cases")

Cutter = Callable[[str], list[str]]
_PLAIN = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÀ-Ý«\"“])")
_REPEATS = 300


def ours(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, "fr")]


def plain(text: str) -> list[str]:
    return [part.strip() for part in _PLAIN.split(text)]


def cutters() -> dict[str, Cutter]:
    found: dict[str, Cutter] = {"sahelread": ours, "plain regex": plain}
    if importlib.util.find_spec("nupunkt"):
        nupunkt = importlib.import_module("nupunkt")
        found["nupunkt"] = lambda text: [part.strip() for part in nupunkt.sent_tokenize(text)]
    return found


def inner_ends(parts: list[str], text: str) -> set[int]:
    """Where the parts end in the text, the last one aside."""
    ends, position = [], 0
    for part in parts:
        position = text.index(part, position) + len(part)
        ends.append(position)
    return set(ends[:-1])


def scores(cut: Cutter, lines: list[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of the boundaries over all lines."""
    right = found = wanted = 0
    for line in lines:
        text, expected = cases.parsed(line)
        gold, got = inner_ends(expected, text), inner_ends(cut(text), text)
        right, found, wanted = right + len(gold & got), found + len(got), wanted + len(gold)
    precision, recall = right / found, right / wanted
    return precision, recall, 2 * precision * recall / (precision + recall)


def speed(cut: Cutter) -> float:
    text = next(iter(sorted(shipped("seeds").glob("003*.txt")))).read_text("utf-8") * _REPEATS
    begun = time.perf_counter()
    cut(text)
    return len(text) / (time.perf_counter() - begun) / 1e6


def main() -> None:
    print(f"{'':12} {'P':>6} {'R':>6} {'F1':>6} {'held out':>9} {'Mchar/s':>8}")
    for name, cut in cutters().items():
        precision, recall, f1 = scores(cut, cases.CASES)
        held_out = scores(cut, cases.HELD_OUT)[2]
        print(f"{name:12} {precision:6.3f} {recall:6.3f} {f1:6.3f} {held_out:9.3f} {speed(cut):8.1f}")


if __name__ == "__main__":
    main()

"""A slip of the hand in the file of notes loses no word, and hides no more than the notes it touched."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest
from test_notes_yaml import FULL, read, written

MARKS = re.compile(r"marque\dmarque|question\dquestion")
GARBAGE = ['"', "'", ": ", "- ", "\t", "{", "}", "[", "]", "&", "*", "!", "|", ">", "%", "\x00", "---\n", "...\n",
           "<<<<<<< x\n", "=======\n", "x: y\n", "annotations:\n", "  - z\n", "🔶"]  # fmt: skip
FILE = written(
    replace(
        FULL,
        annotations=tuple(
            replace(
                FULL.annotations[0],
                id=f"N{number}",
                comment=f"marque{number}marque\nseconde ligne",
                question=f"question{number}question",
            )
            for number in range(6)
        ),
    )
)


def slipped(chance: random.Random) -> str:
    """The file after one slip: a line lost, doubled, moved in or out, or something typed where it does not belong."""
    lines = FILE.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    line = lines[at]
    match chance.randrange(6):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, chance.choice(lines))
        case 2:
            lines[at] = (
                line[: chance.randrange(len(line))]
                + chance.choice(GARBAGE)
                + line[chance.randrange(len(line)) :]
            )
        case 3:
            lines.insert(at, chance.choice(GARBAGE))
        case 4:
            lines[at] = "  " + line
        case _:
            lines[at] = line.lstrip()
    return "".join(lines)


@pytest.mark.parametrize("seed", range(150))
def test_a_slip_of_the_hand_loses_no_word_and_hides_little(seed: int) -> None:
    text = slipped(random.Random(seed))
    loaded = read(text)
    assert sum(f"N{number}" in {note.id for note in loaded.contents.annotations} for number in range(6)) >= 4
    back = written(loaded.contents)
    assert set(MARKS.findall(text)) <= set(MARKS.findall(back))
    assert written(read(back).contents) == back, "a second save changes nothing"

"""What the README shows is what the program does."""

import re
from pathlib import Path

import pytest

from sahelread.cli import main
from sahelread.ui import keys as key_names
from sahelread.ui.keymap import load

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def test_its_example_of_a_question_is_what_the_program_prints(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (example,) = re.findall(r"^```text\n(.*?)^```$", README, re.M | re.S)
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["compare", "bench/stories/press/village", "--format", "text", "--lang", "en"]) == 0
    assert example in capsys.readouterr().out


def test_its_keys_are_bound() -> None:
    rows = re.findall(r"^\| (`.*?`) \| ", README, re.M)
    shown = {key for row in rows for key in re.findall(r"`(.+?)`", row)}
    sequences = [sequence for bound in load("default").keys.values() for sequence in bound]
    assert shown <= {word for sequence in sequences for word in (key_names.shown(sequence), *sequence)}

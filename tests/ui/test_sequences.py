"""Key presses folded into commands."""

from pathlib import Path

import pytest

from sahelread.ui import keymap
from sahelread.ui.keymap import Keymap
from sahelread.ui.sequences import KeySequences


@pytest.fixture
def vim(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keymap:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return keymap.load("vim")


def commands(typed: str, vim: Keymap, context: str = "reader") -> list[tuple[str, int | None]]:
    sequences = KeySequences()
    answers = [sequences.press(key, vim, context) for key in typed.split()]
    return [(answer.command, answer.count) for answer in answers if answer.command is not None]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("j", [("passage.next", None)]),
        ("5 j", [("passage.next", 5)]),
        ("1 0 j", [("passage.next", 10)]),
        ("g g", [("story.first", None)]),
        ("] c", [("aligned.next", None)]),
        ("3 ] c", [("aligned.next", 3)]),
        ("y y", [("passage.copy", None)]),
        ("g j j", [("passage.next", None)]),  # a broken sequence takes its last key with it
        ("9 9 9 9 9 9 j", [("passage.next", 9999)]),
        ("5 escape j", [("search.clear", 5), ("passage.next", None)]),
        ("0 j", [("passage.next", None)]),  # a count does not begin with 0
    ],
)
def test_what_is_typed_in_vim(typed: str, expected: list[tuple[str, int | None]], vim: Keymap) -> None:
    assert commands(typed, vim) == expected


def test_a_begun_sequence_says_what_may_follow(vim: Keymap) -> None:
    sequences = KeySequences()
    assert sequences.press("]", vim, "reader").pending == "]"
    follows = {follow.key: follow.command for follow in sequences.follows(vim, "reader")}
    assert follows == {"c": "aligned.next", "d": "divergence.next", "o": "lone.next"}


def test_a_key_that_means_nothing_is_left_to_others(vim: Keymap) -> None:
    assert not KeySequences().press("F5", vim, "reader").taken


def test_digits_are_keys_like_others_without_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert not KeySequences().press("5", keymap.load("default"), "reader").taken

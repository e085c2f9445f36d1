"""Names of keys."""

import pytest

from sahelread.i18n import say
from sahelread.ui import keys


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a", "a"),
        ("G", "G"),
        ("shift+g", "G"),
        ("Ctrl+S", "ctrl+s"),
        ("ctrl+shift+left", "ctrl+shift+left"),
        ("shift+ctrl+left", "ctrl+shift+left"),
        ("PageDown", "pagedown"),
        ("pgdn", "pagedown"),
        ("esc", "escape"),
        ("del", "delete"),
        ("é", "é"),
        ("?", "?"),
        ("question_mark", "?"),
        ("comma", ","),
        ("+", "+"),
        ("alt++", "alt++"),
        ("f15", "shift+f3"),
        ("f3", "f3"),
        ("down down", None),
        ("gg", None),
        ("hyper+a", None),
        ("f25", None),
        ("", None),
    ],
)
def test_every_spelling_of_a_key_has_one_canonical_form(written: str, expected: str | None) -> None:
    assert keys.canonical(written) == expected


@pytest.mark.parametrize(
    ("name", "character", "expected"),
    [
        ("question_mark", "?", "?"),
        ("right_square_bracket", "]", "]"),
        ("é", "é", "é"),
        ("space", " ", "space"),
        ("G", "G", "G"),
        ("ctrl+s", "\x13", "ctrl+s"),
        ("shift+f3", None, "shift+f3"),
        ("f15", None, "shift+f3"),
        ("enter", "\r", "enter"),
        ("tab", "\t", "tab"),
        ("alt+shift+f", "F", "alt+shift+f"),
        ("ctrl+underscore", "\x1f", "ctrl+_"),
    ],
)
def test_a_key_press_is_named_as_keymaps_name_it(name: str, character: str | None, expected: str) -> None:
    assert keys.of_event(name, character) == expected


@pytest.mark.parametrize(
    "key", ["ctrl+i", "ctrl+m", "ctrl+h", "ctrl+1", "alt+<", "shift+enter", "ctrl+enter", "shift+,"]
)
def test_a_key_that_no_terminal_sends_is_known(key: str) -> None:
    canonical = keys.canonical(key)
    assert canonical is not None
    refused = keys.unsendable(canonical)
    assert refused is not None
    assert say(refused)


@pytest.mark.parametrize(
    "key", ["ctrl+s", "shift+tab", "shift+f3", "ctrl+left", "alt+x", "ctrl+_", "f12", "é", "ctrl+space"]
)
def test_the_others_are_sent(key: str) -> None:
    assert keys.unsendable(key) is None


@pytest.mark.parametrize("key", [*"[]{}\\~@#|^`", "ctrl+]", "5"])
def test_keys_that_azerty_makes_awkward_are_known(key: str) -> None:
    assert keys.awkward_on_azerty(key) is not None


@pytest.mark.parametrize("key", ["a", "?", "/", "<", ">", "+", "-", "é", ",", "f3", "ctrl+p", "delete"])
def test_the_others_are_not_awkward(key: str) -> None:
    assert keys.awkward_on_azerty(key) is None


@pytest.mark.parametrize(
    ("sequence", "expected"),
    [
        (("g", "g"), "gg"),
        (("]", "c"), "]c"),
        (("down",), "↓"),
        (("ctrl+x", "ctrl+s"), "ctrl+x ctrl+s"),
        (("shift+tab",), "shift+tab"),
    ],
)
def test_keys_are_shown_as_people_write_them(sequence: tuple[str, ...], expected: str) -> None:
    assert keys.shown(sequence) == expected

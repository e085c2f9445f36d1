import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelread.text.safe import neutralised, safe, safe_line

# What a terminal acts on, or does not show, by name of the trick.
HOSTILE = {
    "retitle the window": "\x1b]0;PWNED\x07",
    "write to the clipboard": "\x1b]52;c;UFdORUQ=\x1b\\",
    "a link that lies": "\x1b]8;;http://evil.example\x1b\\lien\x1b]8;;\x1b\\",
    "leave the screen": "\x1b[?1049l",
    "one-byte CSI": "\x9b31mROUGE",
    "one-byte OSC": "\x9d0;PWNED\x9c",
    "go back and write over": "cinq\x08\x08\x08\x08deux",
    "null, bell, delete": "a\x00b\x07c\x7fd",
    "a number turned round": "abc\u202edef\u202c",
    "isolates": "\u2067abc\u2069",
    "invisible letters": "a\u200bb\u200dc\ufeffd\u00ade\u2060f",
    "tags": "a\U000e0041b",
    "variation selectors": "a\ufe0fb\U000e0101c",
    "lone surrogate": "a\ud800b",
    "other line ends": "a\u2028b\u2029c\x85d",
    "carriage return": "un\rdeux",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_a_terminal_acts_on_comes_through(text):
    shown = safe(text)
    assert len(shown) == len(text)
    assert all(
        unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp") or char == "\n" for char in shown
    )
    assert neutralised(text) > 0


@pytest.mark.parametrize(
    "text",
    [
        "« Ça suffit ! » — l’œuvre, 3\u202f000 €, 12\u00a0%…",
        "Paris\nBamako",
        "قتل خمسة جنود",
        "Он уехал",
        "彼は去った",
        "e\u0301 🔶 🎉",
        "[bold]x[/bold] [/] $foo \\[",
    ],
)
def test_what_people_write_is_shown_as_it_is(text):
    assert safe(text) == text
    assert neutralised(text) == 0


def test_a_control_character_is_shown_as_its_picture():
    assert safe("\x1b[31m\x00\x7f\u202e\u200b\u2028") == "␛[31m␀␡⍾␣⏎"


def test_a_tab_is_a_space_and_is_not_counted():
    assert safe("a\tb") == "a b"
    assert neutralised("a\tb") == 0


def test_a_line_has_no_line_end():
    assert safe_line("un\ndeux\x1b") == "un deux␛"


@given(st.text())
def test_safe_text_has_the_same_length_and_is_safe_already(text):
    shown = safe(text)
    assert len(shown) == len(text)
    assert safe(shown) == shown
    assert neutralised(shown) == 0

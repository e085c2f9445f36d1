"""The one function through which text reaches the terminal.

An article can hold escape sequences that retitle a window, write to the clipboard or turn a number round. Each
control, bidi or invisible character is replaced by exactly one visible one, so that offsets into the text stay
valid offsets into what is shown. Only the screen sees the result: matching and exports keep the raw text.
"""

import re
import unicodedata

_BIDI = "⍾"
_INVISIBLE = "␣"
_REFUSED = "\ufffd"
_BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LINE_ENDS = frozenset("\x85\u2028\u2029")

# Whatever may need replacing. What never does: printable ASCII, Latin letters, general punctuation and signs that are only visible.
# Letters from U+2E00 on are looked at one by one: a range of tens of thousands takes two milliseconds to compile.
SUSPECT = re.compile(
    r"[^\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u05ff\u2010-\u2027\u202f-\u205f\u2070-\u2dff]"
)


class _Table(dict[int, str]):
    """A translation table that works out each character the first time it is met."""

    def __missing__(self, code: int) -> str:
        shown = self[code] = _visible(chr(code))
        return shown


def _visible(char: str) -> str:
    code = ord(char)
    if char == "\n":
        return char
    if char == "\t":
        return " "  # a tab has no width of its own: columns would shift
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if char in _LINE_ENDS:
        return "⏎"
    if char in _BIDI_CONTROLS:
        return _BIDI
    category = unicodedata.category(char)
    if category in ("Cc", "Cs") or 0xE0000 <= code < 0xE0080:
        return _REFUSED
    if category == "Cf" or 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF or code == 0x034F:
        return _INVISIBLE
    return char


_TABLE = _Table()


def safe(text: str) -> str:
    """`text` with every character that a terminal would act on, or not show, made visible; same length."""
    return text.translate(_TABLE) if SUSPECT.search(text) else text


def safe_line(text: str) -> str:
    """`safe` for a place of one line: line ends become spaces; same length."""
    return safe(text).replace("\n", " ")


def neutralised(text: str) -> int:
    """How many characters `safe` replaces, tabs not counted."""
    if not SUSPECT.search(text):
        return 0
    return sum(1 for char in text if char != "\t" and _TABLE[ord(char)] != char)

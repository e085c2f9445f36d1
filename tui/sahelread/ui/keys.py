"""Names of keys: one canonical spelling for each, how to show it, whether a terminal can send it, what AZERTY needs for it.

A key is a printable character (`a`, `G`, `é`, `/`), a name (`up`, `pagedown`, `f3`) or either with modifiers in
the order ctrl, alt, shift (`ctrl+s`, `shift+f3`). A sequence is several keys with spaces between (`g g`).
"""

from __future__ import annotations

import re

from sahelread.i18n import say
from sahelread.model import Message, message

_MODIFIERS = ("ctrl", "alt", "shift")
_MOVING = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "insert", "delete")
_NAMED = frozenset(
    (*_MOVING, "backspace", "tab", "enter", "escape", "space", *(f"f{number}" for number in range(1, 13)))
)
_ALIASES = {
    "esc": "escape", "return": "enter", "del": "delete", "ins": "insert", "pgup": "pageup", "pgdn": "pagedown",
    "page_up": "pageup", "page_down": "pagedown", "spacebar": "space",
}  # fmt: skip
# The names under which Textual reports characters that are neither letters nor digits.
_CHARACTERS = {
    "comma": ",", "question_mark": "?", "slash": "/", "colon": ":", "semicolon": ";", "full_stop": ".", "minus": "-",
    "plus": "+", "underscore": "_", "less_than_sign": "<", "greater_than_sign": ">", "exclamation_mark": "!",
    "asterisk": "*", "equals_sign": "=", "dollar_sign": "$", "percent_sign": "%", "ampersand": "&", "apostrophe": "'",
    "quotation_mark": '"', "left_parenthesis": "(", "right_parenthesis": ")", "left_square_bracket": "[",
    "right_square_bracket": "]", "left_curly_bracket": "{", "right_curly_bracket": "}", "backslash": "\\",
    "tilde": "~", "at": "@", "number_sign": "#", "vertical_line": "|", "circumflex_accent": "^", "grave_accent": "`",
}  # fmt: skip
_SIGNS = {"up": "↑", "down": "↓", "left": "←", "right": "→", "enter": "⏎", "backspace": "⌫"}
# What is written on the keys of a keyboard, in the language of its user.
_WORDS = {
    "escape": message("esc"), "delete": message("del"), "space": message("space"), "home": message("home"),
    "end": message("end"), "pageup": message("pgup"), "pagedown": message("pgdn"),
}  # fmt: skip

_ALTGR_ON_AZERTY = frozenset("[]{}\\~@#|^`")
# What a terminal sends for these is another key: ctrl+i is the tab key, ctrl+m is enter.
_SENT_AS = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "escape", "ctrl+h": "backspace", "ctrl+j": "enter"}
_FUNCTION = re.compile(r"f(\d+)\Z")


def canonical(text: str) -> str | None:
    """The one spelling of that key, or None when no key has this name."""
    if len(text) == 1:
        return text if text.isprintable() and text != " " else ("space" if text == " " else None)
    *modifiers, name = (part.strip() for part in text.replace("++", "+plus").split("+"))
    if not name or any(part.lower() not in _MODIFIERS for part in modifiers):
        return None
    wanted = {part.lower() for part in modifiers}
    if len(name) > 1:
        name = _ALIASES.get(name.lower(), name.lower())
        name = _CHARACTERS.get(name, name)
        if (match := _FUNCTION.match(name)) and 13 <= int(match[1]) <= 24:  # how many terminals name shift+f1
            name, wanted = f"f{int(match[1]) - 12}", wanted | {"shift"}
        if len(name) > 1 and name not in _NAMED:
            return None
    if len(name) == 1 and name.isalpha():
        if name.isupper() and wanted:  # alt+F is typed with shift; ctrl+S is only another way to write ctrl+s
            wanted = wanted if "ctrl" in wanted else wanted | {"shift"}
            name = name.lower()
        if wanted == {"shift"}:
            return name.upper()
    return "+".join((*(part for part in _MODIFIERS if part in wanted), name))


def canonical_sequence(text: str) -> tuple[str, ...] | None:
    """The keys of a sequence, or None when one of them is no key."""
    keys = tuple(canonical(part) for part in text.split())
    return tuple(key for key in keys if key is not None) if keys and None not in keys else None


def of_event(key: str, character: str | None) -> str:
    """The canonical name of a key press, from what Textual reports; the reported name when it has none."""
    if character is not None and len(character) == 1 and character.isprintable() and "+" not in key:
        return "space" if character == " " else character
    return canonical(key) or key


def shown(sequence: tuple[str, ...] | str) -> str:
    """A key or a sequence as it is written for people: `↓`, `ctrl+s`, `gg`."""
    keys = (sequence,) if isinstance(sequence, str) else sequence
    parts = ["+".join(_shown(part) for part in _parts(key)) for key in keys]
    return ("" if all(len(part) == 1 for part in parts) else " ").join(parts)


def _shown(part: str) -> str:
    return say(_WORDS[part]) if part in _WORDS else _SIGNS.get(part, part)


def _parts(key: str) -> list[str]:
    return [key] if len(key) == 1 else key.replace("++", "+plus").split("+")


def unsendable(key: str) -> Message | None:
    """Why terminals do not send that key, or None when they do."""
    if key in _SENT_AS:
        return message("terminals send {key} as {other}", key=key, other=_SENT_AS[key])
    *modifiers, name = _parts(key)
    printable = len(name) == 1
    if printable and "shift" in modifiers and not name.isalpha():
        return message("no terminal sends {key}: write the character that it types", key=key)
    if printable and "ctrl" in modifiers and not ((name.isascii() and name.isalpha()) or name in "_\\]^@"):
        return message("terminals do not send ctrl with {name}", name=name)
    if printable and "ctrl" in modifiers and len(modifiers) > 1:
        return message("terminals send {key} without its other modifiers", key=key)
    if printable and "alt" in modifiers and not name.isalnum():
        return message("terminals send {key} as {other}", key=key, other=name)
    if (
        name in ("enter", "escape", "space", "backspace", "tab")
        and modifiers
        and key not in ("shift+tab", "ctrl+space")
    ):
        return message("terminals send {key} as {other}", key=key, other=name)
    return None


def awkward_on_azerty(key: str) -> Message | None:
    """What an AZERTY keyboard needs for that key beside the key itself, or None."""
    name = _parts(key)[-1]
    if name in _ALTGR_ON_AZERTY:
        return message("an AZERTY keyboard reaches {key} only with AltGr", key=key)
    if name.isdigit():
        return message("an AZERTY keyboard reaches {key} only with Shift", key=key)
    return None

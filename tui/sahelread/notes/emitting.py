"""Plain values as YAML text: our own emitter, so that the same notes are the same bytes on every machine.

PyYAML's two emitters (libyaml and pure Python) differ on emoji and on U+0085, and the pure one is five times too slow
for a save on every change. Ours writes the small part of YAML that notes need: one field a line, words plain, text in
double quotes (a JSON string is a YAML string), text of several lines as a literal block. What it writes is read back
by the strict loader before it reaches the disk.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

# Plain without a doubt for any YAML reader: a word that no version of YAML takes for a number, a date or a truth.
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_/-]*\Z")
_TYPED_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"})
# What JSON leaves raw and YAML does not allow raw, or would take for a line end.
_RAW_IN_JSON = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_NOT_LITERAL = re.compile(
    "[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|[ ]\n|[ ]\\Z"
)
_LONGEST_SIMPLE_KEY = 1000  # YAML allows 1024 bytes before the colon


def block_item(value: Any) -> str:
    """One entry of a list, "- " first, ending in a line end."""
    return _entry(value, "")


def block_field(name: str, value: Any) -> str:
    """One field of the document, ending in a line end."""
    return _field(name, value, "")


def _lines(value: Any, indent: str) -> str:
    """The inside of a list entry at that indent: a block that begins on the dash's line, or " value"."""
    inner = indent + "  "
    if isinstance(value, dict) and value:
        return "".join(_field(name, each, inner) for name, each in value.items())
    return _value(value, inner)


def _field(name: str, value: Any, indent: str) -> str:
    key = scalar(name)
    if len(key.encode("utf-8", "replace")) > _LONGEST_SIMPLE_KEY:
        return f"{indent}? {key}\n{indent}:{_value(value, indent + '  ')}"
    return f"{indent}{key}:{_value(value, indent)}"


def _value(value: Any, indent: str) -> str:
    """What follows "name:" or "-", from the space or line end on."""
    if isinstance(value, dict) and value:
        return "\n" + "".join(_field(name, each, indent + "  ") for name, each in value.items())
    if isinstance(value, list) and value:
        if all(isinstance(each, str) and "\n" not in each for each in value):
            return " [" + ", ".join(scalar(each) for each in value) + "]\n"
        return "\n" + "".join(_entry(each, indent) for each in value)
    if isinstance(value, str) and _is_literal(value):
        return _literal(value, indent)
    return f" {scalar(value)}\n"


def _entry(value: Any, indent: str) -> str:
    lines = _lines(value, indent)
    if isinstance(value, dict) and value:
        return f"{indent}- {lines[len(indent) + 2 :]}"
    return f"{indent}-{lines}"


def _is_literal(text: str) -> bool:
    return (
        "\n" in text.rstrip("\n")
        and not text.startswith((" ", "\n"))
        and not text.endswith("\n\n")
        and (_NOT_LITERAL.search(text) is None)
    )


def _literal(text: str, indent: str) -> str:
    mark = "|" if text.endswith("\n") else "|-"
    lines = text.removesuffix("\n").split("\n")
    return f" {mark}\n" + "".join(f"{indent}  {line}\n" if line else "\n" for line in lines)


def scalar(value: Any) -> str:
    """A value on one line. Numbers in plain decimals: the strict loader knows no others."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        written = format(Decimal(repr(value)), "f")
        return written if "." in written else written + ".0"
    if isinstance(value, list):
        return "[]"
    if isinstance(value, dict):
        return "{}"
    return _text(str(value))


def _text(text: str) -> str:
    if _WORD.match(text) and text.lower() not in _TYPED_WORDS:
        return text
    return _RAW_IN_JSON.sub(
        lambda found: f"\\u{ord(found.group()):04x}", json.dumps(text, ensure_ascii=False)
    )

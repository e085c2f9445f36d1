"""What a note may hold: any text that can be written as UTF-8 and read back the same.

Terminals and clipboards sometimes hand over half characters (lone surrogates), which no file can keep: they become
U+FFFD before they enter a note, so that a save can never fail on them. Line ends become LF.
"""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

_Noted = TypeVar("_Noted")

_UNKEEPABLE = re.compile(r"[\ud800-\udfff]|\r\n?")


def clean(text: str) -> str:
    """`text` as a file can keep it."""
    if _UNKEEPABLE.search(text) is None:
        return text
    return _UNKEEPABLE.sub(lambda found: "\n" if found.group()[0] == "\r" else "\ufffd", text)


def cleaned(noted: _Noted) -> _Noted:
    """An annotation, a link or any part of one with every text in it clean; itself when nothing had to change."""
    if not is_dataclass(noted) or isinstance(noted, type):
        return noted
    changed = {}
    for name in (each.name for each in fields(noted)):
        before = getattr(noted, name)
        after = _clean_value(before)
        if after is not before and after != before:
            changed[name] = after
    return replace(noted, **changed) if changed else noted


def _clean_value(value: Any) -> Any:
    if type(value) is str:
        return clean(value)
    if isinstance(value, tuple):
        return tuple(_clean_value(each) for each in value)
    if isinstance(value, list):
        return [_clean_value(each) for each in value]
    if isinstance(value, Mapping):
        return {_clean_value(key): _clean_value(each) for key, each in value.items()}
    return cleaned(value)

"""What a note may hold: any text and plain value that a file can keep and give back the same.

Terminals, clipboards and other programs sometimes hand over what no file of ours can keep: half characters (lone
surrogates), numbers without end, values nested for ever. They become what can be kept before they enter a note, so
that a save can never fail on them. Line ends become LF.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

_Noted = TypeVar("_Noted")

_UNKEEPABLE = re.compile(r"[\ud800-\udfff]|\r\n?")
# The strict loader reads whole numbers of up to 18 characters as numbers, and 40 levels of nesting, of which a note
# itself takes five.
_LARGEST = 10**17
_DEEPEST = 20


def clean(text: str) -> str:
    """`text` as a file can keep it."""
    if _UNKEEPABLE.search(text) is None:
        return text
    return _UNKEEPABLE.sub(lambda found: "\n" if found.group()[0] == "\r" else "\ufffd", text)


def cleaned(noted: _Noted) -> _Noted:
    """An annotation, a link or any part of one with every value in it clean; itself when nothing had to change."""
    if not is_dataclass(noted) or isinstance(noted, type):
        return noted
    changed = {}
    for name in _field_names(type(noted)):
        before = getattr(noted, name)
        after = _clean_value(before, 0)
        if after is not before and after != before:
            changed[name] = after
    return replace(noted, **changed) if changed else noted


@cache
def _field_names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


def _clean_value(value: Any, depth: int) -> Any:
    kind = type(value)
    if value is None or kind is bool:
        return value
    if kind is str:
        return clean(value)
    if kind is int:
        return value if abs(value) < _LARGEST else str(value)
    if kind is float:
        return value if math.isfinite(value) and abs(value) < _LARGEST else str(value)
    if isinstance(value, tuple | list | Mapping) and depth > _DEEPEST:
        return clean(str(value))
    if kind is tuple:
        return tuple(_clean_value(each, depth + 1) for each in value)
    if isinstance(value, list):
        return [_clean_value(each, depth + 1) for each in value]
    if isinstance(value, Mapping):
        return {clean(str(key)): _clean_value(each, depth + 1) for key, each in value.items()}
    return cleaned(value)

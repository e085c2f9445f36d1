"""A block of a file of notes, read field by field: every fault is noted with its place, and none is raised before the end."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from sahelread.model import Message, message

Path = tuple[str | int, ...]
"""Where a field stands inside its block."""

_Word = TypeVar("_Word", bound=StrEnum)
_Made = TypeVar("_Made")


class ShapeError(Exception):
    """A block that cannot be understood: what is wrong with it, each with its path inside the block."""

    def __init__(self, faults: Iterable[tuple[Path, Message]]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(fault.text for _, fault in self.faults))


class Block:
    """The fields of one mapping, taken one by one; what is not taken is `rest`. Faults are noted, not raised."""

    def __init__(self, plain: Any, path: Path, faults: list[tuple[Path, Message]]) -> None:
        self._path = path
        self._faults = faults
        self._fields: dict[str, Any] = {}
        if isinstance(plain, Mapping):
            self._fields = dict(plain)
        else:
            faults.append((path, message("fields with names are expected here, such as id: and kind:")))

    def fault(self, name: str, what: Message) -> None:
        self._faults.append(((*self._path, name), what))

    def rest(self) -> dict[str, Any]:
        return self._fields

    def optional(self, name: str) -> str | None:
        value = self._fields.pop(name, None)
        if value is None or isinstance(value, str):
            return value
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int | float):
            return str(value)
        self.fault(name, message("{field} must be text", field=name))
        return None

    def text(self, name: str) -> str:
        return self.optional(name) or ""

    def needed(self, name: str) -> str:
        value = self.text(name)
        if not value:
            self.fault(name, message("{field} is missing", field=name))
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        values = self._fields.pop(name, None)
        if values is None:
            return ()
        listed = values if isinstance(values, list) else [values]
        inner = Block(
            dict(zip(map(str, range(len(listed))), listed, strict=True)), (*self._path, name), self._faults
        )
        return tuple(text for index in range(len(listed)) if (text := inner.text(str(index))))

    def word(self, name: str, words: type[_Word]) -> _Word | None:
        value = self.optional(name)
        if value is None:
            return None
        try:
            return words(value)
        except ValueError:
            self.fault(name, _unknown_word(name, value, [word.value for word in words]))
            return None

    def flag(self, name: str) -> bool | None:
        value = self._fields.pop(name, None)
        if value is None or isinstance(value, bool):
            return value
        self.fault(name, message("{field} must be true or false", field=name))
        return None

    def offset(self, name: str) -> int | None:
        value = self._fields.pop(name, None)
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and value >= 0):
            return value
        self.fault(name, message("{field} must be a whole number, 0 or more", field=name))
        return None

    def number(self, name: str) -> int | float | None:
        value = self._fields.pop(name, None)
        if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
            return value
        number = written_number(value)
        if number is None:
            self.fault(name, message("{field} must be a number", field=name))
        return number

    def one(self, name: str, made: Callable[[Block], _Made]) -> _Made | None:
        value = self._fields.pop(name, None)
        return None if value is None else made(Block(value, (*self._path, name), self._faults))

    def each(self, name: str, made: Callable[[Block], _Made]) -> tuple[_Made, ...]:
        values = self._fields.pop(name, None)
        if values is None:
            return ()
        if not isinstance(values, list):
            self.fault(name, message("{field} must be a list, each entry after a dash", field=name))
            return ()
        return tuple(
            made(Block(value, (*self._path, name, index), self._faults)) for index, value in enumerate(values)
        )


def _unknown_word(field: str, value: str, words: list[str]) -> Message:
    close = difflib.get_close_matches(value.lower(), words, 1)
    if close:
        return message(
            "unknown {field} {value} (did you mean {guess}?)",
            field=field,
            value=repr(value),
            guess=repr(close[0]),
        )
    return message(
        "unknown {field} {value}: it can be {words}", field=field, value=repr(value), words=", ".join(words)
    )


_NUMBER = re.compile(r"-?(?:\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:[.,]\d*)?|-?[.,]\d+")


def written_number(value: Any) -> int | float | None:
    """A number typed as text ("4", "4,5", "12 000"); None for anything else, as for thousands that are none ("1 00")."""
    if not isinstance(value, str) or not _NUMBER.fullmatch(value.strip()):
        return None
    written = re.sub(r"\s", "", value).replace(",", ".")
    return float(written) if "." in written else int(written)

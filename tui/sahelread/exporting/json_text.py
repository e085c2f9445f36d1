"""JSON that is the same bytes for the same value, and inert in a terminal.

A character that a terminal would act on, or not show, is written as its `\\uXXXX` escape: any JSON reader gets the
same text, and `cat` of the file cannot retitle a window.
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from sahelread.text.safe import SUSPECT, safe

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def _inert(text: str) -> str:
    return SUSPECT.sub(_escaped, text)


def _escaped(suspect: re.Match[str]) -> str:
    char = suspect.group()
    return char if char == safe(char) else json.dumps(char)[1:-1]


def json_text(value: Any) -> str:
    """`value` as indented JSON, ending in a newline. For what people also read."""
    return _inert(json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2)) + "\n"


def json_in_lines(value: Mapping[str, Any], lists: Iterable[str]) -> str:
    """`value` with one line per key, and one line per element of the lists named in `lists`.

    It diffs well, and takes a tenth of the time that indentation takes on a large story.
    """
    lines = []
    for key, item in value.items():
        if key in lists and item:
            body = ",\n".join(_ENCODER.encode(element) for element in item)
            lines.append(f"{_ENCODER.encode(key)}: [\n{body}\n]")
        else:
            lines.append(f"{_ENCODER.encode(key)}: {_ENCODER.encode(item)}")
    return _inert("{\n" + ",\n".join(lines) + "\n}\n")

"""Files of earlier versions, brought to the present one: one small function a version, each on plain mappings.

The file itself is not touched until the next save, which keeps a backup of it as it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from sahelread.notes.document import FORMAT, VERSION

_NAMED = re.compile(rf"{FORMAT}/(\d{{1,6}})\Z")
_ACCORD, _FRAMING = "accord", "framing"


def version_of(name: Any) -> int | None:
    """The version that a file's `format` names; 0 when it names none; None when it is another format."""
    if name is None:
        return 0
    found = _NAMED.match(name) if isinstance(name, str) else None
    return int(found.group(1)) if found else None


def migrated(annotation: Any, version: int) -> Any:
    """An annotation of a file of that version, as the present version has it."""
    if isinstance(annotation, dict):
        for step in _STEPS[version:VERSION]:
            annotation = step(annotation)
    return annotation


def _from_0(annotation: dict[str, Any]) -> dict[str, Any]:
    """Version 0 had no `format` line, said `severity` for `verdict` and `accord` for `agreement`; framing was a severity."""
    fields = {("verdict" if name == "severity" else name): value for name, value in annotation.items()}
    if fields.get("kind") == _ACCORD:
        fields["kind"] = "agreement"
    if fields.get("verdict") == _FRAMING:
        del fields["verdict"]
        fields.setdefault("type", _FRAMING)
    return fields


_STEPS: tuple[Callable[[dict[str, Any]], dict[str, Any]], ...] = (_from_0,)

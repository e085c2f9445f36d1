"""A fault of the program itself, written down where its user can find it."""

from __future__ import annotations

import traceback
from pathlib import Path

from sahelread.text.safe import safe
from sahelread.ui.state import state_file


def write_fault(error: BaseException) -> Path | None:
    """Write the traceback beside the state; the file, or None when that is not possible."""
    path = state_file().with_name("fault.txt")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(safe("".join(traceback.format_exception(error))), "utf-8", errors="replace")
    except OSError:
        return None
    return path

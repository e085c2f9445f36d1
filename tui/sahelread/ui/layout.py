"""Where every line of the board stands: what the three layouts have in common."""

from __future__ import annotations

from enum import StrEnum


class Layout(StrEnum):
    """How the board sets the accounts: lined up by group, each in its own order, or one alone with marks."""

    ALIGNED = "aligned"
    READING = "reading"
    ANNOTATED = "annotated"

"""The field for tags, which completes those already in use: the most used first, accents and case folded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from textual.suggester import Suggester

from sahelread.i18n import _
from sahelread.text.safe import safe_line
from sahelread.text.words import fold
from sahelread.ui.widgets.fields import LineField


def tags_of(text: str) -> tuple[str, ...]:
    """The tags in what was typed: separated by commas, semicolons or spaces; a leading # or + is not part of one."""
    parts = (part.strip().lstrip("#+") for part in re.split(r"[,;\s]+", text))
    return tuple(dict.fromkeys(part for part in parts if part))


class _KnownTags(Suggester):
    def __init__(self, known: Sequence[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._known = known

    async def get_suggestion(self, value: str) -> str | None:
        """The whole text with its last word completed."""
        begun = re.split(r"[,;\s]", value)[-1]
        if not begun:
            return None
        used = tags_of(value)[:-1]
        for tag in self._known:
            if tag not in used and len(tag) > len(begun) and fold(tag).startswith(fold(begun)):
                return value + tag[len(begun) :]
        return None


class TagsField(LineField):
    """One line of tags. The right arrow takes what is suggested."""

    def __init__(self, tags: Iterable[str], known: Sequence[str]) -> None:
        super().__init__(", ".join(tags), placeholder=_("a, b, c"), id="tags")
        self.suggester = _KnownTags([safe_line(tag) for tag in known])

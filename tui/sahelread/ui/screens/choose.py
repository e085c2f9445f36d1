"""Choosing one of a few things by name: a theme, a keymap, one of several notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import on
from textual.widgets import OptionList

from sahelread.i18n import _
from sahelread.ui.matching import ranked
from sahelread.ui.screens.choosing import Choice, ChoosingScreen

__all__ = ["Choice", "ChooseScreen"]


class ChooseScreen(ChoosingScreen):
    """Gives the id of the chosen line, or None."""

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        current: str = "",
        preview: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__(title, _("type to narrow the list"), current)
        self._all = choices
        self._preview = preview

    def narrowed(self, query: str) -> Sequence[Choice]:
        return ranked(query, self._all, lambda choice: f"{choice.text} {choice.aside} {choice.found_by}")

    def nothing_found(self) -> str:
        return _("Nothing has this name.")

    @on(OptionList.OptionHighlighted)
    def _highlighted(self) -> None:
        if self._preview is not None and self.highlighted is not None:
            self._preview(self.highlighted.id)

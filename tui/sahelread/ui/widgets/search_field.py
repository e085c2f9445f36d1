"""The field in which the reader types what to search; there only while it is used."""

from __future__ import annotations

from sahelread.i18n import _
from sahelread.ui.widgets.fields import LineField


class SearchField(LineField):
    """One line at the foot of the screen."""

    def __init__(self) -> None:
        super().__init__(placeholder=_("Search all accounts"), id="search")
        self.display = False

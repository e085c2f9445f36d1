"""Days and hours of a page, and of nothing that happened: when it appeared, where an agency wrote from."""

from __future__ import annotations

import re

from sahelread.diverging.times.holding import between_dates
from sahelread.diverging.told import Told
from sahelread.text.dates import When

# "Bruxelles 14/10/2025 15:27": what stands in figures beside no act is the day of the page, and so is what heads its first words: "Gao, le |
# 4 mai 2024 | (AFP) - Deux".
_IN_FIGURES = re.compile(r"\d+[/.-]\d+[/.-]\d{2,}")
_YEAR = re.compile(r"\b\d{4}\b")
_PLACE = re.compile(r"[A-ZÀ-Ý][^\d,;:.!?]{1,40}, (?:\w{1,3} )?")
_DASH = re.compile(r"(?: ?\([^()]{2,40}\))? ?[-–—] ")


def is_of_the_page(told: Told, when: When) -> bool:
    """Whether a date is that of the page: in figures beside no act, in the first words, or in a passage of its own."""
    first, last = between_dates(told, when)
    in_figures = _IN_FIGURES.match(told.folded, when.start) is not None
    if in_figures and not told.acts & told.keys_in(first, last):
        return True
    today = (told.reference, told.reference)
    if not told.acts and any(
        one.days == today and _YEAR.search(told.text, one.start, one.end) for one in told.dates
    ):
        return True  # "Rédaction - 17 août 2022, 19 h 30"
    heads = _PLACE.fullmatch(told.text, 0, when.start) and _DASH.match(told.text, when.end)
    return bool(heads) and when.days in (None, today)

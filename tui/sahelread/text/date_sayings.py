"""Which dates are only the day when something was said: "a annoncé mercredi le ministre", "selon un bilan publié lundi".

Such a day tells when the news came out, not when its event was; two accounts of one event may well cite two announcements.
What is announced by a body itself ("la France a annoncé vendredi la suspension") is an event and stays one. The words are
the lexicon's `days_of_saying`: verbs that only say, and regular expressions for what stands before and after such a date.
"""

from __future__ import annotations

from sahelread.text.expressions import in_language, written
from sahelread.text.kept import kept
from sahelread.text.lexicon import entry
from sahelread.text.sought import Sought

# A clause of saying is hardly longer than this on either side of its date; it also keeps the time linear.
_REACH_BEFORE, _REACH_AFTER = 110, 90

_GLUE = r"{days_of_saying.glue}\Z"
_before = written("{days_of_saying.before}" + _GLUE)
# "La dernière vidéo | date de": it is the video that is of that day.
_dating = written(r"{days_of_saying.dating}\Z")


@kept
def _around(language: str) -> tuple[tuple[Sought, Sought], ...]:
    pairs = entry(language, "days_of_saying", "around") or ()
    return tuple(
        (in_language(f"(?:{before}){_GLUE}", language), in_language(after, language))
        for before, after in pairs
    )


def is_of_saying(folded: str, start: int, end: int, language: str) -> bool:
    """Whether the date at `[start, end)` of a folded text is the day when something was said."""
    first, last = max(0, start - _REACH_BEFORE), min(len(folded), end + _REACH_AFTER)
    if _dating(language).search(folded, first, start):
        return False
    return _before(language).search(folded, first, start) is not None or any(
        before.search(folded, first, start) and after.match(folded, end, last)
        for before, after in _around(language)
    )

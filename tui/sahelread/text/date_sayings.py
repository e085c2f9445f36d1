"""Which dates are only the day when something was said: "a annoncé mercredi le ministre", "selon un bilan publié lundi".

Such a day tells when the news came out, not when its event was; two accounts of one event may well cite two announcements.
What is announced by a body itself ("la France a annoncé vendredi la suspension") is an event and stays one. The words are
the lexicon's `days_of_saying`: verbs that only say, and regular expressions for what stands before and after such a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sahelread.text.kept import kept
from sahelread.text.lexicon import table

# A clause of saying is hardly longer than this on either side of its date; it also keeps the time linear.
_REACH_BEFORE, _REACH_AFTER = 110, 90


@dataclass(frozen=True, slots=True)
class _Phrases:
    before: tuple[re.Pattern[str], ...]
    after: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


@kept
def _phrases(language: str) -> _Phrases | None:
    listed = table(language, "days_of_saying")
    if not listed:
        return None
    words = {name: f"(?:{'|'.join(listed[name])})" for name in ("verbs", "said", "counting", "toll")}

    def compiled(pattern: str) -> str:
        for name, listed_words in words.items():
            pattern = pattern.replace(f"{{{name}}}", listed_words)
        return pattern

    return _Phrases(
        tuple(re.compile(rf"(?:{compiled(pattern)}){listed['glue']}\Z") for pattern in listed["before"]),
        tuple(
            (re.compile(rf"(?:{compiled(before)}){listed['glue']}\Z"), re.compile(compiled(after)))
            for before, after in listed["around"]
        ),
    )


def is_of_saying(folded: str, start: int, end: int, language: str) -> bool:
    """Whether the date at `[start, end)` of a folded text is the day when something was said."""
    phrases = _phrases(language)
    if phrases is None:
        return False
    first, last = max(0, start - _REACH_BEFORE), min(len(folded), end + _REACH_AFTER)
    return any(pattern.search(folded, first, start) for pattern in phrases.before) or any(
        before.search(folded, first, start) and after.match(folded, end, last)
        for before, after in phrases.after
    )

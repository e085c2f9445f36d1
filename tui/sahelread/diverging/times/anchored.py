"""Days that a text counts from another that it told before: "Lundi, ... La veille, ...", "Le lendemain", "trois jours plus tard".

The day they are counted from is the last one told, in the same passage or in the few before it. What a complement ties to something
else ("la veille du scrutin") stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from sahelread.text.dates import Role, When
from sahelread.text.expressions import expression
from sahelread.text.lexicon import table
from sahelread.text.words import fold

# From so many passages back a day is still the one that "la veille" speaks of.
_PASSAGES = 4
_of_something = expression("in_anchored", "of_something")
# "L'interdiction prononcée | la veille" is no day of what the sentence tells.
_participle = expression("in_anchored", "participle")
# "La veille" is not counted from "le scrutin du | 30 décembre", which only says which vote is meant.
_of_a_noun = expression("in_anchored", "of_a_noun")
_QUOTES = (("«", "»"), ("“", "”"))
# "Deux jours" before or after: nobody counts months on to the day.
_FEW_DAYS = 15
# A noun and its "du" are hardly longer than this.
_NOUN = 30


@cache
def steps(language: str) -> Mapping[str, int]:
    """How many days on from another day each expression is, "la veille"."""
    listed = table(language, "anchored_elsewhere")
    return {str(phrase): int(step) for phrase, step in listed.items()} if isinstance(listed, dict) else {}


back = expression("offset_directions", "back", frame=r"{}\Z")
ahead = expression("offset_directions", "ahead", frame=r"{}\Z")


class Days:
    """The last day that one text told, passage by passage."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._day: date | None = None
        self._at = 0

    def anchored(self, place: int, text: str, found: Sequence[When]) -> Iterator[When]:
        """The dates of the passage number `place`, those counted from a day that was told before with their day."""
        folded = fold(text)
        for when in found:
            of_another = _participle(self._language).search(text, 0, when.start) or any(
                other.days and folded[other.end : when.start] == ", " for other in found
            )  # "mardi 22 avril, | la veille": that day itself
            step = None if of_another else self._step(folded, when)
            when = self._counted_from_speech(text, when, found)
            known = self._day if place - self._at <= _PASSAGES else None
            if step is not None and known is not None:
                day = known + timedelta(days=step)
                when = replace(when, days=(day, day), loose=False, relative=True, anchored=True)
            single = when.days is not None and when.days[0] == when.days[1]
            told = single and when.role is Role.POINT and not when.loose
            if (
                when.days
                and told
                and not _of_a_noun(self._language).search(folded, max(0, when.start - _NOUN), when.start)
            ):
                self._day, self._at = when.days[0], place
            yield when

    def _counted_from_speech(self, text: str, when: When, found: Sequence[When]) -> When:
        """A "hier" between quotation marks, counted from the day when it was said, where the passage tells it; else it is no day that is known."""
        step = table(self._language, "relative_days").get(fold(text[when.start : when.end]))
        before = text[: when.start]
        quoted = any(before.count(mark) > before.count(end) for mark, end in _QUOTES) or before.count('"') % 2
        if step is None or when.days is None or not quoted:
            return when
        said = [other.days for other in found if other.of_saying and other.days]
        if not said:
            return replace(when, loose=True, anchored=True)
        day = said[-1][1] + timedelta(days=step)
        return replace(when, days=(day, day), anchored=True)

    def _step(self, folded: str, when: When) -> int | None:
        """How many days on from the day before a date is; None for a date of its own."""
        if (
            when.days is not None
            or when.role is not Role.POINT
            or _of_something(self._language).match(folded, when.end)
        ):
            return None
        written = " ".join(folded[when.start : when.end].split())
        if written in steps(self._language):
            return steps(self._language)[written]
        if when.length is None or when.length[0] != when.length[1] or not 1 <= when.length[0] <= _FEW_DAYS:
            return None
        days = round(when.length[0])
        if back(self._language).search(written):
            return -days
        return days if ahead(self._language).search(written) else None

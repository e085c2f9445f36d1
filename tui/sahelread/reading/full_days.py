"""The day that a line of a page gives in full, with its month and its year, in figures or in words of any language."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from sahelread.reading.language import KNOWN
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.words import fold

_NUMERIC = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?P<sep>[/.-])(?P<month>\d{1,2})(?P=sep)(?P<year>\d{4}|\d{2})(?!\d)"
)
# "11:2719/09/2025": the time of publication ran into the date.
_AFTER_CLOCK = re.compile(r"\d{1,2}[:hH]\d{2}(?P<date>\d{1,2}/\d{1,2}/\d{4})")
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)")
_OLDEST_YEAR = 1900


def date_in(line: str) -> date | None:
    """The first full date of the line: day, month and year."""
    line = _AFTER_CLOCK.sub(lambda match: " " + match["date"], line)
    folded = fold(line)
    found = [
        (match.start(), day_of(match["year"], match["month"], match["day"]))
        for pattern in (_NUMERIC, _ISO, *_written(KNOWN[0]))
        for match in pattern.finditer(folded)
    ]
    valid = [(start, day) for start, day in found if day is not None]
    return min(valid)[1] if valid else None


@cache
def _months() -> dict[str, int]:
    """Number of each month by its name, folded, in all languages; shortened names stand without their full stop."""
    return {
        name.rstrip("."): number for language in KNOWN for name, number in table(language, "months").items()
    }


@kept
def _written(_language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Dates in words: "12 mars 2024", "March 12, 2024", in all languages; they are kept beside the lexicon of one."""
    # "2-4 novembre 2020" is no day on which anything appeared.
    day, year = (
        r"(?<!\d)(?<!\d[-–])(?<!\d [-–] )(?P<day>\d{1,2})(?:er|st|nd|rd|th)?",
        r"(?P<year>\d{4})(?!\d)",
    )
    month = rf"(?P<month>\b(?:{'|'.join(_months())})\b)"
    return (
        re.compile(rf"{day}\.? +{month}\.?,? +{year}"),
        re.compile(rf"{month}\.? +{day},? +{year}"),
    )


def day_of(year: str, month: str, day: str) -> date | None:
    """The day of these figures, the month by its number or its folded name; None where there is none such."""
    number = int(month) if month.isdigit() else _months()[month]
    full_year = int(year) + 2000 if len(year) == 2 else int(year)
    try:
        return date(full_year, number, int(day)) if full_year >= _OLDEST_YEAR else None
    except ValueError:
        return None

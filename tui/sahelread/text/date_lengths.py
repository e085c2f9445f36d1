"""Lengths of time that say when ("depuis dix ans", "il y a trois jours", "sous 72 heures") or how long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sahelread.text import intervals
from sahelread.text.cardinals import amounts
from sahelread.text.date_grammar import Grammar
from sahelread.text.date_values import Role, When
from sahelread.text.expressions import expression
from sahelread.text.intervals import DAYS, SEVERAL, Interval
from sahelread.text.lexicon import table

# "Dix ans" may be nine and a half or ten and a half: a length of time in words is exact to half its unit.
_ROUNDING = 0.5
_LONG = ("month", "year", "decade", "century")
# A week is six to eight days.
_WEEKS_ROUNDING = 0.2


def lengths(folded: str, grammar: Grammar, reference: date | None) -> Iterator[When]:
    """Lengths of time that say when ("depuis dix ans", "il y a trois jours", "sous 72 heures") or how long."""
    for match in grammar.lengths.finditer(folded):
        groups = match.groupdict()
        unit = grammar.units[match["unit"]]
        length = _length(match, unit, grammar)
        if match["after"]:
            # Counted from another event of the text; "deux heures de l'après-midi" is an hour, not a length.
            role = Role.LENGTH if _of_what(grammar.language).match(folded, match.end()) else Role.POINT
            yield When(match.start(), match.end(), role, length=length, relative=True, loose=True)
            continue
        opening = next((kind for kind in _OPENINGS if groups.get(kind)), None)
        if groups.get("ago_after"):
            opening = "ago"
        if opening is None or (
            opening == "since" and unit == "hour" and _from_on(grammar.language).match(groups["since"])
        ):
            continue  # "à partir de 19 heures" is an hour of the day
        role = _ROLES.get(opening, Role.POINT)
        yield When(
            match.start(),
            match.end(),
            role,
            _days(opening, length, reference, unit),
            length=length,
            relative=role is not Role.LENGTH,
            loose=role is Role.POINT and match["amount"] in grammar.vague,  # "dans quelques jours"
        )


_from_on = expression("in_date_lengths", "from_on")
_OPENINGS = ("since", "within", "ago", "ahead", "during")
_ROLES = {"since": Role.SINCE, "within": Role.UNTIL, "during": Role.LENGTH}


def _days(
    opening: str, length: tuple[float, float | None], reference: date | None, unit: str
) -> Interval | None:
    """The days that a length leads to from the day of publication; None for one that only says how long."""
    if reference is None or opening == "during":
        return None
    low, high = length
    far = high if high is not None else DAYS["century"]
    if opening in ("ago", "since"):
        return intervals.shifted(reference, -far, -low)
    if opening == "within":  # "dans les deux ans" is any day of them, "sous 48 heures" is hardly less
        low = 0.0 if unit in _LONG else far
    return intervals.shifted(reference, low, far)


# "Cinquante minutes après le décollage": how long after what, not a day that cannot be known.
_of_what = expression("in_date_lengths", "of_what")


def _length(match: re.Match[str], unit: str, grammar: Grammar) -> tuple[float, float | None]:
    """The lowest and highest number of days that a length in words allows."""
    size = DAYS[unit]
    written = match["amount"]
    if written in grammar.vague:
        return grammar.vague[written] * size, SEVERAL[unit] * size
    quantity = match["amount"] + (f" {match['more']}" if match["more"] else "")
    found = next(amounts(quantity, grammar.language), None)
    value = found.value if found else 1.0
    if match["more"] in table(grammar.language, "collectives"):
        value = float(table(grammar.language, "collectives")[match["more"]]) * max(value, 1)
    groups = match.groupdict()
    if groups.get("more_than") or groups.get("at_least"):
        return value * size, (value * 2 + 1) * size
    if groups.get("less_than") or groups.get("at_most"):
        return 0.0, value * size
    if groups.get("about") or groups.get("nearly") or match["more"]:
        return (value - max(1, value * 0.15)) * size, (value + max(1, value * 0.15)) * size
    margin = _WEEKS_ROUNDING if unit == "week" else _ROUNDING if unit in _LONG else 0
    return (value - margin) * size, (value + margin) * size

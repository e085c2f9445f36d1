"""How two numbers of the same thing relate: the same, one looser than the other, or not true together.

"une trentaine" and "près de trente" agree, 112 and "plus de 110" agree, 30 and 90 do not. "cinq" and "entre quatre et cinq" can
be reconciled, but a coder of events has to choose: that is a conflict, worded as one that can be reconciled.
"""

from __future__ import annotations

from dataclasses import replace

from sahelread.diverging.apart import Relation
from sahelread.text.intervals import DAYS
from sahelread.text.numbers import Modifier, Number

# "Plus de 110" is said of 112, hardly of 300: beyond this factor a reporter would have chosen another round number.
_PRAGMATIC_REACH = 1.5

# Two figures this close are one figure rounded: 54.2 % and 54 %, 1,584,220 and 1.6 million.
_SAME = 0.006


# "Au moins 130" and "au moins 131" are one bound.
_NEXT = 0.02

# "Plusieurs blessés" are vaguer than "des dizaines de blessés".
_TENS = 10


# "1 200 à 1 300", to the higher of them.
_NARROW = 0.1


def _is_narrow(number: Number) -> bool:
    """Whether a range is so narrow for its size that it only rounds."""
    is_range = number.modifier is Modifier.RANGE and number.low is not None and number.high is not None
    return is_range and number.high - number.low <= _NARROW * number.high  # type: ignore[operator]


def relation(a: Number, b: Number) -> Relation:
    """How the values of two numbers relate, whatever they count."""
    if Modifier.UNKNOWN in (a.modifier, b.modifier):
        return Relation.EQUAL if a.modifier is b.modifier else Relation.LOOSER
    if not _overlap(a, b):
        return Relation.EQUAL if _is_rounded_share(a, b) else Relation.APART
    if a.modifier is b.modifier is Modifier.ABOUT and max(a.figure, b.figure) > _TWO_SIZES * min(
        a.figure, b.figure
    ):
        return Relation.RECONCILABLE
    if Modifier.VAGUE in (a.modifier, b.modifier):
        low, high = sorted((a.low or 1.0, b.low or 1.0))
        tens = low < _TENS and _TENS * low <= high
        return Relation.LOOSER if tens or a.modifier is not b.modifier else Relation.EQUAL
    if Modifier.RANGE in (a.modifier, b.modifier):
        if (a.low, a.high) == (b.low, b.high):
            return Relation.EQUAL
        exact = a.modifier is b.modifier or Modifier.EXACT in (a.modifier, b.modifier)
        return Relation.RECONCILABLE if exact and not _is_narrow(a) and not _is_narrow(b) else Relation.LOOSER
    if a.best is not None and b.best is not None:
        highest = max(abs(a.best), abs(b.best))
        if abs(a.best - b.best) <= _SAME * highest:
            return Relation.EQUAL if _rounds_to(a.best, b.best) else Relation.APART
        if (a.high is b.high is None or a.low is b.low is None) and abs(a.best - b.best) > _NEXT * highest:
            # "plus de 11 000", "plus de 11 300"; but "plus de 500 000", "plus de 600 000"
            return Relation.LOOSER if _rounds_to(a.best, b.best) else Relation.RECONCILABLE
        if _open(a) or _open(b):
            close = abs(a.best - b.best) <= 0.1 * highest
            return Relation.EQUAL if close else Relation.LOOSER
    return Relation.EQUAL


# "Une dizaine" and "une quinzaine" are two sizes, however roughly both are told; "une quinzaine" and "une vingtaine" may be one.
_TWO_SIZES = 1.4

# A rounding says less than the figure from here on: "quelque 7 000 voix", "7 842 voix", not "plus de 110", "112".
_COARSE = 0.05
# With so many digits more it is counted to the last, and sooner worth telling: "près de trois millions", "2 874 310".
_TO_THE_LAST, _COARSE_TO_THE_LAST = 4, 0.025
# Of few, a rounding is as good as the figure.
_FEW = 20
_ROUND = (Modifier.ABOUT, Modifier.NEARLY, Modifier.MORE_THAN, Modifier.LESS_THAN)


def is_told_closer(a: Number, b: Number) -> bool:
    """Whether one of two numbers that agree rounds or bounds the other, which is told so much closer that it says more."""
    exact, rounded = sorted((a, b), key=lambda one: one.modifier is not Modifier.EXACT)
    if exact.best is None or rounded.best is None or exact.modifier is not Modifier.EXACT:
        return False
    apart = abs(exact.best - rounded.best)
    if rounded.modifier in _ROUND:
        more = digits(exact.best) - digits(rounded.best)
        coarse = _COARSE if more < _TO_THE_LAST else _COARSE_TO_THE_LAST
        return exact.best >= _FEW and more > 0 and apart > coarse * exact.best
    shorter = min(exact.best, rounded.best, key=digits)  # "99 %", "99,98 %"
    return a.percent and shorter == int(shorter) and apart > _CUT


# A share cut to what stands before its sign is the same share, "72 %" and "72,36 %", unless nearly all of one in a hundred was cut.
_CUT = 0.9


def _rounds_to(a: float, b: float) -> bool:
    """Whether two close figures are one, the longer rounded or cut to the length of the shorter: 54.28 and 54.3 or 54.2, not 54.58."""
    length = min(digits(a), digits(b))
    if length < 1 or f"{a:.{length}g}" == f"{b:.{length}g}":
        return True
    shorter, longer = sorted((a, b), key=digits)
    return _written_digits(longer)[:length] == _written_digits(shorter)[:length]


def _is_rounded_share(a: Number, b: Number) -> bool:
    """Whether one share is another without its decimals: 18.37 % and 18 %."""
    if not (a.percent and b.percent) or a.best is None or b.best is None:
        return False
    return (
        min(digits(a.best), digits(b.best)) >= _TWO_DIGITS
        and _rounds_to(a.best, b.best)
        and abs(a.best - b.best) < 1
    )


# Shares of one digit are rather estimates.
_TWO_DIGITS = 2


def are_of_the_same_digits(a: Number, b: Number) -> bool:
    """Whether two sums differ by a nought or two alone, 50 and 500 million: one of two accounts mistook them."""
    if not a.money or a.unit != b.unit:
        return False
    low, high = sorted((abs(a.figure), abs(b.figure)))
    return high <= _NOUGHTS * low and _written_digits(low).strip("0") == _written_digits(high).strip("0")


# So many times as high is who mistook the noughts; more is another sum.
_NOUGHTS = 1000


def _written_digits(value: float) -> str:
    return f"{abs(value):.12g}".replace(".", "").lstrip("0")


def digits(value: float) -> int:
    """How many digits of a figure say something: 3 in 54.2, 2 in 12,000."""
    written = _written_digits(value)
    return len(written.rstrip("0")) if value == int(value) else len(written)


def _open(number: Number) -> bool:
    return number.low is None or number.high is None


def _overlap(a: Number, b: Number) -> bool:
    low_a, high_a = _bounds(a)
    low_b, high_b = _bounds(b)
    if low_a <= high_b and low_b <= high_a:
        return True
    nearest = min(abs(low_a - high_b), abs(low_b - high_a))
    return nearest <= _SAME * max(abs(low_a), abs(low_b))


def _bounds(number: Number) -> tuple[float, float]:
    """The values that a number allows in practice: an open bound ends where another round number would be said."""
    low = number.low if number.low is not None else (number.high or 0.0) / _PRAGMATIC_REACH
    if number.modifier is Modifier.VAGUE:  # "plusieurs milliers" may be 12,400, hardly 20,000
        return low, float("inf") if number.high is None else number.high * _PRAGMATIC_REACH
    if number.high is not None:
        return low, number.high
    return low, low * _PRAGMATIC_REACH


# What one unit is of the unit that its kind is compared in: days, metres, millimetres, kilos, and francs CFA, whose parity
# with the euro is fixed by law.
_SIZES = {f"time:{unit}": size for unit, size in DAYS.items()} | {
    "measure:metre": 1.0, "measure:kilometre": 1000.0, "measure:mile": 1609.0, "measure:millimetre": 1.0, "measure:centimetre": 10.0,
    "measure:kilo": 1.0, "measure:tonne": 1000.0, "money:euro": 655.957, "money:franc cfa": 1.0,
}  # fmt: skip
_DIMENSIONS = {
    "measure:metre": "distance", "measure:kilometre": "distance", "measure:mile": "distance", "measure:millimetre": "height",
    "measure:centimetre": "height", "measure:kilo": "weight", "measure:tonne": "weight",
}  # fmt: skip


# What lasts hours is a time; days of mourning and years of prison are numbers that somebody set.
WHILES = frozenset(("time:second", "time:minute", "time:hour", "rank:minute"))


def dimension(number: Number) -> str | None:
    """What kind of measure a number is: kilometres and metres are distances; None for what has one unit only."""
    return "time" if number.duration else _DIMENSIONS.get(number.unit or "")


def kind_of_unit(number: Number) -> str:
    """What a figure is held against: lengths of time, distances, counts."""
    return dimension(number) or number.unit or "count"


def in_one_unit(a: Number, b: Number) -> tuple[Number, Number]:
    """Two measures of one kind in one unit, so that 72 hours are three days; any others as they are.

    What was converted was rounded: "655 000 francs" for 1,000 euros, "90 jours" for three months.
    """
    if a.unit == b.unit:
        return a, b
    sizes = _SIZES.get(a.unit or ""), _SIZES.get(b.unit or "")
    if None in sizes or {a.money, b.money} == {True, False}:
        return a, b
    months = a.duration and "time:month" in (a.unit, b.unit) and {a.unit, b.unit}.isdisjoint(_OF_MONTHS)
    margin = _A_MONTH if months else 0.0 if a.duration else _CONVERTED
    return _scaled(a, sizes[0] or 1.0, margin), _scaled(b, sizes[1] or 1.0, margin)


_CONVERTED = 0.03
# A month is 28 to 31 days: three of them are "quatre-vingt-dix jours", and one "quatre semaines"; of years there are twelve in each.
_A_MONTH, _OF_MONTHS = 0.045, frozenset(("time:year", "time:decade", "time:century"))


def _scaled(number: Number, size: float, margin: float) -> Number:
    def scaled(value: float | None, factor: float) -> float | None:
        return None if value is None else value * size * factor

    best = scaled(number.best, 1.0) if not margin else None
    return replace(
        number, low=scaled(number.low, 1 - margin), high=scaled(number.high, 1 + margin), best=best
    )

"""A number as a text gives it: its bounds, what it counts and what happened to those it counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# How far "environ 100" may be from 100: a reporter's round number, not a measurement. Wide enough for "une trentaine" to
# agree with "près de trente" and 28, narrow enough to set it against 40.
_ABOUT = 0.15
_HALF = 5


class Modifier(StrEnum):
    """How an account bounds its number."""

    EXACT = "exact"
    RANGE = "range"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    NEARLY = "nearly"
    ABOUT = "about"
    VAGUE = "vague"
    UNKNOWN = "unknown"


Amount = tuple[str | None, float | None, float | None, float | None]
"""A unit, the lowest, what was given, and the highest: as in `Number`."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `[start, end)`, its bounding words included; its noun phrase runs to `phrase_end`.

    `low` and `high` are inclusive, None where open; `best` is the figure that was given, None for a range or a vague amount.
    `unit` is "percent", "time:year", "money:euro", "measure:kilometre" or None for things that are counted one by one.
    `head` is the noun, folded and singular, at `head_span`; `qualifiers` are the folded words that narrow it; `fate` is a key
    of the lexicon's `fates`. `part` is a share of a number told before ("dont 12 enfants"), `whole` counts those of
    whom one thing is told of some and another of others ("quatre de ses six coprévenus", "cent tués ou blessés"); `outdated` is a
    figure that the text itself says no longer holds ("un précédent bilan faisait état de sept morts", "11 morts, et non 13").
    """

    start: int
    end: int
    low: float | None
    high: float | None
    best: float | None
    modifier: Modifier
    unit: str | None = None
    head: str | None = None
    head_span: tuple[int, int] | None = None
    qualifiers: tuple[str, ...] = ()
    phrase_end: int = 0
    fate: str | None = None
    definite: bool = False
    part: bool = False
    outdated: bool = False
    whole: bool = False

    @property
    def amount(self) -> Amount:
        """What it says, whatever it counts."""
        return self.unit, self.low, self.best, self.high

    @property
    def figure(self) -> float:
        """The one figure that stands for it; 0 when there is none."""
        return self.best or self.high or self.low or 0.0

    @property
    def has_figure(self) -> bool:
        """Whether a figure is given, as it is or as a bound: "plusieurs" is none, nor is "on ignore combien"."""
        return self.modifier not in (Modifier.VAGUE, Modifier.UNKNOWN)

    @property
    def lowest(self) -> float:
        """The figure that was given, of a range its lower end; 0 when there is neither."""
        return self.best if self.best is not None else self.low or 0.0

    @property
    def highest(self) -> float:
        """The figure that was given, of a range its upper end; 0 when there is neither."""
        return self.best if self.best is not None else self.high or 0.0

    @property
    def noun_end(self) -> int:
        """Where its noun ends, on whichever side of it that stands; its own end where it has none."""
        return self.head_span[1] if self.head_span else self.end

    @property
    def percent(self) -> bool:
        return self.unit == "percent"

    @property
    def money(self) -> bool:
        return self.unit is not None and self.unit.startswith("money:")

    @property
    def duration(self) -> bool:
        return self.unit is not None and self.unit.startswith("time:")


def bounded(start: int, end: int, value: float, modifier: Modifier) -> Number:
    """The number that a figure makes with the word that bounds it."""
    low: float | None = value
    high: float | None = value
    if modifier in (Modifier.AT_LEAST, Modifier.MORE_THAN):
        high = None
    elif modifier in (Modifier.AT_MOST, Modifier.LESS_THAN):
        low = None
    elif modifier is Modifier.NEARLY:
        low = value - _rounded_by(value)
    elif modifier is Modifier.ABOUT:
        low, high = value - _rounded_by(value), value + max(1.0, _rounded_by(value))
    return Number(start, end, low, high, value, modifier)


def _rounded_by(value: float) -> float:
    """How much a figure may be off that is told as about so much: no more than its last digit tells, "environ 20" three, "environ 22" one."""
    written = f"{value:.12g}"
    told = written.rstrip("0") if value == int(value) else written
    step = 10.0 ** (len(written) - len(told)) if value == int(value) else _ABOUT
    least = 1.0 if value > 1 else _ABOUT * value  # "près d'une minute" is no second
    return max(least, min(_ABOUT * value, step * (_HALF if told.endswith(str(_HALF)) else 1)))

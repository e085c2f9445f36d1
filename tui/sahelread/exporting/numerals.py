"""Numbers of decisions as text: no exponent, no trailing zeros; for people, as their language groups digits and marks decimals."""

from decimal import Decimal

from sahelread.i18n import _, language, say
from sahelread.model import Estimate

_FRENCH = str.maketrans({",": "\u00a0", ".": ","})


def numeral(number: int | float, *, comma: bool = False) -> str:
    """`number` in decimals, the same on every machine: 5, 4.5, or 4,5 with `comma`."""
    written = format(Decimal(repr(number)), "f")
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return written.replace(".", ",") if comma else written


def numeral_in_words(number: int | float) -> str:
    """`number` for people: 4,200.5 in English; with a space that breaks no line, and a comma, in French."""
    grouped = f"{Decimal(numeral(number)):,}"
    return grouped.translate(_FRENCH) if language() == "fr" else grouped


def range_in_words(low: int | float, high: int | float) -> str:
    """From which number to which, for people: "4,200 to 5,000"."""
    return _("{low} to {high}").format(low=numeral_in_words(low), high=numeral_in_words(high))


def bounds_in_words(estimate: Estimate) -> str:
    """What several answers come to as a number: "low 4 · best 5 · high 5", "?" for what is not known."""
    bounds = {"low": estimate.low, "best": estimate.best, "high": estimate.high}
    return _("low {low} · best {best} · high {high}").format(
        **{name: "?" if bound is None else numeral_in_words(bound) for name, bound in bounds.items()}
    )


def estimate_in_words(estimate: Estimate) -> str:
    """The same with what the best is, or why it is left open: "low 4 · best 5 · high 5 (best: the only exact figure)"."""
    told = bounds_in_words(estimate)
    return told if estimate.why is None else f"{told} ({say(estimate.why)})"

"""Numbers of decisions as text: no exponent, no trailing zeros, a decimal comma where asked for."""

from decimal import Decimal

from sahelread.i18n import _, say
from sahelread.model import Estimate


def numeral(number: int | float, *, comma: bool = False) -> str:
    """`number` in decimals, the same on every machine: 5, 4.5, or 4,5 with `comma`."""
    written = format(Decimal(repr(number)), "f")
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return written.replace(".", ",") if comma else written


def bounds_in_words(estimate: Estimate) -> str:
    """What several answers come to as a number: "low 4 · best 5 · high 5", "?" for what is not known."""
    bounds = {"low": estimate.low, "best": estimate.best, "high": estimate.high}
    return _("low {low} · best {best} · high {high}").format(
        **{name: "?" if bound is None else numeral(bound) for name, bound in bounds.items()}
    )


def estimate_in_words(estimate: Estimate) -> str:
    """The same with what the best is, or why it is left open: "low 4 · best 5 · high 5 (best: the only exact figure)"."""
    told = bounds_in_words(estimate)
    return told if estimate.why is None else f"{told} ({say(estimate.why)})"

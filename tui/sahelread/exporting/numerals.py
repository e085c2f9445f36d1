"""Numbers of decisions as text: no exponent, no trailing zeros, a decimal comma where asked for."""

from decimal import Decimal


def numeral(number: int | float, *, comma: bool = False) -> str:
    """`number` in decimals, the same on every machine: 5, 4.5, or 4,5 with `comma`."""
    written = format(Decimal(repr(number)), "f")
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return written.replace(".", ",") if comma else written

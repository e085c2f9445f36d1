"""Sifting: which divergences the reader wants to stop at, all of them, those of one verdict or those of one type.

A `Sieve` has an id, under which it is remembered and chosen from lists, and a name; `sieves` are those through which
something of a story passes. Pure, no terminal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sahelread.diverging import summary
from sahelread.exporting.terms import type_name, verdict_name
from sahelread.i18n import _
from sahelread.model import Divergence, DivergenceType, Verdict
from sahelread.ui.layout_marks import TYPE_SIGNS, VERDICT_SIGNS

_VERDICT = "verdict "  # before the name of a verdict among those of types: "omission" is both


@dataclass(frozen=True, slots=True)
class Sieve:
    """What passes: every divergence, or those of one verdict or one type."""

    verdict: Verdict | None = None
    type: DivergenceType | None = None

    @property
    def id(self) -> str:
        """A word to remember it by; empty for the sieve that holds nothing back."""
        return f"{_VERDICT}{self.verdict}" if self.verdict is not None else str(self.type or "")

    @property
    def name(self) -> str:
        """What passes, in words."""
        if self.verdict is not None:
            return verdict_name(self.verdict)
        return type_name(self.type) if self.type is not None else _("every divergence")

    @property
    def sign(self) -> str:
        """The sign under which what passes is marked in the articles."""
        if self.verdict is not None:
            return VERDICT_SIGNS[self.verdict]
        return TYPE_SIGNS[self.type] if self.type is not None else ""

    def passes(self, divergence: Divergence) -> bool:
        """Whether the reader wants to stop at that divergence."""
        return self.verdict in (None, divergence.verdict) and self.type in (None, divergence.type)


EVERYTHING = Sieve()


def sieve_of(id_: str) -> Sieve:
    """The sieve with that id; the one that holds nothing back when there is none."""
    verdict = id_.removeprefix(_VERDICT) if id_.startswith(_VERDICT) else None
    if verdict in tuple(Verdict):
        return Sieve(verdict=Verdict(verdict))
    return Sieve(type=DivergenceType(id_)) if id_ in tuple(DivergenceType) else EVERYTHING


def sieves(divergences: Sequence[Divergence]) -> list[tuple[Sieve, int]]:
    """The sieves through which something passes, with how much: all, then by verdict, then by type."""
    counts = summary(divergences)
    by_verdict = [
        (Sieve(verdict=verdict), counts.by_verdict[verdict])
        for verdict in Verdict
        if verdict is not Verdict.EQUIVALENT and counts.by_verdict[verdict]
    ]
    by_type = [(Sieve(type=kind), counts.by_type[kind]) for kind in DivergenceType if counts.by_type[kind]]
    return [(EVERYTHING, len(divergences)), *by_verdict, *by_type]

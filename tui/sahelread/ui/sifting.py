"""Sifting: which divergences the reader wants to stop at: all of them, those of one verdict, of one type, or of both.

A `Sieve` has an id, under which it is remembered and chosen from lists, and a name; `sieves` are those through which
something of a story passes. Pure, no terminal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sahelread.exporting.terms import type_name, verdict_name
from sahelread.i18n import _, ngettext
from sahelread.model import Divergence, DivergenceType, Verdict
from sahelread.ui.layout_marks import TYPE_SIGNS, VERDICT_SIGNS

_VERDICT = "verdict "  # before the name of a verdict among those of types: "omission" is both


@dataclass(frozen=True, slots=True)
class Sieve:
    """What passes: every divergence, or those of one verdict, one type, or both."""

    verdict: Verdict | None = None
    type: DivergenceType | None = None

    @property
    def id(self) -> str:
        """Words to remember it by; empty for the sieve that holds nothing back."""
        verdict = f"{_VERDICT}{self.verdict}" if self.verdict is not None else ""
        return f"{verdict} {self.type or ''}".strip()

    @property
    def name(self) -> str:
        """What passes, in words."""
        names = [type_name(self.type)] if self.type is not None else []
        names += [verdict_name(self.verdict)] if self.verdict is not None else []
        return " · ".join(names) or _("every divergence")

    @property
    def sign(self) -> str:
        """The signs under which what passes is marked in the articles."""
        verdict = VERDICT_SIGNS[self.verdict] if self.verdict is not None else ""
        return verdict + (TYPE_SIGNS[self.type] if self.type is not None else "")

    def passes(self, divergence: Divergence) -> bool:
        """Whether the reader wants to stop at that divergence."""
        return self.verdict in (None, divergence.verdict) and self.type in (None, divergence.type)


EVERYTHING = Sieve()


def sieve_of(id_: str) -> Sieve:
    """The sieve with that id; the one that holds nothing back when there is none."""
    verdict, _space, kind = (
        id_.removeprefix(_VERDICT).partition(" ") if id_.startswith(_VERDICT) else ("", "", id_)
    )
    if verdict not in ("", *Verdict) or kind not in ("", *DivergenceType):
        return EVERYTHING
    return Sieve(Verdict(verdict) if verdict else None, DivergenceType(kind) if kind else None)


def sieves(divergences: Sequence[Divergence]) -> dict[Sieve, str]:
    """The sieves through which something passes, with how much in words: all, then by verdict, by type, and by both."""
    verdicts = [verdict for verdict in Verdict if verdict is not Verdict.EQUIVALENT]
    both = [Sieve(verdict, kind) for verdict in verdicts for kind in DivergenceType]
    asked = [EVERYTHING, *map(Sieve, verdicts), *(Sieve(type=kind) for kind in DivergenceType), *both]
    passing = {sieve: [each for each in divergences if sieve.passes(each)] for sieve in asked}
    for sieve in both:  # only where it holds back what either alone lets through
        if passing[sieve] in (passing[Sieve(sieve.verdict)], passing[Sieve(type=sieve.type)]):
            del passing[sieve]
    return {
        sieve: _how_many(sieve, found) for sieve, found in passing.items() if found or sieve is EVERYTHING
    }


def _how_many(sieve: Sieve, passing: Sequence[Divergence]) -> str:
    """How many divergences pass; of conflicts, how many are possible ones."""
    possible = sum(each.is_hint for each in passing)
    if sieve.verdict is not Verdict.CONFLICT or not possible:
        return str(len(passing))
    said = ngettext(
        "{count}, of which {possible} possible", "{count}, of which {possible} possible", possible
    )
    return said.format(count=len(passing), possible=possible)

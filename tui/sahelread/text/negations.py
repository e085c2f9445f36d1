"""What a text says is not so, and what it says that somebody denies.

"n'étaient plus en poste", "aucun groupe n'avait revendiqué", "sans qu'aucune preuve": negations, with the words they deny.
"rejette ces accusations", "infondées": denials, which report that somebody says no. "Ne ... que" is no negation, nor is "si ...
n'est pas libéré", which asks for something.
"""

from __future__ import annotations

from dataclasses import dataclass

from sahelread.text.expressions import expression, until, written
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.phrases import Phrases
from sahelread.text.remembering import remembered
from sahelread.text.words import fold

# What is denied ends with the clause, at the latest here.
_SCOPE = 80
_clause_end = expression("in_negations", "clause_end")


@dataclass(frozen=True, slots=True)
class Negation:
    """A negation at `[start, end)`, whose scope (what is not so) runs to `scope_end`; or a denial (`denied`)."""

    start: int
    end: int
    scope_end: int
    denied: bool


# Negations in two parts ("ne ... pas"), and those of one word.
_split, _bare = expression("in_negations", "split"), written(r"(?<!\w){'bare_negations'}(?:(?<=')|(?!\w))")


@kept
def _denials(language: str) -> Phrases:
    """What says that somebody denies."""
    return Phrases(table(language, "denials"))


# A condition runs on over one apposition: "si le maire, toujours retenu, n'est pas libéré".
_condition = expression("in_negations", "condition")
_CONDITION_REACH = 90


def is_conditional(folded: str, start: int, language: str) -> bool:
    """Whether what stands at `start` of a folded text is only a condition ("si l'otage est libéré")."""
    return _condition(language).search(folded, max(0, start - _CONDITION_REACH), start) is not None


# "N'a pas seulement", "n'a pas hésité à": what is told in such words is so.
_affirming = expression("affirming")


@remembered
def negations(text: str, language: str) -> tuple[Negation, ...]:
    """The negations and denials of a text, in order; conditions left out."""
    folded = fold(text)
    said = [
        match.span()
        for match in _split(language).finditer(folded)
        if not is_conditional(folded, match.start(), language)
    ]
    inside = {place for start, end in said for place in range(start, end)}
    said += [match.span() for match in _bare(language).finditer(folded) if match.start() not in inside]
    found = [
        Negation(start, end, until(_clause_end(language), folded, end, end + _SCOPE), False)
        for start, end in said
        if not _affirming(language).match(folded, start)
    ]
    found += [
        Negation(start, end, until(_clause_end(language), folded, end, end + _SCOPE), True)
        for start, end, _ in _denials(language).find(folded)
    ]
    found.sort(key=lambda negation: (negation.start, negation.end))
    return tuple(found)

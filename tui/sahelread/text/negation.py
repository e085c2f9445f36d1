"""What a text says is not so, and what it says that somebody denies.

"n'étaient plus en poste", "aucun groupe n'avait revendiqué", "sans qu'aucune preuve": negations, with the words they deny.
"rejette ces accusations", "infondées": denials, which report that somebody says no. "Ne ... que" is no negation, nor is "si ...
n'est pas libéré", which asks for something.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sahelread.text.cardinals import alternatives
from sahelread.text.expressions import any_of, expression
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.phrases import Phrases
from sahelread.text.remembering import remembered
from sahelread.text.words import fold

# What is denied ends with the clause, at the latest here.
_SCOPE = 80
_CLAUSE_END = re.compile(r"[.;:!?,()]")


@dataclass(frozen=True, slots=True)
class Negation:
    """A negation at `[start, end)`, whose scope (what is not so) runs to `scope_end`; or a denial (`denied`)."""

    start: int
    end: int
    scope_end: int
    denied: bool


@kept
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], Phrases] | None:
    particles = table(language, "negation_particles")
    if not particles:
        return None
    listed = alternatives(list(particles))
    split = any_of(language, "in_negation_of", "split").replace("{}", rf"(?P<particle>{listed})(?!\w)")
    bare = rf"(?<!\w)(?:{alternatives(list(table(language, 'bare_negations') or ()))})(?:(?<=')|(?!\w))"
    return re.compile(split), re.compile(bare), Phrases(map(str, table(language, "denials") or ()))


# A condition runs on over one apposition: "si le maire, toujours retenu, n'est pas libéré".
_condition = expression("in_negation_of", "condition")
_CONDITION_REACH = 90


def is_conditional(folded: str, start: int, language: str) -> bool:
    """Whether what stands at `start` of a folded text is only a condition ("si l'otage est libéré")."""
    return _condition(language).search(folded, max(0, start - _CONDITION_REACH), start) is not None


# "N'a pas seulement", "n'a pas hésité à": what is told in such words is so.
_affirming = expression("affirming")


@remembered
def negations(text: str, language: str) -> tuple[Negation, ...]:
    """The negations and denials of a text, in order; conditions left out."""
    patterns = _patterns(language)
    if patterns is None:
        return ()
    folded = fold(text)
    split, bare, denials = patterns
    said = [
        match.span()
        for match in split.finditer(folded)
        if not is_conditional(folded, match.start(), language)
    ]
    inside = {place for start, end in said for place in range(start, end)}
    said += [match.span() for match in bare.finditer(folded) if match.start() not in inside]
    found = [
        Negation(start, end, _scope_end(folded, end), False)
        for start, end in said
        if not _affirming(language).match(folded, start)
    ]
    found += [
        Negation(denial.start, denial.end, _scope_end(folded, denial.end), True)
        for denial in denials.find(folded)
    ]
    found.sort(key=lambda negation: (negation.start, negation.end))
    return tuple(found)


def _scope_end(folded: str, end: int) -> int:
    limit = min(len(folded), end + _SCOPE)
    stop = _CLAUSE_END.search(folded, end, limit)
    return stop.start() if stop else limit

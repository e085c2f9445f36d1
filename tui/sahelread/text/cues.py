"""Words that say in which order things happened, and why: cues, with where they stand and what they govern.

A cue is evidence, not a verdict: "à leur tour" says that its sentence tells of an answer, not of what. `AFTER` and `BEFORE` place
what the sentence tells; `AFTER_WHAT` and `BEFORE_WHAT` place it against what follows the cue, so that what follows lies on the
other side ("après le départ forcé de cinq agents": the departure came first).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sahelread.text.expressions import expression, until
from sahelread.text.named_phrases import named_phrases
from sahelread.text.remembering import remembered
from sahelread.text.words import fold

# What a cue governs ends with its clause, at the latest here.
_LONGEST_COMPLEMENT = 140
_COMPLEMENT_END = re.compile(r"[.;:!?,()\"]| - ")


# "D'après les enquêteurs" tells who says it, not what came first.
_by_whom = expression("in_cues", "by_whom")


class CueKind(StrEnum):
    """What a cue says of its sentence, or of what follows it."""

    AFTER = "after"
    BEFORE = "before"
    AFTER_WHAT = "after_what"
    BEFORE_WHAT = "before_what"
    BECAUSE = "because"
    LED_TO = "reversed"


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue at `[start, end)`; what it governs runs to `complement_end` (equal to `end` when it governs nothing)."""

    start: int
    end: int
    kind: CueKind
    complement_end: int


_of_order, _of_cause = named_phrases("order_cues"), named_phrases("cause_cues")


@remembered
def cues(text: str, language: str) -> tuple[Cue, ...]:
    """The order and cause cues of a text, in order; a phrase may be both ("en réaction à")."""
    folded = fold(text)
    found = []
    for listed in (_of_order(language), _of_cause(language)):
        for cue, named in listed.find(folded):
            if _by_whom(language).match(folded, max(0, cue.start - 2)):
                continue
            kind = CueKind(named)
            end = cue.end
            complement = end
            if kind not in (CueKind.AFTER, CueKind.BEFORE):
                complement = until(_COMPLEMENT_END, folded, end, end + _LONGEST_COMPLEMENT)
            found.append(Cue(cue.start, end, kind, complement))
    found.sort(key=lambda cue: (cue.start, cue.end, cue.kind))
    return tuple(found)

"""Words that say in which order things happened, and why: cues, with where they stand and what they govern.

A cue is evidence, not a verdict: "à leur tour" says that its sentence tells of an answer, not of what. `AFTER` and `BEFORE` place
what the sentence tells; `AFTER_WHAT` and `BEFORE_WHAT` place it against what follows the cue, so that what follows lies on the
other side ("après le départ forcé de cinq agents": the departure came first).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.phrases import Phrases
from sahelread.text.remembering import remembered
from sahelread.text.words import fold

# What a cue governs ends with its clause, at the latest here.
_LONGEST_COMPLEMENT = 140
_COMPLEMENT_END = re.compile(r"[.;:!?,()\"]| - ")


# "D'après les enquêteurs" tells who says it, not what came first.
_BY_WHOM = "d'apres"


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


@kept
def _patterns(language: str) -> tuple[tuple[Phrases, dict[str, str]], ...]:
    """For order and for cause: all cues, the longest first, and the kind of each."""
    found = []
    for name in ("order_cues", "cause_cues"):
        kinds = {
            phrase: kind for kind, phrases in (table(language, name) or {}).items() for phrase in phrases
        }
        found.append((Phrases(kinds), kinds))
    return tuple(found)


@remembered
def cues(text: str, language: str) -> tuple[Cue, ...]:
    """The order and cause cues of a text, in order; a phrase may be both ("en réaction à")."""
    folded = fold(text)
    found = []
    for phrases, kinds in _patterns(language):
        for cue in phrases.find(folded):
            if folded.startswith(_BY_WHOM, max(0, cue.start - 2)):
                continue
            kind = CueKind(kinds[cue.phrase])
            end = cue.end
            complement = end
            if kind not in (CueKind.AFTER, CueKind.BEFORE):
                limit = min(len(folded), end + _LONGEST_COMPLEMENT)
                stop = _COMPLEMENT_END.search(folded, end, limit)
                complement = stop.start() if stop else limit
            found.append(Cue(cue.start, end, kind, complement))
    found.sort(key=lambda cue: (cue.start, cue.end, cue.kind))
    return tuple(found)

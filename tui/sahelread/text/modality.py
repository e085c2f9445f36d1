"""How certain a text says it is: told as a fact, reported in the conditional, possible, suspected, accused, charged, convicted.

The French press puts in the conditional what it does not vouch for ("les deux diplomates seraient des agents"). After "si", or
beside a verb of wishing, the conditional is an ordinary one and says nothing of that; so it is of what is promised or decided.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sahelread.text.expressions import expression, written
from sahelread.text.lexicon import table
from sahelread.text.remembering import remembered
from sahelread.text.words import fold

# How far on either side "si" or a verb of wishing makes a conditional an ordinary one.
_REACH = 60
# How far before a conditional it was promised: "a promis mardi, devant les élus de la région, que la route | serait ouverte".
_PROMISED = 160
_STOPS = ".;!?"

ACCUSATIONS = ("suspected", "accused", "charged", "convicted")
"""The steps of the scale of accusation, in rising order."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of certainty at `[start, end)`: "reported", "possible", "ordered", "done", or a step of `ACCUSATIONS`."""

    start: int
    end: int
    kind: str


_marks = written(
    r"(?<![\w-])(?:(?P<reported>{'conditional'})|(?P<possible>{'possible'})|{*'accusation_scale'}|{*'done_or_ordered'})(?![\w-])"
)
# What makes an ordinary conditional of one.
_makes_ordinary = written(r"(?<![\w-]){'not_a_report'}(?![\w-])")


@remembered
def marks(text: str, language: str) -> tuple[Mark, ...]:
    """The marks of certainty of a text, in order."""
    folded = fold(text)
    return tuple(
        Mark(match.start(), match.end(), match.lastgroup or "")
        for match in _marks(language).finditer(folded)
        if not (
            match.lastgroup == "reported"
            and (_is_ordinary(folded, match, language) or _is_to_come(folded, match, language))
        )
        and not (match.lastgroup == "convicted" and _blamed(language).match(folded, match.end()))
    )


# What follows a word of conviction that only blames: "a condamné l'attentat".
_blamed = expression("blamed")
# What is still to come when it is told: "a promis que".
_promises = expression("future_in_the_past")


def _is_ordinary(folded: str, match: re.Match[str], language: str) -> bool:
    """Whether a conditional depends on a condition or a wish in the same sentence."""
    last = match.end() + _REACH
    stops = [at for at in (folded.find(mark, match.end(), last) for mark in _STOPS) if at >= 0]
    first = _sentence_start(folded, match, _REACH)
    return _makes_ordinary(language).search(folded, first, min([last, len(folded), *stops])) is not None


def _is_to_come(folded: str, match: re.Match[str], language: str) -> bool:
    """Whether a conditional tells what was still to come when it was promised or decided."""
    if match.group() in table(language, "past_conditionals"):
        return False
    first = _sentence_start(folded, match, _PROMISED)
    return _promises(language).search(folded, first, match.start()) is not None


def _sentence_start(folded: str, match: re.Match[str], reach: int) -> int:
    """Where the sentence of a mark begins, no further before it than `reach` letters: the time is linear in the text."""
    first = max(0, match.start() - reach)
    return max(first, *(folded.rfind(mark, first, match.start()) + 1 for mark in _STOPS))

"""Whether two passages quote the same words.

A run of words that both have between quotation marks, or that one quotes and the other reports with or without
marks, is the strongest sign there is; rapidfuzz finds it although signs and spellings differ a little.
"""

from __future__ import annotations

import re

from sahelread.text.remembering import remembered

_QUOTED = re.compile(r"[«“\"]\s*([^«»“”\"]{12,}?)\s*[»”\"]")
_WORDS_AT_LEAST = 4  # shorter quotations are terms ("zone rouge"), which many passages share
_ALIKE = 85.0  # of 100; two transcriptions of one sentence score above, two sentences of one speaker below
_SHOWN = 60  # characters


def same_quotation(a: str, b: str) -> str | None:
    """The beginning of a quotation of one passage that the other has too; None when there is none."""
    for one, other in ((a, b), (b, a)):
        for quoted in _quotations(one):
            if _holds(other, quoted):
                return quoted if len(quoted) <= _SHOWN else quoted[: _SHOWN - 1].rsplit(" ", 1)[0] + "…"
    return None


@remembered
def _quotations(text: str) -> tuple[str, ...]:
    """What a text quotes at some length, each quotation on one line."""
    found = (" ".join(match.group(1).split()) for match in _QUOTED.finditer(text))
    return tuple(quoted for quoted in found if len(quoted.split()) >= _WORDS_AT_LEAST)


def _holds(text: str, quoted: str) -> bool:
    from rapidfuzz import fuzz

    if len(text) < len(quoted) * 0.8:
        return False
    return fuzz.partial_ratio(quoted.casefold(), text.casefold(), score_cutoff=_ALIKE) > 0

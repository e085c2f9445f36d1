"""Whether words are told as so, or only wished for, feared, planned or asked: "exige la libération", "risque de céder", "libérés ?"."""

from __future__ import annotations

import re

from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.negation import is_conditional

# A verb of wishing governs a word this near behind it, and is itself no longer than this.
_REACH, _LONGEST = 30, 14
_QUESTION = re.compile(r"\?[ »\"]*\Z")


@kept
def _wishes(language: str) -> re.Pattern[str]:
    words = "|".join(re.escape(str(word)).replace(r"\*", r"\w*") for word in table(language, "wished") or ())
    return re.compile(rf"(?<!\w)(?:{words or '(?!)'})(?!\w)[^.,;:!?]{{0,{_REACH}}}\Z")


def is_told_as_so(folded: str, start: int, language: str) -> bool:
    """Whether what stands at `start` of a folded passage is told as a fact: no condition, no wish, no question."""
    if is_conditional(folded, start) or _QUESTION.search(folded):
        return False
    return _wishes(language).search(folded, max(0, start - _REACH - _LONGEST), start) is None

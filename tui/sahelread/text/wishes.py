"""Whether words are told as so, or only wished for, feared, planned or asked: "exige la libération", "risque de céder", "libérés ?"."""

from __future__ import annotations

import re

from sahelread.text.expressions import NOWHERE, expression
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.negation import is_conditional

# A verb of wishing governs a word this near behind it, and is itself no longer than this.
_REACH, _LONGEST = 30, 14
# A verb of belief governs what a clause tells.
_BELIEVED_REACH = 70
_QUESTION = re.compile(r"\?[ »\"]*\Z")


@kept
def _wishes(language: str) -> re.Pattern[str]:
    return _before(language, "wished", _REACH)


@kept
def _beliefs(language: str) -> re.Pattern[str]:
    return _before(language, "believed", _BELIEVED_REACH)


_given_up = expression("in_wishes", "given_up")


def _before(language: str, name: str, reach: int) -> re.Pattern[str]:
    words = "|".join(re.escape(str(word)).replace(r"\*", r"\w*") for word in table(language, name))
    not_behind = table(language, "in_wishes").get("not_behind", "")
    return re.compile(rf"(?<!\w){not_behind}(?:{words or NOWHERE})(?!\w)[^.,;:!?]{{0,{reach}}}\Z")


def is_told_as_so(folded: str, start: int, language: str) -> bool:
    """Whether what stands at `start` of a folded passage is told as a fact: no condition, no wish, no belief, no question."""
    if is_conditional(folded, start, language) or _QUESTION.search(folded):
        return False
    if _given_up(language).match(folded, start):
        return False
    if _beliefs(language).search(folded, max(0, start - _BELIEVED_REACH - _LONGEST), start):
        return False
    return _wishes(language).search(folded, max(0, start - _REACH - _LONGEST), start) is None

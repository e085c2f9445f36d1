"""Whether words are told as so, or only wished for, feared, planned or asked: "exige la libération", "risque de céder", "libérés ?"."""

from __future__ import annotations

import re

from sahelread.text.expressions import expression, written
from sahelread.text.negations import is_conditional

# A verb of wishing governs a word this near behind it, and is itself no longer than this.
_REACH, _LONGEST = 30, 14
# A verb of belief governs what a clause tells.
_BELIEVED_REACH = 70
_QUESTION = re.compile(r"\?[ »\"]*\Z")


_wishes, _beliefs = (
    written(rf"(?<!\w){{in_wishes.not_behind}}{{{words}}}(?!\w)[^.,;:!?]{{0,{reach}}}\Z")
    for words, reach in (("wished", _REACH), ("believed", _BELIEVED_REACH))
)
_given_up, _would, _provided, _would_be, _had_it = (
    expression("in_wishes", name) for name in ("given_up", "would", "provided", "would_be", "had_it")
)
# "Si l'otage avait été libéré, sa famille | l'aurait su": so far before and around a word.
_UNREAL_BEFORE, _UNREAL_AROUND = 160, 12


def is_told_as_so(folded: str, start: int, language: str) -> bool:
    """Whether what stands at `start` of a folded passage is told as a fact: no condition, no wish, no belief, no question."""
    if is_conditional(folded, start, language) or _QUESTION.search(folded):
        return False
    if _given_up(language).match(folded, start):
        return False
    if _would(language).search(folded, max(0, start - _BELIEVED_REACH), start) and _provided(language).match(
        folded, start
    ):
        return False  # "serait | acceptable si"
    if _would_be(language).search(folded, max(0, start - _UNREAL_AROUND), start + _UNREAL_AROUND) and _had_it(
        language
    ).search(folded, max(0, start - _UNREAL_BEFORE), start):
        return False
    if _beliefs(language).search(folded, max(0, start - _BELIEVED_REACH - _LONGEST), start):
        return False
    return _wishes(language).search(folded, max(0, start - _REACH - _LONGEST), start) is None

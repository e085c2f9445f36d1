"""Two spellings of one name: "Kerewal" here, "Kéréwal" or "Kérewalo" there."""

from __future__ import annotations

from rapidfuzz import fuzz

# Spellings of one name have so many of their letters in common, in their order (rapidfuzz's ratio, in percent): lower, a region is one
# with its town ("Barsalie", "Barsalonique"); higher, what is written by ear is two.
_ONE_SPELLING = 83.0


def are_one_spelling(one: str, other: str) -> bool:
    """Whether two folded names may be one that is spelt in two ways."""
    return fuzz.ratio(one, other, score_cutoff=_ONE_SPELLING) > 0

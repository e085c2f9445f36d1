"""Two spellings of one name: "Kerewal" here, "Kéréwal" or "Kérewalo" there; "Karimouch" and "Karymush" of a person."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from sahelread.text.remembering import remembered_whole

# Spellings of one name have so many of their letters in common, in their order (rapidfuzz's ratio, in percent): lower, a region is one
# with its town ("Barsalie", "Barsalonique"); higher, what is written by ear is two.
_ONE_SPELLING = 83.0
# Of one word of a person's name fewer are enough, since first names are short ("Amadi", "Amady").
_ONE_WORD = 80.0
# And beside one first name fewer still; on 202 stories 45 brought in the first wrong pair.
_BESIDE_A_FIRST_NAME = 60.0


def are_one_spelling(one: str, other: str) -> bool:
    """Whether two folded names may be one that is spelt in two ways."""
    return fuzz.ratio(one, other, score_cutoff=_ONE_SPELLING) > 0


# How letters of other alphabets are written in several ways: "Karimouch", "Karymush"; first what is longer.
_WRITTEN = (("tch", "c"), ("sch", "s"), ("ch", "s"), ("sh", "s"), ("kh", "k"), ("ph", "f"), ("ou", "w"), ("qu", "k"), ("dj", "j"),
    ("q", "k"), ("c", "k"), ("x", "ks"), ("v", "w"), ("z", "s"))  # fmt: skip
# Fewer consonants are those of many names ("Traoré", "Touré").
_TELLING = 3
_SOUNDLESS = re.compile(r"[aeiouyhjw]|(.)(?=\1)")


def are_spelt_alike(word: str, other: str) -> bool:
    """Whether two words may be one name: nearly the same letters, or the same consonants ("Karimouch", "Karymush")."""
    if fuzz.ratio(word, other, score_cutoff=_ONE_WORD) > 0:
        return True
    return sound_alike(word, other) and len(_consonants(word)) >= _TELLING


def are_written_alike(word: str, other: str) -> bool:
    """Whether most letters of two words are the same, in their order: enough for a last name where the first is the same
    ("Awa Magbadi", "Awa Mabati")."""
    return fuzz.ratio(word, other, score_cutoff=_BESIDE_A_FIRST_NAME) > 0


def sound_alike(word: str, other: str) -> bool:
    """Whether two words have the same consonants: "Karimouch", "Karymush"."""
    return _consonants(word) == _consonants(other)


@remembered_whole  # a name is held against many others
def _consonants(word: str) -> str:
    for letters, sound in _WRITTEN:
        word = word.replace(letters, sound)
    return _SOUNDLESS.sub("", word)

"""Character 3-to-5-grams of passages: the terms that know nothing of any language and still score best.

On every set tried, their TF-IDF cosine inside the story beats words, stems and all of rapidfuzz's ratios. Grams
run over word boundaries and keep function words: press formulas carry paraphrase. Codes are 64-bit hashes, worked
out for all passages at once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

import numpy as np

from sahelread.aligning.rows import Codes, Columns, Ints, Rows, distinct, rows_of

_SIZES = (3, 4, 5)
_BASE = np.uint64(1_099_511_628_211)  # the FNV prime: odd, with few set bits; any large odd number would do
_MIX = np.uint64(0x9E3779B97F4A7C15)
_APART = "\x00"  # stands between passages, so that no gram runs from one into the next
EXACT = 2500  # texts up to which every gram has its own column
_AT_ONCE = 250  # texts of a longer story that are coded together; more would fill the memory with codes
_NUMBERED_AT_ONCE = 100_000  # grams
# In longer stories codes share this many columns. Some grams then fall together: one in ten of a long story's, which
# are too many to be missed.
_COLUMNS = np.uint64(2**22)
_NOT_WORD = re.compile(rf"[^\w{_APART}]+")


def gram_rows(texts: Sequence[str]) -> Rows:
    """One row per text, counting its character grams."""
    if len(texts) <= EXACT:
        owners, codes = _coded(texts)
        return rows_of(owners, distinct(codes)[1], len(texts))
    firsts = range(0, len(texts), _AT_ONCE)
    # Room for more grams than there can be (a ligature unfolds into three letters): what is never written to takes no memory.
    room = len(_SIZES) * sum(3 * len(text) + 2 for text in texts)
    return joined((counted_grams(texts[first : first + _AT_ONCE]) for first in firsts), room)


def counted_grams(texts: Sequence[str]) -> Rows:
    """The same of a part of a long story, the columns not numbered yet."""
    owners, codes = _coded(texts)
    return rows_of(owners, (codes % _COLUMNS).astype(np.int64), len(texts))


def joined(parts: Iterable[Rows], room: int) -> Rows:
    """The rows of parts of a long story under each other; they have at most `room` entries."""
    lengths = [np.zeros(1, dtype=np.int64)]
    columns, values, end = np.empty(room, dtype=np.int32), np.empty(room, dtype=np.float32), 0
    for part in parts:
        lengths.append(np.diff(part.starts))
        own = slice(end, end + len(part.columns))
        columns[own], values[own], end = part.columns, part.values, own.stop
    width = _number(columns[:end])
    return Rows(np.cumsum(np.concatenate(lengths)), columns[:end], values[:end], width)


def _number(columns: Columns) -> int:
    """Number columns without gaps, in the same order and in their place; how many there are.

    They are counted 64 by 64: a number for each possible column would be the largest array of all.
    """
    taken = np.zeros((int(_COLUMNS) // 64, 64), dtype=bool)
    taken.reshape(-1)[columns] = True
    within = np.cumsum(taken, axis=1, dtype=np.uint8)
    before = np.cumsum(within[:, -1], dtype=np.int32) - within[:, -1]
    for first in range(0, len(columns), _NUMBERED_AT_ONCE):
        part = columns[first : first + _NUMBERED_AT_ONCE]
        part[:] = before[part // 64] + within.reshape(-1)[part] - np.int32(1)
    return int(np.count_nonzero(taken))


def _coded(texts: Sequence[str]) -> tuple[Ints, Codes]:
    """The text and the code of every gram, ascending by text."""
    signs = np.frombuffer(_letters(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    apart = signs == 0
    owner = np.cumsum(apart) - 1
    mixed = signs * _MIX
    owners, codes = [], []
    for size in _SIZES:
        length = max(len(signs) - size + 1, 0)
        code = np.full(length, size, dtype=np.uint64)
        for offset in range(size):
            code = (code * _BASE) ^ mixed[offset : offset + length]
        whole = (owner[:length] == owner[len(owner) - length :]) & ~apart[:length]
        owners.append(owner[:length][whole])
        codes.append(code[whole])
    return np.concatenate(owners), np.concatenate(codes)


def _letters(texts: Sequence[str]) -> str:
    """The texts for comparing letters, between signs that stand in no text: lower case, no accents, every run of other signs one
    space, a space at both ends."""
    told = f" {_APART} ".join(("", *(text.replace(_APART, " ") for text in texts), ""))
    letters = unicodedata.normalize("NFD", told.casefold()).replace("_", " ")
    for sign in set(letters):
        if unicodedata.combining(sign):
            letters = letters.replace(sign, "")
    return _NOT_WORD.sub(" ", letters)

"""The `furniture` tables of all lexicons, as regular expressions and sets of words.

Every language's table is asked for every article, because pages mix them ("ADVERTISEMENT" under a French text).
All are made for folded text: lower case, no accents, plain quotes and dashes.
"""

from __future__ import annotations

import re
from functools import cache

from sahelread.reading.language import KNOWN
from sahelread.text.lexicon import table
from sahelread.text.words import fold


@cache
def alternatives(name: str) -> str:
    """The expressions of that table joined into one; it matches nothing when no language has the table."""
    listed = [pattern for language in KNOWN for pattern in table(language, "furniture").get(name, ())]
    return "|".join(f"(?:{pattern})" for pattern in listed) or r"(?!)"


@cache
def pattern(name: str) -> re.Pattern[str]:
    """`alternatives`, compiled."""
    return re.compile(f"(?:{alternatives(name)})")


@cache
def listed_words(name: str) -> frozenset[str]:
    """The words of that table, folded, without the apostrophe of elided ones."""
    listed = " ".join(table(language, "furniture").get(name, "") for language in KNOWN)
    return frozenset(fold(listed).replace("'", "").split())

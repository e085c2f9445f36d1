"""The `furniture` tables of all lexicons, as regular expressions and sets of words.

Every language's table is asked for every article, because pages mix them ("ADVERTISEMENT" under a French text).
All are made for folded text: lower case, no accents, plain quotes and dashes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from sahelread.reading.language import KNOWN
from sahelread.text.expressions import NOWHERE
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.words import fold


@cache
def alternatives(name: str) -> str:
    """The expressions of that table joined into one; it matches nothing when no language has the table."""
    listed = [pattern for language in KNOWN for pattern in table(language, "furniture").get(name, ())]
    return "|".join(f"(?:{pattern})" for pattern in listed) or NOWHERE


def pattern(name: str) -> re.Pattern[str]:
    """`alternatives`, compiled. KeyError when no language has the table."""
    return _compiled(KNOWN[0])[name]


@cache
def framed(name: str, frame: str) -> re.Pattern[str]:
    """The expressions of that table as a part of another one: {} stands for them in `frame`."""

    def compiled(_language: str) -> re.Pattern[str]:
        return re.compile(frame.replace("{}", f"(?:{alternatives(name)})"))

    compiled.__qualname__ = f"framed({name}, {frame})"
    return kept(compiled)(KNOWN[0])


@kept
def _compiled(_language: str) -> Mapping[str, re.Pattern[str]]:
    """The lists of expressions of all languages; they are kept beside the lexicon of one."""
    furniture = [table(language, "furniture") for language in KNOWN]
    names = sorted({name for one in furniture for name, listed in one.items() if isinstance(listed, list)})
    return {name: re.compile(f"(?:{alternatives(name)})") for name in names}


@cache
def listed_words(name: str) -> frozenset[str]:
    """The words of that table, folded, without the apostrophe of elided ones."""
    listed = " ".join(table(language, "furniture").get(name, "") for language in KNOWN)
    return frozenset(fold(listed).replace("'", "").split())

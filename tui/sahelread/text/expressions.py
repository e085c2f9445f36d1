"""Regular expressions whose words are those of a language: written once, compiled for each language from its lexicon.

Expressions are of folded text. An entry of the lexicon is one expression or a list of several, any of which may stand; what a language
does not list is found nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.sought import Sought, sought

NOWHERE = "(?!)"
"""An expression that is found nowhere."""

AT_A_WORD = r"(?<!\w)(?=\w){}"
"""The frame of expressions that each begin with a word: tried where words begin and nowhere else, which takes half the time."""


Expression = Callable[[str], Sought | re.Pattern[str]]
"""An expression for any language."""


@cache  # asked for in two modules it is one expression all the same, and kept once
def expression(*path: str, frame: str = "{}") -> Callable[[str], Sought]:
    """The expression of an entry of the lexicon, for any language: `path` is a table, and names in it. In `frame` it stands for {},
    and an entry of the table `small_words` for its name: {article}, {of}."""

    def compiled(language: str) -> Sought:
        written = frame.replace("{}", any_of(language, *path))
        for name in table(language, "small_words"):
            written = written.replace(f"{{{name}}}", any_of(language, "small_words", name))
        return sought(written)

    compiled.__qualname__ = f"expression({', '.join(path)}, {frame})"
    return kept(compiled)


def whole_words(*path: str) -> Callable[[str], Sought]:
    """The expression of an entry of the lexicon where it begins and ends with a word."""
    return expression(*path, frame=r"(?<!\w){}(?!\w)")


def any_of(language: str, *path: str) -> str:
    """An expression for whatever an entry of the lexicon lists, in one group without a name."""
    entry = table(language, path[0])
    for name in path[1:]:
        entry = (entry or {}).get(name)
    listed = entry if isinstance(entry, str) else "|".join(map(str, entry or ()))
    return f"(?:{listed or NOWHERE})"

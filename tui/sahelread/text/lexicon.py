"""The words of one language, from `lexicon/<language>.yaml`: tables of strings, each parsed when it is first asked for.

What a table is for is written beside it in the file. A language without a file has empty tables: what needs
words then finds nothing, and what needs none still works.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml

from sahelread.resources import packaged

# A table begins where a name stands at the edge of the page, and ends where the next one begins.
_HEAD = re.compile(r"^(\w+):", re.MULTILINE)


def tables(language: str) -> Mapping[str, Any]:
    """All tables of that language, by name; empty when the program has no words for it."""
    return {name: table(language, name) for name in _sources(language)}


@cache
def table(language: str, name: str) -> Any:
    """One table of that language; an empty mapping when it has none."""
    source = _sources(language).get(name)
    if source is None:
        return {}
    return yaml.load(source, getattr(yaml, "CSafeLoader", yaml.SafeLoader))[name] or {}


@cache
def _sources(language: str) -> Mapping[str, str]:
    """The lines of each table, not parsed: the first text on the screen needs a tenth of them, and all take 20 ms."""
    path = packaged("lexicon") / f"{language}.yaml"
    if not language.isalpha() or not path.is_file():
        return {}
    text = path.read_text("utf-8")
    heads = [(head[1], head.start()) for head in _HEAD.finditer(text)]
    ends = [start for _name, start in heads[1:]] + [len(text)]
    return {name: text[start:end] for (name, start), end in zip(heads, ends, strict=True)}

"""The words of one language, from `lexicon/<language>.yaml`: tables of strings, read once.

What a table is for is written beside it in the file. A language without a file has empty tables: what needs
words then finds nothing, and what needs none still works.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml

from sahelread.resources import packaged


@cache
def tables(language: str) -> Mapping[str, Any]:
    """All tables of that language, by name; empty when the program has no words for it."""
    path = packaged("lexicon") / f"{language}.yaml"
    if not language.isalpha() or not path.is_file():
        return {}
    loaded = yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded if isinstance(loaded, dict) else {}


def table(language: str, name: str) -> Any:
    """One table of that language; an empty mapping when it has none."""
    return tables(language).get(name) or {}

"""The words of one language, from `lexicon/<language>.yaml`: tables of strings, by name.

What a table is for is written beside it in the file. A language without a file has empty tables: what needs
words then finds nothing, and what needs none still works.

Reading YAML takes a fifth as long as comparing a story: what a file says is kept for the next run (see `kept`).
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sahelread.resources import lexicon_file, packaged
from sahelread.text.kept import kept


@kept
def tables(language: str) -> Mapping[str, Any]:
    """All tables of that language, by name; empty when the program has no words for it."""
    path = lexicon_file(language)
    if path is None:
        return {}
    import yaml

    listed = yaml.load(path.read_bytes(), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {name: words or {} for name, words in listed.items()}


def table(language: str, name: str) -> Any:
    """One table of that language; an empty mapping when it has none."""
    return tables(language).get(name, {})


def entry(language: str, *path: str) -> Any:
    """What a table has under names in it; None when the language does not list it."""
    found = table(language, path[0])
    for name in path[1:]:
        found = (found or {}).get(name)
    return found


@cache
def word_set(language: str, *path: str) -> frozenset[str]:
    """The words that an entry only lists, as a list or as a line of them: a table, or names in it; empty when the language has none."""
    words = entry(language, *path) or ()
    return frozenset(words.split() if isinstance(words, str) else map(str, words))


def languages() -> tuple[str, ...]:
    """The languages that the program has words for, French first: what it was made for decides where two fit alike."""
    found = sorted(path.stem for path in packaged("lexicon").glob("*.yaml"))
    return tuple(sorted(found, key=lambda language: language != "fr"))

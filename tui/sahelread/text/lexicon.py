"""The words of one language, from `lexicon/<language>.yaml`: tables of strings, by name.

What a table is for is written beside it in the file. A language without a file has empty tables: what needs
words then finds nothing, and what needs none still works.

Reading YAML takes a fifth as long as comparing a story. A lexicon is therefore loaded as Python loads its own modules: what
it says is compiled into `__pycache__` beside it, and compiled anew when the file has changed. Where Python is told to write
no compiled modules, tables are parsed one by one as they are asked for.
"""

import re
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any

from sahelread.resources import packaged

# A table begins where a name stands at the edge of the page, and ends where the next one begins.
_HEAD = re.compile(r"^(\w+):", re.MULTILINE)


def tables(language: str) -> Mapping[str, Any]:
    """All tables of that language, by name; empty when the program has no words for it."""
    path = lexicon_file(language)
    compiled = compiled_tables(path) if path else {}
    return compiled if compiled is not None else {name: table(language, name) for name in _sources(language)}


@cache
def table(language: str, name: str) -> Any:
    """One table of that language; an empty mapping when it has none."""
    path = lexicon_file(language)
    compiled = compiled_tables(path) if path else {}
    if compiled is not None:
        return compiled.get(name, {})
    source = _sources(language).get(name)
    return (_parsed(source)[name] or {}) if source else {}


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


def lexicon_file(language: str) -> Path | None:
    """The file of that language; None when the program has none."""
    path = packaged("lexicon") / f"{language}.yaml"
    return path if language.isalpha() and path.is_file() else None


def _parsed(source: str | bytes) -> Any:
    import yaml

    return yaml.load(source, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


class _NotCompiledError(Exception):
    """A lexicon is not compiled yet, and Python is told to write no compiled modules."""


class _Loader(SourceFileLoader):
    """Python's loader of modules and of their compiled code, for a file of tables."""

    def source_to_code(self, data: Any, path: Any, *, _optimize: int = -1) -> CodeType:  # type: ignore[override]
        """A module that says `TABLES = …`, from the bytes of a file."""
        if sys.dont_write_bytecode:
            raise _NotCompiledError
        return compile(f"TABLES = {_parsed(data)!r}", path, "exec", dont_inherit=True)


@cache
def compiled_tables(path: Path) -> Mapping[str, Any] | None:
    """The tables of a file, compiled once and again when it has changed; None where they must not be."""
    loader = _Loader(path.stem, str(path))
    code = None
    with suppress(_NotCompiledError):
        code = loader.get_code(path.stem)
    if code is None:
        return None
    module: dict[str, Any] = {}
    exec(code, module)
    return {name: words or {} for name, words in module["TABLES"].items()}


@cache
def _sources(language: str) -> Mapping[str, str]:
    """The lines of each table, not parsed: the first text on the screen needs a tenth of them."""
    path = lexicon_file(language)
    if path is None:
        return {}
    text = path.read_text("utf-8")
    heads = [(head[1], head.start()) for head in _HEAD.finditer(text)]
    ends = [start for _name, start in heads[1:]] + [len(text)]
    return {name: text[start:end] for (name, start), end in zip(heads, ends, strict=True)}

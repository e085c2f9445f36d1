"""What is worked out from a lexicon alone, kept beside it as Python keeps its compiled modules.

Putting thousands of phrases in order and compiling regular expressions takes as long as comparing a story with them, and
gives the same whenever the lexicon and the modules that do it are the same. What was worked out is kept in `__pycache__`,
and worked out anew when the lexicon, or a module that may have had a part in it, has another time or size. Where Python is
told to write no compiled modules, nothing is kept.
"""

from __future__ import annotations

import pickle
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib import import_module
from importlib.machinery import SourceFileLoader
from io import BytesIO
from pathlib import Path
from types import CodeType
from typing import Any, TypeVar, cast
from zlib import crc32

from sahelread.text.lexicon import lexicon_file

_Kept = TypeVar("_Kept")


def kept(work: Callable[[str], _Kept]) -> Callable[[str], _Kept]:
    """The same work on the lexicon of a language, done once for all runs of the program.

    What it gives must be such as `pickle` takes, and hang on nothing but the lexicon.
    """

    @cache
    def at_hand(language: str) -> _Kept:
        lexicon = lexicon_file(language)
        if lexicon is None or sys.dont_write_bytecode:
            return work(language)
        return cast("_Kept", _Loader(work, language, lexicon).outcome())

    return at_hand


class _Loader(SourceFileLoader):
    """Python's loader of modules and of their compiled code, for the outcome of a piece of work on a lexicon."""

    def __init__(self, work: Callable[[str], Any], language: str, lexicon: Path) -> None:
        name = f"{language}_{work.__module__.removeprefix('sahelread.').replace('.', '_')}_{work.__name__.strip('_')}"
        super().__init__(name, str(lexicon.with_name(f"{name}.py")))
        self._work, self._language = work, language
        self._stamp = _stamp(lexicon.parent, Path(__file__).parent, Path(work.__code__.co_filename).parent)

    def outcome(self) -> Any:
        """What the work gives, or gave when it was done last."""
        module: dict[str, Any] = {}
        exec(self.get_code(self.name) or "", module)
        return pickle.loads(module["KEPT"])

    def path_stats(self, path: Any) -> dict[str, Any]:
        """In place of a time, a sum of the times and sizes of all that the work hangs on."""
        del path
        return {"mtime": self._stamp, "size": None}

    def get_data(self, path: Any) -> bytes:
        """The compiled module; what is worked out has no source."""
        return b"" if path == self.path else super().get_data(path)

    def source_to_code(self, data: Any, path: Any, *, _optimize: int = -1) -> CodeType:  # type: ignore[override]
        """A module that says `KEPT = …`."""
        del data
        written = BytesIO()
        _Pickler(written, 5).dump(self._work(self._language))
        return compile(f"KEPT = {written.getvalue()!r}", path, "exec", dont_inherit=True)


@cache
def _stamp(*folders: Path) -> int:
    """A sum of the times and sizes of the lexicons and modules in folders."""
    files = [
        file for folder in folders for file in sorted(folder.iterdir()) if file.suffix in (".yaml", ".py")
    ]
    stats = [file.stat() for file in files]
    return crc32(repr([(one.st_mtime_ns, one.st_size) for one in stats]).encode())


class _Pickler(pickle.Pickler):
    """Writes regular expressions as what they are compiled to: `pickle` alone would compile them anew in each run.

    Python has no public name for that. Where its own modules are not as they are known here, they are compiled anew.
    """

    def reducer_override(self, one: Any) -> Any:
        if isinstance(one, re.Pattern):
            with suppress(AttributeError, ImportError, TypeError, ValueError):
                return _expression, _compiled(one)
        return NotImplemented


def _compiled(one: re.Pattern[str]) -> tuple[Any, ...]:
    """What `re.compile` hands on to the matcher: a regular expression, its flags, its code, and its groups."""
    parsed = import_module("re._parser").parse(one.pattern, one.flags)
    code = list(map(int, import_module("re._compiler")._code(parsed, one.flags)))
    groups, numbers = parsed.state.groups, dict(parsed.state.groupdict)
    names = {number: name for name, number in numbers.items()}
    compiled = (one.pattern, one.flags, code, groups - 1, numbers, tuple(map(names.get, range(groups))))
    if _expression(*compiled) != one:
        raise ValueError(one.pattern)
    return compiled


def _expression(*compiled: Any) -> re.Pattern[str]:
    """The regular expression of what `_compiled` gave."""
    return cast("re.Pattern[str]", import_module("_sre").compile(*compiled))

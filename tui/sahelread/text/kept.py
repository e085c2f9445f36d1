"""What is worked out from a lexicon alone, kept beside it as Python keeps its compiled modules.

Putting thousands of phrases in order and compiling regular expressions takes as long as comparing a story with them, and
gives the same whenever the lexicon and the modules that do it are the same. What was worked out is kept in `__pycache__`,
and worked out anew when a lexicon, or a module that may have had a part in it, has another time or size. Where Python may
write no compiled modules, it is kept in the user's cache folder, if nobody else can write there: what is read back is run.
"""

from __future__ import annotations

import atexit
import os
import pickle
import re
import stat
import sys
from array import array
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib import import_module
from importlib.util import cache_from_source
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar, cast
from zlib import crc32

from sahelread.resources import lexicon_file

_PACKAGE = Path(__file__).parents[1]
_ENGINES = ("text", "reading", "aligning", "diverging")
_PROTOCOL = 5

_Kept = TypeVar("_Kept")


def kept(work: Callable[[str], _Kept]) -> Callable[[str], _Kept]:
    """The same work on the lexicon of a language, done once for all runs of the program.

    What it gives must be such as `pickle` takes, and hang on nothing but the lexicon.
    """

    @cache
    def at_hand(language: str) -> _Kept:
        lexicon = lexicon_file(language)
        outcomes = _outcomes(lexicon) if lexicon is not None else None
        return cast("_Kept", outcomes.of(work, language)) if outcomes is not None else work(language)

    return at_hand


_ALL: list[_Outcomes] = []


@atexit.register
def save() -> None:
    """Put what was worked out in this run into the files; for a process that is ended from outside, before its end."""
    for outcomes in _ALL:
        outcomes.save()


@cache
def _outcomes(lexicon: Path) -> _Outcomes | None:
    """What is kept of that lexicon; None where nothing can be kept."""
    beside = Path(cache_from_source(lexicon)).with_suffix(".kept")
    if not sys.dont_write_bytecode and _is_writable(beside.parent):
        return _Outcomes(lexicon, beside)
    folder = _private_folder()
    return _Outcomes(lexicon, folder / beside.name, private=True) if folder is not None else None


def _is_writable(folder: Path) -> bool:
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return os.access(folder, os.W_OK)


def _private_folder() -> Path | None:
    """A folder in the user's cache; None where there can be none, or where it is open to others."""
    import platformdirs  # not before it is needed: most runs keep it in `__pycache__`

    folder = platformdirs.user_cache_path("sahelread", appauthor=False) / "lexicon"
    with suppress(OSError):
        if folder.is_absolute():  # there may be no home
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return folder if _is_private(folder.lstat()) else None
    return None


def _is_private(found: os.stat_result) -> bool:
    """Whether a file or a folder is the user's, and open to nobody else."""
    return not stat.S_IMODE(found.st_mode) & 0o077 and found.st_uid == os.geteuid()


class _Outcomes:
    """What was worked out from the lexicon of one language, in one file: a file for each would take longer to open than to read.
    A `private` one is read only where it is the user's alone."""

    def __init__(self, lexicon: Path, path: Path, *, private: bool = False) -> None:
        self._path = path
        self._private = private
        self._stamp = _stamp(lexicon.parent)
        self._unread = self._pickled()
        self._new: dict[str, bytes] = {}
        _ALL.append(self)

    def of(self, work: Callable[[str], Any], language: str) -> Any:
        """What the work gives, or gave when it was done last."""
        name = f"{work.__module__}.{work.__qualname__}"
        pickled = self._unread.pop(name, None)  # asked for once: it is at hand from now on
        if pickled is None:
            written = BytesIO()
            _Pickler(written, _PROTOCOL).dump(work(language))
            pickled = self._new[name] = written.getvalue()
        return pickle.loads(pickled)

    def _pickled(self) -> dict[str, bytes]:
        """What is kept in the file, pickled, by the name of the work."""
        with suppress(Exception):  # what is not there, or not whole, is worked out anew
            with self._path.open("rb") as file:
                if self._private and not _is_private(os.fstat(file.fileno())):
                    return {}
                stamp, pickled = pickle.loads(file.read())
            if stamp == self._stamp:
                return cast("dict[str, bytes]", pickled)
        return {}

    def save(self) -> None:
        """Put what was worked out in this run into the file; leave it where that is forbidden. Of two processes that write at once one may
        lose its own."""
        if not self._new:
            return
        with suppress(OSError):
            unfinished = self._path.with_suffix(f".{os.getpid()}")
            unfinished.touch(0o600 if self._private else 0o666)
            unfinished.write_bytes(pickle.dumps((self._stamp, {**self._pickled(), **self._new}), _PROTOCOL))
            unfinished.replace(self._path)
        self._new.clear()


def _stamp(lexicons: Path) -> int:
    """A sum of the times and sizes of the lexicons and of all modules that may have a part in what is worked out from them, and
    of the version of Python, whose regular expressions may change."""
    folders = [os.fspath(lexicons)]
    for engine in _ENGINES:
        folders += [folder for folder, _, _ in os.walk(_PACKAGE / engine)]
    files = [
        file for folder in folders for file in os.scandir(folder) if file.name.endswith((".yaml", ".py"))
    ]
    seen = sorted((file.path, file.stat().st_mtime_ns, file.stat().st_size) for file in files)
    return crc32(repr((sys.hexversion, seen)).encode())


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
    code = array("I", map(int, import_module("re._compiler")._code(parsed, one.flags))).tobytes()
    groups, numbers = parsed.state.groups, dict(parsed.state.groupdict)
    names = {number: name for name, number in numbers.items()}
    compiled = (one.pattern, one.flags, code, groups - 1, numbers, tuple(map(names.get, range(groups))))
    if _expression(*compiled) != one:
        raise ValueError(one.pattern)
    return compiled


def _expression(pattern: str, flags: int, code: bytes, *groups: Any) -> re.Pattern[str]:
    """The regular expression of what `_compiled` gave."""
    return cast(
        "re.Pattern[str]", import_module("_sre").compile(pattern, flags, array("I", code).tolist(), *groups)
    )

"""An export into a file: all of it or nothing, and never over something that nobody agreed to lose."""

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from sahelread.model import message
from sahelread.problems import Problem, ProblemError


def write_export(text: str, path: Path, *, force: bool = False, inputs: Iterable[Path] = ()) -> None:
    """Write `text` as UTF-8 to `path`, complete on the disk or not at all.

    An existing file is replaced only with `force`, and never when it is one of `inputs`: what the export was made
    from. A link stays a link. Raises ProblemError.
    """
    real = Path(os.path.realpath(path))
    if any(_same_file(real, source) for source in inputs):
        what = message("this file is what the export is made from")
        raise ProblemError(Problem(str(path), what, remedy=message("choose another name")))
    if real.is_dir():
        raise ProblemError(
            Problem(str(path), message("this is a folder"), remedy=message("name a file in it"))
        )
    if real.exists() and not force:
        raise _exists(path)
    try:
        _write_whole(text.encode("utf-8", "backslashreplace"), real, force)
    except FileExistsError:
        raise _exists(path) from None
    except OSError as error:
        what = message("cannot be written: {reason}", reason=error.strerror or str(error))
        raise ProblemError(
            Problem(str(path), what, remedy=message("choose a folder that you can write to"))
        ) from None


def _exists(path: Path) -> ProblemError:
    remedy = message("choose another name, or replace it with --force")
    return ProblemError(Problem(str(path), message("this file exists already"), remedy=remedy))


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _write_whole(content: bytes, real: Path, force: bool) -> None:
    if (
        real.exists() and not real.is_file()
    ):  # a terminal, a pipe, /dev/null: nothing to lose, nothing to replace
        real.write_bytes(content)
        return
    handle, name = tempfile.mkstemp(prefix=f".{real.name}.", suffix=".tmp", dir=real.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fchmod(file.fileno(), _mode(real))
            os.fsync(file.fileno())
        if force:
            Path(name).replace(real)
        else:
            _take_free_name(name, real)
    finally:
        Path(name).unlink(missing_ok=True)
    with suppress(OSError):  # not every file system can
        folder = os.open(real.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _take_free_name(name: str, real: Path) -> None:
    """Give the finished file its name unless someone took that name meanwhile. Raises FileExistsError."""
    try:
        os.link(name, real)
    except FileExistsError:
        raise
    except OSError:  # no hard links here: the name was free a moment ago
        Path(name).replace(real)


def _mode(real: Path) -> int:
    """The mode of the file that is replaced, else what the user's umask leaves of 0666 (mkstemp gives 0600)."""
    with suppress(OSError):
        return real.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

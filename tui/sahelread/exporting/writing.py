"""An export into a file: all of it or nothing, and never over something that nobody agreed to lose."""

import errno
import os
from collections.abc import Iterable
from pathlib import Path

from sahelread.model import Message, message
from sahelread.problems import Problem, ProblemError, reason


def write_export(text: str, path: Path, *, force: bool = False, inputs: Iterable[Path] = ()) -> None:
    """Write `text` as UTF-8 to `path`, complete on the disk or not at all.

    An existing file is replaced only with `force`, and never when it is one of `inputs`: what the export was made
    from. A link stays a link. Raises ProblemError.
    """
    try:
        real = Path(os.path.realpath(path))
        refused = _refusal(real, force, inputs)
        if refused is None:
            _write(text.encode("utf-8", "backslashreplace"), real)
            return
    except OSError as error:
        refused = message("cannot be written: {reason}", reason=reason(error)), _remedy(error)
    except ValueError:  # a null character
        refused = message("this cannot be the name of a file"), message("choose another name")
    raise ProblemError(Problem(str(path), refused[0], remedy=refused[1]))


def _remedy(error: OSError) -> Message:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return message("make room, or choose another disk")
    return message("choose a folder that you can write to")


def _refusal(real: Path, force: bool, inputs: Iterable[Path]) -> tuple[Message, Message] | None:
    """Why that file must not be written, and what to do; None when it may be."""
    if any(_same_file(real, source) for source in inputs):
        return message("this file is what the export is made from"), message("choose another name")
    if real.is_dir():
        return message("this is a folder"), message("name a file in it")
    if real.is_file() and not force:
        remedy = message("choose another name, or replace it with --force")
        return message("this file exists already"), remedy
    return None


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _write(content: bytes, real: Path) -> None:
    if (
        real.exists() and not real.is_file()
    ):  # a terminal, a pipe, /dev/null: nothing to lose, nothing to replace
        real.write_bytes(content)
        return
    from sahelread.notes.atomic import replace_file

    replace_file(real, content)

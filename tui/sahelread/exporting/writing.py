"""An export into a file: all of it or nothing, and never over something that nobody agreed to lose."""

import os
from collections.abc import Iterable
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
    if real.is_file() and not force:
        remedy = message("choose another name, or replace it with --force")
        raise ProblemError(Problem(str(path), message("this file exists already"), remedy=remedy))
    try:
        _write(text.encode("utf-8", "backslashreplace"), real)
    except OSError as error:
        what = message("cannot be written: {reason}", reason=error.strerror or str(error))
        raise ProblemError(
            Problem(str(path), what, remedy=message("choose a folder that you can write to"))
        ) from None


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

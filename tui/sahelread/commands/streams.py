"""Where the command line puts what it has to say: data on standard output or in a file, messages on standard error."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from sahelread.i18n import _
from sahelread.model import message
from sahelread.problems import Problem, ProblemError, reason
from sahelread.text.safe import safe


def prepare() -> None:
    """Make the standard streams speak UTF-8 whatever the locale, and exist whatever the caller closed.

    A file name that is not UTF-8 is written with escapes, not refused.
    """
    sys.stdout = _usable(sys.stdout)
    sys.stderr = _usable(sys.stderr)


def _usable(stream: IO[str] | None) -> IO[str]:
    if stream is None:
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - no path of the user
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return stream


def say_problems(problems: Iterable[Problem]) -> None:
    """One problem per line on standard error."""
    from sahelread.exporting.problem_lines import problem_lines

    sys.stderr.write(problem_lines(problems))
    sys.stderr.flush()


def say_line(text: str) -> None:
    """One message on standard error."""
    sys.stderr.write(safe(text) + "\n")
    sys.stderr.flush()


def is_terminal(stream: IO[str] | None) -> bool:
    """Whether someone looks at that stream."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # closed
        return False


def put(
    text: str,
    output: str | None = None,
    *,
    force: bool = False,
    inputs: Iterable[str | Path] = (),
    coloured: bool = False,
) -> None:
    """The data: to the file `output`, or to standard output when it is None or "-".

    `inputs` are files that the output must never replace. `coloured`: the text is inert already, and the escape
    sequences in it are ours. Raises ProblemError.
    """
    if output not in (None, "-"):
        from sahelread.exporting.writing import write_export

        write_export(text, Path(output or ""), force=force, inputs=[Path(path) for path in inputs])
        return
    shown = text
    if is_terminal(sys.stdout) and not coloured:
        shown = safe(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    try:
        sys.stdout.write(shown)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        what = message("cannot be written: {reason}", reason=reason(error))
        raise ProblemError(Problem(_("standard output"), what)) from None

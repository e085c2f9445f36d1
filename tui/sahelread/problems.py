"""What is wrong with a file, said to the person who can mend it.

A `Problem` names the file, the line where there is one, what is wrong and what to do. Loaders collect all
problems of a file before they give up; `ProblemError` carries them to the command line or to the screen.
"""

import errno
from collections.abc import Iterable
from dataclasses import dataclass

from sahelread.model import Message, message


@dataclass(frozen=True, slots=True)
class Problem:
    """`where` is a path as the user gave it; `line` counts from 1; `remedy` says what to do, when there is something."""

    where: str
    what: Message
    line: int | None = None
    remedy: Message | None = None


class ProblemError(Exception):
    """Something the user can mend. Never shown as a traceback."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("; ".join(f"{p.where}: {p.what.text}" for p in self.problems))


# The system's own words are English whatever the interface speaks; these are the faults that people meet.
_REASONS = {
    errno.EACCES: message("permission denied"),
    errno.EPERM: message("permission denied"),
    errno.EROFS: message("it cannot be written to, only read"),
    errno.ENOSPC: message("the disk is full"),
    errno.EDQUOT: message("your share of the disk is used up"),
    errno.ENOENT: message("there is no such file or folder"),
    errno.ENOTDIR: message("there is no such file or folder"),
    errno.EISDIR: message("it is a folder"),
    errno.ELOOP: message("its links lead to each other, and to no file"),
    errno.ENAMETOOLONG: message("the name is too long"),
    errno.EIO: message("the disk reports a fault"),
    errno.EADDRINUSE: message("another program listens there"),
    errno.EADDRNOTAVAIL: message("this machine does not have that address"),
}


def reason(error: OSError) -> Message | str:
    """What the system refused and why, in the interface's language where the fault is a known one."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)

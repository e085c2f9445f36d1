"""What is wrong with a file, said to the person who can mend it.

A `Problem` names the file, the line where there is one, what is wrong and what to do. Loaders collect all
problems of a file before they give up; `ProblemError` carries them to the command line or to the screen.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sahelread.model import Message


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
